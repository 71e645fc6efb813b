"""Which sentences ask the reader something.

A *question* can be answered by this reader, from his or her own life. An *invitation* asks for an answer
without a question mark ("Fortell oss hva du gjør"). A *heading* only looks like a question: the writer goes on to
answer it, or only the writer can ("Hvem kan få støtte?", "Hvordan søker du?", "Visste du at …?"). What one person asks
another in the text is none of these.
"""

from __future__ import annotations

import re
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


class Asking(Enum):
    QUESTION = "question"
    INVITATION = "invitation"
    HEADING = "heading"


_HOW_WHERE_WHEN = word_set("hvordan korleis åssen kossen koss korsen hvor kvar kor når")

_WHY = word_set("hvorfor kvifor koffor")

_WHAT_WHO = word_set("hva kva hvem kven hvilken hvilket hvilke")

_WH = _HOW_WHERE_WHEN | _WHY | _WHAT_WHO

_BEFORE_WH = word_set("så men og eller omtrent til på i for fra frå med om av hos ca da då")

_I = word_set("jeg eg meg min mi mitt mine")

_MODALS = word_set("kan må bør burde kunne måtte")

_CONDITIONS = word_set("hvis viss dersom om når")

# What officials do with people, and people with officials: "Hvordan søker du?" is for the writer to answer.
_LOOK_UP = word_set(
    """få finne søke søkje melde registrere klage bestille kontakte betale stemme levere sende logge ringe
    endre avbestille fornye bruke gjøre gjere delta velge velje lese opprette oppnå rekne beregne
    dokumentere fylle signere anke skanne laste leggje legge"""
)

_DEFINES = word_set("skje bety tyde innebære innebere koste gjelde hende menes si")

_OPINION = word_set(
    """synes syns synast mene meine tro tru tenke tenkje ønske ønskje ville foretrekke føretrekkje like lik håpe
    vone foreslå føreslå anbefale tilrå glede gle savne sakne huske hugse"""
)

_THINK = word_set("synes syns synest synst mener meiner tror trur")

# What people feel rather than know: "Hvor er det skummelt å krysse?".
_FELT = word_set(
    """skummelt skummel skumle utrygt utrygge trygt tryggest fint finest fin beste best verst verste viktigst viktigste
    vanskeligst vanskeleg vanskelig vanskelege koseligst koselegast hyggeligst hyggelegast kjekkast kjekkest glatt
    glattest gøyest gøyast rart savnet sakna"""
)

_RIGHTS = word_set("rett krav ansvar plikt tilgang lov høve mulighet adgang fullmakt myndighet")

_YOUR_PEOPLE = word_set(
    """barnet barna eleven ungen ungene ungane babyen sønnen sonen datteren dattera familien ektefellen partneren
    kjæresten kjærasten samboeren sambuaren husstanden"""
)

_WHO_CALLS = word_set("vite vete veit huske hugse kjenne glede gle bli ville ønske savne sakne tore")

_SOMEONE = word_set("noen nokon nokre noe noko flere fleire")

_DID_YOU_KNOW = word_set("visste vet veit visst")

# What stands first when the verb and *du* are left out: "Klar for sommer?", "Lyst til å synge i kor?"
_ELLIPTIC = word_set("enig einig uenig ueinig klar klare lyst spent spente interessert interesserte")

_ABOUT_US = word_set("bedre betre annerledes annleis forbedre forbetre hjelpe endre")

_ANSWERS = word_set("jo svaret svar fordi nei kort")

_TELL = word_set(
    "fortelle fortelje svare kommentere foreslå føreslå tipse stemme røyste gjette fullføre beskrive forklare"
)

_TELL_FORMS = word_set("fortell fortel svar kommenter foreslå føreslå tips stem røyst gjett fullfør beskriv forklar")

_VOTE = word_set("stemme røyste stem røyst")

_SHARE = word_set("dele gi gje komme kome sende skrive legge leggje si seie melde stille poste vise")

_SHARE_FORMS = word_set("del gi gje kom send skriv legg si sei still post vis")

