"""double-negation: two words that deny, and the reader has to work out what is left."""

from __future__ import annotations

from collections.abc import Iterable

from somcheck.document.document import Document
from somcheck.norwegian.patterns import Patterns
from somcheck.norwegian.text import Text
from somcheck.rule import Example, Hit, Rule
from somcheck.rules.sources import KLARSPRAK

_patterns = Patterns("tone.toml")


def check(document: Document) -> Iterable[Hit]:
    for match in _patterns("denied_twice", document.language).finditer(document.text):
        token = document.token_at(match.start())
        if token is not None and token.i not in document.quoted:
            yield Hit(*match.span())


RULE = Rule(
    id="double-negation",
    title=Text("To nektelser på rad", "To nektingar på rad"),
    message=Text("To nektelser på rad. Si det rett fram.", "To nektingar på rad. Sei det rett fram."),
    cure=Text("Si det rett fram, uten to nektelser.", "Sei det rett fram, utan to nektingar."),
    why=Text(
        "«Ikke uvanlig» er vanlig, eller ganske vanlig. Den som leser fort, ser bare «uvanlig». Si hva som gjelder.",
        "«Ikkje uvanleg» er vanleg, eller ganske vanleg. Den som les fort, ser berre «uvanleg». Sei kva som gjeld.",
    ),
    check=check,
    severity="signal",
    cost=6,
    examples=(
        Example("Det er ⟦ikke uvanlig⟧ at pipa er tett.", "nb"),
        Example("Det er ⟦ikkje uvanleg⟧ at pipa er tett.", "nn"),
        Example("Husk å ⟦ikke la være å⟧ melde fra.", "nb"),
        Example("Det er ⟦ikkje utan risiko⟧ å fyre no.", "nn"),
        Example("Det er vanlig at pipa er tett. Det er ikke ulovlig å fyre ute i dag.", "nb"),
        Example("Det er vanleg at pipa er tett. Det er ikkje ulovleg å fyre ute i dag.", "nn"),
    ),
    sources=(KLARSPRAK,),
)
