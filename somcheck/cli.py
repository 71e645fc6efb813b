"""The command line. Thin: it reads files, calls a `Checker`, prints what a formatter makes, sets the exit status.

0: every post passed. 1: some post is below the limit. 2: usage, or something could not be read. 3: a
fault in somcheck itself.
"""

from __future__ import annotations

import gc
import os
import shutil
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any, NoReturn, TypeVar

import click

# What takes time to import is imported where it is used, so that help and short answers come at once.
from somcheck import __version__, completion, files
from somcheck import config as configs
from somcheck.errors import ConfigError, SomcheckError, nearest, reason_of
from somcheck.formatters import FORMATS, Run, Style, formatter, printable, shown_name

if TYPE_CHECKING:
    from click.shell_completion import CompletionItem

    from somcheck import run
    from somcheck.baseline import Baseline
    from somcheck.cache import Cache
    from somcheck.checker import Checker, Setting
    from somcheck.language import Language
    from somcheck.report import FailOn, Report
    from somcheck.rule import Severity

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

    def shell_complete(self, ctx: click.Context, incomplete: str) -> list[CompletionItem]:
        check = self.commands["check"]
        if incomplete.startswith("-"):
            options = [*super().shell_complete(ctx, incomplete), *check.shell_complete(ctx, incomplete)]
            return list({option.value: option for option in options}.values())
        commands = super().shell_complete(ctx, incomplete)
        # Beside commands the shell does not look for files itself.
        return [*commands, *completion.posts_here(incomplete)] if commands else completion.paths(incomplete)

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


class _Jobs(click.ParamType):  # type: ignore[type-arg]
    name = "heltall"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> int:
        if str(value).isdecimal() and 1 <= int(value) <= 64:
            return int(value)
        raise click.UsageError("--jobs må være et heltall fra 1 til 64.")


_help = click.help_option("--help", "-h", help="Vis denne hjelpen.")


def _show_version(ctx: click.Context, param: click.Parameter, value: bool) -> None:
    if value and not ctx.resilient_parsing:
        click.echo(f"somcheck {__version__}")
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
_formats = click.option(
    "--format",
    "output",
    type=click.Choice(list(FORMATS)),
    default="text",
    help="Hvordan svaret skal se ut: for folk, for GitHub eller for andre programmer.",
)
_config = click.option(
    "--config",
    "config_file",
    metavar="FIL",
    shell_complete=completion.posts,
    help="Planen. Standard er nærmeste somcheck.toml.",
)
_pipeline = click.option(
    "--pipeline", metavar="NAVN", help="Bruk en installert spaCy-modell i stedet for den som følger med."
)


