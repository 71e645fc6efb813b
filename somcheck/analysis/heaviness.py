"""How heavy a post's words and sentences are: the numbers that gauges and rules share.

Short posts say little about themselves. A share is therefore drawn towards what is usual: `PRIOR_WORDS` words with
the usual share are added to the post's own, so that two long words in a ten-word post do not decide. Words in brackets
are left out.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from math import exp, log

from somcheck.document.document import Document
from somcheck.document.features import has

Feature = Callable[[Document], float]

PRIOR_WORDS = 40
"""With so many, what is said of excerpts of 12 to 35 words is nearest to the labels of the texts they are from
(``data/training/weigh.py``); the order of whole texts is the same from 10 to 50."""

LONGEST = 14
"""Letters. One compound, however long, is one hard word: it should not tip a short post."""

LONG = 6
"""Letters. LIX counts words with more than this as long."""

_ABSTRACT = {
    "nb": ("sjon", "sjonen", "sjoner", "sjonene", "else", "elsen", "elser", "elsene", "het", "heten", "heter", "hetene",
           "itet", "iteten", "ering", "eringen", "eringer", "ning", "ningen", "ninger", "ningene", "skap", "skapet",
           "isme", "ismen", "ivitet", "anse", "ansen", "ens", "ensen", "sel", "selen", "dom", "nad", "nader"),
    "nn": ("sjon", "sjonen", "sjonar", "sjonane", "else", "elsen", "elsar", "elsane", "heit", "heita", "heiter", "leik",
           "leiken", "itet", "iteten", "ering", "eringa", "eringar", "ning", "ninga", "ningar", "ningane", "skap",
           "skapet", "isme", "ismen", "ivitet", "anse", "ansen", "ens", "ensen", "sel", "sla", "dom", "nad", "nader"),
}  # fmt: skip


def shrunk(part: float, whole: int, usual: float, prior: int | None = None) -> float:
    """A share, or mean, after *prior* words that are as *usual*; `PRIOR_WORDS` of them where nothing else is said."""
    prior = PRIOR_WORDS if prior is None else prior
    return (part + usual * prior) / (whole + prior)


def long_words(document: Document) -> float:
    """The share of words with more than six letters."""
    letters = [token for token in document.running_words if token.is_alpha and not document.is_name(token)]
    return shrunk(sum(len(token) > LONG for token in letters), len(letters), 0.22)


def word_length(document: Document) -> float:
    """The mean number of letters in a word, where no word counts for more than `LONGEST`."""
    letters = [token for token in document.running_words if token.is_alpha and not document.is_name(token)]
    return shrunk(sum(min(len(token), LONGEST) for token in letters), len(letters), 4.7)


def abstract_nouns(document: Document) -> float:
    """The share of words that are nouns made of verbs and adjectives, by their endings."""
    endings = _ABSTRACT[document.language]
    found = sum(
        token.pos_ == "NOUN" and len(token) > LONG and token.lower_.endswith(endings)
        for token in document.running_words
    )
    return shrunk(found, len(document.running_words), 0.05)


def sentence_length(document: Document) -> float:
    """The logarithm of the mean number of words in a sentence: from 10 to 20 words is as far as from 20 to 40."""
    return log(shrunk(len(document.running_words), len(document.sentences), 13.0, prior=1))


def verbs(document: Document) -> float:
    """The share of words that are verbs."""
    found = sum(token.pos_ in ("VERB", "AUX") for token in document.running_words)
    return shrunk(found, len(document.running_words), 0.16)


def passives(document: Document) -> float:
    """The share of words that make a verb passive."""
    found = sum(
        has(token, "Voice", "Pass")
        or token.dep_ == "aux:pass"
        or (token.pos_ == "VERB" and token.lower_.endswith("ast"))
        for token in document.running_words
    )
    return shrunk(found, len(document.running_words), 0.02, prior=20)


def logistic(
    document: Document, features: Sequence[Feature], usual: Sequence[float], weights: Sequence[float]
) -> float:
    """What a logistic model says, from 0 to 1, of a document's *features* less what is *usual*."""
    parts = (w * (document.once(feature) - u) for feature, u, w in zip(features, usual, weights, strict=True))
    return 1 / (1 + exp(-sum(parts)))


FEATURES = (word_length, long_words, sentence_length, verbs)

USUAL = (4.892, 0.246, 2.78, 0.162)

WEIGHTS = (5.93, 22.7, 4.62, -32.57)

LIMIT = 0.6
"""Above it the text is more likely for experts than not; below 0.5 lie nine of ten everyday texts."""


def expert_text(document: Document) -> float:
    """From 0 (everyday text) to 1 (expert text)."""
    chance: float = logistic(document, FEATURES, USUAL, WEIGHTS)
    return chance
