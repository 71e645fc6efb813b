"""law-reference: the post points to a law, a regulation or a standard."""

from __future__ import annotations

import re
from collections.abc import Iterable

from somcheck.document.document import Document
from somcheck.document.features import has
from somcheck.norwegian.patterns import Patterns
from somcheck.norwegian.text import Text
from somcheck.rule import Example, Hit, Rule
from somcheck.rules.sources import GUIDE, KLARSPRAK

_patterns = Patterns("laws.toml")


def check(document: Document) -> Iterable[Hit]:
    for match in _patterns("reference").finditer(document.text):
        text = match.group()
        if _patterns("no_law").fullmatch(text):
            continue
        if document.has_markup(*match.span()) or _is_law_itself(document, match):
            continue
        unsure = _patterns("unsure").fullmatch(text)
        yield Hit(match.start(), _name_end(document, match), severity="signal" if unsure else None)


def _is_law_itself(document: Document, match: re.Match[str]) -> bool:
    """Whether a paragraph sign begins the line, as in the text of a law: there it points to nothing."""
    start, _ = document.line(*match.span())
    return match.group().startswith("§") and not document.text[start : match.start()].strip(" *#-–•")


def _name_end(document: Document, match: re.Match[str]) -> int:
    """Where the name of "forskrift om …" ends: before a comma, a verb, or "og" and a verb."""
    inside = document.tokens_in(*match.span())
    place = next((n for n, token in enumerate(inside) if token.lower_ == "om"), None)
    if place is None or len(inside) < place + 3:
        return match.end()
    for n, token in enumerate(inside[place + 2 :], start=place + 2):
        if token.is_punct or token.lower_ == "som" or has(token, "VerbForm", "Fin") or has(token, "VerbForm", "Part"):
            while inside[n - 1].pos_ in ("CCONJ", "ADV", "AUX", "PRON") and n - 1 > place + 1:
                n -= 1
            return inside[n - 1].idx + len(inside[n - 1])
    return match.end()


RULE = Rule(
    id="law-reference",
    title=Text("Henvisning til lov eller standard", "Tilvising til lov eller standard"),
    message=Text(
        "Si hva regelen betyr for leseren. Henvisningen kan stå i en lenke.",
        "Sei kva regelen betyr for lesaren. Tilvisinga kan stå i ei lenkje.",
    ),
    cure=Text("Skriv hva reglene betyr for leseren.", "Skriv kva reglane betyr for lesaren."),
    why=Text(
        "De færreste vet hva som står i en paragraf, og de færreste slår opp. Skriv hva leseren må eller kan gjøre. "
        "Trenger noen kilden, kan den stå bak en lenke.",
        "Dei færraste veit kva som står i ein paragraf, og dei færraste slår opp. Skriv kva lesaren må eller kan "
        "gjere. Treng nokon kjelda, kan de leggje inn ei lenkje.",
    ),
    check=check,
    cost=14,
    examples=(
        Example("§ 3 Hunder skal holdes i bånd.", "nb"),
        Example("§ 3 Hundar skal haldast i band.", "nn"),
        Example("Kommunen må følge loven om å gi barna plass.", "nb"),
        Example("Kommunen må følgje lova om å gi barna plass.", "nn"),
        Example("Bålbrenning er forbudt ⟦etter § 3⟧.", "nb"),
        Example("Bålbrenning er forbode ⟦etter § 3⟧.", "nn"),
        Example("Røykvarsleren må følge ⟦NS-EN 14604⟧.", "nb"),
        Example("Røykvarslaren må følgje ⟦NS-EN 14604⟧.", "nn"),
        Example("Det står i ⟦forskrift om brannforebygging⟧.", "nb"),
        Example("Det står i ⟦forskrift om brannførebygging⟧.", "nn"),
        Example("Det er ikke lov å grille i skogen om sommeren.", "nb"),
        Example("Det er ikkje lov å grille i skogen om sommaren.", "nn"),
    ),
    sources=(GUIDE, KLARSPRAK),
)
