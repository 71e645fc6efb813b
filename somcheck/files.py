"""From paths to posts: which files are posts, and how their bytes become text."""

from __future__ import annotations

import codecs
import contextlib
import os
import sys
import tempfile
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path, PurePath
from typing import TYPE_CHECKING

from somcheck.errors import PostError, SomcheckError
from somcheck.rule import Text

if TYPE_CHECKING:
    from pathspec import GitIgnoreSpec

SUFFIXES = (".txt", ".md")
NO_POSTS = frozenset(
    """
    readme changelog license licence contributing code_of_conduct security authors notice todo requirements
    """.split()
)
"""Stems (lower case) of files that a repository of posts holds beside its posts."""

LARGEST = 2_000_000
"""Bytes. Above this a file is refused unread; a post of `somcheck.post.LONGEST` letters is well below it."""

STDIN = "-"


@dataclass(frozen=True)
class Source:
    """A post's text, with the path it was read from and notes on the reading."""

    text: str
    path: str | None = None
    notes: tuple[Text, ...] = ()


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
        elif path.suffix.lower() in SUFFIXES and path.stem.lower() not in NO_POSTS and path.is_file():
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


def decode(data: bytes) -> tuple[str, tuple[Text, ...]]:
    """The text of a file's bytes, with a note where it is not UTF-8.

    Raises
    ------
    PostError
        Where the bytes are no text.
    """
    encoding, mark = encoding_of(data)
    wide = encoding.startswith("utf-16")
    if not wide and _is_binary(data):
        raise PostError("Fila er ikke en tekstfil.")
    try:
        text = data[len(mark) :].decode(encoding)
    except UnicodeDecodeError:
        if wide:
            raise PostError("Fila er ikke en tekstfil.") from None
        raise PostError("Fila er verken UTF-8 eller Windows-1252, så teksten kan ikke leses.") from None
    return text, _NOTES.get(encoding, ())


_WIDE = (Text("Lest som UTF-16. Lagre helst som UTF-8.", "Lesen som UTF-16. Lagre helst som UTF-8."),)
_NOTES: Mapping[str, tuple[Text, ...]] = {
    "utf-16-le": _WIDE,
    "utf-16-be": _WIDE,
    "cp1252": (
        Text(
            "Lest som Windows-1252 fordi fila ikke er UTF-8. Lagre helst som UTF-8.",
            "Lesen som Windows-1252 fordi fila ikkje er UTF-8. Lagre helst som UTF-8.",
        ),
    ),
}


def encoding_of(data: bytes) -> tuple[str, bytes]:
    """The encoding that a file's bytes are in if they are a text, and the byte order mark before the text."""
    for mark, encoding in ((codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be")):
        if data.startswith(mark):
            return encoding, mark
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        return "cp1252", b""
    return "utf-8", codecs.BOM_UTF8 if data.startswith(codecs.BOM_UTF8) else b""


def _is_binary(data: bytes) -> bool:
    controls = bytes(set(range(32)) - {9, 10, 12, 13, 27})
    return len(data.translate(None, controls)) < len(data)


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


def replace(path: Path, data: bytes) -> None:
    """Write a file anew, or for the first time, at once or not at all. A device or pipe is written to as it is.

    Raises
    ------
    OSError
        Where it cannot be written.
    """
    target = path.resolve()  # where a link leads, so that the link stays
    if target.exists() and not target.is_file():
        target.write_bytes(data)
        return
    descriptor, name = tempfile.mkstemp(dir=target.parent, prefix=f".{target.name[:100]}.")
    try:
        with os.fdopen(descriptor, "wb") as file:
            file.write(data)
        os.chmod(name, target.stat().st_mode if target.exists() else 0o666 & ~_umask())
        os.replace(name, target)
    except BaseException:
        with contextlib.suppress(OSError):
            os.unlink(name)
        raise


def _umask() -> int:
    mask = os.umask(0o077)  # it can only be read by setting it
    os.umask(mask)
    return mask


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


def place_of(post: str | None, plan: Path | None) -> str | None:
    """Where a post lies, seen from the folder of the plan; None where it does not lie below it."""
    if post is None or post == STDIN or plan is None:
        return None
    path, folder = PurePath(os.path.abspath(post)), PurePath(os.path.abspath(plan)).parent
    return path.relative_to(folder).as_posix() if path.is_relative_to(folder) else None
