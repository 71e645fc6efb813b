"""unit: a figure in a unit that says nothing to a layman."""

import re
from collections.abc import Iterable

from somcheck.document import Document
from somcheck.rule import Example, Hit, Rule, Text
from somcheck.rules import sources

_UNITS = (
    r"kPa|hPa|MPa|mbar|bar|l/s|l/min|l/t|m3/s|m³/s|m3/t|m³/t|m3/h|m³/h|kN|dBA?|dB\(A\)|lux|lumen|ppm|mg/l|mg/kg|mg/m3|mg/m³"
    r"|µg(?:/\w+³?)?|μg(?:/\w+³?)?|Bq/m3|Bq/m³|kWp|kVA|MVA|mA|kV|MW|GWh|MWh|TWh|kW/m2|kW/m²|MJ(?:/m[2²])?|m/s|moh/t|Hz|kHz"
    r"|Bq|mSv|µSv|CFU|COP"
)
_FIGURE = re.compile(
    rf"(?<![\w,.])\d[\d ]*(?:[.,]\d+)?(?:\s?[–-]\s?\d+(?:[.,]\d+)?)?\s?(?:{_UNITS})(?![\w/])"
    r"|\b(?:R?EI|REI|EI)[ -]?\d{2,3}\b"
)
# What shows that the writer says how much it is: "3 MW, eller nok til 2000 hus", "70 dB – som en støvsuger".
_TOLD = re.compile(
    r"(?:[ ]\w+)?(?:[ ]?\((?!\d)|,[ ]eller|,?[ ](?:altså|det vil si|det vil seie|dvs|nok til|like|tilsvarer|svarer til"
    r"|svarar til|som (?:en|et|ei|ein|eit|er))\b|[ ][–—-][ ])"
)


def check(document: Document) -> Iterable[Hit]:
    for match in _FIGURE.finditer(document.text):
        if not _TOLD.match(document.text, match.end()):
            yield Hit(match.start(), match.end())


RULE = Rule(
    id="unit",
    title=Text("Måleenhet folk ikke kjenner", "Måleining folk ikkje kjenner"),
    message=Text(
        "Få vet hvor mye dette er. Sammenlign med noe kjent, eller si hva det betyr.",
        "Få veit kor mykje dette er. Samanlikn med noko kjent, eller sei kva det betyr.",
    ),
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
        Example("Vifta bråker 70 dB, altså like høyt som en støvsuger.", "nb"),
        Example("Vifta bråkar 70 dB, altså like høgt som ein støvsugar.", "nn"),
        Example("Hold 10 meter avstand. Det blåser, og gradestokken viser 20 °C.", "nb"),
        Example("Hald 10 meter avstand. Det bles, og gradestokken viser 20 °C.", "nn"),
    ),
    sources=(sources.GUIDE,),
)
