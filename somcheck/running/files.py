"""From paths to posts: which files are posts, and how their bytes become text."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from somcheck.errors import PostError, SomcheckError
from somcheck.post.source import LARGEST, STDIN, Source, decode
from somcheck.storage.writing import replace

if TYPE_CHECKING:
    from pathspec import GitIgnoreSpec

SUFFIXES = (".txt", ".md")

NO_POSTS = frozenset(
    """
    readme changelog license licence contributing code_of_conduct security authors notice todo requirements
    """.split()
)
"""Stems (lower case) of files that a repository of posts holds beside its posts."""


def is_post(path: Path) -> bool:
    """Whether a file is a post by its name."""
    return path.suffix.lower() in SUFFIXES and path.stem.lower() not in NO_POSTS


def posts_in(folder: Path) -> list[Path]:
    """The posts in a folder and the folders in it, sorted; hidden ones and what git ignores are skipped."""
    top = next((above for above in (folder, *folder.parents) if (above / ".git").exists()), folder)
    above = [one for one in (*reversed(folder.parents), folder) if one == top or top in one.parents]
    return list(_posts_in(folder, [spec for one in above[:-1] if (spec := _ignored_in(one))]))


def _posts_in(folder: Path, ignored: list[tuple[Path, GitIgnoreSpec]]) -> Iterator[Path]:
    here = _ignored_in(folder)
    ignored = [*ignored, here] if here else ignored
    for path in sorted(folder.iterdir()):
        is_folder = path.is_dir()
        if path.name.startswith(".") or any(
            spec.match_file(path.relative_to(base).as_posix() + ("/" if is_folder else "")) for base, spec in ignored
        ):
            continue
        if is_folder and not path.is_symlink():
            yield from _posts_in(path, ignored)
        elif is_post(path) and path.is_file():
            yield path


def _ignored_in(folder: Path) -> tuple[Path, GitIgnoreSpec] | None:
    """What the folder's own ``.gitignore`` names."""
    from pathspec import GitIgnoreSpec

    try:
        lines = (folder / ".gitignore").read_text(encoding="utf-8", errors="replace").splitlines()
    except OSError:
        return None
    return folder, GitIgnoreSpec.from_lines(lines)


def expand(names: list[str]) -> Iterator[str | tuple[str, SomcheckError]]:
    """Yield the path of each post; a folder without posts or out of reach comes as its name and an error."""
    for name in names:
        path = Path(name)
        if name == STDIN or not path.is_dir():
            yield name
            continue
        try:
            inside = [path / one.relative_to(path.absolute()) for one in posts_in(path.absolute())]
        except OSError as error:
            yield name, PostError(f"Mappa kan ikke leses ({_reason(error)}).")
            continue
        if not inside:
            yield name, PostError("Mappa har ingen innlegg (filer som slutter på .txt eller .md).")
        yield from map(str, inside)


def read(name: str) -> Source:
    """Read a post from a file, or from standard input for ``-``.

    Raises
    ------
    PostError
        Where the file is missing, cannot be read, is too large, or holds no text.
    """
    try:
        if name == STDIN:
            data = sys.stdin.buffer.read(LARGEST + 1)
        else:
            with open(name, "rb") as file:
                data = file.read(LARGEST + 1)
    except FileNotFoundError:
        raise PostError("Fila finnes ikke.") from None
    except OSError as error:
        raise PostError(f"Fila kan ikke leses ({_reason(error)}).") from None
    if len(data) > LARGEST:
        raise PostError(f"Fila er på over {LARGEST // 1_000_000} MB. Det er for langt for et innlegg.")
    text, notes = decode(data)
    return Source(text, name, notes)


def _reason(error: OSError) -> str:
    known = {
        2: "mappa finnes ikke",
        13: "ingen tilgang",
        20: "mappa finnes ikke",
        21: "det er en mappe",
        28: "det er ikke plass",
        30: "ingen tilgang",
    }
    return known.get(error.errno or 0, error.strerror or "ukjent årsak")


def write_report(name: str, text: str) -> None:
    """Write what somcheck says to a file, in UTF-8.

    Raises
    ------
    SomcheckError
        Where the file cannot be written.
    """
    try:
        replace(Path(name), text.encode("utf-8", "replace"))
    except (OSError, RuntimeError) as error:  # the latter where links lead in a circle
        reason = _reason(error) if isinstance(error, OSError) else "navnet kan ikke brukes"
        raise SomcheckError(f"Svaret kan ikke skrives til «{name}» ({reason}).") from None


Found = str | tuple[str, SomcheckError]
"""The path of a post, or the name of what could not be looked into and why."""
