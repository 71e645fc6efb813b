"""Tables that take time to make, such as all forms of the words in a list, kept from run to run.

Only a program that says so with `keep_in` keeps them, as the command line does; a library that is imported writes no
files. A table is found again by what it is made from and by the state of the program.
"""

from __future__ import annotations

import marshal
from collections.abc import Callable
from typing import TYPE_CHECKING, Any, TypeVar, cast

if TYPE_CHECKING:
    from somcheck.storage.cache import Cache

T = TypeVar("T")

_places: list[Cache] = []


def keep_in(cache: Cache | None) -> None:
    """Keep tables in a cache from now on; with None, no longer."""
    _places[:] = [] if cache is None else [cache]


def open_cache() -> Cache:
    """The cache of this user, where tables are kept too from now on."""
    from somcheck.storage import cache

    kept = cache.Cache(cache.folder() / cache.FILE)
    keep_in(kept)
    return kept


def place() -> Cache | None:
    """Where tables are kept, for other processes of this run."""
    return _places[0] if _places else None


def made(name: str, source: str, make: Callable[[], T]) -> T:
    """The table that *make* makes from *source*, or the one that was kept.

    It must be of plain types only: None, numbers, strings, bytes, tuples, lists and dictionaries.
    """
    if not _places:
        return make()
    from somcheck.storage.fingerprint import key

    (cache,), digest = _places, key("table", name, source)
    kept = cache.get_table(digest)
    if kept is not None:
        table: T = marshal.loads(kept)
        return table
    new = make()
    cache.put_table(digest, marshal.dumps(cast(Any, new)))
    return new
