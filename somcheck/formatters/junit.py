"""JUnit XML, which most build servers can show: a suite for each folder, and in it a case for each post."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import PurePath
from xml.etree import ElementTree as xml

import click

from somcheck.formatters.run import Run
from somcheck.formatters.style import shown_name, with_bytes_named
from somcheck.formatters.text import finding_lines
from somcheck.formatters.words import BELOW, OUT_OF, left_out, standing
from somcheck.post.source import STDIN
from somcheck.report.report import Report
from somcheck.running.answers import Answer

WIDTH = 100

# What XML 1.0 can hold; it has no way to write the rest.
_NO_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def format_run(run: Run) -> str:
    suites: dict[str, list[xml.Element]] = {}
    for one in run.said:
        for path, case in _answered(one.report) if isinstance(one, Answer) else _refused(one.posts, one.reason):
            suites.setdefault(_folder(path), []).append(case)
    root = xml.Element("testsuites", {"name": "somcheck", **_counts([case for one in suites.values() for case in one])})
    for folder, cases in suites.items():
        suite = xml.SubElement(root, "testsuite", {"name": _safe(folder), **_counts(cases)})
        suite.extend(cases)
    xml.indent(root)
    return '<?xml version="1.0" encoding="UTF-8"?>\n' + xml.tostring(root, encoding="unicode") + "\n"


def _counts(cases: list[xml.Element]) -> dict[str, str]:
    failed = sum(case.find("failure") is not None for case in cases)
    errors = sum(case.find("error") is not None for case in cases)
    return {"tests": str(len(cases)), "failures": str(failed), "errors": str(errors), "skipped": "0", "time": "0"}


def _answered(report: Report) -> Iterator[tuple[str, xml.Element]]:
    case = _case(str(report.path))
    text = _text(report)
    if not report.passed:
        message = " ".join([OUT_OF(report.language, score=str(report.score)) + ".", *_why(report)])
        xml.SubElement(case, "failure", message=_safe(message), type="below-limit").text = text
    elif text:
        xml.SubElement(case, "system-out").text = text
    yield str(report.path), case


def _why(report: Report) -> Iterator[str]:
    if report.score < report.limit:
        yield BELOW(report.language, limit=str(report.limit))
    yield from standing(report)


def _refused(posts: tuple[str, ...], reason: str) -> Iterator[tuple[str, xml.Element]]:
    for path in posts:
        case = _case(path)
        xml.SubElement(case, "error", message=_safe(reason), type="unreadable").text = _safe(reason)
        yield path, case


def _case(path: str) -> xml.Element:
    return xml.Element("testcase", classname=_safe(_folder(path)), name=_safe(_name(path)), file=_safe(path), time="0")


def _text(report: Report) -> str:
    """The findings as the terminal shows them, all of them, with what was noted when the post was read."""
    shown = finding_lines(
        report.findings, report.gains, report.language, WIDTH, report.faults, all=True, path=report.path
    )
    lines = list(shown) if report.findings else []
    return _safe("\n".join([*report.notes, *map(click.unstyle, lines), *left_out(report)]))


def _folder(path: str) -> str:
    return "somcheck" if path == STDIN else PurePath(path).parent.as_posix()


def _name(path: str) -> str:
    return shown_name(path) if path == STDIN else PurePath(path).name


def _safe(text: str) -> str:
    return _NO_XML.sub("\ufffd", with_bytes_named(text))
