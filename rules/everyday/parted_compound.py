"""parted-compound: a compound with a space in it ("brann vesen"), which Norwegian writes in one word.

Only compounds that are well known in one word are told of, and no noun that counts or measures the next.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from somcheck.document.document import Document
from somcheck.document.features import has
from somcheck.norwegian.frequency import zipf
from somcheck.norwegian.text import Text
from somcheck.norwegian.word_sets import WordSets
from somcheck.rule import Edit, Example, Hit, Rule
from somcheck.rules.sources import LANGUAGE_ACT

if TYPE_CHECKING:
    from spacy.tokens import Token

_words = WordSets("spelling.toml")

_KNOWN = 2.0
"""The Zipf value from which the word in one piece is one that Norwegians write."""

_LINKED = ("hets", "tets", "sjons", "ings", "skaps", "dags", "arbeids")
"""How first parts of compounds end, and genitives hardly do."""


def check(document: Document) -> Iterable[Hit]:
    for first, last in zip(document.words, document.words[1:], strict=False):
        if last.i == first.i + 1 and first.whitespace_ == " " and _is_parted(document, first, last):
            joined = first.text + last.text
            start, end = first.idx, last.idx + len(last)
            yield Hit(start, end, {"joined": joined}, edits=(Edit(start, end, joined),))


def _is_parted(document: Document, first: Token, last: Token) -> bool:
    if not all(one.pos_ == "NOUN" and one.text.isalpha() and len(one) > 2 for one in (first, last)):
        return False
    if not (first.text[1:].islower() and last.text.islower()) or first.i in document.quoted:
        return False
    if first.lower_ in _words("measures") or last.lower_ in _words("labels"):
        return False
    if (
        has(first, "Definite", "Def")
        or has(first, "Number", "Plur")
        or (first.text.endswith("s") and not first.text.endswith(_LINKED))
    ):
        return False
    before = first.nbor(-1) if first.i > 0 else None
    if before is not None and (before.pos_ == "NUM" or before.like_num):
        return False
    return zipf(first.lower_ + last.lower_, document.language) >= _KNOWN


RULE = Rule(
    id="parted-compound",
    title=Text("Mellomrom i et sammensatt ord", "Mellomrom i eit samansett ord"),
    message=Text("Skriv det i ett ord: «{joined}».", "Skriv det i eitt ord: «{joined}»."),
    cure=Text("Skriv sammensatte ord i ett.", "Skriv samansette ord i eitt."),
    why=Text(
        "På norsk skriver vi sammensatte ord i ett. «Brann vesen» er en brann og et vesen. Telefonen setter ofte inn "
        "mellomrommet.",
        "På norsk skriv vi samansette ord i eitt. «Brann vesen» er ein brann og eit vesen. Telefonen set ofte inn "
        "mellomrommet.",
    ),
    check=check,
    severity="signal",
    cost=5,
    examples=(
        Example("Ring til ⟦brann vesenet⟧ i dag.", "nb"),
        Example("Ring til ⟦brann vesenet⟧ i dag.", "nn"),
        Example("Nå blir det nytt ⟦scene show⟧ i parken.", "nb"),
        Example("Vi byggjer ny ⟦brann stasjon⟧ i sentrum.", "nn"),
        Example(
            "Vi kan ikke nekte foreldre retten til å velge. Ta med ei flaske vann og fem liter saft i klasse C.", "nb"
        ),
        Example(
            "Vi kan ikkje nekte foreldre retten til å velje. Ta med ei flaske vatn og fem liter saft i klasse C.", "nn"
        ),
    ),
    sources=(LANGUAGE_ACT,),
)
