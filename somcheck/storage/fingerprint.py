"""What a kept answer depends on: the post, its plan, the settings, the program and its libraries."""

from __future__ import annotations

import hashlib
import os
import sys
from collections.abc import Iterator
from functools import lru_cache
from importlib.util import find_spec

LIBRARIES = ("spacy", "wordfreq", "textstat")


def key(*parts: str | bytes | None) -> str:
    """A digest of everything that an answer depends on; None is another thing than nothing."""
    digest = _begun(program()).copy()
    for part in parts:
        data = b"" if part is None else part.encode("utf-8", "surrogatepass") if isinstance(part, str) else part
        digest.update(f"{-1 if part is None else len(data)}:".encode())
        digest.update(data)
    return digest.hexdigest()


@lru_cache(maxsize=1)
def _begun(state: str) -> hashlib._Hash:
    """A digest of the program's state, which is long and goes into every key."""
    return hashlib.sha256(state.encode())


_PROGRAM: list[str] = []


def program() -> str:
    """What the program is now: its files and its libraries, by their sizes and times."""
    if not _PROGRAM:
        _PROGRAM.append("\n".join([sys.version, *_state()]))
    return _PROGRAM[0]


def _state() -> Iterator[str]:
    for name in ("somcheck", "somcheck.rules", "somcheck.data"):
        spec = find_spec(name)
        for place in (spec.submodule_search_locations or ()) if spec else ():
            yield from sorted(_files(place))
    for name in LIBRARIES:
        spec = find_spec(name)
        if spec is not None and spec.origin is not None:
            yield _stamp(spec.origin)


def _files(place: str) -> Iterator[str]:
    with os.scandir(place) as entries:
        for entry in entries:
            if entry.is_dir():
                if entry.name not in ("__pycache__", "training"):
                    yield from _files(entry.path)
            elif not entry.name.endswith((".pyc", ".md")):
                yield _stamp(entry.path)


def _stamp(path: str) -> str:
    state = os.stat(path)
    return f"{path} {state.st_size} {state.st_mtime_ns}"
