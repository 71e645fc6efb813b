"""Språklova: the shares of bokmål and nynorsk in posts and words, and the posts that a person must settle."""

from __future__ import annotations

import heapq
from collections.abc import Iterator

import numpy as np

from somcheck.history.columns import UNKNOWN, Columns
from somcheck.history.judged import Form, JudgedPost
from somcheck.history.report import FormShare, ToSettle
from somcheck.norwegian.written_form import Language

LEAST_SHARE = 0.25
"""Of the words of each written form: what the Language Act asks of state bodies, social media too (språklova § 13)."""

MOST_TO_SETTLE = 500
"""Posts that are listed; all are counted."""


class Unsettled:
    """The posts whose written form a person should settle: the newest, and of a day the mixed ones first."""

    def __init__(self) -> None:
        self._kept: list[tuple[tuple[float, bool, int], ToSettle]] = []
        self._met = 0

    def add(self, post: JudgedPost) -> None:
        if post.form in ("nb", "nn"):
            return
        self._met += 1
        when = post.time.timestamp() if post.time else float(UNKNOWN)
        one = ToSettle(post.id, post.link, post.file, post.row, post.time, post.form)
        item = (when, post.form == "mixed", -self._met), one
        if len(self._kept) < MOST_TO_SETTLE:
            heapq.heappush(self._kept, item)
        else:
            heapq.heappushpop(self._kept, item)

    def listed(self) -> tuple[ToSettle, ...]:
        return tuple(one for _, one in sorted(self._kept, key=lambda item: item[0], reverse=True))


def forms(columns: Columns) -> tuple[FormShare, ...]:
    """The shares of each year, newest first: all platforms together, then each where there are several."""
    months = columns.months()
    years = np.where(months == UNKNOWN, UNKNOWN, months // 12 + 1970)
    return tuple(_shares(columns, years))


def _shares(columns: Columns, years: np.ndarray) -> Iterator[FormShare]:
    platforms = list(columns.platforms)
    for year in sorted({int(year) for year in np.unique(years)} - {UNKNOWN}, reverse=True):
        of_year = years == year
        there = np.flatnonzero(np.bincount(columns["platform"][of_year]))
        yield _share(columns, of_year, year, None)
        if len(there) > 1:
            named = [code for code in there if platforms[code] is not None]
            for code in sorted(named, key=lambda code: str(platforms[code])):
                yield _share(columns, of_year & (columns["platform"] == code), year, platforms[code])


def _share(columns: Columns, where: np.ndarray, year: int, platform: str | None) -> FormShare:
    codes = {form: code for code, form in enumerate(columns.forms)}
    form = columns["form"][where]

    def posts(name: Form) -> int:
        return int((form == codes[name]).sum()) if name in codes else 0

    def words(name: Form) -> int:
        return int(columns["words"][where][form == codes[name]].sum(dtype=np.int64)) if name in codes else 0

    nb, nn = words("nb"), words("nn")
    unsettled = words("mixed") + words("doubtful")
    lesser: Language = "nn" if nn <= nb else "nb"
    share = min(nb, nn) / (nb + nn) if nb + nn else None
    return FormShare(
        year=year,
        platform=platform,
        nb_posts=posts("nb"),
        nn_posts=posts("nn"),
        mixed=posts("mixed"),
        doubtful=posts("doubtful"),
        nb_words=nb,
        nn_words=nn,
        lesser=None if share is None else lesser,
        share=share,
        enough=_enough(min(nb, nn), nb + nn, unsettled),
    )


def _enough(lesser: int, both: int, unsettled: int) -> bool | None:
    """Whether the lesser form has its share of the words, whatever form those that are unsettled turn out to be in."""
    if both and lesser >= LEAST_SHARE * (both + unsettled):
        return True
    if both and lesser + unsettled < LEAST_SHARE * (both + unsettled):
        return False
    return None
