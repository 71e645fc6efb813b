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
from somcheck.norwegian.text import Text
from somcheck.rewriting.joints import (
    ASKING,
    BRACKETS,
    DASHES,
    NOT,
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
    if joint.sign != "," or joint.word not in ("og", "men") or sentence.asks or head is None:
        return False
    if subject != subject_of(head) or subject.pos_ != "PRON" or not has(verb, "VerbForm", "Fin"):
        return False
    finite = [token for token in joint.left if has(token, "VerbForm", "Fin") or has(token, "Mood", "Imp")]
    signs = QUOTES | BRACKETS | DASHES | {":", ";"}
    return len(finite) == 1 and not any(token.text in signs for token in sentence.tokens)


def _second(document: Document, sentence: Sentence, joint: Joint, head: Token, root: Token) -> _Second | None:
    verb, first = finite_verb(head), joint.right[0]
    if joint.word == "noe som":
        is_summary = joint.sign == "," and has(first, "VerbForm", "Fin") and _is_free(root, joint, False)
        is_summary = is_summary and not any(token.lower_ in _THINGS for token in joint.left)
        return _Second("summary", "Det") if is_summary else None
    if joint.word == "samtidig som":
        above = head.head.head if head.head in joint.between else head.head
        is_time = joint.sign == "," and head.dep_ == "advcl" and above == root and _is_free(root, joint, False)
        return _turned("meanwhile", _MEANWHILE(document.language), joint, head) if is_time else None
    if _opens_with_order(sentence, joint.right):
        return _order(sentence, joint, root)
    if verb is None or head.dep_ not in ("conj", "parataxis") or not _hangs_on(head, root):
        return None
    if has(verb, "Mood", "Imp"):
        return None
    subject = subject_of(head)
    if subject is None:
        return _same_subject(sentence, joint, head, verb, root)
    before = [token for token in joint.right if token.i < verb.i]
    is_inverted = subject.i > verb.i
    if first.lower_ in ASKING and not sentence.asks:
        return None
    if sentence.asks:
        if verb != first and first.lower_ not in ASKING:
            return None
    elif is_inverted:
        fronts = [child for child in head.children if child.i < verb.i and child.dep_ not in ("cc", "punct")]
        if len(fronts) != 1 or min(token.i for token in subject.subtree) > verb.i + 3:
            return None
    elif not before or has(first, "VerbForm", "Fin") or {token.i for token in before} - {t.i for t in subject.subtree}:
        return None
    if len(before) == 1 and first.pos_ == "NOUN" and first.text.endswith("r"):
        return None  # a verb taken for a noun, as "truer" and "brenner"
    # After an adverb and a full verb a noun may be the object: "og dermed reddet familien".
    sure_subject = subject.pos_ == "PRON" or verb != head
    if is_inverted and not joint.sign and not sure_subject:
        return None
    after = joint.right[len(before) + 1 : len(before) + 3]
    shows_main = (is_inverted and sure_subject) or any(token.lower_ in NOT and token.head == head for token in after)
    main = finite_verb(root)
    if main is None:
        return None
    promises = joint.word == "og" and has(main, "Mood", "Imp")  # "Ring 110, og vi kommer"
    if promises or not _is_free(root, joint, shows_main):
        return None
    if joint.word == "så":
        # "Så tørt, så", and "Lukk døra, så …": there "så" is not "therefore".
        if any(token.lower_ in ("så", "slik", "nok") for token in joint.left) or has(main, "Mood", "Imp"):
            return None
        # "Så du kan" may say what something is for, and "så vi får" what is left to do.
        if is_inverted or verb.lower_ in _PURPOSE:
            return None
        return _turned("result", _THEREFORE(document.language), joint, head)
    if joint.sign in (";", "–", "-", "—"):
        return _Second("sign", joint.opening)
    if not joint.word:
        return _Second("splice") if first.lower_ not in _NO_START else None
    return _Second("clause", joint.opening)


_PURPOSE = frozenset("kan kunne skal skulle får fikk fekk".split())

_THINGS = frozenset("noe noko ting".split())

_NO_START = ASKING | frozenset("så som for til".split())
"""What begins a reason, an example or the end of "Slik jeg ser det, så …"."""


def _order(sentence: Sentence, joint: Joint, root: Token) -> _Second | None:
    """An order after another, or after a comma: "…, og husk å slukke", "…, men ikke gå inn"."""
    # No order is part of a subordinate clause, but "Hvis det brenner, …" may rule over it.
    after_order = _opens_with_order(sentence, joint.left)
    if joint.word not in ("og", "men") or not (joint.sign or after_order) or _has_condition(root, joint):
        return None
    return _Second("order", joint.opening)


_PRONOUNS = frozenset("jeg eg du han hun ho vi me dere de dei man".split())

_POSTURE = frozenset(
    """sitter sit satt sat står stod sto stend ligger ligg låg lå går gikk gjekk driver driv drev dreiv holder held
    holdt heldt tar tek tok kommer kjem kom""".split()
)

_MODALS = frozenset("kan må skal bør vil kunne måtte skulle burde ville får".split())

_PREPOSITIONS = frozenset("på av om med til for i etter mot over under ved frå fra hos".split())
"""At the end of the left half they share their object with what follows: "rydder i og vasker bilen"."""

LONGEST_NAME = 3
"""Words. A longer subject is too heavy to say twice."""


def _same_subject(sentence: Sentence, joint: Joint, head: Token, verb: Token, root: Token) -> _Second | None:
    """A verb that shares the subject of the first: "Vi rykket ut … og fant" is "… Vi fant"."""
    own, main = subject_of(root), finite_verb(root)
    if joint.word not in ("og", "men") or verb != joint.right[0] or verb.pos_ not in ("VERB", "AUX"):
        return None
    if own is None or main is None or has(main, "Mood", "Imp") or head.head != root or sentence.asks:
        return None
    # A plural noun looks like a verb: "vaske skap og hyller".
    last = joint.left[-1]
    if not joint.sign and last.pos_ == "NOUN" and not has(last, "Definite", "Def") and verb.text.endswith(("er", "ar")):
        return None
    # "Vi skal rydde og vaske": an infinitive looks like a finite verb.
    if main.lower_ in _MODALS and verb.pos_ == "VERB" and verb.text.endswith(("e", "a")):
        return None
    # Another finite verb may have another subject, and "ikke" may deny both: then who did what is not certain.
    if any(token.i > min(own.i, main.i) and token != main and has(token, "VerbForm", "Fin") for token in joint.left):
        return None
    if joint.word == "og" and any(child.lower_ in NOT for child in root.children if child.i < verb.i):
        return None
    if joint.left[-1].lower_ in _PREPOSITIONS or (not joint.sign and main.lower_ in _POSTURE):
        return None
    name = _name(own)
    if name is None or not _is_free(root, joint, False):
        return None
    if joint.opening:
        return _Second("same-subject", f"{joint.opening} {name}")
    return _Second("same-subject", name[0].upper() + name[1:])


def _name(subject: Token) -> str | None:
    """A subject as it can be said once more, in the middle of a sentence; None where that is not certain."""
    if subject.lower_ in _PRONOUNS:
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
