"""What a post tells its reader to do.

An *act* is one concrete thing that this reader can or should do: an imperative ("Test røykvarsleren"), what *du*
can or should do ("du bør bytte batteri"), or what the writer asks for ("vi ber alle om å holde seg unna"). Rights,
conditions and states are no acts ("du må ha bodd i Norge", "du kan få støtte"), nor is what others do. *Vague* acts
("vær forsiktig") tell nobody what to do, and *weak* ones ("les mer", "ha en god helg") are no advice.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum
from itertools import pairwise
from typing import TYPE_CHECKING

from somcheck.analysis import bait
from somcheck.analysis.address import imperatives, is_second_person
from somcheck.document.document import Document, Sentence
from somcheck.document.features import has
from somcheck.norwegian.word_list import word_set

if TYPE_CHECKING:
    from spacy.tokens import Token


class Kind(Enum):
    CONCRETE = "concrete"
    VAGUE = "vague"
    WEAK = "weak"


@dataclass(frozen=True)
class Act:
    """An act: the verb that says it, the sentence it stands in, and the offsets of the words that say it."""

    verb: Token
    sentence: Sentence
    kind: Kind
    start: int
    end: int


_MAY = word_set("kan kunne")

_SHOULD = word_set("må bør burde skal treng trenger behøver behøv")

_NEED = word_set("treng trenger behøver behøv")

_ANYBODY = word_set("man en ein alle folk foreldre foresatte føresette voksne vaksne gravide gåande gående publikum")

# People in what they do just now, by how the word ends: syklister, skigåarane, båteiere.
_ROLE = re.compile(
    r"\w*(?:syklist|bilist|trafikant|fører|førar|sjåfør|gåer|gåar|gjenger|gjengar|løper|løpar|røyker|røykjar"
    r"|passasjer|reisende|besøker|besøkar|velger|veljar|(?:hus|bolig|bustad|hytte|båt|hunde|bil|hage)(?:eier|eigar)"
    r"|beboer|bebuar|nabo|student|foreldre)(?:e|ar|er|ene|ane|ne)?"
)

# Things people hand in, keep or shun; with them "skal leveres" and "bør unngås" are said to the reader.
_READERS_PASSIVE = re.compile(
    r"(?:lever|send|kast|kok|vask|hold|hald|unngå|begrens|avgrens|plasser|parker|hent|betal|lad|tenn|slukk|sløkkj"
    r"|spis|et|drikk|skyll|sorter|oppbevar|rydd|brenn|test|sjekk|lukk|steng|stengj|lås|ta|tak)e?(?:s|ast)"
)

# What a person is, has or gets; with *du må* it is a condition, with *du kan* a right.
_STATES = word_set(
    """være vere bli verte verta ha få eie eige bo bu oppfylle kjenne føle vite vete veit forvente regne påregne
    påreikne belage rekne håpe oppleve tilhøre høre tåle slippe sleppe tjene tene tape miste gjelde skyldes koste
    hete heite virke verke kunne måtte ville burde skulle trenge finnes finnast forstå skjønne tro tru mene meine
    huske hugse glede ligge sitte stå fortsette fortsetje føde dø døy bekymre kreve krevje risikere"""
)

_REMEMBER = word_set("huske hugse passe begynne byrje prøve sørge syte")

_GET = word_set("få finne lese se sjå")

# *Vær* and *vis* alone; what makes them concrete is what follows.
_VAGUE_PHRASES = word_set(
    """forsiktig forsiktige varsom varsomme varsame varsam oppmerksom oppmerksomme merksam merksame obs bevisst
    bevisste medviten medvitne hensyn omsyn ansvar forholdsregler åtgjerder åtgjerdar sikkerhet tryggleik var
    trygg trygge tålmodig tålmodige snill snille grei greie vettig fornuftig aktsom aktsomme"""
)

_VAGUE_VERBS = word_set("være vere vær ver ta vise vis tenke tenk utvise utvis bruke bruk vis bidra")

_VAGUE_OBJECTS = word_set("vett hode hodet hovud hovudet fornuft folkeskikk sunn")

_READ_ON = word_set("lese les se sjå klikke klikk følge følgje følg")

_MORE = word_set("mer meir video videoen filmen bildet biletet bildene saken saka artikkelen lenken lenka lenkje her")

_WISH = word_set("ha kose kos nyte nyt")

_GOOD_TIME = word_set("god godt gode fin fint fine deg dere dykk dagen helga kvelden sommeren jula påska turen")

_ASK = word_set(
    """anbefale tilrå råde oppfordre oppmode be minne foreslå føreslå ønske ønskje oppmoda anbefaler tilrår råder
    oppfordrer oppmodar ber bed minner foreslår føreslår anmoder"""
)

_URGED = word_set("anbefales tilrådd oppfordrer oppfordres oppmodar oppmoda bes")

_WE = word_set("vi me en ein brannvesenet kommunen politiet styret")

_GOOD = word_set("viktig lurt smart fint best bedre betre greit greitt fornuftig tryggast tryggest bare berre")

_PAYS = word_set("lønner løner")

_DUTY = word_set("plikter pliktar ved")

_AGAINST = word_set("frarådes frarår frårår frårådd")

_ASKING = _GOOD | _PAYS | _DUTY | _AGAINST | _URGED

# What makes a clause one of purpose, choice or condition, where *du* does nothing yet.
_SUBORDINATE = word_set(
    "som hvis viss dersom om at hvor kvar når hva kva hvilke hvilken hvilket korleis hvordan mens medan"
)


def acts(document: Document) -> list[Act]:
    """The acts of a post in order, vague and weak ones included."""
    found: list[Act] = []
    for sentence in document.sentences:
        if bait.asked_for(document, sentence):
            continue
        seen: set[int] = set()
        for verb, first in _verbs(document, sentence):
            if verb.i in seen or verb.i in document.quoted:
                continue
            seen.add(verb.i)
            found.append(_act(sentence, verb, first))
    return found


def concrete(document: Document) -> list[Act]:
    """The concrete acts of a post."""
    return [act for act in document.once(acts) if act.kind is Kind.CONCRETE]


def _act(sentence: Sentence, verb: Token, first: Token) -> Act:
    last = _last(sentence, verb)
    start, end = min(first.idx, verb.idx), last.idx + len(last)
    return Act(verb, sentence, _kind(sentence, verb), start, end)


def _last(sentence: Sentence, verb: Token) -> Token:
    """The last word of what the verb governs nearby, for showing: at most five words, up to a sign."""
    last = verb
    for token in sentence.tokens:
        if verb.i < token.i <= verb.i + 5:
            if token not in sentence.words or token.lower_ in ("og", "så", "eller", "som", "når", "hvis", "viss"):
                break
            last = token
    return last


def _kind(sentence: Sentence, verb: Token) -> Kind:
    lemma, form = verb.lemma_.lower(), verb.lower_
    after = [token.lower_ for token in sentence.words if verb.i < token.i <= verb.i + 5]
    if after[:2] in (["så", "snill"], ["så", "snille"]):
        return Kind.WEAK  # "Vær så snill og …": the act comes after
    if {lemma, form} & _VAGUE_VERBS and (_VAGUE_PHRASES | _VAGUE_OBJECTS) & set(after[:4]):
        return Kind.VAGUE
    if {lemma, form} & _READ_ON and (not after or _MORE & set(after[:3])):
        return Kind.WEAK
    if (lemma in ("være", "vere") or form in ("vær", "ver")) and not word_set("med hjemme heime ute inne her") & set(
        after
    ):
        return Kind.WEAK  # "ver rause"
    if form == "møt" and any(token.pos_ == "PROPN" for token in sentence.words if token.i == verb.i + 1):
        return Kind.WEAK  # "Møt Silje (27)"
    if form == "bli" and not word_set("med hjemme heime ute inne her stående ståande") & set(after):
        return Kind.WEAK  # "Ikke bli skremt"
    if {lemma, form} & _WISH and _GOOD_TIME & set(after):
        return Kind.WEAK
    return Kind.CONCRETE


def _verbs(document: Document, sentence: Sentence) -> Iterator[tuple[Token, Token]]:
    """The verbs of a sentence that say an act, each with the word where the saying begins."""
    if sentence.asks:
        return
    regulation = document.once(_is_regulation)
    if not regulation and not _is_speech(document, sentence):
        yield from ((token, token) for token in imperatives(sentence))
    yield from _after_modals(document, sentence)
    if not regulation:
        yield from _passives(sentence)
    yield from _asked_for(document, sentence)


def _is_regulation(document: Document) -> bool:
    return re.search(r"(?m)^[^\S\n]*§", document.text) is not None


_SAYS = (
    r"(?:sier|seier|sa|skriver|skriv|skrev|skreiv|mener|meiner|forteller|fortel|opplyser|understreker|understrekar"
    r"|legger|legg|la|påpeker|påpeikar|svarer|svarar|oppfordrer|oppmodar|ropte|ropa|avslutter|avsluttar)"
)

_NEAR = 200
"""Code points before a sentence that are looked at for who says it."""

_SAID = re.compile(rf",[ ]{_SAYS}\b")

_DASH = re.compile(r"(?:^|[:.!?][ ])[ \t]*[–—-][ ]?")

_BEFORE_SPEECH = re.compile(r"\b(?:sier|seier|sa|ropte|ropa|skrev|skreiv)\b[^.:!?\n]{0,40}:\s*[–—-]?\s*$")


def _is_speech(document: Document, sentence: Sentence) -> bool:
    """Whether somebody else says it: "– Steng tunnelene, sier forskeren", "Jeg ropte: Løp ut"."""
    line_start, line_end = document.line(sentence.start, sentence.end)
    before, rest = document.text[line_start : sentence.start], document.text[sentence.start : line_end]
    if _BEFORE_SPEECH.search(before[-_NEAR:]):
        return True
    opened = _DASH.search(sentence.text) or re.search(r"[–—-]\s*$", before[-_NEAR:])
    return bool(opened and _SAID.search(rest))


def _passives(sentence: Sentence) -> Iterator[tuple[Token, Token]]:
    """*Bør unngås*, *skal leverast*: what is to be done with things that are the reader's."""
    words = sentence.words
    for place, token in enumerate(words):
        if _READERS_PASSIVE.fullmatch(token.lower_):
            modal = next((one for one in reversed(words[max(0, place - 4) : place]) if one.lower_ in _SHOULD), None)
            if modal is not None and not _SUBORDINATE & {one.lower_ for one in words if modal.i - 5 < one.i < modal.i}:
                yield token, modal


