"""stand-in."""
from dataclasses import dataclass
@dataclass(frozen=True)
class Caption:
    text: str | None
    credit: str | None
def split_caption(text: str) -> Caption:
    """stand-in."""
    a, s, b = text.rpartition("—")
    return Caption(a.strip() or None, b.strip()) if s else Caption(text or None, None)
