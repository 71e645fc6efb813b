"""expert-question: the question asks for trade knowledge that the reader lacks."""

from __future__ import annotations

from collections.abc import Iterable

from somcheck.analysis.asking import asking
from somcheck.document.document import Document
from somcheck.norwegian.text import Text
from somcheck.report.speech import Asking
from somcheck.rule import Example, Hit, Rule
from somcheck.rules.sources import GUIDE
from somcheck.rules.technical import acronym as acronym
from somcheck.rules.technical import law_reference as law_reference
from somcheck.rules.technical import trade_term as trade_term


def check(document: Document) -> Iterable[Hit]:
    hard = [(hit.start, hit.end) for rule in (trade_term, acronym, law_reference) for hit in document.hits(rule.check)]
    for said in document.once(asking):
        if said.asks is not Asking.QUESTION:
            continue
        sentence = said.sentence
        inside = [(start, end) for start, end in hard if sentence.start <= start < sentence.end]
        if inside:
            start, end = inside[0]
            yield Hit(sentence.start, sentence.end, {"words": document.text[start:end]})


RULE = Rule(
    id="expert-question",
    title=Text("Spørsmålet krever fagkunnskap", "Spørsmålet krev fagkunnskap"),
    message=Text(
        "Mange vet ikke hva «{words}» er, og svarer ikke. Spør om noe fra leserens hverdag.",
        "Mange veit ikkje kva «{words}» er, og svarar ikkje. Spør om noko frå kvardagen til lesaren.",
    ),
    cure=Text("Spør med ord som leseren selv bruker.", "Spør med ord som lesaren sjølv bruker."),
    why=Text(
        "Et spørsmål får svar når leseren kan svare uten å slå opp noe. Fagord, forkortelser og lovhenvisninger i "
        "spørsmålet stenger de fleste ute.",
        "Eit spørsmål får svar når lesaren kan svare utan å slå opp noko. Fagord, forkortingar og lovtilvisingar i "
        "spørsmålet stengjer dei fleste ute.",
    ),
    check=check,
    severity="signal",
    scope="sentence",
    cost=30,
    examples=(
        Example("⟦Hvordan sørger du for at huset ditt oppfyller TEK17?⟧", "nb"),
        Example("⟦Korleis sørgjer du for at huset ditt oppfyller TEK17?⟧", "nn"),
        Example("Har du sjekket at døra til trapperommet går igjen av seg selv?", "nb"),
        Example("Har du sjekka at døra til trapperommet går att av seg sjølv?", "nn"),
    ),
    sources=(GUIDE,),
)