def _after_modals(document: Document, sentence: Sentence) -> Iterator[tuple[Token, Token]]:
    """*Du kan*, *du må*, *alle bør* and the verb that follows."""
    words = sentence.words
    for place, modal in enumerate(words):
        if modal.lower_ not in _MAY | _SHOULD:
            continue
        subject = _subject(document, words, place)
        if modal.lower_ in _NEED and any(token.lower_ in ("ikke", "ikkje") for token in words[place : place + 4]):
            continue  # "du trenger ikke bekymre deg"
        if subject is None or _is_subordinate(words, subject):
            continue
        yours = is_second_person(subject, document.language)
        if not yours and modal.lower_ in _MAY:
            continue
        for verb in words[place + 1 : place + 6]:
            if verb.pos_ in ("VERB", "AUX") and has(verb, "VerbForm", "Inf"):
                verb = _remembered(words, verb)
                if _is_doing(words, verb):
                    yield verb, min(subject, modal, key=lambda token: token.i)
                break
            if verb.pos_ in ("VERB", "AUX") and has(verb, "VerbForm", "Fin"):
                break


def _remembered(words: tuple[Token, ...], verb: Token) -> Token:
    """The verb itself, or what one is to remember or take care to do: "du må huske å bytte batteri"."""
    if not _REMEMBER.isdisjoint((verb.lemma_.lower(), verb.lower_)):
        following = [token for token in words if token.i > verb.i][:4]
        for mark, done in pairwise(following):
            if mark.lower_ == "å" and done.pos_ in ("VERB", "AUX"):
                return done
    return verb


