"""Where a long sentence can be parted, and by which words."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, NamedTuple

from somcheck.analysis.address import imperatives
from somcheck.document.document import Document, Sentence
from somcheck.document.features import has
from somcheck.norwegian.function_words import function_words
from somcheck.rewriting.phrases import clause_words

if TYPE_CHECKING:
    from spacy.tokens import Token

DASHES = frozenset("-–—")

QUOTES = frozenset('«»“”„"')

BRACKETS = frozenset("()[]")

_OPENINGS = {"og": "", "men": "Men", "for": "For", "noe som": "Det"}

_TWO_WORDS = {"noe": "noe som", "noko": "noe som", "samtidig": "samtidig som", "samstundes": "samtidig som"}


class Joint(NamedTuple):
    """What ties two clauses: a ``sign``, a conjunction in lower case (``word``), or both."""

    left: Sequence[Token]
    right: Sequence[Token]
    sign: str
    word: str
    between: Sequence[Token]

    @property
    def opening(self) -> str:
        return _OPENINGS.get(self.word, "")


def find_joint(tokens: Sequence[Token], place: int) -> Joint | None:
    """The joint that begins at a token, if one does."""
    sign = tokens[place].text
    if sign in (",", ";") or sign in DASHES:
        first = place + 1
    elif tokens[place].lower_ in function_words("coordinators") and tokens[place - 1].text[-1].isalnum():
        sign, first = "", place
    else:
        return None
    word, after = "", tokens[first : first + 2]
    if len(after) < 2:
        return None
    if after[0].lower_ in ("og", "men", "for") and after[0].dep_ == "cc":
        word, first = after[0].lower_, first + 1
    elif after[0].lower_ == "så" and after[0].dep_ in ("cc", "mark"):
        word, first = "så", first + 1
    elif after[1].lower_ == "som" and after[0].lower_ in _TWO_WORDS:
        word, first = _TWO_WORDS[after[0].lower_], first + 2
    elif sign == "," and after[0].lower_ == "hvilket":
        word, first = "noe som", first + 1
    if not sign and not word:
        return None
    return Joint(tokens[:place], tokens[first:], sign, word, tokens[place:first])


def _is_open(document: Document, joint: Joint) -> bool:
    """Whether the joint is outside quotation marks, brackets and dashes, and no pair of conjunctions spans it."""
    left, right = joint.left, joint.right
    if left[-1].i + 1 in document.quoted or left[0].text in DASHES:
        return False
    if any(sum(token.text in signs for token in left) % 2 for signs in (QUOTES, BRACKETS)):
        return False
    before, after = (sum(_is_dash(token) for token in half) for half in (left, right))
    if before % 2 or (before + after and joint.sign in DASHES):
        return False
    return not _spans(left) and not _is_reported(right)


_WHO = frozenset(["PROPN", "PRON", "NOUN", "DET", "ADJ"])


def _is_reported(right: Sequence[Token]) -> bool:
    """Whether the right half ends by telling who says it all: "…, sier brannsjefen", "…, ifølge politiet"."""
    for before, token, after in zip(right, right[1:], right[2:], strict=False):
        if before.text != ",":
            continue
        told = {token.lower_, after.lower_} & function_words("according_to")
        if told and token.lower_ in clause_words("before_who_says_it"):
            return True
        if token.lower_ in function_words("all_reporting_verbs") and after.pos_ in _WHO:
            return True
    last = max((place for place, token in enumerate(right) if token.text == ","), default=None)
    tail = right[last + 1 :] if last is not None else []
    return 2 < len(tail) < 9 and tail[0].pos_ == "VERB" and has(tail[0], "VerbForm", "Fin") and tail[1].pos_ in _WHO


def _is_dash(token: Token) -> bool:
    """Whether a token is a dash, and no "til" as in "10–12"."""
    if token.text not in DASHES or token.i == 0 or token.i + 1 == len(token.doc):
        return False
    return not (token.nbor(-1).text[-1].isdigit() and token.nbor(1).text[0].isdigit())


def _spans(left: Sequence[Token]) -> bool:
    """Whether the first of a pair, as "både", stands before the joint, and the other, as "og", does not."""
    words, paired = [token.lower_ for token in left], clause_words.pairs("paired")
    for place, word in enumerate(words):
        if word in clause_words("paired_comparing"):
            after = left[place + 1] if place + 1 < len(left) else None
            if after is not None and has(after, "Degree", "Cmp"):
                return True
        elif word in paired and paired[word] not in words[place + 1 :]:
            return True
        elif word in function_words("not") and words[place + 1 : place + 2] in (["bare"], ["berre"]):
            return True
    return False


def _can_part(document: Document, joint: Joint) -> bool:
    """Whether a full stop can end the left half, and a capital begin the right one."""
    last, first = joint.left[-1], joint.right[0].text
    if last.i in document.markup or any(token.i in document.markup for token in (*joint.between, joint.right[0])):
        return False
    if not (last.text[-1].isalnum() or last.text in ("»", ")")):
        return False
    return first[0].isalpha() and (first[0].isupper() or first == first.lower() or "-" in first)


_SUBJECTS = frozenset(["nsubj", "nsubj:pass", "nsubj:outer", "expl", "csubj", "csubj:pass"])

_HELPERS = frozenset(["aux", "aux:pass", "cop"])

_CLAUSES = frozenset("ROOT conj parataxis ccomp xcomp advcl acl acl:relcl acl:cleft csubj csubj:pass discourse".split())


def finite_verb(head: Token) -> Token | None:
    """The finite verb of a clause; two of them are two clauses that the syntax was not parted into."""
    verbs = [head, *(child for child in head.children if child.dep_ in _HELPERS)]
    finite = [verb for verb in verbs if has(verb, "VerbForm", "Fin") or has(verb, "Mood", "Imp")]
    return finite[0] if len(finite) == 1 else None


def subject_of(head: Token) -> Token | None:
    return next((child for child in head.children if child.dep_ in _SUBJECTS), None)


def _opens_with_order(sentence: Sentence, words: Sequence[Token]) -> bool:
    """Whether words begin by telling the reader to do something: "husk å slukke", "ikke gå inn"."""
    verb = words[1] if words[0].lower_ in function_words("not") else words[0]
    return verb in imperatives(sentence) and words[1].pos_ != "PUNCT"  # "Vel, …"


def _is_main(sentence: Sentence, root: Token, left: Sequence[Token]) -> bool:
    """Whether the left half is a main clause that tells something, or asks the reader to do something."""
    if _opens_with_order(sentence, left):
        return True
    verb = finite_verb(root)
    if verb is None or verb.i > left[-1].i or any(child.dep_ == "mark" and child.i < root.i for child in root.children):
        return False
    if has(verb, "Mood", "Imp"):
        return True
    subject = subject_of(root)
    if subject is None or subject.i > left[-1].i:
        return False
    before = [token for token in left if token.i < verb.i and token.dep_ not in ("cc", "discourse", "punct")]
    # A clause that begins with its verb, or with a question word, asks or sets a condition.
    if not before or before[0].lower_ in function_words("question_words") or has(before[0], "VerbForm", "Fin"):
        return False
    # The verb comes second: "Slik vi ser det" is no main clause.
    return subject.i > verb.i or not {token.i for token in before} - {token.i for token in subject.subtree}


def _hangs_on(head: Token, root: Token) -> bool:
    while head.dep_ in ("conj", "parataxis"):
        head = head.head
    return head == root


def _has_conjunction(head: Token) -> bool:
    return any(child.dep_ == "cc" for child in head.children)


def _is_unfinished(root: Token, joint: Joint) -> bool:
    """Whether the left half waits for its "og": "A, B" must not be left of "A, B og C", be they clauses or words."""
    for token in joint.left:
        if token.dep_ not in _CLAUSES and finite_verb(token) is not None and subject_of(token) is not None:
            first = min(one.i for one in token.subtree)
            if first > joint.left[0].i and token.doc[first - 1].text == ",":
                return True  # a clause that the syntax has found no place for
        if token.dep_ not in ("conj", "parataxis") or token.i < token.head.i or _has_conjunction(token):
            continue
        siblings = [one for one in joint.left if one.head in (token.head, token) and one.dep_ == "conj"]
        if any(one.i > token.i and _has_conjunction(one) for one in siblings):
            continue
        if joint.word == "og" or (_hangs_on(token, root) and finite_verb(token) is not None):
            return True
    return False


def link_of(joint: Joint, root: Token) -> Token | None:
    """The head of the right half: the one word that hangs on the left half; None where the halves are woven together.

    Further clauses may follow, with a conjunction of their own.
    """
    edge, first = joint.left[-1].i, joint.right[0].i
    links = [token for token in joint.right if token.head.i < first and token.pos_ != "PUNCT"]
    if not links or any(token.head.i > edge and token.pos_ != "PUNCT" for token in joint.left):
        return None
    for further in links[1:]:
        joined = any(token.pos_ == "CCONJ" and links[0].i < token.i < further.i for token in joint.right)
        if not (_hangs_on(further, root) and finite_verb(further) and joined):
            return None
    return links[0]


def _is_free(root: Token, joint: Joint, is_main: bool) -> bool:
    """Whether no clause in the left half may rule over the right half too; *is_main*: its word order shows that."""
    edge = joint.left[-1].i
    if joint.sign == ";":
        return True
    if any(token.lower_ in function_words("according_to") for token in joint.left[:6]) or _has_condition(root, joint):
        return False
    for token in joint.left:
        if token.dep_ not in ("ccomp", "xcomp", "advcl", "acl") or finite_verb(token) is None:
            continue
        words = [one.i for one in token.subtree if one.i <= edge]
        if max(words) < edge - 1:
            continue
        if joint.word in ("og", "samtidig som"):
            if token.dep_ in ("ccomp", "xcomp") or not is_main:
                return False
        elif token.dep_ in ("ccomp", "xcomp") and token.head.lower_ in function_words("all_reporting_verbs"):
            return False
    return True


def _has_condition(root: Token, joint: Joint) -> bool:
    """Whether the left half begins with a condition: "Hvis det brenner", "Skal du tenne bål"."""
    for token in joint.left:
        if token.dep_ == "advcl" and token.i < root.i and finite_verb(token) is not None:
            first = token.doc[min(one.i for one in token.subtree)]
            if first.lower_ in clause_words("reservations") or has(first, "VerbForm", "Fin"):
                return True
    return False
