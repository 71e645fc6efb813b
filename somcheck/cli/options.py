"""Options that several commands have."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import click

from somcheck.cli import completion
from somcheck.formatters import FORMATS
from somcheck.judging.score import MIN_SCORE


class Score(click.ParamType):  # type: ignore[type-arg]
    name = "heltall"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> int:
        if str(value).isdecimal() and int(value) <= 100:
            return int(value)
        raise click.UsageError("--min-score må være et heltall fra 0 til 100.")


class Jobs(click.ParamType):  # type: ignore[type-arg]
    name = "heltall"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> int:
        if str(value).isdecimal() and 1 <= int(value) <= 64:
            return int(value)
        raise click.UsageError("--jobs må være et heltall fra 1 til 64.")


format_option = click.option(
    "--format",
    "output",
    type=click.Choice(["text", "json"]),
    default="text",
    help="Tekst for folk, JSON for maskiner.",
)

formats_option = click.option(
    "--format",
    "output",
    type=click.Choice(list(FORMATS)),
    default="text",
    help="Hvordan svaret skal se ut: for folk, for GitHub eller for andre programmer.",
)

config_option = click.option(
    "--config",
    "config_file",
    metavar="FIL",
    shell_complete=completion.posts,
    help="Planen. Standard er nærmeste somcheck.toml.",
)

pipeline_option = click.option(
    "--pipeline", metavar="NAVN", help="Bruk en installert spaCy-modell i stedet for den som følger med."
)

written_form = click.option("--language", type=click.Choice(["nb", "nn"]), default="nb", help="Målform i svaret.")


_JUDGING = (
    click.option(
        "--language", type=click.Choice(["nb", "nn", "auto"]), help="Målform. Uten dette ser somcheck det selv."
    ),
    click.option(
        "--audience",
        multiple=True,
        metavar="ID",
        shell_complete=completion.audiences,
        help="Hvem innlegget er for, for eksempel eldre.",
    ),
    click.option(
        "--profile",
        metavar="TYPE",
        shell_complete=completion.profiles,
        help="Slags innlegg: vanlig, akutt, stilling eller takk.",
    ),
    click.option(
        "--min-score",
        type=Score(),
        metavar="N",
        help=f"Laveste poengsum for et innlegg som er klart. Standard er {MIN_SCORE}.",
    ),
    click.option(
        "--min-level",
        type=click.Choice(["error", "warning", "signal"]),
        help="Vis bare det som må rettes (error), også det som bør rettes (warning), eller alt (signal).",
    ),
    click.option(
        "--fail-on",
        type=click.Choice(["error", "warning", "signal", "never"]),
        help="Innlegget er ikke klart når noe må rettes (error), bør rettes (warning) eller er verdt å se på (signal)."
        " Standard er error, og med never avgjør poengsummen alene.",
    ),
)


def judging_options(command: Callable[..., Any]) -> Callable[..., Any]:
    """The options that say how posts are judged; with ``--pipeline``, the fields of `Settings`."""
    for option in reversed(_JUDGING):
        command = option(command)
    return command
