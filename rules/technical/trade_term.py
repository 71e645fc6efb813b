"""trade-term: a word of the trade that the reader does not know."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import lru_cache

from somcheck.document.document import Document
from somcheck.norwegian import compounds
from somcheck.norwegian.frequency import zipf
from somcheck.norwegian.inflection import VERB_SLOTS
from somcheck.norwegian.patterns import Patterns
from somcheck.norwegian.text import Text
from somcheck.norwegian.word_list import TERMS, Entry, Match, WordList, bare, own_words, word_list
from somcheck.norwegian.written_form import Language
from somcheck.rewriting.explaining import explained
from somcheck.rewriting.fitting import alternatives, choices, edits_of, either, is_thing
from somcheck.rule import Example, Hit, Rule
from somcheck.rules.sources import GUIDE, LANGUAGE_ACT

_patterns = Patterns("rule_words.toml")

_words = _patterns.words

SHORTEST_TERM = 6
"""Letters of a term that is looked for in compounds."""

COMMON_ENOUGH = 2.0
"""Zipf of a word that a compound can be cut before."""

LONG = 10
"""Letters. Shorter compounds are too easily taken apart wrongly to look for terms in them."""


def terms(language: Language) -> WordList:
    return word_list(*TERMS, language=language)


def check(document: Document) -> Iterable[Hit]:
    language = document.language
    cells = tuple(cell for group in document.declared for cell in group.words(language).known_terms)
    known_places = {match.first for match in document.find(own_words(cells, language))} if cells else set()
    known: set[str] = set()
    told: set[str] = set()
    covered: set[int] = set()
    for match in document.find(terms(language)):
        covered.update(range(match.first, match.last))
        if is_thing(document, match):
            continue
        start, end = document.span(match)
        lemma = match.entry.lemma
        if match.first in known_places or lemma in known or not document.is_unbroken(match):
            continue
        first = document.words[match.first]
        defined = first.is_sent_start and _patterns("is_told_as").match(document.text, end)
        if document.is_name(first):
            continue
        if defined or _patterns("explained").match(document.text, end):
            known.add(lemma)
            continue
        yield _hit(document, match, start, end, first_time=lemma not in told)
        told.add(lemma)
    for place, token in enumerate(document.words):
        if place in covered or len(token.text) < LONG or document.is_name(token) or place in known_places:
            continue
        entry = _term_inside(token.lower_, language)
        end = token.idx + len(token)
        if entry and entry.lemma not in known and not _patterns("explained").match(document.text, end):
            values = {"term": bare(entry.lemma), "explanation": _explanation(entry.columns)}
            yield Hit(token.idx, end, values, variant="inside")


def _hit(document: Document, match: Match, start: int, end: int, *, first_time: bool) -> Hit:
    """What to say of a term. It is explained where it stands first; the other places need no explanation then."""
    columns = match.entry.columns
    if plain := columns.get("plain", ""):
        words = choices(document, match, plain)
        shown = either(choice.word for choice in words) if words else alternatives(plain)
        safe = not any(" " in choice.word for choice in words)
        return Hit(start, end, {"plain": shown}, edits_of(words, plain, safe=safe))
    explanation = columns["explain"]
    # What a verb means is told in the infinitive, and fits behind no other form.
    fits = first_time and (match.slot not in VERB_SLOTS or match.slot == "inf")
    first, last = document.words[match.first], document.words[match.last - 1]
    edit = explained(document, first, last, explanation, match.slot) if fits else None
    edits = (edit,) if edit else ()
    return Hit(start, end, {"explanation": explanation}, edits=edits, variant="explain")


def _explanation(columns: Mapping[str, str]) -> str:
    return columns.get("explain") or alternatives(columns["plain"])


@lru_cache(maxsize=16384)
def _term_inside(word: str, language: Language) -> Entry | None:
    """A trade term that a compound ends or begins with, where the compound as a whole is not a known word."""
    parts = compounds.split(word, language)
    if len(parts) < 2 or zipf(word, language) >= 3:
        return None
    for cut in range(1, len(parts)):
        first, rest = "".join(parts[:-cut]), "".join(parts[-cut:])
        end = _term("".join(parts[cut:]), language)
        if end is not None and end.lemma not in _words("other_things_in_compounds", language):
            return end
        if _goes_on(first, rest, language):
            continue
        for piece in (first, first[:-1]):
            if (entry := _term(piece, language)) is not None:
                return entry
    return None


def _term(piece: str, language: Language) -> Entry | None:
    found = terms(language).find([piece], [None]) if len(piece) >= SHORTEST_TERM else []
    return found[0].entry if found and found[0].slot not in VERB_SLOTS else None


def _goes_on(first: str, rest: str, language: Language) -> bool:
    """Whether the cut stands inside a word: bruksrett-leiing is an instruction (rettleiing), and no bruksrett."""
    words = (first[start:] + rest for start in range(1, len(first) - 2))
    return any(zipf(word, language) >= COMMON_ENOUGH and len(compounds.split(word, language)) == 1 for word in words)


RULE = Rule(
    id="trade-term",
    title=Text("Fagord", "Fagord"),
    message=Text("Et fagord. Skriv heller «{plain}».", "Eit fagord. Skriv heller «{plain}»."),
    messages={
        "explain": Text("Et fagord. Forklar det: «{explanation}».", "Eit fagord. Forklar det: «{explanation}»."),
        "inside": Text(
            "Et sammensatt fagord. Forklar «{term}»: «{explanation}».",
            "Eit samansett fagord. Forklar «{term}»: «{explanation}».",
        ),
    },
    cure=Text("Bytt ut eller forklar fagordene.", "Byt ut eller forklar fagorda."),
    why=Text(
        "Et fagord er presist for deg, men stenger leseren ute. De fleste slår ikke opp. Bruk ordet som folk selv "
        "ville brukt, eller forklar fagordet første gang.",
        "Eit fagord er presist for deg, men stengjer lesaren ute. Dei fleste slår ikkje opp. Bruk ordet som folk "
        "sjølve ville brukt, eller forklar fagordet første gong.",
    ),
    check=check,
    cost=14,
    examples=(
        Example("Sjekk at ⟦detektoren⟧ virker.", "nb"),
        Example("Sjekk at ⟦detektoren⟧ verkar.", "nn"),
        Example("Test ⟦gassdetektoren⟧ i dag.", "nb"),
        Example("Test ⟦gassdetektoren⟧ i dag.", "nn"),
        Example("Han fant en gammel mynt med metalldetektoren.", "nb"),
        Example("Han fann ein gammal mynt med metalldetektoren.", "nn"),
        Example("Les bruksrettledningen til grillen.", "nb"),
        Example("Les bruksrettleiinga til grillen.", "nn"),
        Example("**⟦Detektoren⟧** er gammel. Test ⟦detektoren⟧ nå, og *⟦detektoren⟧* på loftet.", "nb"),
        Example("**⟦Detektoren⟧** er gammal. Test ⟦detektoren⟧ no, og *⟦detektoren⟧* på loftet.", "nn"),
        Example("«⟦Detektoren⟧» er gammel. ~~⟦Detektoren⟧~~ må byttes.", "nb"),
        Example("«⟦Detektoren⟧» er gammal. ~~⟦Detektoren⟧~~ må bytast.", "nn"),
        Example("Bygget har ⟦sprinkleranlegg⟧.", "nb"),
        Example("Bygget har ⟦sprinklaranlegg⟧.", "nn"),
        Example("Bygget har sprinkleranlegg (rør i taket som slukker brannen av seg selv).", "nb"),
        Example("Bygget har sprinklaranlegg (røyr i taket som sløkkjer brannen av seg sjølv).", "nn"),
        Example("I dag er det røykvarslerdagen, og barnehagebarna kommer på besøk.", "nb"),
        Example("I dag er det røykvarslardagen, og barnehagebarna kjem på besøk.", "nn"),
    ),
    sources=(GUIDE, LANGUAGE_ACT),
)