@cli.command(cls=_Norwegian, options_metavar="[VALG]")
@_help
@click.argument("posts", nargs=-1, required=True, metavar="INNLEGG...", shell_complete=completion.posts)
@_formats
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
    type=_Score(),
    metavar="N",
    help=f"Laveste poengsum som består. Standard er {configs.MIN_SCORE}.",
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
@_config
@_pipeline
@click.option("--diff", "show_diff", is_flag=True, help="Vis de sikre rettelsene, og gjør ingenting med filene.")
@click.option("--fix", is_flag=True, help="Gjør de sikre rettelsene i filene.")
@click.option("--explain-score", is_flag=True, help="Si hva som ga hvert råd poengsummen det fikk.")
@click.option("--all", "show_all", is_flag=True, help="Vis alle funn, ikke bare de sju som betyr mest.")
@click.option("--jobs", type=_Jobs(), default=1, metavar="N", help="Så mange prosesser deler på innleggene.")
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
    from somcheck import run

    if fix and files.STDIN in posts:
        raise click.UsageError("--fix trenger en fil. Bruk --diff for standard inn.")
    if write_baseline and (baseline or show_diff or fix or target):
        raise click.UsageError("--write-baseline kan ikke brukes sammen med --baseline, --diff, --fix eller --output.")
    if target is not None and show_diff:
        raise click.UsageError("--output kan ikke brukes sammen med --diff.")
    run.require_plan(config_file)
    settings = run.Settings(language, audience, profile, min_score, config_file, pipeline, min_level, fail_on)
    cache = _cache()
    kept = None if no_cache else cache
    if write_baseline:
        sys.exit(_record(Path(write_baseline), posts, settings, kept, jobs))
    known = None
    if baseline:
        from somcheck import baseline as baselines

        known = baselines.read(Path(baseline))
    style = _style(show_all, explain_score) if target is None else Style(all=show_all, explain=explain_score)
    found = _apart_from(target, posts)
    if show_diff or fix:
        answers = _mended(found, settings, style, known, write=not show_diff)
    else:
        answers = run.answers(found, settings, style, kept=kept, jobs=jobs, baseline=known)
    shown = "diff" if show_diff else output
    at_once = shown == "text" and target is None
    said: list[run.Answer] = []
    everything: list[run.Answer | run.Refusal] = []
    trouble = 0
    faults: list[str] = []
    for answer in _with_progress(answers, len(found)):
        faults += answer.faults
        everything.append(answer)
        if isinstance(answer, run.Refusal):
            trouble += len(answer.posts)
            if not answer.again:
                _complain(answer.name, answer.reason)
            continue
        if at_once:
            _echo(("\n" if said else "") + answer.text, nl=False)
        elif shown not in ("text", "diff"):
            for note in answer.notes:
                _complain(answer.path, note)
        said.append(answer)
    if at_once and len(said) + trouble > 1:
        from somcheck.formatters.summary import format_summary

        _echo("\n" + format_summary(said, trouble), nl=False)
    elif not at_once and shown != "diff":
        text = formatter(shown)(Run(tuple(everything), __version__, style))
        if target is None:
            _echo(text, nl=False)
        else:
            files.write_report(target, text)
    if known is not None:
        stale = sum(answer.stale for answer in said) + known.gone(name for name in found if isinstance(name, str))
        if stale:
            _say(
                f"{baseline}: {stale} funn finnes ikke lenger. "
                f"Oppdater fila med «somcheck check --write-baseline {baseline} INNLEGG»."
            )
    sys.exit(_status(faults, trouble, any(not answer.passed for answer in said)))


@cli.command(cls=_Norwegian, options_metavar="[VALG]")
@_help
@click.argument("posts", nargs=-1, metavar="[INNLEGG...]", shell_complete=completion.posts)
@_format
@_config
@_pipeline
def plan(posts: tuple[str, ...], output: str, config_file: str | None, pipeline: str | None) -> NoReturn:
    """Vurder planen, og hvordan innlegg tjener den."""
    from somcheck import run
    from somcheck.checker import Checker
    from somcheck.formatters.json import format_plan as json_plan
    from somcheck.formatters.plan_text import format_plan
    from somcheck.report import Report

    _cache()
    place = run.plan_path(config_file, posts[0] if posts else files.STDIN)
    checker = Checker(run.read_settings(place), pipeline=pipeline)
    checker.check_plan()  # where there is no plan, that is said before the posts are read
    found = list(files.expand(list(posts)))
    reports: list[Report] = []
    trouble = 0
    faults: list[str] = []
    for name, result in _with_progress(_judged(checker, found), len(found)):
        if isinstance(result, Report):
            reports.append(result)
        else:
            trouble += 1
            faults += run.refusal(name, result).faults
            _complain(name, str(result))
    report = checker.check_plan(reports)
    all_faults = [*report.faults, *(fault for one in reports for fault in one.faults)]
    faults += [f"{fault.rule}: {fault.trace}" for fault in all_faults]
    if output == "json":
        _echo(json_plan(report, __version__))
    else:
        _echo(format_plan(report, _style()), nl=False)
    sys.exit(_status(faults, trouble, not report.passed))


