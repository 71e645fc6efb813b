"""From an offset in a text to its line and column. Only line feeds and carriage returns end a line."""

from __future__ import annotations

import re
from bisect import bisect_right

_LINE_END = re.compile(r"\r\n|\n|\r")


class Lines:
    """The lines of a text: ``starts`` and ``stops`` are the offsets of their ends, line marks not included."""

    def __init__(self, text: str) -> None:
        ends = list(_LINE_END.finditer(text))
        self.starts = [0, *(end.end() for end in ends)]
        self.stops = [*(end.start() for end in ends), len(text)]

    def index(self, offset: int) -> int:
        """The line that an offset stands in, from 0."""
        return bisect_right(self.starts, offset) - 1

    def line_and_column(self, offset: int) -> tuple[int, int]:
        """The line and column of an offset, both from 1; a column is a code point."""
        line = self.index(offset)
        return line + 1, offset - self.starts[line] + 1
