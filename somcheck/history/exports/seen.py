"""Which posts are read already: kept as numbers of eight bytes, so that a million take some tens of megabytes."""

from __future__ import annotations

import re
import unicodedata
from array import array
from datetime import timedelta
from hashlib import blake2b

from somcheck.history.exports.post import MADE
from somcheck.history.published import Published

_BEGINNING = 300
"""Code points of a text that tell it from others."""

_SIGNS = re.compile(r"[\W_]+")


class Seen:
    """The posts that are read, by their platform and id; where one has no id of its own, by text and day too.

    A post without an id is the same as one of another file where the texts are alike and they are a day apart at most:
    exports disagree on the time zone, and on emoji. Two posts that both have ids are never the same by their texts, and
    neither are two of one file.
    """

    def __init__(self) -> None:
        self._known = _Hashes()
        self._file = ""
        self._of_file = array("Q")
        self._in_file: set[bool] = set()  # whether posts of this file, and of those before, have ids of their own
        self._in_files: set[bool] = set()

    def add(self, post: Published) -> bool:
        """Keep a post in mind; False where it is known already."""
        if post.file != self._file:
            for one in self._of_file:
                self._known.add(one)
            self._file, self._of_file = post.file, array("Q")
            self._in_files |= self._in_file
        if not self._known.add(_hash("id", post.platform or "", post.id)):
            return False
        if post.time is None:
            return True
        own, day = not post.id.startswith(MADE), post.time.date()
        start = unicodedata.normalize("NFKC", post.text[:_BEGINNING]).casefold()
        text = _SIGNS.sub("", start)

        def by_text(own: bool, apart: int) -> int:
            day_said = (day + timedelta(days=apart)).isoformat()
            return _hash("own" if own else "made", post.platform or "", day_said, text)

        others = self._in_files - {True} if own else self._in_files
        if any(by_text(other, apart) in self._known for other in others for apart in (-1, 0, 1)):
            return False
        self._in_file.add(own)
        self._of_file.append(by_text(own, 0))
        return True


def _hash(*parts: str) -> int:
    said = "\0".join(parts).encode()
    return int.from_bytes(blake2b(said, digest_size=8).digest(), "little") or 1


class _Hashes:
    """A set of numbers from 1 to 2⁶⁴−1 in an array, at the place that their last bits say or the next that is free."""

    def __init__(self) -> None:
        self._slots = array("Q", bytes(8 * 1024))
        self._held = 0

    def __contains__(self, number: int) -> bool:
        return self._slots[self._place(number)] == number

    def add(self, number: int) -> bool:
        """Hold a number; False where it is held already."""
        place = self._place(number)
        if self._slots[place] == number:
            return False
        self._slots[place] = number
        self._held += 1
        if self._held * 3 > len(self._slots) * 2:
            old = self._slots
            self._slots = array("Q", bytes(16 * len(old)))
            for one in old:
                if one:
                    self._slots[self._place(one)] = one
        return True

    def _place(self, number: int) -> int:
        slots, last = self._slots, len(self._slots) - 1
        place = number & last
        while slots[place] not in (0, number):
            place = (place + 1) & last
        return place
