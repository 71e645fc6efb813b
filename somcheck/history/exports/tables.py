"""Tables: what Meta, LinkedIn and X export of posts, and what an organisation has in a spreadsheet of its own.

Every kind of file with rows (`csv_files`, `workbooks`, plain objects in JSON) gives `Sheet`s, and their headers say the
rest. A sheet is read twice: the dates of the whole file decide the order of day and month before any is read.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import islice

from somcheck.history.cells import mended, number
from somcheck.history.exports.file import ExportError
from somcheck.history.exports.headers import (
    COUNTS,
    TEXTS,
    Asked,
    Columns,
    columns_of,
    kind_of,
    unknown_table,
    wanting,
)
from somcheck.history.exports.post import Where, platform_of, post
from somcheck.history.published import Aside, Counts, Published, Row, Unread
from somcheck.history.times import Order, moment, order_of
from somcheck.norwegian.text import Text
from somcheck.post.platforms import find_platform

Record = tuple[int, "Sequence[object] | ExportError"]
"""The number of a row in its sheet, from 1, and its cells."""

HEADER_WITHIN = 10
"""Rows that headers are looked for in: LinkedIn has a row of explanation above them."""

LONG = 40
"""Code points of a cell from which it is likely to hold a text."""

MOST_COUNTED = 10_000_000
"""What no post has so many of; a larger number is an id."""

_EXCEL_ID = re.compile(r"\d+(?:[.,]\d+)?[eE]\+?\d+|\d{12,}000(?:\.0)?")
"""A long id that a spreadsheet took for a number and cut to fifteen digits: no longer anybody's."""

_YES = frozenset({"1", "true", "yes", "ja", "sant", "sann", "sí", "si", "1.0"})


@dataclass(frozen=True)
class Sheet:
    """Rows that can be read again and again. ``file`` is what they are told to stand in."""

    file: str
    records: Callable[[], Iterator[Record]]


@dataclass(frozen=True)
class Table:
    """A sheet whose headers are found in row ``header``."""

    sheet: Sheet
    header: int
    columns: Columns


def table_of(sheet: Sheet, asked: Asked) -> Table:
    """A sheet with the first of its rows that has headers of posts, or else the first that has anything."""
    first: Table | None = None
    for row, cells in islice(sheet.records(), HEADER_WITHIN):
        if isinstance(cells, ExportError) or not any(cell not in (None, "") for cell in cells):
            continue
        table = Table(sheet, row, columns_of(cells, asked))
        if table.columns.has_text and len(table.columns.at) > 1:
            return table
        better = first is None or (len(table.columns.at), len(table.columns.headers)) > (
            len(first.columns.at),
            len(first.columns.headers),
        )
        if better:
            first = table
    return first or Table(sheet, 0, columns_of((), asked))


def is_posts(table: Table) -> bool:
    """Whether the headers are those of posts: a text and something about it."""
    return table.columns.has_text and len(table.columns.at) > 1


def refusal(table: Table) -> Text:
    """Why a table has no posts that can be read."""
    at, headers = table.columns.at, table.columns.headers
    if "daily" in at:
        return Text(
            "Fila har tall dag for dag, ikke innlegg. Velg eksporten av innhold i Meta Business Suite.",
            "Fila har tal dag for dag, ikkje innlegg. Vel eksporten av innhald i Meta Business Suite.",
        )
    if not any(headers):
        return Text("Fila er tom.", "Fila er tom.")
    longest: dict[int, int] = {}
    for _, cells in islice(_records(table), HEADER_WITHIN):
        for index, cell in enumerate(cells):
            longest[index] = max(longest.get(index, 0), len(str(cell or "")))
    likeliest = max(range(len(headers)), key=lambda index: (bool(headers[index]), longest.get(index, 0)))
    return unknown_table(table.columns, headers[likeliest])


def likely(table: Table) -> tuple[str, str] | None:
    """A column that is not known, and the field that its first cells look like: one that is wanting, or the text."""
    columns = table.columns
    cells = [cells for _, cells in islice(_records(table), HEADER_WITHIN)]
    found: dict[str, str] = {}
    for header in columns.unknown:
        index = columns.headers.index(header)
        if name := _looks_like([cell for row in cells if (cell := _cell(row, index)) not in (None, "")], columns):
            found.setdefault(name, header)
    return next(((found[name], name) for name in (*columns.wanting, "text") if name in found), None)


def _looks_like(cells: Sequence[object], columns: Columns) -> str | None:
    if not cells:
        return None
    if all(_is_count(cell) for cell in cells):
        return next((name for name in columns.wanting if name in COUNTS), None)
    if all(_is_day(cell, "day-first") for cell in cells):
        return "time" if "time" in columns.wanting else None
    is_long = sum(len(str(cell)) for cell in cells) >= LONG * len(cells)
    return "text" if is_long and "text" not in columns.at else None


def _is_count(cell: object) -> bool:
    try:
        count = number(cell)
    except ValueError:
        return False
    return count is not None and count < MOST_COUNTED


