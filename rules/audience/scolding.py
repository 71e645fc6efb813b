"""scolding: words that tell people off, where they should be told what to do."""

from __future__ import annotations

from collections.abc import Iterable

from somcheck.document.document import Document
from somcheck.norwegian.patterns import Patterns
from somcheck.norwegian.text import Text
from somcheck.rule import Example, Hit, Rule
from somcheck.rules.sources import KLARSPRAK

_patterns = Patterns("tone.toml")


def check(document: Document) -> Iterable[Hit]:
    for match in _patterns("scolds", document.language).finditer(document.text):
        token = document.token_at(match.start())
        if token is not None and token.i not in document.quoted:
            yield Hit(*match.span())


RULE = Rule(
    id="scolding",
    title=Text("Kjefter på leseren", "Kjeftar på lesaren"),
    message=Text(
        "Dette høres ut som kjeft. Si heller hva leseren kan gjøre.",
        "Dette høyrest ut som kjeft. Sei heller kva lesaren kan gjere.",
    ),
    cure=Text("Si hva folk kan gjøre, i stedet for å kjefte.", "Sei kva folk kan gjere, i staden for å kjefte."),
    why=Text(
        "Den som får kjeft, slutter å lese, og de fleste som leser, har ikke gjort noe galt. Si hva som hendte, og "
        "hva som hjelper.",
        "Den som får kjeft, sluttar å lese, og dei fleste som les, har ikkje gjort noko gale. Sei kva som hende, og "
        "kva som hjelper.",
    ),
    check=check,
    severity="signal",
    cost=15,
    examples=(
        Example("Søpla ligger på gata igjen. ⟦Skjerp dere⟧!", "nb"),
        Example("Bosset ligg på gata att. ⟦Ta dykk saman⟧!", "nn"),
        Example("⟦Hvor vanskelig kan det være⟧ å slå av ei plate?", "nb"),
        Example("⟦Kor vanskeleg kan det vere⟧ å slå av ei plate?", "nn"),
        Example("Søpla ligger på gata igjen. Sett dunken inntil veggen. Ta dere tid.", "nb"),
        Example("Bosset ligg på gata att. Set dunken inntil veggen. Ta dykk tid.", "nn"),
    ),
    sources=(KLARSPRAK,),
)
