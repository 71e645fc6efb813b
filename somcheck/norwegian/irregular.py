"""The irregular words of bokmål and nynorsk (``data/inflection/``), to be looked up by how they end."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import Literal

from somcheck.norwegian.written_form import Language
from somcheck.storage.data_files import read_rows
from somcheck.storage.tables import made

VOWELS = "aeiouyæøåéèêóòô"

Kind = Literal["plurals", "neuters", "adjectives", "verbs"]
"""The tables: plurals of common gender, plurals of neuters, adjectives, and verbs."""

Row = tuple[tuple[str, ...], ...]
"""The columns of a row, the key among them, each with its variants, the preferred one first; () is no form."""

Table = dict[str, Row]
"""Rows by their key: the end of a word, or with ``^`` a whole word."""


@cache
def irregular(kind: Kind, language: Language) -> Mapping[str, Row]:
    """A table in a written form."""
    table: Table = made(f"inflection/{kind}", language, lambda: _read(kind, language))
    return table


def _read(kind: Kind, language: Language) -> Table:
    table: Table = {}
    for form, *cells in read_rows(f"inflection/{kind}.tsv"):
        if form == language:
            row = tuple(tuple(one.lstrip("^") for one in cell.split(" / ") if one) for cell in cells)
            table |= dict.fromkeys(cells[0].split(" / "), row)
    return table


def look_up(word: str, kind: Kind, language: Language) -> tuple[str, str, Row] | None:
    """The row with the longest key that ends a word: what stands before the key, the key, and the row."""
    table = irregular(kind, language)
    if f"^{word}" in table:
        return "", word, table[f"^{word}"]
    for start in range(len(word)):
        # What stands before must be a word or a syllable: "svelge" is no compound of "velge".
        if word[start:] in table and (not start or any(char in VOWELS for char in word[:start])):
            return word[:start], word[start:], table[word[start:]]
    return None
