"""too-many-acts: so many things to do that none is the main one."""

from __future__ import annotations

from collections.abc import Iterable

from somcheck.analysis.acts import Act, concrete
from somcheck.document.document import Document
from somcheck.norwegian.text import Text
from somcheck.norwegian.word_sets import WordSets
from somcheck.rule import Example, Hit, Rule
from somcheck.rules.sources import GUIDE

_words = WordSets("rule_words.toml")

MANY = 5
"""Different acts. Of the 64 public texts that somcheck was tuned on and that ask for anything, one asks for so many."""

FAR_TOO_MANY = 7
"""From here on a list of steps for one thing is no explanation either."""


def main_acts(document: Document) -> list[Act]:
    """The first act with each verb, replies asked for aside."""
    first: dict[str, Act] = {}
    for act in concrete(document):
        if not {act.verb.lemma_.lower(), act.verb.lower_} & _words("replies"):
            first.setdefault(act.verb.lemma_.lower(), act)
    return list(first.values())


def _some(document: Document, acts: list[Act]) -> str:
    """Two of the acts as the writer worded them: the shortest orders, which are whole."""
    orders = [act for act in acts if act.start == act.verb.idx]
    shortest = sorted(orders if len(orders) > 1 else acts, key=lambda act: act.end - act.start)[:2]
    shown = sorted(shortest, key=lambda act: act.start)
    return " og ".join(f"«{' '.join(document.text[act.start : act.end].split())}»" for act in shown)


def check(document: Document) -> Iterable[Hit]:
    found = main_acts(document)
    if len(found) >= MANY:
        yield Hit(
            0,
            0,
            {"count": str(len(found)), "some": _some(document, found)},
            severity="signal" if len(found) < FAR_TOO_MANY else None,
        )


RULE = Rule(
    id="too-many-acts",
    title=Text("Mange ting å gjøre på én gang", "Mange ting å gjere på éin gong"),
    message=Text(
        "{count} ting å gjøre, som {some}. Velg den viktigste, og lag egne innlegg av resten.",
        "{count} ting å gjere, som {some}. Vel den viktigaste, og lag eigne innlegg av resten.",
    ),
    cure=Text("Velg den ene tingen som betyr mest.", "Vel den eine tingen som betyr mest."),
    why=Text(
        "Jo flere råd, jo færre blir fulgt. Gi ett om gangen, så blir det gjort, og du får flere innlegg å legge ut.",
        "Jo fleire råd, jo færre blir følgde. Gi eitt om gongen, så blir det gjort, og du får fleire innlegg å leggje "
        "ut.",
    ),
    check=check,
    scope="post",
    cost=60,
    examples=(
        Example(
            "Test røykvarsleren. Bytt batteri. Støvsug kjøleskapet. Kjøp brannteppe. Rydd gangen.", "nb", whole=True
        ),
        Example(
            "Test røykvarslaren. Byt batteri. Støvsug kjøleskapet. Kjøp brannteppe. Rydd gangen.", "nn", whole=True
        ),
        Example("Test røykvarsleren. Virker den ikke, så bytt batteri. Fortell oss hvordan det gikk.", "nb"),
        Example("Test røykvarslaren. Verkar han ikkje, så byt batteri. Fortel oss korleis det gjekk.", "nn"),
    ),
    sources=(GUIDE,),
)
