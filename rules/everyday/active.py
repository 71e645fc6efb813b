"""From passive to active: "Planen ble vedtatt av kommunestyret" becomes "Kommunestyret vedtok planen".

Two kinds of sentences can be turned. One says who does it, after *av*: the doer becomes the subject. The other is a
duty of the reader, "Røykvarsleren skal testes": it is told to the reader, "Test røykvarsleren".

The work has three steps. `_clause` cuts a plain main clause into its parts: what stands in front, the subject, the
helping verbs, small adverbs, the main verb, and the doer. `active_form` (in `active_verb`) finds the active form of
the verb. `_by_doer` and `_by_reader` put the parts together in their new order. Each gives up where it is not sure:
then the writer gets the finding alone, which is better than bad Norwegian.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from somcheck.compounds import familiarity
from somcheck.datafiles import read_rows
from somcheck.document import Document, Sentence
from somcheck.frequency import zipf
from somcheck.inflect import Paradigm, paradigm
from somcheck.language import Language
from somcheck.nlp import has
from somcheck.reader import addresses
from somcheck.rule import Edit
from somcheck.rules.everyday.active_verb import active_form

if TYPE_CHECKING:
    from spacy.tokens import Token

Tokens = tuple["Token", ...]


class Rewriting(NamedTuple):
    """The clause in the active: the edit that makes it, how the sentence then begins, up to the last word that is new,
    and goes on, and whether it is a duty that is told to the reader.

    The edit is never safe: whether the doer or the thing should come first depends on what was said before.
    """

    edit: Edit
    beginning: str
    rest: str
    to_reader: bool


def rewriting(document: Document, sentence: Sentence, verb: Token) -> Rewriting | None:
    """The active of the clause that a passive verb stands in, or None where it cannot be told for sure."""
    clause = _clause(document, sentence, verb)
    if clause is None or document.has_markup(clause.start, clause.end):
        return None
    if next(char for char in sentence.text if char.isalnum()).islower():
        return None  # It has begun before: "Den 3. / planen ble …"
    if "\n" in document.text[clause.start : clause.end] or document.quoted & set(range(verb.sent.start, verb.sent.end)):
        return None
    made = _by_doer(document, clause) if clause.doer else _by_reader(document, sentence, clause)
    if made is None:
        return None
    text = document.text[clause.start : clause.end]
    if text[0].isupper():
        made = made[0].upper() + made[1:]
    before, after = document.text[sentence.start : clause.start], document.text[clause.end : sentence.end]
    return Rewriting(Edit(clause.start, clause.end, made), f"{before}{made}", after, not clause.doer)


# ---- The parts of a clause -------------------------------------------------------------------------------------------


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
# What would mean another in the active: it belongs to the subject.
_REFLEXIVE = frozenset(
    "sin sitt sine si seg selv sjølv sjølve hverandre kvarandre egen eigen eget eige egne eigne".split()
)
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


def _clause(document: Document, sentence: Sentence, verb: Token) -> Clause | None:
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
        if asks or token.lower_ in _REFLEXIVE or token.pos_ in ("VERB", "AUX", "PUNCT"):
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
    if any(token.lower_ in _REFLEXIVE | _ITS for token in words):
        return ()
    return words if _is_somebody(document, head, words) else ()


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
    if any(token.lower_ in _REFLEXIVE | {"å"} for token in rest):
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


# ---- Who does it -----------------------------------------------------------------------------------------------------


def _pairs(text: str) -> Mapping[str, str]:
    return dict(pair.split() for pair in text.split(","))


_AS_SUBJECT: Mapping[Language, Mapping[str, str]] = {
    "nb": _pairs("meg jeg, deg du, ham han, han han, henne hun, oss vi, dere dere, dem de"),
    "nn": _pairs("meg eg, deg du, han han, henne ho, ho ho, oss vi, dykk de, dei dei"),
}
_AS_OBJECT: Mapping[Language, Mapping[str, str]] = {
    "nb": _pairs("jeg meg, du deg, han ham, hun henne, vi oss, dere dere, de dem"),
    "nn": _pairs("eg meg, du deg, han han, ho henne, vi oss, me oss, de dykk, dei dei"),
}
_DEMONSTRATIVES = frozenset("den denne dette disse desse alle begge".split())
# "Ingen søknader kan avslås" is not "kan avslå ingen søknader".
_QUANTIFIERS = frozenset(
    """ingen ingenting intet inkje noen nokon noko noe hver kvar hvert kvart mye mykje lite litt få færre bare berre
    kun verken korkje""".split()
)
_NOBODY = frozenset("ingen ingenting noen nokon noe noko hvem kven hver kvar den det dette".split())
_TITLES = frozenset("rektor ordfører ordførar politi politimester brannsjef statsminister".split())
# What things do as often as people, so that a name may be that of a storm or a law.
_DONE_BY_THINGS = tuple(
    """ramme treffe råke prege påvirke påverke hemme følge følgje overskygge erstatte dominere kjennetegne kjenneteikne
    omgi dekke dekkje utløse utløyse regulere omfatte utgjøre utgjere skape berøre""".split()
)
_OFFICES = re.compile(
    r"(?:tilsynet|direktoratet|departementet|etaten|verket|tinget|rett|retten|rådet|vesenet|styret)s?$"
)


@cache
def _somebodies(language: Language) -> Mapping[str, bool]:
    """The forms of words for people and bodies that do things, and whether a form is definite or plural."""
    forms: dict[str, bool] = {}
    for row in read_rows("doers.tsv"):
        for cell in row[language == "nn"].split(" / "):
            for slot, variants in paradigm(cell, language).items():
                if not slot.endswith("-gen"):
                    forms |= dict.fromkeys(variants, slot != "sg-ind")
    return forms


def _somebody(word: str, language: Language) -> bool | None:
    """None for a thing; else whether this form can stand without an article."""
    known = _somebodies(language)
    for start in range(len(word) - 2):
        if word[start:] in known and (start == 0 or (start > 2 and len(word) - start > 3)):
            return known[word[start:]]
    return None


def _is_somebody(document: Document, head: Token, words: Tokens) -> bool:
    """Whether these words mean people, or a body that does things."""
    if len(words) == 1 and words[0].lower_ in _AS_SUBJECT[document.language]:
        return words[0].pos_ == "PRON" and words[0].text == words[0].lower_
    if any(token.lower_ in _NOBODY for token in words):
        return False
    if head.pos_ not in ("NOUN", "ADJ", "PROPN"):
        return False
    stands_alone = _somebody(head.lower_, document.language)
    if stands_alone is None and head.text[0].isupper() and words[0].text[0].isupper():
        return not head.head.lemma_.startswith(_DONE_BY_THINGS)  # Kripos, Riksantikvaren
    if stands_alone is None:
        return False
    named = words[-1].pos_ == "PROPN" and head == words[0]  # "statsminister Kari Nordmann"
    determined = any(token.pos_ in ("DET", "NUM") or has(token, "Poss", "Yes") for token in words)
    return stands_alone or named or determined or head.lower_ in _TITLES


def _is_definite(words: Sequence[Token]) -> bool:
    """Whether everybody knows which one is meant, so that "not by" is said of it alone."""
    return any(has(token, "Definite", "Def") or token.pos_ in ("PROPN", "PRON") for token in words)


def _by_doer(document: Document, clause: Clause) -> str | None:
    thing = _as_object(document, clause)
    if thing is None or (clause.negated and not _is_definite(clause.doer)):
        return None
    language = document.language
    doer = _text(document, clause.doer)
    if len(clause.doer) == 1:
        doer = _AS_SUBJECT[language].get(clause.doer[0].lower_, doer) if clause.doer[0].pos_ == "PRON" else doer
    if doer == "vi" and language == "nn":
        words = {token.lower_ for token in document.words}
        doer = "me" if "me" in words and "vi" not in words else doer
    verb = active_form(document, clause.verb, clause.form, has_particle=bool(clause.particles))
    if verb is None:
        return None
    middle, manner, particles, later = (
        _text(document, part) for part in (clause.middle, clause.manner, clause.particles, clause.later)
    )
    short = clause.subject[0].pos_ == "PRON" and len(clause.subject) == 1
    acted = [thing, particles] if short else [particles, thing]
    if short or clause.form == "inf":
        later = f"{manner} {later}".strip()
    else:  # "vedtok enstemmig planen"
        middle = f"{middle} {manner}".strip()
    if clause.helper:
        subject = [clause.helper, doer] if clause.front else [doer, clause.helper]
        order = [*subject, middle, verb, *acted, later]
    else:
        subject = [verb, doer] if clause.front else [doer, verb]
        # "Kommunen behandler ikke søknaden", but "Kommunen behandler den ikke".
        order = [*subject, thing, middle, particles, later] if short else [*subject, middle, *acted, later]
    return " ".join(filter(None, order))


def _as_object(document: Document, clause: Clause) -> str | None:
    """The subject as it reads behind the verb, or None where it cannot stand there."""
    words = clause.subject
    if any(token.lower_ in _QUANTIFIERS | _REFLEXIVE for token in words):
        return None
    if len(words) > 1 and any(
        token.lower_ in _AS_OBJECT[document.language] and token.pos_ == "PRON" for token in words
    ):
        return None  # "både hun og søsteren"
    if len(words) == 1 and words[0].pos_ in ("PRON", "DET"):
        word = words[0].lower_
        return _AS_OBJECT[document.language].get(word, word if word in _DEMONSTRATIVES else None)
    text = _text(document, words)
    if clause.front or not text[0].isupper():
        return text
    return _in_lower_case(document, words)


def _in_lower_case(document: Document, words: Tokens) -> str | None:
    """A phrase from the start of a sentence as it reads within one; None where it may be a name."""
    first, text = words[0], _text(document, words)
    if "-" in first.text:
        return None  # "Bergen-laget" and "El-sykkelen"
    if not first.text[1:].islower() and len(first.text) > 1:
        return text  # NAV
    if first.pos_ == "PROPN":
        # "Gjerdet" is taken for a name now and then; two capitals, or a capital within a sentence, are sure.
        inside = any(one.text == first.text and not one.is_sent_start for one in document.words)
        sure = inside or (len(words) > 1 and words[1].text[0].isupper()) or _OFFICES.search(first.lower_)
        return text if sure else None
    if first.pos_ == "NOUN" and (_OFFICES.search(first.lower_) or not _is_common(first.lower_, document.language)):
        return None
    return text[0].lower() + text[1:]


def _is_common(word: str, language: Language) -> bool:
    """Whether a word is known as a common noun: unlike a name's, its other forms are known too."""
    stems = {word.removesuffix(ending) for ending in ("en", "et", "a", "ene", "ane", "er", "ar", "e", "")}
    others = {one for stem in stems for one in (stem, f"{stem}e")} - {word}
    common = max(2.0, zipf(word, language) - 1)
    return familiarity(word, language) > 0 or any(zipf(one, language) > common for one in others)


