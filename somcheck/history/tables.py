"""Judged posts as rows of a table, with one definition of the columns: numbers and marks, and nothing of the text.

They are written as they come, as CSV or Parquet; nothing is held back.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator, Mapping
from datetime import datetime
from itertools import islice
from typing import TYPE_CHECKING, Any, BinaryIO, Literal

from somcheck.errors import SomcheckError
from somcheck.history.cells import escaped
from somcheck.history.judged import JudgedPost

if TYPE_CHECKING:
    import pyarrow

Kind = Literal["text", "whole", "yes-no", "time"]

Cell = str | int | bool | datetime | None

AT_ONCE = 10_000
"""Posts that are written to Parquet together."""

COLUMNS: Mapping[str, Kind] = {
    "id": "text",
    "platform": "text",
    "time": "time",
    "kind": "text",
    "link": "text",
    "comments": "whole",
    "shares": "whole",
    "reactions": "whole",
    "reach": "whole",
    "views": "whole",
    "form": "text",
    "words": "whole",
    "score": "whole",
    "passed": "yes-no",
    "asks": "yes-no",
    "acts": "yes-no",
    "bait": "yes-no",
    "technical": "whole",
    "stiff": "whole",
    "plain": "text",
    "group": "text",
    "goals": "text",
    "profile": "text",
    "file": "text",
    "row": "whole",
}
"""The columns and what they hold; ``time`` is aware. ``plain`` and ``goals`` are joined with ``; ``."""


def cells(post: JudgedPost) -> dict[str, Cell]:
    """The cells of a post, by column; None where nothing is known."""
    plain = "; ".join(f"{word}: {twin}" for word, twin in post.plain)
    own = {**vars(post), **vars(post.counts), "plain": plain, "goals": "; ".join(post.goals)}
    return {name: own[name] for name in COLUMNS}


def csv_lines(posts: Iterable[JudgedPost]) -> Iterator[str]:
    """A head and a line for each post (RFC 4180, but for line ends); times in ISO 8601, true as 1 and false as 0.

    A cell that a spreadsheet could take for a formula begins with ``'``.
    """
    written = io.StringIO()
    writer = csv.writer(written, lineterminator="\n")
    writer.writerow(COLUMNS)
    yield written.getvalue()
    for post in posts:
        written.seek(0)
        written.truncate()
        writer.writerow(map(_csv_cell, cells(post).values()))
        yield written.getvalue()


def _csv_cell(cell: Cell) -> str | int | None:
    if isinstance(cell, str):
        return escaped(cell)
    if isinstance(cell, datetime):
        return cell.isoformat()
    return int(cell) if isinstance(cell, bool) else cell


def require_parquet() -> Any:
    """The library that writes Parquet.

    Raises
    ------
    SomcheckError
        Where it is not installed.
    """
    try:
        import pyarrow.parquet
    except ModuleNotFoundError:
        raise SomcheckError("Parquet trenger et tillegg. Hent det med: pip install 'somcheck[parquet]'") from None
    return pyarrow.parquet


def schema(columns: Mapping[str, Kind] = COLUMNS, zone: str = "Europe/Oslo") -> pyarrow.Schema:
    """Columns as Arrow has them, with times shown as they are in a zone."""
    import pyarrow

    types = {
        "text": pyarrow.string(),
        "whole": pyarrow.int64(),
        "yes-no": pyarrow.bool_(),
        "time": pyarrow.timestamp("us", zone),
    }
    return pyarrow.schema([(name, types[kind]) for name, kind in columns.items()])


def write_parquet(posts: Iterable[JudgedPost], file: BinaryIO) -> None:
    """Write a table of posts."""
    import pyarrow

    posts = iter(posts)
    with require_parquet().ParquetWriter(file, schema()) as writer:
        while some := list(islice(posts, AT_ONCE)):
            writer.write_table(pyarrow.Table.from_pylist([cells(post) for post in some], schema()))
