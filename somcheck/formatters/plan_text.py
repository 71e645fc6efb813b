"""What somcheck says of a plan in the terminal, in the plan's own written form."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator, Sequence

import click

from somcheck.formatters.style import Style, printable
from somcheck.formatters.text import advice_lines, finding_lines, score_bar
from somcheck.formatters.words import BELOW, LANGUAGES, OUT_OF
from somcheck.norwegian.text import Text
from somcheck.norwegian.written_form import Language
from somcheck.report.plan_report import Coverage, PlanReport, Served

NAME = 44
"""Columns for the name of a goal or target group."""

FINE = Text("Planen er god. Dette kan gjøre den enda bedre:", "Planen er god. Dette kan gjere planen endå betre:")

THEN = Text(
    "Da går planen fra {before} til omtrent {after} poeng.",
    "Då går planen frå {before} til omtrent {after} poeng.",
)

NEXT = Text(
    "Neste steg: Skriv et innlegg, og kjør «somcheck plan INNLEGG» for å se hvilke mål som får innlegg.",
    "Neste steg: Skriv eit innlegg, og køyr «somcheck plan INNLEGG» for å sjå kva mål som får innlegg.",
)

POSTS = Text("Slik følger {count} innlegg planen", "Slik følgjer {count} innlegg planen")

ONE_POST = Text("Slik følger innlegget planen", "Slik følgjer innlegget planen")

GOALS = Text("Mål", "Mål")

GROUPS = Text("Målgrupper", "Målgrupper")

COLUMNS = Text("innlegg  spør  snitt", "innlegg  spør  snitt")

NONE_YET = Text("ingen innlegg ennå", "ingen innlegg enno")

ASKING = Text("{asking} av {count} innlegg spør om noe.", "{asking} av {count} innlegg spør om noko.")

WITHOUT_GOAL = Text("Uten mål fra planen: {paths}.", "Utan mål frå planen: {paths}.")

UNANSWERED = Text("Spør, men ingen skal svare: {paths}.", "Spør, men ingen skal svare: {paths}.")

IDLE = Text(
    "Planen slår av dette under [[ignore]], men ingen av innleggene har slike funn: {rules}.",
    "Planen slår av dette under [[ignore]], men ingen av innlegga har slike funn: {rules}.",
)

WRITE_NEXT = Text(
    "Skriv neste innlegg for «{name}», som ikke har noe ennå.",
    "Skriv neste innlegg for «{name}», som ikkje har noko enno.",
)


def format_plan(report: PlanReport, style: Style) -> str:
    """A plan's report; ANSI colours included."""
    language, width = report.language, style.columns
    score = OUT_OF(language, score=str(report.score))
    left = printable(" · ".join(filter(None, (report.path, report.name, LANGUAGES[language]))))
    if len(left) + len(score) + 2 > width:
        left = textwrap.shorten(left, width - len(score) - 2, placeholder=" …")
    lines = [click.style(left, bold=True) + score.rjust(width - len(left))]
    if not report.passed:
        lines.append(BELOW(language, limit=str(report.limit)).rjust(width))
    lines += ["", f"  {report.title}  {score_bar(report.score, report.limit, style)}"]
    if report.praise:
        lines[-1] += f"   {report.praise}"
    lines.append("")
    if report.findings:
        if report.passed and len(report.findings) > len(report.faults):
            lines += [f"  {FINE(language)}", ""]
        lines += [*finding_lines(report.findings, report.gains, language, width, report.faults, all=True), ""]
        lines += [*advice_lines(report.advice, report.score, language, width, THEN), ""]
    if report.coverage is None:
        lines += textwrap.wrap(NEXT(language), width)
    else:
        lines += _coverage(report.coverage, language, width)
    return "\n".join(line.rstrip() for line in lines).rstrip() + "\n"


def _coverage(coverage: Coverage, language: Language, width: int) -> Iterator[str]:
    title = ONE_POST(language) if coverage.posts == 1 else POSTS(language, count=str(coverage.posts))
    yield click.style(title, bold=True)
    yield ""
    name = min(NAME, width - 26)
    for heading, rows in ((GOALS, coverage.goals), (GROUPS, coverage.groups)):
        if rows:
            yield f"  {heading(language):{name}}  {COLUMNS(language)}"
            yield from (_row(row, name, language) for row in rows)
            yield ""
    notes = [ASKING(language, asking=str(coverage.asking), count=str(coverage.posts))]
    if coverage.without_goal and coverage.goals:
        notes.append(WITHOUT_GOAL(language, paths=_listed(coverage.without_goal)))
    if coverage.unanswered:
        notes.append(UNANSWERED(language, paths=_listed(coverage.unanswered)))
    if coverage.idle_ignores:
        notes.append(IDLE(language, rules=", ".join(coverage.idle_ignores)))
    unserved = [row for row in coverage.goals if not row.posts]
    if unserved:
        notes.append(WRITE_NEXT(language, name=unserved[0].name))
    for note in map(printable, notes):
        yield from textwrap.wrap(note, width - 2, initial_indent="  ", subsequent_indent="    ", break_on_hyphens=False)


def _row(row: Served, width: int, language: Language) -> str:
    name = printable(row.name)
    name = name if len(name) <= width else name[: width - 1].rstrip() + "…"
    if not row.posts:
        return f"  {name:{width}}  {click.style(NONE_YET(language), bold=True)}"
    return f"  {name:{width}}  {len(row.posts):7}  {row.asking:4}  {row.score:5}"


def _listed(paths: Sequence[str]) -> str:
    return ", ".join(paths[:6]) + (" …" if len(paths) > 6 else "")
