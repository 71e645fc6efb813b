"""A passive clause taken apart: its opening, subject, verb phrase, doer and adverbials."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from somcheck.document.document import Document, Sentence
from somcheck.rewriting.doers import is_somebody
from somcheck.rewriting.phrases import REFLEXIVE, Tokens

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
        return any(token.lower_ in _NOT for token in self.middle)


_NOT = frozenset("ikke ikkje aldri".split())

_MODALS = frozenset("kan må skal bør vil kunne måtte skulle burde ville".split())

_BECOMES = {"blir": "pres", "vert": "pres", "verter": "pres", "ble": "past", "blei": "past", "vart": "past"}

_BECOME = frozenset("bli verte verta".split())

_BECOME_PERFECT = frozenset("blitt vorte vorten vorti vortne".split())

_HAVE = {"har": "har", "er": "har", "hadde": "hadde", "var": "hadde"}

# Adverbs that keep their sense wherever they stand. Others say it of the word beside them: "bare", "særlig".
_ADVERBS = frozenset(
    """ikke ikkje aldri alltid også òg nå no ofte derfor difor fortsatt fremdeles framleis vanligvis vanlegvis normalt
    jevnlig jamleg regelmessig imidlertid likevel nylig nyleg endelig endeleg allerede allereie alt snart straks igjen
    dermed dessuten samtidig samstundes trolig truleg sannsynligvis deretter senere seinere seinare""".split()
)

# Adverbs that stand behind the object, wherever they stood in the passive.
_LATER = frozenset(
    """raskt grundig nøye jevnlig jamleg regelmessig årlig årleg daglig dagleg ukentlig vekentleg månedlig månadleg
    nylig nyleg igjen senere seinere seinare videre vidare enstemmig einstemmig samrøystes høytidelig høgtidleg positivt
    hardt kontant skriftlig skriftleg muntlig munnleg gratis""".split()
)

_PARTICLES = frozenset("ut opp ned inn fram frem bort tilbake av".split())

# "Fylles ut av foreldrene", but "kastes ut av klubben" may say from where.
_OUT_BY = ("fyll", "legg", "gi", "dele", "leie", "leige", "låne", "skrive")

_ITS = frozenset("hans hennes hennar dens dets deres deira".split())

_OPENS_CLAUSE = frozenset(
    """som at å om hvis viss dersom fordi mens medan da då når hva kva hvem kven hvor kvar kor hvilken hvilket hvilke
    hvordan korleis hvorfor kvifor enn av""".split()
)

_CONDITION = frozenset("hvis viss dersom når".split())

_TIME = frozenset(
    """januar februar mars april mai juni juli august september oktober november desember dag går kveld kveldar natt
    fjor morgen morgon formiddag ettermiddag år året uke uka uken veke veka måned måneden månad månaden høst høsten
    haust hausten vår våren vinter vinteren sommer sommeren sommar sommaren jul jula påske påska påsken helga helgen
    mandag tirsdag onsdag torsdag fredag lørdag søndag måndag tysdag laurdag sundag mandagen tirsdagen onsdagen
    torsdagen fredagen lørdagen søndagen måndagen tysdagen laurdagen sundagen sesongen årsskiftet månedsskiftet
    månadsskiftet""".split()
)

_WEEKDAYS = frozenset("mandag tirsdag onsdag torsdag fredag lørdag søndag måndag tysdag laurdag sundag".split())

_TIME_OPENS = frozenset(
    "i på før etter innen innan siden sidan fra frå til hver kvar hvert kvart neste forrige førre denne dette".split()
)

_TIME_BETWEEN = frozenset(
    """i løpet av denne dette hver kvar hvert kvart neste forrige førre slutten begynnelsen byrjinga starten midten den
    det gang gong ganger gonger året""".split()
)


def find_clause(document: Document, sentence: Sentence, verb: Token) -> Clause | None:
    """The clause of a passive verb in its parts, where it is the main clause and so plain that they can be told."""
    tokens = sentence.tokens
    place = {token.i: number for number, token in enumerate(tokens)}
    helpers = sorted(
        (child for child in verb.children if child.dep_ in ("aux", "aux:pass", "cop")), key=lambda one: one.i
    )
    told = _helper_and_form([helper.lower_ for helper in helpers])
    subject = _phrase(next((child for child in verb.children if child.dep_ in ("nsubj", "nsubj:pass")), None))
    finite = helpers[0] if helpers else verb
    if verb.dep_ != "ROOT" or verb.i not in place or sentence.asks or not told or not subject:
        return None
    if any(token.i not in place for token in (*subject, *helpers)) or _shares_its_subject(verb):
        return None
    opening = _opening(tokens)
    front = tokens[opening : place[finite.i]]
    if front == subject:
        front, behind = (), place[finite.i] + 1
    elif front and place[subject[0].i] == place[finite.i] + 1 and _is_adverbial(front):
        behind = place[subject[-1].i] + 1
    else:
        return None
    if helpers:
        middle = tuple(token for token in tokens[behind : place[verb.i]] if token not in helpers)
        behind = max(behind, place[verb.i] + 1)
    else:  # "Søknaden behandles ikke av …"
        middle = _while_in(tokens[behind:], _ADVERBS)
        behind += len(middle)
    adverbs = _while_in(middle, _ADVERBS)
    moved = middle[len(adverbs) :]
    if not (_is_whole_time(moved) or (len(moved) == 1 and moved[0].lower_ in _LATER)) and moved:
        return None
    particles: Tokens = ()
    if not _opens_doer(tokens[behind:], verb):
        particles = _while_in(tokens[behind : behind + 1], _PARTICLES)
    behind += len(particles)
    later = _while_in(tokens[behind:], _LATER)
    behind += len(later)
    doer: Tokens = ()
    if _opens_doer(tokens[behind:], verb):
        if particles and particles[0].lower_ == "ut" and not verb.lemma_.startswith(_OUT_BY):
            return None
        doer = _doer(document, tokens[behind].head, tokens[behind + 1 :])
        if not doer:
            return None
        behind += 1 + len(doer)
    elif later:  # It may stay where it is.
        behind -= len(later)
        later = ()
    last = tokens[behind - 1]
    helper, form = told
    start = (finite if front else subject[0]).idx
    rest = tokens[behind:]
    if not _may_follow(rest):
        return None
    end = last.idx + len(last)
    manner = moved if len(moved) == 1 and moved[0].lower_ in _LATER else ()
    later = later if manner else (*moved, *later)
    return Clause(front, subject, helper, form, adverbs, manner, verb, particles, later, doer, rest, start, end)


def _opening(tokens: Sequence[Token]) -> int:
    """Where the clause begins: behind a dash or bullet, and behind "og" or "men"."""
    start = 0
    while start < len(tokens) and not tokens[start].text[0].isalnum():
        start += 1
    return start + (start < len(tokens) and tokens[start].lower_ in ("og", "men"))


def _helper_and_form(helpers: Sequence[str]) -> tuple[str, str] | None:
    """What is left of the helping verbs in the active, and the slot that the main verb takes."""
    match helpers:
        case []:
            return "", "pres"
        case [one] if one in _MODALS:
            return one, "inf"
        case [one] if one in _BECOMES:
            return "", _BECOMES[one]
        case [one, become] if one in _MODALS and become in _BECOME:
            return one, "inf"
        case [one, become] if one in _HAVE and become in _BECOME_PERFECT:
            return _HAVE[one], "perf"
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
    if first.lower_ in _CONDITION:
        return front[-1].text == "," and first.pos_ == "SCONJ"
    for token in front:
        asks = token.lower_ in _OPENS_CLAUSE and token.pos_ != "DET"  # nynorsk "kvar" is "hver" too
        if asks or token.lower_ in REFLEXIVE or token.pos_ in ("VERB", "AUX", "PUNCT"):
            return False
    return first.pos_ in ("ADP", "ADV") or front[-1].lower_ in _TIME or (len(front) == 1 and first.lower_ in _ADVERBS)


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
    if any(token.lower_ in REFLEXIVE | _ITS for token in words):
        return ()
    return words if is_somebody(document, head, words) else ()


def _place(tokens: Sequence[Token]) -> Tokens:
    """The place that comes first here: "i Flora". It is where the doer is, and mostly also where it is done."""
    if len(tokens) < 2 or tokens[0].lower_ not in ("i", "på", "ved") or tokens[1].pos_ != "PROPN":
        return ()
    end = 2
    while end < len(tokens) and tokens[end].pos_ == "PROPN":
        end += 1
    return tuple(tokens[:end])


def _is_whole_time(tokens: Sequence[Token]) -> bool:
    """Whether these words say when, and nothing else: "i juni", "tirsdag ettermiddag"."""
    words = [token.lower_.rstrip(".") for token in tokens]
    known = all(word in _TIME | _TIME_OPENS | _TIME_BETWEEN or word.isdigit() for word in words)
    return known and any(word in _TIME or re.fullmatch(r"(?:19|20)\d\d", word) for word in words)


def _is_time(tokens: Sequence[Token]) -> bool:
    """Whether a time begins here: "i juni", "på mandag", "i løpet av høsten", "hvert år", "i 2024"."""
    if not tokens:
        return False
    first = tokens[0].lower_
    if first in _WEEKDAYS or (
        re.fullmatch(r"\d{1,2}\.?", first) and any(token.lower_ in _TIME for token in tokens[1:3])
    ):
        return True
    if first not in _TIME_OPENS:
        return False
    for token in tokens[1:6]:
        word = token.lower_.rstrip(".")
        if word in _TIME or re.fullmatch(r"(?:19|20)\d\d|\d{1,2}\.\d{1,2}", word):
            return True
        if word not in _TIME_BETWEEN and not word.isdigit():
            return False
    return False


def _may_follow(rest: Sequence[Token]) -> bool:
    """Whether what follows can stay as it is when the subject becomes another."""
    if any(token.lower_ in REFLEXIVE | {"å"} for token in rest):
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
