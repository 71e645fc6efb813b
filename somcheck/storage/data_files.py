"""The files of the data folder as they are read: text, lines, rows and tables."""

from __future__ import annotations

from collections.abc import Iterator
from importlib.resources import files
from typing import Any

from somcheck.storage.tables import made


def read_text(name: str) -> str:
    """A data file by its path in the folder, such as ``terms/fire.tsv``."""
    return files("somcheck.data").joinpath(name).read_text(encoding="utf-8")


def read_bytes(name: str) -> bytes:
    """A data file that is no text, by its path in the folder."""
    return files("somcheck.data").joinpath(name).read_bytes()


def read_lines(name: str) -> list[str]:
    """The lines of a data file, without comments and blank ones."""
    return [line for line in read_text(name).splitlines() if line.strip() and not line.startswith("#")]


def read_rows(name: str) -> Iterator[list[str]]:
    """The rows of a table with tabs between its columns, without the header."""
    return (line.split("\t") for line in read_lines(name)[1:])


def read_toml(name: str) -> dict[str, Any]:
    """The tables of a TOML file."""
    tables: dict[str, Any] = made(name, "", lambda: parse_toml(read_text(name)))
    return tables


def parse_toml(text: str) -> dict[str, Any]:
    """The tables of a text in TOML."""
    import tomllib  # only here, since tables that are kept need no parser

    return tomllib.loads(text)
