"""``somcheck history``: what an organisation's own posts did, from what platforms export."""

from __future__ import annotations

import dataclasses
import re
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, Any, BinaryIO, NoReturn

import click

from somcheck import __version__
from somcheck.cli import completion
from somcheck.cli.console import PASSED, UNUSABLE, echo, passing, say, speak_utf8, terminal_style
from somcheck.cli.help import NorwegianCommand, help_option
from somcheck.cli.options import Jobs, config_option
from somcheck.errors import SomcheckError, system_reason
from somcheck.norwegian.text import Text
from somcheck.post.source import STDIN
from somcheck.storage.tables import open_cache
from somcheck.storage.writing import replacing

if TYPE_CHECKING:
    from somcheck.history.judged import JudgedPost
    from somcheck.history.published import Row
    from somcheck.history.report import Reading
    from somcheck.history.tally import Tally
    from somcheck.judging.checker import Checker
    from somcheck.norwegian.written_form import Language

FORMATS = ("text", "html", "json", "csv", "parquet")

COUNTED = 200_000
"""Rows that are counted before they are judged, so that it can be said how long it takes; more take long to count."""

SHOWN = 5
"""Rows that cannot be read and are told of by name."""

UNREAD_FILES = Text("{count} filer kan ikke leses:", "{count} filer kan ikkje lesast:")
UNREAD_FILE = Text("Fila kan ikke leses:", "Fila kan ikkje lesast:")
UNREAD = Text("{count} rader kan ikke leses:", "{count} rader kan ikkje lesast:")
UNREAD_ONE = Text("1 rad kan ikke leses:", "1 rad kan ikkje lesast:")
WHERE = Text("{file}, rad {row}: {reason}", "{file}, rad {row}: {reason}")
MORE = Text("… og {count} til.", "… og {count} til.")
NOTHING = Text("Fant ingen innlegg.", "Fann ingen innlegg.")

_DATE = re.compile(r"(?P<y>\d{4})-(?P<m>\d{1,2})-(?P<d>\d{1,2})|(?P<d2>\d{1,2})\.(?P<m2>\d{1,2})\.(?P<y2>\d{4})")


class Date(click.ParamType):  # type: ignore[type-arg]
    name = "dato"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> date:
        if isinstance(value, date):
            return value
        if match := _DATE.fullmatch(str(value).replace(" ", "")):
            try:
                return date(*(int(match[name] or match[f"{name}2"]) for name in "ymd"))
            except ValueError:
                pass
        raise click.UsageError(f"--since må være en dato, som 2026-03-01 eller 1.3.2026, ikke «{value}».")


class Mapped(click.ParamType):  # type: ignore[type-arg]
    name = "kobling"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> tuple[str, str]:
        header, _, name = (part.strip() for part in str(value).rpartition("="))
        if not header or not name:
            raise click.UsageError(f"--map må være på formen «Kommentarer=comments», ikke «{value}».")
        return header, name


@click.command(cls=NorwegianCommand, options_metavar="[VALG]")
@help_option
@click.argument("exports", nargs=-1, required=True, metavar="EKSPORT...", shell_complete=completion.posts)
@click.option(
    "--format",
    "output",
    type=click.Choice(FORMATS),
    default="text",
    help="Sammendrag for folk (text, html) eller maskiner (json), eller én rad per innlegg (csv, parquet).",
)
@click.option("--output", "-o", "target", metavar="FIL", help="Skriv svaret til en fil.")
@click.option(
    "--map",
    "mapped",
    type=Mapped(),
    multiple=True,
    metavar="KOLONNE=FELT",
    help="Si hva en kolonne er, for eksempel «Kommentarer=comments». Kan gis flere ganger.",
)
@click.option("--platform", metavar="NAVN", help="Plattformen, der eksporten ikke sier det.")
@click.option("--since", type=Date(), metavar="DATO", help="Vis hva som er endret siden denne datoen.")
@config_option
@click.option("--jobs", type=Jobs(), default=1, metavar="N", help="Antall prosesser som deler på innleggene.")
@click.option("--no-cache", is_flag=True, help="Vurder alt på nytt, også det som er vurdert før.")
@click.option("--language", type=click.Choice(["nb", "nn"]), help="Målform i svaret. Standard er den planen har.")
def history(
    exports: tuple[str, ...],
    output: str,
    target: str | None,
    mapped: tuple[tuple[str, str], ...],
    platform: str | None,
    since: date | None,
    config_file: str | None,
    jobs: int,
    no_cache: bool,
    language: Language | None,
) -> NoReturn:
    """Se hva innleggene dere har lagt ut, førte til."""
    _require_possible(output, target)
    from somcheck.history import judging, reading
    from somcheck.history.tally import Tally
    from somcheck.judging.checker import Checker
    from somcheck.running import plans

    open_cache()
    place = plans.plan_path(config_file, exports[0]) or plans.plan_path(config_file, STDIN)
    # Whatever the plan says, an older post may be in the other written form, or in another language.
    checker = Checker(plans.read_named(place), language="auto")
    language = language or (checker.file.language if checker.file is not None else "nb")
    paths, mapping = [Path(export) for export in exports], dict(mapped)

    def rows() -> Iterator[Row]:
        return reading.read(paths, mapping, platform=platform)

    kept = None if no_cache else judging.kept_answers()
    judged = judging.judged(rows(), checker, kept=kept, jobs=jobs, alone=True)
    if not (output == "csv" and target is None and sys.stdout.isatty()):  # else the bar would stand between lines
        judged = passing(judged, _count(rows()) if sys.stderr.isatty() else 0)
    tally = Tally(language)
    posts = tally.posts_of(judged)
    if output in ("csv", "parquet"):
        _write_table(posts, output, target)
    else:
        _write_summary(posts, tally, checker, output, target, since)
    _tell_of_unread(tally.reading, language)
    sys.exit(PASSED if tally.posts or tally.aside else UNUSABLE)


