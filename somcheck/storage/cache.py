"""Answers that are kept from run to run, so that an unchanged post needs no Norwegian pipeline; and tables (`memo`).

An answer is found again by everything that it depends on: the post, its plan, the options, the program and its data,
and the libraries that judge. It is kept in an SQLite file in the user's cache folder, which several runs may share. The
cache is a convenience: where it cannot be read or written, somcheck goes on without it and says nothing.
"""

from __future__ import annotations

import hashlib
import json
import os
import sqlite3
import time
from collections.abc import Callable, Iterable, Mapping
from contextlib import closing, suppress
from pathlib import Path
from typing import Any, TypeVar

T = TypeVar("T")

FILE = "answers.sqlite"

NOWHERE = Path(os.devnull)
"""Where nothing can be kept: the folder for caches of a user who has no home."""

MOST = 20_000
"""Answers. When there are more, the oldest go."""

PATIENCE = 2.0
"""Seconds to wait for another run that writes."""

MOST_TABLES = 200
"""Tables. When there are more, the oldest go."""

_ANSWERS = "CREATE TABLE IF NOT EXISTS answers (key TEXT PRIMARY KEY, answer TEXT NOT NULL, made REAL NOT NULL)"

_TABLES = "CREATE TABLE IF NOT EXISTS tables (key TEXT PRIMARY KEY, data BLOB NOT NULL, made REAL NOT NULL)"

_DIGEST = 32
"""Bytes before the data of a table that say whether it is whole."""


def folder() -> Path:
    """Where the cache lies: ``SOMCHECK_CACHE_DIR``, or the system's folder for caches."""
    if said := os.environ.get("SOMCHECK_CACHE_DIR"):
        return Path(said)
    from platformdirs import user_cache_path

    try:
        place = user_cache_path("somcheck", appauthor=False)
    except RuntimeError:
        return NOWHERE
    return place if place.is_absolute() else NOWHERE


class Cache:
    """Answers by their keys; a dictionary that forgets, on disk. Nothing that goes wrong with it is raised.

    It keeps the *most* answers that it is told to, or `MOST`.
    """

    def __init__(self, path: Path, most: int | None = None) -> None:
        self._path = path
        self._most = most

    def get(self, keys: Iterable[str]) -> dict[str, dict[str, Any]]:
        """Those of the answers that are there."""
        wanted = list(keys)

        def look(database: sqlite3.Connection) -> dict[str, dict[str, Any]]:
            found: dict[str, dict[str, Any]] = {}
            for key in wanted:
                row = database.execute("SELECT answer FROM answers WHERE key = ?", (key,)).fetchone()
                answer = _read(row[0]) if row else None
                if answer is not None:
                    found[key] = answer
            return found

        return (self._with(look) or {}) if wanted and os.path.isfile(self._path) else {}

    def put(self, answers: Mapping[str, dict[str, Any]]) -> None:
        """Keep answers."""
        now = time.time()
        rows = [(key, json.dumps(answer), now) for key, answer in answers.items()]

        def write(database: sqlite3.Connection) -> None:
            with database:
                database.executemany("INSERT OR REPLACE INTO answers VALUES (?, ?, ?)", rows)
                _forget_oldest(database, "answers", self._most or MOST)

        self._with(write)

    def get_table(self, key: str) -> bytes | None:
        """The data of a table, if it is there and whole."""

        def look(database: sqlite3.Connection) -> bytes | None:
            row = database.execute("SELECT data FROM tables WHERE key = ?", (key,)).fetchone()
            return _whole(row[0]) if row else None

        return self._with(look) if os.path.isfile(self._path) else None

    def put_table(self, key: str, data: bytes) -> None:
        """Keep the data of a table."""
        row = (key, hashlib.sha256(data).digest() + data, time.time())

        def write(database: sqlite3.Connection) -> None:
            with database:
                database.execute("INSERT OR REPLACE INTO tables VALUES (?, ?, ?)", row)
                _forget_oldest(database, "tables", MOST_TABLES)

        self._with(write)

    def _with(self, work: Callable[[sqlite3.Connection], T]) -> T | None:
        """Do some work on the database, or leave it undone where that fails. A broken file is thrown away."""
        try:
            self._path.parent.mkdir(parents=True, exist_ok=True)
            with closing(sqlite3.connect(self._path, timeout=PATIENCE)) as database:
                database.execute(_ANSWERS)
                database.execute(_TABLES)
                return work(database)
        except (sqlite3.OperationalError, OSError):
            return None  # locked, read-only, or no room
        except sqlite3.DatabaseError:
            with suppress(OSError):
                self._path.unlink()
            return None


def _forget_oldest(database: sqlite3.Connection, table: str, most: int) -> None:
    # Rows are numbered as they are written, so this needs no count, which would take long in a table of a million.
    database.execute(f"DELETE FROM {table} WHERE rowid <= (SELECT max(rowid) FROM {table}) - ?", (most,))


def _whole(kept: object) -> bytes | None:
    """The data of a table without its digest; None where a bit has changed."""
    if not isinstance(kept, bytes):
        return None
    digest, data = kept[:_DIGEST], kept[_DIGEST:]
    return data if hashlib.sha256(data).digest() == digest else None


def _read(kept: object) -> dict[str, Any] | None:
    try:
        answer = json.loads(kept) if isinstance(kept, str) else None
    except ValueError:
        return None
    return answer if isinstance(answer, dict) else None