def _text(document: Document, words: Sequence[Token]) -> str:
    """The words as they stand in the text."""
    return document.text[words[0].idx : words[-1].idx + len(words[-1])] if words else ""


# ---- The reader's duty -----------------------------------------------------------------------------------------------

_DUTIES = frozenset(["skal", "må", "bør"])
_YOU = frozenset("deg dere dykk".split())
_WE = frozenset("vi me oss vår vårt våre".split())
_REPORTS = frozenset(
    "sier seier sa forteller fortel fortalte opplyser meiner mener forklarer forklarar skriver skriv".split()
)
_DAYS = re.compile(
    r"(?:man|tirs|ons|tors|fre|lør|søn|mån|tys|laur|sun)dag(?:en)?|uke|veke|neste|morgen|morgon|helga|helgen"
)
_DEADLINE = frozenset("innen innan før senest seinast hver kvar hvert kvart".split())


class Duty(NamedTuple):
    """A task that readers do themselves: the verb's forms, a word that goes with it, and the things it is done to."""

    verb: Paradigm
    particles: frozenset[str]
    definite: frozenset[str]
    plural: frozenset[str]


@cache
def _tasks(language: Language) -> tuple[Duty, ...]:
    tasks = []
    for nb, nn, particles, nb_things, nn_things in read_rows("home_duties.tsv"):
        things = [paradigm(cell, language) for cell in (nb_things if language == "nb" else nn_things).split(", ")]
        definite = {form for thing in things for slot in ("sg-def", "pl-def") for form in thing.get(slot, ())}
        plural = {form for thing in things for form in thing.get("pl-ind", ())}
        verb = paradigm(nb if language == "nb" else nn, language)
        tasks.append(Duty(verb, frozenset(particles.split(",")), frozenset(definite), frozenset(plural)))
    return tuple(tasks)


