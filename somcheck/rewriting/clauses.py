"""A passive clause taken apart: its opening, subject, verb phrase, doer and adverbials."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from somcheck.document.document import Document, Sentence
from somcheck.norwegian.function_words import function_words
from somcheck.rewriting.doers import is_somebody
from somcheck.rewriting.phrases import Tokens, clause_words

if TYPE_CHECKING:
    from spacy.tokens import Token


@dataclass(frozen=True)
class Clause:
    """A plain main clause in the passive, cut into its parts.

    ``front`` is what stands before the finite verb where that is not the subject ("I juni ble planen …"). ``helper``
    and ``form`` say how it is told in the active: the helping verb that is left, if any, and the slot of the main verb
    (see `somcheck.inflect`). ``middle`` are the adverbs before the main verb's place, and ``manner`` one that says how
    ("enstemmig"). ``particles`` belong to the verb ("fylles ut"), ``later`` is what comes behind it. ``doer`` is what
    follows *av*, ``rest`` what is left as it is. What is to be changed goes from ``start`` to ``end``.
    """

    front: Tokens
    subject: Tokens
    helper: str
    form: str
    middle: Tokens
    manner: Tokens
    verb: Token
    particles: Tokens
    later: Tokens
    doer: Tokens
    rest: Tokens
    start: int
    end: int

    @property
    def negated(self) -> bool:
        return any(token.lower_ in function_words("negations") for token in self.middle)


def find_clause(document: Document, sentence: Sentence, verb: Token) -> Clause | None:
    """The clause of a passive verb in its parts, where it is the main clause and so plain that they can be told."""
    tokens = sentence.tokens
    place = {token.i: number for number, token in enumerate(tokens)}
    core = _core(sentence, verb)
    if core is None or any(token.i not in place for token in (verb, *core.subject, *core.helpers)):
        return None
    subject, helpers = core.subject, core.helpers
    finite = helpers[0] if helpers else verb
    front = _front(tokens, place, subject, finite)
    if front is None:
        return None
    middle, behind = _middle(tokens, place, (subject[-1] if front else finite), verb, helpers)
    adverbs = _while_in(middle, clause_words("adverbs"))
    moved = middle[len(adverbs) :]
    if moved and not (_is_whole_time(moved) or _is_manner(moved)):
        return None
    tail = _tail(document, tokens[behind:], verb)
    if tail is None:
        return None
    behind += tail.length
    rest = tokens[behind:]
    if not _may_follow(rest):
        return None
    manner = moved if _is_manner(moved) else ()
    later = tail.later if manner else (*moved, *tail.later)
    start, end = (finite if front else subject[0]).idx, tokens[behind - 1].idx + len(tokens[behind - 1])
    said = (core.helper, core.form, adverbs, manner, verb, tail.particles, later, tail.doer, rest)
    return Clause(front, subject, *said, start, end)


class _Core(NamedTuple):
    """The subject, the helping verbs, and how the clause is told in the active (see `Clause`)."""

    subject: Tokens
    helpers: list[Token]
    helper: str
    form: str


def _core(sentence: Sentence, verb: Token) -> _Core | None:
    """The core of a main clause with a subject of its own that tells something in the passive."""
    helpers = sorted(
        (child for child in verb.children if child.dep_ in ("aux", "aux:pass", "cop")), key=lambda one: one.i
    )
    told = _helper_and_form([helper.lower_ for helper in helpers])
    subject = _phrase(next((child for child in verb.children if child.dep_ in ("nsubj", "nsubj:pass")), None))
    if verb.dep_ != "ROOT" or sentence.asks or not told or not subject or _shares_its_subject(verb):
        return None
    return _Core(subject, helpers, *told)


def _front(tokens: Tokens, place: Mapping[int, int], subject: Tokens, finite: Token) -> Tokens | None:
    """What stands before the finite verb, if that is an adverbial; nothing where it is the subject, else None."""
    front = tokens[_opening(tokens) : place[finite.i]]
    if front == subject:
        return ()
    follows = place[subject[0].i] == place[finite.i] + 1
    return front if front and follows and _is_adverbial(front) else None


def _middle(
    tokens: Tokens, place: Mapping[int, int], before: Token, verb: Token, helpers: Sequence[Token]
) -> tuple[Tokens, int]:
    """What stands between the token *before* and the main verb, or small adverbs behind that; and the place after."""
    behind = place[before.i] + 1
    if helpers:
        middle = tuple(token for token in tokens[behind : place[verb.i]] if token not in helpers)
        return middle, max(behind, place[verb.i] + 1)
    middle = _while_in(tokens[behind:], clause_words("adverbs"))  # "Søknaden behandles ikke av …"
    return middle, behind + len(middle)


def _is_manner(moved: Sequence[Token]) -> bool:
    """Whether one adverb says how: "enstemmig"."""
    return len(moved) == 1 and moved[0].lower_ in clause_words("later_adverbs")


class _Tail(NamedTuple):
    """What comes behind the main verb: its particles, adverbs, the doer, and how many tokens that is in all."""

    particles: Tokens
    later: Tokens
    doer: Tokens
    length: int


def _tail(document: Document, tokens: Tokens, verb: Token) -> _Tail | None:
    """The parts behind the main verb; None where "av" says something else than who does it."""
    particles = () if _opens_doer(tokens, verb) else _while_in(tokens[:1], clause_words("particles"))
    later = _while_in(tokens[len(particles) :], clause_words("later_adverbs"))
    by = len(particles) + len(later)
    if not _opens_doer(tokens[by:], verb):
        return _Tail(particles, (), (), len(particles))  # Adverbs may stay where they are.
    parts_with_ut = clause_words.parts("verbs_with_ut")
    if particles and particles[0].lower_ == "ut" and not verb.lemma_.startswith(parts_with_ut):
        return None
    doer = _doer(document, tokens[by].head, tokens[by + 1 :])
    return _Tail(particles, later, doer, by + 1 + len(doer)) if doer else None


def _opening(tokens: Sequence[Token]) -> int:
    """Where the clause begins: behind a dash or bullet, and behind "og" or "men"."""
    start = 0
    while start < len(tokens) and not tokens[start].text[0].isalnum():
        start += 1
    return start + (start < len(tokens) and tokens[start].lower_ in function_words("coordinators"))


def _helper_and_form(helpers: Sequence[str]) -> tuple[str, str] | None:
    """What is left of the helping verbs in the active, and the slot that the main verb takes."""
    match helpers:
        case []:
            return "", "pres"
        case [one] if one in function_words("modals"):
            return one, "inf"
        case [one] if one in function_words("becomes_or_verter"):
            return "", "pres"
        case [one] if one in function_words("became"):
            return "", "past"
        case [one, become] if one in function_words("modals") and become in function_words("become"):
            return one, "inf"
        case [one, become] if one in function_words("has") and become in function_words("been"):
            return "har", "perf"
        case [one, become] if one in function_words("had") and become in function_words("been"):
            return "hadde", "perf"
    return None


def _phrase(head: Token | None) -> Tokens:
    """The words of a noun phrase, where they stand together and hold no clause or sign."""
    if head is None or head.pos_ not in ("NOUN", "PROPN", "PRON", "DET", "ADJ"):
        return ()
    words = tuple(sorted(head.subtree, key=lambda token: token.i))
    together = words[-1].i - words[0].i + 1 == len(words)
    plain = all(token.pos_ not in ("VERB", "AUX", "SCONJ", "PUNCT", "PART", "SPACE", "SYM") for token in words)
    return words if together and plain and not any(token.lower_ in ("som", "å", "/") for token in words) else ()


def _shares_its_subject(verb: Token) -> bool:
    """Whether another verb has the same subject, which must then stay: "behandles av kommunen og sendes videre"."""
    return any(
        child.dep_ == "conj" and not any(one.dep_.startswith(("nsubj", "expl")) for one in child.children)
        for child in verb.children
    ) or any(child.dep_ in ("xcomp", "ccomp", "csubj") for child in verb.children)


def _is_adverbial(front: Sequence[Token]) -> bool:
    """Whether what stands first says when, where or how."""
    first = front[0]
    if first.lower_ in function_words("conditions"):
        return front[-1].text == "," and first.pos_ == "SCONJ"
    for token in front:
        asks = token.lower_ in clause_words("clause_openers") and token.pos_ != "DET"  # nynorsk "kvar" is "hver" too
        if asks or token.lower_ in function_words("reflexives") or token.pos_ in ("VERB", "AUX", "PUNCT"):
            return False
    return (
        first.pos_ in ("ADP", "ADV")
        or front[-1].lower_ in clause_words("times")
        or (len(front) == 1 and first.lower_ in clause_words("adverbs"))
    )


def _while_in(tokens: Iterable[Token], words: frozenset[str]) -> Tokens:
    found: list[Token] = []
    for token in tokens:
        if token.lower_ not in words:
            break
        found.append(token)
    return tuple(found)


def _opens_doer(tokens: Sequence[Token], verb: Token) -> bool:
    """Whether *av* comes first here, and belongs with a noun to the verb."""
    if len(tokens) < 2 or tokens[0].lower_ != "av":
        return False
    return (
        tokens[0].dep_ == "case"
        and tokens[0].head.head == verb
        and tokens[0].head.dep_.startswith(("obl", "nmod", "advmod"))
    )


def _doer(document: Document, head: Token, tokens: Sequence[Token]) -> Tokens:
    """The doer that *tokens* begin with, where it is somebody who does things."""
    words = tuple(token for token in _phrase(head) if token.i >= tokens[0].i)
    if head not in words or words != tuple(tokens[: len(words)]) or len(words[-1].text.rstrip(".")) < 2:
        return ()
    # "av kommunestyret i juni": the time is not part of the doer, whatever the parser says.
    for number, token in enumerate(words):
        if token.i > head.i and _is_time(words[number:]):
            words = words[:number]
            break
    named = any(token.pos_ == "PROPN" for token in words[: words.index(head) + 2])
    for number, token in enumerate(words):
        # "av rektor ved skolen": whether such words belong to the doer is hard to say, but for the name of a place.
        behind = token.i > head.i and token.pos_ == "ADP" and token.lower_ not in ("av", "for")
        if behind and (named or not _place(words[number:])):
            return ()
    place = _place(tokens[len(words) :])
    if named and place:
        return ()  # "av Kari Nordmann i Bodø": is she from there, or was it done there?
    words += place
    if any(token.pos_ in ("ADJ", "ADV", "NUM") and token.head == head and token.i > head.i for token in words):
        return ()  # "av Kari raskt", "av Norge 3-0"
    if any(token.lower_ in clause_words("points_to_subject") for token in words):
        return ()
    return words if is_somebody(document, head, words) else ()


def _place(tokens: Sequence[Token]) -> Tokens:
    """The place that comes first here: "i Flora". It is where the doer is, and mostly also where it is done."""
    if len(tokens) < 2 or tokens[0].lower_ not in clause_words("place_openers") or tokens[1].pos_ != "PROPN":
        return ()
    end = 2
    while end < len(tokens) and tokens[end].pos_ == "PROPN":
        end += 1
    return tuple(tokens[:end])


def _is_whole_time(tokens: Sequence[Token]) -> bool:
    """Whether these words say when, and nothing else: "i juni", "tirsdag ettermiddag"."""
    words = [token.lower_.rstrip(".") for token in tokens]
    known = all(word in clause_words("words_of_time") or word.isdigit() for word in words)
    return known and any(word in clause_words("times") or re.fullmatch(r"(?:19|20)\d\d", word) for word in words)


def _is_time(tokens: Sequence[Token]) -> bool:
    """Whether a time begins here: "i juni", "på mandag", "i løpet av høsten", "hvert år", "i 2024"."""
    if not tokens:
        return False
    first = tokens[0].lower_
    if first in function_words("weekdays") or (
        re.fullmatch(r"\d{1,2}\.?", first) and any(token.lower_ in clause_words("times") for token in tokens[1:3])
    ):
        return True
    if first not in clause_words("time_openers"):
        return False
    for token in tokens[1:6]:
        word = token.lower_.rstrip(".")
        if word in clause_words("times") or re.fullmatch(r"(?:19|20)\d\d|\d{1,2}\.\d{1,2}", word):
            return True
        if word not in clause_words("between_times") and not word.isdigit():
            return False
    return False


def _may_follow(rest: Sequence[Token]) -> bool:
    """Whether what follows can stay as it is when the subject becomes another."""
    if any(token.lower_ in clause_words("bound_to_subject") for token in rest):
        return False
    for number, token in enumerate(rest):
        behind = next((after for after in rest[number + 1 :] if after.pos_ != "ADV"), None)
        if token.pos_ == "CCONJ" and behind is not None and behind.pos_ in ("VERB", "AUX"):
            return False
    first = next(iter(rest), None)
    if first is None:
        return True
    if first.text == "," and len(rest) > 1:
        return rest[1].lower_ != "som" and rest[1].pos_ not in ("VERB", "ADJ")
    return not first.text[0].isalnum() or first.pos_ in ("ADP", "ADV", "SCONJ") or _is_time(rest)
