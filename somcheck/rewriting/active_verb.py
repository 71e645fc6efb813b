"""The active form of a passive verb: "behandles" and "(ble) behandlet" are of "behandler" and "behandlet".

An s-passive shows its infinitive. A participle is looked up among the irregular ones, or else is of the lemma that the
pipeline gives. Then all ways in which the verb could inflect are tried, and those that have the passive form in the
text are kept. Only where they agree on one active form, and it is a known word, is it the answer.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from somcheck.document.document import Document
from somcheck.document.features import has
from somcheck.norwegian.compounds import familiarity
from somcheck.norwegian.frequency import zipf
from somcheck.norwegian.inflection import Paradigm, paradigm
from somcheck.norwegian.irregular import VOWELS, irregular
from somcheck.norwegian.written_form import Language
from somcheck.rewriting.phrases import clause_words

if TYPE_CHECKING:
    from spacy.tokens import Token


def active_form(document: Document, verb: Token, slot: str, *, has_particle: bool) -> str | None:
    """The active of a passive verb in a slot (see `somcheck.inflect`), or None where it is not known for sure."""
    language, word = document.language, verb.lower_
    passive = not has(verb, "VerbForm", "Part") and word.endswith(("es", "ast"))
    if language == "nn" and word in ("sett", "sette") and not has_particle:
        return None  # of "setje" or of "sjå"
    lemmas = _infinitives(word, language) if passive else _of_participle(word, verb.lemma_.lower(), language)
    forms: list[str] = []
    for lemma in lemmas:
        if lemma in clause_words("never_active") or (
            slot == "past" and lemma.endswith(clause_words.parts("two_pasts"))
        ):
            continue
        for table in _paradigms(lemma, language):
            own = table["pass"] if passive else (*table["perf"], *table["part"])
            # Nynorsk "godkjend" has its e in the plural only.
            if word in own or (language == "nn" and word.endswith("d") and f"{word}e" in own):
                forms.append(_pick(table, slot, lemma if passive else word))
    if language == "nn":  # kjøpte and prøvde, whatever "kjøpt" and "prøvt" could be of
        forms = [form for form in forms if not re.search(r"[ptksf]de$|[vgb]te$", form)]
    known = [form for form in dict.fromkeys(forms) if zipf(form, language) or familiarity(form, language)]
    if len(known) == 2 and {form[-2:] for form in known} == {"te", "de"} and known[0][-3] in "lnr":
        known = [form for form in known if form.endswith("de" if "øyr" in form else "te")]  # køyrde, førte
    if len(known) != 1:
        return None
    [form] = known
    if slot == "inf" and language == "nn" and _writes_a(document) and form.endswith("e"):
        return form[:-1] + "a"
    return form


def _infinitives(word: str, language: Language) -> tuple[str, ...]:
    """What an s-passive is of: behandles of behandle, setjast of setje, slåast of slå."""
    if language == "nb":
        return (word.removesuffix("s"),)
    stem = word.removesuffix("ast")
    short = stem[-1] in VOWELS and not re.search(r"(?:ei|øy|au)$", stem)
    return (stem if short else stem + "e",)


def _of_participle(word: str, lemma: str, language: Language) -> tuple[str, ...]:
    """What a participle is of. The irregular ones are known; of the others the pipeline knows: "revet" is no "reve"."""
    irregular = _irregular_participles(language)
    known = irregular.get(word, (lemma,))
    if word not in irregular and word.endswith(("et", "en")):  # "målbåret" is no "målbåre"
        ends = [irregular[word[start:]] for start in range(1, len(word) - 4) if word[start:] in irregular]
        known = known if all(lemma.endswith(end) for end in ends) else ()
    return known if len(known) == 1 else tuple(one for one in known if one == lemma)


@cache
def _irregular_participles(language: Language) -> Mapping[str, tuple[str, ...]]:
    """The infinitives that an irregular participle may be of."""
    found: dict[str, tuple[str, ...]] = {}
    for key in irregular("verbs", language):
        word = key.lstrip("^")
        if word.endswith(("s", "st")):
            continue
        table = paradigm(f"{word} v", language)
        for form in {*table["perf"], *table["part"]}:
            if table["inf"][0] not in found.get(form, ()):
                found[form] = (*found.get(form, ()), table["inf"][0])
    return found


@lru_cache(maxsize=4096)
def _paradigms(lemma: str, language: Language) -> tuple[Paradigm, ...]:
    """The ways that a verb may inflect, as far as its infinitive tells."""
    if lemma.endswith("ere") and not lemma.endswith(("gjere", "skjere")) and len(lemma) > 5:
        return (paradigm(f"{lemma} v2", language),)  # barbere is not bere
    tables = []
    for code in ("v", "v1", "v2", "v3", "v4"):
        try:
            tables.append(paradigm(f"{lemma} {code}", language))
        except ValueError:
            continue
        if code == "v":
            break
    return tuple(tables)


def _pick(table: Paradigm, slot: str, word: str) -> str:
    """The form in a slot: of several, the one in the writer's own style, such as "kasta" or "kastet"."""
    if slot == "past" and f"{word}e" in table["past"]:
        return f"{word}e"  # leidd, leidde
    own = word in table[slot] and (slot == "past" or (slot == "inf" and word not in table["perf"]))
    return word if own else table[slot][0]


def _writes_a(document: Document) -> bool:
    """Whether a nynorsk text has infinitives in -a."""
    forms = [token.lower_ for token in document.words if has(token, "VerbForm", "Inf") and len(token) > 3]
    return sum(form.endswith("a") for form in forms) > sum(form.endswith("e") for form in forms)
