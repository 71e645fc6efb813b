"""passive-voice: nobody does it. Above all "skal kontrolleres", which hides that the reader must do it.

In other places a passive may be the best there is, as where nobody knows or cares who did it: there it is a signal.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from somcheck.analysis.address import addresses
from somcheck.document.document import Document, Sentence
from somcheck.document.features import has
from somcheck.norwegian.frequency import zipf
from somcheck.norwegian.function_words import function_words
from somcheck.norwegian.text import Text
from somcheck.norwegian.word_sets import WordSets
from somcheck.rule import Example, Hit, Rule
from somcheck.rules.everyday import nominalisation, officialese
from somcheck.rules.sources import KLARSPRAK
from somcheck.severity import Severity

if TYPE_CHECKING:
    from spacy.tokens import Token

    from somcheck.rewriting.active import Rewriting

_words = WordSets("passive.toml")

LONGEST = 90
"""Letters of a rewritten sentence that is shown whole."""


KNOWN = 1.0
"""Zipf of a verb in the present: less is chance."""

COMMON, NOUN = 2.5, 1.5
"""Zipf of the plural of a noun, and how much commoner it is than the same letters as the present of a verb."""


def check(document: Document) -> Iterable[Hit]:
    for sentence in document.sentences:
        found = list(_passives(document, sentence))
        for hit, active in found:
            # One half in the active and the other in the passive read badly together.
            fits = active is not None and len(found) == 1 and not _has_officialese(document, active)
            yield _with_active(hit, active if fits else None)


def _passives(document: Document, sentence: Sentence) -> Iterator[tuple[Hit, Rewriting | None]]:
    """The passives of a sentence, each with the active that it can be turned into."""
    words = sentence.words
    for place, token in enumerate(words):
        if token.i in document.quoted:
            continue
        before = words[max(0, place - 3) : place]
        if _is_s_passive(document, token, before):
            duty = next((word for word in reversed(before) if word.lower_ in function_words("task_modals")), None)
            start = duty.idx if duty is not None and _nothing_between(duty, token) else token.idx
            modal = duty.lower_ if duty is not None else ""
            variant = "duty" if modal in function_words("duty_modals") else ""
            sure = variant and _is_task(token) and document.once(_instructs) and not _is_speech(sentence)
            severity: Severity | None = None if sure else "signal"
            hit = Hit(start, token.idx + len(token), {"modal": modal}, variant=variant, severity=severity)
            yield hit, _rewriting(document, sentence, token)
        elif (become := _become(token)) is not None and become in words:
            active = _rewriting(document, sentence, token)
            # In the past, news and reports tell what happened, and may; with a doer named, active is better.
            if active is not None or (_is_not_past(become, token) and not _is_by_nobody(token)):
                yield Hit(min(become.idx, token.idx), token.idx + len(token), severity="signal"), active


def _has_officialese(document: Document, active: Rewriting) -> bool:
    """Whether the words that the active would keep are officialese, which should be mended first."""
    start, end = active.edit.start, active.edit.end
    return any(
        start <= hit.start < end and hit.severity != "signal"
        for check in (officialese.check, nominalisation.check)
        for hit in document.hits(check)
    )


def _rewriting(document: Document, sentence: Sentence, token: Token) -> Rewriting | None:
    from somcheck.rewriting.active import rewriting  # only here, since most posts need none

    return rewriting(document, sentence, token)


def _with_active(hit: Hit, active: Rewriting | None) -> Hit:
    """The finding with the active as its suggestion, where there is one."""
    if active is None:
        return hit
    variant = "told" if active.to_reader else "active"
    return replace(hit, edits=(active.edit,), variant=variant, values={"active": _shortened(active)})


def _shortened(active: Rewriting) -> str:
    """The sentence as it then reads, or where that is long, its beginning with all that is new in it."""
    whole = active.beginning + active.rest
    return whole if len(whole) <= LONGEST else f"{active.beginning} …"


def _is_task(token: Token) -> bool:
    """Whether this is a task, and is told without saying who does it: in a main clause, or as "vi minner om at …"."""
    stem = token.lower_.removesuffix("ast").removesuffix("es")
    reminded = any(child.lower_ == "at" for child in token.children) and _speaks_up(token.head)
    told = token.dep_ in ("ROOT", "conj", "parataxis") or reminded
    if stem not in _words("tasks") or not told:
        return False
    people = any(
        child.pos_ == "PRON" and child.dep_.startswith("nsubj") and child.lower_ not in function_words("things")
        for child in token.children
    )
    return not people and not any(_is_agent(child) for child in token.children)


def _speaks_up(verb: Token) -> bool:
    """Whether a verb is what the writer says to the reader: "vi minner om", "husk", "det er viktig"."""
    subjects = {child.lower_ for child in verb.children if child.dep_ in ("nsubj", "expl")}
    return bool(subjects & function_words("speakers")) or has(verb, "Mood", "Imp")


def _is_agent(child: Token) -> bool:
    return child.dep_.startswith("obl") and any(case.lower_ == "av" for case in child.children)


def _instructs(document: Document) -> bool:
    """Whether the post speaks to its reader, or at least tells no story."""
    if any(token.lower_ in function_words("reporting_verbs") for token in document.words):
        return False
    if any(addresses(document, sentence) for sentence in document.sentences):
        return True
    return not any(has(token, "Tense", "Past") and has(token, "VerbForm", "Fin") for token in document.words)


def _is_speech(sentence: Sentence) -> bool:
    return sentence.tokens[0].text in ("-", "–", "—")


def _is_s_passive(document: Document, token: Token, before: Iterable[Token]) -> bool:
    word = token.lower_
    if token.pos_ not in ("VERB", "AUX") or has(token, "VerbForm", "Part"):
        return False
    after_modal = any(modal.lower_ in function_words("modals_and_get") for modal in before)
    if word in _words("active_all_the_same", document.language) or len(word) < 5:
        return False
    if document.language == "nn":
        return word.endswith("ast") and after_modal
    if not word.endswith("es"):
        return False
    return _can_be_verb(word) and (has(token, "Voice", "Pass") or (after_modal and token.lemma_ != word))


def _can_be_verb(word: str) -> bool:
    """Whether a bokmål word in -es can be a verb: "kontrolleres", but not "foresattes" or "diabetes"."""
    present = f"{word[:-1]}r"
    plural = zipf(word[:-1], "nb")
    if word in _words("no_verbs") or (word.endswith("eres") and plural > max(COMMON, zipf(present, "nb") + NOUN)):
        return False
    if word.endswith(("eres", "gjøres")) or zipf(present, "nb") >= KNOWN:
        return True
    prefixes = (prefix for prefix in _words("verb_prefixes") if word.startswith(prefix))
    return any(zipf(present.removeprefix(prefix), "nb") >= 2 * KNOWN for prefix in prefixes)


def _become(token: Token) -> Token | None:
    """The *bli* of a passive."""
    if not has(token, "VerbForm", "Part"):
        return None
    become = function_words("all_of_become")
    return next((child for child in token.children if child.dep_ == "aux:pass" and child.lower_ in become), None)


def _is_by_nobody(token: Token) -> bool:
    return token.lower_ in _words("by_nobody") or token.lemma_ in _words("by_nobody")


def _is_not_past(become: Token, token: Token) -> bool:
    if become.lower_ in function_words("becomes"):
        return True
    return become.lower_ in function_words("become") and _has_modal(token)


def _has_modal(token: Token) -> bool:
    return any(child.dep_ == "aux" and child.lower_ in function_words("modals_and_get") for child in token.children)


def _nothing_between(modal: Token, verb: Token) -> bool:
    return verb.i - modal.i <= 2


RULE = Rule(
    id="passive-voice",
    title=Text("Passiv", "Passiv"),
    message=Text("Hvem gjør det? Skriv «vi» eller «du».", "Kven gjer det? Skriv «vi» eller «du»."),
    messages={
        "duty": Text(
            "Si hvem som gjør det: «du {modal} …» til leseren, eller «vi» om dere selv.",
            "Sei kven som gjer det: «du {modal} …» til lesaren, eller «vi» om dykk sjølve.",
        ),
        "told": Text("Si det til leseren: «{active}»", "Sei det til lesaren: «{active}»"),
        "active": Text("Skriv hvem som gjør det: «{active}»", "Skriv kven som gjer det: «{active}»"),
    },
    cure=Text("Skriv hvem som gjør hva.", "Skriv kven som gjer kva."),
    why=Text(
        "«Røykvarsleren skal testes» sier ikke hvem som skal gjøre det, og da gjør ingen det. «Test røykvarsleren» er "
        "kortere, og alle vet at det gjelder dem.",
        "«Røykvarslaren skal testast» seier ikkje kven som skal gjere det, og då gjer ingen det. «Test røykvarslaren» "
        "er kortare, og alle veit at det gjeld dei.",
    ),
    check=check,
    cost=9,
    examples=(
        Example("Røykvarsleren ⟦skal kontrolleres⟧ hver måned.", "nb"),
        Example("Røykvarslaren ⟦skal kontrollerast⟧ kvar månad.", "nn"),
        Example("Søknaden ⟦behandles⟧ i mai.", "nb"),
        Example("Oppgaven ⟦skal løses⟧ før jul, sa hun.", "nb"),
        Example("Du finner oss der det finnes is, og vi møtes klokka ni.", "nb"),
        Example("Du finn oss der det finst is, og vi møtest klokka ni.", "nn"),
        Example("Brannen skyldtes en feil i komfyren, og det kan skyldes alder.", "nb"),
        Example("Brannen skuldast ein feil i komfyren, og det kan skuldast alder.", "nn"),
        Example("Hunden kalles Balder, og det kan kalles flaks.", "nb"),
        Example("Hunden blir kalla Balder, og det kan kallast flaks.", "nn"),
        Example("Har du diabetes? Alles ansvar er de foresattes råd.", "nb"),
        Example("Har du diabetes? Ansvaret til alle er ein fast og fin gneist.", "nn"),
        Example("Vi samles på torget. Dere kan følges hjem, og de skal giftes.", "nb"),
        Example("Vi kan samlast på torget. De kan følgjast heim, og dei skal giftast.", "nn"),
        Example("Innbyggeres ønsker er viktige, og dagens rett er fisk.", "nb"),
        Example("Ønska til innbyggjarane er viktige, og dagens rett er fisk.", "nn"),
        Example("Garasjen ⟦må etterisoleres⟧, og bilen ⟦kan omgjøres⟧.", "nb"),
        Example("Garasjen ⟦må etterisolerast⟧, og bilen ⟦kan gjerast⟧ om.", "nn"),
        Example("Planen ⟦ble vedtatt⟧ av kommunestyret i juni.", "nb"),
        Example("Planen ⟦vart vedteken⟧ av kommunestyret i juni.", "nn"),
        Example("Brannen ble slukket i natt, og ingen ble skadet.", "nb"),
        Example("Brannen vart sløkt i natt, og ingen vart skadde.", "nn"),
    ),
    sources=(KLARSPRAK,),
)
