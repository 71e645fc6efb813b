"""Markdown for a comment on a pull request: a table of the posts, then what helps each of them most.

Nothing in a post can act on the comment: signs of Markdown and HTML are escaped, and names, numbers, addresses and the
like are split by a word joiner, which is not seen, so that they neither link nor send anybody a message.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from somcheck.formatters.rows import first_rows, is_whole
from somcheck.formatters.run import Run
from somcheck.formatters.style import printable, shown_name
from somcheck.formatters.summary import majority
from somcheck.formatters.words import (
    ADD,
    BEGIN,
    CLEAN,
    FINDINGS_MORE,
    FINE,
    MANY,
    ON_WHOLE,
    REMOVE,
    THEN,
    TIMES,
    UNREAD,
    about,
    in_short,
    is_clean,
    left_out,
    line_of,
    on_profile,
    ready,
    standing,
)
from somcheck.norwegian.text import Text
from somcheck.norwegian.written_form import Language
from somcheck.report.findings import Finding, Suggestion
from somcheck.report.report import Report

HEADS = Text("Innlegg | Poeng | Status", "Innlegg | Poeng | Status")

HEADING = Text("somcheck har lest innleggene", "somcheck har lese innlegga")

ONE_HEADING = Text("somcheck har lest innlegget", "somcheck har lese innlegget")

TOO_MANY = Text("{count} innlegg til er ikke vist her.", "{count} innlegg til er ikkje vist her.")

LONGEST_QUOTE = 80

LONGEST = 60_000
"""Characters. GitHub takes comments of at most 65,536."""

JOINER = "\u2060"

_SIGNS = re.compile(r"([\\`*_{}\[\]()#+\-!|~=^])")

_SPLIT = (
    (re.compile(r"([@#$])(?=\S)"), rf"\1{JOINER}"),  # who, number, formula
    (re.compile(r"(?i)\b(www)(?=\.)"), rf"\1{JOINER}"),
    (re.compile(r":(?=[\w/+-])"), f":{JOINER}"),  # addresses and :emoji:
    (re.compile(r"(?i)\b([a-z]{2,10}-)(?=\d)"), rf"\1{JOINER}"),  # GH-1
    (re.compile(r"(?i)\b([0-9a-f]{3})(?=[0-9a-f]{4,}\b)"), rf"\1{JOINER}"),  # a commit
)


def format_run(run: Run) -> str:
    language = majority(run.reports)
    lines = [f"## {(ONE_HEADING if len(run.reports) == 1 else HEADING)(language)}", ""]
    if len(run.reports) > 1:
        passed = sum(report.passed for report in run.reports)
        count = len(run.reports)
        lines += [f"{MANY(language, n=str(count), passed=ready(passed), failed=str(count - passed))}.", ""]
    if run.said:
        lines += [f"| {HEADS(language)} |", "| :-- | --: | :-- |"]
        lines += [_row(report) for report in run.reports]
        lines += [f"| {escaped(shown_name(post))} | – | {UNREAD(language)} |" for post, _ in run.refused]
        lines.append("")
    if run.refused:
        lines += [f"### {UNREAD(language)}", ""]
        lines += [f"- **{escaped(shown_name(post))}**: {escaped(reason)}" for post, reason in run.refused]
        lines.append("")
    size = sum(map(len, lines)) + len(lines)
    for place, report in enumerate(run.reports):
        part = list(_post(report))
        size += sum(map(len, part)) + len(part)
        if size > LONGEST:
            lines.append(TOO_MANY(language, count=str(len(run.reports) - place)))
            break
        lines += part
    return "\n".join(lines).rstrip() + "\n"


def escaped(text: str) -> str:
    """A text on one line that looks as it is written, whatever it holds."""
    text = printable(text).strip()
    for pattern, instead in _SPLIT:
        text = pattern.sub(instead, text)
    text = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("$", "&#36;")
    # What is no tag or entity of ours any more is escaped sign by sign.
    parts = re.split(r"(&(?:amp|lt|gt|\#36);)", text)
    text = "".join(part if place % 2 else _SIGNS.sub(r"\\\1", part) for place, part in enumerate(parts))
    return re.sub(r"^(\s*\d+)([.)])", r"\1\\\2", " ".join(text.split(" ")))


def _row(report: Report) -> str:
    state = in_short(report)
    if not report.passed and report.score >= report.limit:
        state = "; ".join(standing(report))
    return f"| {escaped(shown_name(report.path))} | {report.score} | {escaped(state)} |"


def _post(report: Report) -> Iterator[str]:
    language = report.language
    yield f"### {escaped(shown_name(report.path))}: {report.score} av 100"
    yield ""
    yield escaped(" · ".join(about(report)))
    yield ""
    kind = on_profile(report)
    for remark in (*standing(report), *((kind,) if kind else ()), *report.notes, *left_out(report)):
        yield escaped(remark)
        yield ""
    if report.advice is not None:
        then = THEN(language, before=str(report.score), after=str(report.advice.score))
        yield f"**{escaped(BEGIN(language, advice=report.advice.text))}** {escaped(then)}"
        yield ""
    if not report.findings:
        if is_clean(report):
            yield CLEAN(language)
            yield ""
        return
    if report.passed and len(report.findings) > len(report.faults):
        yield FINE(language)
        yield ""
    first, more = first_rows(report.findings, report.gains, report.faults)
    yield from _rows(report, first)
    yield ""
    if more:
        yield f"<details><summary>{FINDINGS_MORE(language, count=str(len(more)))}</summary>"
        yield ""
        yield from _rows(report, more)
        yield ""
        yield "</details>"
        yield ""


def _rows(report: Report, rows: Sequence[tuple[Finding, int]]) -> Iterator[str]:
    language = report.language
    for finding, count in rows:
        if is_whole(finding):
            place = f"**{ON_WHOLE(language)}**"
        else:
            times = f", {TIMES(language, count=str(count))}" if count > 1 else ""
            place = f"**«{escaped(_cut(finding.text))}»** ({line_of(finding, report.path, language)}{times})"
        yield f"- {place}: {escaped(finding.message)} `{finding.rule}`"
        for suggestion in finding.suggestions[:3]:
            yield f"  - {_change(report, suggestion, language)}"


def _change(report: Report, suggestion: Suggestion, language: Language) -> str:
    old = _cut(report.source[suggestion.start : suggestion.end]).strip()
    new = suggestion.replacement.strip()
    if not old:
        return escaped(ADD(language, text=f"«{new}»"))
    if not new:
        return escaped(REMOVE(language, text=f"«{old}»"))
    return f"~~{escaped(old)}~~ → **{escaped(new)}**"


def _cut(text: str) -> str:
    text = " ".join(text.split())
    return text if len(text) <= LONGEST_QUOTE else text[:LONGEST_QUOTE].rstrip() + "…"
