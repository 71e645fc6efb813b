"""How posts serve the plan over time: goals and target groups by quarter, and what is written too seldom."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from typing import TYPE_CHECKING

import numpy as np

from somcheck.errors import ConfigError
from somcheck.history.columns import Columns, as_date
from somcheck.history.report import Gap, Quarter
from somcheck.norwegian.topics import topics
from somcheck.norwegian.written_form import Language
from somcheck.plan.goals import of_goal
from somcheck.plan.groups import EVERYONE, AudienceGroup, find_group
from somcheck.rewriting.questions import question_words

if TYPE_CHECKING:
    from somcheck.plan.model import Plan

LONG = 90
"""Days without a post on a goal, or for a target group, before it is told of."""

QUESTIONS = 2


def served(plan: Plan, goals: tuple[str, ...]) -> frozenset[str]:
    """The goals of the plan that a post of some goals serves: these, and the larger ones above them."""
    named = [id for id in goals if id in plan.goals]
    return frozenset((*named, *(above for id in named for above in plan.parents(id))))


def quarters(columns: Columns, plan: Plan) -> Iterator[Quarter]:
    """The quarters from the first post to the last, also those without any."""
    months = columns.months()
    dated = months >= 0
    if not dated.any():
        return
    quarter, first = months[dated] // 3, int(months[dated].min()) // 3
    goals = [served(plan, one) for one in columns.goals]
    groups = list(columns.groups)
    for number in range(first, int(quarter.max()) + 1):
        where = quarter == number
        of_goals = np.bincount(columns["goals"][dated][where], minlength=len(goals))
        of_groups = np.bincount(columns["group"][dated][where], minlength=len(groups))
        yield Quarter(
            quarter=f"{1970 + number // 4}-Q{number % 4 + 1}",
            posts=int(where.sum()),
            goals={id: sum(int(n) for n, one in zip(of_goals, goals, strict=True) if id in one) for id in plan.goals},
            groups={id: int(n) for n, id in zip(of_groups, groups, strict=True) if n and id},
            no_goal=sum(int(n) for n, one in zip(of_goals, goals, strict=True) if not one),
        )


def gaps(columns: Columns, plan: Plan, groups: Mapping[str, AudienceGroup], language: Language) -> tuple[Gap, ...]:
    """The goals and target groups of the plan that no post has been about for `LONG`; never before the longest ago.

    A goal that is broken down is served by its parts, which are told of instead.
    """
    day = columns.day
    if not (day >= 0).any():
        return ()
    newest = int(day.max())

    def last(column: str, codes: list[int]) -> date | None:
        days = day[np.isin(columns[column], codes)]
        return as_date(int(days.max())) if len(days) and days.max() >= 0 else None

    found = []
    goals = [served(plan, one) for one in columns.goals]
    for id, goal in plan.goals.items():
        if not plan.parts(id):
            when = last("goals", [code for code, one in enumerate(goals) if id in one])
            found.append(Gap("goal", id, goal.what, when, _on_goal(plan, id, groups, language)))
    for group in wanted(plan, groups):
        when = last("group", [code for code, one in enumerate(columns.groups) if one == group.id])
        found.append(Gap("group", group.id, group.name(language), when, _for_group(plan, group.id, language)))
    long_ago = as_date(newest - LONG)
    late = [gap for gap in found if gap.last is None or gap.last < long_ago]
    return tuple(sorted(late, key=lambda gap: gap.last or date.min))


def wanted(plan: Plan, groups: Mapping[str, AudienceGroup]) -> tuple[AudienceGroup, ...]:
    """The target groups that a plan names, less everyone, in their order."""
    said = [*(name for goal in plan.goals.values() for name in goal.audience), *plan.audience, *plan.groups]
    found: dict[str, AudienceGroup] = {}
    for name in said:
        try:
            group = find_group(name, groups)
        except ConfigError:
            continue  # the plan is told so by its own rules
        found.setdefault(group.id, group)
    found.pop(EVERYONE, None)
    return tuple(found.values())


def _for_group(plan: Plan, id: str, language: Language) -> tuple[str, ...]:
    """Questions for a target group, or for the one that it extends."""
    written = question_words()
    seen: set[str] = set()
    while id not in written and id in plan.groups and id not in seen:
        seen.add(id)
        id = plan.groups[id].extends or id
    return tuple(written[id][language][:QUESTIONS]) if id in written else ()


def _on_goal(plan: Plan, id: str, groups: Mapping[str, AudienceGroup], language: Language) -> tuple[str, ...]:
    """Questions on what a goal is about, else for whom it is."""
    known = topics()
    asks = [question for topic in sorted(of_goal(plan, id).topics) for question in known[topic].asks.get(language, ())]
    for name in plan.goals[id].audience:
        asks += _for_group(plan, name, language)
    return tuple(dict.fromkeys(asks))[:QUESTIONS]
