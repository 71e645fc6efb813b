"""From exports to rows: files, folders and zips are searched, and every post comes out once."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from pathlib import Path

from somcheck.errors import ConfigError, InternalError, SomcheckError, nearest
from somcheck.history.exports.file import ZIP, ExportError, File, of_bytes, of_path, opened_zip, paths_in, shown
from somcheck.history.exports.headers import Asked
from somcheck.history.exports.kinds import kind_of
from somcheck.history.exports.seen import Seen
from somcheck.history.exports.workbooks import is_xlsx
from somcheck.history.published import Aside, Published, Row, Unread
from somcheck.post.platforms import find_platform, platforms

_PASSES = (0, 1, 2)
"""How much a kind of export has of what readers did: all, some, nothing. See `read`."""


def read(paths: Sequence[Path], mapping: Mapping[str, str] = {}, *, platform: str | None = None) -> Iterator[Row]:
    """Read exports, a row at a time and in flat memory: posts, rows that are set aside, and what cannot be read.

    Parameters
    ----------
    paths
        Files, folders (searched) and zips (read in place). Which kind of export a file is, is seen from what is in it.
    mapping
        Which field a column holds, by its header: ``{"Kommentarer": "comments"}``. The fields are those of `FIELDS` in
        `somcheck.history.exports.headers`.
    platform
        The platform that posts are from where the export itself does not say; its id or name in ``platforms.toml``.

    Yields
    ------
    Row
        `Published` with times in Europe/Oslo; `Aside` for stories, shares, replies, what has no words, and posts that
        are read already; `Unread` for a row that cannot be read, with row 0 for a whole file, or for a note
        on one that is read. Nothing in a file raises.

    Raises
    ------
    ConfigError
        At once, where the mapping names no field or the platform is unknown.

    Notes
    -----
    The first copy of a post stands, and the files that count most of what readers did are read first: tables and
    Bluesky's feed, then archives that count some of it, then downloads that count nothing. So the counts are kept
    whatever order the files are given in, and no text has to be held in memory for it. What it costs is that the start
    of each file is read once a pass. Among files that count the same, the first that is named stands.
    """
    return _read(lambda: _files(paths), _asked(mapping, platform))


def read_bytes(
    name: str, data: bytes, mapping: Mapping[str, str] = {}, *, platform: str | None = None
) -> Iterator[Row]:
    """Read an export that was given as bytes, such as one that was sent to a page; see `read`."""
    return _read(lambda: [of_bytes(shown(name), data)], _asked(mapping, platform))


def _asked(mapping: Mapping[str, str], platform: str | None) -> Asked:
    known = find_platform(platform) if platform else None
    if platform and known is None:
        raise ConfigError(
            f"Ukjent plattform: «{platform}».{nearest(platform, platforms())}",
            f"Ukjend plattform: «{platform}».{nearest(platform, platforms(), 'nn')}",
        )
    return Asked(dict(mapping), known.id if known else None)


def _read(found: Callable[[], Iterable[File | Unread]], asked: Asked) -> Iterator[Row]:
    seen, anything = Seen(), False
    for counts in _PASSES:
        for one in found():
            for row in _rows(one, asked, counts):
                anything = True
                again = isinstance(row, Published) and not seen.add(row)
                yield Aside("duplicate", row.file, row.row) if again else row
    for header, name in asked.mapping.items():
        if header not in asked.used:
            yield Unread(
                "",
                0,
                f"Ingen fil har kolonnen i --map «{header}={name}».",
                f"Inga fil har kolonnen i --map «{header}={name}».",
                note=True,
            )
    if not anything:
        yield Unread(
            "",
            0,
            "Fant ingen innlegg. Er nedlastingen i HTML, last ned på nytt og velg JSON.",
            "Fann ingen innlegg. Er nedlastinga i HTML, last ned på nytt og vel JSON.",
        )


def _rows(found: File | Unread, asked: Asked, counts: int) -> Iterator[Row]:
    """The rows of a file, or of the files in a zip, in its own pass; what is no export is told of in the last."""
    last = counts == _PASSES[-1]
    if isinstance(found, Unread):
        yield from [found] if last else []
        return
    try:
        kind = None if _is_zip(found) else kind_of(found, asked)
        if kind is None and _is_zip(found):
            with opened_zip(found) as archive:
                for entry in archive.files():
                    yield from _rows(entry, asked, counts)
    except Exception as error:  # no file may stop the others
        yield from [_unread(found.name, error)] if last else []
        return
    if kind is not None and kind.counts == counts:
        try:
            yield from kind.read()
        except Exception as error:
            yield _unread(found.name, error)


def _is_zip(file: File) -> bool:
    """Whether a file is a zip to look into: no document, and not itself in a zip."""
    is_own = file.path is not None or file.named
    return is_own and file.head.startswith(ZIP) and not file.name.lower().endswith(".docx") and not is_xlsx(file)


def _files(paths: Sequence[Path]) -> Iterator[File | Unread]:
    for path in paths:
        if not path.is_dir():
            yield _file(path, named=True)
            continue
        for inside in paths_in(path):
            yield _file(inside) if isinstance(inside, Path) else _unread(str(inside[0]), inside[1])


def _file(path: Path, named: bool = False) -> File | Unread:
    try:
        return of_path(path, named)
    except ExportError as error:
        return _unread(str(path), error)


def _unread(name: str, error: Exception) -> Unread:
    told = error if isinstance(error, SomcheckError) else InternalError.of(error)
    return Unread(shown(name), 0, told.nb, told.nn)
