"""Reading word lists, finding their words in texts, and putting plainer words in their place."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from somcheck.norwegian.inflection import paradigm
from somcheck.norwegian.word_list import Entry, WordList, bare
from somcheck.norwegian.word_list import rows_of as wordlist_rows
from somcheck.norwegian.written_form import Language
from somcheck.rewriting.fitting import replacement
from somcheck.storage import data_files as datafiles

CELLS: dict[Language, list[str]] = {
    "nb": [
        "detektor m", "røykdetektor m", "varsel n", "varsle v1", "iverksette v", "sette i gang v", "foreta v",
        "foreta en vurdering av v", "i henhold til", "henhold", "iht.", "TEK m", "ROS-analyse m", "åpen a",
        "brukstillatelse m", "midlertidig brukstillatelse m", "kontrollere v2",
    ],
    "nn": [
        "detektor m", "varsel n", "iverksetje v", "føreta v", "i samsvar med", "TEK m", "open a",
        "mellombels bruksløyve n", "kontrollere v2",
    ],
}  # fmt: skip


def words_of(language: Language) -> WordList:
    return WordList(((cell, Entry(bare(cell), {})) for cell in CELLS[language]), language)


def found(text: str, language: Language, *slots: str | None) -> list[tuple[str, str, str]]:
    words = text.split()
    matches = words_of(language).find(words, slots or [None] * len(words))
    return [(" ".join(words[match.first : match.last]), match.entry.lemma, match.slot) for match in matches]


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("nb", "Sjekk detektorene dine", [("detektorene", "detektor", "pl-def")]),
        ("nb", "Røykdetektorens batteri", [("Røykdetektorens", "røykdetektor", "sg-def-gen")]),
        ("nb", "VI IVERKSATTE TILTAK", [("IVERKSATTE", "iverksette", "past")]),
        ("nb", "Arbeidet settes i gang nå", [("settes i gang", "sette i gang", "pass")]),
        ("nb", "Vi setter i dag", []),
        ("nb", "Foretok en vurdering av", [("Foretok en vurdering av", "foreta en vurdering av", "past")]),
        ("nb", "Vi foretok en befaring", [("foretok", "foreta", "past")]),
        ("nb", "I henhold til loven", [("I henhold til", "i henhold til", "")]),
        ("nb", "et slikt henhold", [("henhold", "henhold", "")]),
        ("nb", "godkjent iht. TEK", [("iht.", "iht.", ""), ("TEK", "TEK", "sg-ind")]),
        ("nb", "godkjent iht loven", [("iht", "iht.", "")]),
        ("nb", "en ros-analyse", [("ros-analyse", "ROS-analyse", "sg-ind")]),
        (
            "nb",
            "to midlertidige brukstillatelser og en midlertidig brukstillatelse",
            [
                ("brukstillatelser", "brukstillatelse", "pl-ind"),
                ("midlertidig brukstillatelse", "midlertidig brukstillatelse", "sg-ind"),
            ],
        ),
        ("nb", "røykdetektorbatteri detektor-batteri", []),
        ("nn", "Du tek feil etter TEK", [("TEK", "TEK", "sg-ind")]),
        ("nn", "Vi har iverksett det", [("iverksett", "iverksetje", "perf")]),
        ("nn", "det blei iverksett, i samsvar med lova", [("i samsvar med", "i samsvar med", "")]),
        ("nn", "alle detektorane må kontrollerast", [
            ("detektorane", "detektor", "pl-def"),
            ("kontrollerast", "kontrollere", "pass"),
        ]),
        ("nn", "mellombels bruksløyve", [("mellombels bruksløyve", "mellombels bruksløyve", "sg-ind")]),
    ],
)  # fmt: skip
def test_find(language: Language, text: str, expected: list[tuple[str, str, str]]) -> None:
    assert found(text, language) == expected


@pytest.mark.parametrize(
    ("language", "text", "slots", "slot"),
    [
        ("nb", "varsel", ["pl-ind"], "pl-ind"),
        ("nb", "varsel", ["sg-ind"], "sg-ind"),
        ("nb", "varsel", [None], "sg-ind"),
        ("nb", "varsler", ["pres"], "pres"),
        ("nb", "varsler", ["pl-ind"], "pl-ind"),
        ("nb", "kontrollert", ["neut"], "perf"),
        ("nb", "kontrollerte", ["past"], "past"),
        ("nb", "kontrollerte", ["plur"], "part"),
        ("nb", "sette i gang", ["imp", None, None], "inf"),
        ("nb", "sett i gang", ["imp", None, None], "imp"),
        ("nn", "iverksett", ["perf"], "perf"),
        ("nn", "varsel", ["pl-ind"], "pl-ind"),
        ("nn", "mellombels bruksløyve", ["pos", "pl-ind"], "pl-ind"),
    ],
)
def test_slots_choose_the_reading(language: Language, text: str, slots: list[str | None], slot: str) -> None:
    assert [reading for _, _, reading in found(text, language, *slots)] == [slot]


def test_slots_choose_the_entry() -> None:
    assert found("varsler", "nb", "pres") == [("varsler", "varsle", "pres")]
    assert found("varsler", "nb", "pl-ind") == [("varsler", "varsel", "pl-ind")]


def test_decomposed_letters_are_found() -> None:
    apart = unicodedata.normalize("NFD", "åpne røykdetektorer")
    assert [lemma for _, lemma, _ in found(apart, "nb")] == ["åpen", "røykdetektor"]
    words = WordList([(unicodedata.normalize("NFD", "åpen a"), Entry("åpen", {}))], "nb")
    assert words.find(["åpent"], [None])


@pytest.mark.parametrize(
    ("cell", "slot", "original", "language", "expected"),
    [
        ("røykvarsler m", "pl-def", "detektorene", "nb", "røykvarslerne"),
        ("røykvarslar m", "pl-def", "detektorane", "nn", "røykvarslarane"),
        ("røykvarsler m", "sg-def", "Detektoren", "nb", "Røykvarsleren"),
        ("røykvarsler m", "sg-def", "DETEKTOREN", "nb", "RØYKVARSLEREN"),
        ("sette i gang v / starte v1", "past", "iverksatte", "nb", "satte i gang"),
        ("åpne v1", "past", "Iverksatte", "nb", "Åpnet"),
        ("etter / ifølge", "", "I henhold til", "nb", "Etter"),
        ("å", "", "I", "nb", "Å"),
        ("sjekke v1", "pass", "kontrolleres", "nb", "sjekkes"),
        ("sjekke v1", "pass", "kontrollerast", "nn", "sjekkast"),
        ("gjøre v", "pass", "foretas", "nb", None),
        ("gå gjennom v", "pass", "gjennomgås", "nb", None),
        ("nok", "plur", "tilstrekkelige", "nb", "nok"),
        ("snø m0", "pl-ind", "nedbørsmengder", "nb", None),
    ],
)
def test_replacement(cell: str, slot: str, original: str, language: Language, expected: str | None) -> None:
    assert replacement(cell, slot, original, language) == expected


def test_capitals_of_a_name_are_its_own() -> None:
    assert replacement("kullosvarsler m", "sg-def", "CO-varsleren", "nb", lemma="CO-varsler") == "kullosvarsleren"
    assert replacement("beredskap m0", "sg-ind", "PBS", "nb", lemma="PBS") == "beredskap"


_WORDS = st.text("abdefgiklmnoprstuvyæøå", min_size=3, max_size=10)


@given(_WORDS, _WORDS, st.sampled_from(["sg-def", "pl-ind", "pl-def"]), st.sampled_from(["nb", "nn"]))
def test_replacement_keeps_capitals(plain: str, original: str, slot: str, language: Language) -> None:
    low = replacement(f"{plain} m", slot, original, language)
    assert low is not None
    assert low.islower()
    assert replacement(f"{plain} m", slot, original.capitalize(), language) == low[0].upper() + low[1:]
    assert replacement(f"{plain} m", slot, original.upper(), language) == low.upper()


@given(_WORDS, st.sampled_from(["m", "n", "a"]), st.sampled_from(["nb", "nn"]))
def test_every_form_is_found(lemma: str, code: str, language: Language) -> None:
    cell = f"{lemma} {code}"
    words = WordList([(cell, Entry(lemma, {}))], language)
    for slot, forms in paradigm(cell, language).items():
        for form in forms:
            (match,) = words.find([form.upper()], [slot])
            assert match.slot == slot


@pytest.mark.parametrize(
    ("cell", "expected"),
    [
        ("iverksette v", "iverksette"),
        ("utføre v2 / gjøre v", "utføre / gjøre"),
        ("i henhold til", "i henhold til"),
        ("middel {middel,middelet,midler,midlene}", "middel"),
        ("plan b", "plan b"),
    ],
)
def test_bare(cell: str, expected: str) -> None:
    assert bare(cell) == expected


# ---- Files ------------------------------------------------------------------------------------------------


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder that stands in for the data folder."""
    monkeypatch.setattr(datafiles, "files", lambda package: tmp_path)
    return tmp_path


