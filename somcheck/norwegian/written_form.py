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
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from math import exp
from typing import Literal

from somcheck.storage import tables
from somcheck.storage.data_files import read_rows

Language = Literal["nb", "nn"]


@dataclass(frozen=True)
class Guess:
    """What a text looks like: its likelier written form, how likely nynorsk is, and how Norwegian it is."""

    language: Language
    nn: float
    norwegian: float


HEAD_START = 0.1
"""Evidence in favour of bokmål: where nothing tells, it is by far the commoner."""

LEAST = 0.3
"""A word with less evidence than this tells nothing. Most such evidence is chance."""

MOST = 4.0
"""No word tells more than this, so that one strange word does not decide."""

SHORT, MIDDLING = 5, 8
"""Danish and Swedish are not looked for in fewer words than the first, and doubted below the second."""

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

_UNITS = re.compile(r"(?<=\d)\s?(?:daa|da|dl|g|kg|km|kr|kw|kwh|kvm|l|m|ml|mm|cm|mnd|stk|w|v|a)\b")
"""Units, which no written form has to itself; "daa" looks like *då*."""

_WORD = re.compile(r"[^\W\d_]+(?:'[^\W\d_]+)*")

_STRANGE = re.compile("[^'a-zæøåäöéèêëàáâóòôüçñíïõúšžčđŋŧ]")  # not in Norwegian, its neighbours or Sámi


@lru_cache(maxsize=128)  # a batch and the next: asked for before a post is read, and when it is judged
def guess(text: str) -> Guess:
    """Tell the written form of a text, and how sure that is.

    Where nothing tells, the answer is bokmål. A mixed text is what most of it is.
    """
    words = tuple(find_words(text))
    nn = _probability(evidence(words) - HEAD_START)
    return Guess("nn" if nn >= 0.5 else "nb", nn, _norwegian(words))


def evidence(words: Iterable[str]) -> float:
    """How much some words (see `find_words`) speak for nynorsk, or, below zero, for bokmål: a logarithm of odds."""
    return sum(map(_evidence, words))


def find_words(text: str) -> Iterator[str]:
    """Yield the words of a text in lower case, without its markup."""
    text = _INVISIBLE.sub("", _SIGNS.sub(" ", text))
    text = unicodedata.normalize("NFKC", unicodedata.normalize("NFKC", text).casefold()).replace("’", "'")
    return (match[0] for match in _WORD.finditer(_UNITS.sub(" ", _MARKUP.sub(" ", text))))


def groups(word: str) -> set[str]:
    """The letter groups of a word, and the whole word, by which its written form is told."""
    word = whole(word)
    return {word, *(word[start : start + size] for size in _SIZES for start in range(len(word) - size + 1))}


def whole(word: str) -> str:
    """A word as a letter group: spelt with æ, ø and å, its borders written ``_``."""
    for typed, letter in _TYPED:
        word = word.replace(typed, letter)
    return f"_{word}_"


@lru_cache(maxsize=20_000)
def _evidence(word: str) -> float:
    """How much a word speaks for nynorsk, or, below zero, for bokmål: a logarithm of odds."""
    at_home = _languages(word)
    if (at_home and "no" not in at_home) or _tells_nothing().fullmatch(word):
        return 0.0
    weights = _weights()
    evidence = sum(weights.get(group, 0) for group in groups(word)) / 100
    return max(-MOST, min(MOST, evidence)) if abs(evidence) >= LEAST else 0.0


def _norwegian(words: Sequence[str]) -> float:
    """How Norwegian a text is: its Norwegian words against those of the likeliest other language.

    Words of both say nothing. A Norwegian word weighs double, because Norwegians quote English and English
    people do not quote Norwegian. One foreign word is not enough, unless it is Danish or Swedish among
    several others that could be so too.
    """
    known = Counter(languages for word in words if (languages := _languages(word)))

    def lead(rival: str) -> int:
        return sum(
            count * (2 if "no" in languages else -1)
            for languages, count in known.items()
            if ("no" in languages) != (rival in languages)
        )

    leads = [lead(rival) + 1.5 for rival in ("en", "other")]
    if len(words) >= SHORT:
        leads += [lead(rival) + (1.5 if len(words) < MIDDLING else 0.75) for rival in ("sv", "da")]
    return _probability(min(leads))


@lru_cache(maxsize=20_000)
def _languages(word: str) -> frozenset[str]:
    """The languages that a word may be in: ``no``, ``en``, ``sv``, ``da``, and ``other`` by its letters."""
    if _STRANGE.search(word):
        return frozenset({"other"})
    whole, parts = _small_words()
    if word in whole:
        return whole[word]
    return frozenset(language for language, part in parts.items() if part.search(word))


@cache
def _small_words() -> tuple[Mapping[str, frozenset[str]], Mapping[str, re.Pattern[str]]]:
    """The languages of each listed word, and the parts of words by which each language is known."""
    whole: dict[str, set[str]] = {}
    parts: dict[str, list[str]] = {}
    for cell, words in _rows("small-words.tsv"):
        languages = cell.split()
        for word in words.split():
            if "-" in word:
                part = ("" if word[0] == "-" else "^") + word.strip("-") + ("" if word[-1] == "-" else "$")
                for language in languages:
                    parts.setdefault(language, []).append(part)
                continue
            faded = (word.translate(letters) for letters in _FADED if "no" in languages)
            for spelling in (word, *faded):
                whole.setdefault(spelling, set()).update(languages)
    return (
        {word: frozenset(languages) for word, languages in whole.items()},
        {language: re.compile("|".join(found)) for language, found in parts.items()},
    )


@cache
def _tells_nothing() -> re.Pattern[str]:
    """Words of both written forms whose letters look like one of them."""
    words = (word for (cell,) in _rows("tells-nothing.tsv") for word in cell.split())
    return re.compile("|".join(re.escape(word).replace(r"\-", r"\w*") for word in words))


# How a word is typed where the keyboard has no Nordic letters.
_FADED = tuple(
    str.maketrans(dict(zip("æøå", letters, strict=True)))
    for letters in (("ae", "o", "aa"), ("ae", "oe", "aa"), ("a", "o", "a"))
)


@cache
def _weights() -> Mapping[str, int]:
    return tables.made("written form", "", lambda: {group: int(weight) for group, weight in _rows("written-form.tsv")})


def _rows(name: str) -> Iterator[list[str]]:
    """The rows of a file in ``data/language``."""
    return read_rows(f"language/{name}")


def _probability(evidence: float) -> float:
    return 1 / (1 + exp(-max(-30.0, min(30.0, evidence))))
