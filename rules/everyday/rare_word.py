"""rare-word: a learned loan word that few use in speech."""

from __future__ import annotations

from collections.abc import Iterable

from somcheck.document.document import Document
from somcheck.norwegian.compounds import familiarity, split, stems, verbs_of
from somcheck.norwegian.text import Text
from somcheck.norwegian.word_sets import WordSets
from somcheck.norwegian.written_form import Language
from somcheck.rule import Example, Hit, Rule
from somcheck.rules.sources import KLARSPRAK

_words = WordSets("rule_words.toml")

RAREST_KNOWN = 2.8
"""Zipf: less than once in a million words, in any of the forms looked up."""


RAREST_VERB = 3.0
"""Zipf of a verb that everybody knows what is done with, also where it has become a noun."""


def check(document: Document) -> Iterable[Hit]:
    for token in document.words:
        word = token.lower_
        if token.pos_ not in ("NOUN", "VERB", "ADJ") or len(word) < 9 or not word.isalpha():
            continue
        if document.is_name(token) or token.i in document.quoted or not word.endswith(_words.parts("learned_endings")):
            continue
        if len(split(word, document.language)) > 1:
            continue
        if is_rare({word, token.lemma_.lower(), *stems(word)}, document.language):
            yield Hit(token.idx, token.idx + len(token))


def is_rare(forms: set[str], language: Language) -> bool:
    """Whether a word is rare in all these forms, and the verb that it is made of too: montering, montere."""
    if forms & _words("everyday_loans", language):
        return False
    verbs = {verb for form in forms for verb in verbs_of(form)}
    return all(familiarity(form, language) < RAREST_KNOWN for form in forms) and all(
        familiarity(verb, language) < RAREST_VERB for verb in verbs
    )


RULE = Rule(
    id="rare-word",
    title=Text("Sjeldent fremmedord", "Uvanleg framandord"),
    message=Text(
        "Et ord få bruker til daglig. Finnes det et enklere?",
        "Eit ord få bruker til dagleg. Finst det eit enklare?",
    ),
    cure=Text("Bytt ut fremmedordene.", "Byt ut framandorda."),
    why=Text(
        "Fremmedord fra rapporter og kurs er kjente for den som skriver, men nye for den som leser. "
        "Et norsk hverdagsord når flere.",
        "Framandord frå rapportar og kurs er kjende for den som skriv, men nye for den som les. Eit "
        "norsk kvardagsord når fleire.",
    ),
    check=check,
    severity="signal",
    cost=8,
    examples=(
        Example("Vi vil ha en bedre ⟦operasjonalisering⟧ av planen.", "nb"),
        Example("Vi vil ha ei betre ⟦operasjonalisering⟧ av planen.", "nn"),
        Example("Møt ved busstasjonen, og lær om punkteringer og montering av dekk.", "nb"),
        Example("Møt ved busstasjonen, og lær om punkteringar og montering av dekk.", "nn"),
        Example("Det er mye vandalisme ved den nye sykkelparkeringa.", "nb"),
        Example("Det er mykje vandalisme ved den nye sykkelparkeringa.", "nn"),
        Example("Stasjonen har fått en ny informasjonstavle.", "nb"),
        Example("Stasjonen har fått ei ny informasjonstavle.", "nn"),
    ),
    sources=(KLARSPRAK, "wordfreq (Speer 2022): ordfrekvenser for bokmål"),
)
