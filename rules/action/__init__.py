"""Hva kan folk gjøre selv: does the post give its reader one clear thing to do?

The gauge counts concrete acts: one is enough. Findings on vague acts, on many acts at once, and on acts that lack what
the reader needs for them (a number, a link, a day) take from it.
"""

from __future__ import annotations

from somcheck.norwegian.text import Text
from somcheck.rule import Tip
from somcheck.rules.action import (
    act_without_how,
    acute_act_late,
    impersonal_duty,
    no_act,
    professional_act,
    too_many_acts,
    vague_act,
)
from somcheck.rules.action.no_act import ACTS

TIP = Tip(
    id="action",
    title=Text("Si hva folk kan gjøre", "Sei kva folk kan gjere"),
    quote="Hva kan folk gjøre selv?",
    praise=Text("Innlegget sier hva leseren kan gjøre.", "Innlegget seier kva lesaren kan gjere."),
    rules=(
        no_act.RULE,
        vague_act.RULE,
        impersonal_duty.RULE,
        too_many_acts.RULE,
        act_without_how.RULE,
        professional_act.RULE,
        acute_act_late.RULE,
    ),
    gauges=(ACTS,),
)
