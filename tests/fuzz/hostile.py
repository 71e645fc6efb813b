"""Hostile posts, and what must hold for any of them.

A post is bytes made of pieces: words in both written forms, markup, signs, odd characters, front matter, and bytes
that are no text. `Fuzzer` has one method a stage, from the cheapest to the whole way; each raises `AssertionError`, or
whatever somcheck raises that it should not.
"""

from __future__ import annotations

import io
import json
import re
import textwrap
import unicodedata
from collections.abc import Callable, Sequence
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory
from typing import Any
from xml.etree import ElementTree

import click
import docx

from somcheck.document.document import Document
from somcheck.document.pipeline import UPOS, analyser, make_doc, markup_tokens
from somcheck.errors import PostError, SomcheckError
from somcheck.formatters import FORMATS, diff, formatter
from somcheck.formatters.json import format_posts
from somcheck.formatters.run import Run
from somcheck.formatters.style import Style
from somcheck.formatters.text import format_report
from somcheck.judging.checker import Checker
from somcheck.norwegian.written_form import guess
from somcheck.post import post
from somcheck.post.post import Post
from somcheck.post.source import Source, decode
from somcheck.report.report import Report
from somcheck.running import files, fixes
from somcheck.running.answers import Answer

WORDS = """
    Har du testet røykvarsleren hva gjør du dere skal må kan bør ikke og i på til av det en et er ble Har du testa
    røykvarslaren kva gjer du de skal må kan bør ikkje og i på til av det ein eit er vart detektor iverksette vedrørende
    kontrolleres kontrollerast gjennomføres gjennomføring av kartlegging forskrift om brannforebygging forskrifta lov
    plan- og bygningsloven TEK17 DSB DLE NS-EN kWh MW m² dekar tonn hekto liter brannvesenet Kari Nordmann Storgata
    gata bor hjemme heime hytta pipa feieren feiaren husk ring svar del lik tagg kommenter vinn vennligst takk
    innbyggere innbyggjarar eldre komfyrvakt slokkeapparat rømningsvei rømmingsveg sprinkleranlegg branntilløp
    januar mandag kl. tlf 110 savnet brann brannen evakuert fare utrykning skogbrannfare grillforbud EIER HUSK Oslo
    de som den hun ho han jeg eg vi me selv sjølv fordi når hvis dersom slik at som noe noko ingen alle
""".split()
SIGNS = list(
    ". , ! ? : ; … - – — ( ) [ ] { } « » “ ” „ \" ' ’ ‘ * _ / \\ | # @ & % + = < > ~ ^ ` § ° · • ▪ → ✓".split()
)
FIGURES = """
    1 12 1000 1_000 000 2,5 3.000 1/2 50_000_liter 12_MW 5_kWh 300_m² 40_dekar 8_tonn 12._mars_2027 kl._12.30 12:30
    §_7 §§_7-2_og_8 01017012345 010170_12345 99_88_77_66 +47_99887766 Storgata_5 0001_Oslo 2027 5-10 REI_60 EI60
    mellom_5_og_10_km 3_millioner_liter ½ ² ٣ ① Ⅷ 1e400 -5 5,-
""".split()
MARKUP = """
    https://a.no/b www.a.no a.no brann.kommune.no http:// https://no.wikipedia.org/wiki/A_(b) a.a@b.no @brann @ @a.
    #brann #Røykvarslerdagen #feiforegendør #1 # #a#b ![ ![]( ![bilde](a.png) [lenke](https://a.no) **fet** _kursiv_
    `kode` <b>b</b> &amp; ::: |a|b| ~~~ IMG_1234.jpg bilde.png
""".split()
EMOJI = "🔥 🚒 👩‍🚒 ❤️ 👍🏽 🇳🇴 🇳 1️⃣ #️⃣ ☎ ✅ ➡ ▶️ 🏴󠁧󠁢󠁥󠁮󠁧󠁿 \u200d \ufe0f \u20e3 🏽".split(" ")
ODD = [
    "\x00", "\x07", "\x08", "\x0b", "\x0c", "\x1b[31m", "\x1b]0;x\x07", "\x1c", "\x7f", "\x85", "\x9b31m", "\u00a0",
    "\u00ad", "\u0300", "\u0301" * 9, "a\u030a", "A\u030a", "\u1100\u1161\u11a8", "\u1161", "\u200b", "\u200e",
    "\u202e", "\u2028", "\u2029", "\u2066", "\ufeff", "\uffff", "\ufffd", "\U000e0041", "\U0010ffff", "שלום", "مرحبا",
    "你好", "ｗｉｄｅ", "𝐇𝐞𝐢", "𝓱𝓮𝓲", "ﬁ", "ß", "ẞ", "İ", "ı", "ŉ", "ǅ", "ΐ", "Ꭰ", "Ω", "ﷺ", "t̶e̶k̶s̶t̶", "Z͑ͫ̓", "{name}", "{0}",  # noqa: E501
    "%s", "{", "}", "{{", "⟦", "⟧",
]  # fmt: skip
LONG = [
    "a" * 300,
    "brannvesen" * 40,
    "A" * 260,
    "(" * 40,
    "![" * 30,
    "- " * 20,
    "ha" * 99,
    "?" * 60,
    "1" * 400,
    "a-" * 60,
]
LINES = [
    "\n",
    "\n",
    "\n\n",
    "\r\n",
    "\r",
    "\n\r",
    "\n- ",
    "\n– ",
    "\n* ",
    "\n1. ",
    "\n\t",
    "\n> ",
    "\n## ",
    "\n---\n",
    "  \n",
]
SENTENCES = [
    "Har du testet røykvarsleren i dag? ", "Eier må iverksette tiltak vedrørende detektorer i medhold av reglene. ",
    "Anlegget skal kontrolleres av eier hvert år. ", "Kva gjer du heime når det brenn? ", "– Ring oss, sier Kari. ",
    "Me gjennomfører kartlegging av bygningar. ", "Hvem bor i Storgata 5? ", "Det ble brukt 50 000 liter vann. ",
    "I går kveld rykket vi ut til en brann i Storgata 12, der Kari Nordmann bor. ", "Lik og del. ", "«Ja,» sa hun. ",
    "Du må ikke brenne bål, og du må ikke grille, fordi det er tørt, og fordi det blåser, og fordi det er fare. ",
]  # fmt: skip
FRONTS = [
    "målgruppe: eldre", "målgruppe: [eldre, hytteeiere]", "mål: x", "svarer: vakta", "svarfrist: 4 timer",
    "plattform: facebook", "plattform: [instagram, x]", "språk: nn", "språk: nb", "type: akutt", "type: takk",
    "type: stilling", "publiseres: 2027-03-18 17:00", "publiseres: i dag", "bilde: a.png", "alt: et hus", "alt: [a, '']",  # noqa: E501
    "x: y", "språk: \"\\e[31m\"", "svarer: &a b", "mål: *a", "målgruppe: {a: b}", "målgruppe: ", "svarer: 0x" + "f" * 5000,  # noqa: E501
    "svarfrist: 12:30", "publiseres: 2027-02-30", "publiseres: 2027-03-18T17:00+02:00", "målgruppe: eldre, unge", "ja: no",  # noqa: E501
    "svarer: Kari: vakta", "svarer: @vakta", "mål: færre #branner", "\tspråk: nb", "tittel: Hei", "språk: nn\nspråk: nb", "",  # noqa: E501
    "\ufeffspråk: nb", "målgruppe:\n  - eldre\n  - unge", "alt: |\n  et hus\n  i snø", "svarer: 'a", "mål: [a", "plattform: fb",  # noqa: E501
    "? [a]\n: b", "- a", "svarer: \"\\uD800\"", "målgruppe: \"el\\x9bdre\"", "\x1b: a", "svarer: !!python/name:os.system",  # noqa: E501
]  # fmt: skip
RAW = [
    b"\xff",
    b"\xfe\xff",
    b"\xff\xfe",
    b"\xef\xbb\xbf",
    b"\xed\xa0\x80",
    b"\xc0\x80",
    b"\xe5",
    b"\x81",
    b"\xf0\x9f",
    b"\x00",
]
KINDS: tuple[Sequence[str], ...] = (SIGNS, FIGURES, MARKUP, EMOJI, ODD, LONG, LINES, SENTENCES)

