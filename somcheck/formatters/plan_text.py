"""What somcheck says of a plan in the terminal, in the plan's own written form."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

import click

from somcheck.formatters.style import ROOMY, Style, printable, wrapped
from somcheck.formatters.text import BAR, advice_lines, finding_lines, score_bar, to_the_right
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
    lines = []
    if len(left) + len(score) + 2 > width:
        lines += [click.style(line, bold=True) for line in wrapped(left, width)]
        left = ""
    lines.append(click.style(left, bold=True) + score.rjust(width - len(left)))
    if not report.passed:
        lines += to_the_right(BELOW(language, limit=str(report.limit)), width)
    lines += ["", *_score(report, style), ""]
    if report.findings:
        if report.passed and len(report.findings) > len(report.faults):
            lines += [*wrapped(FINE(language), width, "  ", "  "), ""]
        lines += [*finding_lines(report.findings, report.gains, language, width, report.faults, all=True), ""]
        lines += [*advice_lines(report.advice, report.score, language, width, THEN), ""]
    if report.coverage is None:
        lines += wrapped(NEXT(language), width)
    else:
        lines += _coverage(report.coverage, language, width)
    return "\n".join(line.rstrip() for line in lines).rstrip() + "\n"


def _score(report: PlanReport, style: Style) -> Iterator[str]:
    used = 2 + len(report.title) + 2 + BAR + 3 + 3 + 3
    praise = report.praise or ""
    if used + len(praise) <= style.columns:
        yield f"  {report.title}  {score_bar(report.score, report.limit, style)}   {praise}"
        return
    yield from wrapped(report.title, style.columns, "  ", "  ")
    yield f"    {score_bar(report.score, report.limit, replace(style, blocks=style.columns >= ROOMY))}"
    yield from wrapped(praise, style.columns, "    ", "    ")


def _coverage(coverage: Coverage, language: Language, width: int) -> Iterator[str]:
    title = ONE_POST(language) if coverage.posts == 1 else POSTS(language, count=str(coverage.posts))
    yield from (click.style(line, bold=True) for line in wrapped(title, width))
    yield ""
    name = min(NAME, width - 26)
    for heading, rows in ((GOALS, coverage.goals), (GROUPS, coverage.groups)):
        if rows and name < ROOMY:
            yield f"  {heading(language)}"
            for row in rows:
                yield from _stacked(row, width, language)
            yield ""
        elif rows:
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
        yield from wrapped(note, width - 2, "  ", "    ")


def _row(row: Served, width: int, language: Language) -> str:
    name = printable(row.name)
    name = name if len(name) <= width else name[: width - 1].rstrip() + "…"
    if not row.posts:
        return f"  {name:{width}}  {click.style(NONE_YET(language), bold=True)}"
    return f"  {name:{width}}  {len(row.posts):7}  {row.asking:4}  {row.score:5}"


def _stacked(row: Served, width: int, language: Language) -> Iterator[str]:
    """A row where there is no room for columns: the name, and the numbers below it."""
    yield from wrapped(printable(row.name), width, "  ", "  ")
    numbers = (str(len(row.posts)), str(row.asking), str(row.score))
    said = ", ".join(f"{name} {number}" for name, number in zip(COLUMNS(language).split(), numbers, strict=True))
    yield from wrapped(said if row.posts else NONE_YET(language), width, "    ", "    ")


def _listed(paths: Sequence[str]) -> str:
    return ", ".join(paths[:6]) + (" …" if len(paths) > 6 else "")
