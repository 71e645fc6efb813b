"""Help and usage in Norwegian."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import click

from somcheck.cli import completion
from somcheck.errors import closest

if TYPE_CHECKING:
    from click.shell_completion import CompletionItem


class NorwegianCommand(click.Command):
    """A command whose help speaks Norwegian all through."""

    def format_usage(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        formatter.write_usage(ctx.command_path, " ".join(self.collect_usage_pieces(ctx)), "Bruk: ")

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        records = [record for param in self.get_params(ctx) if (record := param.get_help_record(ctx))]
        if records:
            with formatter.section("Valg"):
                formatter.write_dl(records)


class NorwegianGroup(NorwegianCommand, click.Group):
    """A group of commands, where anything that is no command is a post to check."""

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        if args and args[0] not in self.commands:
            meant = closest(args[0], self.commands, 0.75)
            if meant and not os.path.lexists(args[0]):
                raise click.UsageError(f"Det finnes ingen kommando eller fil «{args[0]}». Mente du «{meant}»?")
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
        NorwegianCommand.format_options(self, ctx, formatter)


help_option = click.help_option("--help", "-h", help="Vis denne hjelpen.")
