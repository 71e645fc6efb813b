"""Acronyms, those that everybody knows, and what the others stand for."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from somcheck.norwegian.written_form import Language
from somcheck.storage.data_files import read_lines


@cache
def known() -> frozenset[str]:
    """Acronyms that everybody knows."""
    return frozenset(line.strip().upper() for line in read_lines("known_acronyms.txt"))


@cache
def explanations(language: Language) -> Mapping[str, str]:
    """What the letters of an acronym mean, in plain words."""
    header, *rows = (line.split("\t") for line in read_lines("acronyms.tsv"))
    column = header.index(f"{language}_explain")
    return {row[0].upper(): row[column] for row in rows}
