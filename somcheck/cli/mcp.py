"""``somcheck mcp``: answer an assistant."""

from __future__ import annotations

import click

from somcheck.cli.help import NorwegianCommand, help_option
from somcheck.cli.options import config_option
from somcheck.errors import SomcheckError
from somcheck.running.plans import require_plan
from somcheck.storage.tables import open_cache


@click.command(cls=NorwegianCommand, options_metavar="[VALG]")
@help_option
@config_option
def mcp(config_file: str | None) -> None:
    """La en assistent vurdere og rette innlegg (MCP)."""
    try:
        from somcheck.assistant.server import make
    except ModuleNotFoundError as error:
        if (error.name or "").split(".")[0] not in ("mcp", "starlette"):
            raise
        raise SomcheckError("Dette trenger et tillegg. Hent det med: pip install 'somcheck[mcp]'") from None
    require_plan(config_file)
    open_cache()
    make(config_file).run("stdio")
