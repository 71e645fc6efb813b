"""Still spørsmål: does the post ask something that its readers can and want to answer?

The score rests on one gauge, the number of questions and invitations to the reader. One is enough. Findings on
bait, on questions for experts and on questions hidden in the middle take from it. A grave post need not ask anything.
"""

from __future__ import annotations

from somcheck.analysis.asking import asking
from somcheck.analysis.tone import is_grave
from somcheck.document.document import Document
from somcheck.norwegian.text import Text
from somcheck.report.speech import Asking
from somcheck.rule import Tip
from somcheck.rules.question import (
    buried_question,
    engagement_bait,
    expert_question,
    heading_question,
    missing_mark,
    no_question,
)
from somcheck.rules.question.no_question import QUESTIONS

_GRAVE = Text("Et alvorlig innlegg trenger ikke spørre om noe.", "Eit alvorleg innlegg treng ikkje spørje om noko.")

_JUDGED_ALWAYS = frozenset({Asking.QUESTION, Asking.INVITATION, Asking.BAIT})


def _needs(document: Document) -> Text | None:
    if not document.once(is_grave):
        return None
    return _GRAVE if _JUDGED_ALWAYS.isdisjoint(said.asks for said in document.once(asking)) else None


TIP = Tip(
    id="question",
    title=Text("Still spørsmål", "Still spørsmål"),
    quote="Still spørsmål. Folk liker å svare på spørsmål.",
    praise=Text("Fint: Du spør om noe leserne kan svare på.", "Fint: Du spør om noko lesarane kan svare på."),
    rules=(
        no_question.RULE,
        heading_question.RULE,
        buried_question.RULE,
        missing_mark.RULE,
        expert_question.RULE,
        engagement_bait.RULE,
    ),
    gauges=(QUESTIONS,),
    needs=_needs,
)