def _is_doing(words: tuple[Token, ...], verb: Token) -> bool:
    """Whether an infinitive is something to do, and no state, right or condition."""
    if has(verb, "Voice", "Pass"):
        return False
    if {verb.lemma_.lower(), verb.lower_} & _STATES:
        following = [token.lower_ for token in words if verb.i < token.i <= verb.i + 3]
        if verb.lemma_.lower() == "få":  # "få pipa kontrollert"
            return any(has(token, "VerbForm", "Part") for token in words if verb.i + 1 < token.i <= verb.i + 4)
        advised = any(token.lower_ in ("bør", "lurt", "anbefaler", "tilrår") for token in words if token.i < verb.i)
        return verb.lemma_.lower() == "ha" and (advised or bool(word_set("med klar klart klare") & set(following)))
    conditions = word_set("vilkår vilkåra vilkårene krav krava kravene")
    return not (verb.lemma_.lower() == "fylle" and conditions & {token.lower_ for token in words})


def _is_subordinate(words: tuple[Token, ...], subject: Token) -> bool:
    """Whether the clause of a subject only says when, why or which: "slik at du kan …", "lokalet du skal …"."""
    before = [token.lower_ for token in words if subject.i - 2 <= token.i < subject.i]
    return bool(before) and (before[-1] in _SUBORDINATE or before == ["slik", "at"])