def rows(table: Table, asked: Asked) -> Iterator[Row]:
    """The posts of a table, what is set aside, and what cannot be read."""
    columns, file = table.columns, table.sheet.file
    at = columns.at
    if columns.wanting:
        yield _note(file, wanting(columns, likely(table)))
    order: Order = "month-first" if columns.platform else "day-first"
    if "time" in at:
        order, doubtful = order_of((_cell(cells, at["time"]) for _, cells in _records(table)), order)
        if doubtful:
            yield _note(file, _DOUBTFUL[order])
    if columns.platform in ("facebook", "instagram") and "period" in at:
        days = (_is_day(_cell(cells, at["period"]), order) for _, cells in _records(table))
        if next(days, False):
            yield _unread(file, 0, _BY_DAY)
            return
    reader = _RowReader(columns, asked, order, file)
    for row, cells in table.sheet.records():
        if row <= table.header:
            continue
        if isinstance(cells, ExportError):
            yield _unread(file, row, Text(cells.nb, cells.nn))
        elif any(cell not in (None, "") for cell in cells):
            try:
                yield reader.read(row, cells)
            except ExportError as error:
                yield _unread(file, row, Text(error.nb, error.nn))


_BY_DAY = Text(
    "Fila har en rad for hver dag. Velg tall for hele innleggets liv («Lifetime») når du eksporterer.",
    "Fila har ei rad for kvar dag. Vel tal for heile livet til innlegget («Lifetime») når du eksporterer.",
)

_DOUBTFUL: Mapping[Order, Text] = {
    "month-first": Text(
        "Datoene kan leses på to måter. De er lest som måned/dag: 03/04 er 4. mars.",
        "Datoane kan lesast på to måtar. Dei er lesne som månad/dag: 03/04 er 4. mars.",
    ),
    "day-first": Text(
        "Datoene kan leses på to måter. De er lest som dag/måned: 03/04 er 3. april.",
        "Datoane kan lesast på to måtar. Dei er lesne som dag/månad: 03/04 er 3. april.",
    ),
}


@dataclass(frozen=True)
class _RowReader:
    columns: Columns
    asked: Asked
    order: Order
    file: str

    def read(self, row: int, cells: Sequence[object]) -> Published | Aside:
        said = {name: _cell(cells, index) for name, index in self.columns.at.items()}
        if any(cell not in (None, "") for cell in cells[len(self.columns.headers) :]):
            raise ExportError(
                "Raden har flere celler enn overskrifter. Teksten mangler trolig anførselstegn rundt seg.",
                "Rada har fleire celler enn overskrifter. Teksten manglar truleg anførselsteikn rundt seg.",
            )
        link, text = _word(said.get("link")), _text(said)
        return post(
            Where(self.file, row),
            text,
            id=_id(said.get("id")),
            platform=self._platform(_word(said.get("platform")), link),
            time=_time(said.get("time"), self.order),
            kind=kind_of(str(said.get("kind") or "")[:100]),
            link=link,
            counts=Counts(**{name: _count(name, said.get(name)) for name in COUNTS}),
            shared=str(said.get("share") or "").strip().lower() in _YES,
            reply=self.columns.platform == "x" and text.startswith("@"),  # its own table does not say so otherwise
        )

    def _platform(self, said: str | None, link: str | None) -> str | None:
        known = find_platform(said) if said else None
        return known.id if known else platform_of(link) or self.columns.platform or self.asked.platform


def _records(table: Table) -> Iterator[tuple[int, Sequence[object]]]:
    """The rows below the headers that can be read. Where the file ends before its time, so do they."""
    try:
        for row, cells in table.sheet.records():
            if row > table.header and not isinstance(cells, ExportError):
                yield row, cells
    except ExportError:
        return


def _cell(cells: Sequence[object], index: int) -> object:
    return cells[index] if index < len(cells) else None


def _text(said: Mapping[str, object]) -> str:
    """The text of a post. Meta has it as title or description; a film has both, and its title is the shorter."""
    texts = [mended(str(said[name])) for name in TEXTS if said.get(name) not in (None, "")]
    if said.get("text") not in (None, "") and texts[0].strip():
        return texts[0]
    return max(texts, key=lambda text: len(text.strip()), default="")


def _word(cell: object) -> str | None:
    return str(cell).strip() or None if cell is not None else None


def _id(cell: object) -> str | None:
    said = _word(cell)
    return None if said is None or _EXCEL_ID.fullmatch(said) else said


def _time(cell: object, order: Order) -> datetime | None:
    try:
        return moment(cell, order)
    except ValueError:
        raise ExportError("Tidspunktet kan ikke leses.", "Tidspunktet kan ikkje lesast.") from None


def _is_day(cell: object, order: Order) -> bool:
    try:
        return moment(cell, order) is not None
    except ValueError:
        return False


def _count(name: str, cell: object) -> int | None:
    try:
        return number(cell)
    except ValueError:
        raise ExportError(
            f"Cella for {_COUNTED[name].nb} er ikke et tall.", f"Cella for {_COUNTED[name].nn} er ikkje eit tal."
        ) from None


_COUNTED: Mapping[str, Text] = {
    "comments": Text("kommentarer", "kommentarar"),
    "shares": Text("delinger", "delingar"),
    "reactions": Text("reaksjoner", "reaksjonar"),
    "reach": Text("rekkevidde", "rekkjevidd"),
    "views": Text("visninger", "visingar"),
}


def _note(file: str, said: Text) -> Unread:
    return Unread(file, 0, said.nb, said.nn, note=True)


def _unread(file: str, row: int, reason: Text) -> Unread:
    return Unread(file, row, reason.nb, reason.nn)
