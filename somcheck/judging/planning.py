"""From what the rules say of a plan to its PlanReport."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from somcheck.judging import engine, score
from somcheck.judging.coverage import coverage
from somcheck.judging.reporting import advice_on
from somcheck.judging.score import NORMAL_LENGTH
from somcheck.plan.groups import AudienceGroup
from somcheck.plan.plan_file import PlanFile
from somcheck.report.plan_report import PlanReport
from somcheck.report.report import Report
from somcheck.rules import PLAN_TIP


def plan_report(
    file: PlanFile, groups: Mapping[str, AudienceGroup], limit: int, reports: Sequence[Report] = ()
) -> PlanReport:
    """Judge a plan, and with *reports* how those posts serve it; ``limit`` is the lowest score that passes."""
    checked = engine.check_plan(file, PLAN_TIP, file.plan.off)
    findings = checked.findings
    # A plan of many goals is judged as posts of many words are: each fault weighs less.
    words = NORMAL_LENGTH * max(1, len(file.plan.goals))
    scored = score.scored((PLAN_TIP,), findings, checked.measures, words, {PLAN_TIP.id: 1.0})
    total = scored.tips[PLAN_TIP.id]
    return PlanReport(
        path=str(file.path),
        name=file.plan.name,
        language=file.language,
        score=round(total),
        limit=limit,
        title=PLAN_TIP.title(file.language),
        findings=(*checked.stopped, *findings),
        praise=None if findings or checked.stopped else PLAN_TIP.praise(file.language),
        advice=advice_on((PLAN_TIP,), scored.gains, total, file.language),
        gains=scored.gains,
        coverage=coverage(file, groups, reports) if reports else None,
        faults=tuple(checked.faults),
    )
