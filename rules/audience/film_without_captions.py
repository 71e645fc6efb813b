"""film-without-captions: a film that those who cannot hear, or have no sound on, will not understand."""

from __future__ import annotations

import re
from collections.abc import Iterable

from somcheck.document.document import Document
from somcheck.norwegian.patterns import Patterns
from somcheck.norwegian.text import Text
from somcheck.rule import Example, Hit, Rule
from somcheck.rules.sources import UU

_patterns = Patterns("pictures.toml")

_FILM_FILE = re.compile(r"\S.*\.(?:mp4|mov|m4v|avi|webm|mkv)", re.IGNORECASE)


def check(document: Document) -> Iterable[Hit]:
    front = document.post.front_matter
    if not front.films and not any(map(_FILM_FILE.fullmatch, front.images)):
        return
    if front.captions is None:
        yield Hit(0, 0)
    elif _patterns("no").fullmatch(front.captions.strip()):
        yield Hit(0, 0, variant="none")


RULE = Rule(
    id="film-without-captions",
    title=Text("Film uten teksting", "Film utan teksting"),
    message=Text(
        "Er filmen tekstet? Skriv «teksting: ja» øverst når den er det.",
        "Er filmen teksta? Skriv «teksting: ja» øvst når det er gjort.",
    ),
    messages={
        "none": Text(
            "Tekst filmen, eller skriv i innlegget hva som blir sagt.",
            "Tekst filmen, eller skriv i innlegget kva som blir sagt.",
        ),
    },
    cure=Text("Tekst filmen.", "Tekst filmen."),
    why=Text(
        "Mange ser film på mobilen uten lyd, og noen hører ikke. Film som en offentlig virksomhet legger ut, skal ha "
        "teksting.",
        "Mange ser film på mobilen utan lyd, og nokre høyrer ikkje. Film som ei offentleg verksemd legg ut, skal ha "
        "teksting.",
    ),
    check=check,
    scope="post",
    cost=15,
    examples=(
        Example("Slik slokker du i en kjele.", "nb", whole=True, front="film: kjele.mp4"),
        Example("Slik sløkkjer du i ein kjele.", "nn", whole=True, front="film: kjele.mp4"),
        Example(
            "Slik slokker du.", "nb", whole=True, front="bilde: kjele.mov\nalt-tekst: Noen legger lokk på en kjele"
        ),
        Example("Slik sløkkjer du i ein kjele.", "nn", whole=True, front="film: kjele\nteksting: nei"),
        Example("Slik slokker du i en kjele.", "nb", front="film: kjele.mp4\nteksting: ja"),
        Example("Slik sløkkjer du i ein kjele.", "nn", front="film: kjele.mp4\nteksting: ja"),
        Example("Slik slokker du i en kjele.", "nb", front="bilde: kjele.jpg\nalt-tekst: Noen legger lokk på en kjele"),
        Example("Slik sløkkjer du i ein kjele.", "nn"),
    ),
    sources=(UU,),
)
