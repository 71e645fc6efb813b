"""heading-question: the only question is one that the writer answers, or a heading.

Where it may as well be the writer's own wondering, it is a signal.
"""

from __future__ import annotations

from collections.abc import Iterable

from somcheck.analysis.asking import Asking, classify, is_surely_heading
from somcheck.document.document import Document
from somcheck.norwegian.text import Text
from somcheck.rewriting.questions import added, ready_questions
from somcheck.rule import Example, Hit, Rule
from somcheck.rules.sources import GUIDE


def check(document: Document) -> Iterable[Hit]:
    found = document.once(classify)
    if found and all(kind is Asking.HEADING for _, kind in found):
        sentences = [sentence for sentence, _ in found]
        sure = [sentence for sentence in sentences if is_surely_heading(document, sentence)]
        sentence = (sure or sentences)[0]
        edits = tuple(added(document, question) for question in ready_questions(document))
        yield Hit(sentence.start, sentence.end, edits=edits, severity=None if sure else "signal")


RULE = Rule(
    id="heading-question",
    title=Text("Spørsmål som ikke inviterer til svar", "Spørsmål som ikkje inviterer til svar"),
    message=Text(
        "Dette ser ut som et spørsmål, men inviterer ikke til svar. Spør om noe bare leseren vet.",
        "Dette ser ut som eit spørsmål, men inviterer ikkje til svar. Spør om noko berre lesaren veit.",
    ),
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
        Example("⟦Hvordan søker du om brannvernkurs?⟧ Send skjemaet til oss.", "nb"),
        Example("⟦Korleis søkjer du om brannvernkurs?⟧ Send skjemaet til oss.", "nn"),
        Example("I går rykket vi ut til fire branner på sju timer. ⟦Hva er det som skjer?⟧ Nå håper vi på ro.", "nb"),
        Example("I går rykte vi ut til fire brannar på sju timar. ⟦Kva er det som skjer?⟧ No håper vi på ro.", "nn"),
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
