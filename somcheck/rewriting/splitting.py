"""Where a long sentence can be made into two.

A place is given only where the words before it and the words after it are main clauses of their own. Three things must
agree: the syntax (one word alone ties the second half to the first, and it hangs on the main verb), the word order
(Norwegian main clauses have the finite verb second), and what stands around. What another clause may rule over is left
alone: in "Hun sier at veien er stengt, og det brenner" nobody can tell whether she says both.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal, NamedTuple

from somcheck.document.document import Document, Sentence
from somcheck.document.features import has
from somcheck.norwegian.function_words import function_words
from somcheck.norwegian.text import Text
from somcheck.rewriting.joints import (
    BRACKETS,
    DASHES,
    QUOTES,
    Joint,
    _can_part,
    _hangs_on,
    _has_condition,
    _is_free,
    _is_main,
    _is_open,
    _is_unfinished,
    _opens_with_order,
    find_joint,
    finite_verb,
    link_of,
    subject_of,
)
from somcheck.rewriting.phrases import clause_words

if TYPE_CHECKING:
    from spacy.tokens import Token

FEWEST = 5
"""Words. With fewer than this, one half is a chopped-off end."""

SHOWN = 4
"""Words of the new sentence that show the writer where it begins."""

Kind = Literal["clause", "order", "sign", "splice", "same-subject", "summary", "meanwhile", "result"]
"""What is split off: a clause with a subject of its own after a conjunction, an order to the reader, a clause after a
semicolon or dash, a clause after nothing but a comma, a verb that gets its subject again, "noe som …" that becomes
"Det …", "samtidig som vi øver" that becomes "Samtidig øver vi", or "så vi måtte" that becomes "Derfor måtte vi"."""


@dataclass(frozen=True)
class Split:
    """A place to split: ``replacement`` goes in for ``start:end`` of the text.

    ``opening`` is how the new sentence begins; ``words`` are the words of both halves, as they were. ``safe`` says that
    both read well whatever they say.
    """

    start: int
    end: int
    replacement: str
    opening: str
    kind: Kind
    words: tuple[int, int]
    safe: bool = False


def best(found: Iterable[Split], longest: int) -> Split | None:
    """The best of a sentence's splits: both halves within *longest* words if that can be, and about equal."""
    return min(
        found,
        key=lambda split: (max(split.words) > longest, abs(split.words[0] - split.words[1])),
        default=None,
    )


def splits(document: Document, sentence: Sentence) -> Iterator[Split]:
    """All the places where a sentence can be split."""
    root = next((token for token in sentence.tokens if token.dep_ == "ROOT"), None)
    # In a post without capitals nobody can tell where a sentence begins.
    if root is None or not any(char.isupper() for char in document.text):
        return
    for place in range(FEWEST, len(sentence.tokens) - FEWEST):
        joint = find_joint(sentence.tokens, place)
        if joint is not None and (split := _split(document, sentence, joint, root)) is not None:
            yield split


_THEREFORE = Text("Derfor", "Difor")

_MEANWHILE = Text("Samtidig", "Samstundes")


class _Second(NamedTuple):
    """What the right half becomes: ``words`` go before it, and ``until`` is the last token they replace, if any."""

    kind: Kind
    words: str = ""
    until: Token | None = None


def _split(document: Document, sentence: Sentence, joint: Joint, root: Token) -> Split | None:
    left, right = joint.left, joint.right
    if len(right) < FEWEST or not _is_open(document, joint) or not _can_part(document, joint):
        return None
    counts = (
        sum(token.i <= left[-1].i for token in sentence.words),
        sum(token.i >= right[0].i for token in sentence.words),
    )
    if min(counts) < FEWEST or root.i > left[-1].i or not _is_main(sentence, root, left):
        return None
    if _is_unfinished(root, joint):
        return None
    head = link_of(joint, root)
    second = _second(document, sentence, joint, head, root) if head is not None else None
    if second is None:
        return None
    start, end = left[-1].idx + len(left[-1]), right[0].idx
    gap = "\n" if "\n" in document.text[start:end] else " "
    if second.until is not None:
        end = second.until.idx + len(second.until)
        new = second.words
    elif second.words:
        new = f"{second.words} "
    else:
        end += 1
        new = right[0].text[0].upper()
    shown = (new + re.split(r"[«»“”„\"()]", document.text[end : sentence.end])[0]).split()[:SHOWN]
    safe = second.kind == "clause" and _is_plain(sentence, joint, head)
    return Split(start, end, f".{gap}{new}", " ".join(shown).rstrip(",.:;–—"), second.kind, counts, safe)