_SHARED = word_set(
    """innspill innspel tilbakemelding tilbakemeldinger tilbakemeldingar mening meningen meininga meining
    synspunkt synspunkter syn
    erfaring erfaringer erfaringar erfaringen historie historia historien historier tips forslag framlegg spørsmål
    tanker tankar idé idéer ideer idear råd svar svaret kommentar kommentarer kommentarar kommentarfeltet merknader
    merknadar bilde bilete høringsuttalelse høringsuttalelser høyringsfråsegn høyringsfråsegner minne minner favoritt"""
)

_WANTED = _SHARED | word_set("kontakt opplysninger opplysningar vitner vitne")

_WANT = word_set("vil ønsker ønskjer skulle ville trenger treng lurer lurar håper håpar")

_WANT_THINGS = word_set("ønsker ønskjer trenger treng søker søkjer")

_HEAR = word_set("høre høyre vite få ha høyra vita lure")

_HERE = word_set("nedenfor nedanfor her kommentarfeltet")

_INVITED = word_set("velkommen velkomen velkomne invitert inviterte inviterer")

_YOURS = word_set("din di ditt dine deg du dere deres dykk dykkar")


def classify(document: Document) -> list[tuple[Sentence, Asking]]:
    """The sentences that ask, or seem to, in order."""
    found = []
    sentences = document.sentences
    for place, sentence in enumerate(sentences):
        if all(token.i in document.quoted for token in sentence.words):
            continue
        if bait.asked_for(document, sentence):
            continue
        before = sentences[place - 1] if place else None
        following = sentences[place + 1] if place + 1 < len(sentences) else None
        kind = _classify(document, sentence, before, following)
        if kind is not None and not _is_dialogue(document, sentence, following, kind):
            found.append((sentence, kind))
    return found


def is_surely_heading(document: Document, sentence: Sentence) -> bool:
    """Whether a sentence of the kind *heading* is seen to be one: it stands alone, tells news, or is what people look
    up ("Hvordan søker du?"). Others may be wondering, the writer's or somebody's in a story, which some would answer.
    """
    words = [token.lower_ for token in sentence.words]
    yours = any(is_second_person(token, document.language) for token in sentence.words)
    following = next((one for one in document.sentences if one.start > sentence.start), None)
    start, end = document.line(sentence.start, sentence.end)
    alone = document.text[start:end].strip() == sentence.text and following is not None
    return alone or _tells_news(words) or (yours and _question_word(sentence) is not None)


def asks(document: Document) -> bool:
    """Whether the post asks its readers for an answer."""
    return any(kind is not Asking.HEADING for _, kind in document.once(classify))


def _classify(
    document: Document, sentence: Sentence, before: Sentence | None, following: Sentence | None
) -> Asking | None:
    if sentence.asks:
        if _mark_is_quoted(document, sentence) or [t.lower_ for t in sentence.words] == ["spørsmål"]:
            return None
        return _with_mark(document, sentence, before, following)
    if _invites(sentence):
        return Asking.INVITATION
    if _is_unmarked_question(sentence):
        return _with_mark(document, sentence, before, following)
    return None


_DASHES = ("-", "–", "—")

_ASKED = word_set("spør spurte spurde undrer undrar sier seier sa")


def _is_dialogue(document: Document, sentence: Sentence, following: Sentence | None, kind: Asking) -> bool:
    """Whether somebody in the text asks: before "spør hun", or after a dash.

    A dash may also begin a point of a list. Where the question could be for the reader, the dash must be followed by an
    answer with a dash, one that tells the reader nothing to do.
    """
    if following is not None and following.words[0].text in _ASKED:  # with a capital it tells: "Spør oss her."
        return True
    if sentence.tokens[0].text not in _DASHES:
        return False
    if kind is not Asking.QUESTION:
        return kind is Asking.HEADING
    return (
        following is not None
        and following.tokens[0].text in _DASHES
        and not following.asks
        and not list(imperatives(following))
        and not any(is_second_person(token, document.language) for token in following.words)
    )


def _mark_is_quoted(document: Document, sentence: Sentence) -> bool:
    return any(token.text.startswith("?") and token.i in document.quoted for token in sentence.tokens)


