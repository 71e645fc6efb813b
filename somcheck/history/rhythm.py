"""Rhythm and time: how often posts come, and whether somebody is there to answer."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from somcheck.analysis.answering_hours import answering_hours
from somcheck.history.columns import DAY, Columns, as_date
from somcheck.history.report import Rhythm

if TYPE_CHECKING:
    from somcheck.plan.model import Plan

BURST = 3
"""Posts on one platform in a day."""

_TO_MONDAY = 3
"""Days: 1 January 1970 was a Thursday."""


def rhythm(columns: Columns, plan: Plan) -> Rhythm | None:
    """How often posts come and when; None where no post has a date."""
    dated = columns.dated
    day = columns.day[dated]
    if not len(day):
        return None
    week = (day + _TO_MONDAY) // 7
    present = np.unique(week)
    weeks = int(present[-1] - present[0]) + 1
    platform = columns["platform"][dated]
    unattended = _unattended(columns, plan)
    return Rhythm(
        weeks=weeks,
        silent=weeks - len(present),
        longest_silence=int(np.diff(present).max(initial=1)) - 1,
        bursts=tuple(as_date(int(one)) for one in _burst_days(day, platform)),
        per_week=len(day) / weeks,
        planned=plan.rhythm.posts_per_week,
        unattended=None if unattended is None else int(unattended.sum()),
        asked_unattended=None if unattended is None else int((unattended & columns.flag("asks")).sum()),
        hours_per_week=plan.rhythm.hours_per_week,
        by_platform={
            name: int(count) / weeks
            for name, count in zip(columns.platforms, np.bincount(platform), strict=False)
            if name and count
        },
        timed=int(columns.timed.sum()),
        dated=len(day),
    )


def _burst_days(day: np.ndarray, platform: np.ndarray) -> np.ndarray:
    first = day.min()
    platforms = int(platform.max()) + 1
    posts = np.bincount((day - first).astype(np.int64) * platforms + platform)
    return np.asarray(np.unique(np.flatnonzero(posts >= BURST) // platforms) + first)


def _unattended(columns: Columns, plan: Plan) -> np.ndarray | None:
    """Which posts went out when nobody answers; None where the plan does not say when somebody does."""
    hours = answering_hours(plan.replies.hours) if plan.replies.hours else None
    if hours is None:
        return None
    there = np.array([hours.covers(minute // DAY, minute % DAY) for minute in range(7 * DAY)])
    minutes = columns["minutes"]
    return np.asarray(columns.timed & ~there[(minutes + _TO_MONDAY * DAY) % (7 * DAY)])
