"""What was read of exports, counted as it passes by."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date

from somcheck.history.judged import JudgedPost
from somcheck.history.judging import Judged
from somcheck.history.published import Aside, Unread
from somcheck.history.report import Reading
from somcheck.norwegian.written_form import Language

NAMED = 20
"""Rows that cannot be read and are named; the others are only counted."""


@dataclass
class Tally:
    """Counts what passes by; ``language`` is the form that it tells in."""

    language: Language = "nb"
    posts: int = 0
    aside: Counter[str] = field(default_factory=Counter)
    unread: int = 0
    rows: list[tuple[str, int, str]] = field(default_factory=list)
    files: dict[str, None] = field(default_factory=dict)
    days: list[date] = field(default_factory=list)
    unread_files: list[tuple[str, str]] = field(default_factory=list)
    notes: list[tuple[str, str]] = field(default_factory=list)

    def posts_of(self, judged: Iterable[Judged]) -> Iterator[JudgedPost]:
        """Count what became of each row, and pass on the posts."""
        for one in judged:
            if one.file:
                self.files[one.file] = None
            if isinstance(one, JudgedPost):
                self.posts += 1
                if one.time is not None:
                    day = one.time.date()
                    self.days = [min([day, *self.days]), max([day, *self.days])]
                yield one
            elif isinstance(one, Aside):
                self.aside[one.why] += 1
            else:
                self._count_unread(one)

    def _count_unread(self, one: Unread) -> None:
        told = one.reason_nn if self.language == "nn" and one.reason_nn else one.reason
        if one.note:
            self.notes.append((one.file, told))
        elif not one.row:
            self.unread_files.append((one.file, told))
        else:
            self.unread += 1
            if len(self.rows) < NAMED:
                self.rows.append((one.file, one.row, told))

    @property
    def reading(self) -> Reading:
        """What has been counted so far."""
        first, last = (self.days[0], self.days[-1]) if self.days else (None, None)
        return Reading(
            tuple(self.files),
            self.posts,
            dict(self.aside),
            self.unread,
            tuple(self.rows),
            first=first,
            last=last,
            unread_files=tuple(self.unread_files),
            notes=tuple(self.notes),
        )
