"""The memory of newsbot, behind one protocol."""

from __future__ import annotations

from pathlib import Path

from scrapy.settings import BaseSettings

from newsbot.stores.base import HostPace, Remembered, Resembling, Sketched, Store, StoreError, Validators, Waiting
from newsbot.stores.sqlite import SqliteStore

__all__ = [
    "HostPace",
    "Remembered",
    "Resembling",
    "Sketched",
    "SqliteStore",
    "Store",
    "StoreError",
    "Validators",
    "Waiting",
    "open_store",
]


def open_store(settings: BaseSettings) -> Store:
    """The store that ``NEWSBOT_STORE`` names: ``memory``, or a path below ``NEWSBOT_DATA``. Raises `StoreError`."""
    name = settings["NEWSBOT_STORE"]
    return SqliteStore() if name == "memory" else SqliteStore(Path(settings["NEWSBOT_DATA"]) / name)
