"""The heavy-style gauge: how likely a text is to be heard as officialese.

Like the gauge of the tip on trade terms, but over what makes sentences heavy: their length, long words, abstract nouns
and passives. ``data/training/weigh.py`` fits it.
"""

from somcheck.document import Document
from somcheck.rule import Gauge, Text
from somcheck.rules import reading, sources

FEATURES = (reading.sentence_length, reading.long_words, reading.abstract_nouns, reading.passives)
USUAL = (2.798, 0.257, 0.032, 0.013)
WEIGHTS = (4.81, 38.49, 12.58, 45.82)


def heavy_text(document: Document) -> float:
    """From 0 (like speech) to 1 (like a case file)."""
    chance: float = reading.logistic(document, FEATURES, USUAL, WEIGHTS)
    return chance


GAUGE = Gauge(
    id="heavy-style",
    title=Text("Stil: fra tale (0) til saksmappe (1)", "Stil: frå tale (0) til saksmappe (1)"),
    read=heavy_text,
    limits=(None, 0.6),
    scale=((0.0, 100), (0.2, 95), (0.6, 60), (1.0, 10)),
    sources=(sources.TREEBANK, sources.KLARSPRAK),
)