def _is_plain(sentence: Sentence, joint: Joint, head: Token | None) -> bool:
    """Whether one plain clause, a comma and "og" or "men" stand before a pronoun and its verb."""
    subject, verb = joint.right[0], joint.right[1]
    if joint.sign != "," or joint.word not in function_words("coordinators") or sentence.asks or head is None:
        return False
    if subject != subject_of(head) or subject.pos_ != "PRON" or not has(verb, "VerbForm", "Fin"):
        return False
    finite = [token for token in joint.left if has(token, "VerbForm", "Fin") or has(token, "Mood", "Imp")]
    signs = QUOTES | BRACKETS | DASHES | {":", ";"}
    return len(finite) == 1 and not any(token.text in signs for token in sentence.tokens)


def _second(document: Document, sentence: Sentence, joint: Joint, head: Token, root: Token) -> _Second | None:
    """What the right half becomes; None where it is not sure to stand alone."""
    if joint.word == "noe som":
        return _summary(joint, root)
    if joint.word == "samtidig som":
        return _meanwhile(document, joint, head, root)
    if _opens_with_order(sentence, joint.right):
        return _order(sentence, joint, root)
    verb = finite_verb(head)
    if verb is None or head.dep_ not in ("conj", "parataxis") or not _hangs_on(head, root) or has(verb, "Mood", "Imp"):
        return None
    subject = subject_of(head)
    if subject is None:
        return _same_subject(sentence, joint, head, verb, root)
    half = _Half(head, verb, subject, [token for token in joint.right if token.i < verb.i])
    if (
        not _is_main_clause(sentence, joint, half)
        or _may_have_no_subject(joint, half)
        or not _stands(joint, half, root)
    ):
        return None
    if joint.word == "så":
        return _result(document, joint, half, root)
    if joint.sign == ";" or joint.sign in DASHES:
        return _Second("sign", joint.opening)
    if not joint.word:
        return _Second("splice") if joint.right[0].lower_ not in clause_words("no_start") else None
    return _Second("clause", joint.opening)


class _Half(NamedTuple):
    """The right half, where it has a subject of its own; ``before`` are its words before the finite verb."""

    head: Token
    verb: Token
    subject: Token
    before: list[Token]

    @property
    def is_inverted(self) -> bool:
        return self.subject.i > self.verb.i

    @property
    def has_sure_subject(self) -> bool:
        """Whether the subject is no object: after an adverb and a full verb, "og dermed reddet familien", it may be."""
        return self.subject.pos_ == "PRON" or self.verb != self.head


def _summary(joint: Joint, root: Token) -> _Second | None:
    """ "…, noe som gjorde" is "Det gjorde"."""
    follows = joint.sign == "," and has(joint.right[0], "VerbForm", "Fin") and _is_free(root, joint, False)
    something = any(token.lower_ in clause_words("somethings") for token in joint.left)
    return _Second("summary", "Det") if follows and not something else None


def _meanwhile(document: Document, joint: Joint, head: Token, root: Token) -> _Second | None:
    """ "…, samtidig som vi øver" is "Samtidig øver vi"."""
    above = head.head.head if head.head in joint.between else head.head
    is_time = joint.sign == "," and head.dep_ == "advcl" and above == root and _is_free(root, joint, False)
    return _turned("meanwhile", _MEANWHILE(document.language), joint, head) if is_time else None


def _is_main_clause(sentence: Sentence, joint: Joint, half: _Half) -> bool:
    """Whether the right half has the order of a main clause: the finite verb second; in a question it may be first."""
    first, verb, subject = joint.right[0], half.verb, half.subject
    asks = first.lower_ in function_words("question_words")
    if sentence.asks:
        return asks or bool(verb == first)
    if asks:
        return False
    if half.is_inverted:
        fronts = [child for child in half.head.children if child.i < verb.i and child.dep_ not in ("cc", "punct")]
        return len(fronts) == 1 and min(token.i for token in subject.subtree) <= verb.i + 3
    own = {token.i for token in half.before} <= {token.i for token in subject.subtree}
    return bool(half.before) and not has(first, "VerbForm", "Fin") and own


def _may_have_no_subject(joint: Joint, half: _Half) -> bool:
    """Whether the subject may be a verb taken for a noun, as "truer" and "brenner", or an object."""
    first = joint.right[0]
    if len(half.before) == 1 and first.pos_ == "NOUN" and first.text.endswith("r"):
        return True
    return half.is_inverted and not joint.sign and not half.has_sure_subject


def _stands(joint: Joint, half: _Half, root: Token) -> bool:
    """Whether nothing in the left half rules over the right one."""
    main = finite_verb(root)
    if main is None or (joint.word == "og" and has(main, "Mood", "Imp")):  # "Ring 110, og vi kommer"
        return False
    after = joint.right[len(half.before) + 1 : len(half.before) + 3]
    denied = any(token.lower_ in function_words("all_negations") and token.head == half.head for token in after)
    return _is_free(root, joint, (half.is_inverted and half.has_sure_subject) or denied)