HEADER = "nb\tnn\tnb_plain\tnn_plain\tstrength\n"


def test_load(folder: Path) -> None:
    rows = "# Trade terms\n\ndetektor m / føler m\tdetektor m\trøykvarsler m\trøykvarslar m\twarning\n"
    (folder / "one.tsv").write_text(HEADER + rows, encoding="utf-8")
    (folder / "two.tsv").write_text("nb\tnn\n\tomforeint a\n", encoding="utf-8")
    bokmal = WordList.load("one.tsv", "two.tsv", language="nb").find(["følerne", "omforeint"], [None, None])
    assert [match.entry for match in bokmal] == [Entry("føler", {"plain": "røykvarsler m", "strength": "warning"}, "m")]
    nynorsk = WordList.load("one.tsv", "two.tsv", language="nn").find(["følerne", "omforeint"], [None, None])
    assert [match.entry for match in nynorsk] == [Entry("omforeint", {}, "a")]


@pytest.mark.parametrize(
    ("rows", "said"),
    [
        ("detektor m\tdetektor m\n", "list.tsv, linje 2: 2 kolonner, ikke 5."),
        ("# x\nlese v\tlese v\t\t\t\n", "list.tsv, linje 3: «lese v»"),
        ("a m\ta m\t\t\t\nhus q\thus n\t\t\t\n", "list.tsv, linje 3: «hus q»"),
    ],
)
def test_malformed_rows_are_named(folder: Path, rows: str, said: str) -> None:
    (folder / "list.tsv").write_text(HEADER + rows, encoding="utf-8")
    with pytest.raises(ValueError, match=said):
        WordList.load("list.tsv", language="nb")


def test_missing_language_is_named(folder: Path) -> None:
    (folder / "list.tsv").write_text("nb\tplain\n", encoding="utf-8")
    with pytest.raises(ValueError, match="list.tsv, linje 1: kolonnen «nn» mangler"):
        WordList.load("list.tsv", language="nn")


def _shipped(folder: Traversable, path: str = "") -> Iterator[str]:
    """The lists of word cells in the data folder: tables with the columns nb, nn and nb_plain."""
    for item in folder.iterdir():
        if item.name == "terms":
            yield from _shipped(item, "terms/")
        elif item.name.endswith(".tsv") and item.read_text(encoding="utf-8").startswith("nb\tnn\tnb_plain"):
            yield path + item.name


@pytest.mark.parametrize("language", ["nb", "nn"])
@pytest.mark.parametrize("name", sorted(_shipped(files("somcheck.data"))))
def test_shipped_lists_are_well_formed(name: str, language: Language) -> None:
    text = files("somcheck.data").joinpath(name).read_text(encoding="utf-8")
    WordList.load(name, language=language)
    for number, cell, columns in wordlist_rows(text, name, language):
        for plain in filter(None, columns["plain"].split(" / ")):
            assert paradigm(plain, language), f"linje {number}: {cell}"
