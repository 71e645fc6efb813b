"""Annotations for a workflow on GitHub: lines that it shows beside the words they are about.

GitHub shows at most `MOST` annotations of each kind from a step, the first that come. So those whose mending gains most
come first, one post after another: the best of each post, then the second best.
"""

from __future__ import annotations

from collections import Counter
from itertools import zip_longest

import click

from somcheck.formatters.places import end_of, relative
from somcheck.formatters.rows import is_whole, useful_rows
from somcheck.formatters.run import Run
from somcheck.formatters.style import printable, with_bytes_named
from somcheck.formatters.summary import format_summary, majority
from somcheck.formatters.words import OUT_OF, TIMES
from somcheck.norwegian.text import Text
from somcheck.post.source import STDIN
from somcheck.report.findings import Finding
from somcheck.report.report import Report
from somcheck.rules import RULES

MOST = 10

LEVELS = {"error": "error", "warning": "warning", "signal": "notice"}

ONLY_SOME = Text(
    "GitHub viser bare de {most} første merknadene av hvert slag. Her er det flere; resten står i denne loggen.",
    "GitHub viser berre dei {most} første merknadene av kvart slag. Her er det fleire; resten står i denne loggen.",
)


def format_run(run: Run) -> str:
    lines = [_line("error", reason, **_file(post), title="somcheck") for post, reason in run.refused]
    kinds = Counter({"error": len(lines)})
    # The weakest posts have most to gain.
    reports = sorted(run.reports, key=lambda report: report.score)
    columns = [
        [(report, row) for row in useful_rows(report.findings, report.gains, report.faults)] for report in reports
    ]
    for turn in zip_longest(*columns):
        for one in turn:
            if one is not None:
                report, (finding, count) = one
                kinds[LEVELS[finding.severity]] += 1
                lines.append(annotation(report, finding, count))
    language = majority(run.reports)
    if max(kinds.values(), default=0) > MOST:
        lines.append(ONLY_SOME(language, most=str(MOST)))
    said = format_summary(run.reports, len(run.refused)).splitlines() if run.said else []
    # What is no annotation must not be taken for one.
    lines += [printable(click.unstyle(line)).replace("::", ": :").replace("##[", "## [") for line in said]
    return "\n".join(lines) + "\n" if lines else ""


def annotation(report: Report, finding: Finding, count: int) -> str:
    language = report.language
    rule = RULES.get(finding.rule)
    title = f"{rule.title(language) if rule else finding.rule} ({finding.rule})"
    message = finding.message
    if count > 1:
        message += f" ({TIMES(language, count=str(count))})"
    places: dict[str, str | int] = {**_file(str(report.path)), "line": finding.line}
    if is_whole(finding):
        message += f" [{OUT_OF(language, score=str(report.score))}]"
    else:
        end_line, end_column = end_of(finding)
        if end_line == finding.line:
            places |= {"col": finding.column, "endLine": end_line, "endColumn": end_column}
        else:
            places["endLine"] = end_line  # GitHub takes columns on one line only
    return _line(LEVELS[finding.severity], message, **places, title=title)


def _line(level: str, message: str, **properties: str | int) -> str:
    said = ",".join(f"{name}={_property(str(value))}" for name, value in properties.items())
    return f"::{level} {said}::{_data(message)}"


def _data(text: str) -> str:
    return _clean(text).replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")


def _clean(text: str) -> str:
    """A text without what could move the cursor of a terminal that shows the log."""
    return "".join(char if char.isprintable() or char in "\r\n" else " " for char in with_bytes_named(text))


def _file(path: str) -> dict[str, str]:
    return {} if path == STDIN else {"file": relative(path)}