def _subject(document: Document, words: tuple[Token, ...], place: int) -> Token | None:
    """The reader as the subject of a modal, right before it or right after it."""
    for token in (*reversed(words[max(0, place - 2) : place]), *words[place + 1 : place + 2]):
        if is_second_person(token, document.language) and token.lower_ in ("du", "dere", "de"):
            return token
        anybody = token.lower_ in _ANYBODY or _ROLE.fullmatch(token.lower_)
        if anybody and token.i < words[place].i:
            return token
    for token in reversed(words[max(0, place - 6) : place]):  # "Bilister på vei sørover må snu"
        if token.pos_ in ("VERB", "AUX"):
            break
        if _ROLE.fullmatch(token.lower_):
            return token
    return None


def _speaks_to_reader(document: Document, words: tuple[Token, ...]) -> bool:
    return any(is_second_person(token, document.language) for token in words)


def _asked_for(document: Document, sentence: Sentence) -> Iterator[tuple[Token, Token]]:
    """*Vi ber deg om å …*, *det er lurt å …*: what the writer asks for or holds to be wise."""
    words = sentence.words
    for place, token in enumerate(words):
        asks = not _ASK.isdisjoint((token.lower_, token.lemma_.lower()))
        if not (asks or token.lower_ in _ASKING) or has(token, "Tense", "Past"):
            continue
        asks = asks and any(word.lower_ in _WE for word in words[max(0, place - 3) : place + 3])
        advises = token.lower_ in _GOOD and any(
            word.lower_ in ("det", "er", "lurt") for word in words[max(0, place - 3) : place]
        )
        advises = advises or (token.lower_ in _PAYS and "seg" in {word.lower_ for word in words})
        duty = token.lower_ in _DUTY and _speaks_to_reader(document, words)
        if token.lower_ in _AGAINST:
            yield token, token
        if not (asks or advises or duty or token.lower_ in _URGED):
            continue
        following = words[place + 1 : place + 14]
        for near, verb in enumerate(following):
            if near and following[near - 1].lower_ == "å" and verb.pos_ in ("VERB", "AUX"):
                if _is_doing(words, verb):
                    yield verb, token
                break
            subject = following[near - 1] if near else None
            asked = subject is not None and (subject.lower_ in _ANYBODY or _ROLE.fullmatch(subject.lower_))
            if asks and asked and has(verb, "VerbForm", "Inf"):  # "ber beboere unngå lufting"
                if _is_doing(words, verb):
                    yield verb, token
                break
            if subject is not None and is_second_person(subject, document.language) and has(verb, "VerbForm", "Fin"):
                if verb.lemma_.lower() not in _STATES:
                    yield verb, token
                break
