"""``somcheck rules`` and ``somcheck explain``: the rules, and one of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from somcheck.cli import completion
from somcheck.cli.console import echo, terminal_width
from somcheck.cli.help import NorwegianCommand, help_option
from somcheck.cli.options import written_form
from somcheck.errors import nearest
from somcheck.formatters.style import COMFORTABLE

if TYPE_CHECKING:
    from somcheck.norwegian.written_form import Language


@click.command(cls=NorwegianCommand, options_metavar="[VALG]")
@help_option
@written_form
def rules(language: Language) -> None:
    """List opp alt somcheck ser etter."""
    from somcheck.storage import tables

    def listed() -> str:
        from somcheck.formatters.explain import format_rules
        from somcheck.rules import ALL_TIPS

        return format_rules(ALL_TIPS, language, width)

    width = terminal_width()
    tables.open_cache()
    echo(tables.made("rules", f"{language} {width}", listed), nl=False)


@click.command(cls=NorwegianCommand, options_metavar="[VALG]")
@help_option
@written_form
@click.argument("rule_id", metavar="REGEL", shell_complete=completion.rules)
def explain(rule_id: str, language: Language) -> None:
    """Forklar en regel: hvorfor, eksempler og kilder."""
    from somcheck.storage import tables

    def explained() -> str:
        from somcheck.formatters.explain import format_rule
        from somcheck.rules import RULES

        if rule_id not in RULES:
            raise click.UsageError(f"Det finnes ingen regel «{rule_id}».{nearest(rule_id, RULES)}")
        return format_rule(RULES[rule_id], language, width)

    width = min(terminal_width(), COMFORTABLE)
    tables.open_cache()
    echo(tables.made("explain", f"{language} {width} {rule_id}", explained), nl=False)
