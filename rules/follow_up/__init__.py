"""Sett av tid: is somebody set to answer, in time?

The gauge counts what is said: who answers, and how fast. A post that asks needs it more than one that does not.
"""

from somcheck.document import Document
from somcheck.rule import Gauge, Text, Tip
from somcheck.rules import sources
from somcheck.rules.follow_up import (
    acute_sender,
    after_hours,
    no_reply_time,
    no_responder,
    slow_reply,
)
from somcheck.rules.question.asking import asks


def answered(document: Document) -> float:
    """How much is said of answering, 0 to 2; where nothing is, half a point for a post that asks nothing."""
    said = float(bool(document.responder)) + float(bool(document.reply_within))
    return said or (0.0 if asks(document) else 0.5)


ANSWERED: Gauge[Document] = Gauge(
    id="answered",
    title=Text("Hvem som svarer, og når", "Kven som svarar, og når"),
    read=answered,
    limits=(1, None),
    scale=((0, 25), (0.5, 60), (1, 75), (2, 100)),
    sources=(sources.GUIDE, sources.REPLIES),
)

TIP = Tip(
    id="follow-up",
    title=Text("Sett av tid til svar", "Set av tid til svar"),
    quote="Sett av tid. Hvor raskt skal dere svare, hvem er ansvarlig?",
    praise=Text("Noen er satt til å svare.", "Nokon er sett til å svare."),
    rules=(no_responder.RULE, no_reply_time.RULE, slow_reply.RULE, after_hours.RULE, acute_sender.RULE),
    gauges=(ANSWERED,),
    weight=0.5,
)
