"""Gjør det hverdagslig: plain words, short sentences, active verbs."""

from somcheck.rule import Text, Tip
from somcheck.rules.everyday import (
    capitals,
    emoji_in_sentence,
    emoji_wall,
    front_heavy,
    heavy_style,
    lix,
    long_sentence,
    mixed_forms,
    nominalisation,
    officialese,
    passive_voice,
    rare_word,
    unicode_letters,
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
        capitals.RULE,
        unicode_letters.RULE,
        emoji_wall.RULE,
        emoji_in_sentence.RULE,
        mixed_forms.RULE,
    ),
    gauges=(heavy_style.GAUGE, lix.LIX, lix.RIX),
)
