"""Files in JSON: which download they are by the shape of their first items, and plain objects as rows of a table."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from somcheck.history.exports import bluesky, facebook, instagram, mastodon, x_archive
from somcheck.history.exports.decoding import text_of
from somcheck.history.exports.file import ExportError, File
from somcheck.history.exports.headers import Asked, columns_of
from somcheck.history.exports.json_items import first_items, is_lines, items, list_start
from somcheck.history.exports.post import Where
from somcheck.history.exports.tables import Record, Sheet, Table, is_posts, refusal, rows
from somcheck.history.published import Aside, Published, Row, Unread

RowOf = Callable[[dict[str, Any], Where], Published | Aside]

_FIRST = 20
"""Items that are looked at to see what a file is."""


@dataclass(frozen=True)
class Download:
    """A kind of download. ``counts`` says how much it has of what readers did: 0 all, 1 some, 2 nothing."""

    name: str
    is_item: Callable[[Any], bool]
    reader: Callable[[File], RowOf]
    counts: int


def _one(row_of: RowOf) -> Callable[[File], RowOf]:
    return lambda file: row_of


THREADS = Download("threads", instagram.is_item, _one(instagram.threads_row), 2)
STORIES = Download("instagram-stories", instagram.is_item, _one(instagram.story_row), 2)

DOWNLOADS = (
    Download("x-archive", x_archive.is_item, x_archive.reader_for, 1),
    Download("mastodon", mastodon.is_item, _one(mastodon.row_of), 1),
    Download("bluesky", bluesky.is_item, _one(bluesky.row_of), 0),
    Download("facebook", facebook.is_item, _one(facebook.row_of), 2),
    Download("instagram", instagram.is_item, _one(instagram.instagram_row), 2),
)

_BY_KEY = {"text_post_app_text_posts": THREADS, "ig_stories": STORIES}


def is_json(file: File) -> bool:
    """Whether a file is JSON that may have posts: a list, one by a name that we know, or an object a line."""
    head = (text_of(file.head) or "").lstrip("\ufeff")
    begins = head.lstrip()[:1]
    return (begins in ("[", "{") or head.lstrip().startswith("window.YTD.")) and (
        list_start(head) is not None or is_lines(head)
    )


def has_items(file: File) -> bool:
    """Whether anything in a file can be read as JSON."""
    return bool(first_items(file, 1))


def download_of(file: File) -> Download | None:
    """Which download a file is; None where it is none that we know."""
    start = list_start(text_of(file.head) or "")
    if start is not None and start["part"] not in (None, "tweet", "tweets"):
        return None
    if start is not None and start["key"] in _BY_KEY:
        return _BY_KEY[start["key"]]
    found = first_items(file, _FIRST)
    return next((kind for kind in DOWNLOADS if any(kind.is_item(item) for item in found)), None)


def is_other_part(file: File) -> bool:
    """Whether a file is a part of X's archive that has no posts of its own."""
    start = list_start(text_of(file.head) or "")
    return start is not None and start["part"] not in (None, "tweet", "tweets")


def read(file: File, download: Download) -> Iterator[Row]:
    """The posts of a download."""
    row_of = download.reader(file)
    for row, item in items(file):
        try:
            if isinstance(item, ExportError):
                raise item
            if not isinstance(item, dict):
                raise ExportError("Det er ikke et innlegg.", "Det er ikkje eit innlegg.")
            yield row_of(item, Where(file.name, row))
        except ExportError as error:
            yield Unread(file.name, row, error.nb, error.nn)


def table_in(file: File, asked: Asked) -> Table:
    """Plain objects as a table: the names in the first of them are its headers."""
    names: dict[str, None] = {}
    for item in first_items(file, _FIRST):
        if isinstance(item, dict):
            names.update((str(name), None) for name, value in item.items() if not isinstance(value, (dict, list)))
    headers = list(names)

    def records() -> Iterator[Record]:
        for row, item in items(file):
            if isinstance(item, ExportError):
                yield row, item
            elif isinstance(item, dict):
                yield row, [_flat(item.get(name)) for name in headers]
            else:
                yield row, ExportError("Det er ikke et innlegg.", "Det er ikkje eit innlegg.")

    return Table(Sheet(file.name, records), 0, columns_of(headers, asked))


def read_table(table: Table, asked: Asked) -> Iterator[Row]:
    """The posts of plain objects."""
    if is_posts(table):
        yield from rows(table, asked)
    elif any(table.columns.headers):
        reason = refusal(table)
        yield Unread(table.sheet.file, 0, reason.nb, reason.nn)
    else:
        for row, said in table.sheet.records():  # or it ends before its first item does
            if isinstance(said, ExportError):
                yield Unread(table.sheet.file, row, said.nb, said.nn)


def _flat(value: Any) -> object:
    return None if isinstance(value, (dict, list)) else value
