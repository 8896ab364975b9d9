"""Which addresses belong to the public network."""

from __future__ import annotations

import socket
import unicodedata
from ipaddress import IPv4Address, IPv6Address, IPv6Network, ip_address

Address = IPv4Address | IPv6Address

# All of IPv6 that is given out (IANA), and the translation of IPv4 (RFC 6052).
_GIVEN_OUT, _TRANSLATED = IPv6Network("2000::/3"), IPv6Network("64:ff9b::/96")


def read_address(host: str) -> Address | None:
    """The address that ``host`` spells, in any form that a system's resolver takes; None for a name.

    >>> [str(read_address(host)) for host in ("127.1", "0x7f.1", "2130706433", "[::1]", "example.org")]
    ['127.0.0.1', '127.0.0.1', '127.0.0.1', '::1', 'None']
    """
    text = unicodedata.normalize("NFKC", host).strip("[].").partition("%")[0]
    try:
        return ip_address(text)
    except ValueError:
        pass
    try:
        return IPv4Address(socket.inet_aton(text))
    except (OSError, ValueError):
        return None


def is_public(address: Address) -> bool:
    """Whether ``address`` is one of the public network: not private, loopback, link-local, multicast or reserved.

    >>> [is_public(ip_address(text)) for text in ("1.1.1.1", "169.254.169.254", "::ffff:10.0.0.1", "224.0.0.1")]
    [True, False, False, False]
    """
    if isinstance(address, IPv4Address):
        return address.is_global and not address.is_multicast
    if address in _TRANSLATED:
        return is_public(IPv4Address(int(address) & 0xFFFFFFFF))
    if inner := address.ipv4_mapped or address.sixtofour:
        return is_public(inner)
    return address in _GIVEN_OUT and address.is_global


def is_private_host(host: str) -> bool:
    """Whether ``host`` says by itself, before any look-up, that it is not of the public network."""
    address = read_address(host)
    if address is not None:
        return not is_public(address)
    name = host.rstrip(".").lower()
    return name == "localhost" or name.endswith(".localhost")