INVISIBLE = ["\u00ad", "\u200b", "\u200d", "\u2060", "\ufeff", "\u00a0", "\u202f", "\u2009"]

FENCES = ["---\n"] * 7 + ["\n---\n", "\ufeff---\n", "--- \n", "", "---\r\n", "+++\n"]

NAMES = [
    "post.txt",
    "po\x1bst.txt",
    "p\udce5st.md",
    "æøå/innlegg.TXT",
    "a b.txt",
    "-x.txt",
    "${x}.txt",
    "innlegg",
    "x" * 200,
]
"""How the files of posts may be spelled; the third is no UTF-8."""

Choose = Callable[[int], int]
"""A number below another one."""


def make_text(choose: Choose, most: int = 40) -> str:
    """A hostile post."""
    parts: list[str] = []
    if choose(6) == 0:
        parts += [FENCES[choose(len(FENCES))], *(FRONTS[choose(len(FRONTS))] + "\n" for _ in range(1 + choose(4)))]
        parts.append(FENCES[choose(len(FENCES))])
    if choose(4):
        parts.append(SENTENCES[choose(len(SENTENCES))])
    for _ in range(choose(most)):
        if choose(5) < 3:
            part = WORDS[choose(len(WORDS))]
            part = part.upper() if choose(20) == 0 else part.title() if choose(9) == 0 else part
        else:
            kind = KINDS[choose(len(KINDS))]
            part = kind[choose(len(kind))].replace("_", " ") if kind is FIGURES else kind[choose(len(kind))]
        parts += [part * (1 + choose(9)) if choose(40) == 0 else part, " " if choose(6) else ""]
    text = "".join(parts)
    for change in CHANGES:
        if choose(12) == 0:
            text = change(text, choose)
    return text


