"""doubled-word: a word that stands twice by a slip, most often where a line was broken."""

from __future__ import annotations

import re
from collections.abc import Iterable

from somcheck.document.document import Document
from somcheck.norwegian.text import Text
from somcheck.norwegian.word_sets import WordSets
from somcheck.rule import Edit, Example, Hit, Rule
from somcheck.rules.sources import LANGUAGE_ACT

_words = WordSets("spelling.toml")

_TWICE = re.compile(r"(?<![\w-])(?P<word>[^\W\d_]+)(?P<again>[ \n](?P=word))(?![\w-])")

_LONG = 6
"""Letters. A shorter word may well stand twice: "er det det du vil?"."""


def check(document: Document) -> Iterable[Hit]:
    for match in _TWICE.finditer(document.text):
        word, token = match["word"], document.token_at(match.start())
        if not word.islower() or (token is not None and token.i in document.quoted):
            continue
        long = len(word) >= _LONG and word not in _words("said_twice")
        if long or word in _words("never_twice", document.language):
            yield Hit(*match.span(), {"word": word}, edits=(Edit(*match.span("again"), "", safe=not long),))


RULE = Rule(
    id="doubled-word",
    title=Text("Samme ord to ganger", "Same ord to gonger"),
    message=Text("«{word}» står to ganger. Stryk det ene.", "«{word}» står to gonger. Stryk det eine."),
    cure=Text("Stryk ord som står to ganger.", "Stryk ord som står to gonger."),
    why=Text(
        "Øyet hopper over det andre ordet, men en skjermleser leser begge. Det hender oftest når en setning er skrevet "
        "om.",
        "Auget hoppar over det andre ordet, men ein skjermlesar les begge. Det hender oftast når ei setning er skriven "
        "om.",
    ),
    check=check,
    severity="signal",
    cost=4,
    examples=(
        Example("Test varsleren ⟦og og⟧ slokkeren.", "nb"),
        Example("Test varslaren ⟦og og⟧ sløkkjaren.", "nn"),
        Example("Vi kommer ⟦fra fra⟧ stasjonen med ⟦varsleren varsleren⟧.", "nb"),
        Example("Vi kjem ⟦frå frå⟧ stasjonen med ⟦varslaren varslaren⟧.", "nn"),
        Example("Er det det du vil? Vi ser på på nett, og det var masse masse folk. Ring 57 00 00 00.", "nb"),
        Example("Er det det du vil? Vi ser på på nett, og det var masse masse folk. Ring 57 00 00 00.", "nn"),
    ),
    sources=(LANGUAGE_ACT,),
)
