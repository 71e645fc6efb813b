"""rare-word: a learned loan word that few use in speech."""

from __future__ import annotations

from collections.abc import Iterable

from somcheck.document.document import Document
from somcheck.norwegian.compounds import familiarity, split
from somcheck.norwegian.text import Text
from somcheck.norwegian.word_sets import WordSets
from somcheck.rule import Example, Hit, Rule
from somcheck.rules.sources import KLARSPRAK

_words = WordSets("rule_words.toml")

RAREST_KNOWN = 2.8
"""Zipf: less than once in a million words, in any of the forms looked up."""


def check(document: Document) -> Iterable[Hit]:
    for token in document.words:
        word = token.lower_
        if token.pos_ not in ("NOUN", "VERB", "ADJ") or len(word) < 9 or not word.isalpha():
            continue
        if document.is_name(token) or token.i in document.quoted or not word.endswith(_words.parts("learned_endings")):
            continue
        if len(split(word, document.language)) > 1:
            continue
        known = max(familiarity(form, document.language) for form in (word, token.lemma_.lower()))
        if known < RAREST_KNOWN:
            yield Hit(token.idx, token.idx + len(token))


RULE = Rule(
    id="rare-word",
    title=Text("Sjeldent fremmedord", "Sjeldan framandord"),
    message=Text(
        "Et ord få bruker til daglig. Finnes det et enklere?",
        "Eit ord få bruker til dagleg. Finst det eit enklare?",
    ),
    cure=Text("Bytt ut fremmedordene.", "Byt ut framandorda."),
    why=Text(
        "Fremmedord fra rapporter og kurs er vante for den som skriver, og nye for den som leser. Et norsk hverdagsord "
        "når flere.",
        "Framandord frå rapportar og kurs er vane for den som skriv, og nye for den som les. Eit norsk kvardagsord "
        "når fleire.",
    ),
    check=check,
    severity="signal",
    cost=8,
    examples=(
        Example("Vi vil ha en bedre ⟦operasjonalisering⟧ av planen.", "nb"),
        Example("Vi vil ha ei betre ⟦operasjonalisering⟧ av planen.", "nn"),
        Example("Stasjonen har fått en ny informasjonstavle.", "nb"),
        Example("Stasjonen har fått ei ny informasjonstavle.", "nn"),
    ),
    sources=(KLARSPRAK, "wordfreq (Speer 2022): ordfrekvenser for bokmål"),
)
