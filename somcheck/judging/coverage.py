"""How posts serve the plan: posts per goal and group, what nobody writes about, and who is left without an answer."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING

from somcheck.document.audience import SURE_GUESS
from somcheck.judging import ignoring
from somcheck.plan.groups import EVERYONE, AudienceGroup
from somcheck.plan.ignores import place_of
from somcheck.report.plan_report import Coverage, Served
from somcheck.report.report import Report

if TYPE_CHECKING:
    from somcheck.plan.model import Plan
    from somcheck.plan.plan_file import PlanFile


def coverage(file: PlanFile, groups: Mapping[str, AudienceGroup], reports: Sequence[Report]) -> Coverage:
    """Count the posts by goal and by target group; a post counts for the larger goals above its own too."""
    plan = file.plan
    goals = []
    for id, goal in plan.goals.items():
        serving = [report for report in reports if id in _served(plan, report)]
        goals.append(_row(id, goal.what, serving))
    wanted = dict.fromkeys(
        [*(group for goal in plan.goals.values() for group in goal.audience), *plan.groups]
        + [group for report in reports for group in _groups(report)]
    )
    rows = [
        _row(id, groups[id].name(file.language), [report for report in reports if id in _groups(report)])
        for id in wanted
        if id in groups
    ]
    return Coverage(
        posts=len(reports),
        asking=sum(report.asks for report in reports),
        goals=tuple(goals),
        groups=tuple(rows),
        without_goal=tuple(_path(report) for report in reports if not _served(plan, report)),
        unanswered=tuple(
            _path(report) for report in reports if report.asks and _has(report, ("no-responder", "after-hours"))
        ),
        idle_ignores=ignoring.idle(
            plan.ignore, [(place_of(report.path, file.path), report.ignored) for report in reports]
        ),
    )


def _served(plan: Plan, report: Report) -> set[str]:
    named = [id for id in report.goals if id in plan.goals]
    return {*named, *(above for id in named for above in plan.parents(id))}


def _groups(report: Report) -> tuple[str, ...]:
    if report.audience.declared:
        return report.audience.declared
    best = next(iter(report.audience.detected), None)
    return (best.id,) if best and best.score >= SURE_GUESS and best.id != EVERYONE else ()


def _has(report: Report, rules: Iterable[str]) -> bool:
    return any(finding.rule in rules for finding in report.findings)


def _path(report: Report) -> str:
    return report.path or "-"


def _row(id: str, name: str, reports: Sequence[Report]) -> Served:
    mean = round(sum(report.score for report in reports) / len(reports)) if reports else None
    return Served(id, name, tuple(map(_path, reports)), sum(report.asks for report in reports), mean)
