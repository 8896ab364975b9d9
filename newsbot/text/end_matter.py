"""What stands among the last lines of a page and tells by its first words that it is none of the story.

Who gave the newsroom money, which issue printed the story, whose picture is above it, what a study's citation is.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

_LONGEST = 450
_DAY = r"(?:\d{1,2}\W{1,3}(?:d[ei] )?\w{3,12}\W{1,3}(?:d[ei] )?\d{4}|\d{1,2}[./]\s?\d{1,2}[./]\s?\d{4})"
_DISCLOSURES = (
    # Whose money the newsroom has; a columnist's own shares and parties are the story's.
    r"disclosures?\s?:(?!\s?(?:i|my|the (?:author|writer|columnist))\b).{2,300}"
    r"\b(?:supporters?|donors?|funders?) of\b.{2,}",
    # What a company's lawyers add.
    r"(?:this|the) (?:press|news) release (?:may )?(?:contains?|includes?) (?:certain )?[“\"”]?forward-looking "
    r"statements\b.*",
    # What it puts on itself.
    r"tickets are (?:now )?on sale\b.{2,300}\b(?:get (?:your )?tickets|get yours|join us)\b.*",
    r"attorney advertising\.(?: .{0,120})?",
    r"feedback\s?: use this form\b.*",
)
_LEAD_PICTURES = (
    r"(?:rubriklistenbild|titelbild|aufmacherbild|beitragsbild|borítókép|kiemelt kép|nyitókép|photo credit"
    r"|(?:cover|omslags|hoved|topp?)(?:foto|bilde?|billede)"
    r"|(?:banner|header|featured|top|lead|hero|cover|thumbnail) (?:image|photo|picture)"
    r"|(?:imagen|foto) (?:de portada|destacada|principal)|(?:imagem|foto) d[ea] (?:capa|destaque)"
    r"|image (?:à la|en|de) une|(?:immagine|foto) (?:di copertina|in evidenza)|zdjęcie (?:główne|tytułowe)"
    r"|foto úvodní|(?:úvodní|titulní|titulná|úvodná) (?:foto|fotka|fotografi[ea]))\s?:.{2,180}",
)
_PRINTED = (
    r"(?:een )?versie van dit (?:artikel|verhaal) (?:verscheen|verschijnt|stond)\b.{2,80}"
    r"\b(?:krant|editie|magazine)\b.{0,60}",
    r"(?:this|a version of this) (?:article|story|essay|review|column)"
    r" (?:appears?|appeared|was (?:printed|published)|ran) in (?:the )?"
    r"(?:print\b|.{0,60}\bprint edition\b).{0,160}",
    r"(?:une version de )?cet article (?:est|a été) (?:parue?|publiée?) dans (?:l['’]édition|le numéro|le journal)\b"
    r".{2,80}",
    r"(?:(?:este )?(?:artículo|texto)|nota|crónica) (?:fue |ha sido )?publicad[oa] en la "
    r"(?:edición impresa|versión (?:impresa|en papel))\b.{0,80}",
    r"(?:este )?(?:artigo|texto) (?:foi )?publicado na edição impressa\b.{0,80}",
    r"(?:(?:der|dieser) (?:artikel|text|beitrag) (?:ist|erschien|wurde) )?(?:veröffentlicht|erschienen|zuerst)"
    r" in der (?:gedruckten |print-?)ausgabe\b.{0,80}",
    r"(?:articolo|questo articolo è) (?:uscito|pubblicato|apparso) (?:sull['’]edizione|nell['’]edizione)\b"
    rf".{{0,60}}{_DAY}.{{0,20}}",
)
_MACHINES = (
    r"(?:este|esta|cet|cette|questo|questa) \w{4,12} (?:ha sido|fue|foi|a été|è stat[oa]) (?:\w+ ){0,2}"
    r"(?:tradu|(?:re)?escrit|redactad|elaborad|generad|rédig|généré|redatt|scritt|generat|gerad|produzid)\w*"
    r"[^.!?]{0,80}\b(?:inteligencia artificial|inteligência artificial|intelligence artificielle"
    r"|intelligenza artificiale|ia)\b.{0,160}",
)
_FORMS, _PRINTED_FORMS = (
    re.compile("|".join(f"(?:{form})" for form in forms), re.IGNORECASE)
    for forms in ((*_DISCLOSURES, *_LEAD_PICTURES, *_MACHINES), _PRINTED)
)
_CITED = re.compile(
    r".{5,300}\((?:19|20)\d\d, \w+ \d{1,2}\)\.? retrieved \d{1,2} \w+ (?:19|20)\d\d\b.{0,200}", re.DOTALL
)
_CITATIONS = re.compile(
    r"(?P<notes>fu(?:ß|ss)noten|footnotes|endnotes|notes de bas de page|notas al pie|note a piè di pagina)\s?:?"
    r"|(?:citations?|references?|further reading|bibliograph\w+|literaturverzeichnis)\s?:?",
    re.IGNORECASE,
)
# Each begins with a letter or sign, for Python leaps to those.
_REFERENCE = re.compile(r"\((?:19|20)\d\d[a-z]?\)|d(?<=\bd)oi\b|https?://")
_NUMBERED = re.compile(r"\W?\d{1,2}[\].):]?\s")
_MOST_REFERENCES, _LONGEST_REFERENCE = 10, 500


def is_end_matter(paragraph: str) -> bool:
    """Whether ``paragraph``, one of the last five or so, is none of the story whatever stands below it.

    >>> is_end_matter("Banner image: The weir. Photo by Ada Poole."), is_end_matter("Disclosure: I own shares.")
    (True, False)
    """
    text = paragraph.strip("*()[] ")
    if len(text) > _LONGEST:
        return False
    return (_FORMS.fullmatch(text) or _PRINTED_FORMS.fullmatch(text) or _CITED.fullmatch(text)) is not None


def is_print_note(text: str) -> bool:
    """Whether a line tells which issue of a paper printed a story; its day is not the page's.

    >>> is_print_note("Artículo publicado en la edición impresa del 5 de marzo de 2025.")
    True
    """
    return _PRINTED_FORMS.fullmatch(text) is not None


def find_citations(paragraphs: Sequence[str]) -> int | None:
    """The index of the label below which stands nothing but references, or numbered footnotes, to the end.

    >>> find_citations(["The boat sails.", "Citation:", "Poole, A. (2024). On boats. doi:10.1000/1"])
    1
    """
    numbered = cited = True
    for index in range(len(paragraphs) - 1, max(0, len(paragraphs) - _MOST_REFERENCES - 2), -1):
        text = paragraphs[index]
        if label := _CITATIONS.fullmatch(text):
            return index if index < len(paragraphs) - 1 and (cited or label["notes"]) else None
        if len(text) > _LONGEST_REFERENCE:
            return None
        numbered = numbered and _NUMBERED.match(text) is not None
        cited = cited and _REFERENCE.search(text) is not None
        if not (numbered or cited):
            return None
    return None
