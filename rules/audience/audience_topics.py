"""audience-topics: the post is declared for a group but has nothing from that group's life."""

from __future__ import annotations

from collections.abc import Iterable

from somcheck.document.document import Document
from somcheck.norwegian.text import Text
from somcheck.plan.groups import EVERYONE
from somcheck.rule import Example, Gauge, Hit, Rule
from somcheck.rules.sources import GUIDE, MUNICIPALITY_STUDY


def pointers(document: Document) -> float | None:
    """How many different words of the post belong to the declared group's life; None where none is declared."""
    groups = [group for group in document.declared if group.id != EVERYONE]
    if not groups:
        return None
    return float(max(len({token.lemma_ for token in document.pointing_to(group.id)}) for group in groups))


def check(document: Document) -> Iterable[Hit]:
    if document.once(pointers) == 0:
        group = next(group for group in document.declared if group.id != EVERYONE)
        yield Hit(0, 0, {"group": group.name(document.language), "advice": group.advice(document.language)})


GAUGE: Gauge[Document] = Gauge(
    id="audience-words",
    title=Text("Ord fra målgruppens hverdag", "Ord frå kvardagen til målgruppa"),
    read=lambda document: document.once(pointers),
    limits=(1, None),
    scale=((0, 30), (1, 85), (2, 100)),
    sources=(GUIDE, MUNICIPALITY_STUDY),
)

RULE = Rule(
    id="audience-topics",
    title=Text("Lite om målgruppens hverdag", "Lite om kvardagen til målgruppa"),
    message=Text("Innlegget er for {group}. {advice}", "Innlegget er for {group}. {advice}"),
    cure=Text("Ta med noe fra målgruppens egen hverdag.", "Ta med noko frå kvardagen til målgruppa."),
    why=Text(
        "Folk stopper ved det de kjenner igjen: stedene, tingene og situasjonene i sin egen hverdag. Ett slikt ord er "
        "nok til at målgruppen skjønner hvem innlegget er for.",
        "Folk stoppar ved det dei kjenner att: stadene, tinga og situasjonane i sin eigen kvardag. Eitt slikt ord er "
        "nok til at målgruppa skjønar kven innlegget er for.",
    ),
    check=check,
    scope="post",
    cost=0,
    mends="audience-words",
    examples=(
        Example("Har du sjekket batteriet i dag?", "nb", whole=True, audience="hytteeiere"),
        Example("Har du sjekka batteriet i dag?", "nn", whole=True, audience="hytteeiere"),
        Example("Har du sjekket batteriet på hytta i dag?", "nb", audience="hytteeiere"),
        Example("Har du sjekka batteriet på hytta i dag?", "nn", audience="hytteeiere"),
    ),
    sources=(GUIDE, MUNICIPALITY_STUDY),
)
