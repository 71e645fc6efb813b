"""closed-comments: asks for comments where nobody can comment."""

from __future__ import annotations

from collections.abc import Iterable

from somcheck.document.document import Document
from somcheck.norwegian.patterns import Patterns
from somcheck.norwegian.text import Text
from somcheck.rule import Example, Hit, Rule
from somcheck.rules.sources import REPLIES

_patterns = Patterns("rule_words.toml")


def check(document: Document) -> Iterable[Hit]:
    if document.comments_closed:
        for match in _patterns("asks_for_comments", document.language).finditer(document.text):
            yield Hit(*match.span())


RULE = Rule(
    id="closed-comments",
    title=Text("Ber om svar i et stengt kommentarfelt", "Ber om svar i eit stengt kommentarfelt"),
    message=Text(
        "Kommentarfeltet er stengt. Si hvor folk kan svare i stedet.",
        "Kommentarfeltet er stengt. Sei kvar folk kan svare i staden.",
    ),
    cure=Text(
        "Si hvor folk kan svare når kommentarfeltet er stengt.",
        "Sei kvar folk kan svare når kommentarfeltet er stengt.",
    ),
    why=Text(
        "Den som vil svare og ikke får det, blir irritert. Gi en e-postadresse eller et nummer, eller la være å "
        "spørre. Med «kommentarer: stengt» øverst ber somcheck heller ikke om spørsmål.",
        "Den som vil svare og ikkje får det, blir irritert. Gi ei e-postadresse eller eit nummer, "
        "eller lat vere å spørje. Med «kommentarar: stengt» øvst ber somcheck heller ikkje om "
        "spørsmål.",
    ),
    check=check,
    cost=30,
    examples=(
        Example("Hva mener du? Skriv det ⟦i kommentarfeltet⟧.", "nb", front="kommentarer: stengt"),
        Example("Kva meiner du? Skriv det ⟦i kommentarfeltet⟧.", "nn", front="kommentarar: stengt"),
        Example("⟦Kommenter⟧ hva du mener.", "nb", plan="[replies]\nclosed = true"),
        Example("⟦Kommenter⟧ kva du meiner.", "nn", plan="[replies]\nclosed = true"),
        Example("Hva mener du? Send oss en e-post.", "nb", front="kommentarer: stengt"),
        Example("Kva meiner du? Send oss ein e-post.", "nn", front="kommentarar: stengt"),
        Example("Kommenter hva du mener.", "nb", front="kommentarer: åpne", plan="[replies]\nclosed = true"),
        Example("Kommenter kva du meiner.", "nn"),
    ),
    sources=(REPLIES,),
)
