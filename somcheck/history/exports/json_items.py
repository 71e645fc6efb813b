"""The items of a list in JSON, one at a time: a download of a million posts is never in memory as a whole."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any, TextIO

from somcheck.history.exports.decoding import encoding_of, text_of, text_stream
from somcheck.history.exports.file import ExportError, File

PIECE = 65_536
"""Code points that are read at a time."""

LARGEST_ITEM = 4_000_000
"""Code points of one item. A post with a hundred pictures has some tens of thousands."""

LIST = re.compile(
    r"""
    \s* (?: window\.YTD\.(?P<part>\w{1,40})\.part\d+ \s* = \s* )? \[
    | \s* \{ .*? (?<!\\)
      "(?P<key>text_post_app_text_posts|orderedItems|feed|ig_stories|ig_reels_media|\w{0,30}posts\w{0,30})" \s* : \s* \[
    """,
    re.VERBOSE | re.DOTALL,
)
"""The start of the list that a file is about: all of it, what X's archive assigns, or a value by its name."""

_BLANK = re.compile(r"[\s,]*")

_DECODER = json.JSONDecoder()


def list_start(head: str) -> re.Match[str] | None:
    """Where the list of a file begins, from its first code points; None where it has none that posts stand in."""
    return LIST.match(head)


def is_lines(head: str) -> bool:
    """Whether a file is JSON Lines: its first line is an object, or it is cut where such a line goes on."""
    line = head.lstrip().partition("\n")[0]
    try:
        return isinstance(_DECODER.decode(line), dict)
    except (ValueError, RecursionError):
        return False


def items(file: File) -> Iterator[tuple[int, Any]]:
    """The items of a file's list or lines, with their number from 1. A line that is no JSON is an `ExportError`, as a
    value.

    Raises
    ------
    ExportError
        Where the list ends before its time.
    """
    head = text_of(file.head) or ""
    start = list_start(head)
    with file.reading() as stream, text_stream(stream, encoding_of(file.head) or "utf-8-sig") as text:
        if start is None:
            yield from _lines(text)
        else:
            yield from _listed(text, start.end())


def first_items(file: File, most: int = 20) -> list[Any]:
    """The first items of a file that can be read."""
    found: list[Any] = []
    try:
        for _, item in items(file):
            found.append(item)
            if len(found) == most:
                break
    except ExportError:
        pass
    return found


def _lines(text: TextIO) -> Iterator[tuple[int, Any]]:
    number = 0
    while line := text.readline(LARGEST_ITEM):
        number += 1
        if not line.strip():
            continue
        try:
            yield number, _DECODER.decode(line.strip().lstrip("\ufeff"))
        except (ValueError, RecursionError):
            yield number, ExportError("Linja er ikke JSON.", "Linja er ikkje JSON.")


def _listed(text: TextIO, start: int) -> Iterator[tuple[int, Any]]:
    buffer, number, ended = "", 0, False
    while len(buffer) < start and not ended:
        more = text.read(PIECE)
        buffer, ended = buffer + more, not more
    position = start
    while True:
        position = _BLANK.match(buffer, position).end()  # type: ignore[union-attr]
        if buffer[position : position + 1] == "]":
            return
        try:
            item, end = _DECODER.raw_decode(buffer, position)
        except RecursionError:
            raise _cut(number) from None
        except ValueError:
            item, end = None, -1
        if end >= 0 and (end < len(buffer) or ended):  # a number at the end may go on
            number += 1
            yield number, item
            position = end
            continue
        if ended or len(buffer) - position > LARGEST_ITEM:
            raise _cut(number)
        more = text.read(max(PIECE, len(buffer) - position))  # doubled, so that a long item is not read over and over
        buffer, position, ended = buffer[position:] + more, 0, not more


def _cut(number: int) -> ExportError:
    return ExportError(
        f"Fila er kuttet eller skadd etter innlegg {number}. Last ned eksporten på nytt.",
        f"Fila er kutta eller skadd etter innlegg {number}. Last ned eksporten på nytt.",
    )
