"""The plan that ``somcheck init`` writes: what it asks, and the commented file that the answers make."""

from __future__ import annotations

import json
import re
import unicodedata
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from somcheck.errors import ConfigError, system_reason
from somcheck.norwegian.function_words import function_words
from somcheck.norwegian.text import Text
from somcheck.norwegian.written_form import Language
from somcheck.plan import deadlines, reading
from somcheck.plan.finding import FILE_NAME
from somcheck.plan.groups import find_group, shipped_groups
from somcheck.storage.data_files import read_text

ID_WORDS = 3
"""Words of a goal that make its id."""

_ASCII = str.maketrans({"æ": "ae", "ø": "oe", "å": "aa"})


@dataclass(frozen=True)
class Question:
    """One answer that the plan needs: its key, the question, an example to fall back on, and what is a right answer.

    ``check`` gives the answer as it is written down.

    Raises (``check``)
    ------------------
    ValueError
        Where the answer cannot be used; the text says why.
    """

    key: str
    ask: Text
    example: Callable[[Language, date], str]
    check: Callable[[str], str] = str.strip


def _fixed(nb: str, nn: str) -> Callable[[Language, date], str]:
    return lambda language, today: nb if language == "nb" else nn


def _deadline(said: str) -> str:
    deadlines.as_deadline(said)
    return said.strip()


def _group(said: str) -> str:
    return find_group(said, shipped_groups()).id


QUESTIONS = (
    Question("name", Text("Hva heter dere?", "Kva heiter de?"), _fixed("Brannvesenet", "Brannvesenet")),
    Question(
        "goal",
        Text("Hva vil dere oppnå? Skriv ett enkelt mål.", "Kva vil de oppnå? Skriv eitt enkelt mål."),
        _fixed(
            "100 innbyggere forteller at de har testet røykvarsleren",
            "100 innbyggjarar fortel at dei har testa røykvarslaren",
        ),
    ),
    Question(
        "by",
        Text("Når skal målet være nådd? En dato eller et år.", "Når skal målet vere nådd? Ein dato eller eit år."),
        lambda language, today: f"{today.year + 1}-12-01",
        _deadline,
    ),
    Question(
        "audience",
        Text("Hvem vil dere nå?", "Kven vil de nå?"),
        _fixed("alle", "alle"),
        _group,
    ),
    Question(
        "owner",
        Text("Hvem har ansvaret for målet?", "Kven har ansvaret for målet?"),
        _fixed("den som skriver innleggene", "den som skriv innlegga"),
    ),
    Question(
        "responder",
        Text("Hvem svarer på kommentarer og meldinger?", "Kven svarar på kommentarar og meldingar?"),
        _fixed("informasjonsvakta", "informasjonsvakta"),
    ),
    Question(
        "reply-within",
        Text("Hvor raskt svarer dere?", "Kor raskt svarar de?"),
        _fixed("samme dag", "same dag"),
    ),
    Question(
        "weekends",
        Text("Hva gjelder om kvelden og i helga?", "Kva gjeld om kvelden og i helga?"),
        _fixed("ingen svarer før mandag", "ingen svarar før måndag"),
    ),
)


def goal_id(goal: str) -> str:
    """An id for a goal, from its first words that say something: ``halvere-komfyrbrannene-blant``."""
    words = re.findall(r"[a-z0-9]+", unicodedata.normalize("NFC", goal).lower().translate(_ASCII))
    skipped = function_words("skipped_in_ids")
    telling = [word for word in words if word not in skipped and not word.isdigit()]
    return "-".join((telling or words or ["maal"])[:ID_WORDS])


def starter(answers: Mapping[str, str], language: Language, today: date) -> str:
    """The text of a plan; it can always be read again as one.

    *answers* hold a text for the key of each of `QUESTIONS`.
    """

    def quoted(key: str) -> str:
        clean = "".join(char if char.isprintable() else " " for char in answers[key])
        return json.dumps(" ".join(clean.split()), ensure_ascii=False)

    text = read_text(f"starter/{language}.toml").format(
        id=goal_id(answers["goal"]),
        name=quoted("name"),
        responder=quoted("responder"),
        within=quoted("reply-within"),
        weekends=quoted("weekends"),
        goal=quoted("goal"),
        by=quoted("by"),
        audience=quoted("audience"),
        owner=quoted("owner"),
        next_year=str(today.year + 2),
    )
    reading.parse(text, today=today)
    return text


def write(folder: Path, text: str) -> Path:
    """Write a plan into a folder that has none.

    Raises
    ------
    ConfigError
        Where there is one already, or the folder cannot be written to.
    """
    path = folder / FILE_NAME
    try:
        with open(path, "x", encoding="utf-8") as file:
            try:
                file.write(text)
                file.flush()
            except BaseException:
                path.unlink()  # half a plan is none
                raise
    except FileExistsError:
        raise exists(path) from None
    except OSError as error:
        raise ConfigError(f"{path}: kan ikke lages ({system_reason(error, 'mappa finnes ikke')}).") from None
    return path


def exists(path: Path) -> ConfigError:
    return ConfigError(f"{path} finnes fra før, og somcheck skriver ikke over den. Se over den med «somcheck plan».")
