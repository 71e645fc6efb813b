"""From judged posts to a History: they are packed as they come, and the sections are worked out when all have come."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from datetime import date
from typing import TYPE_CHECKING

from somcheck.history.columns import Columns
from somcheck.history.comparing import comparisons, measured_by
from somcheck.history.coverage import gaps, quarters
from somcheck.history.forms import Unsettled, forms
from somcheck.history.judged import JudgedPost
from somcheck.history.report import History, Reading
from somcheck.history.rhythm import rhythm
from somcheck.history.writing import changes, heavy, months
from somcheck.norwegian.written_form import Language
from somcheck.plan.groups import AudienceGroup
from somcheck.plan.plan_file import language_of

if TYPE_CHECKING:
    from somcheck.plan.model import Goal, Plan


def summarise(
    posts: Iterable[JudgedPost],
    reading: Reading,
    plan: Plan,
    groups: Mapping[str, AudienceGroup],
    *,
    since: date | None = None,
    language: Language | None = None,
) -> History:
    """What an organisation's posts did, against its plan.

    *posts* may come in any order, each once; some 40 bytes are kept of each. *groups* are the target groups by id.
    *since* is the date that changes are counted from. *language* is the form that the history is told in: else the
    plan's own.
    """
    columns, words, unsettled = Columns(), Counter[tuple[str, str]](), Unsettled()
    for post in posts:
        columns.add(post)
        words.update(set(post.plain))
        unsettled.add(post)
    told_in = language or language_of(plan)
    measured = _measured(plan)
    counted = measured_by(measured.measure if measured else None)
    return History(
        name=plan.name,
        language=told_in,
        since=since,
        reading=reading,
        months=tuple(months(columns)),
        heavy=heavy(words),
        changes=changes(columns, since) if since else (),
        comparisons=comparisons(columns, plan, counted),
        bait=int(columns.flag("bait").sum()),
        forms=forms(columns),
        to_settle=unsettled.listed(),
        rhythm=rhythm(columns, plan),
        quarters=tuple(quarters(columns, plan)),
        gaps=gaps(columns, plan, groups, told_in),
        goal_names={id: goal.what for id, goal in plan.goals.items()},
        group_names={id: group.name(told_in) for id, group in groups.items()},
        goal_measure=measured.measure if measured else None,
        goal_count=counted,
    )


def _measured(plan: Plan) -> Goal | None:
    """The goal whose measure stands first: the one to begin with, else the first that says how it is measured."""
    goals = [goal for goal in plan.goals.values() if goal.measure]
    return min(goals, key=lambda goal: not goal.start, default=None)
