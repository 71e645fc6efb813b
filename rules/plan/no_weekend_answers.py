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
    title=Text(
        "Planen sier ikke hva som gjelder om kvelden og i helga",
        "Planen seier ikkje kva som gjeld om kvelden og i helga",
    ),
    message=Text(
        "Hva gjelder om kvelden og i helga? Skriv det etter «weekends =», også når svaret er «ingen før mandag».",
        "Kva gjeld om kvelden og i helga? Skriv det etter «weekends =», òg når svaret er «ingen før måndag».",
    ),
    cure=Text("Si hva som gjelder om kvelden og i helga.", "Sei kva som gjeld om kvelden og i helga."),
    why=Text(
        "Mange leser om kvelden og i helga. Det er greit å ikke svare da, men da bør dere spørre en annen dag.",
        "Mange les om kvelden og i helga. Det er greitt å ikkje svare då, men då bør de spørje ein annan dag.",
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
