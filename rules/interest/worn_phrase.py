"""worn-phrase: words that have been said so often that nobody hears them."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

from somcheck.document.document import Document
from somcheck.norwegian.text import Text
from somcheck.norwegian.written_form import Language
from somcheck.rule import Example, Hit, Rule
from somcheck.rules.sources import GUIDE, KLARSPRAK
from somcheck.storage.data_files import read_rows


@cache
def _worn(language: Language) -> re.Pattern[str]:
    """The phrases of a written form, each a regular expression in ``data/worn_phrases.tsv``."""
    phrases = (nb if language == "nb" else nn for nb, nn in read_rows("worn_phrases.tsv"))
    return re.compile(rf"\b(?:{'|'.join(filter(None, phrases))})\b", re.IGNORECASE)


def check(document: Document) -> Iterable[Hit]:
    quoted = {document.doc[place].idx for place in document.quoted}
    for match in _worn(document.language).finditer(document.text):
        if match.start() not in quoted:
            yield Hit(match.start(), match.end())


RULE = Rule(
    id="worn-phrase",
    title=Text("Utslitt uttrykk", "Utslite uttrykk"),
    message=Text(
        "Dette har folk hørt før. Stryk det, eller skriv hva dere gjør.",
        "Dette har folk høyrt før. Stryk det, eller skriv kva de gjer.",
    ),
    cure=Text("Bytt ut de utslitte uttrykkene med noe konkret.", "Byt ut dei utslitne uttrykka med noko konkret."),
    why=Text(
        "«Sikkerheten i høysetet» kan alle si, så det sier ingenting. «Vi øver i røyk hver tirsdag» er det bare dere "
        "som kan si.",
        "«Tryggleiken i høgsetet» kan alle seie, så det seier ingenting. «Vi øver i røyk kvar tysdag» er det berre de "
        "som kan seie.",
    ),
    check=check,
    severity="signal",
    cost=10,
    examples=(
        Example("Vi setter ⟦sikkerheten i høysetet⟧.", "nb"),
        Example("Vi set ⟦tryggleiken i høgsetet⟧.", "nn"),
        Example("Vi vil ha ⟦økt fokus på⟧ trygg lading.", "nb"),
        Example("Vi vil ha ⟦auka fokus på⟧ trygg lading.", "nn"),
        Example("Vi øver i røyk hver tirsdag.", "nb"),
        Example("Vi øver i røyk kvar tysdag.", "nn"),
    ),
    sources=(GUIDE, KLARSPRAK),
)
