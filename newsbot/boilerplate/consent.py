"""Consent walls: told apart from the story, never clicked away.

The names are those that the consent platforms give the boxes they put into a page, as their documentation has them.
"""

from __future__ import annotations

import re

from lxml.html import HtmlElement

_IDS = (
    "onetrust-consent-sdk onetrust-banner-sdk didomi-host didomi-popup sp_message_container sp_message_iframe "
    "CybotCookiebotDialog truste-consent-track usercentrics-root cmpbox iubenda-cs-banner cmplz-cookiebanner "
    "BorlabsCookieBox axeptio_overlay sd-cmp tarteaucitronRoot appconsent cookie-law-info-bar"
).split()
_CLASSES = "qc-cmp2-container fc-consent-root didomi-popup-container iubenda-cs-container cmp-root consent-wall".split()
# Those of notices, which wall nothing.
_NOTICES = "cli-modal cliSettingsPopup cky-consent cky-modal cc-window moove_gdpr_cookie".split()
# CSS of the boxes.
CONSENT = ", ".join([*(f"[id^='{name}']" for name in _IDS), *(f".{name}" for name in _CLASSES)])
_BOXES = " or ".join(
    [*(f"starts-with(@id, '{name}')" for name in _IDS), *(f"contains(@class, '{name}')" for name in _CLASSES)]
)
# A name among the classes and the id of an element that is such a box's.
BOX_NAME = re.compile(rf"(?:^|\s)(?:{'|'.join(map(re.escape, (*_IDS, *_CLASSES, *_NOTICES)))})", re.IGNORECASE)
_SHOWN = f"//*[{_BOXES}][normalize-space() or descendant-or-self::iframe]"
_BUTTONS = "//button | //a[@role='button'] | //input[@type='submit' or @type='button']"
# The whole text of the button that lets one in.
_AGREE = re.compile(
    r"(?:yes,? )?i (?:agree|accept)|agree(?: (?:and|&) continue)?|accept(?: all)?(?: cookies)?(?: (?:and|&) continue)?|"
    r"allow all(?: cookies)?|consent|alle[ns]? akzeptieren|(?:alle[ns]? )?zustimmen(?: und weiter)?|"
    r"(?:tout )?accepter(?: (?:tout|et continuer))?|j['’]accepte|aceptar(?: todo| y continuar)?|"
    r"accetta(?: tutto| e continua)?|aceitar(?: tudo)?|alles accepteren|akkoord|accepteer(?: alle)?|"
    r"(?:godkend|godta|godkänn|acceptera) all[ea]|hyväksy kaikki|(?:za)?akceptuj(?:ę|e)?(?: wszystko)?|"
    r"kabul et|принять(?: все)?",
    re.IGNORECASE,
)


def has_consent_wall(root: HtmlElement) -> bool:
    """Whether a page without a story asks for consent instead: a platform's box, or a button that agrees.

    >>> from lxml.html import document_fromstring
    >>> has_consent_wall(document_fromstring("<p>We value your privacy</p><button>Accept all</button>"))
    True
    """
    if root.xpath(_SHOWN):
        return True
    texts = (" ".join((button.get("value") or "".join(button.itertext())).split()) for button in root.xpath(_BUTTONS))
    return any(_AGREE.fullmatch(text) for text in texts)
