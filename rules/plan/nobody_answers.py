"""nobody-answers: the plan does not say who answers."""

from __future__ import annotations

from collections.abc import Iterable

from somcheck.norwegian.text import Text
from somcheck.plan.plan_file import PlanFile
from somcheck.rule import Example, Hit, Rule
from somcheck.rules.sources import GUIDE


def check(file: PlanFile) -> Iterable[Hit]:
    if file.plan.replies.who is None:
        yield Hit(*file.span("replies", "who"))


RULE = Rule(
    id="nobody-answers",
    title=Text("Ingen svarer i planen", "Ingen svarar i planen"),
    message=Text(
        "Hvem svarer på kommentarer? Skriv et navn eller en rolle etter «who =» under [replies].",
        "Kven svarar på kommentarar? Skriv eit namn eller ei rolle etter «who =» under [replies].",
    ),
    cure=Text("Avtal hvem som svarer.", "Avtal kven som svarar."),
    why=Text(
        "Folk spør der dere er. Sett av tid til å svare, eller la være å være der.",
        "Folk spør der de er. Set av tid til å svare, eller lat vere å vere der.",
    ),
    check=check,
    scope="words",
    cost=20,
    examples=(
        Example('[⟦replies⟧]\nwithin = "4 timer"', "nb"),
        Example('[⟦replies⟧]\nwithin = "4 timar"', "nn"),
        Example('name = "Nordvik"', "nb", whole=True),
        Example('name = "Nordvik"', "nn", whole=True),
        Example('[replies]\nwho = "vakta"', "nb"),
        Example('[replies]\nwho = "vakta"', "nn"),
    ),
    sources=(GUIDE,),
)
