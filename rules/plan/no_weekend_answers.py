"""no-weekend-answers: the plan does not say what applies in weekends."""

from __future__ import annotations

from collections.abc import Iterable

from somcheck.norwegian.text import Text
from somcheck.plan.plan_file import PlanFile
from somcheck.rule import Example, Hit, Rule
from somcheck.rules.sources import GUIDE


def check(file: PlanFile) -> Iterable[Hit]:
    if file.plan.replies.who is not None and file.plan.replies.weekends is None:
        yield Hit(*file.span("replies", "weekends"))


RULE = Rule(
    id="no-weekend-answers",
    title=Text("Ikke sagt hva som gjelder i helga", "Ikkje sagt kva som gjeld i helga"),
    message=Text(
        "Hva med kvelder og helger? Skriv «weekends», også når svaret er «ingen før mandag».",
        "Kva med kveldar og helger? Skriv «weekends», òg når svaret er «ingen før måndag».",
    ),
    cure=Text("Si hva som gjelder på kveld og i helg.", "Sei kva som gjeld på kveld og i helg."),
    why=Text(
        "Mange leser om kvelden og i helga. Det er greit å ikke svare da, men da bør spørsmålene stilles en annen dag.",
        "Mange les om kvelden og i helga. Det er greitt å ikkje svare då, men då bør spørsmåla stillast ein annan dag.",
    ),
    check=check,
    scope="words",
    cost=8,
    examples=(
        Example('[⟦replies⟧]\nwho = "vakta"', "nb"),
        Example('[⟦replies⟧]\nwho = "vakta"', "nn"),
        Example('[replies]\nwho = "vakta"\nweekends = "ingen før mandag"', "nb"),
        Example('[replies]\nwho = "vakta"\nweekends = "ingen før måndag"', "nn"),
    ),
    sources=(GUIDE,),
)
