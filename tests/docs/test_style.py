"""What somcheck itself says keeps to its style sheet, ``docs/stil.md``."""

from __future__ import annotations

import json
import re
from bisect import bisect
from collections.abc import Iterable, Iterator
from importlib import import_module
from importlib.resources import files
from itertools import accumulate, islice
from pathlib import Path
from pkgutil import walk_packages

import pytest

import somcheck
from somcheck.judging.checker import Checker
from somcheck.norwegian.acronyms import explanations
from somcheck.norwegian.text import Text
from somcheck.norwegian.word_list import TERMS, bare, rows_of
from somcheck.norwegian.written_form import Language
from somcheck.plan.groups import shipped_groups
from somcheck.rewriting.fitting import TO_SAY
from somcheck.rules import ALL_TIPS
from somcheck.rules.everyday.officialese import STRIKE

ROOT = Path(__file__).parents[2]
DOCS = ROOT / "docs"
PAGES: dict[Language, tuple[Path, ...]] = {
    "nb": (
        ROOT / "README.md",
        *(DOCS / f"{name}.md" for name in ("skriv-bedre-innlegg", "sett-opp", "editor", "historikk")),
        *(DOCS / f"{name}.md" for name in ("nettleser", "andre-programmer", "drift", "tilgjengelighet")),
    ),
    "nn": (DOCS / "skriv-betre-innlegg.md", DOCS / "historikk-nn.md"),
}
LANGUAGES: tuple[Language, ...] = ("nb", "nn")
LISTS = ("officialese.tsv", "nominalisations.tsv", *TERMS)
LIST_RULES = {"officialese", "nominalisation", "trade-term", "acronym", "worn-phrase"}
WARNING_RULES = [
    rule for tip in ALL_TIPS for rule in tip.rules if rule.id in {*LIST_RULES, "passive-voice", "vague-act"}
]

# What we do not write, by the form that is ours.
OTHER_FORMS: dict[Language, dict[str, str]] = {
    "nb": {
        "målgruppen": r"målgruppa\b",
        "siden": r"\bsida\b",
        "setningen": r"setninga\b",
        "grensen": r"\bgrensa\b",
        "fila": r"\bfilen\b",
        "mappa": r"\bmappen\b",
        "linja": r"\blinjen\b",
        "uka": r"\buken\b",
        "helga": r"\bhelgen\b",
        "en mappe": r"\bei \w",
        "slokke": r"\b[Ss]luk(?:k|t)",
        "inviterer": r"\binnby(?:r|d|\b)",
    },
    "nn": {
        "svarar": r"\bsvarer\b",
        "byrje": r"\b(?:[Bb]egynn|[Bb]yrja\b)",
        "kjøken": r"kjøkken",
        "lat": r"(?:^|[.!?:] )La [a-zæøå]",
        "kome": r"\bkomm(?:e|ast)\b",
        "behandle": r"handsam",
        "omtrent": r"\b[Oo]m lag\b",
        "samtidig": r"samstundes",
        "allereie": r"\b(?:er|har|står|ser) alt (?!som\b)",
        "vist": r"\bikkje viste\b",
        "saktare": r"\bgår (?:det )?seinare\b",
    },
}

BOTH_FORMS = {
    "klammer": r"hakeparentes",
    "anførselstegn": r"\bherme(?:tegn|teikn)",
    "alt-tekst": r"alternativ tekst",
    "Nav": r"\bNAV\b",
    "prosent": r"\d ?%|} %",
    "klart": r"\bbestå\w* ik",
    "stor bokstav etter kolon": r": (?:det|du|dere|de|vi|skriv|bruk|sett|set|vel|velg|ta|si|sei|kjør|køyr) ",
}

NOT_THE_READER = {"nb": r"\b(?:hun|henne|hennes|han|ham|hans)\b", "nn": r"\b(?:ho|henne|hennar|han|honom|hans)\b"}


def own_texts() -> Iterator[tuple[str, Text]]:
    """Every text that is worded in both forms, by where it stands: those of the rules, and those of the program."""
    for tip in ALL_TIPS:
        yield f"{tip.id}.title", tip.title
        yield f"{tip.id}.praise", tip.praise
        yield from ((f"{tip.id}.{gauge.id}", gauge.title) for gauge in tip.gauges)
        for rule in tip.rules:
            yield from ((f"{tip.id}.{rule.id}", text) for text in (rule.title, rule.message, rule.cure, rule.why))
            yield from ((f"{tip.id}.{rule.id}", text) for text in (*rule.messages.values(), *rule.in_form.values()))
    page = (files("somcheck.server") / "page/texts.js").read_text(encoding="utf-8")
    words: dict[str, list[str]] = json.loads(page.partition("export default")[2])
    yield from ((f"page.{name}", Text(*forms)) for name, forms in words.items())
    for found in walk_packages(somcheck.__path__, "somcheck."):
        if (
            found.name.split(".")[1] in ("cli", "formatters", "history", "judging", "lsp", "plan", "server")
            and "__main__" not in found.name
        ):
            for name, value in vars(import_module(found.name)).items():
                texts: Iterable[object] = (value,)
                if isinstance(value, dict):
                    texts = value.values()
                elif isinstance(value, tuple) and not isinstance(value, Text):
                    texts = value
                yield from ((f"{found.name}.{name}", text) for text in texts if isinstance(text, Text))


