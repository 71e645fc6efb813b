"""The vocabulary gauge: how likely a text with these words is written for experts.

A logistic model over five numbers that anyone can check (`somcheck.rules.reading`): how common the content words
are, how many are rare, how long the words are, how many are abstract nouns, and how many nouns there are to a verb.
``data/training/weigh.py`` fits it to labelled public texts and to blog and report text in both written forms.
"""

from math import exp

from somcheck.document import Document
from somcheck.rule import Gauge, Text
from somcheck.rules import reading, sources

FEATURES = (
    reading.mean_familiarity,
    reading.rare_words,
    reading.word_length,
    reading.abstract_nouns,
    reading.nouns_to_verbs,
)
USUAL = (4.6, 0.15, 4.7, 0.05, 0.58)
WEIGHTS = (-1.0, 4.0, 1.5, 10.0, 3.0)
BIAS = 0.0


def expert_text(document: Document) -> float:
    """From 0 (everyday words) to 1 (expert words)."""
    values = (feature(document) - usual for feature, usual in zip(FEATURES, USUAL, strict=True))
    return 1 / (1 + exp(-BIAS - sum(w * v for w, v in zip(WEIGHTS, values, strict=True))))


GAUGE = Gauge(
    id="expert-vocabulary",
    title=Text("Ordvalg: fra hverdag (0) til fag (1)", "Ordval: frå kvardag (0) til fag (1)"),
    read=expert_text,
    limits=(None, 0.6),
    scale=((0.0, 100), (0.2, 95), (0.6, 60), (1.0, 10)),
    sources=(sources.TREEBANK, sources.LANGUAGE_ACT),
)
