"""From paths to posts: which files are posts, and how their bytes become text."""

from __future__ import annotations

import os
import re
import sys
from collections.abc import Iterator
from fnmatch import fnmatch
from pathlib import Path, PurePath

from somcheck.errors import PostError, SomcheckError, system_reason
from somcheck.post import foreign, word
from somcheck.post.source import LARGEST, STDIN, Source, decode
from somcheck.running.gitignore import Ignored, ignored_above
from somcheck.storage.writing import replace

SUFFIXES = (".txt", ".md")

NO_POSTS = re.compile(
    r"""
      (?: readme | changelog | licen[sc]e | copying | contributing | notice | (?: .+[-_.] )? requirements )
      (?: [-_.] .+ )?
    | changes | code_of_conduct | security | authors | contributors | codeowners | maintainers | todo
    | robots | humans | (?: app- )? ads | llms (?: -full )? | cmakelists | manifest | agents
    | (?: .+_ )? pull_request_template | (?: .+_ )? issue_template
    """,
    re.VERBOSE,
)
"""Stems (lower case) of files that a repository of posts, or a site, holds beside its posts."""

NO_FOLDERS = ("node_modules", "site-packages", "__pycache__", "venv", "*.egg-info", "*.dist-info")
"""Folders that programs make."""


def is_post(path: PurePath) -> bool:
    """Whether a file is a post by its name."""
    return path.suffix.lower() in SUFFIXES and not NO_POSTS.fullmatch(path.stem.lower())


def posts_in(folder: Path) -> list[Path]:
    """The posts in a folder and the folders in it, sorted; hidden ones and what git ignores are skipped."""
    return [one for one in _walk(folder, ignored_above(folder)) if isinstance(one, Path)]


def _walk(folder: Path, ignored: Ignored) -> Iterator[Path | tuple[Path, OSError]]:
    """Yield each post in and below a folder, and each folder that cannot be looked into with the reason."""
    try:
        with os.scandir(folder) as inside:
            entries = sorted(inside, key=lambda entry: entry.name)
    except OSError as error:
        yield folder, error
        return
    ignored = ignored.below(folder)
    for entry in entries:
        path = folder / entry.name
        is_folder = entry.is_dir(follow_symlinks=False)
        if entry.name.startswith(".") or ignored.has(path, is_folder=is_folder):
            continue
        if is_folder:
            if not any(fnmatch(entry.name, made) for made in NO_FOLDERS):
                yield from _walk(path, ignored)
        elif is_post(path) and _may_be_file(entry):
            yield path


def _may_be_file(entry: os.DirEntry[str]) -> bool:
    try:
        return entry.is_file()
    except OSError:
        return True  # reading it will tell why not


def expand(names: list[str]) -> Iterator[str | tuple[str, SomcheckError]]:
    """Yield the path of each post; a folder without posts or out of reach comes as its name and an error."""
    for name in names:
        if name == STDIN or not os.path.isdir(name):
            yield name
            continue
        folder, found = Path(name).absolute(), False
        for one in _walk(folder, ignored_above(folder)):
            found = True
            if isinstance(one, Path):
                yield _as_said(one, folder, name)
            else:
                yield (
                    _as_said(one[0], folder, name),
                    PostError(
                        f"Mappa kan ikke leses ({system_reason(one[1], 'mappa finnes ikke')}).",
                        f"Mappa kan ikkje lesast ({system_reason(one[1], 'mappa finst ikkje')}).",
                    ),
                )
        if not found:
            yield name, PostError("Mappa har ingen innlegg (filer som slutter på .txt eller .md).")


def _as_said(path: Path, folder: Path, name: str) -> str:
    """A path in a folder as seen from what the user called the folder."""
    return str(Path(name) / path.relative_to(folder))


def read(name: str) -> Source:
    """Read a post from a file, or from standard input for ``-``.

    Raises
    ------
    PostError
        Where the file is missing, cannot be read, is too large, or holds no text.
    """
    foreign.refuse_name(name)
    largest = word.LARGEST if word.is_word(name) else LARGEST
    try:
        if name == STDIN:
            if sys.stdin is None:
                raise PostError("Standard inn er lukket, så det er ingenting å lese.")
            data = sys.stdin.buffer.read(largest + 1)
        else:
            with open(name, "rb") as file:
                data = file.read(largest + 1)
    except FileNotFoundError:
        raise PostError("Fila finnes ikke.") from None
    except OSError as error:
        raise PostError(f"Fila kan ikke leses ({system_reason(error)}).") from None
    if len(data) > largest:
        raise PostError(f"Fila er på over {largest // 1_000_000} MB. Det er for langt for et innlegg.")
    return source_of(name, data)


def source_of(name: str, data: bytes) -> Source:
    """A post from the bytes of its file; see `read` for what can go wrong."""
    if word.is_word(name):
        return Source(word.text_of(data), name)
    foreign.refuse_data(data)
    text, notes = decode(data)
    foreign.refuse_text(text)
    return Source(text, name, notes)


def write_report(name: str, said: str | bytes) -> None:
    """Write what somcheck says to a file, a text in UTF-8.

    Raises
    ------
    SomcheckError
        Where the file cannot be written.
    """
    try:
        replace(Path(name), said.encode("utf-8", "replace") if isinstance(said, str) else said)
    except (OSError, RuntimeError) as error:  # the latter where links lead in a circle
        reason = system_reason(error, "mappa finnes ikke") if isinstance(error, OSError) else "lenker går i ring"
        raise SomcheckError(f"Svaret kan ikke skrives til «{name}» ({reason}).") from None


Found = str | tuple[str, SomcheckError]
"""The path of a post, or the name of what could not be looked into and why."""
