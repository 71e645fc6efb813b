"""A file of an export: on disk, in a zip, or given as bytes. It is opened anew for each reading, and never unpacked."""

from __future__ import annotations

import io
import lzma
import os
import re
import stat
import zlib
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import BinaryIO, Protocol
from zipfile import BadZipFile, ZipFile, ZipInfo

from somcheck.errors import SomcheckError, system_reason
from somcheck.running.files import NO_FOLDERS

HEAD = 65_536
"""Bytes from the start that show what a file is."""

LARGEST_WHOLE = 100_000_000
"""Bytes of a file that must be read whole, such as a spreadsheet."""

MOST_ENTRIES = 100_000
"""Files in a zip. A download with ten years of pictures has some tens of thousands."""

LARGEST_ZIP = 50_000_000_000
"""Bytes of a zip, unpacked. Downloads come in parts of some gigabytes, most of it pictures."""

HIGHEST_RATIO = 200
"""Unpacked bytes for each packed one. Posts in JSON shrink to a tenth or so; zeros to a thousandth."""

SMALL = 20_000_000
"""Bytes that do no harm, however well they were packed."""

ZIP = b"PK\x03\x04"


class Folder(Protocol):
    """Where a file stands beside others."""

    def beside(self, name: str) -> File | None: ...


class ExportError(SomcheckError):
    """A file, or a row, of an export that cannot be read, and why."""


@dataclass(frozen=True)
class File:
    """A file. ``name`` is what it is called in what is told of it; ``named`` whether the user named it itself, rather
    than a folder or zip that it is in; ``path`` is None where it is not a file of its own on disk."""

    name: str
    open: Callable[[], BinaryIO] = field(compare=False, repr=False)
    size: int
    named: bool = False
    path: Path | None = None
    folder: Folder | None = field(default=None, compare=False, repr=False)

    @cached_property
    def head(self) -> bytes:
        """The first bytes.

        Raises
        ------
        ExportError
            Where they cannot be read.
        """
        with self.reading() as stream:
            return stream.read(HEAD)

    @contextmanager
    def reading(self) -> Iterator[BinaryIO]:
        """The file, opened; what goes wrong while it is read becomes an `ExportError`."""
        try:
            with self.open() as stream:
                yield stream
        except OSError as error:
            reason = system_reason(error) if error.errno else "fila er skadd"
            raise ExportError(f"Fila kan ikke leses ({reason}).", f"Fila kan ikkje lesast ({reason}).") from None
        except (BadZipFile, EOFError, RuntimeError, NotImplementedError, zlib.error, lzma.LZMAError) as error:
            raise _zip_refusal(error) from None

    def whole(self) -> bytes:
        """All bytes.

        Raises
        ------
        ExportError
            Where they are more than `LARGEST_WHOLE`, or cannot be read.
        """
        with self.reading() as stream:
            data = stream.read(LARGEST_WHOLE + 1)
        if len(data) > LARGEST_WHOLE:
            raise ExportError(
                f"Fila er på over {LARGEST_WHOLE // 1_000_000} MB. Lagre den som CSV, eller del den i flere.",
                f"Fila er på over {LARGEST_WHOLE // 1_000_000} MB. Lagre fila som CSV, eller del fila i fleire.",
            )
        return data


def of_bytes(name: str, data: bytes) -> File:
    """A file that was given as bytes."""
    return File(name, lambda: io.BytesIO(data), len(data), named=True)


def of_path(path: Path, named: bool = False) -> File:
    """A file on disk.

    Raises
    ------
    ExportError
        Where there is none.
    """
    try:
        status = path.stat()
    except (OSError, ValueError) as error:
        reason = system_reason(error) if isinstance(error, OSError) else "navnet kan ikke brukes"
        raise ExportError(f"Fila kan ikke leses ({reason}).", f"Fila kan ikkje lesast ({reason}).") from None
    if not stat.S_ISREG(status.st_mode):
        raise ExportError("Det er ikke en fil.", "Det er ikkje ei fil.")
    return File(shown(str(path)), lambda: open(path, "rb"), status.st_size, named, path, _Disk(path.parent))