@cli.command(cls=_Norwegian, options_metavar="[VALG]")
@_help
@click.argument("folder", default=".", metavar="[MAPPE]", shell_complete=completion.folders)
@click.option("--language", type=click.Choice(["nb", "nn"]), help="Målform i spørsmålene og i planen.")
@click.option("--name", metavar="NAVN", help="Hva dere heter.")
@click.option("--goal", metavar="MÅL", help="Ett enkelt mål.")
@click.option("--by", metavar="DATO", help="Når målet skal være nådd.")
@click.option("--audience", metavar="ID", shell_complete=completion.audiences, help="Hvem dere vil nå.")
@click.option("--owner", metavar="HVEM", help="Hvem som har ansvaret for målet.")
@click.option("--responder", metavar="HVEM", help="Hvem som svarer på kommentarer og meldinger.")
@click.option("--reply-within", metavar="TID", help="Hvor raskt dere svarer.")
@click.option("--weekends", metavar="TEKST", help="Hva som gjelder kvelder og helger.")
@click.option("--yes", is_flag=True, help="Ikke spør; bruk eksempler der svar mangler.")
def init(folder: str, language: Language | None, yes: bool, **said: str | None) -> None:
    """Lag en plan: svar på noen spørsmål, så skriver somcheck somcheck.toml."""
    from datetime import date

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
    from somcheck import memo

    def listed() -> str:
        from somcheck.formatters.explain import format_rules
        from somcheck.rules import ALL_TIPS

        return format_rules(ALL_TIPS, language)

    _cache()
    _echo(memo.made("rules", language, listed), nl=False)


@cli.command(cls=_Norwegian, options_metavar="[VALG]")
@_help
@_written_form
@click.argument("rule_id", metavar="REGEL", shell_complete=completion.rules)
def explain(rule_id: str, language: Language) -> None:
    """Forklar en regel: hvorfor, eksempler og kilder."""
    from somcheck import memo

    def explained() -> str:
        from somcheck.formatters.explain import format_rule
        from somcheck.rules import ALL_TIPS

        known = {rule.id: (tip, rule) for tip in ALL_TIPS for rule in tip.rules}
        if rule_id not in known:
            raise click.UsageError(f"Det finnes ingen regel «{rule_id}».{nearest(rule_id, known)}")
        return format_rule(*known[rule_id], language)

    _cache()
    _echo(memo.made("explain", f"{language} {rule_id}", explained), nl=False)


@cli.command(cls=_Norwegian, options_metavar="[VALG]")
@_help
@click.option("--stdio", is_flag=True, hidden=True)  # what many editors add; there is no other way
def lsp(stdio: bool) -> NoReturn:
    """Vis funnene i redigeringsprogrammet mens du skriver."""
    try:
        from somcheck.lsp.server import serve
    except ModuleNotFoundError as error:
        if (error.name or "").split(".")[0] not in ("pygls", "lsprotocol"):
            raise
        raise SomcheckError("Dette trenger et tillegg. Hent det med: pip install 'somcheck[lsp]'") from None
    sys.exit(serve())


def _mended(
    found: Iterable[run.Found], settings: run.Settings, style: Style, known: Baseline | None, *, write: bool
) -> Iterator[run.Answer | run.Refusal]:
    """Make the safe suggestions of each post, in its file or only for show, and yield what is then said of it."""
    from dataclasses import replace

    from somcheck import baseline as baselines
    from somcheck import fixes, run

    for result in run.reports(found, settings):
        if isinstance(result, run.Refusal):
            yield result
            continue
        report, checker = result
        source = files.Source(report.source, report.path)
        recorded = known.of(report.path) if known is not None else None
        told = report if recorded is None else baselines.applied(report, recorded)[0]
        mended = fixes.fixed(checker, source, told)
        if not write:
            _echo(fixes.diff(shown_name(report.path), source.text, mended.text), nl=False)
        elif mended.count:
            try:
                fixes.write(Path(str(report.path)), source.text, mended.text)
            except SomcheckError as error:
                yield run.Refusal(str(report.path), str(error), (str(report.path),))
                continue
            done = f"{mended.count} {'rettelse' if mended.count == 1 else 'rettelser'} gjort."
            _say(f"{report.path}: {done}")
        if write and mended.count:
            report = replace(mended.report, notes=report.notes)
        yield run.answer(checker, report, style, recorded)


