"""wrong-date: a day that the calendar does not have, or a weekday that is another one.

Without a year in the post, and without a day in the front matter when it goes out, a weekday may be that of any year.
A day that is near when the post goes out is that year's, also where the weekday fits the year before: a post of last
year that is used again.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date, timedelta

from somcheck.analysis.dates import ToldDate, dates_in, months, weekday_name
from somcheck.document.document import Document
from somcheck.norwegian.text import Text
from somcheck.rule import Edit, Example, Hit, Rule
from somcheck.rules.sources import CALENDAR

NEAR = timedelta(days=60)
"""Whatever lies this near, before or after the post goes out, is what is meant."""

_LAST_YEAR = "i fjor"


def check(document: Document) -> Iterable[Hit]:
    publish, language = document.post.front_matter.publish, document.language
    dates = list(dates_in(document.text))
    years = {told.year for told in dates if told.year is not None}
    other_years = len(years) > 1 or _LAST_YEAR in document.text.lower()
    for told in dates:
        if document.has_markup(told.start, told.end):
            continue
        if not told.exists:
            yield Hit(told.start, told.end, variant="no-such-day")
            continue
        days = _days(told, publish.date() if publish else None, other_years)
        if not days and not other_years:
            days = _after(told, dates, document)
        if told.weekday is not None and days and told.weekday not in {day.weekday() for day in days}:
            weekday = weekday_name(days[0].weekday(), language)
            date_told = f"{told.day}. {months(language)[told.month - 1]} {days[0].year}"
            written = document.text[told.start : told.weekday_end]
            mended = weekday.capitalize() if written[0].isupper() else weekday
            edit = Edit(told.start, told.weekday_end, mended)
            yield Hit(told.start, told.end, {"date": date_told, "weekday": weekday}, edits=(edit,))


def _days(told: ToldDate, publish: date | None, other_years: bool) -> list[date]:
    """The days that may be meant, the likeliest first; none where nobody can tell. *other_years* says whether the post
    speaks of more years than one."""
    if told.year is not None:
        return [day for day in [told.on(told.year)] if day]
    if publish is None:
        return []
    days = [day for step in (0, 1, -1) if (day := told.on(publish.year + step))]
    near = [day for day in days if abs(day - publish) <= NEAR]
    if len(near) == 1 and not other_years:
        return near
    ahead = [day for day in sorted(days) if day >= publish]
    back = [day for day in sorted(days) if day < publish]
    return sorted([*ahead[:1], *back[-1:]], key=lambda day: abs(day - publish))


def _after(told: ToldDate, dates: Iterable[ToldDate], document: Document) -> list[date]:
    """The day in the year that the sentence names before it: "fra 9. desember 2026 til 11. desember"."""
    for one in dates:
        if (
            one.year is not None
            and one.start < told.start
            and not re.search(r"[.!?\n]\s", document.text[one.end : told.start])
        ):
            day = told.on(one.year)
            return [day] if day else []
    return []


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
        Example("Vi sees ⟦tirsdag 9. desember⟧ i parken.", "nb", front="publiseres: 2026-12-01"),
        Example("Vi sjåast ⟦tysdag 9. desember⟧ i parken.", "nn", front="publiserast: 2026-12-01"),
        Example("Brua er stengt fra onsdag 9. desember 2026 til ⟦torsdag 11. desember⟧.", "nb"),
        Example("Brua er stengd frå onsdag 9. desember 2026 til ⟦torsdag 11. desember⟧.", "nn"),
        Example("Som i fjor, tirsdag 9. desember, tenner vi grana.", "nb", front="publiseres: 2026-12-01"),
        Example("Som i fjor, tysdag 9. desember, tenner vi grana.", "nn", front="publiserast: 2026-12-01"),
        Example("Vi sees tirsdag 3. mai, og 29. februar 2028. Les § 31.12.2027.", "nb"),
        Example("Vi sjåast tysdag 3. mai, og 29. februar 2028. I fjor var det måndag 3. mars.", "nn"),
    ),
    sources=(CALENDAR,),
)
