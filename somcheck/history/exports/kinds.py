"""What a file is, by what is in it, and how it is read."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import PurePath

from somcheck.history.exports import bluesky, csv_files, json_files, post_files, tables, workbooks
from somcheck.history.exports.decoding import encoding_of, text_of
from somcheck.history.exports.file import ZIP, File
from somcheck.history.exports.headers import Asked
from somcheck.history.published import Row, Unread
from somcheck.norwegian.text import Text
from somcheck.running.files import SUFFIXES, is_post


@dataclass(frozen=True)
class Kind:
    """How a file is read. ``counts`` says how much it has of what readers did: 0 all, 1 some, 2 nothing."""

    counts: int
    read: Callable[[], Iterator[Row]]


def kind_of(file: File, asked: Asked) -> Kind | None:
    """What a file is; None where it has no posts, and is in a folder or a zip where such files belong.

    Raises
    ------
    ExportError
        Where it cannot be read.
    """
    head = file.head
    if not head.strip():
        return _told(file, Text("Fila er tom.", "Fila er tom.")) if file.named else None
    if head.startswith(ZIP):
        return _zipped(file, asked)
    if head.startswith(workbooks.OLD):
        return Kind(0, lambda: workbooks.read(file, asked))
    if bluesky.is_car(head):
        return _told(file, _CAR)
    if encoding_of(head) is None:
        return _told(file, _NO_TEXT) if file.named else None
    if json_files.is_json(file) and (json_files.has_items(file) or not _may_be_post(file)):
        return _json(file, asked)
    return _text(file, asked)


def _zipped(file: File, asked: Asked) -> Kind | None:
    if workbooks.is_xlsx(file):
        return Kind(0, lambda: workbooks.read(file, asked))
    if PurePath(file.name).suffix.lower() == ".docx":
        return Kind(2, lambda: iter([post_files.read(file, asked.platform)])) if file.named else None
    return _told(file, _NESTED)


def _json(file: File, asked: Asked) -> Kind | None:
    download = json_files.download_of(file)
    if download is not None:
        return Kind(download.counts, lambda: json_files.read(file, download))
    if json_files.is_other_part(file):
        return _told(file, _OTHER_PART) if file.named else None
    table = json_files.table_in(file, asked)
    if tables.is_posts(table) and (file.named or "time" in table.columns.at):
        return Kind(0, lambda: json_files.read_table(table, asked))
    return Kind(2, lambda: json_files.read_table(table, asked)) if file.named else None


def _text(file: File, asked: Asked) -> Kind | None:
    table = csv_files.table_in(file, asked)
    if table is not None and tables.is_posts(table):
        return Kind(0, lambda: tables.rows(table, asked))
    if _may_be_post(file):
        return Kind(2, lambda: iter([post_files.read(file, asked.platform)]))
    if table is not None and ("daily" in table.columns.at or csv_files.looks_like_table(file)):
        return _told(file, tables.refusal(table))
    if not file.named:
        return None
    start = (text_of(file.head) or "").lstrip("\ufeff \r\n\t")[:15].lower()
    return _told(file, _HTML if start.startswith(("<!doctype html", "<html")) else _UNKNOWN)


def _may_be_post(file: File) -> bool:
    """Whether a text is a post if it is no table; Facebook puts ``no-data.txt`` where there is nothing."""
    path = PurePath(file.name)
    return path.suffix.lower() in SUFFIXES and (file.named or (is_post(path) and path.stem.lower() != "no-data"))


def _told(file: File, reason: Text) -> Kind:
    return Kind(2, lambda: iter([Unread(file.name, 0, reason.nb, reason.nn)]))


_CAR = Text(
    "Fila er et arkiv fra Bluesky (CAR) uten tall. Hent innleggene med app.bsky.feed.getAuthorFeed, og lagre svaret.",
    "Fila er eit arkiv frå Bluesky (CAR) utan tal. Hent innlegga med app.bsky.feed.getAuthorFeed, og lagre svaret.",
)

_NESTED = Text(
    "En zip-fil inni en annen blir ikke lest. Pakk ut den ytterste først.",
    "Ei zip-fil inni ei anna blir ikkje lesen. Pakk ut den ytste først.",
)

_OTHER_PART = Text(
    "Fila er en annen del av arkivet fra X. Velg hele zip-fila, eller tweets.js.",
    "Fila er ein annan del av arkivet frå X. Vel heile zip-fila, eller tweets.js.",
)

_NO_TEXT = Text(
    "Fila er verken tekst eller regneark.",
    "Fila er verken tekst eller rekneark.",
)

_HTML = Text(
    "Fila er en nettside. Last ned på nytt, og velg JSON i stedet for HTML.",
    "Fila er ei nettside. Last ned på nytt, og vel JSON i staden for HTML.",
)

_UNKNOWN = Text(
    "Fant ingen innlegg i fila. Den kan være CSV, JSON, et regneark, en zip eller en mappe med innlegg.",
    "Fann ingen innlegg i fila. Fila kan vere CSV, JSON, eit rekneark, ein zip eller ei mappe med innlegg.",
)
