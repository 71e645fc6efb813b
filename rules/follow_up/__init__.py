"""Sett av tid: is somebody set to answer, in time?

The gauge counts what is said: who answers, and how fast. A post that asks needs it more than one that does not.
"""

from __future__ import annotations

from somcheck.document.document import Document
from somcheck.document.profiles import ACUTE
from somcheck.norwegian.text import Text
from somcheck.rule import Tip
from somcheck.rules.follow_up import (
    acute_sender,
    acute_update,
    after_hours,
    closed_comments,
    no_reply_time,
    no_responder,
    slow_reply,
)
from somcheck.rules.follow_up.no_responder import ANSWERED


def _needs(document: Document) -> Text | None:
    """With the comments closed there is nobody to answer, unless the post asks for comments all the same."""
    if document.comments_closed and document.profile.id != ACUTE and not document.hits(closed_comments.RULE.check):
        return Text("Kommentarfeltet er stengt.", "Kommentarfeltet er stengt.")
    return None


TIP = Tip(
    id="follow-up",
    title=Text("Sett av tid til svar", "Set av tid til svar"),
    quote="Sett av tid. Hvor raskt skal dere svare, hvem er ansvarlig?",
    praise=Text("Noen er satt til å svare.", "Nokon er sett til å svare."),
    rules=(
        no_responder.RULE,
        no_reply_time.RULE,
        slow_reply.RULE,
        after_hours.RULE,
        closed_comments.RULE,
        acute_sender.RULE,
        acute_update.RULE,
    ),
    gauges=(ANSWERED,),
    weight=0.5,
    needs=_needs,
)
