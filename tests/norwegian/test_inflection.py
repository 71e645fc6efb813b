"""Forms of real words in both written forms, and how many of the forms in the treebanks are made."""

from __future__ import annotations

import gzip
import os
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from somcheck.norwegian.inflection import NOUN_SLOTS, Paradigm, inflected, paradigm, slot, split_code
from somcheck.norwegian.written_form import Language

# A cell and the preferred indefinite singular, definite singular, indefinite plural and definite plural.
NOUNS_NB = """
brannvarsler m: brannvarsler brannvarsleren brannvarslere brannvarslerne
leder m: leder lederen ledere lederne
eier m: eier eieren eiere eierne
brann m: brann brannen branner brannene
sykkel m: sykkel sykkelen sykler syklene
nøkkel m: nøkkel nøkkelen nøkler nøklene
fødsel m: fødsel fødselen fødsler fødslene
trussel m: trussel trusselen trusler truslene
fordel m: fordel fordelen fordeler fordelene
tunnel m: tunnel tunnelen tunneler tunnelene
kum m: kum kummen kummer kummene
eiendom m: eiendom eiendommen eiendommer eiendommene
alarm m: alarm alarmen alarmer alarmene
økonom m: økonom økonomen økonomer økonomene
bølge m: bølge bølgen bølger bølgene
idé m: idé ideen ideer ideene
karakter m: karakter karakteren karakterer karakterene
passasjer m: passasjer passasjeren passasjerer passasjerene
brannmann m: brannmann brannmannen brannmenn brannmennene
kilometer m: kilometer kilometeren kilometer kilometerne
HMS m: HMS HMS-en HMS-er HMS-ene
tv m: tv tv-en tv-er tv-ene
jente f: jente jenta jenter jentene
bok f: bok boka bøker bøkene
dør f: dør døra dører dørene
forsikring f: forsikring forsikringen forsikringer forsikringene
hus n: hus huset hus husene
rom n: rom rommet rom rommene
system ne: system systemet systemer systemene
departement ne: departement departementet departementer departementene
eple ne: eple eplet epler eplene
vindu ne: vindu vinduet vinduer vinduene
museum ne: museum museet museer museene
kriterium ne: kriterium kriteriet kriterier kriteriene
middel n: middel middelet midler midlene
senter n: senter senteret sentre sentrene
brannvesen n: brannvesen brannvesenet brannvesen brannvesenene
våpen n: våpen våpenet våpen våpnene
medlem n: medlem medlemmet medlemmer medlemmene
program n: program programmet program programmene
tre n: tre treet trær trærne
ekstra nøkkel m: ekstra nøkkel | ekstra nøkkelen | ekstra nøkler | ekstra nøklene
middel {middel,middelet,midler,midlene}: middel middelet midler midlene
åpen ild {åpen ild,åpne ilden,åpne ilder,åpne ildene}: åpen ild | åpne ilden | åpne ilder | åpne ildene
"""
NOUNS_NN = """
brannvarslar m: brannvarslar brannvarslaren brannvarslarar brannvarslarane
leiar m: leiar leiaren leiarar leiarane
sykkel m: sykkel sykkelen syklar syklane
nøkkel m: nøkkel nøkkelen nøklar nøklane
sommar m: sommar sommaren somrar somrane
søknad m: søknad søknaden søknader søknadene
stad m: stad staden stader stadene
brannvegg m: brannvegg brannveggen brannvegger brannveggene
eigedom m: eigedom eigedommen eigedommar eigedommane
straum m: straum straumen straumar straumane
hage m: hage hagen hagar hagane
brannmann m: brannmann brannmannen brannmenn brannmennene
gong m: gong gongen gonger gongene
HMS m: HMS HMS-en HMS-ar HMS-ane
jente f: jente jenta jenter jentene
bok f: bok boka bøker bøkene
hand f: hand handa hender hendene
dør f: dør døra dører dørene
forsikring f: forsikring forsikringa forsikringar forsikringane
verksemd f: verksemd verksemda verksemder verksemdene
øy f: øy øya øyar øyane
hus n: hus huset hus husa
rom n: rom rommet rom romma
departement n: departement departementet departement departementa
eple n: eple eplet eple epla
vindauge n: vindauge vindauget vindauge vindauga
auge n: auge auget auge auga
museum n: museum museet museum musea
middel n: middel middelet middel midla
senter n: senter senteret senter sentra
brannvesen n: brannvesen brannvesenet brannvesen brannvesena
program n: program programmet program programma
kommunalt løyve n: kommunalt løyve | kommunalt løyvet | kommunalt løyve | kommunalt løyva
"""
# A cell and the preferred common form, neuter, plural, comparative and superlative.
ADJECTIVES_NB = """
fin a: fin fint fine finere finest
farlig a: farlig farlig farlige farligere farligst
sikker a: sikker sikkert sikre sikrere sikrest
åpen a: åpen åpent åpne åpnere åpnest
enkel a: enkel enkelt enkle enklere enklest
grønn a: grønn grønt grønne grønnere grønnest
dum a: dum dumt dumme dummere dummest
langsom a: langsom langsomt langsomme langsommere langsomst
trygg a: trygg trygt trygge tryggere tryggest
full a: full fullt fulle fullere fullest
frisk a: frisk friskt friske friskere friskest
hvit a: hvit hvitt hvite hvitere hvitest
kort a: kort kort korte kortere kortest
ny a: ny nytt nye nyere nyest
høy a: høy høyt høye høyere høyest
solid a: solid solid solide solidere solidest
liten a: liten lite små mindre minst
gammel a: gammel gammelt gamle eldre eldst
stor a: stor stort store større størst
teknisk a: teknisk teknisk tekniske
redundant a: redundant redundant redundante
begrenset a: begrenset begrenset begrensede
kontrollert a: kontrollert kontrollert kontrollerte
moderne a: moderne moderne moderne
gratis a: gratis gratis gratis
"""
ADJECTIVES_NN = """
fin a: fin fint fine finare finast
farleg a: farleg farleg farlege farlegare farlegast
viktig a: viktig viktig viktige viktigare viktigast
sikker a: sikker sikkert sikre sikrare sikrast
open a: open ope opne opnare opnast
enkel a: enkel enkelt enkle enklare enklast
varsam a: varsam varsamt varsame varsamare varsamast
ny a: ny nytt nye nyare nyast
grei a: grei greitt greie greiare greiast
kjend a: kjend kjent kjende kjendare kjendast
liten a: liten lite små mindre minst
gamal a: gamal gamalt gamle eldre eldst
høg a: høg høgt høge høgare høgast
teknisk a: teknisk teknisk tekniske
gjeldande a: gjeldande gjeldande gjeldande
"""
# A cell and the preferred infinitive, present, past, perfect, imperative and s-passive.
VERBS_NB = """
kaste v1: kaste kaster kastet kastet kast kastes
åpne v1: åpne åpner åpnet åpnet åpne åpnes
varsle v1: varsle varsler varslet varslet varsle varsles
kjøpe v2: kjøpe kjøper kjøpte kjøpt kjøp kjøpes
kontrollere v2: kontrollere kontrollerer kontrollerte kontrollert kontroller kontrolleres
glemme v2: glemme glemmer glemte glemt glem glemmes
møte v2: møte møter møtte møtt møt møtes
medføre v2: medføre medfører medførte medført medfør medføres
prøve v3: prøve prøver prøvde prøvd prøv prøves
bygge v3: bygge bygger bygde bygd bygg bygges
bo v4: bo bor bodde bodd bo bos
iverksette v: iverksette iverksetter iverksatte iverksatt iverksett iverksettes
overdra v: overdra overdrar overdro overdratt overdra overdras
forstå v: forstå forstår forsto forstått forstå forstås
oppgi v: oppgi oppgir oppga oppgitt oppgi oppgis
utgjøre v: utgjøre utgjør utgjorde utgjort utgjør utgjøres
fremgå v: fremgå fremgår fremgikk fremgått fremgå fremgås
foreligge v: foreligge foreligger forelå foreligget foreligg foreligges
fremkomme v: fremkomme fremkommer fremkom fremkommet fremkom fremkommes
overse v: overse overser overså oversett overse overses
beskrive v: beskrive beskriver beskrev beskrevet beskriv beskrives
foreta v: foreta foretar foretok foretatt foreta foretas
forby v: forby forbyr forbød forbudt forby forbys
innebære v: innebære innebærer innebar innebåret innebær innebæres
forsvinne v: forsvinne forsvinner forsvant forsvunnet forsvinn forsvinnes
gjelde v: gjelde gjelder gjaldt gjeldt gjeld gjeldes
velge v: velge velger valgte valgt velg velges
spørre v: spørre spør spurte spurt spør spørres
være v: være er var vært vær væres
skrive v: skrive skriver skrev skrevet skriv skrives
slåss v: slåss slåss sloss slåss
finnes v: finnes finnes fantes funnes
sette i gang v: sette i gang | setter i gang | satte i gang | satt i gang | sett i gang | settes i gang
"""
VERBS_NN = """
kaste v1: kaste kastar kasta kasta kast kastast
opne v1: opne opnar opna opna opne opnast
byrje v1: byrje byrjar byrja byrja byrj byrjast
kjøpe v2: kjøpe kjøper kjøpte kjøpt kjøp kjøpast
tenkje v2: tenkje tenkjer tenkte tenkt tenk tenkjast
sløkkje v2: sløkkje sløkkjer sløkte sløkt sløkk sløkkjast
kontrollere v2: kontrollere kontrollerer kontrollerte kontrollert kontroller kontrollerast
prøve v3: prøve prøver prøvde prøvd prøv prøvast
byggje v3: byggje byggjer bygde bygd bygg byggjast
køyre v3: køyre køyrer køyrde køyrt køyr køyrast
melde v3: melde melder melde meldt meld meldast
bu v4: bu bur budde budd bu buast
iverksetje v: iverksetje iverkset iverksette iverksett iverkset iverksetjast
leggje v: leggje legg la lagt legg leggjast
forstå v: forstå forstår forstod forstått forstå forståast
skrive v: skrive skriv skreiv skrive skriv skrivast
overhalde v: overhalde overheld overheldt overhalde overhald overhaldast
gjere v: gjere gjer gjorde gjort gjer gjerast
vere v: vere er var vore ver verast
kome v: kome kjem kom kome kom komast
seie v: seie seier sa sagt sei seiast
sitje v: sitje sit sat sete sit sitjast
velje v: velje vel valde valt vel veljast
fortelje v: fortelje fortel fortalde fortalt fortel forteljast
spørje v: spørje spør spurde spurt spør spørjast
finne v: finne finn fann funne finn finnast
søkkje v2: søkkje søkkjer søkte søkt søkk søkkjast
vite v: vite veit visste visst vit vitast
slåst v: slåst slåst slost slåst
setje i gang v: setje i gang | set i gang | sette i gang | sett i gang | set i gang | setjast i gang
"""
SLOTS = {
    "nouns": NOUN_SLOTS,
    "adjectives": ("pos", "neut", "plur", "comp", "sup"),
    "verbs": ("inf", "pres", "past", "perf", "imp", "pass"),
}


