"""Norwegian inflection: from a word cell such as ``brannvarsler m`` to all its forms, in bokmål and nynorsk.

A cell is a lemma and, where it inflects, a code. ``m f n ne`` are nouns by gender (``ne``: neuter with plural
in -er), ``m0 f0 n0`` the same without plural; ``v1`` to ``v4`` are verbs like *kaste*, *kjøpe*, *prøve* and
*bo*, ``v`` the strong and irregular ones; ``a`` is an adjective. The four forms of an odd noun can stand in
braces instead. Of several words the first inflects in a verb, the last in anything else.

The first form of a slot is one to write. The others are there to be recognised, so that a rare or dated
variant does no harm.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from somcheck.norwegian.irregular import VOWELS, look_up
from somcheck.norwegian.written_form import Language

Forms = tuple[str, ...]
"""Variants of one form, the preferred one first."""

Paradigm = Mapping[str, Forms]
"""The forms of a word by slot."""

CODES = ("m", "f", "n", "ne", "m0", "f0", "n0", "v1", "v2", "v3", "v4", "v", "a")

NOUN_SLOTS = ("sg-ind", "sg-def", "pl-ind", "pl-def")

VERB_SLOTS = ("inf", "pres", "past", "perf", "imp", "pass", "part", "pres-part")

ADJECTIVE_SLOTS = ("pos", "neut", "plur", "comp", "sup", "sup-def")


# What can only be a mistyped code at the end of a cell: no Norwegian word looks like that.
_CODE_LIKE = re.compile(r"[a-zæøå]{1,2}\d|[b-hj-z]|mf|fm|nm|adj|subst")


def split_code(cell: str) -> tuple[str, str]:
    """The lemma of a cell and its code, which is empty where the cell does not inflect."""
    if braces := re.fullmatch(r"(\S.*) (\{.*\})", cell):
        return braces[1], braces[2]
    lemma, _, last = cell.rpartition(" ")
    return (lemma, last) if lemma and last in CODES else (cell, "")


def paradigm(cell: str, language: Language) -> Paradigm:
    """All forms of a cell by slot; a cell without a code has one slot, the empty one.

    Raises
    ------
    ValueError
        For an empty cell, or a code that is unknown or does not fit the word; the message names the cell.
    """
    lemma, code = split_code(cell)
    if not code:
        before, _, last = cell.rpartition(" ")
        if not last or "{" in cell or (before and _CODE_LIKE.fullmatch(last)):
            raise ValueError(f"«{cell}»: ukjent bøyningskode. Kodene er {', '.join(CODES)}.")
        return {"": (cell,)}
    try:
        if code[0] == "v":
            word, space, after = lemma.partition(" ")
            forms = _irregular(word, language) if code == "v" else _regular(word, code, language)
            if space:  # Such participles have another order of words: "igangsatte".
                forms = {slot: forms[slot] for slot in forms if slot not in ("part", "pres-part")}
            return {slot: tuple(form + space + after for form in forms[slot]) for slot in forms}
        if code[0] == "{":
            return _listed(code)
        before, space, word = lemma.rpartition(" ")
        forms = _adjective(word, language) if code == "a" else _with_genitive(_noun(word, code, language))
        return {slot: tuple(before + space + form for form in forms[slot]) for slot in forms}
    except ValueError as error:
        raise ValueError(f"«{cell}»: {error}") from None


def slot(pos: str, features: Mapping[str, str]) -> str | None:
    """The slot of a word with this part of speech and these features, as Universal Dependencies has them."""
    get = features.get
    weak = get("Number") == "Plur" or get("Definite") == "Def"
    if pos == "NOUN" and (get("Number") or get("Definite")):
        number = "pl" if get("Number") == "Plur" else "sg"
        definite = "def" if get("Definite") == "Def" else "ind"
        return f"{number}-{definite}{'-gen' if get('Case') == 'Gen' else ''}"
    if pos in ("VERB", "AUX"):
        if get("Voice") == "Pass":
            return "pass"
        form = get("Tense") or get("Mood") if get("VerbForm") not in ("Inf", "Part") else get("VerbForm")
        return {"Pres": "pres", "Past": "past", "Imp": "imp", "Inf": "inf", "Part": "perf"}.get(form or "")
    if pos == "ADJ":
        if get("VerbForm") == "Part":
            return "part" if weak else "perf" if get("Number") or get("Gender") else "pres-part"
        if get("Degree") == "Cmp":
            return "comp"
        if get("Degree") == "Sup":
            return "sup-def" if weak else "sup"
        return "plur" if weak else "neut" if get("Gender") == "Neut" else "pos"
    return None


def inflected(cell: str, slot: str, language: Language) -> str | None:
    """The preferred form of a cell in a slot, or None where there is none to recommend.

    A cell without a code stands as it is, but not for a verb, a genitive or a comparison. An adjective that
    has no forms of comparison takes *mer* and *mest*. The s-passive is given where it sounds natural: of one
    regular verb.
    """
    lemma, code = split_code(cell)
    if not code:
        return cell if slot in ("", "pos", "neut", "plur", *NOUN_SLOTS) else None
    if not slot:
        return lemma
    if slot == "pass" and (code in ("v", "v4") or " " in lemma):
        return None
    forms = paradigm(cell, language)
    if slot not in forms and code == "a" and slot in ADJECTIVE_SLOTS:
        more = "mest" if slot != "comp" else "mer" if language == "nb" else "meir"
        return f"{more} {forms['plur' if slot == 'sup-def' else 'pos'][0]}"
    return forms[slot][0] if slot in forms else None


# A single m that is doubled before a vowel (*rommet*), unlike that of *systemet*, *symptomet* and *heimen*.
_SHORT_M = re.compile(
    rf"(?:(?<![{VOWELS}])[aø]|(?:(?<![dk])r|(?<!kon)d|(?<!mo)s|(?<![apn])t|[bfp]l|dg|\bg)o"
    r"|(?:k|g|\bd|\br|\bs|sl)u|(?:hj|(?<!b)l)e|gy|tri)m$"
)

_LONG = rf"[{VOWELS}][^{VOWELS}]+[{VOWELS}].*"  # more than one syllable


def _unique(forms: Iterable[str]) -> Forms:
    return tuple(dict.fromkeys(forms))


def _has_vowel(text: str) -> bool:
    return any(char in VOWELS for char in text.lower())


def _is_weak(word: str) -> bool:
    """Whether a word ends in an unstressed e, which gives way to endings."""
    return word.endswith("e") and _has_vowel(word[:-1])


def _single(stem: str) -> str:
    """The stem before a consonant, where a double consonant is written once; ss stays."""
    return stem[:-1] if stem[-1:] == stem[-2:-1] and stem[-1] not in VOWELS + "s" else stem


def _before_vowel(word: str) -> str:
    if _SHORT_M.search(word):
        return word + "m"
    return word[:-1] + "e" if word.endswith("é") else word


def _contracted(word: str) -> str | None:
    """The stem of a word in unstressed -el, -en or -er before a vowel: *sykkel* has *sykler*."""
    match = re.fullmatch(rf"(.*[{VOWELS}].*([^{VOWELS}]))e([lnr])", word)
    if not match:
        return None
    stem = match[1][:-1] if match[1].endswith(2 * match[2]) else match[1]
    return stem + match[3]


_KEEPS_EL = re.compile(r"(?:tunn|pan|kam|kan|[khs]j)el$|(?<![dl])(?<![hmvb]an)(?<!pen)(?<!mi)del$")

_STRESSED_ER = re.compile(r"(?:karakt|passasj|offis|pion|polym|kvart|man|brigad|premi|klav)er$")

_FEMININE_IN_AR = re.compile(r"(?:ing|elv|øy|myr|reim)$")

_MASCULINE_IN_ER = re.compile(r"(?:nad|stad|gjest|benk|bekk|vegg|sekk|rygg|flekk|legg|ven|venn|sau)$")


def _noun(word: str, code: str, language: Language) -> Paradigm:
    neuter = code[0] == "n"
    if not _has_vowel(word.rpartition("-")[2]) or not word[-1].islower():
        stem = word + "-"  # HMS-en, tv-en
    elif neuter and word.endswith(("eum", "ium")):
        stem = word[:-2]
    else:
        stem = word[:-1] if _is_weak(word) else _before_vowel(word)
    # Of common gender, those in -er are people and things that do: leder, varsler.
    agent = not neuter and word.endswith("er") and _has_vowel(word[:-2]) and not _STRESSED_ER.search(word)
    steady = agent or word.endswith("en") or _KEEPS_EL.search(word) or _STRESSED_ER.search(word)
    short = (None if steady else _contracted(word)) or stem
    forms: dict[str, Forms] = {"sg-ind": (word,), "sg-def": (stem + "en",)}
    if neuter:
        forms["sg-def"] = _unique((stem + "et", short + "et"))
    elif code[0] == "f":
        feminine = (short + "a", *([stem + "en"] if language == "nb" else []))
        forms["sg-def"] = feminine[::-1] if word.endswith(("ing", "het")) else feminine
    if row := look_up(word, "neuters" if neuter else "plurals", language):
        forms["pl-ind"], forms["pl-def"] = (tuple(row[0] + form for form in column) for column in row[2][1:])
    elif neuter:
        forms["pl-ind"] = (word,) if language == "nn" else _neuter_plural(word, stem, short, code)
        forms["pl-def"] = (*([short + "ene"] if language == "nb" else []), short + "a")
    elif agent and language == "nb":
        forms["pl-ind"], forms["pl-def"] = (word + "e",), (word + "ne",)
    else:
        in_ar = _FEMININE_IN_AR.search(word) if code[0] == "f" else not _MASCULINE_IN_ER.search(word)
        vowel = "a" if in_ar and language == "nn" else "e"
        forms["pl-ind"], forms["pl-def"] = (short + vowel + "r",), (short + vowel + "ne",)
    if code.endswith("0"):
        del forms["pl-ind"], forms["pl-def"]
    if language == "nn" and word.endswith("dom"):  # sjukdommen, also sjukdomen
        return {slot: _unique((*some, *(form.replace("domm", "dom") for form in some))) for slot, some in forms.items()}
    return forms


def _neuter_plural(word: str, stem: str, short: str, code: str) -> Forms:
    """The indefinite plural in bokmål."""
    if short != stem:  # middel, senter
        return (short + "er", word) if word.endswith("el") else (short + "e", word, short + "er")
    if not stem.startswith(word):  # eple, museum
        return (stem + "er",)
    return (stem + "er", word) if code == "ne" or re.search(rf"{_LONG}(?<=[{VOWELS}])$", word) else (word,)


def _with_genitive(forms: Paradigm) -> Paradigm:
    def genitive(form: str) -> Forms:
        return (form + "'", form + "’") if form[-1].lower() in "sxz" else (form + "s",)

    return {
        **forms,
        **{f"{slot}-gen": tuple(owner for form in forms[slot] for owner in genitive(form)) for slot in forms},
    }


def _listed(code: str) -> Paradigm:
    forms = [form.strip() for form in code.strip("{}").split(",")]
    if len(forms) != len(NOUN_SLOTS) or not all(forms):
        raise ValueError("i klammene skal det stå fire former.")
    return _with_genitive({slot: (form,) for slot, form in zip(NOUN_SLOTS, forms, strict=True)})


_FIXED = re.compile(
    rf"(?:[{VOWELS}].*(?:[dltv]es|tis|vis|bels|dørs|lands|dags|talls|kars|kurs|eins)|\b(?:eins|feil|ok|nødt|verdt))$"
)

_STRESSED_VOWEL = re.compile(r"(?:øy|ei|au|\bny|fri|blå|grå|\b[bt]?rå|sprø)$")

# Neuters like the common form: farlig, teknisk, norsk, solid, fremmed, bebygd, konkret, sky.
_NEUTER_ALIKE = re.compile(
    rf"(?:ig|leg|{_LONG}(?<!fri)(?<!fer)(?<!ra)sk|\b(?:nor|dan|sven|fin|ty|fran|gre|ru)sk"
    rf"|{_LONG}(?<=i)d|fremmed|lærd|absurd|[dvgy]d|t|ky|tro|tru|slu)$"
)

_SHORT_T = re.compile(r"(?:hvit|kvit|våt|heit|feit|blaut|\bhet|\blat|\bfet|flat|søt)$")

_STRESSED_ET = re.compile(rf"(?:(?:konk|disk|sek)r|obsol|^[^{VOWELS}]*)et$")

_UNCOMPARED = re.compile(rf"(?:{_LONG}(?:sk|ert|[^{VOWELS}]et)|nt)$")


def _adjective(word: str, language: Language) -> Paradigm:
    if row := look_up(word, "adjectives", language):
        before, key, (keys, *columns) = row
        rows = zip(("pos", "neut", "plur", "comp", "sup"), (_unique((key, *keys)), *columns), strict=True)
        forms = {slot: tuple(before + form for form in column) for slot, column in rows if column}
        return forms | {"sup-def": tuple(form + "e" for form in forms["sup"])} if "sup" in forms else forms
    stressed_vowel = _STRESSED_VOWEL.search(word)
    if _FIXED.search(word) or (word[-1] in VOWELS and not stressed_vowel and not _NEUTER_ALIKE.search(word)):
        return {"pos": (word,), "neut": (word,), "plur": (word,)}  # moderne, lilla, gratis
    short = None if word.endswith("uren") else _contracted(word)
    base = short or (word if language == "nn" and word.endswith("sam") else _before_vowel(word))
    plural: Forms = (base + "e",)
    if language == "nb" and word.endswith("et") and not _STRESSED_ET.search(word):
        plural = (word[:-1] + "de", word + "e", word[:-2] + "a")
    elif word.endswith("å"):
        plural = (word, word + "e")
    forms = {"pos": (word,), "neut": _neuter(word, short is not None, language), "plur": plural}
    if not _UNCOMPARED.search(word):
        vowel = "e" if language == "nb" else "a"
        superlative = word + "st" if vowel == "e" and word.endswith(("ig", "som")) else base + vowel + "st"
        forms |= {"comp": (base + vowel + "re",), "sup": (superlative,), "sup-def": (superlative + "e",)}
    return forms


def _neuter(word: str, contracts: bool, language: Language) -> Forms:
    if _STRESSED_VOWEL.search(word):
        short = language == "nb" and word.endswith(("øy", "ei", "au"))
        return (word + "t",) if short else (word + "tt", word + "t")
    if language == "nn" and re.search(r"(?:kjen|bren|[gmv])d$", word):
        return word[:-1] + "t", word
    if _SHORT_T.search(word):
        return (word + "t",)
    if _NEUTER_ALIKE.search(word):
        return (word,)
    if language == "nn" and contracts and word.endswith("en"):
        return word[:-1], word + "t"  # ope, opent
    return ((word if word.endswith("full") else _single(word)) + "t",)


# A short verb in -e must not be taken for the end of a longer one: lese is no compound of se.
_PREFIX = re.compile(
    r"(?:an|av|etter|for|forut|fra|frå|føre|gjen|grunn|hen|imøte|inn|med|ned|om|opp|over|på|til|tilgode|under|ut|ved)?"
)

# Such stems need their e in the imperative: åpne, varsle, endre.
_HARD_END = re.compile(r"[bdfgkmpstv][lr]$|[bdfpst]n$")


def _regular(word: str, code: str, language: Language) -> Paradigm:
    nb = language == "nb"
    past: Forms
    perfect: Forms
    if code == "v4":
        if _is_weak(word) or word[-1] not in VOWELS:
            raise ValueError("koden v4 er for verb som «bo».")
        past, perfect = (word + "dde",), (word + "dd",) if nb else (word + "dd", word + "tt")
        return _verb((word,), (word + "r",), past, perfect, past, language)
    if not _is_weak(word):
        raise ValueError(f"koden {code} er for verb på -e.")
    stem = word[:-1]
    if code == "v1":
        past = (stem + "et", stem + "a") if nb else (stem + "a",)
        bound = (stem + "ede", stem + "ete", stem + "a") if nb else past
        return _verb((word,), (stem + ("er" if nb else "ar"),), past, past, bound, language)
    infinitives = (word,) if nb else _with_j(word)
    short = _single(stem if nb else stem.removesuffix("j"))
    if not nb and re.search(r"[lnr]d$", short):  # sende, melde
        weak = (short + "te", short + "e")
        past, perfect = weak if code == "v2" else weak[::-1], (short + "t",)
    elif code == "v2":
        past, perfect = (short + "te",), (short + "t",)
    else:
        past, perfect = (short + "de",), (short + "d",)
        if not nb:
            perfect = (short + "t", short + "d") if short[-1] in "lnr" else (short + "d", short + "t")
            past += (short + "dde",) if short.endswith(("ei", "øy")) else ()
    return _verb(infinitives, tuple(form + "r" for form in infinitives), past, perfect, past, language)


def _with_j(word: str) -> Forms:
    """The nynorsk infinitive, and the one with or without its optional j: tenkje, tenke."""
    if word.endswith(("kje", "gje")):
        return word, word[:-2] + "e"
    return (word, word[:-1] + "je") if re.search(rf"[eiyæø][^{VOWELS}]*[kg]e$", word) else (word,)


def _irregular(word: str, language: Language) -> Paradigm:
    found = look_up(word, "verbs", language)
    if not found or (len(found[1]) <= 3 and found[1].endswith("e") and not _PREFIX.fullmatch(found[0])):
        raise ValueError("verbet er ikke blant de uregelrette. Kanskje v1, v2, v3 eller v4?")
    before, key, (keys, past, perfect, present, imperative) = found
    infinitives = _unique((key, *keys))
    if key.endswith(("s", "st")):  # finnes, finnast
        forms: Paradigm = {"inf": infinitives, "pres": present or (key,), "past": past, "perf": perfect}
    else:
        short = _unique(form for one in infinitives for form in _imperative(_stem(one).removesuffix("j")))
        usual = (key + "r",) if language == "nb" or not _is_weak(key) else (short[0], _stem(key) + "er")
        bound = tuple(form for one in perfect for form in _bound(one, past))
        if language == "nn":  # Brevet er skrive, boka er skriven. Lagde is better than lagte.
            bound = tuple(sorted(bound, key=lambda form: form.endswith("te")))
            perfect += tuple(form + "n" for form in perfect if form.endswith("e"))
        forms = _verb(infinitives, present or usual, past, perfect, bound, language)
        forms = {**forms, "imp": imperative or (short if _is_weak(key) else (key,))}
    return {slot: tuple(before + form for form in forms[slot]) for slot in forms}


def _bound(perfect: str, past: Forms) -> Forms:
    """The participle as a plural or definite adjective: skrevne, solgte; skrivne, selde."""
    if perfect.endswith(("et", "e")):
        return (_single(perfect.removesuffix("t").removesuffix("e")) + "ne",)
    weak = tuple(form for form in past if form.endswith(("te", "de")))
    return weak if past[0] in weak else (perfect + "e", *weak)


def _verb(
    infinitives: Forms, present: Forms, past: Forms, perfect: Forms, bound: Forms, language: Language
) -> Paradigm:
    stems = _unique(map(_stem, infinitives))
    weak = _is_weak(infinitives[0])
    if language == "nb":
        passive = tuple(form + ending for form in infinitives for ending in (("s",) if weak else ("s", "es")))
    else:
        passive = tuple(stem + "ast" for stem in stems)
        if weak and not present[0].endswith("ar") and not stems[0].endswith("s"):
            passive += tuple(_single(stem.removesuffix("j")) + "st" for stem in stems)
        infinitives += tuple(stem + "a" for stem in stems if stem not in infinitives)
    return {
        "inf": infinitives,
        "pres": present,
        "past": past,
        "perf": perfect,
        "imp": _imperative(stems[0]) if weak else infinitives[:1],
        "pass": _unique(passive),
        "part": _unique(bound),
        "pres-part": tuple(stem + ("ende" if language == "nb" else "ande") for stem in stems),
    }


def _stem(infinitive: str) -> str:
    return infinitive[:-1] if _is_weak(infinitive) else infinitive


def _imperative(stem: str) -> Forms:
    if _HARD_END.search(stem) and stem[-1] != stem[-2]:
        return stem + "e", stem
    return (stem[:-1] if stem.endswith(("mm", "kj", "gj")) else stem,)
