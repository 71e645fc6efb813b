"""The plainness gauge: how likely a text is to be heard as officialese.

Like the vocabulary gauge of the tip on trade terms, but over what makes sentences heavy: their length, long and
abstract words, nouns where verbs could be, and passives. ``data/training/weigh.py`` fits it.
"""

from math import exp

from somcheck.document import Document
from somcheck.rule import Gauge, Text
from somcheck.rules import reading, sources

FEATURES = (
    reading.words_per_sentence,
    reading.long_words,
    reading.abstract_nouns,
    reading.nouns_to_verbs,
    reading.passives,
)
USUAL = (13.0, 0.22, 0.05, 0.58, 0.02)
WEIGHTS = (0.1, 8.0, 8.0, 3.0, 10.0)
BIAS = 0.0


def heavy_text(document: Document) -> float:
    """From 0 (like speech) to 1 (like a case file)."""
    values = (feature(document) - usual for feature, usual in zip(FEATURES, USUAL, strict=True))
    return 1 / (1 + exp(-BIAS - sum(w * v for w, v in zip(WEIGHTS, values, strict=True))))


GAUGE = Gauge(
    id="heavy-style",
    title=Text("Stil: fra tale (0) til saksmappe (1)", "Stil: frå tale (0) til saksmappe (1)"),
    read=heavy_text,
    limits=(None, 0.6),
    scale=((0.0, 100), (0.2, 95), (0.6, 60), (1.0, 10)),
    sources=(sources.TREEBANK, sources.KLARSPRAK),
)
