"""over-the-limit: longer, or with more hashtags, than the post's platform takes."""

from __future__ import annotations

from collections.abc import Iterable

from somcheck.document.document import Document
from somcheck.norwegian.text import Text
from somcheck.rule import Example, Hit, Rule
from somcheck.rules.sources import PLATFORMS


def check(document: Document) -> Iterable[Hit]:
    for platform in document.platforms:
        for limit, variant in ((platform.length, ""), (platform.hashtags, "hashtags")):
            if limit is not None and (count := limit.count(document.post)) > limit.value:
                values = {"platform": platform.name, "limit": str(limit.value), "count": str(count)}
                yield Hit(0, 0, values, variant=variant, severity=limit.severity)


_NB = "Vi rykket ut til en brann i natt. " * 9 + "Alle kom seg ut."

_NN = "Vi rykte ut til ein brann i natt. " * 9 + "Alle kom seg ut."

_TAGS = "#Brannvern #Røykvarsler #Advent #Trygg #Hjemme"

RULE = Rule(
    id="over-the-limit",
    title=Text("For langt for plattformen", "For langt for plattforma"),
    message=Text(
        "{platform} har plass til {limit} tegn, og innlegget er på {count}. Kort det ned.",
        "{platform} har plass til {limit} teikn, og innlegget er på {count}. Kort det ned.",
    ),
    messages={
        "hashtags": Text(
            "{platform} har plass til {limit} emneknagger, og innlegget har {count}. Velg de beste.",
            "{platform} har plass til {limit} emneknaggar, og innlegget har {count}. Vel dei beste.",
        ),
    },
    cure=Text("Kort ned til det plattformen har plass til.", "Kort ned til det plattforma har plass til."),
    why=Text(
        "Det som er for langt, blir ikke lagt ut, eller blir kuttet. somcheck teller lenker og "
        "emojier slik plattformen gjør. Er tallet usikkert, får du bare et råd.",
        "Det som er for langt, blir ikkje lagt ut, eller blir kutta. somcheck tel lenkjer og emojiar "
        "slik plattforma gjer. Er talet usikkert, får du berre eit råd.",
    ),
    check=check,
    scope="post",
    cost=25,
    examples=(
        Example(_NB, "nb", whole=True, front="plattform: x"),
        Example(_NN, "nn", whole=True, front="plattform: x"),
        Example(f"Hva gjør du i advent? {_TAGS} #Lys", "nb", whole=True, front="plattform: instagram"),
        Example(f"Kva gjer du i advent? {_TAGS} #Lys", "nn", whole=True, front="plattform: instagram"),
        Example(_NB, "nb", front="plattform: facebook"),
        Example(_NN, "nn", front="plattform: facebook"),
        Example(f"Hva gjør du i advent? {_TAGS}", "nb", front="plattform: instagram"),
        Example(f"Kva gjer du i advent? {_TAGS}", "nn", front="plattform: instagram"),
    ),
    sources=(PLATFORMS,),
)
