"""Rows of the word lists put into sentences: every place that a word of its kind can stand in, in both written forms.

A frame is a sentence with a ``{}`` where the word stands. Verbs have frames by their form, nouns by theirs, and what
does not inflect by what stands on either side. What follows a phrase that ends with "å" or "at" is made to fit.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from importlib.resources import files
from typing import NamedTuple

from somcheck.document.document import Document
from somcheck.document.features import has
from somcheck.norwegian.function_words import function_words
from somcheck.norwegian.inflection import paradigm, split_code
from somcheck.norwegian.word_list import TERMS, rows_of
from somcheck.norwegian.written_form import Language
from somcheck.rule import Edit, Hit
from somcheck.rules.everyday import nominalisation, officialese
from somcheck.rules.technical import trade_term
from somcheck.running.fixes import applied

LISTS = {
    "officialese.tsv": officialese.check,
    "nominalisations.tsv": nominalisation.check,
    **dict.fromkeys(TERMS, trade_term.check),
}

# Where a verb stands, by its form; <obj> is a thing, or what a phrase on "å" or "at" needs behind it.
VERB_FRAMES: dict[Language, dict[str, tuple[str, ...]]] = {
    "nb": {
        "imp": ("{} <obj> før fredag.", "Les brevet, og {} <obj> før fredag.", "{} deg om dette.", "{} oss om saken."),
        "inf": (
            "Dere må {} <obj> før fredag.",
            "Det er lurt å {} <obj> i dag.",
            "Vi skal {} dette.",
            "Du kan {} til vi er tilbake.",
            "Du kan {} oss om saken.",
            "Vi beklager det dette måtte {}.",
        ),
        "pres": (
            "Vi {} <obj> i dag.",
            "I dag {} vi <obj>.",
            "Kommunen {} nå <obj>.",
            "Nå {} kommunen <obj>.",
            "Folk som {} <obj>, får svar.",
            "Vi {} det i dag.",
            "Hvem {} ved purring?",
        ),
        "past": ("Vi {} <obj> i går.", "I går {} kommunen <obj>.", "Da {} vi <obj>."),
        "perf": (
            "Vi har {} <obj> i dag.",
            "Huset er {} i dag.",
            "Varene ble {} av kommunen.",
            "Det skulle {} i går.",
            "Folk vil bli {} om saken.",
            "{} arbeid må stanse.",
            "Vi vil ha {} forskning.",
            "Søknader {} etter fristen teller ikke.",
            "Det er {} en plan.",
        ),
        "part": ("De {} varene står her.", "Vi hentet alle {} varer."),
        "pass": (
            "Huset {} i dag.",
            "Huset må {} snart.",
            "Saken {} sjefen i morgen.",
            "Det {} en plan.",
            "I dag {} en plan.",
        ),
    },
    "nn": {
        "imp": ("{} <obj> før fredag.", "Les brevet, og {} <obj> før fredag.", "{} deg om dette.", "{} oss om saka."),
        "inf": (
            "De må {} <obj> før fredag.",
            "Det er lurt å {} <obj> i dag.",
            "Vi skal {} dette.",
            "Du kan {} til vi er tilbake.",
            "Du kan {} oss om saka.",
            "Vi orsakar det dette måtte {}.",
        ),
        "pres": (
            "Vi {} <obj> i dag.",
            "I dag {} vi <obj>.",
            "Kommunen {} no <obj>.",
            "No {} kommunen <obj>.",
            "Folk som {} <obj>, får svar.",
            "Vi {} det i dag.",
            "Kven {} ved purring?",
        ),
        "past": ("Vi {} <obj> i går.", "I går {} kommunen <obj>.", "Då {} vi <obj>."),
        "perf": (
            "Vi har {} <obj> i dag.",
            "Huset er {} i dag.",
            "Brevet vart {} av kommunen.",
            "Det skulle {} i går.",
            "Folk vil bli {} om saka.",
            "{} arbeid må stanse.",
            "Vi vil ha {} forsking.",
            "Brev {} etter fristen tel ikkje.",
            "Det er {} ein plan.",
        ),
        "part": ("Dei {} varene står her.", "Varene vart {} av kommunen.", "Vi henta alle {} varer."),
        "pass": ("Huset må {} snart.", "Saka skal {} sjefen i morgon.", "Det kan {} ein plan."),
    },
}

NOUN_FRAMES: dict[Language, dict[str, tuple[str, ...]]] = {
    "nb": {
        "sg-ind": (
            "Vi fikk <art> {} i går.",
            "Vi har fått {} fra kommunen.",
            "{} er viktig for alle.",
            "Dere kan få svar på {}.",
            "Etter {} av huset kom vi.",
            "Vi har <art> stor {} nå.",
            "Hva betyr {}?",
            "Ny {} for alle\nVi kommer i dag.",
        ),
        "sg-def": ("{} er viktig for alle.", "Vi fikk {} i går.", "Vi snakker om {} av huset."),
        "pl-ind": ("Vi fikk mange {} i går.", "{} er viktige for alle.", "Vi har fem {} (og flere)."),
        "pl-def": ("{} er viktige for alle.", "Vi fikk alle {} i går."),
    },
    "nn": {
        "sg-ind": (
            "Vi fekk <art> {} i går.",
            "Vi har fått {} frå kommunen.",
            "{} er viktig for alle.",
            "De kan få svar på {}.",
            "Etter {} av huset kom vi.",
            "Vi har <art> stor {} no.",
            "Kva betyr {}?",
            "Ny {} for alle\nVi kjem i dag.",
        ),
        "sg-def": ("{} er viktig for alle.", "Vi fekk {} i går.", "Vi snakkar om {} av huset."),
        "pl-ind": ("Vi fekk mange {} i går.", "{} er viktige for alle.", "Vi har fem {} (og fleire)."),
        "pl-def": ("{} er viktige for alle.", "Vi fekk alle {} i går."),
    },
}

ADJECTIVE_FRAMES: dict[Language, dict[str, tuple[str, ...]]] = {
    "nb": {
        "pos": ("Dette er en {} plan.", "Planen er {}.", "Det er {} mange her."),
        "neut": ("Vi har et {} hus.", "Huset er {}.", "Vi gjør dette {} nå.", "Det er {} færre i år."),
        "plur": ("Vi har {} planer.", "Planene er {}.", "Den {} planen er her."),
    },
    "nn": {
        "pos": ("Dette er ein {} plan.", "Planen er {}.", "Det er {} mange her."),
        "neut": ("Vi har eit {} hus.", "Huset er {}.", "Vi gjer dette {} no.", "Det er {} færre i år."),
        "plur": ("Vi har {} planar.", "Planane er {}.", "Den {} planen er her."),
    },
}

# What does not inflect, by what it ends with: a preposition, "å", "at", or nothing of the kind.
PHRASE_FRAMES: dict[Language, dict[str, tuple[str, ...]]] = {
    "nb": {
        "preposition": (
            "{} saken ringer vi deg.",
            "Vi ringer deg {} saken.",
            "Vi ringer deg {} Oslo kommune.",
            "Det er forbudt {} reglene å brenne bål.",
            "Det er forbudt ({} reglene) å brenne bål.",
            "Det er forbudt, {} reglene § 4.",
        ),
        "å": ("Vi ringer deg {} hjelpe.", "{} hjelpe ringer vi deg.", "Vi vet at {} ringe oss."),
        "at": ("{} du kommer tidsnok.", "Vi ringer deg {} du får svar.", "Vi tror {} døra er lukket."),
        "": (
            "Vi ringer deg {}.",
            "Vi ringer deg {} i dag.",
            "{} ringer vi deg.",
            "Vi kan {} komme.",
            "Den {} saken er viktig.",
            "Vi har {} to biler.",
            "Vi har melk, ost {} Vi ses i morgen.",
            "Vi har mye, {} stiger og slanger.",
            "Du kan kontakte {} på telefon.",
        ),
    },
    "nn": {
        "preposition": (
            "{} saka ringjer vi deg.",
            "Vi ringjer deg {} saka.",
            "Vi ringjer deg {} Bergen kommune.",
            "Det er forbode {} reglane å brenne bål.",
            "Det er forbode ({} reglane) å brenne bål.",
            "Det er forbode, {} reglane § 4.",
        ),
        "å": ("Vi ringjer deg {} hjelpe.", "{} hjelpe ringjer vi deg.", "Vi veit at {} ringje oss."),
        "at": ("{} du kjem tidsnok.", "Vi ringjer deg {} du får svar.", "Vi trur {} døra er lukka."),
        "": (
            "Vi ringjer deg {}.",
            "Vi ringjer deg {} i dag.",
            "{} ringjer vi deg.",
            "Vi kan {} kome.",
            "Den {} saka er viktig.",
            "Vi har {} to bilar.",
            "Vi har mjølk, ost {} Vi sjåast i morgon.",
            "Vi har mykje, {} stigar og slangar.",
            "Du kan kontakte {} på telefon.",
        ),
    },
}

_PREPOSITIONS = frozenset(
    "på i til fra frå av om med for etter ved hos under mot over ang. vedr. iht. jf. jfr.".split()
)

_OBJECTS: dict[Language, dict[str, str]] = {
    "nb": {"å": "rydde huset", "at": "møtet er i dag", "": "utstyret"},
    "nn": {"å": "rydde huset", "at": "møtet er i dag", "": "utstyret"},
}

_ARTICLES: dict[Language, dict[str, str]] = {
    "nb": {"m": "en", "f": "en", "n": "et"},
    "nn": {"m": "ein", "f": "ei", "n": "eit"},
}


class Framed(NamedTuple):
    """A word of a list in a sentence: the list, the cell and where it stands in the text."""

    name: str
    cell: str
    slot: str
    text: str
    start: int
    end: int


def framed(language: Language, name: str) -> Iterator[Framed]:
    """Every word of a list in every frame of its kind."""
    for _, cell, columns in rows_of(files("somcheck.data").joinpath(name).read_text(encoding="utf-8"), name, language):
        plain = columns.get("plain") or "!"
        suggests = columns.get("explain") or (columns.get("strength") != "quiet" and not plain.startswith(("!", "–")))
        if not suggests or re.search(r"\b(?:deg|oss|meg|dere|dykk)\b", cell):
            continue  # "seg" stands for them all
        for slot, forms in _forms(cell, language).items():
            for frame in _frames(cell, slot, language):
                yield _put(name, cell, slot, frame, forms[0], language)


def _forms(cell: str, language: Language) -> dict[str, tuple[str, ...]]:
    return {slot: forms for slot, forms in paradigm(cell, language).items() if forms}


def _frames(cell: str, slot: str, language: Language) -> Iterable[str]:
    lemma, code = split_code(cell)
    last = lemma.split()[-1]
    if not code:
        kind = "preposition" if last in _PREPOSITIONS else last if last in ("å", "at") else ""
        return PHRASE_FRAMES[language][kind]
    if code[0] == "v" and " " in lemma:  # such phrases bring what follows with them, and take no subject inside
        return [frame for frame in VERB_FRAMES[language].get(slot, ()) if re.search(r"\{} <obj>", frame)]
    frames = VERB_FRAMES if code[0] == "v" else ADJECTIVE_FRAMES if code == "a" else NOUN_FRAMES
    return frames[language].get(slot, ())


def _put(name: str, cell: str, slot: str, frame: str, word: str, language: Language) -> Framed:
    lemma, code = split_code(cell)
    last = lemma.split()[-1]
    objects = _OBJECTS[language]
    gender = "n" if code.startswith("{") and re.search(r"et,", code) else code[:1] if code[:1] in tuple("mfn") else "m"
    sentence = frame.replace("<obj>", objects.get(last, objects[""])).replace("<art>", _ARTICLES[language][gender])
    start = sentence.index("{}")
    if start == 0:
        word = word[0].upper() + word[1:]
    text = sentence.replace("{}", word).replace("..", ".")
    return Framed(name, cell, slot, text, start, start + len(word))


def tried(case: Framed, document: Document) -> Iterator[tuple[Hit, Edit]]:
    """What the rule of a list suggests for its word in a frame."""
    for hit in LISTS[case.name](document):
        if hit.start < case.end and case.start < hit.end:
            for edit in hit.edits:
                yield hit, edit


_BEFORE_A_NOUN = r"(?:på|i|til|fra|frå|av|om|med|for|etter|ved|hos|under|mot)"

_DOUBLED = re.compile(r"\b(\w+) \1\b", re.IGNORECASE)

_PREPOSITIONS_IN_A_ROW = re.compile(rf"\b(?:grunn av|om|for|etter|ifølge|ifølgje|på|til) {_BEFORE_A_NOUN}\b")

_HELPING = function_words("modals") | frozenset("er var ble blir blei bli vart vert vere være har hadde ha å".split())


def faults(case: Framed, edit: Edit, before: Document, after: Document) -> set[str]:
    """What can be seen to be wrong without reading, and was not wrong before."""
    found = set(_faults(after, edit.start, edit.start + len(edit.replacement)))
    found -= set(_faults(before, edit.start, edit.end)) - {"suggests what is warned of"}
    if not split_code(case.cell)[1]:
        found.discard("two finite verbs")  # a form of a verb with a row of its own stands in no frame of its kind
    if edit.start == edit.end:  # an explanation has words of its own
        return found - {"two prepositions", "suggests what is warned of"}
    return found


def _faults(document: Document, start: int, end: int) -> Iterator[str]:
    text = document.text
    if _DOUBLED.search(text):
        yield "a word twice"
    if not text[0].isupper():
        yield "no capital"
    if _PREPOSITIONS_IN_A_ROW.search(text):
        yield "two prepositions"
    if re.search(r"[.!?]\w|  |[^.]\.\.(?!\.)| [,.!?]", text):
        yield "signs"
    if text.rstrip()[-1] not in ".!?)":
        yield "no full stop"
    for token in document.tokens_in(start, end):
        previous = token.nbor(-1) if token.i else None
        finite = has(token, "VerbForm", "Fin") and token.pos_ in ("VERB", "AUX")
        if finite and previous is not None and previous.idx < start and previous.lower_ in _HELPING:
            yield "two finite verbs"
    for check in (officialese.check, nominalisation.check, trade_term.check):
        if any(hit.start < end and start < hit.end and hit.severity != "signal" for hit in check(document)):
            yield "suggests what is warned of"


def made_of(case: Framed, edit: Edit) -> str:
    return applied(case.text, [edit])
