"""How common a word is, on the Zipf scale: 3 is once in a million words, 6 a thousand times as often.

The frequencies are wordfreq's, and wordfreq has no nynorsk. A nynorsk word is therefore as common as it is
itself or as its commonest bokmål spelling is (``nynorsk.tsv``: ikkje, ikke; verksemda, virksomheten). To
both written forms are added the counts from a treebank of that written form (``words_nb.tsv``,
``words_nn.tsv``), which know the words that only one of them has.
"""

from __future__ import annotations

import marshal
import math
import re
import unicodedata
from collections.abc import Iterator
from functools import cache, lru_cache

from somcheck.norwegian.written_form import Language
from somcheck.storage import data_files, tables

WORDFREQ_TOKENS = 2_500_000
"""What wordfreq's shares weigh against the treebank's counts: as if they were counted in so many words.

Ten times the treebank's size. A word that only the treebank has, once, then gets 2.6: rare, but known."""

_MOST_SPELLINGS = 300

_MOST_CHANGES = 4
"""Limits to the bokmål spellings that are tried. Real words stay well below the first."""

_TOKEN = re.compile(r"[^\W_]+")

_NUMBER = re.compile(r"\d{2,}")


@lru_cache(maxsize=65536)
def zipf(word: str, language: Language) -> float:
    """How common a word is: 0.0 when unknown, about 3 for a rare one, to about 8.

    Letter case makes no difference. Of a word with a hyphen or other signs in it (e-post, #brannvern) the
    parts are judged together, and one unknown part makes it unknown. A number counts as any of that length.
    """
    word = unicodedata.normalize("NFC", word).lower()
    share = _share(word, language)
    if not word.isalnum():
        shares = [_share(token, language) for token in _TOKEN.findall(word)]
        if shares and all(shares):
            share = max(share, 1 / sum(1 / part for part in shares))
    return max(0.0, math.log10(share) + 9) if share else 0.0


def _share(word: str, language: Language) -> float:
    """The share of running words that are this word."""
    word = _NUMBER.sub(lambda found: "0" * len(found[0]), word)
    shares = wordfreq_shares()
    share = shares.get(word)
    if language == "nn":
        share = max([share, *(shares.get(spelling) for spelling in bokmal_spellings(word))])
    total, counts = _treebank(language)
    return (share * WORDFREQ_TOKENS + counts.get(word, 0)) / (WORDFREQ_TOKENS + total)


def bokmal_spellings(word: str) -> list[str]:
    """How a nynorsk word could be spelt in bokmål, itself included; most of these are no words at all."""
    text = f"^{word}$"
    table, longest = _nynorsk()
    found: list[str] = []

    # From left to right, where a piece of the table begins: with each replacement, and without.
    def spell(done: str, place: int, changes: int) -> None:
        for start in range(place, len(text)):
            if changes == _MOST_CHANGES or len(found) >= _MOST_SPELLINGS:
                break
            for end in range(start + 1, min(start + longest, len(text)) + 1):
                for replacement in table.get(text[start:end], ()):
                    spell(done + text[place:start] + replacement, end, changes + 1)
        found.append((done + text[place:]).strip("^$"))

    spell("", 0, 0)
    return found


class _Shares:
    """wordfreq's bokmål list: word and share of running words.

    It is long, so it is in parts by the first letters of the words, and a part is made ready when it is asked for.
    """

    def __init__(self) -> None:
        self._packed = tables.made("wordfreq", "", _wordfreq_parts)
        self._parts: dict[str, dict[str, int]] = {}

    def get(self, word: str) -> float:
        """The share of a word, 0.0 where it is unknown."""
        first = word[:FIRST]
        part = self._parts.get(first)
        if part is None:
            packed = self._packed.get(first)
            part = self._parts[first] = marshal.loads(packed) if packed else {}
        level = part.get(word)
        return 0.0 if level is None else 10 ** (-level / 100)


FIRST = 2
"""Letters that the words of a part share."""


def _wordfreq_parts() -> dict[str, bytes]:
    import wordfreq

    parts: dict[str, dict[str, int]] = {}
    # The list is sorted into groups of equal frequency, in hundredths of a power of ten.
    for level, words in enumerate(wordfreq.get_frequency_list("nb")):
        for word in words:
            parts.setdefault(word[:FIRST], {})[word] = level
    return {first: marshal.dumps(part) for first, part in parts.items()}


@cache
def wordfreq_shares() -> _Shares:
    """The shares of words. They take time, so only when asked for."""
    return _Shares()


def read_rows(name: str) -> Iterator[list[str]]:
    """The rows of a file in ``data/frequency``."""
    return data_files.read_rows(f"frequency/{name}")


@cache
def _treebank(language: Language) -> tuple[int, dict[str, int]]:
    """How many words a treebank has, and how often it has each word of interest."""
    name = f"words_{language}.tsv"
    counts = tables.made(name, "", lambda: {word: int(count) for word, count in read_rows(name)})
    return counts.pop("_total"), counts


@cache
def _nynorsk() -> tuple[dict[str, list[str]], int]:
    """The nynorsk pieces with what bokmål has for them, and the length of the longest."""
    table: dict[str, list[str]] = {}
    for piece, replacements in read_rows("nynorsk.tsv"):
        table.setdefault(piece, []).extend(replacements.split())
    return table, max(map(len, table))