def _table(text: str, slots: tuple[str, ...], language: Language) -> Iterator[tuple[Language, str, dict[str, str]]]:
    for line in text.strip().splitlines():
        cell, forms = line.split(": ")
        words = [form.strip() for form in forms.split("|")] if "|" in forms else forms.split()
        yield language, cell, dict(zip(slots, words, strict=False))


TABLE = [
    *_table(NOUNS_NB, SLOTS["nouns"], "nb"),
    *_table(NOUNS_NN, SLOTS["nouns"], "nn"),
    *_table(ADJECTIVES_NB, SLOTS["adjectives"], "nb"),
    *_table(ADJECTIVES_NN, SLOTS["adjectives"], "nn"),
    *_table(VERBS_NB, SLOTS["verbs"], "nb"),
    *_table(VERBS_NN, SLOTS["verbs"], "nn"),
]
IDS = [f"{language} {cell}" for language, cell, _ in TABLE]


@pytest.mark.parametrize(("language", "cell", "expected"), TABLE, ids=IDS)
def test_preferred_forms(language: Language, cell: str, expected: dict[str, str]) -> None:
    made = {slot: forms[0] for slot, forms in paradigm(cell, language).items()}
    assert {slot: made.get(slot) for slot in expected} == expected


@pytest.mark.parametrize(
    ("language", "cell", "slot", "forms"),
    [
        ("nb", "jente f", "sg-def", ("jenta", "jenten")),
        ("nb", "forsikring f", "sg-def", ("forsikringen", "forsikringa")),
        ("nb", "varsel n", "pl-ind", ("varsler", "varsel")),
        ("nb", "departement ne", "pl-def", ("departementene", "departementa")),
        ("nb", "kaste v1", "past", ("kastet", "kasta")),
        ("nb", "kaste v1", "part", ("kastede", "kastete", "kasta")),
        ("nb", "lagre v1", "imp", ("lagre", "lagr")),
        ("nb", "sykle v1", "imp", ("sykle", "sykl")),
        ("nb", "si v", "pass", ("sis", "sies")),
        ("nb", "skrive v", "part", ("skrevne",)),
        ("nb", "fin a", "sup-def", ("fineste",)),
        ("nn", "kaste v1", "inf", ("kaste", "kasta")),
        ("nn", "leggje v", "inf", ("leggje", "legge", "leggja", "legga")),
        ("nn", "tenke v2", "inf", ("tenke", "tenkje", "tenka", "tenkja")),
        ("nn", "tenkje v2", "pres", ("tenkjer", "tenker")),
        ("nn", "setje v", "imp", ("set", "sett")),
        ("nn", "prøve v3", "perf", ("prøvd", "prøvt")),
        ("nn", "finne v", "pass", ("finnast", "finst")),
        ("nn", "skrive v", "perf", ("skrive", "skriven")),
        ("nn", "skrive v", "part", ("skrivne",)),
        ("nn", "planleggje v", "part", ("planlagde", "planlagte")),
        ("nn", "gi v", "past", ("gav", "ga")),
        ("nn", "sjukdom m", "sg-def", ("sjukdommen", "sjukdomen")),
        ("nb", "hus n", "sg-def-gen", ("husets",)),
        ("nb", "hus n", "sg-ind-gen", ("hus'", "hus’")),
        ("nb", "snø m0", "sg-def", ("snøen",)),
        ("nb", "iht.", "", ("iht.",)),
    ],
)
def test_all_forms(language: Language, cell: str, slot: str, forms: tuple[str, ...]) -> None:
    assert paradigm(cell, language)[slot] == forms


