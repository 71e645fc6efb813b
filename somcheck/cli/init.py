"""``somcheck init``: make a plan."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from somcheck.cli import completion
from somcheck.cli.help import NorwegianCommand, help_option
from somcheck.errors import ConfigError
from somcheck.plan.finding import FILE_NAME

if TYPE_CHECKING:
    from somcheck.norwegian.written_form import Language


@click.command(cls=NorwegianCommand, options_metavar="[VALG]")
@help_option
@click.argument("folder", default=".", metavar="[MAPPE]", shell_complete=completion.folders)
@click.option("--language", type=click.Choice(["nb", "nn"]), help="Målform i spørsmålene og i planen.")
@click.option("--name", metavar="NAVN", help="Hva dere heter.")
@click.option("--goal", metavar="MÅL", help="Ett enkelt mål.")
@click.option("--by", metavar="DATO", help="Når målet skal være nådd.")
@click.option("--audience", metavar="ID", shell_complete=completion.audiences, help="Hvem dere vil nå.")
@click.option("--owner", metavar="HVEM", help="Hvem som har ansvaret for målet.")
@click.option("--responder", metavar="HVEM", help="Hvem som svarer på kommentarer og meldinger.")
@click.option("--reply-within", metavar="TID", help="Hvor raskt dere svarer.")
@click.option("--weekends", metavar="TEKST", help="Hva som gjelder om kvelden og i helga.")
@click.option("--yes", is_flag=True, help="Ikke spør; bruk eksempler der svar mangler.")
def init(folder: str, language: Language | None, yes: bool, **said: str | None) -> None:
    """Lag en plan: svar på noen spørsmål, så skriver somcheck somcheck.toml."""
    from datetime import date

    from somcheck.cli.init_dialogue import ask, ask_language, explain_next
    from somcheck.plan import starter

    place = Path(folder)
    if not place.is_dir():
        raise ConfigError(f"Mappa «{folder}» finnes ikke.")
    if (place / FILE_NAME).exists():
        raise starter.exists(place / FILE_NAME)
    given = {key.replace("_", "-"): value for key, value in said.items()}
    written = language or ("nb" if yes or all(given.values()) else ask_language())
    answers = ask(written, given, date.today(), quiet=yes)
    path = starter.write(place, starter.starter(answers, written, date.today()))
    explain_next(path, starter.goal_id(answers["goal"]), written)
