"""Is the time that the plan sets aside enough for the posts that it wants?"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from somcheck.plan.model import Plan


MINUTES_PER_POST = 60.0
"""What a post is taken to cost where the plan does not say: to write it, have it read, put it out and answer. An
assumption: surveys of such work count hours a week, and none that we found counts them by post."""


@dataclass(frozen=True)
class Time:
    """The ``hours`` a week that the posts need, those ``set_aside``, and how many ``posts`` these are enough for."""

    hours: float
    set_aside: float
    posts: float
    minutes_per_post: float

    @property
    def is_short(self) -> bool:
        return self.set_aside < self.hours


def time_of(plan: Plan) -> Time | None:
    """How a plan's time and posts go together; None where it says only one of them."""
    rhythm = plan.rhythm
    if rhythm.posts_per_week is None or rhythm.hours_per_week is None:
        return None
    minutes = rhythm.minutes_per_post or MINUTES_PER_POST
    hours = rhythm.posts_per_week * minutes / 60
    return Time(hours, rhythm.hours_per_week, rhythm.hours_per_week * 60 / minutes, minutes)