@pytest.mark.parametrize("cell", ["snø m0", "melk f0", "løsøre n0"])
def test_nouns_without_plural(cell: str) -> None:
    assert not any(slot.startswith("pl") for slot in paradigm(cell, "nb"))


@pytest.mark.parametrize(
    "cell",
    [
        "",
        "kaste v5",
        "hus x",
        "bil mf",
        "hus {hus,huset}",
        "lese v",
        "svelge v",
        "bo v1",
        "kaste v4",
        "middel {}",
    ],
)
def test_bad_cells_are_named(cell: str) -> None:
    with pytest.raises(ValueError, match=f"«{cell}»"):
        paradigm(cell, "nb")


@pytest.mark.parametrize(
    ("cell", "slot", "language", "form"),
    [
        ("røykvarsler m", "pl-def", "nb", "røykvarslerne"),
        ("røykvarslar m", "pl-def", "nn", "røykvarslarane"),
        ("snø m0", "pl-def", "nb", None),
        ("røykvarsler m", "past", "nb", None),
        ("sjekke v1", "pass", "nb", "sjekkes"),
        ("sjekke v1", "pass", "nn", "sjekkast"),
        ("gjøre v", "pass", "nb", None),
        ("bo v4", "pass", "nb", None),
        ("melde fra v2", "pass", "nb", None),
        ("melde fra v2", "past", "nb", "meldte fra"),
        ("teknisk a", "comp", "nb", "mer teknisk"),
        ("teknisk a", "comp", "nn", "meir teknisk"),
        ("teknisk a", "sup-def", "nn", "mest tekniske"),
        ("etter", "", "nb", "etter"),
        ("hus n", "", "nb", "hus"),
        ("gratis", "neut", "nb", "gratis"),
        ("folk", "sg-def", "nb", "folk"),
        ("folk", "sg-def-gen", "nb", None),
        ("gjennom", "past", "nb", None),
    ],
)
def test_inflected(cell: str, slot: str, language: Language, form: str | None) -> None:
    assert inflected(cell, slot, language) == form


