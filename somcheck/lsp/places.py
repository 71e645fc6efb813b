"""From offsets in a text to the lines and columns of an editor, and back."""

from __future__ import annotations

import re

from somcheck.lines import Lines

_CODECS = {"utf-8": ("utf-8", 1), "utf-16": ("utf-16-le", 2), "utf-32": ("utf-32-le", 4)}


class Places:
    """The lines of a text, with columns in the units that the editor counts: bytes of UTF-8, UTF-16 or UTF-32.

    Only line feeds and carriage returns end a line, as the protocol says.
    """

    def __init__(self, text: str, encoding: str) -> None:
        self.text = text
        self._codec, self._size = _CODECS[encoding]
        self._lines = Lines(text)

    def place(self, offset: int) -> tuple[int, int]:
        """The line and column, from 0, of an offset."""
        line = self._lines.index(offset)
        before = self.text[self._lines.starts[line] : min(offset, self._lines.stops[line])]
        return line, len(before.encode(self._codec, "surrogatepass")) // self._size

    def offset(self, line: int, column: int) -> int:
        """The offset of a line and column; what lies outside the text is moved to the nearest place in it."""
        if line >= len(self._lines.starts):
            return len(self.text)
        start, stop = self._lines.starts[line], self._lines.stops[line]
        written = self.text[start:stop].encode(self._codec, "surrogatepass")[: column * self._size]
        return start + len(written.decode(self._codec, "ignore"))

    def line(self, offset: int) -> tuple[int, int]:
        """Where the line of an offset starts and stops, as offsets, its end mark not included."""
        line = self._lines.index(offset)
        return self._lines.starts[line], self._lines.stops[line]

    def first_word(self, offset: int) -> int:
        """The first offset from *offset* on that is no space, or *offset* where there is none."""
        found = re.compile(r"\S").search(self.text, offset)
        return found.start() if found else offset
