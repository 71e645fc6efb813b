"""day-and-publishing: "i dag" or "i morgen" with a day that it is not when the post goes out."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import timedelta

from somcheck.analysis.dates import dates_in, months, weekday_name, weekday_of, weekdays_pattern
from somcheck.document.document import Document
from somcheck.norwegian.patterns import Patterns
from somcheck.norwegian.text import Text
from somcheck.rule import Example, Hit, Rule
from somcheck.rules.sources import CALENDAR

_patterns = Patterns("dates.toml")


def check(document: Document) -> Iterable[Hit]:
    publish = document.post.front_matter.publish
    if publish is None:
        return
    text, language = document.text, document.language
    dates = {told.start: told for told in dates_in(text)}
    for kind, later in (("today", 0), ("tomorrow", 1)):
        words = _patterns.source(kind, language)
        day = publish.date() + timedelta(days=later)
        named = rf"{words},? (?=(?P<weekday>{weekdays_pattern()})\b|\d)"
        for match in re.finditer(named, text, re.IGNORECASE):
            told = dates.get(match.end())
            weekday = weekday_of(match["weekday"]) if match["weekday"] else None
            is_day = told is None or told.nearest(publish.date()) == day
            if (weekday is None or weekday == day.weekday()) and is_day:
                continue
            end = told.end if told else match.end("weekday")
            right = f"{weekday_name(day.weekday(), language)} {day.day}. {months(language)[day.month - 1]}"
            yield Hit(match.start(), end, {"said": match[0].rstrip(" ,").lower(), "day": right})


RULE = Rule(
    id="day-and-publishing",
    title=Text("«I morgen» er en annen dag", "«I morgon» er ein annan dag"),
    message=Text(
        "Sjekk dagen. Når innlegget blir lagt ut, er {said} {day}.",
        "Sjekk dagen. Når innlegget blir lagt ut, er {said} {day}.",
    ),
    cure=Text("Sjekk «i dag» og «i morgen» mot datoen.", "Sjekk «i dag» og «i morgon» mot datoen."),
    why=Text(
        "«I morgen» stemmer ikke lenger når innlegget blir utsatt. Skriv dagen i tillegg, og «publiseres:» øverst, så "
        "kan somcheck se etter.",
        "«I morgon» stemmer ikkje lenger når innlegget blir utsett. Skriv dagen i tillegg, og «publiserast:» øvst, så "
        "kan somcheck sjå etter.",
    ),
    check=check,
    cost=20,
    examples=(
        Example("Kom til oss ⟦i morgen, onsdag⟧.", "nb", front="publiseres: 2027-05-03 17:00"),
        Example("Kom til oss ⟦i morgon, onsdag⟧.", "nn", front="publiserast: 2027-05-03 17:00"),
        Example("Vi stenger vannet ⟦i kveld 4. mai⟧.", "nb", front="publiseres: 2027-05-03"),
        Example("Vi stengjer vatnet ⟦i kveld 4. mai⟧.", "nn", front="publiserast: 2027-05-03"),
        Example("Kom i morgen, tirsdag 4. mai. I dag mandag har vi stengt.", "nb", front="publiseres: 2027-05-03"),
        Example("Kom i morgon, tysdag 4. mai. I dag måndag har vi stengt.", "nn", front="publiserast: 2027-05-03"),
        Example("Kom til oss i morgen, onsdag. I dag 10 nye vannposter.", "nb"),
        Example("Kom til oss i morgon, onsdag. I dag 10 nye vasspostar.", "nn", front="publiserast: 2027-05-04"),
    ),
    sources=(CALENDAR,),
)
