"""What a writer reads in the terminal, in the post's own written form."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

import click

from somcheck.formatters.rows import first_rows, is_whole
from somcheck.formatters.run import Run
from somcheck.formatters.style import ROOMY, Style, printable, shown_name, wrapped
from somcheck.formatters.words import (
    ALL_SHOWN,
    BEGIN,
    BELOW,
    CLEAN,
    FINE,
    OUT_OF,
    PREVIEW,
    THEN,
    TIMES,
    UNSURE,
    about,
    is_clean,
    left_out,
    line_of,
    on_profile,
    rules_in,
    standing,
)
from somcheck.norwegian.text import Text
from somcheck.norwegian.written_form import Language
from somcheck.post.word import is_word
from somcheck.report.findings import Fault, Finding
from somcheck.report.report import Advice, Preview, Report

QUOTE = 24
"""Columns for the words that a finding is about."""

LONGEST_QUOTE = 500
"""Code points of them that are looked at: enough to fill the columns, also where most take up none."""

BAR = 10

WHOLE = Text("hele", "heile")

MORE = Text(
    "Det er {count} funn til: {rules}. Se alle med --all.", "Det er {count} funn til: {rules}. Sjå alle med --all."
)

SAME = Text("Det samme her.", "Det same her.")


def format_run(run: Run) -> str:
    """All that a terminal shows, without colours; for a file."""
    from somcheck.formatters.summary import format_summary, format_unchecked

    parts = [format_report(report, run.style) for report in run.reports]
    if len(parts) + len(run.refused) > 1:
        parts.append(format_summary(run.reports, len(run.refused), run.style.columns))
    if unchecked := format_unchecked(run.reports, run.style.columns):
        parts.append(unchecked)
    return click.unstyle("\n".join(parts))


def format_report(report: Report, style: Style) -> str:
    """One post's report; ANSI colours included (`click.echo` takes them away where they do not belong)."""
    width = style.columns
    lines = [*_heading(report, width), "", *_tips(report, style), ""]
    for preview in report.previews:
        lines += [*_preview(preview, report.language, width), ""]
    if report.findings:
        if report.passed and len(report.findings) > len(report.faults):
            lines += [*wrapped(FINE(report.language), width, "  ", "  "), ""]
        lines += finding_lines(
            report.findings, report.gains, report.language, width, report.faults, all=style.all, path=report.path
        )
        lines += ["", *_left_out(report, width)]
        lines += advice_lines(report.advice, report.score, report.language, width)
    else:
        if is_clean(report):
            lines += [*wrapped(CLEAN(report.language), width, "  ", "  "), ""]
        lines += _left_out(report, width)
    return "\n".join(line.rstrip() for line in lines).rstrip() + "\n"


def _left_out(report: Report, width: int) -> Iterator[str]:
    said = left_out(report)
    for one in said:
        yield from wrapped(one, width - 2, "  ", "    ")
    if said:
        yield ""


def _heading(report: Report, width: int) -> Iterator[str]:
    language = report.language
    parts = [shown_name(report.path), *about(report)]
    score = OUT_OF(language, score=str(report.score))
    left = " · ".join(parts)
    if _columns(left) + len(score) + 2 > width:
        yield click.style(parts[0], bold=True)
        left = " · ".join(parts[1:])
    if _columns(left) + len(score) + 2 > width:
        yield from (click.style(line, bold=True) for line in wrapped(left, width))
        left = ""
    gap = " " * max(2, width - _columns(left) - len(score))
    yield (click.style(left, bold=True) + gap + click.style(score, bold=True, fg=_colour(report.score, report.limit)))
    if report.score < report.limit:
        yield from to_the_right(BELOW(language, limit=str(report.limit)), width)
    for said in standing(report):
        yield from to_the_right(said, width)
    kind = on_profile(report)
    if kind is not None:
        yield from wrapped(kind, width)
    for note in report.notes:
        yield from wrapped(printable(note), width)


def to_the_right(text: str, width: int) -> Iterator[str]:
    yield from (line.rjust(width) for line in wrapped(text, width))


def _preview(preview: Preview, language: Language, width: int) -> Iterator[str]:
    if not preview.hidden:
        yield from wrapped(ALL_SHOWN(language, platform=preview.platform), width, "  ", "  ")
        return
    title = PREVIEW if preview.strength == "strong" else UNSURE
    yield from wrapped(title(language, platform=preview.platform), width, "  ", "  ")
    lines = [printable(line).strip() for line in (preview.text + " …").splitlines()]
    for line in filter(None, lines):
        yield from (click.style(part, dim=True) for part in wrapped(line, width - 2, "    ", "    "))


