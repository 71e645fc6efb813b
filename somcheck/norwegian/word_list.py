"""Word lists: reading them from the data folder, and finding their words, in all forms, in a text.

A list is a table with a header line and tabs between the columns; ``#`` starts a comment line. The columns
``nb`` and ``nn`` hold word cells (see `somcheck.inflect`), alternatives with `` / `` between them; where the
cell of a written form is empty, the row does not hold for it. *Seg* stands for *deg*, *dere* and *oss* too. Columns
that begin with ``nb_`` or ``nn_``
belong to that written form, the others to both.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache, lru_cache
from typing import NamedTuple

from somcheck.norwegian.inflection import VERB_SLOTS, paradigm, split_code
from somcheck.norwegian.written_form import Language
from somcheck.storage import tables
from somcheck.storage.data_files import read_text

TERMS = tuple(
    f"terms/{trade}.tsv"
    for trade in ("fire", "building", "electricity", "water", "health", "planning", "digital", "economy", "law")
)
"""The lists of the trades' words."""


@cache
def word_list(*names: str, language: Language) -> WordList:
    """A word list from the data folder, read once."""
    return WordList.load(*names, language=language)


@lru_cache(maxsize=64)  # some for each plan
def own_words(cells: tuple[str, ...], language: Language) -> WordList:
    """A list of word cells that a plan or a target group brings, made once."""
    return WordList.of(cells, language)


# Participles and adjectives are told apart by use, so a reading as the one may be the other.
_NEAR = {"pos": ("perf",), "neut": ("perf",), "plur": ("part",), "perf": ("pos", "neut"), "part": ("plur",)}

LONG = 50
"""Words. The forms of a list that is shorter are as soon made as fetched."""


class Entry(NamedTuple):
    """A word of a list: its lemma, what the other columns of its row say, and its code (see `somcheck.inflect`)."""

    lemma: str
    columns: Mapping[str, str]
    code: str = ""


class Match(NamedTuple):
    """An entry in a text, from the word ``first`` up to, not including, ``last``; ``slot`` names its form."""

    first: int
    last: int
    entry: Entry
    slot: str


class WordList:
    """Words to look for in texts of one written form."""

    def __init__(self, entries: Iterable[tuple[str, Entry]], language: Language) -> None:
        pairs = [(unicodedata.normalize("NFC", cell), entry) for cell, entry in entries]
        cells = [cell for cell, _ in pairs]

        def forms() -> Forms:
            return _all_forms(cells, language)

        made = forms() if len(cells) < LONG else tables.made(f"words {language}", "\n".join(cells), forms)
        self._set([entry for _, entry in pairs], made)

    def _set(self, entries: Sequence[Entry], forms: Forms) -> None:
        self._entries = entries
        self._readings, self._longest = forms

    @classmethod
    def of(cls, cells: Iterable[str], language: Language) -> WordList:
        """The words of these cells as a list without other columns.

        Raises
        ------
        ValueError
            For a cell that cannot be inflected; the message names the cell.
        """
        return cls(((cell, Entry(cell, {})) for cell in cells), language)

    @classmethod
    def load(cls, *names: str, language: Language) -> WordList:
        """The words of some files of the data folder, such as ``terms/fire.tsv``, as one list.

        Raises
        ------
        ValueError
            For a malformed row; the message names the file and the line.
        """
        entries, forms = tables.made(f"list {language}", " ".join(names), lambda: _read_list(names, language))
        words = cls.__new__(cls)
        words._set(list(map(Entry._make, entries)), forms)
        return words

    def find(self, words: Sequence[str], slots: Sequence[str | None]) -> list[Match]:
        """The entries in a text of these words, from left to right; the longest wins, and none overlap.

        ``slots`` are the words' slots as far as they are known (see `somcheck.inflect.slot`). They choose
        among the readings of a form and never rule one out.
        """
        folded = _all_folded(tuple(words))
        matches: list[Match] = []
        done = 0
        for first, word in enumerate(folded):
            if first >= done and word in self._longest and (match := self._match_at(first, words, folded, slots)):
                matches.append(match)
                done = match.last
        return matches

    def _match_at(
        self, first: int, words: Sequence[str], folded: Sequence[str], slots: Sequence[str | None]
    ) -> Match | None:
        longest = min(self._longest[folded[first]], len(words) - first)
        for last in range(first + longest, first, -1):
            readings = self._readings.get(" ".join(folded[first:last]))
            if readings is None and last == first + 1 and _is_acronym(words[first]):
                readings = self._readings.get(words[first])
            if readings:
                place, slot = _likeliest(readings, slots[first], slots[last - 1])
                return Match(first, last, self._entries[place], slot)
        return None


Readings = dict[str, list[tuple[int, str]]]
"""For each form, as it is looked for, the entries (by their places) that it is a form of, and the slot."""

