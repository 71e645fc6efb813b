"""An organisation's history in the terminal: what says the most first, then the same parts as the page has."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import click

from somcheck.formatters.history_words import (
    COVERAGE,
    FORMS,
    GOALS,
    GROUPS,
    HEAVY,
    IN_SHORT,
    MORE_ROWS,
    NEXT,
    NO_COUNTS,
    READERS,
    RECKONED,
    RHYTHM,
    SETTLE,
    TITLE,
    WRITING,
    by_family,
    capital,
    goals_by_quarter,
    groups_by_quarter,
    highlights,
    interval_words,
    last_year,
    place_of,
    short_name,
    shown_value,
    web_link,
    why_unsettled,
    worth_telling,
)
from somcheck.formatters.style import ROOMY, Style, printable, wrapped
from somcheck.history import words
from somcheck.history.ratio import CAP
from somcheck.history.report import History
from somcheck.norwegian.text import Text
from somcheck.norwegian.written_form import Language

STEPS = "▁▂▃▄▅▆▇█"

NONE = "·"
"""A step of nothing at all."""

ROWS = 10
"""Rows that are shown of a list that may be long; the page has more."""

NAME = 40
"""Columns for the name of a measure, goal or group."""

FROM_TO = Text("{first} → {last}", "{first} → {last}")

TOTAL = Text("{count} innlegg", "{count} innlegg")


def format_history(history: History, style: Style) -> str:
    """The history as text; ANSI colours included (`click.echo` takes them away where they do not belong)."""
    language, width = history.language, style.columns
    title = printable(" · ".join(filter(None, (TITLE(language), history.name))))
    lines = [click.style(line, bold=True) for line in wrapped(title, width)]
    for heading, made in (
        (IN_SHORT, _said(highlights(history), width)),
        (WRITING, _writing(history, style)),
        (READERS, _readers(history, style)),
        (FORMS, _forms(history, width)),
        (RHYTHM, _rhythm(history, width)),
        (COVERAGE, _coverage(history, style)),
        (RECKONED, _reckoned(history, width)),
    ):
        part = list(made)
        if part:
            lines += ["", *(click.style(line, bold=True) for line in wrapped(heading(language), width)), *part]
    return "\n".join(line.rstrip() for line in lines) + "\n"


def _said(sentences: Sequence[str], width: int) -> Iterator[str]:
    for sentence in sentences:
        yield from wrapped(printable(sentence), width, "  – ", "    ")


def _writing(history: History, style: Style) -> Iterator[str]:
    language, months = history.language, history.months
    if not months:
        return
    first, last = (words.month_of(month.month, language) for month in (months[0], months[-1]))
    yield from wrapped(FROM_TO(language, first=first, last=last), style.columns, "  ", "  ")
    for measure, title in words.MEASURES.items():
        values = [getattr(month, measure) for month in months]
        said = FROM_TO(language, first=shown_value(measure, values[0]), last=shown_value(measure, values[-1]))
        top = {"score": 100.0, **dict.fromkeys(words.SHARES, 1.0)}.get(measure, max(values))
        yield from _row(capital(title(language)), values, top, said, style)
    sure = [words.told_change(one, history) for one in history.changes if one.verdict in ("more", "less", "perhaps")]
    yield from _said(sure, style.columns)
    if history.heavy:
        heavy = [f"{one.word} → {one.twin} ({words.number(one.posts)})" for one in history.heavy]
        yield from wrapped(printable(f"{HEAVY(language)}: {', '.join(heavy)}."), style.columns, "  ", "    ")


def _readers(history: History, style: Style) -> Iterator[str]:
    if not history.comparisons:
        yield from _said([NO_COUNTS(history.language)] if history.reading.posts else [], style.columns)
        return
    told = [words.told(one, history) for one in worth_telling(history)]
    yield from _said([words.told_measure(history), *told], style.columns)
    for one in by_family(history.comparisons).get("writing", []):
        if one.ratio is not None and one.verdict != "few":
            name = f"{short_name(one.trait, history)}, {words.COUNTS[one.count](history.language)}"
            yield from _beside(name, interval_words(one), style)


def _forms(history: History, width: int) -> Iterator[str]:
    last, language = last_year(history), history.language
    said = [] if last is None else [words.told_forms(last, language), words.LAW(language)]
    if history.to_settle:
        settle = SETTLE(language, count=words.number(len(history.to_settle)))
        said.append(f"{settle}: {words.HOW_TO_SETTLE(language)}")
    yield from _said(said, width)
    places = []
    for one in history.to_settle:
        why = f"{place_of(one.file, one.row, language)}: {why_unsettled(one, language)}."
        places.append(" ".join(filter(None, (why, web_link(one)))))
    yield from _places(places, len(places), language, width)


def _rhythm(history: History, width: int) -> Iterator[str]:
    return _said(words.told_rhythm(history.rhythm, history.language) if history.rhythm else [], width)


def _coverage(history: History, style: Style) -> Iterator[str]:
    language, width = history.language, style.columns
    if history.gaps:
        yield from wrapped(f"{NEXT(language)}:", width, "  ", "  ")
        yield from _said([words.told_gap(gap, history) for gap in history.gaps], width)
    for title, rows in ((GOALS, goals_by_quarter(history)), (GROUPS, groups_by_quarter(history))):
        if rows and history.quarters:
            yield from wrapped(f"{title(language)}:", width, "  ", "  ")
            yield from _counts(rows, style, language)


def _counts(rows: Sequence[tuple[str, Sequence[int]]], style: Style, language: Language) -> Iterator[str]:
    top = max(1, *(count for _, counts in rows for count in counts))
    for name, counts in rows:
        yield from _row(capital(name), counts, top, TOTAL(language, count=words.number(sum(counts))), style)


def _row(name: str, values: Sequence[float], top: float, said: str, style: Style) -> Iterator[str]:
    """A name, its values as steps, and what they amount to."""
    room = max(1, style.columns - 4 - len(said) - 2)
    steps = "".join(STEPS[min(7, int(8 * value / top))] if value else NONE for value in values[-room:])
    yield from _beside(name, f"{steps}  {said}" if style.blocks else said, style)


def _beside(name: str, beside: str, style: Style) -> Iterator[str]:
    """A name and something beside it; on two lines where there is no room for one."""
    name = printable(name)
    if style.columns - NAME - 6 >= max(ROOMY, len(beside)):
        short = name if len(name) <= NAME else name[: NAME - 1].rstrip() + "…"
        yield f"  {short:{NAME}}  {beside}"
        return
    yield from wrapped(name, style.columns, "  ", "  ")
    yield f"    {beside}"


def _reckoned(history: History, width: int) -> Iterator[str]:
    language, reading = history.language, history.reading
    compared = words.how_compared(history, CAP) if history.comparisons else []
    notes = [words.named(file, note) for file, note in reading.notes]
    yield from _said([*compared, *words.told_reading(reading, language), *notes], width)
    rows = [(place_of(file, row, language), reason) for file, row, reason in reading.unread_rows]
    files = [words.named(file, reason) for file, reason in reading.unread_files]
    yield from _places(files, len(files), language, width)
    yield from _places([words.named(*one) for one in rows], reading.unread, language, width)


def _places(said: Sequence[str], count: int, language: Language, width: int) -> Iterator[str]:
    """Where things stand in the files, and how many there are besides."""
    for one in said[:ROWS]:
        yield from wrapped(printable(one), width, "    ", "      ")
    if count > ROWS and said:
        yield from wrapped(MORE_ROWS(language, count=words.number(count - ROWS)), width, "    ", "      ")
