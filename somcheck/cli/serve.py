"""``somcheck serve``: a page to write in, and answers to other programs."""

from __future__ import annotations

import os
from typing import Any

import click

from somcheck.cli import completion
from somcheck.cli.console import say
from somcheck.cli.help import NorwegianCommand, help_option
from somcheck.cli.options import config_option
from somcheck.errors import SomcheckError
from somcheck.running.plans import require_plan

HERE_ONLY = "Innlegg og plan kan bare endres på din egen maskin. Ta bort --host, eller mappa og --edit-plan."


@click.command(cls=NorwegianCommand, options_metavar="[VALG]")
@help_option
@click.argument("folder", required=False, metavar="[MAPPE]", shell_complete=completion.folders)
@click.option("--port", type=click.IntRange(1, 65535), default=8765, metavar="N", help="Porten. Standard er 8765.")
@click.option("--host", default="127.0.0.1", metavar="ADRESSE", help="Hvor det lyttes. Standard er bare din maskin.")
@config_option
@click.option("--no-open", is_flag=True, help="Ikke åpne nettleseren.")
@click.option("--edit-plan", is_flag=True, help="La siden lage en plan der det ikke er noen.")
@click.option("--history", is_flag=True, help="Ta imot eksporter også når andre enn du når siden.")
@click.option("--allow-host", multiple=True, metavar="NAVN", help="Et navn til som tjeneren svarer på.")
@click.option("--allow-origin", multiple=True, metavar="NETTSTED", help="Et nettsted som får spørre fra nettleseren.")
@click.option("--frame-ancestors", multiple=True, metavar="NETTSTED", help="Et nettsted som får vise siden i en ramme.")
@click.option(
    "--max-length", type=click.IntRange(100, 100_000), default=20_000, metavar="N", help="Lengste tekst i tegn."
)
@click.option("--time-limit", type=click.FloatRange(1, 600), default=10.0, metavar="N", help="Sekunder et svar kan ta.")
@click.option(
    "--at-once", type=click.IntRange(1, 1000), default=64, metavar="N", help="Hvor mange som kan vente på tur."
)
@click.option(
    "--rate", type=click.IntRange(0, 100_000), default=0, metavar="N", help="Vurderinger i minuttet per adresse."
)
@click.option("--workers", type=click.IntRange(1, 64), default=1, metavar="N", help="Hvor mange prosesser som svarer.")
@click.option("--libreoffice-oxt", metavar="FIL", help="Skriv en utvidelse for LibreOffice som peker hit, og avslutt.")
@click.option("--log", is_flag=True, help="Skriv ei linje per forespørsel, uten tekst.")
def serve(folder: str | None, no_open: bool, workers: int, libreoffice_oxt: str | None, **said: Any) -> None:
    """Åpne en side å skrive i, med svar også til andre programmer."""
    try:
        from somcheck.server import oxt
        from somcheck.server.run import serve as run
        from somcheck.server.settings import LOOPBACK, Serving
    except ModuleNotFoundError as error:
        if (error.name or "").split(".")[0] not in ("starlette", "uvicorn"):
            raise
        raise SomcheckError("Dette trenger et tillegg. Hent det med: pip install 'somcheck[serve]'") from None
    serving = Serving(folder=folder, config=said.pop("config_file"), **said)
    require_plan(serving.config)
    if libreoffice_oxt is not None:
        oxt.write(libreoffice_oxt, serving.address)
        return
    if serving.host not in LOOPBACK and (folder or serving.edit_plan):
        raise SomcheckError(HERE_ONLY)
    if folder is not None and not os.path.isdir(folder):
        raise SomcheckError(f"Mappa «{folder}» finnes ikke.")

    def started() -> None:
        if workers > 1:
            say(f"Starter {workers} prosesser på {serving.address}. Avslutt med Ctrl-C.")
            return
        say(f"Siden er klar på {serving.address}. Avslutt med Ctrl-C.")
        if not no_open:
            import webbrowser
            from threading import Thread

            Thread(target=webbrowser.open, args=(serving.address,), daemon=True).start()  # some wait until it is closed

    run(serving, workers, started)
