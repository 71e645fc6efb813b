"""no-reply-time: somebody is set to answer, and nothing says how fast."""

from __future__ import annotations

from collections.abc import Iterable

from somcheck.document.document import Document
from somcheck.norwegian.text import Text
from somcheck.rule import Example, Hit, Rule
from somcheck.rules.sources import GUIDE, REPLIES


def check(document: Document) -> Iterable[Hit]:
    if document.responder and not document.reply_within:
        yield Hit(0, 0, {"who": document.responder})


RULE = Rule(
    id="no-reply-time",
    title=Text("Ingen svarfrist", "Ingen svarfrist"),
    message=Text(
        "Hvor raskt svarer {who}? Skriv for eksempel «svarfrist: 4 timer» øverst.",
        "Kor raskt svarar {who}? Skriv til dømes «svarfrist: 4 timar» øvst.",
    ),
    in_form={
        "": Text(
            "Hvor raskt svarer {who}? Skriv for eksempel «4 timer» i feltet «Hvor raskt?».",
            "Kor raskt svarar {who}? Skriv til dømes «4 timar» i feltet «Kor raskt?».",
        )
    },
    cure=Text("Avtal hvor raskt dere svarer.", "Avtal kor raskt de svarar."),
    why=Text(
        "Uten en frist svarer dere først når dere har tid. Velg en frist dere klarer, og si den gjerne til leserne "
        "også.",
        "Utan ein frist svarar de først når de har tid. Vel ein frist de klarer, og sei fristen til lesarane òg.",
    ),
    check=check,
    scope="post",
    cost=0,
    mends="answered",
    examples=(
        Example("Når testet du røykvarsleren sist?", "nb", whole=True, front="svarer: informasjonsvakta"),
        Example("Når testa du røykvarslaren sist?", "nn", whole=True, front="svarer: informasjonsvakta"),
        Example("Når testet du røykvarsleren sist?", "nb", front="svarer: vakta\nsvarfrist: 4 timer"),
        Example("Når testa du røykvarslaren sist?", "nn", front="svarer: vakta\nsvarfrist: 4 timar"),
    ),
    sources=(GUIDE, REPLIES),
)