OWN = list(own_texts())


def unquoted(text: str) -> str:
    """Without what is quoted: keys of the plan, and words of posts."""
    return re.sub(r"«[^«»]*(?:«[^«»]*»[^«»]*)*»", "«»", text)


def prose(page: Path) -> str:
    """What a page says itself: no posts, code or tables."""
    text = re.sub(r"```.*?```", "", page.read_text(encoding="utf-8"), flags=re.DOTALL)
    return unquoted(re.sub(r"`[^`]*`|^(?:>|\||    ).*$|\([^)]*\.md\)", " ", text, flags=re.MULTILINE))


def starter(language: Language) -> str:
    return files("somcheck.data").joinpath(f"starter/{language}.toml").read_text(encoding="utf-8")


def listed(language: Language) -> Iterator[tuple[str, str]]:
    """The plain words and explanations of the lists, and what is said of target groups."""
    for name in LISTS:
        text = files("somcheck.data").joinpath(name).read_text(encoding="utf-8")
        for number, _, columns in rows_of(text, name, language):
            yield from ((f"{name}:{number}", bare(columns.get(column, ""))) for column in ("plain", "explain"))
    yield from explanations(language).items()
    for id, group in shipped_groups().items():
        yield from ((id, text(language)) for text in (group.name, group.marks, group.advice))


def said(language: Language) -> list[tuple[str, str]]:
    texts = [(name, unquoted(text(language))) for name, text in OWN]
    pages = [(page.name, prose(page)) for page in PAGES[language]]
    return [*texts, *listed(language), *pages, ("starter", unquoted(starter(language)))]


SAID = {language: said(language) for language in LANGUAGES}


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_reader_has_no_pronoun(language: Language) -> None:
    found = [
        (name, match.group()) for name, text in SAID[language] for match in re.finditer(NOT_THE_READER[language], text)
    ]
    assert found == []


@pytest.mark.parametrize(
    ("language", "ours"), [(language, ours) for language in LANGUAGES for ours in (*OTHER_FORMS[language], *BOTH_FORMS)]
)
def test_one_form_of_each(language: Language, ours: str) -> None:
    other = OTHER_FORMS[language].get(ours) or BOTH_FORMS[ours]
    assert [(name, text) for name, text in SAID[language] if re.search(other, text)] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_two_rules_have_the_same_title(language: Language) -> None:
    titles = [rule.title(language) for tip in ALL_TIPS for rule in tip.rules]
    assert len(set(titles)) == len(titles)


# ---- The lists ----


def plain_words(name: str, language: Language) -> Iterator[tuple[str, str]]:
    text = files("somcheck.data").joinpath(name).read_text(encoding="utf-8")
    for _, cell, columns in rows_of(text, name, language):
        plain = columns["plain"]
        if columns.get("strength") != "quiet" and plain and plain != STRIKE and not plain.startswith(TO_SAY):
            yield from ((cell, word) for word in bare(plain).split(" / "))


def warned_of(phrases: Iterable[str], checker: Checker) -> Iterator[set[str]]:
    """For each phrase the rules that meet it, read many at a time."""
    for some in batched(phrases, 100):
        lines = [f"Vi {phrase}.\n\n" for phrase in some]
        document = checker.document("".join(lines))
        ends = list(accumulate(map(len, lines)))
        found: list[set[str]] = [set() for _ in lines]
        for rule in WARNING_RULES:
            for hit in rule.check(document):
                found[bisect(ends, hit.start)].add(rule.id)
        yield from found


def batched(phrases: Iterable[str], size: int) -> Iterator[list[str]]:
    rest = iter(phrases)
    while some := list(islice(rest, size)):
        yield some