def _by_reader(document: Document, sentence: Sentence, clause: Clause) -> str | None:
    """The duty told to the reader, where a post that speaks to its reader names a thing that the reader has."""
    if clause.helper not in _DUTIES or clause.form != "inf" or has(clause.verb, "VerbForm", "Part"):
        return None
    if not _is_for_reader(document, sentence, clause):
        return None
    particle, language = _text(document, clause.particles), document.language
    duty = next((one for one in _tasks(language) if _is_done_to(one, clause, particle, language)), None)
    if duty is None:
        return None
    if clause.front:
        thing: str | None = _text(document, clause.subject)
    else:
        thing = _in_lower_case(document, clause.subject)
    if thing is None:
        return None
    middle = _text(document, clause.middle)
    if clause.front or clause.helper == "bør":
        you = _you(document)
        subject = [clause.helper, you] if clause.front else [you, clause.helper]
        known = active_form(document, clause.verb, "inf", has_particle=bool(particle))
        infinitive = known or duty.verb["inf"][0]
        return " ".join(filter(None, [*subject, middle, infinitive, particle, thing]))
    imperative = duty.verb["imp"][0]
    if clause.middle and clause.middle[0].lower_ in ("ikke", "ikkje"):
        return " ".join(filter(None, [middle, imperative, particle, thing]))
    return " ".join(filter(None, [imperative, middle, particle, thing]))


