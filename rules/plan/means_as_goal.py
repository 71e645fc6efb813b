"""means-as-goal: a goal that counts followers, clicks or posts."""

from __future__ import annotations

from collections.abc import Iterable

from somcheck.norwegian.text import Text
from somcheck.plan.goals import about_means, leaves
from somcheck.plan.plan_file import PlanFile
from somcheck.rule import Example, Hit, Rule
from somcheck.rules.sources import GUIDE


def check(file: PlanFile) -> Iterable[Hit]:
    for id, goal in leaves(file):
        if about_means(goal):
            yield Hit(*file.span("goals", id, "what"))


RULE = Rule(
    id="means-as-goal",
    title=Text("Et middel, ikke et mål", "Eit middel, ikkje eit mål"),
    message=Text(
        "Dette er et middel, ikke et mål. Hva skal folk gjøre annerledes når de har lest innleggene?",
        "Dette er eit middel, ikkje eit mål. Kva skal folk gjere annleis når dei har lese innlegga?",
    ),
    cure=Text(
        "Skriv hva folk skal gjøre, i stedet for hva dere skal få.",
        "Skriv kva folk skal gjere, i staden for kva de skal få.",
    ),
    why=Text(
        "Tusen følgere slokker ingen brann. Tell heller det følgerne gjør: tester varsleren, melder seg på, ringer "
        "sjeldnere.",
        "Tusen følgjarar sløkkjer ingen brann. Tel heller det følgjarane gjer: testar varslaren, melder seg på, "
        "ringjer sjeldnare.",
    ),
    check=check,
    scope="words",
    cost=55,
    examples=(
        Example('[goals.a]\nwhat = "⟦Få 1000 nye følgere⟧"', "nb"),
        Example('[goals.a]\nwhat = "⟦Få 1000 nye følgjarar⟧"', "nn"),
        Example('[goals.a]\nwhat = "⟦Legge ut tre innlegg i uka⟧"', "nb"),
        Example('[goals.a]\nwhat = "⟦Leggje ut tre innlegg i veka⟧"', "nn"),
        Example('[goals.a]\nwhat = "200 familier øver på brann hjemme"', "nb"),
        Example('[goals.a]\nwhat = "200 familiar øver på brann heime"', "nn"),
    ),
    sources=(GUIDE,),
)