def paths_in(folder: Path) -> Iterator[Path | tuple[Path, ExportError]]:
    """The files in a folder and the folders in it, in order of name, without hidden ones, and what is out of reach."""
    try:
        with os.scandir(folder) as inside:
            entries = sorted(inside, key=lambda entry: entry.name)
    except OSError as error:
        reason = system_reason(error, "mappa finnes ikke")
        yield folder, ExportError(f"Mappa kan ikke leses ({reason}).", f"Mappa kan ikkje lesast ({reason}).")
        return
    for entry in entries:
        if entry.name.startswith("."):
            continue
        if entry.is_dir(follow_symlinks=False):
            if entry.name not in NO_FOLDERS:
                yield from paths_in(Path(entry.path))
        elif _is_file(entry):
            yield Path(entry.path)


def _is_file(entry: os.DirEntry[str]) -> bool:
    try:
        return entry.is_file()
    except OSError:
        return True  # reading it will tell why not


@dataclass(frozen=True)
class Zip:
    """A zip whose files are read in place."""

    name: str
    archive: ZipFile

    def files(self) -> Iterator[File]:
        """Its files, without folders and hidden ones.

        Raises
        ------
        ExportError
            Where it has too much in it.
        """
        entries = self.archive.infolist()
        total = sum(entry.file_size for entry in entries)
        packed = sum(entry.compress_size for entry in entries)
        if len(entries) > MOST_ENTRIES or total > LARGEST_ZIP or _is_bomb(total, packed):
            raise ExportError(
                "Zip-fila blir for stor når den pakkes ut. Pakk ut fila med innleggene, og les den alene.",
                "Zip-fila blir for stor når innhaldet blir pakka ut. Pakk ut fila med innlegga, og les berre den.",
            )
        for entry in entries:
            parts = entry.filename.split("/")
            hidden = any(part.startswith((".", "__MACOSX")) and part != ".." for part in parts)
            if not entry.is_dir() and not hidden:
                yield self._file(entry)

    def beside(self, name: str) -> File | None:
        try:
            return self._file(self.archive.getinfo(name))
        except KeyError:
            return None

    def _file(self, entry: ZipInfo) -> File:
        inside = entry.filename.rpartition("/")[0]

        def opened() -> BinaryIO:
            if _is_bomb(entry.file_size, entry.compress_size):
                raise ExportError(
                    "Fila blir for stor når den pakkes ut, så den er ikke lest.",
                    "Fila blir for stor når innhaldet blir pakka ut, og er difor ikkje lesen.",
                )
            try:
                return self.archive.open(entry)  # type: ignore[return-value]
            except OSError:
                raise
            except Exception as error:  # what is wrong in a zip shows in many ways
                raise _zip_refusal(error) from None

        return File(shown(f"{self.name}/{entry.filename}"), opened, entry.file_size, folder=_InZip(self, inside))


@dataclass(frozen=True)
class _InZip:
    zip: Zip
    inside: str

    def beside(self, name: str) -> File | None:
        return self.zip.beside(f"{self.inside}/{name}" if self.inside else name)


@dataclass(frozen=True)
class _Disk:
    path: Path

    def beside(self, name: str) -> File | None:
        try:
            return of_path(self.path / name)
        except ExportError:
            return None


@contextmanager
def opened_zip(file: File) -> Iterator[Zip]:
    """A zip, opened.

    Raises
    ------
    ExportError
        Where it cannot be.
    """
    with file.reading() as stream:
        try:
            archive = ZipFile(stream)
        except OSError:
            raise
        except Exception as error:  # as above
            raise _zip_refusal(error) from None
        with archive:
            yield Zip(file.name, archive)


def shown(name: str) -> str:
    """A file's name in one line that any terminal can show."""
    return re.sub(r"[\ud800-\udfff]", "?", "".join(char if char.isprintable() else "?" for char in name))


def _is_bomb(unpacked: int, packed: int) -> bool:
    return unpacked > SMALL and unpacked > HIGHEST_RATIO * max(packed, 1)


def _zip_refusal(error: Exception) -> ExportError:
    if isinstance(error, RuntimeError) and "password" in str(error):
        return ExportError("Fila er låst med passord.", "Fila er låst med passord.")
    return ExportError(
        "Fila er skadd eller kuttet. Last ned eksporten på nytt.",
        "Fila er skadd eller kutta. Last ned eksporten på nytt.",
    )
