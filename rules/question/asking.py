"""Which sentences ask the reader something.

A *question* can be answered by this reader, from his or her own life. An *invitation* asks for an answer
without a question mark ("Fortell oss hva du gjør"). A *heading* only looks like a question: the writer goes on to
answer it, or only the writer can ("Hvem kan få støtte?", "Hvordan søker du?", "Visste du at …?").
"""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING

from somcheck.document import Document, Sentence
from somcheck.nlp import has
from somcheck.reader import imperatives, is_second_person

if TYPE_CHECKING:
    from spacy.tokens import Token


class Asking(Enum):
    QUESTION = "question"
    INVITATION = "invitation"
    HEADING = "heading"


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


_HOW_WHERE_WHEN = _words("hvordan korleis hvor kvar kor når")
_WHY = _words("hvorfor kvifor koffor")
_WHAT_WHO = _words("hva kva hvem kven hvilken hvilket hvilke")
_WH = _HOW_WHERE_WHEN | _WHY | _WHAT_WHO
_BEFORE_WH = _words("så men og eller omtrent til på i for fra frå med om av hos ca da då")
_I = _words("jeg eg meg min mi mitt mine")
_MODALS = _words("kan må skal bør burde kunne skulle måtte")
# What officials do with people, and people with officials: "Hvordan søker du?" is for the writer to answer.
_LOOK_UP = _words(
    """få finne søke søkje melde registrere klage bestille kontakte betale stemme levere sende logge ringe
    gå komme kome endre avbestille fornye bruke gjøre gjere delta velge velje lese opprette oppnå rekne beregne
    dokumentere fylle signere anke skanne laste leggje legge"""
)
_DEFINES = _words("skje bety tyde innebære innebere koste gjelde hende menes si")
_OPINION = _words(
    """synes syns synast mene meine tro tru tenke tenkje ønske ønskje ville foretrekke føretrekkje like lik håpe
    vone foreslå føreslå anbefale tilrå glede gle savne sakne huske hugse"""
)
_WHO_CALLS = _words("vite vete veit huske hugse kjenne glede gle bli ville ønske savne sakne tore")
_SOMEONE = _words("noen nokon nokre noe noko flere fleire")
_DID_YOU_KNOW = _words("visste vet veit visst")
_ELLIPTIC = _words("enig einig klar klare")
_ANSWERS = _words("jo svaret svar fordi nei kort")

_TELL = _words("fortelle fortelje svare kommentere foreslå føreslå tipse")
_SHARE = _words("dele gi gje komme kome sende skrive legge leggje si seie melde stille poste vise")
_SHARED = _words(
    """innspill innspel tilbakemelding tilbakemeldinger tilbakemeldingar mening meningen meininga meining synspunkt syn
    erfaring erfaringer erfaringar erfaringen historie historia historien historier tips forslag framlegg spørsmål
    tanker tankar idé idéer ideer idear råd svar svaret kommentar kommentarer kommentarar kommentarfeltet
    bilde bilete høringsuttalelse høringsuttalelser høyringsfråsegn høyringsfråsegner minne minner favoritt"""
)
_WANT = _words("vil ønsker ønskjer skulle ville trenger treng lurer lurar håper håpar")
_HEAR = _words("høre høyre vite få ha høyra vita lure")
_YOURS = _words("din di ditt dine deg du dere deres dykk dykkar")


def classify(document: Document) -> list[tuple[Sentence, Asking]]:
    """The sentences that ask, or seem to, in order."""
    found = []
    sentences = document.sentences
    for place, sentence in enumerate(sentences):
        if all(token.i in document.quoted for token in sentence.words):
            continue
        following = sentences[place + 1] if place + 1 < len(sentences) else None
        kind = _classify(document, sentence, following)
        if kind is not None:
            found.append((sentence, kind))
    return found


def _classify(document: Document, sentence: Sentence, following: Sentence | None) -> Asking | None:
    if sentence.asks:
        if _mark_is_quoted(document, sentence):
            return None
        return _with_mark(document, sentence, following)
    if _invites(document, sentence):
        return Asking.INVITATION
    if _is_unmarked_question(document, sentence):
        return _with_mark(document, sentence, following)
    return None


def _mark_is_quoted(document: Document, sentence: Sentence) -> bool:
    return any(token.text.startswith("?") and token.i in document.quoted for token in sentence.tokens)


def _with_mark(document: Document, sentence: Sentence, following: Sentence | None) -> Asking:
    words = [token.lower_ for token in sentence.words]
    yours = any(is_second_person(token, document.language) for token in sentence.words)
    if not yours and _I & set(words):
        return Asking.HEADING
    if following is not None and following.words[0].lower_ in _ANSWERS and not _only_reader_knows(sentence):
        return Asking.HEADING
    wh = _question_word(sentence)
    if wh is not None:
        real = _wh_is_real(document, sentence, wh, yours)
    elif words[0] in _SOMEONE or (words[0] in ("er", "har") and words[1:2] and words[1] in ("noen", "nokon", "det")):
        real = words[0] in _SOMEONE or words[1] in ("noen", "nokon") or bool(_SOMEONE & set(words))
    elif words[0] in _DID_YOU_KNOW and words[1:3] in (["du", "at"], ["dere", "at"], ["de", "at"]):
        real = False
    elif yours:
        real = True
    else:
        real = len(words) <= 2 and words[0] in _ELLIPTIC
    return Asking.QUESTION if real else Asking.HEADING


