"""Gjør det interessant: does the first line earn the second, and is there something to recognise?

A program sees signs of interest, not interest, so that the tip weighs less than most. One gauge counts the signs in the
opening, one in the whole post. How many points the signs give, and how much each gauge weighs, is fitted
(``data/training/weigh.py``): the tip gets the share of texts with such signs that are written for people, not for the
file.
"""

from __future__ import annotations

from somcheck.norwegian.text import Text
from somcheck.rule import Tip
from somcheck.rules.interest import (
    behind_the_fold,
    dull_opening,
    flat_opening,
    little_to_reader,
    nothing_to_recognise,
    over_the_limit,
    worn_phrase,
)
from somcheck.rules.interest.flat_opening import OPENING
from somcheck.rules.interest.nothing_to_recognise import RECOGNITION

TIP = Tip(
    id="interest",
    title=Text("Gjør det interessant", "Gjer det interessant"),
    quote="Gjør det interessant. Hvilke tema interesserer dem?",
    praise=Text("Starten har noe å kjenne igjen.", "Starten har noko å kjenne att."),
    rules=(
        dull_opening.RULE,
        flat_opening.RULE,
        little_to_reader.RULE,
        nothing_to_recognise.RULE,
        worn_phrase.RULE,
        behind_the_fold.RULE,
        over_the_limit.RULE,
    ),
    gauges=(OPENING, RECOGNITION),
    weight=1.25,
    steepness=4,
)
