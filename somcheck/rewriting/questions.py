"""Ready questions for a post that asks nothing, made from its own content.

From its acts ("Test røykvarsleren" gives "Når testet du røykvarsleren sist?"), with the inflection tables; and from its
subject, by questions written for it in ``data/subjects.toml``. All are open, about the reader's own life, and in the
post's written form. Where the subject is less certain, one of these, or one for the topic (``data/topics.toml``) or
the target group (``data/questions.toml``), is an idea of where to look, and not put into the post.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from typing import TYPE_CHECKING

from somcheck.analysis.acts import Act, concrete
from somcheck.analysis.subjects import subject_of
from somcheck.analysis.tone import can_chat, is_for_experts, is_read_at_work
from somcheck.document.document import Document
from somcheck.document.features import has
from somcheck.document.profiles import THANKS, VACANCY
from somcheck.norwegian import topics
from somcheck.norwegian.function_words import function_words
from somcheck.norwegian.inflection import inflected, paradigm
from somcheck.norwegian.patterns import Patterns
from somcheck.norwegian.text import Text
from somcheck.norwegian.word_list import word_list
from somcheck.norwegian.written_form import Language
from somcheck.rewriting.phrases import clause_words
from somcheck.rule import Edit
from somcheck.storage.data_files import read_rows, read_toml

if TYPE_CHECKING:
    from spacy.tokens import Token

_patterns = Patterns("ready_questions.toml")

NEITHER = frozenset({VACANCY, THANKS})
"""Kinds of post that end as they are."""

MOST = 3
"""Questions. One to take, and one or two to choose from."""

CLEAR_IN_HEAVY = 2
"""Different words of its subject that a text for experts must have."""

CLEAR_TOPIC = 4
"""And to a topic, which is wider; other topics must have no more than half as many."""

SAME = 2
"""Words. Questions that share all but these, such as the verb, are one question."""

HOMELY = "brann"
"""The theme of the topics whose things are in the reader's home: "Når testet du … sist?" can be asked of these."""

_FORMS: Mapping[str, Text] = {
    "last": Text("Når {past} du {what} sist?", "Når {past} du {what} sist?"),
    "who": Text("Hvem {pres} {what} hjemme hos dere?", "Kven {pres} {what} heime hos dykk?"),
}


def ready_questions(document: Document) -> list[str]:
    """Up to three questions that the post can end with as it stands, the best first; none where its content gives none.

    They come from what the reader is asked to do, and from a subject that the post is certainly about.
    """
    subject = document.once(subject_of)
    asks = subject.asks(document.language) if subject and subject.is_certain else []
    if document.once(is_for_experts):
        return asks[:MOST] if subject and subject.different >= CLEAR_IN_HEAVY and _may_end_with_one(document) else []
    made: dict[bool, list[str]] = {True: [], False: []}
    for act in () if document.once(is_read_at_work) else concrete(document):
        for question, thing in _from_act(document, act):
            made[subject is None or thing in subject.words].append(question)
    # What the reader does with a thing that the post is not about comes after what it is about.
    questions = [*made[True][:2], *asks, *made[False]]
    if _patterns("cabin").search(document.text):
        questions = [question for question in questions if not _patterns("at_home").search(question)]
    return _different(questions)[:MOST] if questions and _may_end_with_one(document) else []


def _may_end_with_one(document: Document) -> bool:
    return document.once(can_chat) and not {document.looks_like, document.profile.id} & NEITHER


def idea(document: Document) -> str | None:
    """A question that shows in what direction the writer may look: near the post's subject, topic or target group, but
    it need not fit the occasion."""
    subject = document.once(subject_of)
    if not document.once(can_chat) or document.once(is_for_experts):
        return None
    at_work = document.once(is_read_at_work)
    asks = subject.asks(document.language) if subject else []
    if not asks and not at_work:
        asks = [*_from_topic(document), *_from_group(document)]
    if not asks:
        return None
    return asks[0]


def _different(questions: Iterable[str]) -> list[str]:
    """The questions without those that ask much the same as one before them, or begin as it does."""
    kept: list[str] = []
    for question in questions:
        words = question.split()
        if not any(words[:3] == one.split()[:3] or len({*words} ^ {*one.split()}) <= SAME for one in kept):
            kept.append(question)
    return kept


def added(document: Document, question: str) -> Edit:
    """The edit that lets a post end with a question, in a paragraph of its own before greetings, links and hashtags."""
    end = document.sentences[-1].end if document.sentences else len(document.text)
    for markup in document.post.markup:
        if markup.kind == "emoji" and markup.start >= end and not document.text[end : markup.start].strip(" \t"):
            end = markup.end
    start, _ = document.line(end, end)
    before = document.text[:start].rstrip()
    if before and _is_greeting(document.text[start:end]):
        end = len(before)
    return Edit(end, end, f"\n\n{question}")


LONGEST_GREETING = 8
"""Words. "Ei fredeleg høgtid frå alle oss på brannstasjonen" is one."""


def _is_greeting(line: str) -> bool:
    """Whether the last line of a post is only its greeting: "Hilsen alle oss på stasjonen"."""
    words = line.split()
    return len(words) <= LONGEST_GREETING and bool(
        _patterns("greeting").search(" ".join(words[:3]))
        or _patterns("greeting").fullmatch(words[-1].strip(".,!"))
        or _patterns("from_us").search(line)
    )