def _question_word(sentence: Sentence) -> Token | None:
    """The question word that the sentence starts with, a small word or two before it aside."""
    for token in sentence.words[:3]:
        if token.lower_ in _WH:
            return token
        if token.lower_ not in _BEFORE_WH:
            return None
    return None


def _wh_is_real(document: Document, sentence: Sentence, wh: Token, yours: bool) -> bool:
    word = wh.lower_
    verb = _first_finite(sentence, wh)
    lemma = verb.lemma_.lower() if verb is not None else ""
    form = verb.lower_ if verb is not None else ""
    rest = {token.lemma_.lower() for token in sentence.words} - {lemma}
    if not yours:
        if word in ("hvem", "kven"):
            has_done = lemma == "ha" and any(has(token, "VerbForm", "Part") for token in sentence.words)
            return lemma in _WHO_CALLS or has_done or (lemma in ("være", "vere", "bli", "verte") and "med" in rest)
        return bool(_OPINION & {lemma}) and word not in _WHY and not _is_impersonal(sentence)
    if word in _WHY:
        return False
    if _only_reader_knows(sentence):
        return True
    if lemma in _OPINION or form in ("vil", "ville"):
        return True
    if form in _MODALS:
        return False
    subject_is_reader = any(
        is_second_person(token, document.language) and token.dep_ in ("nsubj", "nsubj:pass") for token in sentence.words
    )
    if lemma in _DEFINES:
        return False
    if word in _HOW_WHERE_WHEN:
        degree = _is_degree(sentence, wh)
        return degree or (lemma not in _LOOK_UP and (subject_is_reader or lemma in ("være", "vere")))
    return True


def _is_degree(sentence: Sentence, wh: Token) -> bool:
    """Whether a *hvor* or *kor* asks how much: "hvor ofte", "kor mange"."""
    if wh.lower_ not in ("hvor", "kor"):
        return False
    after = [token for token in sentence.words if token.i > wh.i][:1]
    return bool(after) and after[0].pos_ in ("ADJ", "ADV", "DET") and after[0].lower_ not in _MODALS


def _is_impersonal(sentence: Sentence) -> bool:
    return any(token.lower_ in ("man", "ein", "en", "vi", "me") for token in sentence.words)


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


def _is_unmarked_question(document: Document, sentence: Sentence) -> bool:
    """A question to the reader whose mark was left out: question word, verb, *du*, in that order."""
    if any(token.text in (":", "…") for token in sentence.tokens[-1:]):
        return False
    wh = _question_word(sentence)
    verb = _first_finite(sentence, wh) if wh is not None else None
    if wh is None or verb is None:
        return False
    after_verb = [token for token in sentence.words if token.i > verb.i][:1]
    before_verb = [token for token in sentence.words if wh.i < token.i < verb.i]
    if any(token.dep_ in ("nsubj", "nsubj:pass", "mark") or token.lower_ == "som" for token in before_verb):
        return False
    return bool(after_verb) and after_verb[0].lower_ in ("du", "dere", "de")


def _invites(document: Document, sentence: Sentence) -> bool:
    words = [token.lower_ for token in sentence.words]
    told = {token.lemma_.lower() for token in imperatives(sentence)} | {token.lower_ for token in imperatives(sentence)}
    shared = bool(_SHARED & set(words))
    if told & (_TELL | _words("fortell svar kommenter foreslå føreslå tips fortel")):
        return True
    if told & (_SHARE | _words("del gi gje kom send skriv legg si sei still post vis")) and (
        shared or _asks_indirectly(sentence)
    ):
        return True
    if ("velkommen" in words or "velkomen" in words or "velkomne" in words) and shared:
        return True
    wants = [place for place, word in enumerate(words) if word in _WANT]
    for place in wants:
        after = words[place + 1 : place + 6]
        if _HEAR & set(after) and (_YOURS & set(words) or shared) and "vil" not in words[:place]:
            return not _is_reader_subject(sentence, sentence.words[place])
        if words[place] in ("lurer", "lurar") and _asks_indirectly(sentence):
            return not _is_reader_subject(sentence, sentence.words[place])
    return False


def _is_reader_subject(sentence: Sentence, verb: Token) -> bool:
    """Whether the reader is the one who wants: "Vil du vite mer", "Du som ønsker å høre"."""
    near = [token.lower_ for token in sentence.words if abs(token.i - verb.i) <= 2]
    return any(word in ("du", "dere", "som") for word in near)


def _asks_indirectly(sentence: Sentence) -> bool:
    """An indirect question to the reader: "hva du …", "hvordan dere …"."""
    words = [token.lower_ for token in sentence.words]
    return any(word in _WH and _YOURS & set(words[place + 1 : place + 5]) for place, word in enumerate(words))
