"""``somcheck check`` (or just ``somcheck POST``): judge posts."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, NoReturn

import click

from somcheck import __version__
from somcheck.cli import completion
from somcheck.cli.console import (
    complain,
    echo,
    exit_status,
    say,
    speak_utf8,
    tell_of_waiting,
    terminal_style,
    with_progress,
)
from somcheck.cli.help import NorwegianCommand, help_option
from somcheck.cli.options import Jobs, config_option, formats_option, judging_options, pipeline_option
from somcheck.errors import SomcheckError
from somcheck.formatters import formatter
from somcheck.formatters.run import Run
from somcheck.formatters.style import Style, shown_name
from somcheck.norwegian.text import Text
from somcheck.post import word
from somcheck.post.source import STDIN, Source
from somcheck.running import files
from somcheck.storage.tables import open_cache

if TYPE_CHECKING:
    from somcheck.judging.checker import Checker
    from somcheck.report.report import Report
    from somcheck.running.answers import Answer, Refusal
    from somcheck.running.baseline import Baseline, Recorded
    from somcheck.running.files import Found
    from somcheck.running.plans import Options


NOTHING_TO_MEND = Text("Ingen sikre rettelser å gjøre.", "Ingen sikre rettingar å gjere.")


@click.command(cls=NorwegianCommand, options_metavar="[VALG]")
@help_option
@click.argument("posts", nargs=-1, required=True, metavar="INNLEGG...", shell_complete=completion.posts)
@formats_option
@click.option("--output", "-o", "target", metavar="FIL", help="Skriv svaret til en fil, i UTF-8.")
@judging_options
@click.option("--baseline", metavar="FIL", help="Vis bare funn som er nye siden fila ble skrevet.")
@click.option("--write-baseline", metavar="FIL", help="Skriv dagens funn til fila, for --baseline.")
@config_option
@pipeline_option
@click.option("--diff", "show_diff", is_flag=True, help="Vis de sikre rettelsene, og gjør ingenting med filene.")
@click.option("--fix", is_flag=True, help="Gjør de sikre rettelsene i filene.")
@click.option("--explain-score", is_flag=True, help="Si hva som ga hvert råd poengsummen det fikk.")
@click.option("--all", "show_all", is_flag=True, help="Vis alle funn, ikke bare de sju som betyr mest.")
@click.option("--jobs", type=Jobs(), default=1, metavar="N", help="Antall prosesser som deler på innleggene.")
@click.option("--no-cache", is_flag=True, help="Vurder alt på nytt, også det som er uendret siden sist.")
def check(
    posts: tuple[str, ...],
    output: str,
    target: str | None,
    baseline: str | None,
    write_baseline: str | None,
    config_file: str | None,
    show_diff: bool,
    fix: bool,
    explain_score: bool,
    show_all: bool,
    jobs: int,
    no_cache: bool,
    **options: Any,
) -> NoReturn:
    """Vurder innlegg. Dette skjer også uten «check»."""
    from somcheck.running import baseline as baselines
    from somcheck.running import plans, run
    from somcheck.running.answers import faults_of

    _require_possible(posts, target, baseline, write_baseline, show_diff, fix)
    plans.require_plan(config_file)
    tell_of_waiting(posts)
    if output != "text" and target is None:
        speak_utf8()
    cache = open_cache()
    how: dict[str, Any] = {"config_file": config_file, "kept": None if no_cache else cache, "jobs": jobs}
    if write_baseline:
        sys.exit(_record(Path(write_baseline), posts, options, how))
    known = baselines.read(Path(baseline)) if baseline else None
    style = terminal_style(show_all, explain_score) if target is None else Style(all=show_all, explain=explain_score)
    found = _apart_from(target, posts)
    if show_diff or fix:
        said = _mended(found, options, config_file, known, write=not show_diff)
    else:
        said = run.answers(found, options, baseline=known, **how)
    shown = "diff" if show_diff else output
    everything = Run(tuple(_told(with_progress(said, len(found)), shown, target, style)), __version__, style)
    _close(everything, shown, target)
    if known is not None:
        _tell_of_stale(everything, known, found)
    below = any(not report.passed for report in everything.reports)
    faults = [fault for one in everything.said for fault in faults_of(one)]
    sys.exit(exit_status(faults, len(everything.refused), below))


def _require_possible(
    posts: Sequence[str],
    target: str | None,
    baseline: str | None,
    write_baseline: str | None,
    show_diff: bool,
    fix: bool,
) -> None:
    """See that the options go together."""
    if fix and STDIN in posts:
        raise click.UsageError("--fix trenger en fil. Bruk --diff for standard inn.")
    if write_baseline and (baseline or show_diff or fix or target):
        raise click.UsageError("--write-baseline kan ikke brukes sammen med --baseline, --diff, --fix eller --output.")
    if target is not None and show_diff:
        raise click.UsageError("--output kan ikke brukes sammen med --diff.")


def _told(said: Iterable[Answer | Refusal], shown: str, target: str | None, style: Style) -> Iterator[Answer | Refusal]:
    """Pass on what is said, once that which can be told of each post at once has been."""
    from somcheck.running.answers import Refusal

    texts = 0
    for one in said:
        if isinstance(one, Refusal):
            if not one.again:
                complain(one.name, one.reason)
        elif shown == "text" and target is None:
            from somcheck.formatters.text import format_report

            echo(("\n" if texts else "") + format_report(one.report, style), nl=False)
            texts += 1
        elif shown not in ("text", "diff"):
            for note in one.report.notes:
                complain(str(one.report.path), note)
        yield one


def _close(run: Run, shown: str, target: str | None) -> None:
    """Tell what can be told when all posts are judged."""
    if shown == "text" and target is None:
        from somcheck.formatters.summary import format_summary, format_unchecked

        if len(run.reports) + len(run.refused) > 1:
            echo("\n" + format_summary(run.reports, len(run.refused), run.style.columns), nl=False)
        if unchecked := format_unchecked(run.reports, run.style.columns):
            echo("\n" + unchecked, nl=False)
    elif shown != "diff":
        text = formatter(shown)(run)
        if target is None:
            echo(text, nl=False)
        else:
            files.write_report(target, text)


def _tell_of_stale(run: Run, baseline: Baseline, found: Iterable[Found]) -> None:
    """Say how many findings of a baseline are found no more."""
    from somcheck.running.answers import Answer

    stale = sum(one.stale for one in run.said if isinstance(one, Answer))
    stale += baseline.gone(name for name in found if isinstance(name, str))
    if stale:
        say(
            f"{baseline.path}: {stale} funn finnes ikke lenger. "
            f"Oppdater fila med «somcheck check --write-baseline {baseline.path} INNLEGG»."
        )


def _mended(
    found: Iterable[Found], options: Options, config_file: str | None, known: Baseline | None, *, write: bool
) -> Iterator[Answer | Refusal]:
    """Show the safe edits of each post, or make them; yield what is then said of it."""
    from somcheck.running import run
    from somcheck.running.answers import Refusal, answer

    for result in run.reports(found, options, config_file):
        if isinstance(result, Refusal):
            yield result
            continue
        report, checker = result
        recorded = known.of(report.path) if known is not None else None
        try:
            report = _edited(report, checker, recorded, write=write)
        except SomcheckError as error:
            told = str(error.in_form(report.language))
            yield Refusal(str(report.path), told, (str(report.path),))
        else:
            yield answer(report, checker.settings.min_level, recorded)


def _edited(report: Report, checker: Checker, recorded: Recorded | None, *, write: bool) -> Report:
    """Show the safe edits of a post, or make them in its file; the report on the file as it then is."""
    from dataclasses import replace

    from somcheck.formatters.diff import diff
    from somcheck.running import fixes
    from somcheck.running.baseline import applied

    word.refuse_editing(report.path)
    source = Source(report.source, report.path)
    mended = fixes.fixed(checker, source, report if recorded is None else applied(report, recorded)[0])
    if not write:
        shown = diff(shown_name(report.path), source.text, mended.text)
        echo(shown, nl=False)
        if not shown:
            say(f"{shown_name(report.path)}: {NOTHING_TO_MEND(report.language)}")
        return report
    if not mended.count:
        return report
    fixes.write(Path(str(report.path)), source.text, mended.text)
    say(f"{shown_name(report.path)}: {mended.count} {'rettelse' if mended.count == 1 else 'rettelser'} gjort.")
    return replace(mended.report, notes=report.notes)


def _record(path: Path, posts: tuple[str, ...], options: Options, how: dict[str, Any]) -> int:
    """Write a baseline of some posts; the exit status."""
    from somcheck.running import baseline as baselines
    from somcheck.running import run
    from somcheck.running.answers import Refusal, faults_of

    before = baselines.read(path) if path.exists() else baselines.Baseline(path)
    found = list(files.expand(list(posts)))
    new: dict[str, baselines.Recorded | None] = {}
    trouble = 0
    faults: list[str] = []
    for one in with_progress(run.answers(found, {**options, "min_level": "signal"}, **how), len(found)):
        faults += faults_of(one)
        if isinstance(one, Refusal):
            trouble += len(one.posts)
            complain(one.name, one.reason)
        else:
            new[str(one.report.path)] = baselines.record(one.report.as_json())
    if not faults:
        baselines.write(before.updated(new))
        count = sum(said.count for said in new.values() if said is not None)
        say(f"{path}: {count} funn i {len(new)} innlegg er skrevet.")
    return exit_status(faults, trouble, False)


def _apart_from(target: str | None, posts: tuple[str, ...]) -> list[Found]:
    """The posts, without the file that the answer goes to: an earlier answer in a folder is no post."""
    found: list[Found] = list(files.expand(list(posts)))
    if target is None:
        return found
    goal = os.path.realpath(target)
    if any(os.path.realpath(post) == goal and os.path.isfile(post) for post in posts):
        raise click.UsageError(f"«{target}» er et av innleggene, så svaret kan ikke skrives dit.")
    if not os.path.isdir(os.path.dirname(goal)):
        raise SomcheckError(f"Svaret kan ikke skrives til «{target}» (mappa finnes ikke).")
    return [one for one in found if not isinstance(one, str) or os.path.realpath(one) != goal]
