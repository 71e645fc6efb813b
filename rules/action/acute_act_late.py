"""acute-act-late: a warning that makes its reader look for what to do."""

from __future__ import annotations

from collections.abc import Iterable

from somcheck.analysis.acts import concrete
from somcheck.document.document import Document
from somcheck.document.profiles import ACUTE
from somcheck.norwegian.text import Text
from somcheck.rule import Example, Hit, Rule
from somcheck.rules.sources import ALERT

FIRST = 2
"""Sentences that a reader surely reads."""

SEEN = 125
"""Code points that a reader surely sees: the shortest fold that a platform documents (``data/platforms.toml``)."""


def check(document: Document) -> Iterable[Hit]:
    found = concrete(document)
    if found and found[0].sentence not in document.sentences[:FIRST] and found[0].start > SEEN:
        yield Hit(found[0].start, found[0].end)


RULE = Rule(
    id="acute-act-late",
    title=Text("Varsel der rådet kommer sent", "Varsel der rådet kjem seint"),
    message=Text(
        "Dette må stå først. Noen leser bare den første linja.",
        "Dette må stå først. Nokre les berre den første linja.",
    ),
    cure=Text("Flytt det leseren skal gjøre, til toppen.", "Flytt det lesaren skal gjere, til toppen."),
    why=Text(
        "I et varsel teller hvert sekund. Skriv først hva som har hendt, hvor, og hva folk skal gjøre, så hvem "
        "som varsler.",
        "I eit varsel tel kvart sekund. Skriv først kva som har hendt, kvar, og kva folk skal gjere, så kven "
        "som varslar.",
    ),
    check=check,
    scope="sentence",
    cost=35,
    profiles=frozenset({ACUTE}),
    examples=(
        Example(
            "Det brenner i et lager på Forus. Mannskapene er på stedet. Det er mye røyk, og den driver mot "
            "sentrum, der "
            "mange er ute i kveld. ⟦Lukk vinduene⟧.",
            "nb",
            front="type: akutt",
        ),
        Example(
            "Det brenn i eit lager på Forus. Mannskapa er på staden. Det er mykje røyk, og han driv mot sentrum, "
            "der mange "
            "er ute i kveld. ⟦Lukk vindauga⟧.",
            "nn",
            front="type: akutt",
        ),
        Example("Lukk vinduene hvis du bor på Forus. Det brenner i et lager der.", "nb", front="type: akutt"),
        Example("Lukk vindauga viss du bur på Forus. Det brenn i eit lager der.", "nn", front="type: akutt"),
    ),
    sources=(ALERT,),
)
