"""Regular expressions whose words stand in a data file, bokmål and nynorsk side by side.

A pattern is a table with ``rows``. A row is a regular expression: a pair of it in bokmål and in nynorsk ("" where a
form has none), or one for both. ``<name>`` in it is any word of a set (see `somcheck.norwegian.word_sets`), or any row
of another pattern of the file. ``around`` says what stands around the rows, which go in for ``{}``; where it is
missing, whole words are meant. ``space`` goes in for every space of the rows. A set is a pattern too: for any of its
words, in which ``*`` is any letters. Letter case makes no difference, but where ``case`` is true.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from somcheck.norwegian.word_sets import FUNCTION_WORDS, WordSets, tables_of
from somcheck.norwegian.written_form import Language

_NAME = re.compile(r"<([a-z_]+)>")

WHOLE_WORDS = r"\b(?:{})\b"


class Patterns:
    """The patterns of a data file, compiled when they are asked for.

    Raises (all methods)
    --------------------
    KeyError
        For a pattern or set that the file does not have.
    """

    def __init__(self, file: str) -> None:
        self.file = file
        self.words = WordSets(file)
        self._compiled: dict[tuple[str, Language | None], re.Pattern[str]] = {}

    def __call__(self, name: str, language: Language | None = None) -> re.Pattern[str]:
        """A pattern with the rows of a written form; of both where none is said."""
        kept = self._compiled.get((name, language))
        if kept is None:
            flags = re.NOFLAG if self._table(name).get("case") else re.IGNORECASE
            kept = self._compiled[name, language] = re.compile(self.source(name, language), flags)
        return kept

    def source(self, name: str, language: Language | None = None) -> str:
        """The regular expression of a pattern, as text."""
        around = self._filled(self._table(name).get("around", WHOLE_WORDS), language)
        return around.replace("{}", "|".join(self._alternatives(name, language)))

    def _table(self, name: str) -> Mapping[str, Any]:
        tables = tables_of(self.file)
        table: Mapping[str, Any] = tables[name] if name in tables else tables_of(FUNCTION_WORDS)[name]
        return table

    def _alternatives(self, name: str, language: Language | None) -> Iterable[str]:
        """The rows of a pattern, each once, or the words of a set, the longest first."""
        table = self._table(name)
        if "rows" not in table:
            words = sorted(self.words(name, language), key=lambda word: (-len(word), word))
            return [re.escape(word).replace(r"\ ", " ").replace(r"\*", r"\w*") for word in words]
        filled = (self._filled(row, language) for row in _forms(table["rows"], language))
        return dict.fromkeys(row.replace(" ", table.get("space", " ")) for row in filled)

    def _filled(self, row: str, language: Language | None) -> str:
        """A row with the words of the sets, and the rows of the patterns, that it names."""
        return _NAME.sub(lambda match: f"(?:{'|'.join(self._alternatives(match[1], language))})", row)


def _forms(rows: list[str | list[str]], language: Language | None) -> Iterator[str]:
    for row in rows:
        both = [row, row] if isinstance(row, str) else row
        yield from (one for form, one in zip(("nb", "nn"), both, strict=True) if one and language in (None, form))
