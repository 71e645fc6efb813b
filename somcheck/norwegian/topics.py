"""What people talk about: the topics of ``data/topics.toml``, and the words that point to them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from typing import get_args

from somcheck.norwegian.compounds import split
from somcheck.norwegian.text import Text
from somcheck.norwegian.word_list import Entry, WordList
from somcheck.norwegian.written_form import Language
from somcheck.storage.data_files import read_toml

# Parts that say too little: a "brannbil" is not about a goal for fewer fires in homes.
GENERAL_PARTS = frozenset(
    "brann dag hus tid vern mann folk sted stad sikker trygg plan tall arbeid plass sak bolig".split()
)

FORMS: tuple[Language, ...] = get_args(Language)

LEAST = 4
"""Letters. Shorter parts and words are too common to tell."""


@dataclass(frozen=True)
class Topic:
    """A topic: its name, its words in each written form as word cells, the larger theme it belongs to, and questions
    about it that a post can end with (``asks``)."""

    id: str
    title: Text
    nb: tuple[str, ...]
    nn: tuple[str, ...]
    theme: str | None = None
    asks: Mapping[Language, tuple[str, ...]] = field(default_factory=dict)


@cache
def topics() -> Mapping[str, Topic]:
    """The topics by id."""
    return {
        id: Topic(
            id=id,
            title=Text(table["title"]["nb"], table["title"]["nn"]),
            nb=tuple(table["nb"]),
            nn=tuple(table["nn"]),
            theme=table.get("theme"),
            asks={form: tuple(table.get("questions", {}).get(form, ())) for form in FORMS},
        )
        for id, table in read_toml("topics.toml").items()
    }


@cache
def _words(language: Language) -> WordList:
    cells: dict[str, dict[str, str]] = {}
    for topic in topics().values():
        for cell in topic.nb if language == "nb" else topic.nn:
            cells.setdefault(cell, {})[topic.id] = ""
    return WordList(((cell, Entry(cell, ids)) for cell, ids in cells.items()), language)


def listed(word: str, language: Language) -> tuple[str, ...]:
    """The topics that list a word as such."""
    found = _words(language).find([word], [None])
    return tuple(found[0].entry.columns) if found else ()


def find(words: Sequence[str], slots: Sequence[str | None], language: Language) -> dict[str, set[int]]:
    """The topics of a text, each with the indices of the words that point to it."""
    found: dict[str, set[int]] = {}
    covered: set[int] = set()
    for match in _words(language).find(words, slots):
        covered.update(range(match.first, match.last))
        for topic in match.entry.columns:
            found.setdefault(topic, set()).add(match.first)
    for place, word in enumerate(words):
        if place not in covered and len(word) > 2 * LEAST:
            parts = split(word, language)
            for part in parts if len(parts) > 1 else ():
                if len(part) > LEAST and part not in GENERAL_PARTS:
                    for match in _words(language).find([part], [None]):
                        for topic in match.entry.columns:
                            found.setdefault(topic, set()).add(place)
    return found
