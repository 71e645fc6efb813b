"""SARIF 2.1.0, which code hosts and editors read: findings with regions, and suggestions as fixes.

Places count code points, as everywhere in somcheck, and the file says so (``columnKind``).
"""

from __future__ import annotations

import os
import re
from collections import Counter
from hashlib import sha256
from pathlib import Path, PurePath
from typing import Any
from urllib.parse import quote

from somcheck.formatters.json import dumped
from somcheck.formatters.places import end_of, relative
from somcheck.formatters.rows import is_whole
from somcheck.formatters.run import Run
from somcheck.formatters.summary import majority
from somcheck.lines import Lines
from somcheck.norwegian.written_form import Language
from somcheck.post.source import STDIN
from somcheck.report.findings import Finding, Suggestion
from somcheck.report.report import Report
from somcheck.rules import RULES

SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"

LEVELS = {"error": "error", "warning": "warning", "signal": "note"}

FINGERPRINT = "somcheckFinding/v1"


def format_run(run: Run) -> str:
    reports = run.reports
    language = majority(run.reports)
    met = dict.fromkeys(finding.rule for report in reports for finding in report.findings)
    numbers = {rule: number for number, rule in enumerate(met)}
    notifications = [_notification(post, reason, "error") for post, reason in run.refused]
    for report in reports:
        notifications += [_notification(str(report.path), note, "note") for note in report.notes]
        notifications += [
            _notification(str(report.path), f"{fault.rule}: {fault.reason}", "error") for fault in report.faults
        ]
    successful = not run.refused and not any(report.faults for report in reports)
    invocation: dict[str, Any] = {"executionSuccessful": successful}
    if notifications:
        invocation["toolExecutionNotifications"] = notifications
    document = {
        "$schema": SCHEMA,
        "version": "2.1.0",
        "runs": [
            {
                "tool": {
                    "driver": {
                        "name": "somcheck",
                        "version": run.version,
                        "language": language,
                        "rules": [_rule(id, language) for id in met],
                    }
                },
                "columnKind": "unicodeCodePoints",
                "invocations": [invocation],
                "artifacts": [_artifact(report) for report in reports],
                "results": [
                    result for place, report in enumerate(reports) for result in _results(report, place, numbers)
                ],
            }
        ],
    }
    return dumped(document) + "\n"


def _rule(id: str, language: Language) -> dict[str, Any]:
    rule = RULES.get(id)
    if rule is None:
        return {"id": id}
    return {
        "id": id,
        "name": "".join(part.capitalize() for part in id.split("-")),
        "shortDescription": {"text": rule.title(language)},
        "fullDescription": {"text": rule.why(language)},
        "help": {"text": f"{rule.why(language)}\n\n{rule.cure(language)}"},
        "defaultConfiguration": {"level": LEVELS[rule.severity]},
    }


def _artifact(report: Report) -> dict[str, Any]:
    return {
        "location": _location(str(report.path)),
        "properties": {"score": report.score, "passed": report.passed, "language": report.language},
    }


def _results(report: Report, artifact: int, numbers: dict[str, int]) -> list[dict[str, Any]]:
    results = []
    seen: Counter[str] = Counter()
    lines = Lines(report.source)
    for finding in report.findings:
        words = f"{finding.rule}\n{' '.join(finding.text.lower().split())}"
        seen[words] += 1
        result: dict[str, Any] = {
            "ruleId": finding.rule,
            "ruleIndex": numbers[finding.rule],
            "level": LEVELS[finding.severity],
            "message": {"text": _message(finding.message)},
            "locations": [
                {
                    "physicalLocation": {
                        "artifactLocation": {**_location(str(report.path)), "index": artifact},
                        "region": _region(finding),
                    }
                }
            ],
            # The same words are the same finding also where lines have been put in above them.
            "partialFingerprints": {
                FINGERPRINT: sha256(f"{words}\n{seen[words]}".encode(errors="replace")).hexdigest()
            },
        }
        if finding.suggestions:
            result["fixes"] = [_fix(report, suggestion, lines) for suggestion in finding.suggestions]
        results.append(result)
    return results


def _region(finding: Finding) -> dict[str, Any]:
    if is_whole(finding):
        return {"startLine": finding.line}
    end_line, end_column = end_of(finding)
    return {
        "startLine": finding.line,
        "startColumn": finding.column,
        "endLine": end_line,
        "endColumn": end_column,
        "charOffset": finding.start,
        "charLength": finding.end - finding.start,
        "snippet": {"text": finding.text},
    }


def _fix(report: Report, suggestion: Suggestion, lines: Lines) -> dict[str, Any]:
    (line, column), (end_line, end_column) = map(lines.line_and_column, (suggestion.start, suggestion.end))
    region = {
        "startLine": line,
        "startColumn": column,
        "endLine": end_line,
        "endColumn": end_column,
        "charOffset": suggestion.start,
        "charLength": suggestion.end - suggestion.start,
    }
    change = {"deletedRegion": region, "insertedContent": {"text": suggestion.replacement}}
    return {"artifactChanges": [{"artifactLocation": _location(str(report.path)), "replacements": [change]}]}


def _notification(post: str, text: str, level: str) -> dict[str, Any]:
    return {
        "level": level,
        "message": {"text": _message(text)},
        "locations": [{"physicalLocation": {"artifactLocation": _location(post)}}],
    }


def _message(text: str) -> str:
    """A text as SARIF writes it: ``[words](place)`` would be a link, and words of the post make no links."""
    return re.sub(r"([\\\[\]])", r"\\\1", text) if "](" in text else text


def _location(path: str) -> dict[str, Any]:
    """A path as a URI, relative to the folder that somcheck runs in where it lies below it."""
    if path == STDIN:
        return {"uri": "standard-inn"}
    path = relative(path)
    if os.path.isabs(path):
        return {"uri": Path(path).as_uri()}
    return {"uri": _quoted(PurePath(path).as_posix()), "uriBaseId": "%SRCROOT%"}


def _quoted(path: str) -> str:
    try:
        name = os.fsencode(path)
    except UnicodeEncodeError:  # no name that a file can have
        name = path.encode(errors="replace")
    return quote(name, safe="/")