@pytest.mark.parametrize(
    ("pos", "features", "expected"),
    [
        ("NOUN", "Definite=Ind|Gender=Masc|Number=Sing", "sg-ind"),
        ("NOUN", "Definite=Def|Gender=Masc|Number=Plur", "pl-def"),
        ("NOUN", "Case=Gen|Definite=Def|Gender=Masc|Number=Sing", "sg-def-gen"),
        ("NOUN", "Gender=Masc", None),
        ("VERB", "VerbForm=Inf", "inf"),
        ("VERB", "VerbForm=Inf|Voice=Pass", "pass"),
        ("VERB", "Mood=Ind|Tense=Pres|VerbForm=Fin", "pres"),
        ("AUX", "Mood=Ind|Tense=Past|VerbForm=Fin", "past"),
        ("VERB", "Mood=Imp|VerbForm=Fin", "imp"),
        ("VERB", "VerbForm=Part", "perf"),
        ("ADJ", "Definite=Ind|Gender=Com|Number=Sing|VerbForm=Part", "perf"),
        ("ADJ", "Number=Plur|VerbForm=Part", "part"),
        ("ADJ", "VerbForm=Part", "pres-part"),
        ("ADJ", "Definite=Ind|Degree=Pos|Gender=Neut|Number=Sing", "neut"),
        ("ADJ", "Definite=Def|Degree=Pos|Number=Sing", "plur"),
        ("ADJ", "Degree=Cmp", "comp"),
        ("ADJ", "Definite=Def|Degree=Sup", "sup-def"),
        ("ADV", "", None),
        ("PROPN", "Gender=Neut", None),
    ],
)
def test_slot(pos: str, features: str, expected: str | None) -> None:
    assert slot(pos, _features(features)) == expected


