"""The judged posts as packed columns: some 40 bytes for each, so that a million fit in little memory."""

from __future__ import annotations

from array import array
from collections.abc import Hashable, Iterator
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

import numpy as np

from somcheck.history.judged import JudgedPost

if TYPE_CHECKING:
    from numpy.typing import NDArray

UNKNOWN = -1
"""What stands for a count, or a time, that the export does not say."""

_MOST = {"H": 2**16 - 1, "i": 2**31 - 1}

_EPOCH = date(1970, 1, 1).toordinal()

DAY = 24 * 60
"""Minutes."""


class Codes:
    """Small numbers for the values of a column, in the order they were met."""

    def __init__(self) -> None:
        self._codes: dict[Hashable, int] = {}

    def __call__(self, value: Hashable) -> int:
        return self._codes.setdefault(value, len(self._codes))

    def __iter__(self) -> Iterator[Any]:
        return iter(self._codes)

    def __len__(self) -> int:
        return len(self._codes)


class Columns:
    """What the sections of a history are worked out from; filled by `add`, a post at a time.

    ``minutes`` is local time in minutes since 1970, `UNKNOWN` where there is none. ``platform``, ``kind``, ``form``,
    ``group`` and ``goals`` hold codes of `platforms`, `kinds` and so on.
    """

    COUNTS = ("comments", "shares", "reactions", "reach")

    _TYPES = {
        "minutes": "i",
        **dict.fromkeys(("platform", "kind", "form", "group", "goals"), "H"),
        **dict.fromkeys(("passed", "asks", "acts", "bait", "score"), "B"),
        **dict.fromkeys(("words", "technical", "stiff"), "H"),
        **dict.fromkeys(COUNTS, "i"),
    }

    def __init__(self) -> None:
        self._arrays = {name: array(code) for name, code in self._TYPES.items()}
        self.platforms, self.kinds, self.forms, self.groups, self.goals = (Codes() for _ in range(5))

    def __len__(self) -> int:
        return len(self._arrays["minutes"])

    def add(self, post: JudgedPost) -> None:
        time = post.time
        values = {
            "minutes": UNKNOWN if time is None else (time.toordinal() - _EPOCH) * DAY + time.hour * 60 + time.minute,
            "platform": self.platforms(post.platform),
            "kind": self.kinds(post.kind),
            "form": self.forms(post.form),
            "group": self.groups(post.group),
            "goals": self.goals(post.goals),
            **{name: getattr(post, name) for name in ("passed", "asks", "acts", "bait", "score")},
            **{name: getattr(post, name) for name in ("words", "technical", "stiff")},
        }
        for name in self.COUNTS:
            count = getattr(post.counts, name)
            values[name] = UNKNOWN if count is None else count
        for name, column in self._arrays.items():
            value = values[name]
            column.append(min(value, _MOST[column.typecode]) if column.typecode in _MOST else value)

    def __getitem__(self, name: str) -> NDArray[Any]:
        """A column as an array that shares its memory; nothing may be added while it is in use."""
        kept = self._arrays[name]
        return np.frombuffer(kept, dtype=np.dtype(kept.typecode)) if kept else np.zeros(0, np.dtype(kept.typecode))

    def flag(self, name: str) -> NDArray[np.bool_]:
        return self[name].astype(bool)

    @property
    def dated(self) -> NDArray[np.bool_]:
        return np.asarray(self["minutes"] != UNKNOWN)

    @property
    def timed(self) -> NDArray[np.bool_]:
        """The posts whose time of day is known: a date alone is read as midnight."""
        return np.asarray(self.dated & (self["minutes"] % DAY != 0))

    @property
    def day(self) -> NDArray[np.int32]:
        """Days since 1970; of a post without a date, -1."""
        return self["minutes"] // DAY

    def months(self) -> NDArray[np.int32]:
        """Months since 1970; of a post without a date, -1."""
        found: NDArray[np.int32] = np.full(len(self), UNKNOWN, np.int32)
        day, dated = self.day, self.dated
        # One look-up for each day there is: a million dates of eight bytes each are not made.
        if dated.any():
            first = int(day[dated].min())
            span = np.arange(first, int(day[dated].max()) + 1).astype("datetime64[D]").astype("datetime64[M]")
            found[dated] = span.astype(np.int32)[day[dated] - first]
        return found


def as_date(day: int) -> date:
    """The date of a `Columns.day`."""
    return date.fromordinal(_EPOCH + day)


def month_key(month: int) -> str:
    """The name of a month since 1970: ``2026-03``."""
    return f"{1970 + month // 12}-{month % 12 + 1:02}"


def monday(day: date) -> date:
    return day - timedelta(days=day.weekday())