def _with_mark(document: Document, sentence: Sentence, before: Sentence | None, following: Sentence | None) -> Asking:
    words = [token.lower_ for token in sentence.words]
    # "Til dere som bor i Lia:" on its own speaks to the reader of what follows too.
    heard = (*before.words, *sentence.words) if before and before.tokens[-1].text == ":" else sentence.words
    yours = any(is_second_person(token, document.language) for token in heard)
    if not yours and _I & set(words):
        return Asking.HEADING
    if following is not None and _answers(following) and not _only_reader_knows(sentence):
        return Asking.HEADING
    wh = _question_word(sentence)
    if _asks_for_guess(document, sentence, before) or _ends_with_you_think(words):
        real = True
    elif wh is not None:
        real = _wh_is_real(sentence, wh, yours)
    elif _tells_news(words):
        real = False
    elif _asks_around(words) or (_YOUR_PEOPLE & set(words[1:3]) and _starts_with_verb(sentence)):
        real = True
    elif yours or words[0] in _SOMEONE or (words[0] in ("er", "har") and bool(_SOMEONE & set(words[1:3]))):
        real = True
    else:
        real = _is_elliptic(sentence) or (words[0] in ("bør", "burde") and "eller" in words)
    return Asking.QUESTION if real else Asking.HEADING


_QUIZ = re.compile(
    r"(?i)\b(?:\w*quiz\w*|\w*konkurranse\w*|gjett\w*|(?:vi|me) lur(?:er|ar) på|lur(?:er|ar) (?:vi|me) på)\b"
)


def _asks_for_guess(document: Document, sentence: Sentence, before: Sentence | None) -> bool:
    """Whether a quiz, or a writer who wonders, puts the question: then only readers can answer."""
    start = before.start if before is not None else sentence.start
    return _QUIZ.search(document.text, start, sentence.end) is not None


def _ends_with_you_think(words: list[str]) -> bool:
    """A question that ends in "…, synes du?"."""
    return len(words) > 3 and words[-1] in ("du", "dere", "de") and words[-2] in _THINK


def _answers(sentence: Sentence) -> bool:
    """Whether the writer goes on to answer: "Jo, …", "Svaret er …", but not "Svar i kommentarfeltet"."""
    first, *rest = (token.lower_ for token in sentence.words[:2])
    return first in _ANSWERS and not (first == "svar" and rest and rest[0] in ("med", "i", "under", "her", "oss"))


def _asks_around(words: list[str]) -> bool:
    """Whether it asks for anybody who: "…, er det noen som vet …"."""
    pairs = list(pairwise(words))
    return any((someone, "som") in pairs for someone in ("noen", "nokon"))


def _starts_with_verb(sentence: Sentence) -> bool:
    return sentence.words[0].pos_ in ("VERB", "AUX")


def _tells_news(words: list[str]) -> bool:
    """Whether the question only leads up to what the writer wants to tell: "Visste du at …?"."""
    start = words[:7]
    if words[0] in _DID_YOU_KNOW:
        return start[1:3] in (["du", "at"], ["dere", "at"], ["de", "at"])
    return words[0] == "har" and "med" in start and "at" in start and bool(word_set("fått lagt sett") & set(start))


def _is_elliptic(sentence: Sentence) -> bool:
    """A question without verb and *du*: "Klar for sommer?", "Kaffe eller te?"."""
    words = sentence.words
    if any(has(token, "VerbForm", "Fin") for token in words):
        return False
    if words[0].lower_ in _ELLIPTIC or (has(words[0], "VerbForm", "Part") and len(words) <= 6):
        return True  # "Klar for sommer?", "Testet røykvarsleren?"
    choice = len(words) > 2 and words[1].lower_ == "eller"
    return choice and words[0].pos_ in ("NOUN", "PROPN") and words[2].pos_ in ("NOUN", "PROPN")


def _question_word(sentence: Sentence) -> Token | None:
    """The question word that the sentence, or its part after a colon, starts with; small words before it aside."""
    colons = [token.i for token in sentence.tokens if token.text == ":"]
    words = [token for token in sentence.words if not colons or token.i > colons[-1]]
    for token in words[:3]:
        if token.lower_ in _WH:
            return token
        if token.lower_ not in _BEFORE_WH:
            return None
    return None