def _is_for_reader(document: Document, sentence: Sentence, clause: Clause) -> bool:
    """Whether the reader is spoken to, and nobody else is named who could be the one to do it."""
    if not document.once(_speaks_to_reader) or sentence.tokens[0].text in ("-", "–", "—"):
        return False
    if any(token.lower_ in _WE for token in sentence.words):
        return False
    # "Vi kommer i mai. Røykvarsleren skal byttes." and "Boka skal leveres hjem til deg."
    if clause.helper == "skal" and _WE & {token.lower_ for token in _sentence_before(document, sentence)}:
        return False
    if any(token.lower_ in _YOU and token.dep_ not in ("nsubj", "nsubj:pass") for token in clause.rest):
        return False
    if any(_somebody(token.lower_, document.language) is not None for token in (*clause.front, *clause.rest)):
        return False
    # "Røykvarslerne skal byttes i uke 42" says when somebody comes and does it.
    words = [token.lower_ for token in (*clause.front, *clause.rest)]
    dated = any(_DAYS.fullmatch(word) for word in words) and not _DEADLINE & set(words)
    return not (dated and clause.helper == "skal")


def _sentence_before(document: Document, sentence: Sentence) -> Tokens:
    before = [one for one in document.sentences if one.start < sentence.start]
    return before[-1].words if before else ()


def _speaks_to_reader(document: Document) -> bool:
    if any(token.lower_ in _REPORTS for token in document.words):
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
    at_home = {form for task in _tasks(language) for form in task.definite}
    return bool(done_to) and all(token.lower_ in (things if token in done_to else at_home) for token in nouns)


def _you(document: Document) -> str:
    """How the post says *you*: to one reader or to many."""
    words = {token.lower_ for token in document.words}
    if document.language == "nn":
        return "de" if words & {"dykk", "dykkar"} and not words & {"du", "deg"} else "du"
    return "dere" if "dere" in words and not words & {"du", "deg"} else "du"
