"""Spreadsheets: ``.xlsx`` and the older ``.xls``. Nothing in them is evaluated: a formula is the text that it is."""

from __future__ import annotations

import io
from collections.abc import Callable, Iterator
from datetime import datetime
from typing import Any
from zipfile import ZipFile

from somcheck.history.exports.file import ExportError, File, of_bytes, opened_zip
from somcheck.history.exports.headers import Asked
from somcheck.history.exports.tables import Record, Sheet, Table, is_posts, refusal, rows, table_of
from somcheck.history.published import Row, Unread
from somcheck.norwegian.text import Text

OLD = b"\xd0\xcf\x11\xe0"

LARGEST_UNPACKED = 500_000_000
"""Bytes of a workbook's parts. A spreadsheet takes a million rows at most, and shows them all only with patience."""

LARGEST_TEXTS = 100_000_000
"""Bytes of the part that has all its texts, which is read whole."""

MOST_SHEETS = 100


def is_xlsx(file: File) -> bool:
    """Whether a zip is a workbook."""
    try:
        with opened_zip(file if file.path else of_bytes(file.name, file.whole())) as parts:
            return any(part.filename.startswith("xl/workbook") for part in parts.archive.infolist()[:1000])
    except ExportError:
        return False


def read(file: File, asked: Asked) -> Iterator[Row]:
    """The posts of each sheet that has some.

    Raises
    ------
    ExportError
        Where the workbook cannot be read, or the package that reads it is not installed.
    """
    sheets = list(_old_sheets(file) if file.head.startswith(OLD) else _sheets(file))
    tables = [table_of(Sheet(file.name, records), asked) for _, records in sheets]
    found = [(name, table) for (name, _), table in zip(sheets, tables, strict=True) if is_posts(table)]
    for name, table in found:
        told = (
            table
            if len(found) == 1
            else Table(Sheet(f"{file.name}: {name}", table.sheet.records), table.header, table.columns)
        )
        yield from rows(told, asked)
    if not found:
        yield _refused(file, [name for name, _ in sheets], tables)


def _refused(file: File, names: list[str], tables: list[Table]) -> Unread:
    if "TOP POSTS" in {name.upper() for name in names}:
        return Unread(
            file.name,
            0,
            "Fila er statistikk for en person på LinkedIn, uten tekstene. Eksporter fra siden til virksomheten.",
            "Fila er statistikk for ein person på LinkedIn, utan tekstane. Eksporter frå sida til verksemda.",
        )
    widest = max(tables, key=lambda table: len(table.columns.headers), default=None)
    reason = refusal(widest) if widest else Text("Regnearket er tomt.", "Reknearket er tomt.")
    return Unread(file.name, 0, reason.nb, reason.nn)


def _sheets(file: File) -> Iterator[tuple[str, Callable[[], Iterator[Record]]]]:
    try:
        import openpyxl
    except ModuleNotFoundError:
        raise _missing() from None
    data = file.whole()
    try:
        with ZipFile(io.BytesIO(data)) as parts:
            sizes = {part.filename: part.file_size for part in parts.infolist()}
        texts = max((size for name, size in sizes.items() if "sharedstrings" in name.lower()), default=0)
        if sum(sizes.values()) > LARGEST_UNPACKED or texts > LARGEST_TEXTS:
            raise ExportError(
                "Regnearket er for stort. Lagre det som CSV, og les den fila.",
                "Reknearket er for stort. Lagre det som CSV, og les den fila.",
            )
        workbook = openpyxl.load_workbook(io.BytesIO(data), read_only=True, keep_links=False)
        worksheets = list(workbook.worksheets)[:MOST_SHEETS]
    except ExportError:
        raise
    except Exception:  # the package raises many kinds
        raise _broken() from None
    for worksheet in worksheets:
        yield str(worksheet.title), lambda sheet=worksheet: _new_records(sheet)  # type: ignore[misc]


def _new_records(worksheet: Any) -> Iterator[Record]:
    try:
        worksheet.reset_dimensions()  # what LinkedIn says of them is not so
        yield from enumerate(worksheet.iter_rows(values_only=True), 1)
    except Exception:
        raise _broken() from None


def _old_sheets(file: File) -> Iterator[tuple[str, Callable[[], Iterator[Record]]]]:
    try:
        import xlrd
    except ModuleNotFoundError:
        raise _missing() from None
    data = file.whole()
    try:
        workbook = xlrd.open_workbook(file_contents=data, logfile=io.StringIO())
        worksheets = workbook.sheets()[:MOST_SHEETS]
    except Exception:  # the package raises many kinds
        raise _broken() from None

    def records(worksheet: Any) -> Iterator[Record]:
        for index in range(worksheet.nrows):
            cells = worksheet.row(index)
            yield index + 1, [_old_cell(cell, workbook.datemode) for cell in cells]

    def _old_cell(cell: Any, datemode: int) -> object:
        if cell.ctype == xlrd.XL_CELL_DATE:
            try:
                made: datetime = xlrd.xldate_as_datetime(cell.value, datemode)
                return made
            except (ValueError, OverflowError, xlrd.XLDateError):
                return str(cell.value)
        if cell.ctype == xlrd.XL_CELL_NUMBER and cell.value == int(cell.value):
            return int(cell.value)
        return None if cell.ctype in (xlrd.XL_CELL_EMPTY, xlrd.XL_CELL_BLANK, xlrd.XL_CELL_ERROR) else cell.value

    for worksheet in worksheets:
        yield str(worksheet.name), lambda sheet=worksheet: records(sheet)  # type: ignore[misc]


def _missing() -> ExportError:
    return ExportError(
        "Regneark trenger et tillegg. Hent det med: pip install 'somcheck[history]'. Du kan også lagre fila som CSV.",
        "Rekneark treng eit tillegg. Hent det med: pip install 'somcheck[history]'. Du kan òg lagre fila som CSV.",
    )


def _broken() -> ExportError:
    return ExportError(
        "Regnearket kan ikke leses. Åpne det i Excel, og lagre det på nytt.",
        "Reknearket kan ikkje lesast. Opne det i Excel, og lagre det på nytt.",
    )
