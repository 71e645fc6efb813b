"""officialese: words that belong in files and laws, with the everyday word in the right form."""

from __future__ import annotations

from collections.abc import Iterable

from somcheck.document.document import Document
from somcheck.norwegian.text import Text
from somcheck.norwegian.word_list import word_list
from somcheck.norwegian.word_sets import WordSets
from somcheck.rewriting.fitting import (
    TO_SAY,
    alternatives,
    as_order,
    choices,
    edits_of,
    either,
    is_thing,
    with_tense,
)
from somcheck.rule import Edit, Example, Hit, Rule
from somcheck.rules.sources import KANSELLISTEN, LANGUAGE_ACT
from somcheck.severity import Severity

_words = WordSets("rule_words.toml")


def check(document: Document) -> Iterable[Hit]:
    language = document.language
    for match in document.find(word_list("officialese.tsv", language=language)):
        strength = match.entry.columns["strength"]
        if strength == "quiet" or not document.is_unbroken(match):
            continue
        first = document.words[match.first]
        if document.is_name(first) or first.i in document.quoted:
            continue
        if is_thing(document, match):
            continue
        match = as_order(document, with_tense(document, match))
        start, end = document.span(match)
        plain = match.entry.columns["plain"]
        severity: Severity = "signal" if strength == "signal" else "warning"
        if plain == STRIKE:
            yield Hit(start, end, edits=_without(document, start, end), variant="strike", severity=severity)
            continue
        if plain.startswith(TO_SAY):
            yield Hit(start, end, {"say": plain.removeprefix(TO_SAY)}, variant="say", severity=severity)
            continue
        words = choices(document, match, plain)
        shown = either(choice.word for choice in words) if words else alternatives(plain)
        put_in = [choice for choice in words if choice.word.lower() not in _words("pointing")]
        yield Hit(start, end, {"plain": shown}, edits_of(put_in, plain, safe=strength == "warning"), severity=severity)


STRIKE = "–"
"""What stands for the plain word of a phrase that says nothing, so that what follows can stand alone."""


def _without(document: Document, start: int, end: int) -> tuple[Edit, ...]:
    """The edit that takes a phrase away and lets the sentence begin with what follows."""
    after = document.text[end : end + 2]
    if len(after) < 2 or after[0] != " " or not after[1].isalpha():
        return ()
    first = after[1].upper() if document.text[start].isupper() else after[1]
    return (Edit(start, end + 2, first),)


RULE = Rule(
    id="officialese",
    title=Text("Papirord", "Papirord"),
    message=Text("Si det enklere: «{plain}».", "Sei det enklare: «{plain}»."),
    messages={
        "strike": Text("Stryk dette, og si resten rett fram.", "Stryk dette, og sei resten rett fram."),
        "say": Text("Papirord. Si {say}.", "Papirord. Sei {say}."),
    },
    cure=Text("Bytt ut papirordene.", "Byt ut papirorda."),
    why=Text(
        "Papirord hører hjemme i vedtak og lover. I et innlegg lager de avstand, og folk må lese to ganger. Skriv "
        "slik du ville sagt det ved kjøkkenbordet.",
        "Papirord høyrer heime i vedtak og lover. I eit innlegg lagar dei avstand, og folk må lese to gonger. Skriv "
        "slik du ville sagt det ved kjøkenbordet.",
    ),
    check=check,
    cost=12,
    examples=(
        Example("Tiltaket ble ⟦iverksatt⟧ i mai.", "nb"),
        Example("Tiltaket vart ⟦iverksett⟧ i mai.", "nn"),
        Example("⟦I henhold til⟧ planen bygger vi ny stasjon.", "nb"),
        Example("⟦I henhold til⟧ planen byggjer vi ny stasjon.", "nn"),
        Example("Vi satte i gang i mai, og det gikk bra.", "nb"),
        Example("Vi sette i gang i mai, og det gjekk bra.", "nn"),
    ),
    sources=(KANSELLISTEN, LANGUAGE_ACT),
)
