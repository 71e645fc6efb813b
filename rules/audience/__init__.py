"""Treff målgruppen: does the post speak to somebody, and about that somebody's life?"""

from somcheck.rule import Text, Tip
from somcheck.rules.audience import address, distance, level, topics

TIP = Tip(
    id="audience",
    title=Text("Treff målgruppen", "Treff målgruppa"),
    quote="Gjør det relevant. Skriv så målgruppen din kjenner seg igjen.",
    praise=Text("Du snakker til leseren.", "Du snakkar til lesaren."),
    rules=(address.RULE, distance.RULE, topics.RULE, level.RULE),
    gauges=(address.GAUGE, topics.GAUGE),
)
