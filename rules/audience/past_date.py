"""past-date: a deadline, or a day to come to, that is over when the post goes out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from somcheck.analysis.dates import ToldDate, dates_in
from somcheck.document.document import Document
from somcheck.document.features import has
from somcheck.norwegian.patterns import Patterns
from somcheck.norwegian.text import Text
from somcheck.rule import Example, Hit, Rule
from somcheck.rules.sources import CALENDAR

if TYPE_CHECKING:
    from spacy.tokens import Token

_patterns = Patterns("dates.toml")


def check(document: Document) -> Iterable[Hit]:
    publish = document.post.front_matter.publish
    if publish is None:
        return
    for told in dates_in(document.text):
        day = told.nearest(publish.date())
        if day is None or day >= publish.date() or any(map(_is_past, _sentence(document, told))):
            continue
        words = list(_sentence(document, told))
        before = document.text[max(0, told.start - 40) : told.start]
        if match := _patterns("before_deadline", document.language).search(before):
            if not (_patterns("before_something").match(match[0]) and any(map(_is_negation, words))):
                yield Hit(told.start, told.end, variant="deadline")
        elif not _patterns("from_or_until").search(before) and any(map(_is_to_come, words)):
            yield Hit(told.start, told.end)


def _sentence(document: Document, told: ToldDate) -> Iterator[Token]:
    """The words of the sentence that a date stands in."""
    for sentence in document.sentences:
        if sentence.start <= told.start < sentence.end:
            yield from sentence.words


def _is_past(token: Token) -> bool:
    return has(token, "Tense", "Past")


def _is_negation(token: Token) -> bool:
    return token.lower_ in _patterns.words("negations")


def _is_to_come(token: Token) -> bool:
    return _patterns("to_come").fullmatch(token.text) is not None


RULE = Rule(
    id="past-date",
    title=Text("Dato som er forbi", "Dato som er forbi"),
    message=Text(
        "Denne dagen er forbi når innlegget blir lagt ut. Sjekk datoen.",
        "Denne dagen er forbi når innlegget blir lagt ut. Sjekk datoen.",
    ),
    messages={
        "deadline": Text(
            "Fristen er ute når innlegget blir lagt ut. Sjekk datoen.",
            "Fristen er ute når innlegget blir lagt ut. Sjekk datoen.",
        ),
    },
    cure=Text("Sjekk datoene mot dagen innlegget blir lagt ut.", "Sjekk datoane mot dagen innlegget blir lagt ut."),
    why=Text(
        "Et innlegg blir ofte skrevet lenge før det blir lagt ut, eller hentet fram fra i fjor. Da henger gamle datoer "
        "igjen, og folk tror at de er for sent ute. somcheck ser etter når «publiseres:» står øverst.",
        "Eit innlegg blir ofte skrive lenge før det blir lagt ut, eller henta fram frå i fjor. Då heng gamle datoar "
        "att, og folk trur at dei er for seint ute. somcheck ser etter når «publiserast:» står øvst.",
    ),
    check=check,
    cost=20,
    examples=(
        Example("Meld deg på innen ⟦1. mai⟧.", "nb", front="publiseres: 2027-05-03"),
        Example("Meld deg på innan ⟦1. mai⟧.", "nn", front="publiserast: 2027-05-03"),
        Example("Søk om støtte. Fristen er ⟦fredag 30. april⟧.", "nb", front="publiseres: 2027-05-03"),
        Example("Søk om støtte. Fristen er ⟦30. april 2026⟧.", "nn", front="publiserast: 2027-05-03"),
        Example("Velkommen til åpen dag ⟦lørdag 1. mai⟧.", "nb", front="publiseres: 2027-05-03"),
        Example("Velkomen til open dag ⟦laurdag 1. mai⟧.", "nn", front="publiserast: 2027-05-03"),
        Example("Meld deg på innen 4. mai. Fristen var 1. mai.", "nb", front="publiseres: 2027-05-03"),
        Example("Meld deg på innan 4. mai. Fristen var 1. mai.", "nn", front="publiserast: 2027-05-03"),
        Example("Gjør ikke noe før 1. mai. Takk til alle som kom 1. mai.", "nb", front="publiseres: 2027-05-03"),
        Example("Gjer ikkje noko før 1. mai. Takk til alle som kom 1. mai.", "nn", front="publiserast: 2027-05-03"),
        Example("Meld deg på innen 1. mai.", "nb"),
        Example("Meld deg på innan 1. mai.", "nn"),
    ),
    sources=(CALENDAR,),
)
