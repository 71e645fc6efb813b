"""The command line. Thin: it reads files, calls a `Checker`, prints what a formatter makes, sets the exit status.

0: every post passed. 1: some post is below the limit. 2: usage, or something could not be read. 3: a
fault in somcheck itself.
"""

from __future__ import annotations

import contextlib
import os
import shutil
import sys
import traceback
from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date
from importlib.metadata import version
from itertools import groupby
from pathlib import Path
from typing import Any, NoReturn, TypeVar

import click

from somcheck import config as configs
from somcheck import files
from somcheck.checker import Checker, Setting, Source
from somcheck.errors import ConfigError, InternalError, SomcheckError, nearest, reason_of
from somcheck.formatters import json as json_format
from somcheck.formatters import text as text_format
from somcheck.formatters.text import Style
from somcheck.language import Language
from somcheck.report import Fault, Report

PASSED, BELOW_LIMIT, UNUSABLE, FAULT = 0, 1, 2, 3
MANY = 20
"""From this many posts on a terminal shows a progress bar."""


class _Norwegian(click.Command):
    """A command whose help speaks Norwegian all through."""

    def format_usage(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        formatter.write_usage(ctx.command_path, " ".join(self.collect_usage_pieces(ctx)), "Bruk: ")

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        records = [record for param in self.get_params(ctx) if (record := param.get_help_record(ctx))]
        if records:
            with formatter.section("Valg"):
                formatter.write_dl(records)


class _NorwegianGroup(_Norwegian, click.Group):
    """A group of commands, where anything that is no command is a post to check."""

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        if args and args[0] not in self.commands:
            args = ["check", *args]
        return super().resolve_command(ctx, args)

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        own = {name for param in self.get_params(ctx) for name in param.opts}
        if args and args[0].startswith("-") and args[0].split("=")[0] not in own:
            args = ["check", *args]
        return super().parse_args(ctx, args)

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        with formatter.section("Kommandoer"):
            formatter.write_dl([(name, command.get_short_help_str(60)) for name, command in self.commands.items()])
        check = self.commands["check"]
        with formatter.section("Valg for innlegg"):
            records = [p.get_help_record(ctx) for p in check.params if isinstance(p, click.Option)]
            formatter.write_dl([record for record in records if record])
        _Norwegian.format_options(self, ctx, formatter)


class _Score(click.ParamType):  # type: ignore[type-arg]
    name = "heltall"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> int:
        if str(value).isdecimal() and int(value) <= 100:
            return int(value)
        raise click.UsageError("--min-score må være et heltall fra 0 til 100.")


_help = click.help_option("--help", "-h", help="Vis denne hjelpen.")


def _show_version(ctx: click.Context, param: click.Parameter, value: bool) -> None:
    if value and not ctx.resilient_parsing:
        click.echo(f"somcheck {version('somcheck')}")
        ctx.exit()


@click.group(cls=_NorwegianGroup, no_args_is_help=True, options_metavar="[VALG]", subcommand_metavar="INNLEGG...")
@_help
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


_format = click.option(
    "--format",
    "output",
    type=click.Choice(["text", "json"]),
    default="text",
    help="Tekst for folk, JSON for maskiner.",
)
_config = click.option(
    "--config",
    "config_file",
    metavar="FIL",
    help="Planen. Standard er nærmeste somcheck.toml.",
)
_pipeline = click.option(
    "--pipeline", metavar="NAVN", help="Bruk en installert spaCy-modell i stedet for den som følger med."
)


@cli.command(cls=_Norwegian, options_metavar="[VALG]")
@_help
@click.argument("posts", nargs=-1, required=True, metavar="INNLEGG...")
@_format
@click.option("--language", type=click.Choice(["nb", "nn", "auto"]), help="Målform. Uten dette ser somcheck det selv.")
@click.option("--audience", multiple=True, metavar="ID", help="Hvem innlegget er for, for eksempel eldre.")
@click.option("--profile", metavar="TYPE", help="Slags innlegg: vanlig, akutt, stilling eller takk.")
@click.option(
    "--min-score",
    type=_Score(),
    metavar="N",
    help=f"Laveste poengsum som består. Standard er {configs.MIN_SCORE}.",
)
@_config
@_pipeline
@click.option("--diff", "show_diff", is_flag=True, help="Vis de sikre rettelsene, og gjør ingenting med filene.")
@click.option("--fix", is_flag=True, help="Gjør de sikre rettelsene i filene.")
@click.option("--explain-score", is_flag=True, help="Si hva som ga hvert råd poengsummen det fikk.")
@click.option("--all", "show_all", is_flag=True, help="Vis alle funn, ikke bare de sju som betyr mest.")
def check(
    posts: tuple[str, ...],
    output: str,
    language: Setting | None,
    audience: tuple[str, ...],
    profile: str | None,
    min_score: int | None,
    config_file: str | None,
    pipeline: str | None,
    show_diff: bool,
    fix: bool,
    explain_score: bool,
    show_all: bool,
) -> NoReturn:
    """Vurder innlegg. Dette skjer også uten «check»."""
    if fix and files.STDIN in posts:
        raise click.UsageError("--fix trenger en fil. Bruk --diff for standard inn.")

    def checker_for(settings: configs.Config) -> Checker:
        return Checker(
            settings, audience=audience, language=language, min_score=min_score, pipeline=pipeline, profile=profile
        )

    shown = "diff" if show_diff else output
    trouble = Trouble()
    found = list(files.expand(list(posts)))
    results = _with_progress(_judged_by_plans(checker_for, found, config_file, trouble), len(found))
    reports: list[Report] = []
    style = _style(show_all, explain_score)
    for report, checker in results:
        if show_diff or fix:
            report = _mended(checker, report, write=fix and not show_diff, trouble=trouble)
        if shown == "text":
            names = {group.id: group.name for group in checker.config.groups.values()}
            _echo(("\n" if reports else "") + text_format.format_report(report, style, names), nl=False)
        elif shown == "json":
            _warn(report.notes, report.path)
        reports.append(report)
    if shown == "json":
        _echo(json_format.format_reports(reports, version("somcheck")))
    elif shown == "text" and len(reports) + len(trouble) > 1:
        _echo("\n" + text_format.format_summary(reports, len(trouble)), nl=False)
    below = any(not report.passed for report in reports)
    faults = [fault for report in reports for fault in report.faults]
    sys.exit(_status(faults, trouble, below))


@cli.command(cls=_Norwegian, options_metavar="[VALG]")
@_help
@click.argument("posts", nargs=-1, metavar="[INNLEGG...]")
@_format
@_config
@_pipeline
def plan(posts: tuple[str, ...], output: str, config_file: str | None, pipeline: str | None) -> NoReturn:
    """Vurder planen, og hvordan innlegg tjener den."""
    from somcheck.formatters import plan_text

    checker = Checker(_settings(config_file, posts[0] if posts else files.STDIN), pipeline=pipeline)
    checker.check_plan()  # where there is no plan, that is said before the posts are read
    trouble = Trouble()
    found = list(files.expand(list(posts)))
    reports = list(_with_progress(_judged(checker, found, trouble), len(found)))
    report = checker.check_plan(reports)
    if output == "json":
        _echo(json_format.format_plan(report, version("somcheck")))
    else:
        _echo(plan_text.format_plan(report, _style()), nl=False)
    faults = [*report.faults, *(fault for one in reports for fault in one.faults)]
    sys.exit(_status(faults, trouble, not report.passed))


@cli.command(cls=_Norwegian, options_metavar="[VALG]")
@_help
@click.argument("folder", default=".", metavar="[MAPPE]")
@click.option("--language", type=click.Choice(["nb", "nn"]), help="Målform i spørsmålene og i planen.")
@click.option("--name", metavar="NAVN", help="Hva dere heter.")
@click.option("--goal", metavar="MÅL", help="Ett enkelt mål.")
@click.option("--by", metavar="DATO", help="Når målet skal være nådd.")
@click.option("--audience", metavar="ID", help="Hvem dere vil nå.")
@click.option("--owner", metavar="HVEM", help="Hvem som har ansvaret for målet.")
@click.option("--responder", metavar="HVEM", help="Hvem som svarer på kommentarer og meldinger.")
@click.option("--reply-within", metavar="TID", help="Hvor raskt dere svarer.")
@click.option("--weekends", metavar="TEKST", help="Hva som gjelder kvelder og helger.")
@click.option("--yes", is_flag=True, help="Ikke spør; bruk eksempler der svar mangler.")
def init(folder: str, language: Language | None, yes: bool, **said: str | None) -> None:
    """Lag en plan: svar på noen spørsmål, så skriver somcheck somcheck.toml."""
    from somcheck import starter
    from somcheck.starter_dialogue import ask, ask_language, explain_next

    place = Path(folder)
    if not place.is_dir():
        raise ConfigError(f"Mappa «{folder}» finnes ikke.")
    if (place / configs.FILE_NAME).exists():
        raise starter.exists(place / configs.FILE_NAME)
    given = {key.replace("_", "-"): value for key, value in said.items()}
    written = language or ("nb" if yes or all(given.values()) else ask_language())
    answers = ask(written, given, date.today(), quiet=yes)
    path = starter.write(place, starter.starter(answers, written, date.today()))
    explain_next(path, starter.goal_id(answers["goal"]), written)


@cli.command(cls=_Norwegian, options_metavar="[VALG]")
@_help
def schema() -> None:
    """Vis JSON-skjemaet for somcheck.toml, til redigeringsprogrammer."""
    import json

    from somcheck.plan import schema as plan_schema

    _echo(json.dumps(plan_schema(), ensure_ascii=False, indent=2))


_written_form = click.option("--language", type=click.Choice(["nb", "nn"]), default="nb", help="Målform i svaret.")


@cli.command(cls=_Norwegian, options_metavar="[VALG]")
@_help
@_written_form
def rules(language: Language) -> None:
    """List opp alt somcheck ser etter."""
    from somcheck.rules import ALL_TIPS

    widest = max(len(rule.id) for tip in ALL_TIPS for rule in tip.rules)
    for number, tip in enumerate(ALL_TIPS):
        _echo(("\n" if number else "") + click.style(f"{tip.title(language)} ({tip.id})", bold=True))
        _echo(f"  «{tip.quote}»")
        for rule in tip.rules:
            _echo(f"  {rule.id:{widest}}  {rule.title(language)}")


@cli.command(cls=_Norwegian, options_metavar="[VALG]")
@_help
@_written_form
@click.argument("rule_id", metavar="REGEL")
def explain(rule_id: str, language: Language) -> None:
    """Forklar en regel: hvorfor, eksempler og kilder."""
    from somcheck.formatters.explain import format_rule
    from somcheck.rules import ALL_TIPS

    known = {rule.id: (tip, rule) for tip in ALL_TIPS for rule in tip.rules}
    if rule_id not in known:
        raise click.UsageError(f"Det finnes ingen regel «{rule_id}».{nearest(rule_id, known)}")
    _echo(format_rule(*known[rule_id], language), nl=False)


def _mended(checker: Checker, report: Report, *, write: bool, trouble: Trouble) -> Report:
    """Make a post's safe suggestions, in its file or only for show, and give what is then said of it."""
    from somcheck import fixes

    if report.path is None:
        return report
    source = Source(report.source, report.path, report.notes)
    mended = fixes.fixed(checker, source, report)
    if not write:
        _echo(fixes.diff(text_format.shown_name(report.path), source.text, mended.text), nl=False)
        return report
    if mended.count:
        try:
            fixes.write(Path(report.path), source.text, mended.text)
        except SomcheckError as error:
            _complain(report.path, error, trouble)
            return report
        _say(f"{report.path}: {mended.count} {'rettelse' if mended.count == 1 else 'rettelser'} gjort.")
    return mended.report


def _style(show_all: bool = True, explain: bool = False) -> Style:
    width = shutil.get_terminal_size((80, 24)).columns if sys.stdout.isatty() else 80
    return Style(width, _shows_blocks(), show_all, explain)


def _nearest_plan(post: str) -> Path | None:
    """The path of the plan that holds for a post."""
    start = Path.cwd() if post == files.STDIN else Path(post).absolute()
    return configs.find(start if start.is_dir() else start.parent)


def _settings(config_file: str | None, post: str) -> configs.Config:
    path = Path(config_file) if config_file is not None else _nearest_plan(post)
    if path is None:
        return configs.Config()
    with contextlib.suppress(ValueError):  # named as a user would, where it lies below this folder
        path = path.relative_to(Path.cwd())
    return configs.read(path)


Found = str | tuple[str, SomcheckError]
"""The path of a post, or the name of what could not be looked into and why."""


def _judged_by_plans(
    checker_for: Callable[[configs.Config], Checker],
    found: Iterable[Found],
    config_file: str | None,
    trouble: Trouble,
) -> Iterator[tuple[Report, Checker]]:
    """Yield the report of each post, judged by the plan nearest to it; a plan that is broken is told of once."""

    def nearest_plan(one: Found) -> Path | None:
        return None if config_file is not None else _nearest_plan(one if isinstance(one, str) else one[0])

    checkers: dict[Path | None, Checker | None] = {}
    for place, group in groupby(found, nearest_plan):
        posts = list(group)
        if place not in checkers:
            try:
                name = posts[0] if isinstance(posts[0], str) else posts[0][0]
                checkers[place] = checker_for(_settings(config_file, name))
            except SomcheckError as error:
                _say(f"somcheck: {error}")
                checkers[place] = None
        checker = checkers[place]
        if checker is None:
            trouble += [one if isinstance(one, str) else one[0] for one in posts]
            continue
        for report in _judged(checker, posts, trouble):
            yield report, checker


def _judged(checker: Checker, found: Iterable[Found], trouble: Trouble) -> Iterator[Report]:
    """Yield the report of each post that can be read; say of the others why not, and note it."""
    names: list[str] = []

    def sources() -> Iterator[Source]:
        for name in found:
            if isinstance(name, tuple):
                _complain(*name, trouble)
                continue
            try:
                source = files.read(name)
            except SomcheckError as error:
                _complain(name, error, trouble)
            else:
                names.append(name)
                yield source

    for place, result in enumerate(checker.check_sources(sources())):
        if isinstance(result, Report):
            yield result
        else:
            _complain(names[place], result, trouble)


T = TypeVar("T")


def _with_progress(results: Iterator[T], total: int) -> Iterable[T]:
    if total < MANY or not sys.stderr.isatty():
        return results
    with click.progressbar(results, length=total, label="Leser innlegg", file=sys.stderr) as bar:
        return list(bar)


class Trouble(list[str]):
    """The names of what could not be judged; ``fault`` says whether somcheck itself was to blame for any."""

    fault = False


def _complain(name: str, error: SomcheckError, trouble: Trouble) -> None:
    trouble.append(name)
    _say(f"{text_format.shown_name(name)}: {error}")
    if isinstance(error, InternalError):
        trouble.fault = True
        if os.environ.get("SOMCHECK_DEBUG"):
            click.echo("".join(traceback.format_exception(error)), err=True)


def _status(faults: Sequence[Fault], trouble: Trouble, below: bool) -> int:
    """The exit status: a fault in somcheck goes before all else, since then nothing that it says is the whole truth."""
    if os.environ.get("SOMCHECK_DEBUG"):
        for fault in faults:
            click.echo(f"{fault.rule}: {fault.trace}", err=True)
    return FAULT if faults or trouble.fault else UNUSABLE if trouble else BELOW_LIMIT if below else PASSED


def _say(line: str) -> None:
    """Say something on standard error, on one line; names of files and fields may hold anything."""
    click.echo(text_format.printable(line), err=True)


def _warn(notes: Iterable[str], path: str | None) -> None:
    for note in notes:
        _say(f"{text_format.shown_name(path)}: {note}")


def _echo(text: str, nl: bool = True) -> None:
    click.echo(text, nl=nl, color=False if os.environ.get("NO_COLOR") else None)


def _shows_blocks() -> bool:
    return (sys.stdout.encoding or "").lower().replace("-", "") == "utf8"


def _usage_message(error: click.UsageError) -> str:
    """A usage error in Norwegian."""
    match error:
        case click.NoSuchOption():
            return f"Ukjent valg: {error.option_name}.{nearest(error.option_name, error.possibilities or ())}"
        case click.MissingParameter():
            return "Hva skal vurderes? Skriv navnet på en fil eller mappe."
        case click.BadParameter() if error.param is not None:
            name = "/".join(error.param.opts)
            if isinstance(error.param.type, click.Choice):
                return f"{name} må være en av: {', '.join(map(str, error.param.type.choices))}."
        case click.BadOptionUsage():
            return f"Valget {error.option_name} er brukt feil: det mangler en verdi, eller har en for mye."
    return error.message


def main(args: list[str] | None = None) -> Any:
    """Run the command line; the entry point of the ``somcheck`` script."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="replace")
    try:
        cli.main(args, prog_name="somcheck", standalone_mode=False)
        status = PASSED
    except click.exceptions.Exit as exit:
        status = exit.exit_code
    except click.UsageError as error:
        _say(f"somcheck: {_usage_message(error)}")
        click.echo("Se «somcheck --help».", err=True)
        status = UNUSABLE
    except (click.Abort, KeyboardInterrupt):
        click.echo("Avbrutt.", err=True)
        status = 130
    except SomcheckError as error:
        _say(f"somcheck: {error}")
        status = UNUSABLE
    except BrokenPipeError:
        sys.stdout = open(os.devnull, "w")  # noqa: SIM115 - the reader has gone; nothing more to say
        status = PASSED
    except Exception as error:
        if os.environ.get("SOMCHECK_DEBUG"):
            raise
        _say(f"somcheck: feil i somcheck selv ({reason_of(error)}).")
        click.echo("Sett SOMCHECK_DEBUG=1 for å se hvor, og meld gjerne fra.", err=True)
        status = FAULT
    sys.exit(status)
