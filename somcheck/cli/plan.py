"""``somcheck plan``: judge the plan, and how posts serve it."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, NoReturn

import click

from somcheck import __version__
from somcheck.cli import completion
from somcheck.cli.console import (
    complain,
    echo,
    exit_status,
    speak_utf8,
    tell_of_waiting,
    terminal_style,
    with_progress,
)
from somcheck.cli.help import NorwegianCommand, help_option
from somcheck.cli.options import config_option, format_option, pipeline_option
from somcheck.errors import SomcheckError
from somcheck.post.source import STDIN
from somcheck.running import files
from somcheck.storage.tables import open_cache

if TYPE_CHECKING:
    from somcheck.judging.checker import Checker
    from somcheck.report.report import Report
    from somcheck.running.files import Found


@click.command(cls=NorwegianCommand, options_metavar="[VALG]")
@help_option
@click.argument("posts", nargs=-1, metavar="[INNLEGG...]", shell_complete=completion.posts)
@format_option
@config_option
@pipeline_option
def plan(posts: tuple[str, ...], output: str, config_file: str | None, pipeline: str | None) -> NoReturn:
    """Vurder planen, og hvordan innlegg tjener den."""
    from somcheck.formatters.json import format_plan as json_plan
    from somcheck.formatters.plan_text import format_plan
    from somcheck.judging.checker import Checker
    from somcheck.report.report import Report
    from somcheck.running import answers, plans

    tell_of_waiting(posts)
    if output == "json":
        speak_utf8()
    open_cache()
    place = plans.plan_path(config_file, posts[0] if posts else STDIN)
    checker = Checker(plans.read_named(place), pipeline=pipeline)
    checker.check_plan()  # where there is no plan, that is said before the posts are read
    found = list(files.expand(list(posts)))
    reports: list[Report] = []
    trouble = 0
    faults: list[str] = []
    for name, result in with_progress(_judged(checker, found), len(found)):
        if isinstance(result, Report):
            reports.append(result)
        else:
            trouble += 1
            faults += answers.refusal(name, result).faults
            complain(name, str(result))
    report = checker.check_plan(reports)
    all_faults = [*report.faults, *(fault for one in reports for fault in one.faults)]
    faults += [f"{fault.rule}: {fault.trace}" for fault in all_faults]
    if output == "json":
        echo(json_plan(report, __version__))
    else:
        echo(format_plan(report, terminal_style()), nl=False)
    sys.exit(exit_status(faults, trouble, not report.passed))


def _judged(checker: Checker, found: Iterable[Found]) -> Iterator[tuple[str, Report | SomcheckError]]:
    """Yield what is said of each post that can be read, and of the others why not."""
    for one in found:
        try:
            if isinstance(one, tuple):
                raise one[1]
            source = files.read(one)
        except SomcheckError as error:
            yield one if isinstance(one, str) else one[0], error
        else:
            yield one, next(checker.check_sources([source]))
