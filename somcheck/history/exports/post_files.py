"""Posts as somcheck itself reads them: a text file each, with front matter that says when and where it came out."""

from __future__ import annotations

import re
from datetime import datetime
from pathlib import PurePath

from somcheck.errors import SomcheckError
from somcheck.history.exports.file import ExportError, File
from somcheck.history.exports.post import Where, post
from somcheck.history.published import Row, Unread
from somcheck.history.times import moment
from somcheck.post.platforms import find_platform
from somcheck.post.post import parse
from somcheck.post.source import LARGEST, Source
from somcheck.running import files

_DATE = re.compile(r"(?im)^(?:dato|date|publisert)[ \t]*:[ \t]*[\"']?(?P<said>[^\"'#\r\n]+)")

_FENCE = re.compile(r"(?m)^[\ufeff\s]*(?:---|\.\.\.)[ \t]*(?:\r\n|\n|\r|$)")

_NAMED_DAY = re.compile(r"(?P<day>\d{4}-\d{2}-\d{2})(?!\d)")


def read(file: File, platform: str | None) -> Row:
    """The post of a file; ``publiseres``, or else ``dato``, or a date that its name begins with, is its time."""
    try:
        source = _source(file)
        parsed = parse(source.text)
    except SomcheckError as error:
        return Unread(file.name, 0, error.nb, error.nn)
    head, front = source.text[: parsed.body_start], parsed.front_matter
    told = find_platform(front.platform[0]) if front.platform else None
    try:
        time = moment(front.publish) or _dated(head) or _named(file.name)
    except ValueError:
        return Unread(file.name, 0, "Datoen øverst kan ikke leses.", "Datoen øvst kan ikkje lesast.")
    kind = "video" if front.films else "album" if len(front.images) > 1 else "photo" if front.images else "text"
    return post(
        Where(file.name, 1),
        source.text[parsed.body_start :],
        platform=told.id if told else platform,
        time=time,
        kind=kind,
        front=_FENCE.sub("", head).strip("\r\n"),
    )


def _source(file: File) -> Source:
    if file.path is not None:
        return files.read(str(file.path))
    if file.size > LARGEST:
        raise ExportError("Fila er for stor til å være et innlegg.", "Fila er for stor til å vere eit innlegg.")
    return files.source_of(file.name, file.whole())


def _dated(head: str) -> datetime | None:
    match = _DATE.search(head)
    return moment(match["said"].strip()) if match else None


def _named(name: str) -> datetime | None:
    match = _NAMED_DAY.match(PurePath(name).name)
    try:
        return moment(match["day"]) if match else None
    except ValueError:
        return None
