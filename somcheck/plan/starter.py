"""The plan that ``somcheck init`` writes: what it asks, and the commented file that the answers make."""

from __future__ import annotations

import json
import re
import unicodedata
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from somcheck.errors import ConfigError
from somcheck.norwegian.text import Text
from somcheck.norwegian.written_form import Language
from somcheck.plan import deadlines, reading
from somcheck.plan.finding import FILE_NAME
from somcheck.plan.groups import find_group, shipped_groups

ID_WORDS = 3
"""Words of a goal that make its id."""

_SMALL = frozenset(
    "en ein ei et eit av for i paa til og at som de dei den det å om med fra frå innen innan har".split()
)

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
        Text("Når skal det være nådd? En dato eller et år.", "Når skal det vere nådd? Ein dato eller eit år."),
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
        Text("Hva gjelder kvelder og helger?", "Kva gjeld kveldar og helger?"),
        _fixed("ingen svarer før mandag", "ingen svarar før måndag"),
    ),
)

_TEMPLATE = Text(
    """\
# Planen for sosiale medier. Linjer som begynner med #, er forklaringer og eksempler.
# Se over planen med «somcheck plan». «somcheck schema» viser alle nøklene.

name = {name}

# Laveste poengsum som består, fra 0 til 100, og plattformen dere bruker mest.
# min-score = 60
# platform = "facebook"

# ---- Hvem svarer, og hvor raskt? ----

[replies]
who = {responder}
within = {within}
weekends = {weekends}

# ---- Mål ----
# Begynn med ett enkelt mål. Et godt mål kan telles, har en frist, en målgruppe og en eier.
# Øverst i et innlegg skriver dere hvilket mål det tjener: «mål: {id}».

[goals.{id}]
what = {goal}
by = {by}
audience = {audience}
owner = {owner}
start = true
# Ord som viser at et innlegg handler om målet, ut over dem i «what»:
# words = ["testknapp", "batteri"]

# Et stort mål brytes ned i mindre. De små peker på det store med «part-of».
# [goals.faerre-boligbranner]
# what = "Færre boligbranner"
#
# [goals.halvere-komfyrbrannene]
# what = "Halvere komfyrbrannene blant eldre"
# by = {next_year}
# measure = "utrykninger til komfyrbrann, fra BRIS"
# part-of = "faerre-boligbranner"
# audience = "eldre"
# owner = "Kari, forebyggende avdeling"

# ---- Egne målgrupper ----
# [groups.smabarnsfamilier]
# extends = "barnefamilier"
# name = "småbarnsfamilier"
# advice = "Skriv om det de gjør hver dag, som henting og legging."
# topics = ["barnevogn f", "bleie f"]

# ---- Deres egne ord ----
# [words]
# allowed = ["røykdykker m"]
# acronyms = {{ NBR = "Nordvik brann og redning" }}
# places = ["Lia", "Storfjellet"]

# ---- Hvor mye hvert råd teller (1 er vanlig), og regler dere ikke vil ha ----
# [weights]
# question = 2
#
# [limits]
# technical = 50
""",
    """\
# Planen for sosiale medium. Linjer som byrjar med #, er forklaringar og eksempel.
# Sjå over planen med «somcheck plan». «somcheck schema» viser alle nøklane.

name = {name}

# Lågaste poengsum som består, frå 0 til 100, og plattforma de bruker mest.
# min-score = 60
# platform = "facebook"

# ---- Kven svarar, og kor raskt? ----

[replies]
who = {responder}
within = {within}
weekends = {weekends}

# ---- Mål ----
# Byrj med eitt enkelt mål. Eit godt mål kan teljast, har ein frist, ei målgruppe og ein eigar.
# Øvst i eit innlegg skriv de kva mål det tener: «mål: {id}».

[goals.{id}]
what = {goal}
by = {by}
audience = {audience}
owner = {owner}
start = true
# Ord som viser at eit innlegg handlar om målet, ut over dei i «what»:
# words = ["testknapp", "batteri"]

# Eit stort mål blir brote ned i mindre. Dei små peikar på det store med «part-of».
# [goals.faerre-bustadbrannar]
# what = "Færre bustadbrannar"
#
# [goals.halvere-komfyrbrannane]
# what = "Halvere komfyrbrannane blant eldre"
# by = {next_year}
# measure = "utrykkingar til komfyrbrann, frå BRIS"
# part-of = "faerre-bustadbrannar"
# audience = "eldre"
# owner = "Kari, førebyggjande avdeling"

# ---- Eigne målgrupper ----
# [groups.smabarnsfamiliar]
# extends = "barnefamilier"
# name = "småbarnsfamiliar"
# advice = "Skriv om det dei gjer kvar dag, som henting og legging."
# topics = ["barnevogn f", "bleie f"]

# ---- Dykkar eigne ord ----
# [words]
# allowed = ["røykdykkar m"]
# acronyms = {{ NBR = "Nordvik brann og redning" }}
# places = ["Lia", "Storfjellet"]

# ---- Kor mykje kvart råd tel (1 er vanleg), og reglar de ikkje vil ha ----
# [weights]
# question = 2
#
# [limits]
# technical = 50
""",
)


def goal_id(goal: str) -> str:
    """An id for a goal, from its first words that say something: ``halvere-komfyrbrannene-blant``."""
    words = re.findall(r"[a-z0-9]+", unicodedata.normalize("NFC", goal).lower().translate(_ASCII))
    telling = [word for word in words if word not in _SMALL and not re.fullmatch(r"\d+", word)]
    return "-".join((telling or words or ["maal"])[:ID_WORDS])


def starter(answers: Mapping[str, str], language: Language, today: date) -> str:
    """The text of a plan; it can always be read again as one.

    *answers* hold a text for the key of each of `QUESTIONS`.
    """

    def quoted(key: str) -> str:
        clean = "".join(char if char.isprintable() else " " for char in answers[key])
        return json.dumps(" ".join(clean.split()), ensure_ascii=False)

    text = _TEMPLATE(
        language,
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
        raise ConfigError(f"{path}: kan ikke lages ({error.strerror}).") from None
    return path


def exists(path: Path) -> ConfigError:
    return ConfigError(f"{path} finnes fra før, og somcheck skriver ikke over den. Se over den med «somcheck plan».")
