"""Which posts an ``[[ignore]]`` of the plan holds for."""

from __future__ import annotations

import os
from collections.abc import Iterable
from functools import lru_cache
from pathlib import Path, PurePath
from typing import TYPE_CHECKING

from somcheck.errors import ConfigError
from somcheck.post.source import STDIN

if TYPE_CHECKING:
    from pathspec import GitIgnoreSpec


def place_of(post: str | None, plan: Path | None) -> str | None:
    """Where a post lies, seen from the folder of the plan; None where it does not lie below it."""
    if post is None or post == STDIN or plan is None:
        return None
    path, folder = PurePath(os.path.abspath(post)), PurePath(os.path.abspath(plan)).parent
    return path.relative_to(folder).as_posix() if path.is_relative_to(folder) else None


def holds_for(files: tuple[str, ...], place: str) -> bool:
    """Whether a place is among the files that patterns name, as ``.gitignore`` would read them."""
    return bool(_spec(files).match_file(place))


def require_patterns(files: Iterable[str]) -> None:
    """See that patterns of files can be read.

    Raises
    ------
    ConfigError
        Where one cannot.
    """
    for one in files:
        try:
            _spec((one,))
        except ValueError:
            raise ConfigError(f"filmønsteret «{one}» kan ikke brukes.") from None


@lru_cache(maxsize=64)
def _spec(files: tuple[str, ...]) -> GitIgnoreSpec:
    from pathspec import GitIgnoreSpec

    return GitIgnoreSpec.from_lines(files)
