"""heading-question: the only question is one that the writer answers, a heading, or one that sorts readers.

Where it may as well be the writer's own wondering, it is a signal.
"""

from __future__ import annotations

from collections.abc import Iterable

from somcheck.analysis.asking import asked, asking
from somcheck.document.document import Document
from somcheck.norwegian.text import Text
from somcheck.report.speech import Asking
from somcheck.rewriting.questions import added, ready_questions
from somcheck.rule import Example, Hit, Rule
from somcheck.rules.sources import GUIDE
from somcheck.severity import Severity

LOOKS_LIKE_ONE = (Asking.HEADING, Asking.ROUTING)
"""What looks like a question to the reader and is none."""


def check(document: Document) -> Iterable[Hit]:
    found = [said for said in document.once(asking) if said.asks in LOOKS_LIKE_ONE and said.sentence.asks]
    if found and not document.once(asked):
        said = next((said for said in found if said.surely), found[0])
        edits = tuple(added(document, question) for question in ready_questions(document))
        variant = "routing" if said.asks is Asking.ROUTING else ""
        severity: Severity | None = None if said.surely else "signal"
        yield Hit(said.sentence.start, said.sentence.end, edits=edits, variant=variant, severity=severity)


RULE = Rule(
    id="heading-question",
    title=Text("Spørsmål som ikke inviterer til svar", "Spørsmål som ikkje inviterer til svar"),
    message=Text(
        "Dette spørsmålet inviterer ikke til svar. Spør om noe bare leseren vet.",
        "Dette spørsmålet inviterer ikkje til svar. Spør om noko berre lesaren veit.",
    ),
    messages={
        "routing": Text(
            "Dette spørsmålet viser bare hvem innlegget gjelder. Spør også om noe alle kan svare på.",
            "Dette spørsmålet viser berre kven innlegget gjeld. Spør òg om noko alle kan svare på.",
        ),
    },
    cure=Text(
        "Still et spørsmål som bare leseren har svaret på.",
        "Still eit spørsmål som berre lesaren har svaret på.",
    ),
    why=Text(
        "«Hva er en røykvarsler?» og «Visste du at …?» ser ut som spørsmål, men inviterer ikke til svar: Innlegget "
        "svarer selv. Spør om noe bare leseren vet, som hvordan det er hjemme hos leseren.",
        "«Kva er ein røykvarslar?» og «Visste du at …?» ser ut som spørsmål, men inviterer ikkje til svar: Innlegget "
        "svarar sjølv. Spør om noko berre lesaren veit, som korleis det er heime hos lesaren.",
    ),
    check=check,
    scope="sentence",
    cost=0,
    mends="questions-to-reader",
    examples=(
        Example("⟦Hvorfor røykvarsler?⟧ Jo, fordi den redder liv.", "nb"),
        Example("⟦Kvifor røykvarslar?⟧ Jo, fordi han reddar liv.", "nn"),
        Example("⟦Hvem kan få støtte?⟧ Alle lag i kommunen kan søke.", "nb"),
        Example("⟦Kven kan få støtte?⟧ Alle lag i kommunen kan søkje.", "nn"),
        Example("I går rykket vi ut til fire branner på sju timer. ⟦Hva er det som skjer?⟧ Nå håper vi på ro.", "nb"),
        Example("I går rykte vi ut til fire brannar på sju timar. ⟦Kva er det som skjer?⟧ No håper vi på ro.", "nn"),
        Example("⟦Skal du ha gjester i båten?⟧ Sjekk vestene før dere drar.", "nb"),
        Example("⟦Skal du ha gjester i båten?⟧ Sjekk vestane før de dreg.", "nn"),
        Example("– Hvorfor kom brannbilen? – Fordi det luktet røyk.", "nb"),
        Example("– Kvifor kom brannbilen? – Fordi det lukta røyk.", "nn"),
        Example("Hva lurer du på om fyring? Spør oss i kommentarfeltet.", "nb"),
        Example("Kva lurer du på om fyring? Spør oss i kommentarfeltet.", "nn"),
        Example("Hvordan feirer du jul med levende lys?", "nb"),
        Example("Korleis feirar du jul med levande lys?", "nn"),
        Example("Hvorfor røykvarsler? Jo, fordi den redder liv. Når testet du din sist?", "nb"),
        Example("Kvifor røykvarslar? Jo, fordi han reddar liv. Når testa du din sist?", "nn"),
    ),
    sources=(GUIDE,),
)
