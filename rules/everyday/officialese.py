"""officialese: words that belong in files and laws, with the everyday word in the right form."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from somcheck.document.document import Document
from somcheck.norwegian.inflection import VERB_SLOTS
from somcheck.norwegian.text import Text
from somcheck.norwegian.word_list import Match, bare, word_list
from somcheck.norwegian.word_sets import WordSets
from somcheck.rewriting.fitting import (
    agrees,
    is_passive,
    is_thing,
    passive_form,
    put_in,
    replacement,
    stands_in_passive,
    with_tense,
)
from somcheck.rule import Example, Hit, Rule
from somcheck.rules.sources import KANSELLISTEN, LANGUAGE_ACT
from somcheck.severity import Severity

_words = WordSets("rule_words.toml")


def check(document: Document) -> Iterable[Hit]:
    language = document.language
    for match in document.find(word_list("officialese.tsv", language=language)):
        strength = match.entry.columns["strength"]
        if strength == "quiet" or not document.is_unbroken(match):
            continue
        first = document.words[match.first]
        if document.is_name(first) or first.i in document.quoted:
            continue
        if is_thing(document, match):
            continue
        match = with_tense(document, match)
        start, end = document.span(match)
        plain = match.entry.columns["plain"]
        severity: Severity = "signal" if strength == "signal" else "warning"
        if is_passive(match, first) and not stands_in_passive(plain):
            yield Hit(start, end, {"plain": bare(plain).split(" / ")[0]}, severity="signal")
            continue
        fitting = replacement(plain, match.slot, document.text[start:end], language, lemma=match.entry.lemma)
        if fitting is None:
            shown = passive_form(plain, language) if match.slot == "pass" else None
            yield Hit(start, end, {"plain": shown or bare(plain).split(" / ")[0]}, severity=severity)
            continue
        edit = put_in(document, match, plain, fitting)
        if edit is not None and edit.replacement == fitting:
            safe = strength == "warning" and agrees(match.entry, plain, match.slot)
            edit = replace(edit, safe=safe and fits_in(document, match, fitting))
        yield Hit(start, end, {"plain": fitting}, (edit,) if edit else (), severity=severity)


def fits_in(document: Document, match: Match, fitting: str) -> bool:
    """Whether a verb fits where it is put, whatever stands around.

    Nothing may have to come between its words: "iverksetter vi" is "setter vi i gang". And a form that may be past or
    participle must not be taken for the wrong one: nynorsk "vert implementerte" is not "vert tok i bruk".
    """
    first = document.words[match.first]
    if match.slot not in VERB_SLOTS:
        return not (" " in fitting and first.pos_ == "ADJ")  # "omgåande verknad" is not "med ein gong verknad"
    if match.slot == "past" and document.language == "nn":
        return False
    before = {token.lower_ for token in document.words[max(0, match.first - 3) : match.first]}
    if match.slot == "inf" and not before & _words("before_infinitive_or_let"):  # nynorsk "påbyrja" is both
        return False
    if " " not in fitting:
        return True
    if match.slot not in ("inf", "pres", "imp") and not fitting.endswith(" i gang"):
        return False
    last = document.words[match.last - 1].i
    after = document.doc[last + 1] if last + 1 < len(document.doc) else None
    return after is None or after.pos_ in ("NOUN", "DET", "ADJ", "ADP", "PUNCT", "CCONJ", "SPACE", "NUM")


RULE = Rule(
    id="officialese",
    title=Text("Papirord", "Papirord"),
    message=Text("Si det enklere: «{plain}».", "Sei det enklare: «{plain}»."),
    cure=Text("Bytt ut papirordene.", "Byt ut papirorda."),
    why=Text(
        "Papirord hører hjemme i vedtak og lover. I et innlegg lager de avstand, og folk må lese to ganger. Skriv slik "
        "du ville sagt det over bordet.",
        "Papirord høyrer heime i vedtak og lover. I eit innlegg lagar dei avstand, og folk må lese to gonger. Skriv "
        "slik du ville sagt det over bordet.",
    ),
    check=check,
    cost=12,
    examples=(
        Example("Tiltaket ble ⟦iverksatt⟧ i mai.", "nb"),
        Example("Tiltaket vart ⟦iverksett⟧ i mai.", "nn"),
        Example("⟦I henhold til⟧ planen bygger vi ny stasjon.", "nb"),
        Example("⟦I henhold til⟧ planen byggjer vi ny stasjon.", "nn"),
        Example("Vi satte i gang i mai, og det gikk bra.", "nb"),
        Example("Vi sette i gang i mai, og det gjekk bra.", "nn"),
    ),
    sources=(KANSELLISTEN, LANGUAGE_ACT),
)
