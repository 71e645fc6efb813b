"""Sett av tid: is somebody set to answer, in time?

The gauge counts what is said: who answers, and how fast. A post that asks needs it more than one that does not.
"""

from __future__ import annotations

from somcheck.norwegian.text import Text
from somcheck.rule import Tip
from somcheck.rules.follow_up import acute_sender, after_hours, no_reply_time, no_responder, slow_reply
from somcheck.rules.follow_up.no_responder import ANSWERED

TIP = Tip(
    id="follow-up",
    title=Text("Sett av tid til svar", "Set av tid til svar"),
    quote="Sett av tid. Hvor raskt skal dere svare, hvem er ansvarlig?",
    praise=Text("Noen er satt til å svare.", "Nokon er sett til å svare."),
    rules=(no_responder.RULE, no_reply_time.RULE, slow_reply.RULE, after_hours.RULE, acute_sender.RULE),
    gauges=(ANSWERED,),
    weight=0.5,
)
