"""raw-address: an address that nobody can read: long, or shortened by a service that hides where it leads."""

from __future__ import annotations

import re
from collections.abc import Iterable

from somcheck.document.document import Document
from somcheck.norwegian.patterns import Patterns
from somcheck.norwegian.text import Text
from somcheck.rule import Example, Hit, Rule
from somcheck.rules.sources import UU

_patterns = Patterns("links.toml")

LONG = 40
"""Code points behind the name of the site. A path of two or three words is shorter."""

LONG_QUERY = 15
"""The same for one with a question mark, whose letters are no words."""

_ADDRESS = re.compile(r"(?:https?://)?(?:www\.)?(?P<site>[^/?#]+)(?P<rest>.*)", re.IGNORECASE)


def check(document: Document) -> Iterable[Hit]:
    text = document.text
    for markup in document.post.markup:
        # What stands in brackets behind a text is not shown.
        if markup.kind != "url" or text[max(0, markup.start - 2) : markup.start] == "](":
            continue
        match = _ADDRESS.fullmatch(text, markup.start, markup.end)
        if match is None:
            continue
        if match["site"].lower() in _patterns.words("shorteners"):
            yield Hit(markup.start, markup.end, variant="hidden")
        elif len(match["rest"]) > (LONG_QUERY if "?" in match["rest"] else LONG):
            yield Hit(markup.start, markup.end)


RULE = Rule(
    id="raw-address",
    title=Text("Nettadresse som ingen kan lese", "Nettadresse som ingen kan lese"),
    message=Text(
        "Lag en kort adresse som kan leses: «kommunen.no/kurs».",
        "Lag ei kort adresse som kan lesast: «kommunen.no/kurs».",
    ),
    messages={
        "hidden": Text(
            "Denne adressen skjuler hvor den fører. Bruk en adresse fra nettstedet deres: «kommunen.no/kurs».",
            "Denne adressa skjuler kvar lenkja fører. Bruk ei adresse frå nettstaden dykkar: «kommunen.no/kurs».",
        ),
    },
    cure=Text("Bruk korte adresser som kan leses.", "Bruk korte adresser som kan lesast."),
    why=Text(
        "Folk har lært å ikke trykke på adresser de ikke kjenner. En skjermleser leser opp hvert tegn. Adressen til "
        "deres eget nettsted viser hvem som står bak, og den kan også sies i telefonen.",
        "Folk har lært å ikkje trykkje på adresser dei ikkje kjenner. Ein skjermlesar les opp kvart teikn. Adressa til "
        "dykkar eigen nettstad viser kven som står bak, og kan seiast i telefonen òg.",
    ),
    check=check,
    severity="signal",
    cost=4,
    examples=(
        Example("Meld deg på: ⟦https://bit.ly/3xYzAbC⟧", "nb"),
        Example("Meld deg på: ⟦bit.ly/3xYzAbC⟧", "nn"),
        Example("Les om planen på ⟦https://kommunen.no/nyhet/2027/8/artikkel?id=33812⟧.", "nb"),
        Example("Les om planen på ⟦www.kommunen.no/tenester/plan-og-bygg/reguleringsplanar-til-hoyring/sak⟧.", "nn"),
        Example("Meld deg på kommunen.no/kurs, og les [planen](https://kommunen.no/nyhet?id=33812).", "nb"),
        Example("Meld deg på kommunen.no/kurs, og les [planen](https://kommunen.no/nyhet?id=33812).", "nn"),
    ),
    sources=(UU,),
)
