"""The command line. Thin: it reads files, calls a `Checker`, prints what a formatter makes, sets the exit status.

0: every post passed. 1: some post is below the limit. 2: usage, or something could not be read. 3: a
fault in somcheck itself.
"""

from __future__ import annotations

import gc
import os
import sys
from typing import Any

import click

from somcheck import __version__
from somcheck.cli.check import check
from somcheck.cli.console import FAULT, PASSED, UNUSABLE, say, say_as_it_is
from somcheck.cli.help import NorwegianGroup, help_option
from somcheck.cli.history import history
from somcheck.cli.init import init
from somcheck.cli.lsp import lsp
from somcheck.cli.mcp import mcp
from somcheck.cli.plan import plan
from somcheck.cli.rules import explain, rules
from somcheck.cli.schema import schema
from somcheck.cli.serve import serve
from somcheck.errors import SomcheckError, nearest, reason_of, system_reason


def _show_version(ctx: click.Context, param: click.Parameter, value: bool) -> None:
    if value and not ctx.resilient_parsing:
        click.echo(f"somcheck {__version__}")
        ctx.exit()


@click.group(cls=NorwegianGroup, no_args_is_help=True, options_metavar="[VALG]", subcommand_metavar="INNLEGG...")
@help_option
@click.option(
    "--version",
    is_flag=True,
    is_eager=True,
    expose_value=False,
    callback=_show_version,
    help="Vis versjonen.",
)
def cli() -> None:
    """Les et utkast til et innlegg, på bokmål eller nynorsk, og si hva som kan bli bedre.

    INNLEGG er en fil, en mappe (alle .txt og .md i den) eller - for standard inn.

    \b
      somcheck post.txt
      somcheck innlegg/
      somcheck --audience eldre post.txt
    """


for _command in (check, plan, history, init, schema, rules, explain, serve, lsp, mcp):
    cli.add_command(_command)


def _usage_message(error: click.UsageError) -> str:
    """A usage error in Norwegian."""
    match error:
        case click.NoSuchOption():
            return f"Ukjent valg: {error.option_name}.{nearest(error.option_name, error.possibilities or ())}"
        case click.MissingParameter():
            if error.param is not None and error.param.name == "rule_id":
                return "Hvilken regel? Skriv for eksempel «somcheck explain passive-voice»."
            return "Hva skal vurderes? Skriv navnet på en fil eller mappe."
        case click.BadParameter() if error.param is not None:
            name = "/".join(error.param.opts)
            if isinstance(error.param.type, click.Choice):
                return f"{name} må være en av: {', '.join(map(str, error.param.type.choices))}."
        case click.BadOptionUsage():
            return f"Valget {error.option_name} er brukt feil: Det mangler en verdi, eller har en for mye."
    if error.message.startswith("Got unexpected extra argument"):
        return f"For mange ord: {error.message.rpartition('(')[2].rstrip(')')}. Sett navn med mellomrom i «hermetegn»."
    return error.message


def _open_streams() -> None:
    """See that standard in, out and error are there, so that no file that is opened takes the place of one."""
    for number, way in enumerate((os.O_RDONLY, os.O_RDONLY, os.O_WRONLY)):  # to write to out tells that it is closed
        try:
            os.fstat(number)
        except OSError:
            os.open(os.devnull, way)
    if sys.stdout is None:
        sys.stdout = open(1, "w", encoding="utf-8", closefd=False)  # noqa: SIM115
    if sys.stderr is None:
        sys.stderr = open(2, "w", encoding="utf-8", closefd=False)  # noqa: SIM115


def main(args: list[str] | None = None) -> Any:
    """Run the command line; the entry point of the ``somcheck`` script."""
    # Loading makes hundreds of thousands of objects, and none of them is garbage: to look for it is a tenth of the run.
    gc.set_threshold(100_000, 10, 10)
    _open_streams()
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="replace")
    try:
        cli.main(args, prog_name="somcheck", standalone_mode=False)
        status = PASSED
    except click.exceptions.Exit as exit:
        status = exit.exit_code
    except click.exceptions.NoArgsIsHelpError as error:
        say_as_it_is(error.format_message())
        status = UNUSABLE
    except click.UsageError as error:
        say(f"somcheck: {_usage_message(error)}")
        say("Se «somcheck --help».")
        status = UNUSABLE
    except (click.Abort, KeyboardInterrupt):
        say("Avbrutt.")
        status = 130
    except SomcheckError as error:
        say(f"somcheck: {error}")
        status = UNUSABLE
    except BrokenPipeError:
        sys.stdout = open(os.devnull, "w")  # noqa: SIM115 - the reader has gone; nothing more to say
        status = PASSED
    except OSError as error:
        if os.environ.get("SOMCHECK_DEBUG"):
            raise
        if error.filename is None and isinstance(error, FileNotFoundError):
            say("somcheck: Mappa du står i, finnes ikke lenger. Gå til en annen mappe, og prøv igjen.")
        elif error.filename is None:  # what is written to has no name
            say(f"somcheck: Svaret kan ikke skrives ({system_reason(error)}).")
            sys.stdout = open(os.devnull, "w")  # noqa: SIM115 - and nor can what is left of it
        else:
            say(f"somcheck: «{error.filename}» kan ikke brukes ({system_reason(error, 'mappa finnes ikke')}).")
        status = UNUSABLE
    except Exception as error:
        if os.environ.get("SOMCHECK_DEBUG"):
            raise
        say(f"somcheck: feil i somcheck selv ({reason_of(error)}).")
        say("Sett SOMCHECK_DEBUG=1 for å se hvor, og meld gjerne fra.")
        status = FAULT
    sys.exit(status)
