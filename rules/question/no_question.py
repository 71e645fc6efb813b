"""no-question: the post asks nothing."""

from __future__ import annotations

from collections.abc import Iterable

from somcheck.analysis.asking import asked
from somcheck.analysis.tone import is_grave
from somcheck.document.document import Document
from somcheck.norwegian.text import Text
from somcheck.rewriting.questions import added, idea, ready_questions
from somcheck.rule import Example, Gauge, Hit, Rule
from somcheck.rules.question import heading_question as heading_question
from somcheck.rules.sources import GUIDE, QUESTION_STUDY

QUESTIONS: Gauge[Document] = Gauge(
    id="questions-to-reader",
    title=Text("Spørsmål til leseren", "Spørsmål til lesaren"),
    read=lambda document: float(len(document.once(asked))),
    limits=(1, None),
    scale=((0, 30), (1, 100)),
    sources=(GUIDE, QUESTION_STUDY),
)


def check(document: Document) -> Iterable[Hit]:
    if not document.once(asked) and not document.once(is_grave) and not document.hits(heading_question.check):
        questions = ready_questions(document)
        edits = tuple(added(document, question) for question in questions)
        if questions:
            yield Hit(0, 0, {"question": questions[0]}, edits=edits, variant="ready")
        elif near := idea(document):
            yield Hit(0, 0, {"question": near}, variant="idea")
        else:
            yield Hit(0, 0)


RULE = Rule(
    id="no-question",
    title=Text("Ingen spørsmål", "Ingen spørsmål"),
    message=Text(
        "Innlegget spør ikke om noe. Avslutt med noe leseren kan svare på fra sin egen hverdag.",
        "Innlegget spør ikkje om noko. Avslutt med noko lesaren kan svare på frå sin eigen kvardag.",
    ),
    messages={
        "ready": Text(
            "Innlegget spør ikke om noe. Avslutt for eksempel slik: «{question}»",
            "Innlegget spør ikkje om noko. Avslutt til dømes slik: «{question}»",
        ),
        "idea": Text(
            "Innlegget spør ikke om noe. Avslutt med et spørsmål fra leserens hverdag, som «{question}»",
            "Innlegget spør ikkje om noko. Avslutt med eit spørsmål frå kvardagen til lesaren, som «{question}»",
        ),
    },
    cure=Text("Still ett spørsmål som leseren kan svare på.", "Still eitt spørsmål som lesaren kan svare på."),
    why=Text(
        "Folk liker å svare på spørsmål, og det som engasjerer mange, når lenger. Spør om noe leseren selv har gjort, "
        "sett eller tenkt. «Når testet du røykvarsleren sist?» er lettere å svare på enn «Hva mener dere om "
        "brannsikkerhet?».",
        "Folk liker å svare på spørsmål, og det som engasjerer mange, når lenger. Spør om noko lesaren sjølv har "
        "gjort, sett eller tenkt. «Når testa du røykvarslaren sist?» er lettare å svare på enn «Kva meiner de om "
        "branntryggleik?».",
    ),
    check=check,
    scope="post",
    cost=0,
    mends="questions-to-reader",
    examples=(
        Example("Vi har fått ny brannbil på stasjonen.", "nb", whole=True),
        Example("Vi har fått ny brannbil på stasjonen.", "nn", whole=True),
        Example("Har du barn, kan du besøke oss på lørdag.", "nb", whole=True),
        Example("Har du barn, kan du besøkje oss på laurdag.", "nn", whole=True),
        Example("Les mer på https://example.no/sok?q=pipe", "nb", whole=True),
        Example("Les meir på https://example.no/sok?q=pipe", "nn", whole=True),
        Example("– Hva liker du best ved jobben? – At ingen dager er like, sier Kari.", "nb", whole=True),
        Example("– Kva likar du best ved jobben? – At ingen dagar er like, seier Kari.", "nn", whole=True),
        Example("Svømmehallen åpner igjen på mandag. Følg oss gjerne på Instagram.", "nb", whole=True),
        Example("Symjehallen opnar att på måndag. Følg oss gjerne på Instagram.", "nn", whole=True),
        Example("En mann omkom i boligbrannen i natt. Våre tanker går til familien.", "nb"),
        Example("Ein mann omkom i bustadbrannen i natt. Tankane våre går til familien.", "nn"),
        Example("Har du testet røykvarsleren i år?", "nb"),
        Example("- Har du testet røykvarsleren i år?\n- Trykk på knappen i kveld.", "nb"),
        Example("- Har du testa røykvarslaren i år?\n- Trykk på knappen i kveld.", "nn"),
        Example("Har du testa røykvarslaren i år?", "nn"),
        Example("Fortell oss hva du gjør før du drar på ferie.", "nb"),
        Example("Fortel oss kva du gjer før du dreg på ferie.", "nn"),
    ),
    sources=(GUIDE, QUESTION_STUDY),
)
