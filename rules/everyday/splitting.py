"""Where a long sentence can be made into two.

A place is given only where the words before it and the words after it are main clauses of their own. Three things must
agree: the syntax (one word alone ties the second half to the first, and it hangs on the main verb), the word order
(Norwegian main clauses have the finite verb second), and what stands around. What another clause may rule over is left
alone: in "Hun sier at veien er stengt, og det brenner" nobody can tell whether she says both.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal, NamedTuple

from somcheck.document import Document, Sentence
from somcheck.nlp import has
from somcheck.reader import imperatives
from somcheck.rule import Text

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
        joint = _joint(sentence.tokens, place)
        if joint is not None and (split := _split(document, sentence, joint, root)) is not None:
            yield split


# ---- The joint --------------------------------------------------------------------------------------------

_DASHES = frozenset("-–—")
_QUOTES = frozenset('«»“”„"')
_BRACKETS = frozenset("()[]")
_THEREFORE = Text("Derfor", "Difor")
_MEANWHILE = Text("Samtidig", "Samstundes")
_OPENINGS = {"og": "", "men": "Men", "for": "For", "noe som": "Det"}
_TWO_WORDS = {"noe": "noe som", "noko": "noe som", "samtidig": "samtidig som", "samstundes": "samtidig som"}


class _Joint(NamedTuple):
    """What ties two clauses: a ``sign``, a conjunction in lower case (``word``), or both."""

    left: Sequence[Token]
    right: Sequence[Token]
    sign: str
    word: str
    between: Sequence[Token]

    @property
    def opening(self) -> str:
        return _OPENINGS.get(self.word, "")


def _joint(tokens: Sequence[Token], place: int) -> _Joint | None:
    """The joint that begins at a token, if one does."""
    sign = tokens[place].text
    if sign in (",", ";") or sign in _DASHES:
        first = place + 1
    elif tokens[place].lower_ in ("og", "men") and tokens[place - 1].text[-1].isalnum():
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
    return _Joint(tokens[:place], tokens[first:], sign, word, tokens[place:first])


def _is_open(document: Document, joint: _Joint) -> bool:
    """Whether the joint is outside quotation marks, brackets and dashes, and no pair of conjunctions spans it."""
    left, right = joint.left, joint.right
    if left[-1].i + 1 in document.quoted or left[0].text in _DASHES:
        return False
    if any(sum(token.text in signs for token in left) % 2 for signs in (_QUOTES, _BRACKETS)):
        return False
    before, after = (sum(_is_dash(token) for token in half) for half in (left, right))
    if before % 2 or (before + after and joint.sign in _DASHES):
        return False
    return not _spans(left) and not _is_reported(right)


_WHO = frozenset(["PROPN", "PRON", "NOUN", "DET", "ADJ"])


def _is_reported(right: Sequence[Token]) -> bool:
    """Whether the right half ends by telling who says it all: "…, sier brannsjefen", "…, ifølge politiet"."""
    for before, token, after in zip(right, right[1:], right[2:], strict=False):
        if before.text == "," and token.lower_ in _ACCORDING | {"i"} and {token.lower_, after.lower_} & _ACCORDING:
            return True
        if before.text == "," and token.lower_ in _REPORTS and after.pos_ in _WHO:
            return True
    last = max((place for place, token in enumerate(right) if token.text == ","), default=None)
    tail = right[last + 1 :] if last is not None else []
    return 2 < len(tail) < 9 and tail[0].pos_ == "VERB" and has(tail[0], "VerbForm", "Fin") and tail[1].pos_ in _WHO


def _is_dash(token: Token) -> bool:
    """Whether a token is a dash, and no "til" as in "10–12"."""
    if token.text not in _DASHES or token.i == 0 or token.i + 1 == len(token.doc):
        return False
    return not (token.nbor(-1).text[-1].isdigit() and token.nbor(1).text[0].isdigit())


_PAIRS = {
    "enten": "eller", "anten": "eller", "verken": "eller", "hverken": "eller", "korkje": "eller",
    "både": "og", "dels": "dels", "jo": "jo", "desto": "desto", "dess": "dess", "di": "di",
}  # fmt: skip


def _spans(left: Sequence[Token]) -> bool:
    """Whether the first of a pair, as "både", stands before the joint, and the other, as "og", does not."""
    words = [token.lower_ for token in left]
    for place, word in enumerate(words):
        if word in ("jo", "desto", "dess", "di"):
            after = left[place + 1] if place + 1 < len(left) else None
            if after is not None and has(after, "Degree", "Cmp"):
                return True
        elif word in _PAIRS and _PAIRS[word] not in words[place + 1 :]:
            return True
        elif word in ("ikke", "ikkje") and words[place + 1 : place + 2] in (["bare"], ["berre"]):
            return True
    return False


def _can_part(document: Document, joint: _Joint) -> bool:
    """Whether a full stop can end the left half, and a capital begin the right one."""
    last, first = joint.left[-1], joint.right[0].text
    if last.i in document.markup or any(token.i in document.markup for token in (*joint.between, joint.right[0])):
        return False
    if not (last.text[-1].isalnum() or last.text in ("»", ")")):
        return False
    return first[0].isalpha() and (first[0].isupper() or first == first.lower() or "-" in first)


# ---- The clauses ------------------------------------------------------------------------------------------

_SUBJECTS = frozenset(["nsubj", "nsubj:pass", "nsubj:outer", "expl", "csubj", "csubj:pass"])
_HELPERS = frozenset(["aux", "aux:pass", "cop"])
_CLAUSES = frozenset("ROOT conj parataxis ccomp xcomp advcl acl acl:relcl acl:cleft csubj csubj:pass discourse".split())
_ASKING = frozenset("hva kva hvem kven hvor kvar kor hvordan korleis hvorfor kvifor hvilken hvilket hvilke".split())
_IF = frozenset("hvis viss dersom om når med hvor kor så uansett".split())
_NOT = frozenset("ikke ikkje aldri heller neppe knapt".split())
_REPORTS = frozenset(
    """sier seier sa forteller fortel fortalte opplyser opplyste mener meiner mente meinte forklarer forklarar forklarte
    skriver skriv skrev skreiv understreker understrekar melder meldte hevder hevdar hevdet hevda påpeker påpeikar
    påpekte påpeika understreket understreka fortalt opplyst sagt skrevet skrive meldt hevdes ønsker ønsket ønskjer
    ynskjer ønskte konstaterer konstaterar anslår varsler varslar""".split()
)
_ACCORDING = frozenset("ifølge følge ifølgje følgje".split())


def _finite(head: Token) -> Token | None:
    """The finite verb of a clause; two of them are two clauses that the syntax was not parted into."""
    verbs = [head, *(child for child in head.children if child.dep_ in _HELPERS)]
    finite = [verb for verb in verbs if has(verb, "VerbForm", "Fin") or has(verb, "Mood", "Imp")]
    return finite[0] if len(finite) == 1 else None


def _subject(head: Token) -> Token | None:
    return next((child for child in head.children if child.dep_ in _SUBJECTS), None)


def _opens_with_order(sentence: Sentence, words: Sequence[Token]) -> bool:
    """Whether words begin by telling the reader to do something: "husk å slukke", "ikke gå inn"."""
    verb = words[1] if words[0].lower_ in ("ikke", "ikkje") else words[0]
    return verb in list(imperatives(sentence)) and words[1].pos_ != "PUNCT"  # "Vel, …"


def _is_main(sentence: Sentence, root: Token, left: Sequence[Token]) -> bool:
    """Whether the left half is a main clause that tells something, or asks the reader to do something."""
    if _opens_with_order(sentence, left):
        return True
    verb = _finite(root)
    if verb is None or verb.i > left[-1].i or any(child.dep_ == "mark" and child.i < root.i for child in root.children):
        return False
    if has(verb, "Mood", "Imp"):
        return True
    subject = _subject(root)
    if subject is None or subject.i > left[-1].i:
        return False
    before = [token for token in left if token.i < verb.i and token.dep_ not in ("cc", "discourse", "punct")]
    # A clause that begins with its verb, or with a question word, asks or sets a condition.
    if not before or before[0].lower_ in _ASKING or has(before[0], "VerbForm", "Fin"):
        return False
    # The verb comes second: "Slik vi ser det" is no main clause.
    return subject.i > verb.i or not {token.i for token in before} - {token.i for token in subject.subtree}


def _hangs_on(head: Token, root: Token) -> bool:
    while head.dep_ in ("conj", "parataxis"):
        head = head.head
    return head == root


def _has_conjunction(head: Token) -> bool:
    return any(child.dep_ == "cc" for child in head.children)


def _is_unfinished(root: Token, joint: _Joint) -> bool:
    """Whether the left half waits for its "og": "A, B" must not be left of "A, B og C", be they clauses or words."""
    for token in joint.left:
        if token.dep_ not in _CLAUSES and _finite(token) is not None and _subject(token) is not None:
            first = min(one.i for one in token.subtree)
            if first > joint.left[0].i and token.doc[first - 1].text == ",":
                return True  # a clause that the syntax has found no place for
        if token.dep_ not in ("conj", "parataxis") or token.i < token.head.i or _has_conjunction(token):
            continue
        siblings = [one for one in joint.left if one.head in (token.head, token) and one.dep_ == "conj"]
        if any(one.i > token.i and _has_conjunction(one) for one in siblings):
            continue
        if joint.word == "og" or (_hangs_on(token, root) and _finite(token) is not None):
            return True
    return False


def _link(joint: _Joint, root: Token) -> Token | None:
    """The head of the right half: the one word that hangs on the left half; None where the halves are woven together.

    Further clauses may follow, with a conjunction of their own.
    """
    edge, first = joint.left[-1].i, joint.right[0].i
    links = [token for token in joint.right if token.head.i < first and token.pos_ != "PUNCT"]
    if not links or any(token.head.i > edge and token.pos_ != "PUNCT" for token in joint.left):
        return None
    for further in links[1:]:
        joined = any(token.pos_ == "CCONJ" and links[0].i < token.i < further.i for token in joint.right)
        if not (_hangs_on(further, root) and _finite(further) and joined):
            return None
    return links[0]


def _is_free(root: Token, joint: _Joint, is_main: bool) -> bool:
    """Whether no clause in the left half may rule over the right half too; *is_main*: its word order shows that."""
    edge = joint.left[-1].i
    if joint.sign == ";":
        return True
    if any(token.lower_ in _ACCORDING for token in joint.left[:6]) or _has_condition(root, joint):
        return False
    for token in joint.left:
        if token.dep_ not in ("ccomp", "xcomp", "advcl", "acl") or _finite(token) is None:
            continue
        words = [one.i for one in token.subtree if one.i <= edge]
        if max(words) < edge - 1:
            continue
        if joint.word in ("og", "samtidig som"):
            if token.dep_ in ("ccomp", "xcomp") or not is_main:
                return False
        elif token.dep_ in ("ccomp", "xcomp") and token.head.lower_ in _REPORTS:
            return False
    return True


def _has_condition(root: Token, joint: _Joint) -> bool:
    """Whether the left half begins with a condition: "Hvis det brenner", "Skal du tenne bål"."""
    for token in joint.left:
        if token.dep_ == "advcl" and token.i < root.i and _finite(token) is not None:
            first = token.doc[min(one.i for one in token.subtree)]
            if first.lower_ in _IF or has(first, "VerbForm", "Fin"):
                return True
    return False


# ---- The split --------------------------------------------------------------------------------------------


class _Second(NamedTuple):
    """What the right half becomes: ``words`` go before it, and ``until`` is the last token they replace, if any."""

    kind: Kind
    words: str = ""
    until: Token | None = None


def _split(document: Document, sentence: Sentence, joint: _Joint, root: Token) -> Split | None:
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
    head = _link(joint, root)
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


def _is_plain(sentence: Sentence, joint: _Joint, head: Token | None) -> bool:
    """Whether one plain clause, a comma and "og" or "men" stand before a pronoun and its verb."""
    subject, verb = joint.right[0], joint.right[1]
    if joint.sign != "," or joint.word not in ("og", "men") or sentence.asks or head is None:
        return False
    if subject != _subject(head) or subject.pos_ != "PRON" or not has(verb, "VerbForm", "Fin"):
        return False
    finite = [token for token in joint.left if has(token, "VerbForm", "Fin") or has(token, "Mood", "Imp")]
    signs = _QUOTES | _BRACKETS | _DASHES | {":", ";"}
    return len(finite) == 1 and not any(token.text in signs for token in sentence.tokens)


def _second(document: Document, sentence: Sentence, joint: _Joint, head: Token, root: Token) -> _Second | None:
    verb, first = _finite(head), joint.right[0]
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
    subject = _subject(head)
    if subject is None:
        return _same_subject(sentence, joint, head, verb, root)
    before = [token for token in joint.right if token.i < verb.i]
    is_inverted = subject.i > verb.i
    if first.lower_ in _ASKING and not sentence.asks:
        return None
    if sentence.asks:
        if verb != first and first.lower_ not in _ASKING:
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
    shows_main = (is_inverted and sure_subject) or any(token.lower_ in _NOT and token.head == head for token in after)
    main = _finite(root)
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
_NO_START = _ASKING | frozenset("så som for til".split())
"""What begins a reason, an example or the end of "Slik jeg ser det, så …"."""


def _order(sentence: Sentence, joint: _Joint, root: Token) -> _Second | None:
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


def _same_subject(sentence: Sentence, joint: _Joint, head: Token, verb: Token, root: Token) -> _Second | None:
    """A verb that shares the subject of the first: "Vi rykket ut … og fant" is "… Vi fant"."""
    own, main = _subject(root), _finite(root)
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
    if joint.word == "og" and any(child.lower_ in _NOT for child in root.children if child.i < verb.i):
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


def _turned(kind: Kind, adverb: str, joint: _Joint, head: Token) -> _Second | None:
    """An adverb comes first, so that the subject and the verb change places: "så vi måtte" is "Derfor måtte vi"."""
    verb, subject = _finite(head), _subject(head)
    before = [token for token in joint.right if verb is not None and token.i < verb.i]
    if verb is None or subject is None or not 0 < len(before) <= LONGEST_NAME:
        return None
    if {token.i for token in before} != {token.i for token in subject.subtree}:
        return None
    name = subject.doc[before[0].i : before[-1].i + 1].text
    return _Second(kind, f"{adverb} {verb.text} {name}", verb)
