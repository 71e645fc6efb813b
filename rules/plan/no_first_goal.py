"""no-first-goal: no one simple goal to begin with."""

from __future__ import annotations

from collections.abc import Iterable

from somcheck.norwegian.text import Text
from somcheck.plan.goals import leaves, simple
from somcheck.plan.plan_file import PlanFile
from somcheck.rule import Example, Hit, Rule
from somcheck.rules.sources import GUIDE


def check(file: PlanFile) -> Iterable[Hit]:
    smallest = list(leaves(file))
    first = [(id, goal) for id, goal in smallest if goal.start] or smallest
    if len(smallest) > 1 and len(first) > 1:
        yield Hit(0, 0)
    elif len(first) == 1 and len(smallest) > 1 and not simple(first[0][1]):
        yield Hit(*file.span("goals", first[0][0], "start"), variant="unready")


_READY = 'by = 2028\naudience = "alle"\nowner = "Kari"\nstart = true'

_READY_NB = '[goals.a]\nwhat = "Halvere komfyrbrannene"\n[goals.b]\nwhat = "200 tester varsleren"\n' + _READY

_READY_NN = '[goals.a]\nwhat = "Halvere komfyrbrannane"\n[goals.b]\nwhat = "200 testar varslaren"\n' + _READY

RULE = Rule(
    id="no-first-goal",
    title=Text("Første mål er ikke valgt", "Første mål er ikkje valt"),
    message=Text(
        "Hvilket mål begynner dere med? Velg ett, og skriv linja «start = true» under det.",
        "Kva mål byrjar de med? Vel eitt, og skriv linja «start = true» under det.",
    ),
    cure=Text("Velg ett enkelt mål å begynne med.", "Vel eitt enkelt mål å byrje med."),
    why=Text(
        "Den som begynner med ett enkelt mål, kommer i gang. De andre kan vente til dere har sett hva som virker.",
        "Den som byrjar med eitt enkelt mål, kjem i gang. Dei andre kan vente til de har sett kva som verkar.",
    ),
    check=check,
    scope="post",
    cost=12,
    messages={
        "unready": Text(
            "Dette målet er ikke klart å begynne med. Gi det et tall, en frist, én målgruppe og en eier.",
            "Dette målet er ikkje klart å byrje med. Gi det eit tal, ein frist, éi målgruppe og ein eigar.",
        ),
    },
    examples=(
        Example(
            '[goals.a]\nwhat = "Halvere komfyrbrannene"\n[goals.b]\nwhat = "200 tester varsleren"', "nb", whole=True
        ),
        Example(
            '[goals.a]\nwhat = "Halvere komfyrbrannane"\n[goals.b]\nwhat = "200 testar varslaren"', "nn", whole=True
        ),
        Example(
            _READY_NB,
            "nb",
        ),
        Example(
            _READY_NN,
            "nn",
        ),
        Example('[goals.a]\nwhat = "Halvere komfyrbrannene"', "nb"),
        Example('[goals.a]\nwhat = "Halvere komfyrbrannane"', "nn"),
    ),
    sources=(GUIDE,),
)
