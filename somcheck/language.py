"""Which written form of Norwegian a text is in, and whether it is Norwegian at all.

Both are judged by adding up evidence, word by word. For the written form a word's evidence is the sum of
the weights of its letter groups, trained by ``data/training/train_language.py``. Other languages are told by
their small words, listed by hand. Links, tags and emoji never count, and letter case and the way ``å`` is
typed make no difference.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files
from math import exp
from typing import Literal

Language = Literal["nb", "nn"]


@dataclass(frozen=True)
class Guess:
    """What a text looks like: its likelier written form, how likely nynorsk is, and how Norwegian it is."""

    language: Language
    nn: float
    norwegian: float


HEAD_START = 0.4
"""Evidence in favour of bokmål: where nothing tells, it is by far the commoner."""
LEAST = 0.5
"""A word with less evidence than this tells nothing. Most such evidence is chance."""
MOST = 5.0
"""No word tells more than this, so that one strange word does not decide."""
SHORT = 5
"""In a text of fewer words only English is told from Norwegian: there is too little to see the neighbours by."""

_SIZES = range(2, 6)  # of letter groups
_TYPED = (("aa", "å"), ("ae", "æ"), ("oe", "ø"), ("ä", "æ"), ("ö", "ø"))
# Signs that Unicode calls letters (ℹ, ™, Ⓜ, 🅰) but a reader does not, and characters that nobody can see.
_SIGNS = re.compile("[\u00aa\u00ba\u2100-\u2129\u212c-\u214f\u2460-\u24ff\U0001f100-\U0001f2ff]")
_INVISIBLE = re.compile("[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufe00-\ufe0f\ufeff]")
_MARKUP = re.compile(
    r"""
      https?://\S+ | (?<!\w) www\.\S+
    | (?<![\w.+-]) [\w.+-]{1,64} @ [\w-]+ \. [\w.-]+
    | (?<![\w.@-]) (?: [\w-]{1,63} \. ){1,5} (?: no | com | org | net | eu | info | gov | io ) \b (?: /\S* )?
    | [\#@] \w [\w.]*
    """,
    re.VERBOSE,
)
_WORD = re.compile(r"[^\W\d_]+(?:'[^\W\d_]+)*")
_STRANGE = re.compile("[^'a-zæøåäöéèêëàáâóòôüçñíïõúšžčđŋŧ]")  # not in Norwegian, its neighbours or Sámi


def guess(text: str) -> Guess:
    """Tell the written form of a text, and how sure that is.

    Where nothing tells, the answer is bokmål. A mixed text is what most of it is.
    """
    words = tuple(find_words(text))
    nn = _probability(sum(map(_evidence, words)) - HEAD_START)
    return Guess("nn" if nn >= 0.5 else "nb", nn, _norwegian(words))


def find_words(text: str) -> Iterator[str]:
    """Yield the words of a text in lower case, without its markup."""
    text = _INVISIBLE.sub("", _SIGNS.sub(" ", text))
    text = unicodedata.normalize("NFKC", unicodedata.normalize("NFKC", text).casefold()).replace("’", "'")
    return (match[0] for match in _WORD.finditer(_MARKUP.sub(" ", text)))


def groups(word: str) -> set[str]:
    """The letter groups of a word, its borders written ``_``, and the word itself."""
    for typed, letter in _TYPED:
        word = word.replace(typed, letter)
    word = f"_{word}_"
    return {word, *(word[start : start + size] for size in _SIZES for start in range(len(word) - size + 1))}


@lru_cache(maxsize=20_000)
def _evidence(word: str) -> float:
    """How much a word speaks for nynorsk, or, below zero, for bokmål: a logarithm of odds."""
    at_home = _languages(word)
    if at_home and "no" not in at_home:
        return 0.0
    weights = _weights()
    evidence = sum(weights.get(group, 0) for group in groups(word)) / 100
    return max(-MOST, min(MOST, evidence)) if abs(evidence) >= LEAST else 0.0


def _norwegian(words: Sequence[str]) -> float:
    count = Counter(language for word in words for language in _languages(word))
    short = len(words) < SHORT
    rivals = ("en", "other") if short else ("en", "sv", "da", "other")
    return _probability(count["no"] - max(count[rival] for rival in rivals) + (1.5 if short else 0.75))


@lru_cache(maxsize=20_000)
def _languages(word: str) -> frozenset[str]:
    """The languages that a word is known from: ``no``, ``en``, ``sv``, ``da``, and ``other`` by its letters."""
    if _STRANGE.search(word):
        return frozenset({"other"})
    known = _small_words()
    for start in range(1, len(word) - 2):
        if ending := known.get("-" + word[start:]):
            return known.get(word, frozenset()) | ending
    return known.get(word, frozenset())


@cache
def _small_words() -> Mapping[str, frozenset[str]]:
    known: dict[str, set[str]] = {}
    for language, cell in _rows("small-words.tsv"):
        for word in cell.split():
            for spelling in {word, *(word.translate(faded) for faded in _FADED)}:
                known.setdefault(spelling, set()).add(language)
    return {word: frozenset(languages) for word, languages in known.items()}


# How a word is typed where the keyboard has no Nordic letters.
_FADED = tuple(
    str.maketrans(dict(zip("æøåäö", letters, strict=True)))
    for letters in (("ae", "o", "aa", "a", "o"), ("ae", "oe", "aa", "ae", "oe"), ("a", "o", "a", "a", "o"))
)


@cache
def _weights() -> Mapping[str, int]:
    return {group: int(weight) for group, weight in _rows("written-form.tsv")}


def _rows(name: str) -> Iterator[list[str]]:
    """Yield the rows of a data file after its header."""
    text = (files("somcheck.data") / "language" / name).read_text(encoding="utf-8")
    rows = [line.split("\t") for line in text.splitlines() if not line.startswith("#")]
    yield from rows[1:]


def _probability(evidence: float) -> float:
    return 1 / (1 + exp(-max(-30.0, min(30.0, evidence))))
