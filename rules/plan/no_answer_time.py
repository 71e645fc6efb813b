"""no-answer-time: the plan does not say how fast people get an answer."""

from __future__ import annotations

from collections.abc import Iterable

from somcheck.norwegian.text import Text
from somcheck.plan.plan_file import PlanFile
from somcheck.rule import Example, Hit, Rule
from somcheck.rules.sources import GUIDE


def check(file: PlanFile) -> Iterable[Hit]:
    if file.plan.replies.who is not None and file.plan.replies.within is None:
        yield Hit(*file.span("replies", "within"))


RULE = Rule(
    id="no-answer-time",
    title=Text("Ingen svarfrist i planen", "Ingen svarfrist i planen"),
    message=Text(
        'Hvor raskt svarer dere? Skriv svarfristen etter «within =», som «within = "4 timer"».',
        'Kor raskt svarar de? Skriv svarfristen etter «within =», som «within = "4 timar"».',
    ),
    cure=Text("Avtal hvor raskt dere svarer.", "Avtal kor raskt de svarar."),
    why=Text(
        "Velg en frist dere klarer hver uke. Et sikkert svar i morgen er bedre enn et raskt svar av og til.",
        "Vel ein frist de klarer kvar veke. Eit sikkert svar i morgon er betre enn eit raskt svar av og til.",
    ),
    check=check,
    scope="words",
    cost=10,
    examples=(
        Example('[⟦replies⟧]\nwho = "vakta"', "nb"),
        Example('[⟦replies⟧]\nwho = "vakta"', "nn"),
        Example('[replies]\nwho = "vakta"\nwithin = "4 timer"', "nb"),
        Example('[replies]\nwho = "vakta"\nwithin = "4 timar"', "nn"),
    ),
    sources=(GUIDE,),
)
