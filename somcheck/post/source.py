"""A text as it was given: its characters, where it came from, and how bytes become characters."""

from __future__ import annotations

import codecs
from collections.abc import Mapping
from dataclasses import dataclass

from somcheck.errors import PostError
from somcheck.norwegian.text import Text
from somcheck.post.fields import FrontMatter

LARGEST = 2_000_000
"""Bytes. Above this a file is refused unread; a post of `somcheck.post.LONGEST` letters is well below it."""

STDIN = "-"


_NO_TEXT = "Fila er ikke en tekstfil.", "Fila er ikkje ei tekstfil."


@dataclass(frozen=True)
class Source:
    """A post's text, with the path it was read from and notes on the reading.

    ``fields`` is what is said of the post beside it; it goes before what its front matter says. ``in_form`` says that
    the writer sees them as a form, so that no advice need speak of front matter.
    """

    text: str
    path: str | None = None
    notes: tuple[Text, ...] = ()
    fields: FrontMatter = FrontMatter()
    in_form: bool = False


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
        raise PostError(*_NO_TEXT)
    try:
        text = data[len(mark) :].decode(encoding)
    except UnicodeDecodeError:
        if wide:
            raise PostError(*_NO_TEXT) from None
        raise PostError(
            "Fila er verken UTF-8 eller Windows-1252, så teksten kan ikke leses.",
            "Fila er verken UTF-8 eller Windows-1252, så teksten kan ikkje lesast.",
        ) from None
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
