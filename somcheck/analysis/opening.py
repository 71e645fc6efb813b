"""How a post begins: the first sentence is what a reader sees before deciding to read on."""

from __future__ import annotations

import re
from typing import NamedTuple

from somcheck.analysis.signs import in_sentence
from somcheck.document.document import Document, Sentence

_BODY = (
    r"(?:(?:[A-ZÆØÅ][\w-]+\s){0,3}(?:kommune|brannvesen|brann\sog\sredning\w*|brann-\sog\sredning\w*|redning"
    r"|fylkeskommune|iks|ks|kf)\w*|(?:kommunen|brannvesenet|fylkeskommunen|direktoratet|departementet|etaten|styret"
    r"|avdelingen|avdelinga|administrasjonen|rådmannen|kommunedirektøren|kommunestyret|formannskapet|vi|me))"
    r"(?:,?\s(?:v/|ved\s)\s?(?:[\w-]+\s){0,3}?[\w-]+)?"  # Nordvik kommune v/feiervesenet
)

_TELLS = (
    r"(?:(?:vil|ønsker\så|ønskjer\så|skal)\s(?:\w+\s){0,2})?(?:informerer?|meddeler?|opplyser?|minner?|minne"
    r"|gj(?:ør|øre|er|ere)\s(?:med\sdette\s|herved\s)?(?:opp)?merks[oa]m|viser\stil|kunngjør|kunngjer|melder"
    r"|har\sgleden\sav|har\sgleda\sav|inviterer|orienterer?"
    r"|har\s(?:vedtatt|vedteke|besluttet|bestemt|utarbeidet|utarbeidd|igangsatt|behandlet|handsama))"
)

_DULL = re.compile(
    rf"""(?:{_BODY}\s(?:herved\s|med\sdette\s|nå\s|no\s)?{_TELLS}(?:\s(?:om(?:\sat)?|på(?:\sat)?|at|til))?
      | det\s(?:informeres|minnes|gjøres\s(?:herved\s)?oppmerksom|vises|meddeles|blir\s(?:informert|opplyst
          |minna|gjort\smerksam)
            |vert\s(?:informert|opplyst|minna))(?:\s(?:om|på|til)(?:\sat)?)?
      | (?:viktig(?:e)?|nyttig|generell|kort|praktisk)\s(?:informasjon|melding|beskjed|info)\b(?:\s(?:om|til
          |fra|frå)\b)?
      | (?:informasjon|orientering|info|melding|kunngjøring|kunngjering|nyhetsbrev|pressemelding|høring|høyring)\s
            (?:om|til|fra|frå|vedrørende|vedrørande)\b
      | i\s(?:forbindelse|samband|tilknytning|tilknyting|henhold|samsvar|medhold|anledning|høve)\s(?:med|til|av)\b
      | (?:som\s(?:følge|følgje)\sav|på\s(?:grunnlag|bakgrunn)\sav|med\s(?:bakgrunn|grunnlag)\si|vedrørende
          |vedrørande|angående|angåande)\b
    )""",
    re.IGNORECASE | re.VERBOSE,
)

LONGEST_HEADING = 5
"""Words. A first sentence of so few is taken with the one behind it."""


class Opening(NamedTuple):
    """The first sentence, the kinds of signs in it, and the offsets of dull words that it begins with."""

    sentence: Sentence
    signs: frozenset[str]
    dull: tuple[int, int] | None
    starts_with_name: bool


def opening(document: Document) -> Opening | None:
    """How the post begins; a heading of a few words is taken with the sentence behind it."""
    if not document.sentences:
        return None
    first = document.sentences[0]
    signs = in_sentence(document, first)
    heading = set(first.words) & set(document.running_words)
    if len(heading) <= LONGEST_HEADING and len(document.sentences) > 1:
        signs |= in_sentence(document, document.sentences[1])
    start = first.words[0].idx
    name = document.plan.name
    match = _DULL.match(document.text, start)
    named = bool(match and re.match(_BODY, match.group(), re.IGNORECASE))
    if match is None and name and document.text[start:].lower().startswith(name.lower()):
        return Opening(first, signs, (start, start + len(name)), True)
    return Opening(first, signs, match.span() if match else None, named)


def strength(document: Document) -> float | None:
    """How many signs the opening has that a reader can stop at; none where it begins with dull words."""
    found = document.once(opening)
    if found is None:
        return None
    return 0.0 if found.dull else float(len(found.signs))
