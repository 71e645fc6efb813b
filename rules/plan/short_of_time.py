"""short-of-time: the posts that the plan wants need more time than it sets aside."""

from __future__ import annotations

from collections.abc import Iterable

from somcheck.norwegian.numbers import number
from somcheck.norwegian.text import Text
from somcheck.plan.plan_file import PlanFile
from somcheck.plan.rhythm import time_of
from somcheck.rule import Example, Hit, Rule
from somcheck.rules.sources import GUIDE, REPLIES, TIME_PER_POST


def check(file: PlanFile) -> Iterable[Hit]:
    time = time_of(file.plan)
    if time is not None and time.is_short:
        said = {
            "posts": number(file.plan.rhythm.posts_per_week or 0),
            "needed": number(round(time.hours, 1)),
            "minutes": number(time.minutes_per_post),
            "hours": number(time.set_aside),
            "enough": number(max(0.1, int(time.posts * 10) / 10)),
        }
        yield Hit(*file.span("rhythm", "hours-per-week"), said)


RULE = Rule(
    id="short-of-time",
    title=Text("For lite tid til innleggene", "For lita tid til innlegga"),
    message=Text(
        "Dere vil legge ut {posts} innlegg i uka. Det tar {needed} timer når hvert tar {minutes} minutter med svar, og "
        "dere har satt av {hours}. Sett av mer tid, eller legg ut {enough} i uka. Tar et innlegg kortere tid hos dere, "
        "så skriv det etter «minutes-per-post =».",
        "De vil leggje ut {posts} innlegg i veka. Det tek {needed} timar når kvart tek {minutes} minutt med svar, og "
        "de har sett av {hours}. Set av meir tid, eller legg ut {enough} i veka. Tek eit innlegg kortare tid hos "
        "dykk, så skriv det etter «minutes-per-post =».",
    ),
    cure=Text("Sett av nok tid, eller legg ut sjeldnere.", "Set av nok tid, eller legg ut sjeldnare."),
    why=Text(
        "Sosiale medier tar tid, også etter at innlegget er ute. Er det ikke tid til å svare, er det bedre å ikke "
        "være der. 60 minutter for et innlegg er vårt eget anslag. Bruk deres eget tall når dere har det.",
        "Sosiale medium tek tid, òg etter at innlegget er ute. Er det ikkje tid til å svare, er det betre å ikkje "
        "vere der. 60 minutt for eit innlegg er vårt eige anslag. Bruk dykkar eige tal når de har det.",
    ),
    check=check,
    scope="words",
    cost=10,
    examples=(
        Example("[rhythm]\nposts-per-week = 5\nhours-per-week = ⟦2⟧", "nb"),
        Example("[rhythm]\nposts-per-week = 5\nhours-per-week = ⟦2⟧", "nn"),
        Example("[rhythm]\nposts-per-week = 2\nhours-per-week = ⟦1.5⟧\nminutes-per-post = 90", "nb"),
        Example("[rhythm]\nposts-per-week = 2\nhours-per-week = ⟦1.5⟧\nminutes-per-post = 90", "nn"),
        Example("[rhythm]\nposts-per-week = 3\nhours-per-week = 3", "nb"),
        Example("[rhythm]\nposts-per-week = 6\nhours-per-week = 3\nminutes-per-post = 30", "nn"),
        Example("[rhythm]\nposts-per-week = 40", "nb"),
        Example("[rhythm]\nhours-per-week = 1", "nn"),
    ),
    sources=(GUIDE, REPLIES, TIME_PER_POST),
)