def _wh_is_real(sentence: Sentence, wh: Token, yours: bool) -> bool:
    word = wh.lower_
    verb = _first_finite(sentence, wh)
    lemma = verb.lemma_.lower() if verb is not None else ""
    form = verb.lower_ if verb is not None else ""
    rest = {token.lemma_.lower() for token in sentence.words} - {lemma}
    near = {token.lemma_.lower() for token in sentence.words if wh.i < token.i <= wh.i + 5}
    if word in _HOW_WHERE_WHEN and lemma in ("gå", "stå") and "det" in {t.lower_ for t in sentence.words[:4]}:
        return True  # "Hvordan går det med …?"
    if not yours:
        if word in ("hvem", "kven"):
            has_done = lemma == "ha" and not _RIGHTS & {token.lower_ for token in sentence.words}
            return (
                lemma in _WHO_CALLS
                or form in ("vil", "ville")
                or has_done
                or (lemma in ("være", "vere", "bli", "verte") and "med" in rest)
            )
        if form in ("bør", "burde") and word in _WHAT_WHO:
            return not word_set("man en ein jeg eg") & {token.lower_ for token in sentence.words[:4]}
        if (
            word in _HOW_WHERE_WHEN | _WHAT_WHO
            and lemma in ("være", "vere")
            and _FELT & {t.lower_ for t in sentence.words}
        ):
            return True
        if lemma == "gå" and word_set("turen ferien ferieturen påsketuren helgeturen") & {
            t.lower_ for t in sentence.words
        }:
            return True  # "Hvor går turen i vinterferien?"
        about_us = any(token.lower_ in ("vi", "me") for token in sentence.words[:4])
        return about_us and bool(_ABOUT_US & {token.lower_ for token in sentence.words})
    if word in _WHY:
        return False
    if _only_reader_knows(sentence):
        return True
    if _OPINION & near or form in ("vil", "ville"):
        return True
    words = {token.lower_ for token in sentence.words}
    if form in ("bør", "burde") and word in _WHAT_WHO and not _nominative_you(sentence):
        return True  # "Hva bør stå øverst på lista di?"
    if form in _MODALS or (form in ("skal", "skulle") and _CONDITIONS & words):
        return False
    if lemma in _DEFINES:
        return False
    if word in _HOW_WHERE_WHEN:
        return _is_degree(sentence, wh) or lemma not in _LOOK_UP or (lemma in ("gjøre", "gjere") and "av" in words)
    return True


def _nominative_you(sentence: Sentence) -> bool:
    return any(token.lower_ in ("du", "dere", "de") for token in sentence.words[:4])


def _is_degree(sentence: Sentence, wh: Token) -> bool:
    """Whether a *hvor* or *kor* asks how much: "hvor ofte", "kor mange"."""
    if wh.lower_ not in ("hvor", "kor"):
        return False
    after = [token for token in sentence.words if token.i > wh.i][:1]
    return bool(after) and after[0].pos_ in ("ADJ", "ADV", "DET") and after[0].lower_ not in _MODALS


def _only_reader_knows(sentence: Sentence) -> bool:
    """Past and perfect, and *sist*: what the reader has done, no writer can answer."""
    words = {token.lower_ for token in sentence.words}
    if "sist" in words:
        return True
    return any(
        has(token, "Tense", "Past") and has(token, "VerbForm", "Fin") and token.lower_ not in _MODALS
        for token in sentence.words[:5]
    )


def _first_finite(sentence: Sentence, after: Token) -> Token | None:
    for token in sentence.words:
        if token.i > after.i and token.pos_ in ("VERB", "AUX") and not has(token, "VerbForm", "Inf"):
            return token
    return None


def _is_unmarked_question(sentence: Sentence) -> bool:
    """A question to the reader whose mark was left out: question word, verb, *du*, in that order."""
    if any(token.text in (":", "…") for token in sentence.tokens[-1:]):
        return False
    words = [token.lower_ for token in sentence.words]
    if words[:2] == ["kan", "du"] and "gjette" in words[:4]:
        return True
    wh = _question_word(sentence)
    verb = _first_finite(sentence, wh) if wh is not None else None
    if wh is None or verb is None:
        return False
    if "det" in words[:4] and verb.lemma_.lower() in ("gå", "stå") and _YOURS & set(words):
        return wh.lower_ in _HOW_WHERE_WHEN
    after_verb = [token for token in sentence.words if token.i > verb.i][:1]
    before_verb = [token for token in sentence.words if wh.i < token.i < verb.i]
    if any(token.dep_ in ("nsubj", "nsubj:pass", "mark") or token.lower_ == "som" for token in before_verb):
        return False
    return bool(after_verb) and after_verb[0].lower_ in ("du", "dere", "de")


