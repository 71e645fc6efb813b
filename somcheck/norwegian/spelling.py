"""Whether a word is spelt as a Hunspell dictionary has it, and which word was meant.

The dictionaries are those that are installed; none ships, since theirs are other licences. chunspell reads them (extra
``spelling``): it takes a second and 35 MB for bokmål, where spylls, which is pure Python, takes 15 s and 250 MB. The
words that it would suggest take up to a second each, so the slips that people make are undone here instead, and only a
word that is far commoner than what was written is told of: what no dictionary has is most often a name, a compound or
another language, and no slip.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from somcheck.norwegian.compounds import familiarity, split
from somcheck.norwegian.dictionaries import path_of
from somcheck.norwegian.frequency import zipf
from somcheck.norwegian.word_sets import WordSets
from somcheck.norwegian.written_form import Language

_words = WordSets("spelling.toml")

SHORTEST, LONGEST = 4, 30
"""Letters of a word that is looked at. A shorter one is another word by one letter; a longer one takes too long."""

MOST_SUGGESTIONS = 3

_KNOWN = 2.5
"""Zipf of what so many have written that it is a word, whether the dictionary has it or not."""

_KNOWN_SLIP = 4.2
"""Zipf that a common slip may have itself in bokmål, whose counts are from the web: "desverre", "blandt"."""

_FAMILIAR = 3.0
"""How familiar the word that was meant must be."""

_COMMONER = 1.0
"""How much commoner than what was written it must be, on the Zipf scale: ten times."""

_SELDOM, _SELDOM_LETTERS = 4.0, 6
"""How common it must be where the slip is one that people seldom make, and how many letters that takes."""

_LETTERS = "abcdefghijklmnopqrstuvwxyzæøåéòóôêè"

_VOWELS = "aeiouyæøå"


@dataclass(frozen=True)
class Dictionary:
    """A dictionary of a written form; ``has`` says whether it has a word just so."""

    language: Language
    has: Callable[[str], bool]

    def knows(self, word: str) -> bool:
        """Whether a word in lower case is in the dictionary, or is a compound that ends with a word of it."""
        if self.has(word) or self.has(word.capitalize()):
            return True
        *beginnings, ending = split(word, self.language)
        return bool(beginnings) and (len(ending) < SHORTEST or self.has(ending))

    def meant(self, word: str) -> tuple[str, ...]:
        """What a word in lower case was meant to be, likeliest first; nothing for one that is or may be right."""
        if not SHORTEST <= len(word) <= LONGEST or not word.isalpha() or self.knows(word):
            return ()
        written = zipf(word, self.language)
        if written >= _KNOWN_SLIP or word.endswith("s") and self.knows(word[:-1]):
            return ()
        joined = any(self.has(word[:cut]) and self.has(word[cut:]) for cut in range(3, len(word) - 2))
        found: dict[str, float] = {}
        for right, likely in undone(word):
            if self._is_sure(word, written, right, likely=likely, joined=joined):
                found[right] = familiarity(right, self.language) + likely
        return tuple(sorted(found, key=lambda right: (-found[right], right))[:MOST_SUGGESTIONS])

    def _is_sure(self, word: str, written: float, right: str, *, likely: bool, joined: bool) -> bool:
        """Whether a word is well enough known, and the slip common enough, that it must be what was meant."""
        if not self.has(right) or self.language == "nn" and {word, right} == {word[:-1] + "a", word[:-1] + "e"}:
            return False  # an infinitive may end in either
        common = zipf(right, self.language)
        if not likely:
            return len(word) >= _SELDOM_LETTERS and written < 1 and common >= _SELDOM
        if written >= _KNOWN and (self.language == "nn" or common < written + _COMMONER):
            return False
        known = familiarity(right, self.language) if not joined else common
        return known >= max(_FAMILIAR, written + _COMMONER)


def undone(word: str) -> Iterator[tuple[str, bool]]:
    """The words that are one slip away, and whether the slip is one that people often make."""
    likely = dict.fromkeys(_likely(word), True)
    for place in range(len(word)):
        before, after = word[:place], word[place + 1 :]
        for right in (before + after, *(before + letter + after for letter in _LETTERS)):
            likely.setdefault(right, False)
    likely.pop(word, None)
    yield from likely.items()


def _likely(word: str) -> Iterator[str]:
    """A word without a doubling, a missing letter, letters that changed places, a vowel or a sound spelt wrong."""
    doubled = list(_consonants(word))
    yield from doubled
    for once in doubled:  # interresant
        yield from _consonants(once)
    for place in range(1, len(word) + 1):
        yield from (word[:place] + letter + word[place:] for letter in _LETTERS)
        if place < len(word):
            before, letter, after = word[: place - 1], word[place], word[place + 1 :]
            yield before + letter + word[place - 1] + after
    for place, letter in enumerate(word):
        for vowel in _words.pairs("vowels_confused").get(letter, ""):
            yield word[:place] + vowel + word[place + 1 :]
    for wrong, right in _words.pairs("sounds_confused").items():
        place = word.find(wrong)
        while place >= 0:
            for piece in right.split("/"):
                yield word[:place] + piece + word[place + len(wrong) :]
            place = word.find(wrong, place + 1)


def _consonants(word: str) -> Iterator[str]:
    """A word with one consonant single that is double in it, or double that is single."""
    for place in range(1, len(word)):
        letter = word[place]
        if letter == word[place - 1]:
            yield word[:place] + word[place + 1 :]
        elif letter not in _VOWELS:
            yield word[:place] + letter + word[place:]


def dictionary(language: Language) -> Dictionary | None:
    """The installed dictionary of a written form; None where it or the extra ``spelling`` is not installed."""
    path = path_of(language)
    return None if path is None else _read(path, language)


@lru_cache(maxsize=4)
def _read(path: Path, language: Language) -> Dictionary | None:
    try:
        from hunspell import Hunspell
    except ImportError:
        return None
    words = Hunspell(path.name, hunspell_data_dir=str(path.parent))

    @lru_cache(maxsize=32768)
    def has(word: str) -> bool:
        try:
            return bool(words.spell(word))
        except UnicodeEncodeError:  # a letter that the dictionary's encoding does not have
            return False

    return Dictionary(language, has)