def _wrapped(text: str, choose: Choose) -> str:
    """With hard line breaks, as from an e-mail or a PDF."""
    width = 20 + choose(60)
    return "\n".join(line for part in text.split("\n") for line in (textwrap.wrap(part, width) or [""]))


def _with_signs(text: str, choose: Choose) -> str:
    """With invisible signs strewn in it."""
    return "".join(INVISIBLE[choose(len(INVISIBLE))] + char if choose(8) == 0 else char for char in text)


def _in_bold(text: str, choose: Choose) -> str:
    """In letters that Facebook's helpers make bold of."""
    first = (0x1D400, 0x1D5D4, 0x1D468)[choose(3)]
    upper = {ord("A") + place: chr(first + place) for place in range(26)}
    return text.translate(upper | {ord("a") + place: chr(first + 26 + place) for place in range(26)})


CHANGES: tuple[Callable[[str, Choose], str], ...] = (
    lambda text, _: unicodedata.normalize("NFD", text),
    lambda text, _: text.upper(),
    lambda text, _: text.replace("\n", "\r\n"),
    lambda text, _: text.replace(" ", "\u00a0"),
    lambda text, _: text.replace(" ", "  "),
    _wrapped,
    _with_signs,
    _in_bold,
)
"""What happens to a text on its way: how it is pasted, spelled and kept."""


def make_docx(choose: Choose) -> bytes:
    """A hostile post as a Word document, now and then with a byte or a piece gone."""
    made = docx.Document()
    for paragraph in re.sub("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]", "", make_text(choose)).split(
        "\n"
    ):
        if choose(9) == 0:
            made.add_table(1, 2).rows[0].cells[choose(2)].text = paragraph
        else:
            made.add_paragraph(paragraph, style=("Normal", "Heading 1", "List Bullet")[choose(3)])
    file = io.BytesIO()
    made.save(file)
    data = file.getvalue()
    if choose(9) == 0:
        place = choose(len(data))
        data = data[:place] + RAW[choose(len(RAW))] + data[place + choose(50) :]
    return data


def make_file(choose: Choose) -> tuple[str, bytes]:
    """A hostile post as a file: its name and what lies in it."""
    if choose(10) == 0:
        return "post.docx", make_docx(choose)
    return NAMES[choose(len(NAMES))], make_bytes(choose)