def _invites(sentence: Sentence) -> bool:
    words = [token.lower_ for token in sentence.words]
    told = {form for token in imperatives(sentence) for form in (token.lemma_.lower(), token.lower_)}
    shared = bool(_SHARED & set(words))
    if (
        told & (_TELL | _TELL_FORMS) - _VOTE
        or (told & _VOTE and _HERE & set(words))
        or (told & word_set("spørre spørje spør") and _HERE - {"her"} & set(words))
        or (told & word_set("sett set") and "ord" in words)
        or (told and "svare" in words)
    ):
        return True
    if told & word_set("gjør gjer gjøre gjere") and word_set("rede greie") & set(words) and _asks_indirectly(sentence):
        return True
    if _replies_wanted(words):
        return True
    if told & (_SHARE | _SHARE_FORMS) and (
        shared or _asks_indirectly(sentence) or _asks_opinion(sentence) or _shares_with_us(words)
    ):
        return True
    if _INVITED & set(words) and shared:
        return True
    for place, word in enumerate(words):
        verb, after = sentence.words[place], words[place + 1 : place + 6]
        listens = word.startswith(_LISTENING) and verb.lemma_.lower() in ("høre", "høyre")
        if not (listens or word in _WANT or word in _WANT_THINGS or word in _CURIOUS):
            continue
        if _is_reader_subject(sentence, verb):
            continue
        if word in _WANT and _HEAR & set(after) and (_YOURS & set(words) or shared) and "vil" not in words[:place]:
            return True
        if word in _WANT_THINGS and _WANTED & set(after):
            return True
        if word in _CURIOUS and _asks_indirectly(sentence):
            return True
        if listens and (_from_you(words) or _asks_opinion(sentence)):
            return True
    return False


_CURIOUS = word_set("lurer lurar nysgjerrig nysgjerrige")

_LISTENING = ("hør", "høyr")


def _shares_with_us(words: list[str]) -> bool:
    here = ("med", "oss") in list(pairwise(words)) or bool(_HERE & set(words))
    return here and bool(_YOURS & set(words))


def _replies_wanted(words: list[str]) -> bool:
    """Whether there is a way for what the reader knows or thinks: "Har du opplysninger, ring …"."""
    to_us = any(word.startswith(("send", "kontakt", "ring", "høyr", "hør", "tips", "meld")) for word in words)
    asked = words[0] == "har" and words[1:2] in (["du"], ["dere"], ["de"])
    return asked and to_us and bool(_WANTED & set(words[2:6]))


def _asks_opinion(sentence: Sentence) -> bool:
    """What the reader thinks: "det du synes", "kva du meiner"."""
    words = sentence.words
    return any(
        token.lower_ in ("du", "dere", "de") and after.lemma_.lower() in _OPINION for token, after in pairwise(words)
    )


def _from_you(words: list[str]) -> bool:
    pairs = pairwise(words)
    return any(first in ("fra", "frå") and second in ("deg", "dere", "dykk") for first, second in pairs)


def _is_reader_subject(sentence: Sentence, verb: Token) -> bool:
    """Whether the reader is the one who wants: "Vil du vite mer", "Du som ønsker å høre"."""
    near = verb.doc[max(sentence.tokens[0].i, verb.i - 2) : min(sentence.tokens[-1].i, verb.i + 2) + 1]
    return any(token.lower_ in ("du", "dere", "som", "jeg", "eg") for token in near)


def _asks_indirectly(sentence: Sentence) -> bool:
    """An indirect question to the reader: "hva du …", "hvordan dere …"."""
    words = [token.lower_ for token in sentence.words]
    return any(word in _WH - {"når"} and _YOURS & set(words[place + 1 : place + 7]) for place, word in enumerate(words))
