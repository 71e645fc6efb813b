"""Gjør det hverdagslig: plain words, short sentences, active verbs."""

from somcheck.rule import Text, Tip
from somcheck.rules.everyday import (
    front_heavy,
    lix,
    long_sentence,
    nominalisation,
    officialese,
    passive,
    plainness,
    rare_word,
)

TIP = Tip(
    id="everyday",
    title=Text("Skriv hverdagslig", "Skriv kvardagsleg"),
    quote="Gjør det relevant og hverdagslig.",
    praise=Text("Lett å lese, som når du snakker.", "Lett å lese, som når du snakkar."),
    rules=(
        officialese.RULE,
        nominalisation.RULE,
        passive.RULE,
        long_sentence.RULE,
        front_heavy.RULE,
        rare_word.RULE,
    ),
    gauges=(plainness.GAUGE, lix.LIX, lix.RIX),
)