def _record(path: Path, posts: tuple[str, ...], settings: run.Settings, kept: Cache | None, jobs: int) -> int:
    """Write a baseline of some posts; the exit status."""
    from dataclasses import replace

    from somcheck import baseline as baselines
    from somcheck import run

    before = baselines.read(path) if path.exists() else baselines.Baseline(path)
    found = list(files.expand(list(posts)))
    answers = run.answers(found, replace(settings, min_level="signal"), _style(), kept=kept, jobs=jobs)
    new: dict[str, baselines.Recorded | None] = {}
    trouble = 0
    faults: list[str] = []
    for answer in _with_progress(answers, len(found)):
        faults += answer.faults
        if isinstance(answer, run.Refusal):
            trouble += len(answer.posts)
            _complain(answer.name, answer.reason)
        else:
            new[answer.path] = baselines.record(answer.json)
    if not faults:
        baselines.write(before.updated(new))
        count = sum(said.count for said in new.values() if said is not None)
        _say(f"{path}: {count} funn i {len(new)} innlegg er skrevet.")
    return _status(faults, trouble, False)


def _judged(checker: Checker, found: Iterable[run.Found]) -> Iterator[tuple[str, Report | SomcheckError]]:
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


def _apart_from(target: str | None, posts: tuple[str, ...]) -> list[run.Found]:
    """The posts, without the file that the answer goes to: an earlier answer in a folder is no post."""
    found: list[run.Found] = list(files.expand(list(posts)))
    if target is None:
        return found
    goal = os.path.realpath(target)
    if any(os.path.realpath(post) == goal and os.path.isfile(post) for post in posts):
        raise click.UsageError(f"«{target}» er et av innleggene, så svaret kan ikke skrives dit.")
    if not os.path.isdir(os.path.dirname(goal)):
        raise SomcheckError(f"Svaret kan ikke skrives til «{target}» (mappa finnes ikke).")
    return [one for one in found if not isinstance(one, str) or os.path.realpath(one) != goal]


def _cache() -> Cache:
    """The cache of this user, where tables are kept too from now on."""
    from somcheck import cache, memo

    kept = cache.Cache(cache.folder() / cache.FILE)
    memo.keep_in(kept)
    return kept


def _style(show_all: bool = True, explain: bool = False) -> Style:
    width = shutil.get_terminal_size((80, 24)).columns if sys.stdout.isatty() else 80
    return Style(width, _shows_blocks(), show_all, explain)


T = TypeVar("T")


def _with_progress(results: Iterator[T], total: int) -> Iterable[T]:
    if total < MANY or not sys.stderr.isatty():
        return results
    with click.progressbar(results, length=total, label="Leser innlegg", file=sys.stderr) as bar:
        return list(bar)


def _complain(name: str | None, reason: str) -> None:
    """Say what is the matter with a post, or with a plan (None)."""
    if reason:
        _say(f"{'somcheck' if name is None else shown_name(name)}: {reason}")


def _say(line: str) -> None:
    """Say something on standard error, on one line; names of files and fields may hold anything."""
    click.echo(printable(line), err=True)


def _status(faults: Iterable[str], trouble: int, below: bool) -> int:
    """The exit status: a fault in somcheck goes before all else, since then nothing that it says is the whole truth."""
    faults = list(faults)
    if os.environ.get("SOMCHECK_DEBUG"):
        for fault in faults:
            click.echo(fault, err=True)
    return FAULT if faults else UNUSABLE if trouble else BELOW_LIMIT if below else PASSED


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
    # Loading makes hundreds of thousands of objects, and none of them is garbage: to look for it is a tenth of the run.
    gc.set_threshold(100_000, 10, 10)
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="replace")
    try:
        cli.main(args, prog_name="somcheck", standalone_mode=False)
        status = PASSED
    except click.exceptions.Exit as exit:
        status = exit.exit_code
    except click.exceptions.NoArgsIsHelpError as error:
        click.echo(error.format_message(), err=True)
        status = UNUSABLE
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