@cache
def _verbs(language: Language) -> Mapping[str, tuple[str, str, tuple[str, ...]]]:
    """The cell, particle and kinds of question of each verb, by its imperative and infinitive."""
    verbs: dict[str, tuple[str, str, tuple[str, ...]]] = {}
    for kinds, nb, nn, particle in read_rows("act_questions.tsv"):
        cell = nb if language == "nb" else nn
        forms = paradigm(cell, language)
        for form in (*forms["imp"], *forms["inf"]):
            verbs.setdefault(f"{form} {particle}".strip(), (cell, particle, tuple(kinds.split(","))))
    return verbs


def _from_act(document: Document, act: Act) -> Iterator[tuple[str, int]]:
    """Questions on an act, each with the index of the thing it is done to."""
    language = document.language
    following = [token for token in act.sentence.tokens if token.i > act.verb.i]
    particle = following[0].lower_ if following and following[0].pos_ in ("ADP", "ADV", "PART") else ""
    row = _verbs(language).get(f"{act.verb.lower_} {particle}".strip())
    if row is None:
        return
    cell, particle, kinds = row
    after = following[1:] if particle else following
    what = _object(after, language, bare=True) if "last" in kinds else None
    if what is not None:
        kinds = ("last",)
    else:
        what = _object(after, language)
    if what is None or _negated(act):
        return
    forms = {slot: inflected(cell, slot, language) for slot in ("pres", "past")}
    for kind in kinds:
        if all(forms.values()) and not (particle and kind != "last"):
            values = {**forms, "what": f"{particle} {what}" if particle and kind == "last" else what}
            thing = next(token.i for token in after if token.pos_ == "NOUN")
            yield _FORMS[kind](language, **{name: value or "" for name, value in values.items()}), thing


def _negated(act: Act) -> bool:
    near = [token.lower_ for token in act.sentence.words if abs(token.i - act.verb.i) <= 2]
    return bool(function_words("negations") & set(near))


def _is_bare(word: str, language: Language) -> bool:
    """Whether a thing is spoken of without an article: "bytte passord"."""
    match = next(iter(word_list("own_things.tsv", language=language).find([word], [None])), None)
    return match is not None and bool(match.entry.columns["bare"]) and match.slot in ("sg-ind", "pl-ind")


def _is_homely(word: str, language: Language) -> bool:
    """Whether a thing belongs to the home, or to a topic of `HOMELY`."""
    match = next(iter(word_list("everyday_life.tsv", language=language).find([word], [None])), None)
    if match is not None and match.entry.columns["kind"] == "home":
        return True
    if word_list("own_things.tsv", language=language).find([word], [None]):
        return True
    known = topics.topics()
    return any(known[id].theme == HOMELY for id in topics.listed(word, language))


def _object(following: list[Token], language: Language, *, bare: bool = False) -> str | None:
    """What the act is done to, where it is one definite thing: "røykvarsleren", "batteriet ditt", "den gamle pipa".
    With *bare*, "batteri" and "passord" are things enough."""
    taken: list[Token] = []
    for token in following:
        if token.pos_ == "NOUN":
            taken.append(token)
            break
        # "Måk fri vinduet": the word belongs to the verb.
        if token.pos_ not in ("DET", "ADJ") or len(taken) == 2 or token.lower_ == "fri":
            return None
        taken.append(token)
    if not taken or taken[-1].pos_ != "NOUN":
        return None
    noun, after = taken[-1], following[len(taken) :]
    plural = noun.lower_.endswith(("ene", "ane"))  # which a short order makes hard to see for the pipeline
    definite = has(noun, "Definite", "Def") or has(noun, "Number", "Plur") or plural
    if bare:
        definite = len(taken) == 1 and _is_bare(noun.lower_, language)
    if not definite or not noun.text.isalpha() or noun.text[0].isupper() or not _is_homely(noun.lower_, language):
        return None
    if after and after[0].lower_ in function_words("your"):
        taken.append(after[0])
        after = after[1:]
    joined = bool(after) and after[0].lower_ == "og" and not has(noun, "Definite", "Def")
    if joined or (after and after[0].lower_ in clause_words("goes_on")):
        return None
    words = [token.text for token in taken]
    return " ".join([words[0][0].lower() + words[0][1:], *words[1:]])


def _from_topic(document: Document) -> list[str]:
    """Questions on the topic, where the post is all about it and gives advice."""
    places = topics.find(*document.texts_and_slots, document.language)
    counts = {id: len({document.words[place].lemma_.lower() for place in found}) for id, found in places.items()}
    best, second = (*sorted(counts, key=lambda id: -counts[id])[:2], "", "")[:2]
    topic = topics.topics().get(best)
    if topic is None or counts[best] < CLEAR_TOPIC or counts[best] < 2 * counts.get(second, 0):
        return []
    return list(topic.asks[document.language]) if topic.theme == HOMELY and concrete(document) else []


def _from_group(document: Document) -> list[str]:
    written = question_words()
    said = [group.id for group in document.declared if group.id in written]
    return [question for id in said for question in written[id][document.language]]


@cache
def question_words() -> Mapping[str, Mapping[str, list[str]]]:
    """The questions for each target group, by its id and written form."""
    return {id: table["questions"] for id, table in read_toml("questions.toml").items()}
