"""The words, phrases and clauses that an editor would underline: learned from marked posts and real texts
(``data/training/learn_underlining.py``), for what no list knows.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from somcheck.analysis.linear_model import joined, limits
from somcheck.analysis.word_features import Word, of_post, words
from somcheck.document.document import Document

if TYPE_CHECKING:
    from spacy.tokens import Token

LONGEST = 60
"""Letters. A longer line under the words shows nobody the fault."""

_NOT_LAST = ("ADP", "DET", "CCONJ", "SCONJ", "PUNCT", "PRON", "PART", "AUX")

_NOT_FIRST = ("ADP", "CCONJ", "PUNCT", "PRON", "PART", "DET", "SCONJ")


class Kind(StrEnum):
    """What is wrong with underlined words, and so what to do about them."""

    TRADE = "trade"
    """A word of the trade."""
    OFFICE = "office"
    """A word of the office."""
    NOUNS = "nouns"
    """Several nouns in a row, where a verb would say it."""
    CLAUSE = "clause"
    """A clause to build anew."""


@dataclass(frozen=True)
class Underlined:
    """Words that an editor would underline, how likely it is (from 0 to 1), and the kind."""

    tokens: tuple[Token, ...]
    chance: float
    kind: Kind

    @property
    def start(self) -> int:
        return self.tokens[0].idx

    @property
    def end(self) -> int:
        return self.tokens[-1].idx + len(self.tokens[-1])


def underlined(document: Document, told: Sequence[tuple[int, int]] = ()) -> list[Underlined]:
    """What an editor would likely underline, in order, outside the spans that are *told* already."""
    least, shown = limits("underlining"), document.once(words)
    chances = [
        0.0 if any(start < word.end and word.start < end for start, end in told) else chance
        for word, chance in zip(shown, document.once(word_chances), strict=True)
    ]
    trade = {word.start: chances["technical"] for word, chances in zip(shown, document.once(_judged)[1], strict=True)}
    return [
        Underlined(
            tuple(word.token for word in found), max(within), _kind(found, [trade[word.start] for word in found])
        )
        for found, within in spans(shown, chances, least["begin"], least["go-on"])
    ]


def word_chances(document: Document) -> list[float]:
    """How likely each word of a post is underlined."""
    return [1 - chances["-"] for chances in document.once(_judged)[0]]


def _judged(document: Document) -> list[list[Mapping[str, float]]]:
    """What the models say of each word: whether it is underlined, and whether for a word of the trade."""
    shown = [word.parts for word in document.once(words)]
    return joined("underlined", "underlined_trade").chances_of_parts(shown, document.once(of_post))


def spans(
    shown: Sequence[Word], chances: Sequence[float], begin: float, go_on: float
) -> Iterator[tuple[list[Word], list[float]]]:
    """The runs of likely words with at least one that is likely enough, cut to whole phrases."""
    first = 0
    while first < len(shown):
        last = first
        while last < len(shown) and chances[last] >= go_on and shown[last].sentence is shown[first].sentence:
            last += 1
        if last > first:
            for start, end in _short_enough(shown, chances, first, last):
                start, end = _trimmed(shown, start, end)
                if start < end and max(chances[start:end]) >= begin:
                    yield list(shown[start:end]), list(chances[start:end])
        first = max(last, first + 1)


def _short_enough(shown: Sequence[Word], chances: Sequence[float], start: int, end: int) -> Iterator[tuple[int, int]]:
    """The run, parted where it is least likely until no part is longer than `LONGEST`."""
    first, last = shown[start].token, shown[end - 1].token
    if end - start < 2 or last.idx + len(last) - first.idx <= LONGEST:
        yield start, end
        return
    middle = range(start + 1, end)
    weak = min(middle, key=lambda place: (chances[place] + (shown[place].token.pos_ not in _NOT_LAST), place))
    yield from _short_enough(shown, chances, start, weak)
    yield from _short_enough(shown, chances, weak, end)


def _trimmed(shown: Sequence[Word], start: int, end: int) -> tuple[int, int]:
    """Without small words at the ends, and with the noun that an adjective at the end belongs to."""
    if end < len(shown) and shown[end].sentence is shown[end - 1].sentence:
        last, after = shown[end - 1].token, shown[end].token
        end += last.pos_ == "ADJ" and after.pos_ == "NOUN" and last.head == after
    while end > start + 1 and shown[end - 1].token.pos_ in _NOT_LAST:
        end -= 1
    while start < end - 1 and shown[start].token.pos_ in _NOT_FIRST:
        start += 1
    return start, end


def _kind(found: Sequence[Word], trade: Sequence[float]) -> Kind:
    """The kind, by the words and how likely each is one of the trade."""
    if sum(trade) / len(found) >= 0.5:
        return Kind.TRADE
    classes = [word.token.pos_ for word in found]
    if any(one in ("VERB", "AUX") for one in classes) and len(found) >= 3:
        return Kind.CLAUSE
    return Kind.NOUNS if classes.count("NOUN") >= 2 else Kind.OFFICE