def make_bytes(choose: Choose) -> bytes:
    """A hostile post as it may lie in a text file."""
    text = make_text(choose)
    encoding = ("utf-8",) * 9 + ("cp1252", "utf-16", "utf-8-sig")
    data = text.encode(encoding[choose(len(encoding))], "replace")
    if choose(10) == 0:
        place = choose(len(data) + 1)
        data = data[:place] + RAW[choose(len(RAW))] + data[place:]
    return data


class Fuzzer:
    """Judges hostile posts and sees that what must hold does."""

    def __init__(self) -> None:
        self.checker = Checker()
        self.analyser = analyser()

    def before_analysis(self, data: bytes) -> Post | None:
        """Bytes to text, post, markup, places and written form."""
        try:
            text, _ = decode(data)
            draft = post.parse(text)
        except PostError as error:
            _assert_one_line(str(error))
            return None
        _assert_draft(draft)
        looks = guess(draft.text)
        assert 0 <= looks.nn <= 1
        assert 0 <= looks.norwegian <= 1
        return draft

    def rules(self, text: str, choose: Choose) -> Report | None:
        """All rules on a Doc whose analysis is made up: they may trust the tokens, and nothing else."""
        try:
            prepared = self.checker._prepare(Source(text, "post.txt"))
        except PostError:
            return None
        doc = _made_up(self.analyser.pipeline(prepared.language), prepared.post, choose)
        document = Document(
            prepared.post,
            doc,
            prepared.language,
            prepared.declared,
            tuple(self.checker.groups.values()),
            self.checker.plan,
            prepared.profile,
        )
        report = self.checker._report(prepared.source, document)
        _assert_report(report, text)
        self._assert_printed(report)
        return report

    def whole_way(self, posts: Sequence[tuple[str, bytes]], *, thorough: bool = False) -> int:
        """Files, by name and bytes, to printed text, JSON and mended posts; how many were judged."""
        sources = []
        with TemporaryDirectory() as folder:
            for name, data in posts:
                path = Path(folder) / name
                path.parent.mkdir(exist_ok=True)
                path.write_bytes(data)
                try:
                    sources.append(files.read(str(path)))
                except PostError as error:
                    _assert_one_line(str(error))
        judged = 0
        results = list(self.checker.check_sources(sources))
        assert len(results) == len(sources)
        for source, result in zip(sources, results, strict=True):
            if isinstance(result, SomcheckError):
                assert isinstance(result, PostError), result
                _assert_one_line(str(result))
                continue
            judged += 1
            _assert_report(result, source.text)
            self._assert_printed(result)
            if thorough:
                self._assert_mendable(source, result)
        return judged

    def _assert_printed(self, report: Report) -> None:
        for style in (Style(), Style(width=40, blocks=False, all=True, explain=True)):
            _assert_harmless(click.unstyle(format_report(report, style)))
        printed = format_posts([report.as_json()], "0")
        _assert_harmless(printed)
        [read] = json.loads(printed)["posts"]
        assert read["score"] == report.score
        assert [finding["text"] for finding in read["findings"]] == [finding.text for finding in report.findings]
        assert Report.from_data(json.loads(json.dumps(report.as_data()))) == report
        said = {name: formatter(name)(Run((Answer(report),), "0")) for name in FORMATS if name != "text"}
        for name, printed in said.items():
            _assert_harmless(printed, "\n\t" if name in ("html", "junit") else "\n")
        json.loads(said["sarif"])
        ElementTree.fromstring(said["junit"])
        assert set(re.findall("<[/!]?([^ >]*)", said["html"])) <= _TAGS

    def _assert_mendable(self, source: Source, report: Report) -> None:
        """Same input, same output; each suggestion leads to a text that can be judged, and so do the safe ones."""
        again = Checker(language=report.language)
        assert list(self.checker.check_sources([source])) == [report]
        mended = fixes.fixed(again, source, report)
        assert mended.report.score >= report.score
        _assert_harmless(diff.diff("post.txt", source.text, mended.text), "\n\t")
        for finding in report.findings:
            for edit in finding.suggestions[:1]:
                text = fixes.applied(source.text, [edit])
                if any(map(str.isalpha, post.parse(text).text)):
                    _assert_report(again.check(text), text)


