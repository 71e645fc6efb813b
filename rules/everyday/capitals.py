"""capitals: whole sentences, or long runs of words, in capital letters."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby
from typing import TYPE_CHECKING

from somcheck.document.document import Document, Sentence
from somcheck.norwegian.acronyms import explanations, known
from somcheck.norwegian.compounds import familiarity
from somcheck.norwegian.frequency import zipf
from somcheck.norwegian.text import Text
from somcheck.norwegian.word_sets import WordSets
from somcheck.norwegian.written_form import Language
from somcheck.rule import Edit, Example, Hit, Rule
from somcheck.rules.sources import KLARSPRAK, UU

if TYPE_CHECKING:
    from spacy.tokens import Token

_words = WordSets("rule_words.toml")

_COMMON = 3.0
"""The Zipf value of a word that is no surprise: below it the word may be a name that nobody knows."""

_SURE = 4.75
"""The same for a word that the pipeline takes for a name, as it often does where all is in capitals."""


def check(document: Document) -> Iterable[Hit]:
    for sentence in document.sentences:
        words = [token for token in sentence.words if any(char.isalpha() for char in token.text)]
        for run in _runs(words):
            if _shouts(run, len(run) == len(words), document.language):
                start, end = run[0].idx, run[-1].idx + len(run[-1])
                edits = () if _may_be_named(document, run) else (_in_sentence_case(document, sentence, run),)
                yield Hit(start, end, edits=edits)


def _runs(words: list[Token]) -> Iterator[list[Token]]:
    """Words in capitals that stand together."""
    for capitals, run in groupby(words, lambda token: token.text.isupper()):
        if capitals:
            yield list(run)


def _shouts(run: list[Token], whole: bool, language: Language) -> bool:
    """Whether this is more than acronyms side by side, or one word that is stressed."""
    long = sum(_is_ordinary(token, language) for token in run)
    if whole:
        return long >= 2 or (long == 1 and len(run) >= 3)
    return long >= 3 and len(run) >= 4


def _is_ordinary(token: Token, language: Language) -> bool:
    letters = token.text
    if len(letters) <= 3 or _is_acronym(letters, language):
        return False
    return len(letters) > 6 or familiarity(letters.lower(), language) > 0


def _is_acronym(letters: str, language: Language) -> bool:
    return letters in known() or letters in explanations(language)


def _may_be_named(document: Document, run: list[Token]) -> bool:
    """Whether a word may be a name, which keeps its capital."""
    capitalised = {
        token.lower_
        for token in document.words
        if token.text[:1].isupper() and not token.text.isupper() and not token.is_sent_start
    }
    return any(
        token.lower_ in capitalised
        or token.i in document.quoted  # "ORKANEN «VIGDIS»"
        or _may_be_place(token, document.language)
        or token.lower_ in _words("names")
        or (
            len(token) > 3
            and familiarity(token.lower_, document.language) < (_SURE if token.pos_ == "PROPN" else _COMMON)
        )
        for token in run
        if not _is_acronym(token.text, document.language)
    )


def _may_be_place(token: Token, language: Language) -> bool:
    """Whether a word that nobody has counted stands where a place would: "PÅ STORNESET"."""
    before = token.nbor(-1).lower_ if token.i else ""
    return before in _words("before_places") and zipf(token.lower_, language) == 0


def _in_sentence_case(document: Document, sentence: Sentence, run: list[Token]) -> Edit:
    start, end = run[0].idx, run[-1].idx + len(run[-1])
    text = [char.lower()[0] for char in document.text[start:end]]
    for token in run:
        if _is_acronym(token.text, document.language) and token.lower_ not in _words("written_small"):
            text[token.idx - start : token.idx - start + len(token)] = token.text
    if run[0] == sentence.words[0]:
        text[0] = text[0].upper()
    return Edit(start, end, "".join(text))


RULE = Rule(
    id="capitals",
    title=Text("Bare store bokstaver", "Berre store bokstavar"),
    message=Text(
        "Store bokstaver er tunge å lese og virker som roping. Skriv med små.",
        "Store bokstavar er tunge å lese og verkar som roping. Skriv med små.",
    ),
    cure=Text("Skriv setningene med små bokstaver.", "Skriv setningane med små bokstavar."),
    why=Text(
        "Vi er vant til små bokstaver og leser dem raskere. Store er særlig tunge for den som har lese- og "
        "skrivevansker, og noen skjermlesere leser bokstav for bokstav. Ett ord med store bokstaver er greit.",
        "Vi er vane med små bokstavar og les dei raskare. Store er særleg tunge for den som har lese- og "
        "skrivevanskar, og nokre skjermlesarar les bokstav for bokstav. Eitt ord med store bokstavar er greitt.",
    ),
    check=check,
    scope="sentence",
    cost=10,
    examples=(
        Example("⟦DET ER FORBUDT Å TENNE BÅL I SKOGEN⟧! Følg med her.", "nb"),
        Example("⟦DET ER FORBODE Å TENNE BÅL I SKOGEN⟧! Følg med her.", "nn"),
        Example("Husk at ⟦ALLE MÅ KOKE VANNET⟧ i dag.", "nb"),
        Example("Hugs at ⟦ALLE MÅ KOKE VATNET⟧ i dag.", "nn"),
        Example("⟦RYDD I DAG⟧. Vi kommer tilbake.", "nb"),
        Example("OBS! Du må ALDRI bruke vann på brennende fett.", "nb"),
        Example("OBS! Du må ALDRI bruke vatn på brennande feitt.", "nn"),
        Example("NAV, NRK, DSB og NVE samarbeider. UNICEF og UNESCO også.", "nb"),
        Example("NAV, NRK, DSB og NVE samarbeider. UNICEF og UNESCO òg.", "nn"),
        Example("Bruk #RØYKVARSLERDAGEN på E39.", "nb"),
    ),
    sources=(UU, KLARSPRAK),
)
