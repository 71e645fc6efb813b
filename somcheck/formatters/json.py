"""The JSON form of reports, schema 1."""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from typing import Any

from somcheck.formatters.run import Run
from somcheck.history.report import History
from somcheck.report.plan_report import PlanReport
from somcheck.report.report import SCHEMA


def format_run(run: Run) -> str:
    return format_posts([report.as_json() for report in run.reports], run.version) + "\n"


def format_posts(posts: Sequence[dict[str, Any]], version: str) -> str:
    """The whole document, from each post's part of it (`Report.as_json`)."""
    return dumped({"schema": SCHEMA, "version": version, "posts": posts})


def format_plan(report: PlanReport, version: str) -> str:
    document = {"schema": SCHEMA, "version": version, "plan": report.as_json()}
    if report.coverage is not None:
        document["posts"] = report.coverage.as_json()
    return dumped(document)


def format_history(history: History, version: str) -> str:
    said = history.as_json()
    return dumped({"schema": said.pop("schema"), "version": version, "history": said}) + "\n"


# What JSON may hold as it is, and a terminal may take for a command, or UTF-8 cannot write.
_UNSAFE = re.compile("[\x7f-\x9f\u2028\u2029\ud800-\udfff]")


def dumped(document: dict[str, Any]) -> str:
    text = json.dumps(document, ensure_ascii=False, indent=2)
    return _UNSAFE.sub(lambda match: f"\\u{ord(match[0]):04x}", text)