def _result(document: Document, joint: Joint, half: _Half, root: Token) -> _Second | None:
    """ "…, så vi måtte" is "Derfor måtte vi", but not in "Så tørt, så", nor in "Lukk døra, så"."""
    main = finite_verb(root)
    if any(token.lower_ in clause_words("so") for token in joint.left) or (main and has(main, "Mood", "Imp")):
        return None
    if half.is_inverted or half.verb.lower_ in clause_words("purpose"):
        return None
    return _turned("result", _THEREFORE(document.language), joint, half.head)


def _order(sentence: Sentence, joint: Joint, root: Token) -> _Second | None:
    """An order after another, or after a comma: "…, og husk å slukke", "…, men ikke gå inn"."""
    # No order is part of a subordinate clause, but "Hvis det brenner, …" may rule over it.
    after_order = _opens_with_order(sentence, joint.left)
    if (
        joint.word not in function_words("coordinators")
        or not (joint.sign or after_order)
        or _has_condition(root, joint)
    ):
        return None
    return _Second("order", joint.opening)


LONGEST_NAME = 3
"""Words. A longer subject is too heavy to say twice."""


def _same_subject(sentence: Sentence, joint: Joint, head: Token, verb: Token, root: Token) -> _Second | None:
    """A verb that shares the subject of the first: "Vi rykket ut … og fant" is "… Vi fant"."""
    own, main = subject_of(root), finite_verb(root)
    if joint.word not in function_words("coordinators") or verb != joint.right[0] or verb.pos_ not in ("VERB", "AUX"):
        return None
    if own is None or main is None or has(main, "Mood", "Imp") or head.head != root or sentence.asks:
        return None
    # A plural noun looks like a verb: "vaske skap og hyller".
    last = joint.left[-1]
    if not joint.sign and last.pos_ == "NOUN" and not has(last, "Definite", "Def") and verb.text.endswith(("er", "ar")):
        return None
    # "Vi skal rydde og vaske": an infinitive looks like a finite verb.
    if main.lower_ in function_words("modals_and_gets") and verb.pos_ == "VERB" and verb.text.endswith(("e", "a")):
        return None
    # Another finite verb may have another subject, and "ikke" may deny both: then who did what is not certain.
    if any(token.i > min(own.i, main.i) and token != main and has(token, "VerbForm", "Fin") for token in joint.left):
        return None
    if joint.word == "og" and _is_denied(root, verb):
        return None
    if joint.left[-1].lower_ in clause_words("shared_prepositions"):
        return None
    if not joint.sign and main.lower_ in clause_words("posture"):
        return None
    name = _name(own)
    if name is None or not _is_free(root, joint, False):
        return None
    if joint.opening:
        return _Second("same-subject", f"{joint.opening} {name}")
    return _Second("same-subject", name[0].upper() + name[1:])


def _is_denied(root: Token, verb: Token) -> bool:
    """Whether "ikke" stands before a verb and belongs to the main verb."""
    return any(child.lower_ in function_words("all_negations") for child in root.children if child.i < verb.i)


def _name(subject: Token) -> str | None:
    """A subject as it can be said once more, in the middle of a sentence; None where that is not certain."""
    if subject.lower_ in function_words("subject_pronouns"):
        return subject.lower_
    words = list(subject.subtree)
    if any(child.dep_ in ("conj", "acl:relcl") for child in subject.children):
        return None
    if subject.pos_ == "NOUN" and has(subject, "Definite", "Def"):
        if words[0] == subject:  # what follows the noun can be left out: "arbeidet med stasjonen"
            words = [subject]
    elif subject.pos_ != "PROPN" or len(words) > 1:  # nobody says a full name twice
        return None
    if len(words) > LONGEST_NAME or any(
        not token.text[0].isalnum() or has(token, "Case", "Gen") for token in words[-1:]
    ):
        return None
    if any(token.pos_ in ("PUNCT", "CCONJ") for token in words) or words[-1].i - words[0].i >= len(words):
        return None
    text = subject.doc[words[0].i : words[-1].i + 1].text
    return text if words[0].pos_ == "PROPN" else text[0].lower() + text[1:]


def _turned(kind: Kind, adverb: str, joint: Joint, head: Token) -> _Second | None:
    """An adverb comes first, so that the subject and the verb change places: "så vi måtte" is "Derfor måtte vi"."""
    verb, subject = finite_verb(head), subject_of(head)
    before = [token for token in joint.right if verb is not None and token.i < verb.i]
    if verb is None or subject is None or not 0 < len(before) <= LONGEST_NAME:
        return None
    if {token.i for token in before} != {token.i for token in subject.subtree}:
        return None
    name = subject.doc[before[0].i : before[-1].i + 1].text
    return _Second(kind, f"{adverb} {verb.text} {name}", verb)
