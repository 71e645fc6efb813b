"""behind-the-fold: the first sentence is cut before its end on the post's platform."""

from __future__ import annotations

from collections.abc import Iterable

from somcheck.document.document import Document
from somcheck.norwegian.text import Text
from somcheck.post.platforms import before_fold
from somcheck.rule import Example, Hit, Rule
from somcheck.rules.sources import PLATFORMS


def check(document: Document) -> Iterable[Hit]:
    if not document.sentences:
        return
    first = document.sentences[0]
    for platform in document.platforms:
        if platform.fold is None:
            continue
        seen = len(document.text) - len(document.text.lstrip()) + len(before_fold(document.post, platform.fold))
        if first.end > seen:
            values = {"platform": platform.name, "limit": str(platform.fold.value)}
            yield Hit(first.start, first.end, values, severity=platform.fold.severity)
            return


_NB = (
    "Sent i går kveld, da de fleste i gata hadde lagt seg og bare et par vinduer lyste, begynte det å pipe høyt "
    "i en gang "
    "på Storhaug"
)

_NN = (
    "Seint i går kveld, då dei fleste i gata hadde lagt seg og berre eit par vindauge lyste, tok det til å pipe i ein "
    "gang på Storhaug"
)

RULE = Rule(
    id="behind-the-fold",
    title=Text("Første setning blir kuttet", "Første setning blir kutta"),
    message=Text(
        "{platform} viser omtrent {limit} tegn før «se mer». Gjør den første setningen kortere.",
        "{platform} viser omtrent {limit} teikn før «sjå meir». Gjer den første setninga kortare.",
    ),
    cure=Text("Gjør den første setningen kortere.", "Gjer den første setninga kortare."),
    why=Text(
        "Folk velger ut fra det de ser. Er den første setningen kuttet, må leseren trykke for å få vite resten. "
        "Tallene og hvor sikre de er, står i data/platforms.toml.",
        "Folk vel ut frå det dei ser. Er den første setninga kutta, må lesaren trykkje for å få vite resten. Tala og "
        "kor sikre dei er, står i data/platforms.toml.",
    ),
    check=check,
    scope="sentence",
    cost=10,
    examples=(
        Example(f"⟦{_NB}.⟧", "nb", front="plattform: instagram"),
        Example(f"⟦{_NN}.⟧", "nn", front="plattform: instagram"),
        Example(f"{_NB}.", "nb"),
        Example(f"{_NN}.", "nn"),
        Example("I går kveld pep det i en gang.", "nb", front="plattform: instagram"),
        Example("I går kveld peip det i ein gang.", "nn", front="plattform: instagram"),
    ),
    sources=(PLATFORMS,),
)
