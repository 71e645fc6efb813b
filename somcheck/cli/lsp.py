"""``somcheck lsp``: answer an editor."""

from __future__ import annotations

import sys
from typing import NoReturn

import click

from somcheck.cli.help import NorwegianCommand, help_option
from somcheck.errors import SomcheckError


@click.command(cls=NorwegianCommand, options_metavar="[VALG]")
@help_option
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
