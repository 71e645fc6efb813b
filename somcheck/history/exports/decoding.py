"""The text of an export, whatever program wrote it: UTF-8, UTF-16, or what Norwegian Windows calls ANSI."""

from __future__ import annotations

import codecs
import io
from typing import BinaryIO


def _as_windows(error: UnicodeError) -> tuple[str, int]:
    """What is no UTF-8, read as Windows-1252: byte for byte, so that a stream need not be known to its end."""
    if not isinstance(error, UnicodeDecodeError):
        raise error
    wrong = error.object[error.start : error.end]
    return "".join(bytes([byte]).decode("cp1252", "replace") for byte in wrong), error.end


codecs.register_error("somcheck-windows", _as_windows)


def encoding_of(head: bytes) -> str | None:
    """The encoding of a text from its first bytes; None where they are no text.

    ``utf-8-sig`` here also takes Windows-1252; see `text_stream`.
    """
    for mark, encoding in (
        (codecs.BOM_UTF8, "utf-8-sig"),
        (codecs.BOM_UTF16_LE, "utf-16"),
        (codecs.BOM_UTF16_BE, "utf-16"),
    ):
        if head.startswith(mark):
            return encoding
    sample = head[:2000]
    if b"\0" in sample:
        even, odd = sample[::2].count(0), sample[1::2].count(0)
        half = len(sample) // 2
        if odd > half * 0.7 and even < half * 0.1:
            return "utf-16-le"
        if even > half * 0.7 and odd < half * 0.1:
            return "utf-16-be"
        return None
    controls = sum(byte < 32 and byte not in (9, 10, 11, 12, 13, 27) for byte in sample)
    return None if controls > len(sample) * 0.01 else "utf-8-sig"


def text_stream(stream: BinaryIO, encoding: str) -> io.TextIOWrapper:
    """A stream of bytes as text; line ends are left as they are."""
    errors = "somcheck-windows" if encoding == "utf-8-sig" else "replace"
    return io.TextIOWrapper(stream, encoding=encoding, errors=errors, newline="")


def text_of(data: bytes) -> str | None:
    """Some bytes as text; None where they are none."""
    encoding = encoding_of(data)
    if encoding is None:
        return None
    return data.decode(encoding, "somcheck-windows" if encoding == "utf-8-sig" else "replace")