Forms = tuple[Readings, dict[str, int]]
"""The readings of a list, and for each first word of a form the number of words in the longest."""


def _read_list(names: Sequence[str], language: Language) -> tuple[list[tuple[str, Mapping[str, str], str]], Forms]:
    """The entries and the forms of the words in some files."""
    cells: list[str] = []
    entries: list[tuple[str, Mapping[str, str], str]] = []
    places: list[tuple[str, int]] = []
    for name in names:
        for number, cell, columns in rows_of(read_text(name), name, language):
            cells.append(unicodedata.normalize("NFC", cell))
            entries.append((bare(cell), columns, split_code(cell)[1]))
            places.append((name, number))
    try:
        return entries, _all_forms(cells, language)
    except ValueError:
        for cell, (name, number) in zip(cells, places, strict=True):
            try:
                paradigm(cell, language)
            except ValueError as error:
                raise ValueError(f"{name}, linje {number}: {error}") from None
        raise


def _all_forms(cells: Sequence[str], language: Language) -> Forms:
    readings: Readings = {}
    most: dict[str, int] = {}
    for place, cell in enumerate(cells):
        for slot, forms in paradigm(cell, language).items():
            for form in forms:
                words = [_folded(word) for word in form.split()]
                most[words[0]] = max(len(words), most.get(words[0], 0))
                # An acronym must be written as one: TEK is not the nynorsk word tek.
                key = form if _is_acronym(form) else " ".join(words)
                readings.setdefault(key, []).append((place, slot))
    return readings, most


@cache
def word_set(text: str) -> frozenset[str]:
    """The words of a text, each for itself, for a rule's small lists."""
    return frozenset(text.split())


def bare(cell: str) -> str:
    """The lemmas of a cell without their codes: ``utføre / gjøre`` for ``utføre v2 / gjøre v``."""
    return " / ".join(split_code(one)[0] for one in cell.split(" / "))


def rows_of(text: str, name: str, language: Language) -> Iterator[tuple[int, str, Mapping[str, str]]]:
    """The line number, cell and other columns of each row, for each alternative of its cell and each person."""
    header: list[str] = []
    for number, line in enumerate(text.splitlines(), start=1):
        if not line.strip() or line.startswith("#"):
            continue
        values = [value.strip() for value in line.split("\t")]
        if not header:
            header = values
            if language not in header:
                raise ValueError(f"{name}, linje {number}: kolonnen «{language}» mangler.")
            continue
        if len(values) != len(header):
            raise ValueError(f"{name}, linje {number}: {len(values)} kolonner, ikke {len(header)}.")
        row = dict(zip(header, values, strict=True))
        cells = row.pop(language)
        columns = {
            column.removeprefix(f"{language}_"): value
            for column, value in row.items()
            if column.startswith(f"{language}_") or not column.startswith(("nb", "nn"))
        }
        for cell in filter(None, cells.split(" / ")):
            for said, its_columns in _in_each_person(cell, columns, language):
                yield number, said, its_columns


_PERSONS = {"nb": ("seg", "deg", "dere", "oss", "meg"), "nn": ("seg", "deg", "dykk", "oss", "meg")}

_REFLEXIVE = re.compile(r"\bseg\b")


def _in_each_person(
    cell: str, columns: Mapping[str, str], language: Language
) -> Iterator[tuple[str, Mapping[str, str]]]:
    """A cell with *seg*, and the same for whom a post speaks to and of: *henvende deg til*, *henvende oss til*."""
    if not _REFLEXIVE.search(cell):
        yield cell, columns
        return
    for person in _PERSONS[language]:
        own = {name: _REFLEXIVE.sub(person, value) if name == "plain" else value for name, value in columns.items()}
        yield _REFLEXIVE.sub(person, cell), own


@lru_cache(maxsize=64)
def _all_folded(words: tuple[str, ...]) -> tuple[str, ...]:
    """The words of a text as they are looked for. Every list looks in the same text, one after the other."""
    return tuple(map(_folded, words))


def _folded(word: str) -> str:
    """A word as it is compared; ``iht.`` and ``iht`` are the same."""
    return unicodedata.normalize("NFC", word).lower().rstrip(".")


def _is_acronym(word: str) -> bool:
    return len(word) > 1 and word.isalpha() and word.isupper()


def _likeliest(readings: Sequence[tuple[int, str]], first: str | None, last: str | None) -> tuple[int, str]:
    """The reading that agrees with the slot of the word that inflects: the first in a verb, else the last.

    A row for just this form (*vedrørende*, beside the verb *vedrøre*) goes before all others.
    """

    def rank(reading: tuple[int, str]) -> int:
        if reading[1] == "":
            return -1
        said = (first if reading[1] in VERB_SLOTS else last) or ""
        return 0 if said == reading[1] else 1 if reading[1] in _NEAR.get(said, ()) else 2

    return min(readings, key=rank)
