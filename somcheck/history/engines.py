"""Judge posts as rows of plain values, for engines that spread work over machines: Spark, Dask, Ray and their like.

They send batches of rows to workers; each worker makes one `Checker`, when its first batch comes.
"""

from __future__ import annotations

import pickle
from collections.abc import Iterable, Mapping
from datetime import datetime
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any
from zoneinfo import ZoneInfo

from somcheck.history.judged import JudgedPost
from somcheck.history.judging import Judged, judged
from somcheck.history.published import Aside, Counts, Published
from somcheck.history.tables import COLUMNS, Kind, cells, schema
from somcheck.judging.checker import Checker

if TYPE_CHECKING:
    import pyarrow

Row = Mapping[str, Any]

OUTPUT: Mapping[str, Kind] = {**COLUMNS, "aside": "text", "unread": "text"}
"""The columns of an answer. ``aside`` says why a post is not judged, and ``unread`` why it cannot be."""

COUNTS = ("comments", "shares", "reactions", "reach", "views")


class Judge:
    """Judges batches of posts, by the plan at a path (or none); it can be pickled, and the plan goes with it.

    Each row has a ``text``, and may have any of ``id``, ``platform``, ``time``, ``kind``, ``link``, ``comments``,
    ``shares``, ``reactions``, ``reach``, ``views``, ``file`` and ``row`` (see `somcheck.history.published.Published`).
    A time without a zone is taken for Europe/Oslo. One row comes out for each, in order, with the columns `OUTPUT`.

    Nothing else in the process may judge meanwhile: a worker must be a process, and no thread.

    Raises
    ------
    ConfigError
        Where the plan cannot be used.
    """

    def __init__(self, config: str | Path | None = None) -> None:
        # Pickled once, so that a worker can see whether it has it already.
        self._checker = pickle.dumps(Checker(config, language="auto"))

    def __call__(self, rows: Iterable[Row]) -> list[dict[str, Any]]:
        rows = list(rows)
        said = judged(map(_published, rows), _checker(self._checker), alone=True)
        return [_answer(row, one) for row, one in zip(rows, said, strict=True)]

    def table(self, rows: pyarrow.Table | pyarrow.RecordBatch, zone: str = "Europe/Oslo") -> pyarrow.Table:
        """The same for Arrow, with times shown as they are in a zone."""
        import pyarrow

        return pyarrow.Table.from_pylist(self(rows.to_pylist()), schema(OUTPUT, zone))


@lru_cache(maxsize=4)
def _checker(pickled: bytes) -> Checker:
    made: Checker = pickle.loads(pickled)
    return made


def _published(row: Row) -> Published:
    time = row.get("time")
    if isinstance(time, datetime):
        oslo = ZoneInfo("Europe/Oslo")
        time = time.astimezone(oslo) if time.tzinfo else time.replace(tzinfo=oslo)
    return Published(
        id=str(row.get("id") or ""),
        text=row.get("text") or "",
        platform=row.get("platform"),
        time=time,
        kind=row.get("kind") or "text",
        link=row.get("link"),
        counts=Counts(**{name: row.get(name) for name in COUNTS}),
        file=row.get("file") or "",
        row=row.get("row") or 0,
    )


def _answer(row: Row, said: Judged) -> dict[str, Any]:
    if isinstance(said, JudgedPost):
        return {**cells(said), "aside": None, "unread": None}
    why = {"aside": said.why} if isinstance(said, Aside) else {"unread": said.reason}
    known = {"id": str(row.get("id") or ""), "file": said.file, "row": said.row}
    return {**dict.fromkeys(OUTPUT), **known, **why}