_TAGS = set(
    """
    doctype html head meta title style body header main footer nav section article div p h1 h2 h3 ol ul li a span mark
    strong b small details summary blockquote del ins svg rect line circle
    """.split()
)


def _assert_draft(draft: Post) -> None:
    text, source = draft.text, draft.source
    end = 0
    for markup in draft.markup:
        assert end <= markup.start < markup.end <= len(text), markup
        end = markup.end
    places = [draft.place(offset) for offset in range(len(text) + 1)]
    assert places == sorted(places)
    assert draft.body_start <= places[0]
    assert not text or places[-1] == len(source)
    for place in places[:: max(1, len(places) // 20)]:
        line, column = draft.line_and_column(place)
        assert line >= 1
        assert column >= 1


def _assert_report(report: Report, source: str) -> None:
    assert not report.faults, report.faults[0].trace
    assert 0 <= report.score <= 100
    assert all(tip.score is None or 0 <= tip.score <= 100 for tip in report.tips.values())
    assert report.source == source
    for finding in report.findings:
        assert 0 <= finding.start <= finding.end <= len(source), finding
        assert source[finding.start : finding.end] == finding.text, finding
        assert finding.message
        for edit in finding.suggestions:
            assert 0 <= edit.start <= edit.end <= len(source), finding


def _assert_one_line(said: str) -> None:
    assert said
    assert "\n" not in said


def _assert_harmless(printed: str, allowed: str = "\n") -> None:
    """Nothing that UTF-8 cannot write, and nothing that a terminal takes for a command."""
    printed.encode("utf-8")
    for char in printed:
        assert char in allowed or unicodedata.category(char) != "Cc", ascii(char)


_POS = "NOUN VERB AUX ADJ ADV PRON DET ADP PROPN NUM PUNCT SYM CCONJ SCONJ PART INTJ X SPACE".split()
_DEPS = (
    "nsubj nsubj:pass obj obl root aux aux:pass cop advmod amod det case mark cc conj acl advcl expl nmod xcomp".split()
)
_MORPHS = [
    "", "Mood=Imp|VerbForm=Fin", "VerbForm=Inf", "Mood=Ind|Tense=Pres|VerbForm=Fin", "VerbForm=Part",
    "Mood=Ind|Tense=Past|VerbForm=Fin", "Mood=Ind|Tense=Pres|VerbForm=Fin|Voice=Pass", "VerbForm=Inf|Voice=Pass",
    "Definite=Def|Gender=Masc|Number=Sing", "Definite=Ind|Gender=Fem|Number=Plur", "Degree=Sup",
    "Definite=Ind|Gender=Neut|Number=Sing",
    "Person=2|PronType=Prs", "Case=Nom|Person=3|PronType=Prs", "Degree=Pos|Number=Plur", "Degree=Cmp", "PronType=Int",
]  # fmt: skip


def _made_up(pipeline: Any, draft: Post, choose: Choose) -> Any:
    """A Doc of the post's own tokens, with trees, word classes and features by chance."""
    from spacy.tokens import Doc

    tokens = make_doc(pipeline, draft)
    words = [token.text for token in tokens]
    starts = [place == 0 or choose(9) == 0 for place in range(len(words))]
    heads, first = [], 0
    for place, start in enumerate(starts):
        first = place if start else first
        heads.append(first + choose(place - first) if place > first else place)
    doc = Doc(
        tokens.vocab,
        words=words,
        spaces=[bool(token.whitespace_) for token in tokens],
        pos=[_POS[choose(len(_POS))] if not word.isspace() else "SPACE" for word in words],
        morphs=[_MORPHS[choose(len(_MORPHS))] for _ in words],
        lemmas=[word.lower() if choose(3) else WORDS[choose(len(WORDS))].lower() for word in words],
        heads=heads,
        deps=["ROOT" if head == place else _DEPS[choose(len(_DEPS))] for place, head in enumerate(heads)],
    )
    for token, kind in markup_tokens(draft, doc):
        token.pos_ = UPOS[kind]
    return doc


def by_chance(seed: int) -> Choose:
    """Numbers by chance, the same for the same seed."""
    return Random(seed).randrange
