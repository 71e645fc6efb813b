"""Tables as text: CSV from Meta and X, and as spreadsheets save it, whatever parts its cells."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import partial

from somcheck.history.exports.decoding import encoding_of, text_of, text_stream
from somcheck.history.exports.file import ExportError, File, of_bytes
from somcheck.history.exports.headers import Asked
from somcheck.history.exports.tables import HEADER_WITHIN, Record, Sheet, Table, is_posts, table_of

PARTED_BY = (",", ";", "\t", "|")

LONGEST_LINE = 1_000_000
"""Code points. A line that is longer is no row of a table."""


def table_in(file: File, asked: Asked) -> Table | None:
    """The table of a file; None where it is no text. Headers that we know decide what parts its cells, or else the sign
    that gives the most of them."""
    head = text_of(file.head)
    encoding = encoding_of(file.head)
    if head is None or encoding is None:
        return None
    sign = _said(head)
    start = of_bytes(file.name, file.head)
    tables = {
        one: table_of(Sheet(file.name, partial(_records, start, encoding, one)), asked)
        for one in ((sign,) if sign else PARTED_BY)
    }
    best = max(tables, key=lambda one: _worth(tables[one]))
    return replace(tables[best], sheet=Sheet(file.name, partial(_records, file, encoding, best)))


def _worth(table: Table) -> tuple[bool, int, int]:
    return is_posts(table), len(table.columns.at), len(table.columns.headers)


def looks_like_table(file: File) -> bool:
    """Whether a text without headers that we know is a table all the same: its first rows have the same cells."""
    head = (text_of(file.head) or "").rpartition("\n")[0]
    if _said(head):
        return True
    for sign in PARTED_BY:
        try:
            widths = [len(cells) for cells in csv.reader(io.StringIO(head), delimiter=sign)][:HEADER_WITHIN]
        except csv.Error:
            continue
        if len(widths) > 1 and min(widths) > 1 and len(set(widths)) == 1:
            return True
    return False


def _said(head: str) -> str | None:
    """What parts the cells by the file's own first line, which Excel reads: ``sep=;``."""
    line = head.lstrip("\ufeff").splitlines()[0].strip().strip('"').lower() if head.strip() else ""
    return line[4] if line.startswith("sep=") and len(line) == 5 else "\t" if line == "sep=" else None


def _records(file: File, encoding: str, sign: str) -> Iterator[Record]:
    """The rows, numbered as a spreadsheet numbers them: it does not show the line that says what parts the cells."""
    with file.reading() as stream, text_stream(stream, encoding) as text:
        last = ""

        def lines() -> Iterator[str]:
            nonlocal last
            while line := text.readline(LONGEST_LINE):
                last = line
                yield line

        reader = csv.reader(lines(), delimiter=sign)
        row, width, held = 0, 0, None
        while True:
            cells: Sequence[object] | ExportError
            try:
                cells = next(reader)
            except StopIteration:
                break
            except csv.Error:
                cells = ExportError(
                    "Raden er for lang. Et anførselstegn mangler trolig.",
                    "Rada er for lang. Eit anførselsteikn manglar truleg.",
                )
            if row == 0 and held is None and isinstance(cells, list) and _said(sign.join(cells)):
                continue
            if held is not None:
                yield held
                width = width if isinstance(held[1], ExportError) else len(held[1])
            row += 1
            held = (row, cells)
        if held is not None:
            cut = not isinstance(held[1], ExportError) and 0 < len(held[1]) < width and not last.endswith(("\n", "\r"))
            yield (held[0], _CUT) if cut else held


_CUT = ExportError("Raden er kuttet, og fila slutter der.", "Rada er kutta, og fila sluttar der.")
