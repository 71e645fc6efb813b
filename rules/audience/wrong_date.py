"""wrong-date: a day that the calendar does not have, or a weekday that is another one.

Without a year in the post, and without a day in the front matter when it goes out, a weekday may be that of any year.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from somcheck.analysis.dates import ToldDate, dates_in, months, weekday_name
from somcheck.document.document import Document
from somcheck.norwegian.text import Text
from somcheck.rule import Edit, Example, Hit, Rule
from somcheck.rules.sources import CALENDAR


def check(document: Document) -> Iterable[Hit]:
    publish, language = document.post.front_matter.publish, document.language
    for told in dates_in(document.text):
        if document.has_markup(told.start, told.end):
            continue
        if not told.exists:
            yield Hit(told.start, told.end, variant="no-such-day")
            continue
        days = _days(told, publish.date() if publish else None)
        if told.weekday is not None and days and told.weekday not in {day.weekday() for day in days}:
            weekday = weekday_name(days[0].weekday(), language)
            date_told = f"{told.day}. {months(language)[told.month - 1]} {days[0].year}"
            written = document.text[told.start : told.weekday_end]
            mended = weekday.capitalize() if written[0].isupper() else weekday
            edit = Edit(told.start, told.weekday_end, mended)
            yield Hit(told.start, told.end, {"date": date_told, "weekday": weekday}, edits=(edit,))


def _days(told: ToldDate, publish: date | None) -> list[date]:
    """The days that may be meant, the likeliest first; none where nobody can tell."""
    if told.year is not None:
        return [day for day in [told.on(told.year)] if day]
    if publish is None:
        return []
    days = [day for step in (0, 1, -1) if (day := told.on(publish.year + step))]
    ahead = [day for day in sorted(days) if day >= publish]
    back = [day for day in sorted(days) if day < publish]
    return sorted([*ahead[:1], *back[-1:]], key=lambda day: abs(day - publish))


RULE = Rule(
    id="wrong-date",
    title=Text("Dato som ikke stemmer", "Dato som ikkje stemmer"),
    message=Text(
        "{date} er en {weekday}. Sjekk både dagen og datoen.",
        "{date} er ein {weekday}. Sjekk både dagen og datoen.",
    ),
    messages={
        "no-such-day": Text(
            "Denne dagen finnes ikke. Sjekk datoen.",
            "Denne dagen finst ikkje. Sjekk datoen.",
        ),
    },
    cure=Text("Sjekk dagene og datoene mot kalenderen.", "Sjekk dagane og datoane mot kalenderen."),
    why=Text(
        "Stemmer ikke dagen med datoen, vet ingen når de skal komme. Noen møter opp på tirsdag, andre den tredje. "
        "Skriv året, eller «publiseres:» øverst, så kan somcheck se etter.",
        "Stemmer ikkje dagen med datoen, veit ingen når dei skal kome. Nokre møter opp på tysdag, andre den tredje. "
        "Skriv året, eller «publiserast:» øvst, så kan somcheck sjå etter.",
    ),
    check=check,
    cost=20,
    examples=(
        Example("Velkommen til åpen dag ⟦tirsdag 3. mai 2027⟧.", "nb"),
        Example("Velkomen til open dag ⟦tysdag 3. mai 2027⟧.", "nn"),
        Example("Vi stenger veien ⟦31. juni⟧.", "nb"),
        Example("Vi stengjer vegen ⟦31. juni⟧.", "nn"),
        Example("Søk innen ⟦29.02.2027⟧.", "nb"),
        Example("Søk innan ⟦29.02.2027⟧.", "nn"),
        Example("Vi sees ⟦torsdag den 12. mai⟧.", "nb", front="publiseres: 2027-05-03"),
        Example("Vi sjåast ⟦fredag 14.–15. mai⟧ i parken.", "nn", front="publiserast: 2026-05-03"),
        Example("Velkommen til åpen dag mandag 3. mai 2027, og onsdag 12. mai.", "nb", front="publiseres: 2027-05-03"),
        Example("Velkomen til open dag måndag 3. mai 2027, og onsdag 12. mai.", "nn", front="publiserast: 2027-05-03"),
        Example("Vi sees tirsdag 3. mai, og 29. februar 2028. Les § 31.12.2027.", "nb"),
        Example("Vi sjåast tysdag 3. mai, og 29. februar 2028. I fjor var det måndag 3. mars.", "nn"),
    ),
    sources=(CALENDAR,),
)
