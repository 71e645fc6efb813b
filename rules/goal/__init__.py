"""Hvilke mål skal dere oppnå: does the post serve one goal of the plan?

The gauge is how much the post is about the goal that it names (`somcheck.topics`). Without a plan, or with a plan
that has no goals, the tip is not judged.
"""

from __future__ import annotations

from somcheck.document.document import Document
from somcheck.norwegian.text import Text
from somcheck.rule import Tip
from somcheck.rules.goal import no_goal, off_goal, other_group, unknown_goal
from somcheck.rules.goal.off_goal import MATCH

_NO_PLAN = Text(
    "Lag en plan med «somcheck init», så blir dette vurdert også.",
    "Lag ein plan med «somcheck init», så blir dette vurdert òg.",
)

_NO_PLAN_IN_FORM = Text(
    "Når det er laget en plan, blir dette vurdert også.", "Når det er laga ein plan, blir dette vurdert òg."
)


def _needs(document: Document) -> Text | None:
    if document.plan.goals:
        return None
    return _NO_PLAN_IN_FORM if document.in_form else _NO_PLAN


TIP = Tip(
    id="goal",
    title=Text("Skriv for et mål", "Skriv for eit mål"),
    quote="Hvilke mål skal dere oppnå? Store mål brytes ned.",
    praise=Text("Innlegget handler om målet.", "Innlegget handlar om målet."),
    rules=(no_goal.RULE, unknown_goal.RULE, off_goal.RULE, other_group.RULE),
    gauges=(MATCH,),
    weight=0.75,
    needs=_needs,
)
