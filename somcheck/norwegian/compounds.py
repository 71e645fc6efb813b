"""What parts a long compound is made of, in bokmål and nynorsk: røykvarslerdagen, røykvarsler and dagen.

A compound is a word that can be cut into pieces which are known to begin compounds (``beginnings.tsv``:
arbeids, barne, røyk) and, last, a form of a word that is known to end them (``endings.tsv``: dag, stasjon).
Both lists say in how many different compounds a piece was met, and the cut with the best known pieces wins.
A word whose pieces are too little known stays whole: it is better to miss a compound than to cut a person
into *per* and *son*.

A binding -s- or -e- stays with the piece before it. Where three equal consonants meet, two are written
(trafikkort, busstopp); the last piece keeps its own, since it carries the inflection: trafik and kort.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from functools import cache, lru_cache
from itertools import pairwise
from math import log10

from somcheck.norwegian.frequency import read_rows, wordfreq_shares, zipf
from somcheck.norwegian.word_sets import WordSets
from somcheck.norwegian.written_form import Language

_words = WordSets("compounds.toml")

LINKS = ("s", "e")
"""The letters that bind two pieces."""

_LONGEST = 60
"""Letters in the longest word that is looked at. Whatever is longer was not written to be read."""


# A piece scores the logarithm of its count, less what every piece costs, so that few pieces win over many,
# and less a little for being short, since short words stand at the edge of others by chance. Long ones do not.
_PER_PIECE = 4.0

_SHORT = 0.4

_LONG = 0.2

_ENOUGH = 0.7
"""How well known the pieces must be on average, as such a logarithm without the cost: five compounds."""

_KNOWN = 1.0
"""The Zipf value from which pieces that are a word together are one part. wordfreq has none below."""

_STRANGER = 0.5
"""How much less familiar a compound is than its least common part, for each part before the last."""

_NOUN_ENDINGS = (
    "", "s", "en", "ens", "et", "ets", "a", "as", "er", "ers", "ene", "enes", "e", "ne", "nes", "ar", "ars",
    "ane", "anes", "t",
)  # fmt: skip

_COMPARISON = ("ere", "est", "este", "are", "ast", "aste")

_VOWELS = "aeiouyæøå"

_MORE = 20
"""In how many compounds these count as met. They are short, and the counts have no short words unasked."""


@lru_cache(maxsize=32768)
def stems(form: str) -> tuple[str, ...]:
    """The dictionary forms that a form could belong to, whether they exist or not."""
    return tuple(_stems(form))


def _stems(form: str) -> Iterator[str]:
    if form in _words.pairs("irregular"):
        yield _words.pairs("irregular")[form]
    for ending in _endings_in(form[-1:]):
        stem = form.removesuffix(ending)
        if len(stem) < (4 if ending == "t" else 2) or not form.endswith(ending):
            continue
        yield stem
        if stem.endswith("ar") and len(stem) > 4:  # a nynorsk agent by its bokmål name: mordar, morder
            yield stem[:-2] + "er"
        if not ending.startswith(("e", "a")):
            continue
        if len(stem) > 2 or ending not in _COMPARISON:  # hage, hagen; uke, uka
            yield stem + "e"
        if stem[-1] == stem[-2]:  # rom, rommet
            yield stem[:-1]
        elif len(stem) > 2 and stem[-1] in "lrn" and stem[-2] not in _VOWELS:
            for vowel in "ea":  # varsel, varsler; nøkkel, nøkler
                yield stem[:-1] + vowel + stem[-1]
                yield stem[:-1] + stem[-2] + vowel + stem[-1]


@lru_cache(maxsize=256)
def _endings_in(letter: str) -> tuple[str, ...]:
    """No ending, and the endings that have this last letter."""
    return tuple(ending for ending in _NOUN_ENDINGS + _COMPARISON if ending[-1:] in ("", letter))


def verbs_of(form: str) -> Iterator[str]:
    """The verbs that a form could be made of, whether they exist or not: feie, feiing."""
    for stem in stems(form):
        for ending in ("ing", "ning", "else", "ende", "ande"):
            if stem.endswith(ending) and len(stem) > len(ending) + 2:
                verb = stem.removesuffix(ending)
                yield verb + "e"
                yield verb + "je"


@lru_cache(maxsize=65536)
def split(word: str, language: Language) -> tuple[str, ...]:
    """The parts of a compound, which joined are the word again; the word alone if it is none or may be none.

    The parts are as few and long as possible: a piece that is itself a known compound is one part.
    """
    text = unicodedata.normalize("NFC", word).lower()
    # Where the letters of the word begin: an accent can be a character of its own.
    letters = [place for place, sign in enumerate(word) if not unicodedata.combining(sign)]
    if len(letters) != len(text) or not text.isalpha() or len(text) > _LONGEST:
        return (word,)
    pieces = _cut(text, language)
    if language == "nn" and pieces[-1] in _words("whole") and text not in _special():
        return (word,)
    cuts = [0]
    for piece in _merge(pieces, language):
        cuts.append(cuts[-1] + len(piece))
    places = [*letters, len(word)]
    return tuple(word[places[start] : places[end]] for start, end in pairwise(cuts))


def familiarity(word: str, language: Language) -> float:
    """How familiar a word is on the Zipf scale: as common as it is itself or as its parts make it.

    A compound is a little less familiar than the least common of its parts, if all of them are known.
    """
    own = zipf(word, language)
    *beginnings, ending = split(word, language)
    if not beginnings:
        return own
    parts = [max(zipf(form, language) for form in _words_in(piece.lower())) for piece in beginnings]
    forms = [ending, *(stem for stem in stems(ending.lower()) if stem in _endings())]
    parts.append(max(zipf(form, language) for form in forms))
    if not all(parts):
        return own
    return max(own, min(parts) - _STRANGER * len(beginnings))


def _words_in(piece: str) -> Iterator[str]:
    """The words that a beginning could be: itself, without its binding letter, with what it lost."""
    yield piece
    if piece[-1] in LINKS and len(piece) > 3:
        yield piece[:-1]
    if piece not in _beginnings():  # trafik-kort
        yield piece + piece[-1]


def _cut(text: str, language: Language) -> tuple[str, ...]:
    """The best known pieces of a word, as many as it takes, or the word alone."""
    special = _special()
    for stem in (*stems(text), *verbs_of(text)):
        if stem in special:
            before = special[stem][:-1]
            return (*before, text.removeprefix("".join(before)))
    tails: dict[int, tuple[float, tuple[str, ...]] | None] = {}

    def tail(start: int) -> tuple[float, tuple[str, ...]] | None:
        """The best pieces from a place on to the end, and how well known they are."""
        if start not in tails:
            found: list[tuple[float, tuple[str, ...]]] = []
            if start and (known := _ending(text[start:], language)):
                found.append((_score(text[start:], known), (text[start:],)))
            for end in range(start + 1, len(text) - 1):
                if (known := _beginning(text[start:end], text[end], language)) and (rest := tail(end)):
                    found.append((_score(text[start:end], known) + rest[0], (text[start:end], *rest[1])))
            tails[start] = max(found, default=None)
        return tails[start]

    best = tail(0)
    if best is None:
        return (text,)
    score, pieces = best
    return pieces if score >= (_ENOUGH - _PER_PIECE) * len(pieces) else (text,)


def _beginning(piece: str, following: str, language: Language) -> int:
    """In how many compounds a piece is the beginning, as far as that is known."""
    beginnings = _beginnings()
    known = beginnings.get(piece)
    if known != 0:
        known = max(known or 0, _word(piece, language))
        stem = piece[:-1]
        # The binding letter need not have been met with this word.
        if _takes_link(stem, piece[-1]) and beginnings.get(stem) != 0:
            often = piece[-1] == "s" and stem.endswith(_words.parts("always_s"))
            listed, word = beginnings.get(stem, 0), _word(stem, language)
            known = max(known, listed, word) if often else max(known, listed // 4, word // 2)
    # Of three equal consonants one is not written: trafik-kort.
    if not known and len(piece) > 2 and piece[-1] == following and following not in _VOWELS:
        known = beginnings.get(piece + following, 0) // 4
    return known


def _takes_link(stem: str, letter: str) -> bool:
    """Whether a binding letter can follow a word: not one that is its ending just as well."""
    return letter in LINKS and len(stem) > 4 and (stem[-1] not in "es" or len(stem) > 5 and stem.endswith("else"))


def _score(piece: str, known: int) -> float:
    """How good a piece is: the better known and the longer, the better."""
    length = -_SHORT if len(piece) <= 3 else _LONG if len(piece) >= 8 else 0
    return log10(known) + length - _PER_PIECE


def _merge(pieces: tuple[str, ...], language: Language) -> tuple[str, ...]:
    """Join neighbours that are a known word together, the commonest first, as long as two parts are left."""
    while len(pieces) > 2:
        known, place = max((_known_joined(pieces, place, language), place) for place in range(len(pieces) - 1))
        if known < _KNOWN:
            break
        pieces = (*pieces[:place], pieces[place] + pieces[place + 1], *pieces[place + 2 :])
    return pieces


def _known_joined(pieces: tuple[str, ...], place: int, language: Language) -> float:
    """How common a piece and the next are as one word, with or without a binding letter."""
    joined = pieces[place] + pieces[place + 1]
    known = zipf(joined, language)
    if place + 2 < len(pieces) and joined.endswith(LINKS):
        known = max(known, zipf(joined[:-1], language))
    return known


@lru_cache(maxsize=32768)
def _ending(form: str, language: Language) -> int:
    """In how many compounds the word that a form belongs to is the ending, as far as that is known."""
    endings = _endings()
    if endings.get(form) == 0:
        return 0
    could_be = stems(form)
    found = {endings[stem] for stem in could_be if stem in endings}
    if 0 not in found:
        found.update(_word(stem, language, 3e-7 if len(stem) < 7 else 1e-7) for stem in could_be)
        # What somebody does is named by its verb: feie, feiing.
        found.update(_beginnings().get(verb, 0) // 2 for verb in verbs_of(form))
    return max(found, default=0)


@lru_cache(maxsize=32768)
def _word(text: str, language: Language, least: float = 1e-7) -> int:
    """What a word counts for that is in neither list: little, but enough beside a well known neighbour."""
    if len(text) < 5 or text.endswith("es"):
        return 0
    share = wordfreq_shares().get(text)
    # A nynorsk word may be known by its bokmål spelling, but that may be another word's.
    if language == "nn" and not share and len(text) > 6 and text[-1] != "a":
        share = 10 ** (zipf(text, language) - 9) / 4
    return 8 if share > 1e-5 else 5 if share > 1e-6 else 3 if share > least else 0


@cache
def _beginnings() -> dict[str, int]:
    counts = {piece: int(count) for piece, count in read_rows("beginnings.tsv")}
    return dict.fromkeys(_words("beginnings"), _MORE) | counts | dict.fromkeys(_words("no_beginnings"), 0)


@cache
def _endings() -> dict[str, int]:
    counts = {word: int(count) for word, count in read_rows("endings.tsv")}
    return dict.fromkeys(_words("endings"), _MORE) | counts | dict.fromkeys(_words("no_endings"), 0)


@cache
def _special() -> dict[str, tuple[str, ...]]:
    """Words that the counts get wrong, with their parts. Most are no compounds."""
    return {parts.replace(" ", ""): tuple(parts.split()) for (parts,) in read_rows("special.txt")}
