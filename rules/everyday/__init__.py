"""Gjør det hverdagslig: plain words, short sentences, active verbs."""

from somcheck.rule import Text, Tip
from somcheck.rules.everyday import (
    front_heavy,
    heavy_style,
    lix,
    long_sentence,
    nominalisation,
    officialese,
    passive_voice,
    rare_word,
)

TIP = Tip(
    id="everyday",
    title=Text("Skriv hverdagslig", "Skriv kvardagsleg"),
    quote="Gjør det relevant og hverdagslig.",
    praise=Text("Lett å lese, som når du snakker.", "Lett å lese, som når du snakkar."),
    rules=(
        heavy_style.RULE,
        officialese.RULE,
        nominalisation.RULE,
        passive_voice.RULE,
        long_sentence.RULE,
        front_heavy.RULE,
        rare_word.RULE,
    ),
    gauges=(heavy_style.GAUGE, lix.LIX, lix.RIX),
)
