"""How a text speaks to its reader: second person and imperatives."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from somcheck.language import Language
from somcheck.nlp import has

if TYPE_CHECKING:
    from spacy.tokens import Token

    from somcheck.document import Document, Sentence

_SECOND_PERSON = {
    "nb": frozenset(["du", "deg", "din", "di", "ditt", "dine", "dere"]),
    "nn": frozenset(["du", "deg", "din", "di", "ditt", "dine", "dykk", "dykkar"]),
}
# Imperatives at the start of a sentence, where a tagger trained on newspapers expects a noun or a name. Both
# written forms together: no form means another thing in the other one. The first are no nouns; the others are.
_VERBS = frozenset(
    """
    husk hugs hold hald bytt prøv trykk fei tenn slukk sløkk slokk tøm vask bestill kjøp hent les skriv send
    meld spør følg legg sett steng åpne opne tenk ta gå kom gi gje se sjå hør høyr la bli ver sorter pakk
    planlegg øv avtal besøk vitj støv nyt merk finn få rens trekk vent fortell fortel sjekk lad lukk rydd fyll
    unngå undersøk si sei beskriv forklar stem røyst fullfør gjett set
    """.split()
)
_NOUN_LIKE = frozenset(
    """
    test ring tips svar stopp stans start bruk lån lag snakk del vis fest skift plant klipp kast kontroller
    delta feir monter løft mat lytt varsle varsl
    """.split()
)
_AFTER_IMPERATIVE = frozenset({"DET", "PRON", "ADV", "ADJ", "PART"})


def is_second_person(token: Token, language: Language) -> bool:
    """Whether a word means the reader: *du*, *dere*, *dykk* and their forms, and nynorsk *de* as subject."""
    word = token.lower_
    if word in _SECOND_PERSON[language]:
        return not (word == "di" and token.pos_ not in ("PRON", "DET"))
    if token.text in ("De", "Dem") and language == "nb":
        return not token.is_sent_start  # the polite form
    return language == "nn" and word == "de" and has(token, "Person", "2")


def imperatives(sentence: Sentence) -> Iterator[Token]:
    """Yield the verbs of a sentence that tell the reader to do something."""
    for token in sentence.words:
        if has(token, "Mood", "Imp") and token.pos_ in ("VERB", "AUX") and not _has_subject(token):
            yield token
        elif token == sentence.words[0] and token.lower_ in _VERBS | _NOUN_LIKE and _is_command(token, sentence):
            yield token


def _is_command(token: Token, sentence: Sentence) -> bool:
    """Whether a sentence that starts with this form commands: what follows is an object or adverb."""
    if len(sentence.words) == 1:
        return token.lower_ in _VERBS or token.pos_ == "VERB"
    after = sentence.words[1]
    if has(after, "VerbForm", "Fin"):
        return False
    if token.lower_ in _VERBS:
        return True
    if after.pos_ == "NOUN":
        return has(after, "Definite", "Def") or has(after, "Number", "Plur")
    if after.pos_ == "ADP":
        return len(sentence.words) > 2 and sentence.words[2].pos_ in ("DET", "PRON")  # "Svar på dette"
    return after.pos_ in _AFTER_IMPERATIVE


def _has_subject(token: Token) -> bool:
    return any(child.dep_ in ("nsubj", "nsubj:pass", "expl") and child.i < token.i for child in token.children)


def addresses(document: Document, sentence: Sentence) -> bool:
    """Whether a sentence speaks to the reader."""
    if any(token.i in document.quoted for token in sentence.words):
        return False
    if any(is_second_person(token, document.language) for token in sentence.words):
        return True
    return next(imperatives(sentence), None) is not None
