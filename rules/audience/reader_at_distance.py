"""reader-at-distance: the reader is spoken of in the third person."""

from __future__ import annotations

from collections.abc import Iterable

from somcheck.document.document import Document
from somcheck.norwegian.patterns import Patterns
from somcheck.norwegian.text import Text
from somcheck.rule import Example, Hit, Rule
from somcheck.rules.sources import GUIDE, KLARSPRAK

_patterns = Patterns("rule_words.toml")


def check(document: Document) -> Iterable[Hit]:
    for match in _patterns("reader", document.language).finditer(document.text):
        before = document.text[max(0, match.start() - 20) : match.start()]
        yield Hit(match.start(), match.end(), severity=None if _patterns("begins").search(before) else "signal")


RULE = Rule(
    id="reader-at-distance",
    title=Text("Leseren omtalt i tredje person", "Lesaren omtalt i tredje person"),
    message=Text("Er det leseren du mener? Skriv «du».", "Er det lesaren du meiner? Skriv «du»."),
    cure=Text("Skriv «du» når du mener leseren.", "Skriv «du» når du meiner lesaren."),
    why=Text(
        "«Innbyggerne må koke vannet» handler om noen andre. «Kok vannet» treffer den som leser.",
        "«Innbyggjarane må koke vatnet» handlar om nokon andre. «Kok vatnet» treffer den som les.",
    ),
    check=check,
    cost=10,
    examples=(
        Example("⟦Publikum⟧ bes holde seg unna.", "nb"),
        Example("⟦Publikum⟧ må halde seg unna.", "nn"),
        Example("⟦Innbyggerne⟧ må koke vannet.", "nb"),
        Example("⟦Innbyggjarane⟧ må koke vatnet.", "nn"),
        Example("Du må koke vannet. Over tusen innbyggere er rammet.", "nb"),
        Example("Du må koke vatnet. Over tusen innbyggjarar er råka.", "nn"),
    ),
    sources=(GUIDE, KLARSPRAK),
)
