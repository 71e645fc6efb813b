"""``somcheck check`` (or just ``somcheck POST``): judge posts."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

import click

from somcheck import __version__
from somcheck.cli import completion
from somcheck.cli.console import complain, echo, exit_status, open_cache, say, terminal_style, with_progress
from somcheck.cli.help import NorwegianCommand, help_option
from somcheck.cli.options import Jobs, Score, config_option, formats_option, pipeline_option
from somcheck.errors import SomcheckError
from somcheck.formatters import formatter
from somcheck.formatters.run import Run
from somcheck.formatters.style import Style, shown_name
from somcheck.judging.score import MIN_SCORE
from somcheck.post.source import STDIN, Source
from somcheck.running import files

if TYPE_CHECKING:
    from somcheck.judging.settings import Setting, Settings
    from somcheck.running.answers import Answer, Refusal
    from somcheck.running.baseline import Baseline
    from somcheck.running.files import Found
    from somcheck.severity import FailOn, Severity
    from somcheck.storage.cache import Cache


@click.command(cls=NorwegianCommand, options_metavar="[VALG]")
@help_option
@click.argument("posts", nargs=-1, required=True, metavar="INNLEGG...", shell_complete=completion.posts)
@formats_option
@click.option("--output", "-o", "target", metavar="FIL", help="Skriv svaret til en fil, i UTF-8.")
@click.option("--language", type=click.Choice(["nb", "nn", "auto"]), help="Målform. Uten dette ser somcheck det selv.")
@click.option(
    "--audience",
    multiple=True,
    metavar="ID",
    shell_complete=completion.audiences,
    help="Hvem innlegget er for, for eksempel eldre.",
)
@click.option(
    "--profile",
    metavar="TYPE",
    shell_complete=completion.profiles,
    help="Slags innlegg: vanlig, akutt, stilling eller takk.",
)
@click.option(
    "--min-score",
    type=Score(),
    metavar="N",
    help=f"Laveste poengsum som består. Standard er {MIN_SCORE}.",
)
@click.option(
    "--min-level",
    type=click.Choice(["error", "warning", "signal"]),
    help="Vis bare funn som er minst så alvorlige. Poengsummen er den samme.",
)
@click.option(
    "--fail-on",
    type=click.Choice(["error", "warning", "signal", "never"]),
    help="Et innlegg med et så alvorlig funn består ikke. Standard er never.",
)
@click.option("--baseline", metavar="FIL", help="Vis bare funn som er nye siden fila ble skrevet.")
@click.option("--write-baseline", metavar="FIL", help="Skriv dagens funn til fila, for --baseline.")
@config_option
@pipeline_option
@click.option("--diff", "show_diff", is_flag=True, help="Vis de sikre rettelsene, og gjør ingenting med filene.")
@click.option("--fix", is_flag=True, help="Gjør de sikre rettelsene i filene.")
@click.option("--explain-score", is_flag=True, help="Si hva som ga hvert råd poengsummen det fikk.")
@click.option("--all", "show_all", is_flag=True, help="Vis alle funn, ikke bare de sju som betyr mest.")
@click.option("--jobs", type=Jobs(), default=1, metavar="N", help="Så mange prosesser deler på innleggene.")
@click.option("--no-cache", is_flag=True, help="Vurder alt på nytt, også det som er uendret siden sist.")
def check(
    posts: tuple[str, ...],
    output: str,
    target: str | None,
    language: Setting | None,
    audience: tuple[str, ...],
    profile: str | None,
    min_score: int | None,
    min_level: Severity | None,
    fail_on: FailOn | None,
    baseline: str | None,
    write_baseline: str | None,
    config_file: str | None,
    pipeline: str | None,
    show_diff: bool,
    fix: bool,
    explain_score: bool,
    show_all: bool,
    jobs: int,
    no_cache: bool,
) -> NoReturn:
    """Vurder innlegg. Dette skjer også uten «check»."""
    from somcheck.judging.settings import Settings
    from somcheck.running import baseline as baselines
    from somcheck.running import plans, run
    from somcheck.running.answers import Refusal

    if fix and STDIN in posts:
        raise click.UsageError("--fix trenger en fil. Bruk --diff for standard inn.")
    if write_baseline and (baseline or show_diff or fix or target):
        raise click.UsageError("--write-baseline kan ikke brukes sammen med --baseline, --diff, --fix eller --output.")
    if target is not None and show_diff:
        raise click.UsageError("--output kan ikke brukes sammen med --diff.")
    plans.require_plan(config_file)
    settings = Settings(language, audience, profile, min_score, config_file, pipeline, min_level, fail_on)
    cache = open_cache()
    kept = None if no_cache else cache
    if write_baseline:
        sys.exit(_record(Path(write_baseline), posts, settings, kept, jobs))
    known = baselines.read(Path(baseline)) if baseline else None
    style = terminal_style(show_all, explain_score) if target is None else Style(all=show_all, explain=explain_score)
    found = _apart_from(target, posts)
    if show_diff or fix:
        answers = _mended(found, settings, style, known, write=not show_diff)
    else:
        answers = run.answers(found, settings, style, kept=kept, jobs=jobs, baseline=known)
    shown = "diff" if show_diff else output
    at_once = shown == "text" and target is None
    said: list[Answer] = []
    everything: list[Answer | Refusal] = []
    trouble = 0
    faults: list[str] = []
    for answer in with_progress(answers, len(found)):
        faults += answer.faults
        everything.append(answer)
        if isinstance(answer, Refusal):
            trouble += len(answer.posts)
            if not answer.again:
                complain(answer.name, answer.reason)
            continue
        if at_once:
            echo(("\n" if said else "") + answer.text, nl=False)
        elif shown not in ("text", "diff"):
            for note in answer.notes:
                complain(answer.path, note)
        said.append(answer)
    if at_once and len(said) + trouble > 1:
        from somcheck.formatters.summary import format_summary

        echo("\n" + format_summary(said, trouble), nl=False)
    elif not at_once and shown != "diff":
        text = formatter(shown)(Run(tuple(everything), __version__, style))
        if target is None:
            echo(text, nl=False)
        else:
            files.write_report(target, text)
    if known is not None:
        stale = sum(answer.stale for answer in said) + known.gone(name for name in found if isinstance(name, str))
        if stale:
            say(
                f"{baseline}: {stale} funn finnes ikke lenger. "
                f"Oppdater fila med «somcheck check --write-baseline {baseline} INNLEGG»."
            )
    sys.exit(exit_status(faults, trouble, any(not answer.passed for answer in said)))


def _mended(
    found: Iterable[Found], settings: Settings, style: Style, known: Baseline | None, *, write: bool
) -> Iterator[Answer | Refusal]:
    """Make the safe suggestions of each post, in its file or only for show, and yield what is then said of it."""
    from dataclasses import replace

    from somcheck.formatters import diff
    from somcheck.running import fixes, run
    from somcheck.running.answers import Refusal
    from somcheck.running.answers import answer as run_answer
    from somcheck.running.baseline import applied

    for result in run.reports(found, settings):
        if isinstance(result, Refusal):
            yield result
            continue
        report, checker = result
        source = Source(report.source, report.path)
        recorded = known.of(report.path) if known is not None else None
        told = report if recorded is None else applied(report, recorded)[0]
        mended = fixes.fixed(checker, source, told)
        if not write:
            echo(diff.diff(shown_name(report.path), source.text, mended.text), nl=False)
        elif mended.count:
            try:
                fixes.write(Path(str(report.path)), source.text, mended.text)
            except SomcheckError as error:
                yield Refusal(str(report.path), str(error), (str(report.path),))
                continue
            done = f"{mended.count} {'rettelse' if mended.count == 1 else 'rettelser'} gjort."
            say(f"{report.path}: {done}")
        if write and mended.count:
            report = replace(mended.report, notes=report.notes)
        yield run_answer(checker, report, style, recorded)


def _record(path: Path, posts: tuple[str, ...], settings: Settings, kept: Cache | None, jobs: int) -> int:
    """Write a baseline of some posts; the exit status."""
    from dataclasses import replace

    from somcheck.running import baseline as baselines
    from somcheck.running import run
    from somcheck.running.answers import Refusal

    before = baselines.read(path) if path.exists() else baselines.Baseline(path)
    found = list(files.expand(list(posts)))
    answers = run.answers(found, replace(settings, min_level="signal"), terminal_style(), kept=kept, jobs=jobs)
    new: dict[str, baselines.Recorded | None] = {}
    trouble = 0
    faults: list[str] = []
    for answer in with_progress(answers, len(found)):
        faults += answer.faults
        if isinstance(answer, Refusal):
            trouble += len(answer.posts)
            complain(answer.name, answer.reason)
        else:
            new[answer.path] = baselines.record(answer.json)
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