def _require_possible(output: str, target: str | None) -> None:
    """See that what is asked for can be written, before hours go by."""
    if target is not None and not Path(target).absolute().parent.is_dir():
        raise SomcheckError(f"Svaret kan ikke skrives til «{target}» (mappa finnes ikke).")
    if output == "parquet":
        from somcheck.history.tables import require_parquet

        require_parquet()
        if target is None:
            raise click.UsageError("Parquet skrives til en fil. Si hvilken med --output.")


def _count(rows: Iterator[Row]) -> int | None:
    """How many rows there are; None where there are too many to count first."""
    count = sum(1 for _ in islice(rows, COUNTED + 1))
    return count if count <= COUNTED else None


def _write_table(posts: Iterator[JudgedPost], output: str, target: str | None) -> None:
    """Write a row for each post as it comes."""
    from somcheck.history.tables import csv_lines, write_parquet

    if target is None:
        speak_utf8()
        for line in csv_lines(posts):
            echo(line, nl=False)
        return
    with _file(target) as file:
        if output == "parquet":
            write_parquet(posts, file)
        else:
            for line in csv_lines(posts):
                file.write(line.encode("utf-8", "replace"))


def _write_summary(
    posts: Iterator[JudgedPost], tally: Tally, checker: Checker, output: str, target: str | None, since: date | None
) -> None:
    from somcheck.formatters.style import Style
    from somcheck.history.summary import summarise

    said = summarise(posts, tally.reading, checker.plan, checker.groups, since=since, language=tally.language)
    said = dataclasses.replace(said, reading=tally.reading)  # what was read is known only when the posts have come
    if output != "json" and not said.reading.anything:
        return  # why there is nothing is told instead of an empty report
    if output == "text":
        from somcheck.formatters.history_text import format_history

        text = format_history(said, terminal_style() if target is None else Style())
    elif output == "html":
        from somcheck.formatters.history_html import format_history as html

        text = html(said)
    else:
        from somcheck.formatters.json import format_history as as_json

        text = as_json(said, __version__)
    if target is not None:
        with _file(target) as file:
            file.write(click.unstyle(text).encode("utf-8", "replace"))
    else:
        if output != "text":
            speak_utf8()
        echo(text, nl=False)


@contextmanager
def _file(target: str) -> Iterator[BinaryIO]:
    """A file to write the answer to, which is there when all of it is written."""
    try:
        with replacing(Path(target)) as file:
            yield file
    except OSError as error:
        raise SomcheckError(f"Svaret kan ikke skrives til «{target}» ({system_reason(error)}).") from None


def _tell_of_unread(reading: Reading, language: Language) -> None:
    """Say once what is worth knowing of files, and how many files and rows could not be read, and name the first."""
    from somcheck.history.words import named

    if not reading.anything:
        say(f"somcheck: {NOTHING(language)}")
    for file, note in reading.notes[:SHOWN]:
        say(named(file, note))
    if files := reading.unread_files:
        # A reason without a file is about all that was given.
        if any(file for file, _ in files):
            say(UNREAD_FILE(language) if len(files) == 1 else UNREAD_FILES(language, count=str(len(files))))
        _list([named(file, reason) for file, reason in files], len(files), language)
    if not reading.unread:
        return
    say(UNREAD_ONE(language) if reading.unread == 1 else UNREAD(language, count=str(reading.unread)))
    rows = [
        WHERE(language, file=file, row=str(row), reason=reason) for file, row, reason in reading.unread_rows[:SHOWN]
    ]
    _list(rows, reading.unread, language)


def _list(said: list[str], count: int, language: Language) -> None:
    for one in said[:SHOWN]:
        say(f"  {one}")
    if count > SHOWN:
        say(f"  {MORE(language, count=str(count - SHOWN))}")
