"""The expert-text gauge: how likely a text with such words and sentences is written for experts.

A logistic model over four numbers that anyone can check (`somcheck.rules.reading`): how long the words are, how many
are long, how long the sentences are, and how few verbs there are. ``data/training/weigh.py`` fits it to labelled
public texts and to blog and report text, in both written forms.
"""

from somcheck.document import Document
from somcheck.rule import Gauge, Text
from somcheck.rules import reading, sources

FEATURES = (reading.word_length, reading.long_words, reading.sentence_length, reading.verbs)
USUAL = (4.972, 0.258, 2.798, 0.163)
WEIGHTS = (4.16, 16.43, 4.57, -22.54)


def expert_text(document: Document) -> float:
    """From 0 (everyday text) to 1 (expert text)."""
    chance: float = reading.logistic(document, FEATURES, USUAL, WEIGHTS)
    return chance


GAUGE = Gauge(
    id="expert-text",
    title=Text("Tekst: for alle (0) til for fagfolk (1)", "Tekst: for alle (0) til for fagfolk (1)"),
    read=expert_text,
    limits=(None, 0.6),
    scale=((0.0, 100), (0.2, 95), (0.6, 60), (1.0, 10)),
    sources=(sources.TREEBANK, sources.LANGUAGE_ACT),
)
