"""The JSON form of reports, schema 1."""

from __future__ import annotations

import json
from collections.abc import Sequence

from somcheck.report import SCHEMA, PlanReport, Report


def format_reports(reports: Sequence[Report], version: str) -> str:
    document = {"schema": SCHEMA, "version": version, "posts": [report.as_json() for report in reports]}
    return json.dumps(document, ensure_ascii=False, indent=2)


def format_plan(report: PlanReport, version: str) -> str:
    document = {"schema": SCHEMA, "version": version, "plan": report.as_json()}
    if report.coverage is not None:
        document["posts"] = report.coverage.as_json()
    return json.dumps(document, ensure_ascii=False, indent=2)
