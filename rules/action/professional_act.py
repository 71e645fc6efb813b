"""professional-act: asks the reader to do what only a professional may do."""

from __future__ import annotations

from collections.abc import Iterable

from somcheck.analysis.acts import concrete
from somcheck.document.document import Document
from somcheck.norwegian.text import Text
from somcheck.norwegian.word_sets import WordSets
from somcheck.rule import Example, Hit, Rule

_words = WordSets("rule_words.toml")


def check(document: Document) -> Iterable[Hit]:
    if any(token.lower_ in _words("professionals") for token in document.words):
        return
    for act in concrete(document):
        after = [token.lower_ for token in act.sentence.words if act.verb.i < token.i <= act.verb.i + 5]
        things = _words("electric") - (_words("movable") if act.verb.lower_.startswith("flytt") else set())
        if {act.verb.lemma_.lower(), act.verb.lower_} & _words("install") and things & set(after):
            yield Hit(act.start, act.end)


RULE = Rule(
    id="professional-act",
    title=Text("Noe bare fagfolk kan gjøre", "Noko berre fagfolk kan gjere"),
    message=Text(
        "Dette må en elektriker gjøre. Skriv «bestill en elektriker som …».",
        "Dette må ein elektrikar gjere. Skriv «bestill ein elektrikar som …».",
    ),
    cure=Text("Be leseren om noe alle kan gjøre selv.", "Be lesaren om noko alle kan gjere sjølve."),
    why=Text(
        "Arbeid på det faste elektriske anlegget er det bare fagfolk som har lov til. Be leseren om det alle kan: Se "
        "etter svimerker, trekk ut støpselet eller bestill en elektriker.",
        "Arbeid på det faste elektriske anlegget er det berre fagfolk som har lov til. Be lesaren om det alle kan: Sjå "
        "etter svimerke, trekk ut støpselet eller bestill ein elektrikar.",
    ),
    check=check,
    cost=20,
    examples=(
        Example("Er stikkontakten brun? ⟦Bytt stikkontakten i dag⟧.", "nb"),
        Example("Er stikkontakten brun? ⟦Byt stikkontakten i dag⟧.", "nn"),
        Example("Er stikkontakten brun? Få en elektriker til å bytte stikkontakten.", "nb"),
        Example("Er stikkontakten brun? Få ein elektrikar til å byte stikkontakten.", "nn"),
        Example("Trekk ut støpselet fra stikkontakten før du drar på ferie.", "nb"),
        Example("Trekk ut støpselet frå stikkontakten før du dreg på ferie.", "nn"),
    ),
    sources=("Forskrift om elektroforetak og kvalifikasjonskrav (DSB): arbeid på elektriske anlegg",),
)
