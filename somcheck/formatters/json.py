"""The JSON form of reports, schema 1."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any

from somcheck.report import SCHEMA, PlanReport


def format_posts(posts: Sequence[dict[str, Any]], version: str) -> str:
    """The whole document, from each post's part of it (`Report.as_json`)."""
    return json.dumps({"schema": SCHEMA, "version": version, "posts": posts}, ensure_ascii=False, indent=2)


def format_plan(report: PlanReport, version: str) -> str:
    document = {"schema": SCHEMA, "version": version, "plan": report.as_json()}
    if report.coverage is not None:
        document["posts"] = report.coverage.as_json()
    return json.dumps(document, ensure_ascii=False, indent=2)
