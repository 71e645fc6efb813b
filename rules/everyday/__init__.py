"""Gjør det hverdagslig: plain words, short sentences, active verbs."""

from __future__ import annotations

from somcheck.norwegian.text import Text
from somcheck.rule import Tip
from somcheck.rules.everyday import (
    capitals,
    date_format,
    double_negation,
    doubled_word,
    emoji_bullets,
    emoji_in_sentence,
    emoji_wall,
    english_word,
    front_heavy,
    heavy_style,
    long_sentence,
    mixed_forms,
    mixed_infinitives,
    nominalisation,
    office_words,
    officialese,
    og_for_infinitive_mark,
    old_form,
    outdated_title,
    parted_compound,
    passive_voice,
    rare_word,
    spelling,
    unicode_letters,
    word_to_avoid,
)
from somcheck.rules.everyday.heavy_style import GAUGE
from somcheck.rules.everyday.long_sentence import LIX, RIX

TIP = Tip(
    id="everyday",
    title=Text("Skriv hverdagslig", "Skriv kvardagsleg"),
    quote="Gjør det relevant og hverdagslig.",
    praise=Text("Lett å lese. Slik snakker folk.", "Lett å lese. Slik snakkar folk."),
    rules=(
        heavy_style.RULE,
        officialese.RULE,
        nominalisation.RULE,
        office_words.RULE,
        passive_voice.RULE,
        long_sentence.RULE,
        front_heavy.RULE,
        rare_word.RULE,
        capitals.RULE,
        unicode_letters.RULE,
        emoji_wall.RULE,
        emoji_in_sentence.RULE,
        emoji_bullets.RULE,
        mixed_forms.RULE,
        date_format.RULE,
        word_to_avoid.RULE,
        outdated_title.RULE,
        english_word.RULE,
        double_negation.RULE,
        doubled_word.RULE,
        parted_compound.RULE,
        og_for_infinitive_mark.RULE,
        mixed_infinitives.RULE,
        old_form.RULE,
        spelling.RULE,
    ),
    gauges=(GAUGE, LIX, RIX),
    weight=1.25,
    steepness=4,
)
