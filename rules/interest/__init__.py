"""Gjør det interessant: does the first line earn the second, and is there something to recognise?

A program sees signs of interest, not interest, so that the tip weighs less than most. One gauge counts the signs in the
opening, one in the whole post. How many points the signs give, and how much each gauge weighs, is fitted
(``data/training/weigh.py``): the tip gets the share of texts with such signs that are written for people, not for the
file.
"""

from somcheck.document import Document
from somcheck.rule import Gauge, Text, Tip
from somcheck.rules import sources
from somcheck.rules.interest import (
    behind_the_fold,
    dull_opening,
    flat_opening,
    nothing_to_recognise,
    opening,
    over_the_limit,
    signs,
    worn_phrase,
)

OPENING: Gauge[Document] = Gauge(
    id="opening-signs",
    title=Text("Tegn på interesse i starten", "Teikn på interesse i starten"),
    read=lambda document: document.once(opening.strength),
    limits=(1, None),
    scale=((0, 40), (1, 88), (2, 100)),
    sources=(sources.GUIDE, sources.MUNICIPALITY_STUDY, sources.TREEBANK),
)

RECOGNITION: Gauge[Document] = Gauge(
    id="recognition",
    title=Text("Slags ting å kjenne igjen", "Slags ting å kjenne att"),
    read=lambda document: float(len(document.once(signs.kinds))),
    limits=(1, None),
    scale=((0, 40), (1, 46), (2, 100)),
    sources=(sources.GUIDE, sources.MUNICIPALITY_STUDY, sources.TREEBANK),
    weight=0.45,
)

TIP = Tip(
    id="interest",
    title=Text("Gjør det interessant", "Gjer det interessant"),
    quote="Gjør det interessant. Hvilke tema interesserer dem?",
    praise=Text("Starten gir lyst til å lese videre.", "Starten gir lyst til å lese vidare."),
    rules=(
        dull_opening.RULE,
        flat_opening.RULE,
        nothing_to_recognise.RULE,
        worn_phrase.RULE,
        behind_the_fold.RULE,
        over_the_limit.RULE,
    ),
    gauges=(OPENING, RECOGNITION),
    weight=0.75,
)
