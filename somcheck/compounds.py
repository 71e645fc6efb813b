"""What parts a long compound is made of, in bokmål and nynorsk: røykvarslerdagen, røykvarsler and dagen.

A compound is a word that can be cut into pieces which are known to begin compounds (``beginnings.tsv``:
arbeids, barne, røyk) and, last, a form of a word that is known to end them (``endings.tsv``: dag, stasjon).
Both lists say in how many different compounds a piece was met, and the cut with the best known pieces wins.
A word whose pieces are too little known stays whole: it is better to miss a compound than to cut a person
into *per* and *son*.

A binding -s- or -e- stays with the piece before it. In a word with three equal consonants of which two are
written (busstopp) both pieces would like the double one; the left piece keeps it: buss and topp.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from functools import cache, lru_cache
from math import log10

from somcheck.frequency import read_rows, wordfreq_shares, zipf
from somcheck.language import Language

_LONGEST = 60
"""Letters in the longest word that is looked at. Whatever is longer was not written to be read."""

_PER_PIECE = 4.0
_SHORT = 0.4
_JUST_A_WORD = 2
_COMMON_SHARE = 5e-7
_ENOUGH = 0.8
"""How well known the pieces must be on average: the logarithm of the product of their counts, for two pieces."""

_KNOWN = 2.0
"""The Zipf value from which pieces that are a word together are not taken apart."""

LINKS = ("s", "e")
"""The letters that bind two pieces."""

_NOUN_ENDINGS = (
    "", "s", "en", "ens", "et", "ets", "a", "as", "er", "ers", "ene", "enes", "e", "ne", "nes", "ar", "ars",
    "ane", "anes", "t",
)  # fmt: skip
_COMPARISON = ("ere", "est", "este", "are", "ast", "aste")
_VOWELS = "aeiouyæøå"
_IRREGULAR = {
    "bøker": "bok",
    "menn": "mann",
    "hender": "hånd",
    "føtter": "fot",
    "netter": "natt",
    "røtter": "rot",
    "røter": "rot",
    "bøter": "bot",
    "tenner": "tann",
    "trær": "tre",
    "trærne": "tre",
    "knær": "kne",
    "klærne": "klær",
    "krefter": "kraft",
    "strender": "strand",
    "øyne": "øye",
    "øynene": "øye",
    "auga": "auge",
    "fedre": "far",
    "mødre": "mor",
    "mødrer": "mor",
    "brødre": "bror",
    "brør": "bror",
    "døtre": "datter",
    "døtrer": "dotter",
    "søstre": "søster",
    "systrer": "syster",
}


def stems(form: str) -> Iterator[str]:
    """The dictionary forms that a form could belong to, whether they exist or not."""
    if form in _IRREGULAR:
        yield _IRREGULAR[form]
    for ending in _NOUN_ENDINGS + _COMPARISON:
        stem = form.removesuffix(ending)
        if len(stem) < 2 or not form.endswith(ending):
            continue
        yield stem
        if not ending.startswith(("e", "a")):
            continue
        if len(stem) > 2 or ending not in _COMPARISON:  # hage, hagen; uke, uka
            yield stem + "e"
        if stem[-1] == stem[-2]:  # rom, rommet
            yield stem[:-1]
        elif len(stem) > 2 and stem[-1] in "lrn" and stem[-2] not in _VOWELS:  # varsel, varsler; nøkkel, nøkler
            for vowel in "ea":
                yield stem[:-1] + vowel + stem[-1]
                yield stem[:-1] + stem[-2] + vowel + stem[-1]


@lru_cache(maxsize=65536)
def split(word: str, language: Language) -> tuple[str, ...]:
    """The parts of a compound, which joined are the word again; the word alone when it is none, or may be none.

    The parts are as few and long as possible: a piece that is itself a known compound is one part.
    """
    text = unicodedata.normalize("NFC", word).lower()
    if len(text) != len(word) or not text.isalpha() or len(text) > _LONGEST:
        return (word,)
    pieces = _merge(_cut(text), language)
    parts, place = [], 0
    for piece in pieces:
        parts.append(word[place : place + len(piece)])
        place += len(piece)
    return tuple(parts)


def _cut(text: str) -> tuple[str, ...]:
    """The best known pieces of a word, as many as it takes, or the word alone."""
    special = _special()
    for stem in stems(text):
        if stem in special and text.startswith(stem):
            *pieces, last = special[stem]
            return (*pieces, text.removeprefix("".join(pieces)) or last)
    # From the end of the word backwards: the best pieces from each place on, and how well known they are.
    tails: dict[int, tuple[float, tuple[str, ...]]] = {}
    for start in range(len(text) - 2, -1, -1):
        found = []
        if start and (known := _ending(text[start:])):
            found.append((_score(text[start:], known), (text[start:],)))
        for end, (score, pieces) in tails.items():
            if known := _beginning(text[start:end], text[end]):
                found.append((_score(text[start:end], known) + score, (text[start:end], *pieces)))
        if found:
            tails[start] = max(found)
    if 0 not in tails:
        return (text,)
    score, pieces = tails[0]
    return pieces if score >= (_ENOUGH - _PER_PIECE) * len(pieces) else (text,)


def _beginning(piece: str, following: str) -> int:
    """In how many compounds a piece is the beginning. Of three equal consonants one is not written: trafik-kort."""
    beginnings = _beginnings()
    known = beginnings.get(piece)
    if known is None:
        known = _word(piece)
        # A binding letter that was not met with this word.
        if not known and len(piece) > 5 and piece[-1] in LINKS and piece[-2] not in "es":
            known = beginnings.get(piece[:-1], 0) // 2 or _word(piece[:-1])
    if not known and len(piece) > 4 and piece[-1] == following and following not in _VOWELS:
        known = beginnings.get(piece + following, 0) // 4
    return known


def _score(piece: str, known: int) -> float:
    """How good a piece is: the better known and the longer, the better. Each costs, for few pieces are better."""
    return log10(known) - (_SHORT if len(piece) <= 3 else 0) - _PER_PIECE


def _merge(pieces: tuple[str, ...], language: Language) -> tuple[str, ...]:
    """Join neighbours that are a known word together, the commonest first, as long as two parts are left."""
    while len(pieces) > 2:
        pairs = [
            (_known_joined(pieces, place, language), place) for place in range(len(pieces) - 1)
        ]
        known, place = max(pairs)
        if known < _KNOWN:
            break
        pieces = (*pieces[:place], pieces[place] + pieces[place + 1], *pieces[place + 2 :])
    return pieces


def _known_joined(pieces: tuple[str, ...], place: int, language: Language) -> float:
    joined = pieces[place] + pieces[place + 1]
    known = zipf(joined, language)
    if place + 2 < len(pieces) and joined.endswith(LINKS):
        known = max(known, zipf(joined[:-1], language))
    return known


@lru_cache(maxsize=4096)
def _ending(form: str) -> int:
    """In how many compounds the word that a form belongs to is the ending."""
    endings = _endings()
    found = [endings[stem] for stem in stems(form) if stem in endings]
    return max(found) if found else _word(form)


def _word(text: str) -> int:
    """What a word counts for that is in neither list: little, but with a well known neighbour enough."""
    return _JUST_A_WORD if len(text) >= 5 and not text.endswith("es") and wordfreq_shares().get(text, 0) > _COMMON_SHARE else 0


@cache
def _beginnings() -> dict[str, int]:
    return {piece: int(count) for piece, count in read_rows("beginnings.tsv")}


@cache
def _endings() -> dict[str, int]:
    return {word: int(count) for word, count in read_rows("endings.tsv")}


@cache
def _special() -> dict[str, tuple[str, ...]]:
    """Words that the counts get wrong, with their parts; most are no compounds."""
    return {parts.replace(" ", ""): tuple(parts.split()) for (parts,) in read_rows("special.txt")}
