"""How a text speaks to its reader: second person and imperatives."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import TYPE_CHECKING

from somcheck.document.features import has
from somcheck.norwegian.frequency import zipf
from somcheck.norwegian.function_words import function_words
from somcheck.norwegian.word_sets import WordSets
from somcheck.norwegian.written_form import Language
from somcheck.storage.data_files import read_lines

if TYPE_CHECKING:
    from spacy.tokens import Token

    from somcheck.document.document import Document, Sentence

_words = WordSets("address.toml")

KNOWN = 2.0
"""Zipf frequency of an infinitive. One that is rarer is none."""

_GOVERNED = frozenset({"DET", "PRON", "ADV", "ADJ", "PART", "NOUN"})

_AFTER_IMPERATIVE = frozenset({"DET", "PRON", "ADV", "ADJ", "PART"})


def is_second_person(token: Token, language: Language) -> bool:
    """Whether a word means the reader: *du*, *dere*, *dykk* and their forms, and nynorsk *de* as subject."""
    word = token.lower_
    if word in function_words("second_person", language):
        return not (word == "di" and token.pos_ not in ("PRON", "DET"))
    if token.text in _words("polite", language):
        return not token.is_sent_start  # the polite form
    return language == "nn" and word == "de" and has(token, "Person", "2")


@cache
def _forms() -> Mapping[str, frozenset[str]]:
    """Imperatives by kind: ``verb`` for those that look like nothing else, and ``noun-like``."""
    kinds: dict[str, list[str]] = {}
    for line in read_lines("imperatives.txt"):
        if line.startswith("["):
            kinds[line.strip("[]")] = []
        else:
            kinds[list(kinds)[-1]] += line.split()
    return {kind: frozenset(forms) for kind, forms in kinds.items()}


def imperatives(sentence: Sentence) -> tuple[Token, ...]:
    """The verbs of a sentence that tell the reader to do something."""
    return sentence.once(_imperatives)


def _imperatives(sentence: Sentence) -> tuple[Token, ...]:
    found: list[Token] = []
    for place, token in enumerate(sentence.words):
        if not has(token, "Mood", "Imp") and not is_imperative_form(token):
            continue
        if token.text[0].isupper() and not _opens(sentence, token) and not token.text.isupper():
            continue  # the name of a campaign: "Kampanjen Fei for egen dør"
        tagged = has(token, "Mood", "Imp") and token.pos_ in ("VERB", "AUX") and not _has_subject(token)
        may_be_noun = place and token.lower_ in _forms()["noun-like"]
        tagged = tagged and token.lower_ not in _words("exclamations") and not may_be_noun
        tagged = tagged and (is_imperative_form(token) or _governs(sentence, place))
        if tagged and place and not found and sentence.words[place - 1].lower_ in function_words("coordinators"):
            continue  # "i skog og utmark"
        if (tagged or _is_known_imperative(sentence, place, bool(found))) and not _is_subject(sentence, token):
            found.append(token)
    return tuple(found)


def _governs(sentence: Sentence, place: int) -> bool:
    """Whether a word that no list has is a verb with something after it: not "Utkast til protokoll"."""
    token, following = sentence.words[place], sentence.words[place + 1 : place + 2]
    if zipf(token.lemma_.lower(), "nb") < KNOWN or not following or following[0].i != token.i + 1:
        return False
    return following[0].pos_ in _GOVERNED or following[0].lower_ in _words("particles")


def _is_subject(sentence: Sentence, token: Token) -> bool:
    """Whether the clause has a finite verb further on, so that the word is its subject: "Svar på søknaden kommer"."""
    for after in sentence.tokens:
        if after.i <= token.i:
            continue
        word = after.lower_
        if word in _words("new_clause") or word in function_words("singular_or_speaking") or not word[0].isalnum():
            return False
        finite = has(after, "VerbForm", "Fin") and not has(after, "Mood", "Imp")
        # Nouns in -a and -e are taken for verbs now and then.
        if finite and (after.pos_ == "AUX" or word.endswith(("te", "de", "r", "t", "v", "g", "s", "d", "m", "k"))):
            before = sentence.tokens[after.i - sentence.tokens[0].i - 1]
            return not (is_imperative_form(after) and before.lower_ in _words("joins"))
    return False


def _opens(sentence: Sentence, token: Token) -> bool:
    """Whether a word stands where a capital is due: first, or after a sign."""
    before = [one for one in sentence.tokens if one.i < token.i]
    return not before or not before[-1].text[-1].isalnum()


def _is_known_imperative(sentence: Sentence, place: int, after_another: bool) -> bool:
    """Whether a form that can be an imperative is one here: it begins a clause, and an object or adverb follows."""
    token, word = sentence.words[place], sentence.words[place].lower_
    noun_like = word in _forms()["noun-like"]
    if not noun_like and word not in _forms()["verb"]:
        return False
    before = [one.lower_ for one in sentence.words[:place]]
    first = not set(before) - _words("before_imperative")
    if not first:
        sign = next((one.lower_ for one in reversed(sentence.tokens) if one.i < token.i and not one.is_space), "")
        # "og" and "eller" join imperatives, other words too; a comma or "så" ends the clause before.
        if sign not in _words("joins") or (sign in _words("joins_anything") and not after_another):
            return False
        if not after_another and (sign not in _words("joins_clauses") or _is_another_form(sentence, place)):
            return False
    return _takes_object(sentence, place, noun_like)


def _is_another_form(sentence: Sentence, place: int) -> bool:
    """Whether a form in the middle of a sentence is rather an infinitive or a nynorsk present tense."""
    word = sentence.words[place].lower_
    if word in _words("tells"):  # ", fortel brannsjefen"
        return True
    following = {one.lower_ for one in sentence.words[place + 1 : place + 2]}
    if following & function_words("thing_pronouns"):  # ", krev det at …"
        return True
    before = {one.lower_ for one in sentence.words[:place]}
    return word.endswith(("a", "e", "i", "y", "å")) and bool(before & function_words("before_infinitive"))


def _takes_object(sentence: Sentence, place: int, noun_like: bool) -> bool:
    token, following = sentence.words[place], sentence.words[place + 1 : place + 3]
    if not following:
        return not noun_like or token.pos_ == "VERB"
    after = following[0]
    names_a_subject = after.lower_ in function_words("subject_pronouns")
    if names_a_subject or (noun_like and after.lower_ in _words("with_nouns")):
        return after.lower_ == "og" and len(following) > 1 and is_imperative_form(following[1])
    if has(after, "VerbForm", "Fin") and after.pos_ == "AUX":
        return False
    if not noun_like:
        return True
    if after.pos_ in ("NOUN", "PROPN", "NUM"):
        return not any(has(one, "VerbForm", "Fin") for one in following)
    if after.pos_ == "ADP":
        behind = next((one for one in sentence.tokens if one.i == after.i + 1), None)
        if behind is not None and behind.pos_ == "SYM":  # "Søk på https://…"
            return True
        object = following[1] if len(following) > 1 else None
        if object is None or object.pos_ in ("DET", "PRON"):
            return object is not None
        # "Svar på søknaden i dag" and "Søk om plass", but "Tips til politiet" are things.
        return after.lower_ != "til" and (has(object, "Definite", "Def") or after.lower_ in _words("with_verbs"))
    return after.pos_ in _AFTER_IMPERATIVE


def is_imperative_form(token: Token) -> bool:
    """Whether a word is one that tells the reader to do something, by its form alone."""
    forms = _forms()
    return token.lower_ in forms["verb"] or token.lower_ in forms["noun-like"]


def _has_subject(token: Token) -> bool:
    return any(child.dep_ in ("nsubj", "nsubj:pass", "expl") and child.i < token.i for child in token.children)


def addresses(document: Document, sentence: Sentence) -> bool:
    """Whether a sentence speaks to the reader."""
    if any(token.i in document.quoted for token in sentence.words):
        return False
    if any(is_second_person(token, document.language) for token in sentence.words):
        return True
    if len(sentence.words) > 1 and sentence.words[0].lower_ in _words("salutations"):  # "Kjære 3B!", "Hei ungdom"
        return True
    return bool(imperatives(sentence))
