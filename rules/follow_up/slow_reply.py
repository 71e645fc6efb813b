"""slow-reply: the post asks, and the answer comes when the reader has gone."""

from __future__ import annotations

from collections.abc import Iterable

from somcheck.analysis.asking import asks
from somcheck.analysis.replies import hours, thumb_rules
from somcheck.document.document import Document
from somcheck.document.profiles import ACUTE
from somcheck.norwegian.text import Text
from somcheck.rule import Example, Hit, Rule
from somcheck.rules.sources import GUIDE


def check(document: Document) -> Iterable[Hit]:
    said = hours(document.reply_within) if document.reply_within else None
    acute = document.profile.id == ACUTE
    limit = thumb_rules()["acute" if acute else "usual"]["hours"]
    if said is not None and said > limit and (acute or asks(document)):
        yield Hit(0, 0, {"time": document.reply_within or ""}, variant="acute" if acute else "")


RULE = Rule(
    id="slow-reply",
    title=Text("Lang svarfrist", "Lang svarfrist"),
    message=Text(
        "Svar etter {time} er sent når du spør om noe. Klarer dere det innen et døgn?",
        "Svar etter {time} er seint når du spør om noko. Klarer de det innan eit døgn?",
    ),
    messages={
        "acute": Text(
            "Svar etter {time} er sent i et varsel. Sett noen til å følge med den første timen.",
            "Svar etter {time} er seint i eit varsel. Set nokon til å følgje med den første timen.",
        ),
    },
    cure=Text("Sett av tid til å svare raskere.", "Set av tid til å svare raskare."),
    why=Text(
        "De fleste kommentarene kommer de første timene. Da er det også lettest å holde samtalen i "
        "gang. Grensen er en tommelfingerregel, så dette er bare et råd.",
        "Dei fleste kommentarane kjem dei første timane. Då er det òg lettast å halde samtalen i gang. Grensa er ein "
        "tommelfingerregel, så dette er berre eit råd.",
    ),
    check=check,
    severity="signal",
    scope="post",
    cost=10,
    examples=(
        Example("Når testet du røykvarsleren sist?", "nb", whole=True, front="svarer: vakta\nsvarfrist: 3 dager"),
        Example("Når testa du røykvarslaren sist?", "nn", whole=True, front="svarer: vakta\nsvarfrist: 3 dagar"),
        Example("Når testet du røykvarsleren sist?", "nb", front="svarer: vakta\nsvarfrist: samme dag"),
        Example("Når testa du røykvarslaren sist?", "nn", front="svarer: vakta\nsvarfrist: same dag"),
        Example("Stasjonen er åpen på lørdag.", "nb", front="svarer: vakta\nsvarfrist: 3 dager"),
        Example("Stasjonen er open på laurdag.", "nn", front="svarer: vakta\nsvarfrist: 3 dagar"),
    ),
    sources=(GUIDE, "data/replies.toml: tommelfingerregler med kilde og styrke"),
)
