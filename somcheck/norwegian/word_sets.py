"""Sets of words that stand in a data file, bokmål and nynorsk side by side.

A file is TOML with a table for each set. Its ``nb`` and ``nn`` are words with spaces between them, or a list where a
word has spaces itself. ``with`` names other sets, of the same file or of ``function_words.toml``, that belong to it
too. A set that has nothing in one of the written forms says why in ``gap``.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any

from somcheck.norwegian.written_form import Language
from somcheck.storage.data_files import read_toml

FUNCTION_WORDS = "function_words.toml"

_FORMS: tuple[Language, Language] = ("nb", "nn")


@cache
def tables_of(file: str) -> Mapping[str, Any]:
    """The tables of a data file, read once."""
    return read_toml(file)


class WordSets:
    """The sets of a data file, read when the first of them is asked for.

    Raises (all methods)
    --------------------
    KeyError
        For a set that the file does not have.
    """

    def __init__(self, file: str) -> None:
        self.file = file
        self._sets: dict[tuple[str, Language | None], frozenset[str]] = {}
        self._parts: dict[tuple[str, Language | None], tuple[str, ...]] = {}
        self._pairs: dict[tuple[str, Language | None], Mapping[str, str]] = {}

    def __call__(self, name: str, language: Language | None = None) -> frozenset[str]:
        """The words of a set in a written form; in both where none is said."""
        kept = self._sets.get((name, language))
        if kept is None:
            forms = (language,) if language else _FORMS
            kept = self._sets[name, language] = frozenset(word for form in forms for word in self.listed(name, form))
        return kept

    def listed(self, name: str, language: Language) -> tuple[str, ...]:
        """The words of a set in a written form, in their order."""
        return tuple(_words(tables_of(self.file), name, language))

    def parts(self, name: str, language: Language | None = None) -> tuple[str, ...]:
        """The words of a set, which are how other words begin or end, as `str.endswith` takes them."""
        kept = self._parts.get((name, language))
        if kept is None:
            kept = self._parts[name, language] = tuple(sorted(self(name, language)))
        return kept

    def pairs(self, name: str, language: Language | None = None) -> Mapping[str, str]:
        """What each word goes with: a set of pairs, "meg jeg" and "deg du", with commas between them."""
        kept = self._pairs.get((name, language))
        if kept is None:
            table, forms = tables_of(self.file)[name], (language,) if language else _FORMS
            rows = (pair.split() for form in forms for pair in table.get(form, "").split(",") if pair.strip())
            kept = self._pairs[name, language] = dict(rows)
        return kept


def _words(tables: Mapping[str, Mapping[str, Any]], name: str, language: Language) -> Iterator[str]:
    table = tables[name] if name in tables else tables_of(FUNCTION_WORDS)[name]
    own = table.get(language, ())
    yield from own.split() if isinstance(own, str) else own
    for other in table.get("with", "").split():
        yield from _words(tables, other, language)