def _features(text: str) -> dict[str, str]:
    return dict(feature.split("=") for feature in text.split("|") if "=" in feature)


_LETTERS = st.text("abdefghiklmnoprstuvyæøå", min_size=2, max_size=12)
_CODES = st.sampled_from(["m", "f", "n", "ne", "m0", "f0", "n0", "a", "v1", "v2", "v3"])


@given(_LETTERS, _CODES, st.sampled_from(["nb", "nn"]))
def test_any_word_inflects(stem: str, code: str, language: Language) -> None:
    lemma = "o" + stem + "e" if code[0] == "v" else stem
    forms = paradigm(f"{lemma} {code}", language)
    first = {"v": "inf", "a": "pos"}.get(code[0], "sg-ind")
    assert forms[first][0] == lemma
    assert all(forms[slot] and all(forms[slot]) for slot in forms)
    assert all(len(set(forms[slot])) == len(forms[slot]) for slot in forms)


@given(st.lists(_LETTERS, min_size=1, max_size=4).map(" ".join), _CODES)
def test_code_comes_off(lemma: str, code: str) -> None:
    assert split_code(f"{lemma} {code}") == (lemma, code)


# ---- Against the treebanks --------------------------------------------------------------------------------

DEV: Mapping[Language, str] = {
    "nb": "no_bokmaal-ud-dev.conllu.gz",
    "nn": "no_nynorsk-ud-dev.restored.conllu.gz",
}


