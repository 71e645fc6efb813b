"""past-date: a deadline, or a day to come to, that is over when the post goes out."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, NamedTuple

from somcheck.analysis.dates import dates_in
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
    publish, language = document.post.front_matter.publish, document.language
    if publish is None:
        return
    read: dict[int, _Sentence] = {}
    for told in dates_in(document.text):
        day, token = told.nearest(publish.date()), document.token_at(told.start)
        if day is None or day >= publish.date() or token is None:
            continue
        if token.sent.start not in read:
            read[token.sent.start] = _Sentence.of(token.sent)
        sentence = read[token.sent.start]
        before = document.text[max(0, told.start - 40) : told.start]
        if sentence.is_past:
            continue
        if match := _patterns("before_deadline", language).search(before):
            if not (_patterns("before_something").match(match[0]) and sentence.denies):
                yield Hit(told.start, told.end, variant="deadline")
        elif sentence.is_to_come and not _patterns("from_or_until").search(before):
            yield Hit(told.start, told.end)


class _Sentence(NamedTuple):
    """What a sentence with a date tells: of the past, of something to come, and whether it denies."""

    is_past: bool
    is_to_come: bool
    denies: bool

    @classmethod
    def of(cls, tokens: Iterable[Token]) -> _Sentence:
        tokens = list(tokens)
        words = {token.lower_ for token in tokens}
        return cls(
            any(has(token, "Tense", "Past") for token in tokens),
            bool(words & _patterns.words("to_come")),
            bool(words & _patterns.words("negations")),
        )


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
