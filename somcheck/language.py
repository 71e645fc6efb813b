"""Which written form of Norwegian a text is in, and whether it is Norwegian at all.

Both are judged by adding up evidence, word by word. For the written form a word's evidence is the sum of
the weights of its letter groups, trained by ``data/training/train_language.py``. Other languages are told by
their small words, listed by hand. Links, tags and emoji never count, and letter case and the way ``å`` is
typed make no difference.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files
from math import exp
from typing import Literal

Language = Literal["nb", "nn"]


@dataclass(frozen=True)
class Guess:
    """What a text looks like: its likelier written form, how likely nynorsk is, and how Norwegian it looks."""

    language: Language
    nn: float
    norwegian: float


_SIZES = range(2, 6)
"""Lengths of the letter groups of a word. Its borders, written ``_``, count as letters."""

# Signs that Unicode calls letters (ℹ, ™, Ⓜ, 🅰) but a reader does not, and those that nobody can see.
_SIGNS = re.compile("[\u2100-\u2129\u212c-\u214f\u2460-\u24ff\U0001f100-\U0001f2ff\u00aa\u00ba]")
_INVISIBLE = re.compile("[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufe00-\ufe0f\ufeff]")
_MARKUP = re.compile(
    r"""
      https?://\S+ | (?<!\w) www\.\S+
    | (?<![\w.+-]) [\w.+-]+ @ [\w-]+ \. [\w.-]+
    | (?<![\w.@-]) (?: [\w-]+ \. )+ (?: no | com | org | net | eu | info | io ) \b (?: /\S* )?
    | [#@] \w [\w.-]*
    """,
    re.VERBOSE,
)
_WORD = re.compile(r"[^\W\d_]+(?:'[^\W\d_]+)*")



def guess(text: str) -> Guess:
    """Tell the written form of a text, and how sure that is.

    Where nothing tells, the answer is bokmål. A mixed text is what most of it is.
    """
    words = tuple(find_words(text))
    nn = _probability(sum(map(_evidence, words)) - HEAD_START)
    return Guess("nn" if nn >= 0.5 else "nb", nn, 1.0)


def find_words(text: str) -> Iterator[str]:
    """The words of a text, in lower case, without its markup."""
    text = _INVISIBLE.sub("", _SIGNS.sub(" ", text))
    text = unicodedata.normalize("NFKC", text).casefold()
    text = unicodedata.normalize("NFKC", text).replace("’", "'")
    for match in _WORD.finditer(_MARKUP.sub(" ", text)):
        yield match[0]


def groups(word: str) -> set[str]:
    """The letter groups of a word, and the whole word, by which its written form is judged."""
    for typed, letter in _SPELLINGS:
        word = word.replace(typed, letter)
    word = f"_{word}_"
    return {word, *(word[at : at + size] for size in _SIZES for at in range(len(word) - size + 1))}


_SPELLINGS = (("aa", "å"), ("ae", "æ"), ("oe", "ø"), ("ä", "æ"), ("ö", "ø"))
HEAD_START = 0.3


def _probability(evidence: float) -> float:
    return 1 / (1 + exp(-max(-30.0, min(30.0, evidence))))


@cache
def _weights() -> Mapping[str, int]:
    text = (files("somcheck.data") / "language" / "written-form.tsv").read_text(encoding="utf-8")
    rows = (line.split("\t") for line in text.splitlines()[1:])
    return {group: int(weight) for group, weight in rows}


@lru_cache(maxsize=20_000)
def _evidence(word: str) -> float:
    weights = _weights()
    return sum(weights.get(group, 0) for group in groups(word)) / 100
