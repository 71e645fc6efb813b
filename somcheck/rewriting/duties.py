"""Who is to do what a passive leaves open: the reader ("du"), us ("vi"), or nobody that can be named."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from somcheck.analysis.address import addresses
from somcheck.document.document import Document, Sentence
from somcheck.document.features import has
from somcheck.norwegian.function_words import function_words
from somcheck.norwegian.inflection import Paradigm, paradigm
from somcheck.norwegian.written_form import Language
from somcheck.rewriting.active_verb import active_form
from somcheck.rewriting.clauses import Clause
from somcheck.rewriting.doers import find_somebody
from somcheck.rewriting.phrases import Tokens, clause_words, in_lower_case, text_of
from somcheck.storage.data_files import read_rows


class Duty(NamedTuple):
    """A task that readers do themselves: the verb's forms, a word that goes with it, and the things it is done to."""

    verb: Paradigm
    particles: frozenset[str]
    definite: frozenset[str]
    plural: frozenset[str]


@cache
def reader_tasks(language: Language) -> tuple[Duty, ...]:
    tasks = []
    for nb, nn, particles, nb_things, nn_things in read_rows("home_duties.tsv"):
        things = [paradigm(cell, language) for cell in (nb_things if language == "nb" else nn_things).split(", ")]
        definite = {form for thing in things for slot in ("sg-def", "pl-def") for form in thing.get(slot, ())}
        plural = {form for thing in things for form in thing.get("pl-ind", ())}
        verb = paradigm(nb if language == "nb" else nn, language)
        tasks.append(Duty(verb, frozenset(particles.split(",")), frozenset(definite), frozenset(plural)))
    return tuple(tasks)


def by_reader(document: Document, sentence: Sentence, clause: Clause) -> str | None:
    """The duty told to the reader, where a post that speaks to its reader names a thing that the reader has."""
    is_duty = clause.helper in function_words("duty_modals") and clause.form == "inf"
    if not is_duty or has(clause.verb, "VerbForm", "Part"):
        return None
    if not _is_for_reader(document, sentence, clause):
        return None
    particle, language = text_of(document, clause.particles), document.language
    duty = next((one for one in reader_tasks(language) if _is_done_to(one, clause, particle, language)), None)
    if duty is None:
        return None
    if clause.front:
        thing: str | None = text_of(document, clause.subject)
    else:
        thing = in_lower_case(document, clause.subject)
    if thing is None:
        return None
    middle = text_of(document, clause.middle)
    if clause.front or clause.helper == "bør":
        you = _you(document)
        subject = [clause.helper, you] if clause.front else [you, clause.helper]
        known = active_form(document, clause.verb, "inf", has_particle=bool(particle))
        infinitive = known or duty.verb["inf"][0]
        return " ".join(filter(None, [*subject, middle, infinitive, particle, thing]))
    imperative = duty.verb["imp"][0]
    if clause.middle and clause.middle[0].lower_ in function_words("not"):
        return " ".join(filter(None, [middle, imperative, particle, thing]))
    return " ".join(filter(None, [imperative, middle, particle, thing]))


def _is_for_reader(document: Document, sentence: Sentence, clause: Clause) -> bool:
    """Whether the reader is spoken to, and nobody else is named who could be the one to do it."""
    if not document.once(_speaks_to_reader) or sentence.tokens[0].text in ("-", "–", "—"):
        return False
    we, you = function_words("first_person_plural"), function_words("second_person_object")
    if any(token.lower_ in we for token in sentence.words):
        return False
    # "Vi kommer i mai. Røykvarsleren skal byttes." and "Boka skal leveres hjem til deg."
    if clause.helper == "skal" and we & {token.lower_ for token in _sentence_before(document, sentence)}:
        return False
    if any(token.lower_ in you and token.dep_ not in ("nsubj", "nsubj:pass") for token in clause.rest):
        return False
    if any(find_somebody(token.lower_, document.language) is not None for token in (*clause.front, *clause.rest)):
        return False
    # "Røykvarslerne skal byttes i uke 42" says when somebody comes and does it.
    words = [token.lower_ for token in (*clause.front, *clause.rest)]
    dated = any(word in clause_words("days") for word in words) and not clause_words("deadlines") & set(words)
    return not (dated and clause.helper == "skal")


def _sentence_before(document: Document, sentence: Sentence) -> Tokens:
    before = [one for one in document.sentences if one.start < sentence.start]
    return before[-1].words if before else ()


def _speaks_to_reader(document: Document) -> bool:
    if any(token.lower_ in function_words("reporting_verbs") for token in document.words):
        return False
    return any(addresses(document, sentence) for sentence in document.sentences)


def _is_done_to(duty: Duty, clause: Clause, particle: str, language: Language) -> bool:
    """Whether this is the task, and all that it is done to are things of it."""
    if clause.verb.lower_ not in duty.verb["pass"] or particle not in duty.particles:
        return False
    nouns = [token for token in clause.subject if token.pos_ in ("NOUN", "PROPN")]
    done_to = [token for token in nouns if clause.verb in (token.head, token.head.head) and token.dep_ != "nmod"]
    # "Dører og vinduer" need not be definite. "Batteriet i røykvarsleren" is at home, "plenen i parken" is not.
    things = duty.definite | duty.plural if len(done_to) > 1 else duty.definite
    at_home = {form for task in reader_tasks(language) for form in task.definite}
    return bool(done_to) and all(token.lower_ in (things if token in done_to else at_home) for token in nouns)


def _you(document: Document) -> str:
    """How the post says *you*: to one reader or to many."""
    words = {token.lower_ for token in document.words}
    if document.language == "nn":
        return "de" if words & {"dykk", "dykkar"} and not words & {"du", "deg"} else "du"
    return "dere" if "dere" in words and not words & {"du", "deg"} else "du"
