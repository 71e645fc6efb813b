"""``somcheck schema``: the JSON Schema of a plan."""

from __future__ import annotations

import click

from somcheck.cli.console import echo, speak_utf8
from somcheck.cli.help import NorwegianCommand, help_option


@click.command(cls=NorwegianCommand, options_metavar="[VALG]")
@help_option
def schema() -> None:
    """Vis JSON-skjemaet for somcheck.toml, til redigeringsprogrammer."""
    import json

    from somcheck.plan import model

    speak_utf8()
    echo(json.dumps(model.schema(), ensure_ascii=False, indent=2))
