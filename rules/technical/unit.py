"""unit: a figure in a unit that says nothing to a layman."""

from __future__ import annotations

import re
from collections.abc import Iterable

from somcheck.analysis.figures import figures
from somcheck.document.document import Document
from somcheck.norwegian.text import Text
from somcheck.rewriting.comparing import hit, is_told
from somcheck.rule import Example, Hit, Rule
from somcheck.rules.sources import COMPARISONS, GUIDE

_NO_QUANTITY = re.compile(r"(?:19|20)\d\d bar|\d{3}[\s.]?\d{3}[\s.]?\d{3}\s?MVA")
"""A year, and the number of an organisation that is registered for value added tax."""


def check(document: Document) -> Iterable[Hit]:
    """What the writer has said of a figure once holds for it in the rest of the post."""
    seen: set[str] = set()
    for figure in figures(document):
        said = document.text[figure.start : figure.end]
        if not figure.odd or said in seen or _NO_QUANTITY.fullmatch(said):
            continue
        seen.add(said)
        if is_told(document, figure):
            continue
        yield hit(document, figure, "meaning" if figure.unit in ("EI", "REI") else "compared")


RULE = Rule(
    id="unit",
    title=Text("Måleenhet folk ikke kjenner", "Måleining folk ikkje kjenner"),
    message=Text(
        "Få vet hvor mye dette er. Sammenlign med noe kjent, eller si hva det betyr.",
        "Få veit kor mykje dette er. Samanlikn med noko kjent, eller sei kva det betyr.",
    ),
    messages={
        "compared": Text(
            "Få vet hvor mye dette er. Skriv for eksempel «{example}».",
            "Få veit kor mykje dette er. Skriv til dømes «{example}».",
        ),
        "meaning": Text(
            "Få vet hva dette betyr. Skriv for eksempel «{example}».",
            "Få veit kva dette betyr. Skriv til dømes «{example}».",
        ),
    },
    cure=Text("Sammenlign tallene med noe leserne kjenner.", "Samanlikn tala med noko lesarane kjenner."),
    why=Text(
        "Et tall gir mening når leseren har noe å måle det mot. «Like høyt som en støvsuger» sier mer enn 70 dB.",
        "Eit tal gir meining når lesaren har noko å måle det mot. «Like høgt som ein støvsugar» seier meir enn 70 dB.",
    ),
    check=check,
    cost=10,
    examples=(
        Example("Slangen gir ⟦1200 l/min⟧.", "nb"),
        Example("Slangen gir ⟦1200 l/min⟧.", "nn"),
        Example("Døra skal holde ⟦EI 30⟧.", "nb"),
        Example("Døra skal halde ⟦EI 30⟧.", "nn"),
        Example("I kveld blåser det ⟦15 m/s⟧ fra sørvest.", "nb"),
        Example("I kveld bles det ⟦15 m/s⟧ frå sørvest.", "nn"),
        Example("Nordvik vann, org.nr. 987 654 321 MVA.", "nb"),
        Example("Nordvik vatn, org.nr. 987654321 MVA.", "nn"),
        Example("Vifta bråker 70 dB, altså like høyt som en støvsuger.", "nb"),
        Example("Vifta bråkar 70 dB, altså like høgt som ein støvsugar.", "nn"),
        Example("Slangen gir åtte badekar i minuttet (1200 l/min).", "nb"),
        Example("Slangen gir åtte badekar i minuttet (1200 l/min).", "nn"),
        Example("Det er varslet liten kuling, 12 m/s, langs kysten.", "nb"),
        Example("Det er varsla liten kuling, 12 m/s, langs kysten.", "nn"),
        Example("Hold 10 meter avstand. Det blåser, og gradestokken viser 20 °C.", "nb"),
        Example("Hald 10 meter avstand. Det bles, og gradestokken viser 20 °C.", "nn"),
    ),
    sources=(GUIDE, COMPARISONS),
)