def _treebank() -> Path:
    beside = Path(__file__).parents[3] / "shared" / "treebank"
    folder = Path(os.environ.get("SOMCHECK_TREEBANK", beside))
    if not folder.is_dir():
        pytest.skip(f"the treebanks are not here: {folder}")
    return folder


def _attested(path: Path) -> dict[tuple[str, str, str], Counter[tuple[str, str]]]:
    """How often each form of a word stands in each slot; a word is a part of speech, lemma and gender."""
    words: dict[tuple[str, str, str], Counter[tuple[str, str]]] = defaultdict(Counter)
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for columns in (line.split("\t") for line in lines if line[:1].isdigit()):
            _, form, lemma, pos, _, text, *_ = columns
            features = _features(text)
            said = slot(pos, features)
            adjective_of_other_kind = pos == "ADJ" and ("VerbForm" in features or "NumType" in features)
            if said and lemma.isalpha() and "Abbr" not in features and not adjective_of_other_kind:
                gender = features.get("Gender", "") if pos == "NOUN" else ""
                words[pos.replace("AUX", "VERB"), lemma.lower(), gender][said, form.lower()] += 1
    return words


def _chosen(
    pos: str, lemma: str, gender: str, forms: Counter[tuple[str, str]], language: Language
) -> tuple[Paradigm, str] | None:
    """The paradigm of a word as far as the treebank lets one choose, and the slot that was used to choose."""
    if pos == "NOUN":
        code = {"Masc": "m", "Fem": "f", "Neut": "ne"}.get(gender)
        return (paradigm(f"{lemma} {code}", language), "") if code else None
    if pos == "ADJ":
        return paradigm(f"{lemma} a", language), ""
    try:
        return paradigm(f"{lemma} v", language), ""
    except ValueError:
        pass
    for said, form in forms:
        for code in ("v1", "v2", "v3", "v4") if said == "past" else ():
            try:
                made = paradigm(f"{lemma} {code}", language)
            except ValueError:
                continue
            if form in made["past"]:
                return made, "past"
    return None


@pytest.mark.parametrize(
    ("language", "pos", "least"),
    [
        ("nb", "NOUN", 0.99),
        ("nb", "VERB", 0.99),
        ("nb", "ADJ", 0.98),
        ("nn", "NOUN", 0.985),
        ("nn", "VERB", 0.985),
        ("nn", "ADJ", 0.975),
    ],
)
def test_attested_forms_are_made(language: Language, pos: str, least: float) -> None:
    made = total = 0
    for (word_pos, lemma, gender), forms in _attested(_treebank() / DEV[language]).items():
        chosen = _chosen(word_pos, lemma, gender, forms, language) if word_pos == pos else None
        if chosen:
            known, used = chosen
            for (said, form), count in forms.items():
                if said != used:
                    # The nynorsk treebank marks no voice: its infinitives may be s-passives.
                    alike = known.get(said, ()) + (known.get("pass", ()) if said == "inf" else ())
                    total += count
                    made += count * (form in alike)
    print(f"{language} {pos}: {made / total:.4f} of {total}")
    assert made / total >= least
