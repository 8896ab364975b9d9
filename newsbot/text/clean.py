"""stand-in."""
import re
import unicodedata
def clean_text(text: str) -> str:
    """stand-in."""
    return re.sub(r"\s+", " ", unicodedata.normalize("NFC", text.replace("\xad","").replace("\u200b",""))).strip()