LEARNED = {"vague-act", "impersonal-duty", "office-words", "trade-words", "little-to-reader"}


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_list_suggests_what_a_list_warns_of(language: Language) -> None:
    checker = Checker(language=language)
    pairs = list(dict.fromkeys((word, bare(cell)) for name in LISTS for cell, word in plain_words(name, language)))
    told = []
    for (word, cell), rules in zip(pairs, warned_of((word for word, _ in pairs), checker), strict=True):
        rules -= LEARNED  # these judge the sentence that it stands in
        if rules == {"passive-voice"}:  # what is passive stays so
            [before] = warned_of([cell], checker)
            rules -= before
        told += [(cell, word, rule) for rule in rules]
    assert told == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_one_word_is_no_explanation(language: Language) -> None:
    for name in TERMS:
        text = files("somcheck.data").joinpath(name).read_text(encoding="utf-8")
        for _, cell, columns in rows_of(text, name, language):
            assert " " in columns["explain"] or not columns["explain"], cell


CHOICES = {
    "nb": ("I henhold til politiet er veien stengt.", "Du må overholde fristen.", "Vi skal ivareta alle."),
    "nn": ("I henhold til politiet er vegen stengd.", "Du må overhalde fristen.", "Vi skal ivareta alle."),
}


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_word_with_more_than_one_meaning_is_the_writers_to_choose(language: Language) -> None:
    for text in CHOICES[language]:
        [finding] = [f for f in Checker(language=language).check(text).findings if f.rule == "officialese"]
        assert "» eller «" in finding.message
        assert len(finding.suggestions) == 2
        assert not any(suggestion.safe for suggestion in finding.suggestions)


@pytest.mark.parametrize(
    ("language", "text", "mended"),
    [
        ("nb", "Påse at døra er lukket.", "Pass på at"),
        ("nn", "Påsjå at døra er lukka.", "Pass på at"),
        ("nb", "Foreta målinger av lufta.", "Mål"),
        ("nn", "Føreta målingar av lufta.", "Mål"),
        ("nb", "Foreta målinger i huset.", "Mål"),
        ("nb", "Sjekk døra og foreta målinger av lufta.", "mål"),
        ("nb", "Vi skal foreta målinger av lufta.", "måle"),
    ],
)
def test_an_order_stays_an_order(language: Language, text: str, mended: str) -> None:
    findings = Checker(language=language).check(text).findings
    assert mended in [one.replacement for f in findings if f.rule in LIST_RULES for one in f.suggestions]


@pytest.mark.parametrize(
    ("language", "text", "found", "mended"),
    [
        ("nb", "Dere kan benytte dere av tilbudet.", "benytte dere av", "bruke"),
        ("nb", "Vi benytter oss av tilbudet.", "benytter oss av", "bruker"),
        ("nn", "De kan benytte dykk av tilbodet.", "benytte dykk av", "bruke"),
        ("nb", "Du må avholde deg fra å røyke.", "avholde deg fra å", "la være å"),
        ("nn", "De må avhalde dykk frå å røykje.", "avhalde dykk frå å", "la vere å"),
        ("nb", "Vi foretar oss ikke noe.", "foretar oss", "gjør"),
        ("nb", "Du må erverve en billett.", "erverve", "skaffe deg"),
        ("nn", "De må erverve ein billett.", "erverve", "skaffe dykk"),
    ],
)
def test_the_reflexive_follows_whom_it_is_said_of(language: Language, text: str, found: str, mended: str) -> None:
    [finding] = [f for f in Checker(language=language).check(text).findings if f.rule == "officialese"]
    assert finding.text == found
    assert mended in [suggestion.replacement for suggestion in finding.suggestions]


@pytest.mark.parametrize(
    ("language", "text", "message"),
    [
        ("nb", "Vis aktsomhet i skogen.", "Papirord. Si akkurat hva leseren skal gjøre."),
        ("nn", "Ver aktsam i skogen.", "Papirord. Sei akkurat kva lesaren skal gjere."),
        ("nb", "Innen rimelig tid kommer vi.", "Papirord. Si når, med en dato."),
        ("nn", "Innan rimeleg tid kjem vi.", "Papirord. Sei når, med ein dato."),
    ],
)
def test_what_no_word_can_mend_is_told(language: Language, text: str, message: str) -> None:
    [finding] = [f for f in Checker(language=language).check(text).findings if f.rule == "officialese"]
    assert (finding.message, finding.suggestions) == (message, ())


@pytest.mark.parametrize(
    ("language", "text", "left"),
    [
        ("nb", "Det gjøres oppmerksom på at veien er stengt.", "Veien er stengt."),
        ("nn", "Det blir gjort merksam på at vegen er stengd.", "Vegen er stengd."),
    ],
)
def test_a_phrase_that_says_nothing_is_struck(language: Language, text: str, left: str) -> None:
    [finding] = [f for f in Checker(language=language).check(text).findings if f.rule == "officialese"]
    [edit] = finding.suggestions
    assert text[: edit.start] + edit.replacement + text[edit.end :] == left
    assert not edit.safe
