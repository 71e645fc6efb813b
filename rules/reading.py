"""How heavy a post's words and sentences are: the numbers that gauges and rules share.

Short posts say little about themselves. A share is therefore drawn towards what is usual: `PRIOR_WORDS` words with
the usual share are added to the post's own, so that two long words in a ten-word post do not decide.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from somcheck.compounds import familiarity
from somcheck.document import Document

if TYPE_CHECKING:
    from spacy.tokens import Token

PRIOR_WORDS = 12
CONTENT = frozenset({"NOUN", "VERB", "ADJ", "ADV"})
RARE = 3.5
"""Zipf. Below it a word comes less than about three times in a million words of running text."""
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


def content_words(document: Document) -> list[Token]:
    """Nouns, verbs, adjectives and adverbs; no names, no numbers."""
    return [token for token in document.words if token.pos_ in CONTENT and token.text.replace("-", "").isalpha()]


def shrunk(part: float, whole: int, usual: float, prior: int = PRIOR_WORDS) -> float:
    return (part + usual * prior) / (whole + prior)


def long_words(document: Document) -> float:
    """The share of words with more than six letters."""
    letters = [token for token in document.words if token.is_alpha and not document.is_name(token)]
    return shrunk(sum(len(token) > LONG for token in letters), len(letters), 0.22)


def word_length(document: Document) -> float:
    """The mean number of letters in a word."""
    letters = [token for token in document.words if token.is_alpha and not document.is_name(token)]
    return shrunk(sum(len(token) for token in letters), len(letters), 4.7)


def rare_words(document: Document) -> float:
    """The share of content words that are rare."""
    content = content_words(document)
    return shrunk(sum(familiarity(t.text, document.language) < RARE for t in content), len(content), 0.15)


def mean_familiarity(document: Document) -> float:
    """The mean Zipf frequency of content words."""
    content = content_words(document)
    return shrunk(sum(familiarity(token.text, document.language) for token in content), len(content), 4.6)


def abstract_nouns(document: Document) -> float:
    """The share of words that are nouns made of verbs and adjectives, by their endings."""
    endings = _ABSTRACT[document.language]
    found = sum(token.pos_ == "NOUN" and len(token) > LONG and token.lower_.endswith(endings) for token in document.words)
    return shrunk(found, len(document.words), 0.05)


def nouns_to_verbs(document: Document) -> float:
    """The share of nouns among nouns and verbs."""
    nouns = sum(token.pos_ == "NOUN" for token in document.words)
    verbs = sum(token.pos_ == "VERB" for token in document.words)
    return shrunk(nouns, nouns + verbs, 0.58)


def words_per_sentence(document: Document) -> float:
    """The mean number of words in a sentence."""
    return shrunk(len(document.words), len(document.sentences), 13.0, prior=1)


def passives(document: Document) -> float:
    """The share of words that are verbs in the passive."""
    found = sum(
        "Pass" in token.morph.get("Voice") or token.dep_ == "aux:pass" or (token.pos_ == "VERB" and token.lower_.endswith("ast"))
        for token in document.words
    )
    return shrunk(found, len(document.words), 0.02, prior=20)
