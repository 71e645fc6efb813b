"""missing-mark: a question to the reader without its question mark."""

from __future__ import annotations

from collections.abc import Iterable

from somcheck.analysis.asking import asking
from somcheck.document.document import Document, Sentence
from somcheck.norwegian.text import Text
from somcheck.report.speech import Asking
from somcheck.rule import Edit, Example, Hit, Rule
from somcheck.rules.sources import GUIDE

_STOPS = ".!…"


def check(document: Document) -> Iterable[Hit]:
    for said in document.once(asking):
        sentence = said.sentence
        asks = said.asks is Asking.QUESTION and said.surely and "?" not in sentence.text
        if asks and not _is_clause(sentence):
            last = sentence.words[-1]
            start, end = last.idx + len(last), sentence.end
            if not document.text[start:end].strip(_STOPS):
                yield Hit(sentence.start, sentence.end, edits=(Edit(start, end, "?"),))


def _is_clause(sentence: Sentence) -> bool:
    """Whether it is a point of a list, or a clause with "som": "kva som skal vere i parken"."""
    return sentence.tokens[0] != sentence.words[0] or [token.lower_ for token in sentence.words[1:2]] == ["som"]


RULE = Rule(
    id="missing-mark",
    title=Text("Spørsmål uten spørsmålstegn", "Spørsmål utan spørjeteikn"),
    message=Text(
        "Dette er et spørsmål. Sett spørsmålstegn, så ser flere at de kan svare.",
        "Dette er eit spørsmål. Set spørjeteikn, så ser fleire at dei kan svare.",
    ),
    cure=Text("Sett spørsmålstegn etter spørsmålet.", "Set spørjeteikn etter spørsmålet."),
    why=Text(
        "Mange leser bare enkelte ord i et innlegg. Spørsmålstegnet er det som viser at du vil ha svar.",
        "Mange les berre enkelte ord i eit innlegg. Spørjeteiknet er det som viser at du vil ha svar.",
    ),
    check=check,
    severity="signal",
    scope="sentence",
    cost=10,
    examples=(
        Example("Snart er det sankthans. ⟦Hva gjør du for at bålet skal være trygt.⟧", "nb"),
        Example("Snart er det sankthans. ⟦Kva gjer du for at bålet skal vere trygt.⟧", "nn"),
        Example("⟦Hvor ofte tester du røykvarsleren hjemme⟧", "nb"),
        Example("⟦Kor ofte testar du røykvarslaren heime⟧", "nn"),
        Example("Hva som skal være i parken, bestemmer naboene.", "nb"),
        Example("Kva som skal vere i parken, avgjer naboane.", "nn"),
        Example("Hvor ofte tester du røykvarsleren hjemme?", "nb"),
        Example("Kor ofte testar du røykvarslaren heime?", "nn"),
        Example("Hvordan du gjør det, står på nettsiden vår.", "nb"),
        Example("Korleis du gjer det, står på nettsida vår.", "nn"),
    ),
    sources=(GUIDE,),
)