def _tips(report: Report, style: Style) -> Iterator[str]:
    shown = [tip for tip in report.tips.values() if tip.score is not None or tip.id in report.missing]
    widest = max(_columns(tip.title) for tip in shown)
    if 2 + widest + 2 + 3 > style.columns:
        widest = 0  # the names go on lines of their own
    if 2 + widest + 2 + BAR + 3 + 3 > style.columns:
        style = replace(style, blocks=False)
    used = 2 + widest + 2 + (BAR + 3 if style.blocks else 0) + 3 + 3
    for tip in shown:
        score = score_bar(tip.score, report.limit, style)
        if not widest:
            yield from wrapped(tip.title, style.columns, "  ", "  ")
        line = f"  {_pad(tip.title, widest)}  {score}" if widest else f"    {score}"
        praise = report.praise.get(tip.id) or report.missing.get(tip.id)
        if style.explain:
            yield line
            for said in report.explained.get(tip.id, (praise,) if praise else ()):
                yield from wrapped(said, style.columns, " " * 6, " " * 8)
        elif praise is None:
            yield line
        elif style.columns - used < ROOMY:
            yield line
            yield from wrapped(praise, style.columns, "    ", "    ")
        else:
            for place, part in enumerate(wrapped(praise, style.columns - used)):
                yield f"{line}   {part}" if place == 0 else " " * used + part


def score_bar(score: int | None, limit: int, style: Style) -> str:
    """A score as a bar and a number."""
    number = "  –" if score is None else f"{score:3}"
    colour = None if score is None else _colour(score, limit)
    bar = f"{click.style(_bar(score or 0), fg=colour)} " if style.blocks else ""
    return f"{bar}{click.style(number, fg=colour)}"


def finding_lines(
    findings: Sequence[Finding],
    gains: Mapping[str, float],
    language: Language,
    width: int,
    faults: Sequence[Fault] = (),
    *,
    all: bool,
    path: str | None = None,
) -> Iterator[str]:
    """The findings whose mending gains most, in reading order, and how many more there are.

    Findings that say the same of the same words are folded into one. Those on *faults* always show.
    """
    rows, left = first_rows(findings, gains, faults, all=all)
    places = [
        WHOLE(language) if is_whole(f) else line_of(f, path, language) if is_word(path) else f"{f.line}:{f.column}"
        for f, _ in rows
    ]
    margin = 2 + max(map(len, places)) + 2
    quote_width = max(_columns(_quote(finding)) for finding, _ in rows)
    above: Finding | None = None
    for (finding, count), place in zip(rows, places, strict=True):
        again = f" ({TIMES(language, count=str(count))})" if count > 1 else ""
        # Only of the line above: further down it is not seen what is the same.
        same = above is not None and (above.rule, above.message) == (finding.rule, finding.message)
        words = SAME(language) if same else finding.message
        above = finding
        message = printable(f"{words}{again} [{finding.rule}]")
        # Bold is read on dark and light ground alike; yellow is not.
        bold, colour = finding.severity != "signal", "red" if finding.severity == "error" else None
        # A finding on the whole post quotes nothing, and its message takes the room of the quote.
        quote = "" if is_whole(finding) else _pad(_quote(finding), quote_width) + "  "
        indent = margin + _columns(quote)
        if width - margin - quote_width - 2 < ROOMY:
            yield f"  {place}"
            if quote:
                yield from (click.style(line, fg=colour, bold=bold) for line in wrapped(quote, width, "    ", "    "))
            yield from wrapped(message, width, "    ", "    ")
            continue
        parts = wrapped(message, width - indent)
        yield f"  {_pad(place, margin - 4)}  {click.style(quote, fg=colour, bold=bold)}{parts[0]}"
        yield from (" " * indent + part for part in parts[1:])
    if left:
        text = MORE(language, count=str(len(left)), rules=rules_in(finding for finding, _ in left))
        yield ""
        yield from wrapped(text, width - 2, "  ", "  ")


def advice_lines(advice: Advice | None, score: int, language: Language, width: int, then: Text = THEN) -> list[str]:
    """What to begin with, and what the score then is."""
    if advice is None:
        return []
    text = BEGIN(language, advice=printable(advice.text))
    return wrapped(f"{text} {then(language, before=str(score), after=str(advice.score))}", width)


def _quote(finding: Finding) -> str:
    if is_whole(finding):
        return ""
    text = " ".join(printable(finding.text[:LONGEST_QUOTE]).split())
    if len(finding.text) > LONGEST_QUOTE or _columns(text) + 2 > QUOTE:
        cut = text
        while _columns(cut) + 3 > QUOTE:
            cut = cut[:-1]
        text = cut.rstrip() + "…"
    return f"«{text}»"


def _columns(text: str) -> int:
    """How many columns a terminal gives to a text."""
    return sum(
        0
        if unicodedata.combining(char) or char in "\u200d\ufe0f"
        else 2
        if unicodedata.east_asian_width(char) in "WF"
        else 1
        for char in text
    )


def _pad(text: str, columns: int) -> str:
    return text + " " * (columns - _columns(text))


def _bar(score: int) -> str:
    full = round(score * BAR / 100)
    return "▕" + "█" * full + " " * (BAR - full) + "▏"


def _colour(score: int, limit: int) -> str:
    return "green" if score >= limit else "yellow" if score >= limit / 2 else "red"
