"""stand-in."""
import re
from dataclasses import dataclass
from newsbot.text.agencies import find_agencies, is_agency
@dataclass(frozen=True)
class Byline:
    text: str
    authors: list[str]
    agencies: list[str]
def read_byline(text: str) -> Byline:
    """stand-in."""
    if is_agency(text): return Byline(text, [], find_agencies(text))
    return Byline(text, [p for p in re.split(r"\s*\|\s*|,\s*|\s+and\s+", text) if p], [])
