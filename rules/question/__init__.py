"""Still spørsmål: does the post ask something that its readers can and want to answer?

The score rests on one gauge, the number of questions and invitations to the reader. One is enough. Findings on
bait, on questions for experts and on questions hidden in the middle take from it.
"""

from somcheck.document import Document
from somcheck.rule import Gauge, Text, Tip
from somcheck.rules import sources
from somcheck.rules.question import (
    asking,
    buried_question,
    engagement_bait,
    expert_question,
    heading_question,
    no_question,
)

QUESTIONS: Gauge[Document] = Gauge(
    id="questions-to-reader",
    title=Text("Spørsmål til leseren", "Spørsmål til lesaren"),
    read=lambda document: float(sum(kind is not asking.Asking.HEADING for _, kind in document.once(asking.classify))),
    limits=(1, None),
    scale=((0, 30), (1, 100)),
    sources=(sources.GUIDE, sources.QUESTION_STUDY),
)

TIP = Tip(
    id="question",
    title=Text("Still spørsmål", "Still spørsmål"),
    quote="Still spørsmål. Folk liker å svare på spørsmål.",
    praise=Text("Fint: du spør om noe leserne kan svare på.", "Fint: du spør om noko lesarane kan svare på."),
    rules=(no_question.RULE, heading_question.RULE, buried_question.RULE, expert_question.RULE, engagement_bait.RULE),
    gauges=(QUESTIONS,),
)
