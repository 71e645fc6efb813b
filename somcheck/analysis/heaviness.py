"""How heavy a post's words and sentences are: the numbers that gauges and rules share.

Short posts say little about themselves. A share is therefore drawn towards what is usual: `PRIOR_WORDS` words with
the usual share are added to the post's own, so that two long words in a ten-word post do not decide. Words in brackets
are left out. What is fitted stands in ``data/gauges.toml``, which ``data/training/weigh.py`` writes.
"""

from __future__ import annotations

from dataclasses import dataclass
from math import exp, log
from typing import Protocol

from somcheck.analysis.fitted import fit, prior_words
from somcheck.document.document import Document
from somcheck.document.features import has
from somcheck.norwegian.patterns import Patterns


class Feature(Protocol):
    """A number about a document; *prior* is how many words with the usual share it is drawn towards."""

    __name__: str

    def __call__(self, document: Document, prior: int | None = None) -> float: ...


PRIOR_WORDS = prior_words()
"""With so many, what is said of excerpts of 12 to 35 words is nearest to the labels of the texts they are from
(``data/training/weigh.py``); the order of whole texts is the same from 10 to 50."""

LONGEST = 14
"""Letters. One compound, however long, is one hard word: it should not tip a short post."""

LONG = 6
"""Letters. LIX counts words with more than this as long."""

_words = Patterns("signs.toml").words


def shrunk(part: float, whole: int, usual: float, prior: int | None = None) -> float:
    """A share, or mean, after *prior* words that are as *usual*; `PRIOR_WORDS` of them where nothing else is said."""
    prior = PRIOR_WORDS if prior is None else prior
    return (part + usual * prior) / (whole + prior)


def long_words(document: Document, prior: int | None = None) -> float:
    """The share of words with more than six letters."""
    letters = [token for token in document.running_words if token.is_alpha and not document.is_name(token)]
    return shrunk(sum(len(token) > LONG for token in letters), len(letters), 0.22, prior)


def word_length(document: Document, prior: int | None = None) -> float:
    """The mean number of letters in a word, where no word counts for more than `LONGEST`."""
    letters = [token for token in document.running_words if token.is_alpha and not document.is_name(token)]
    return shrunk(sum(min(len(token), LONGEST) for token in letters), len(letters), 4.7, prior)


def abstract_nouns(document: Document, prior: int | None = None) -> float:
    """The share of words that are nouns made of verbs and adjectives, by their endings."""
    endings = _words.parts("abstract_endings", document.language)
    found = sum(
        token.pos_ == "NOUN" and len(token) > LONG and token.lower_.endswith(endings)
        for token in document.running_words
    )
    return shrunk(found, len(document.running_words), 0.05, prior)


def sentence_length(document: Document, prior: int | None = None) -> float:
    """The logarithm of the mean number of words in a sentence: from 10 to 20 words is as far as from 20 to 40.

    One sentence of the usual length is added, whatever *prior* says: it counts words.
    """
    return log(shrunk(len(document.running_words), len(document.sentences), 13.0, prior=1))


def verbs(document: Document, prior: int | None = None) -> float:
    """The share of words that are verbs."""
    found = sum(token.pos_ in ("VERB", "AUX") for token in document.running_words)
    return shrunk(found, len(document.running_words), 0.16, prior)


def passives(document: Document, prior: int | None = None) -> float:
    """The share of words that make a verb passive; they are so few that twenty usual words are enough to add."""
    found = sum(
        has(token, "Voice", "Pass")
        or token.dep_ == "aux:pass"
        or (token.pos_ == "VERB" and token.lower_.endswith("ast"))
        for token in document.running_words
    )
    return shrunk(found, len(document.running_words), 0.02, prior=20)


@dataclass(frozen=True)
class Model:
    """A logistic model over *features*, each less what is *usual* and times its weight; ``limit`` is what passes."""

    name: str
    features: tuple[Feature, ...]
    usual: tuple[float, ...]
    weights: tuple[float, ...]
    limit: float

    def chance(self, document: Document) -> float:
        """What the model says of a document, from 0 to 1."""
        said = zip(self.features, self.usual, self.weights, strict=True)
        parts = (weight * (document.once(feature) - usual) for feature, usual, weight in said)
        return 1 / (1 + exp(-sum(parts)))


def _model(gauge: str, *features: Feature) -> Model:
    """The model of a gauge over *features*, with the numbers that were fitted."""
    usual, weights, limit = fit(gauge)
    names = [feature.__name__ for feature in features]
    return Model(gauge, features, tuple(map(usual.__getitem__, names)), tuple(map(weights.__getitem__, names)), limit)


EXPERT_TEXT = _model("expert-text", word_length, long_words, sentence_length, verbs)
"""Above its limit a text is more likely for experts than not; below 0.5 lie nine of ten everyday texts."""

HEAVY_STYLE = _model("heavy-style", sentence_length, long_words, abstract_nouns, passives)
"""Above its limit a text is more likely heavy than not."""


def expert_text(document: Document) -> float:
    """From 0 (everyday text) to 1 (expert text)."""
    return EXPERT_TEXT.chance(document)


def heavy_text(document: Document) -> float:
    """From 0 (like speech) to 1 (like a case file)."""
    return HEAVY_STYLE.chance(document)
