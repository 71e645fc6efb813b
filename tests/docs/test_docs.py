"""The documentation: what is generated is fresh, links lead somewhere, commands exist, and the recipes and posts in it
do what is said of them."""

from __future__ import annotations

import json
import os
import re
import shlex
import shutil
import subprocess
import sys
import xml.etree.ElementTree as ET
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import unquote

import click
import pytest
import yaml
from helpers import run as command_line
from markdown_it import MarkdownIt
from markdown_it.token import Token

from somcheck.cli.main import cli, main
from somcheck.docs import __main__ as docs
from somcheck.docs import markdown, rule_pages, schema_page
from somcheck.docs.__main__ import pages, write
from somcheck.docs.rule_pages import GENERATED
from somcheck.docs.schema_page import PARTS
from somcheck.formatters import json_schema
from somcheck.judging.checker import Checker
from somcheck.plan import reading
from somcheck.rules import ALL_TIPS, PLAN_TIP

ROOT = Path(__file__).parents[2]
DOCS = ROOT / "docs"
PAGES = [ROOT / "README.md", ROOT / "data" / "README.md", *sorted(DOCS.rglob("*.md"))]
BY_HAND = [page for page in PAGES if page.parent != DOCS / rule_pages.RULES and page.name != "skjema.md"]
GUIDES = {"nb": DOCS / "skriv-bedre-innlegg.md", "nn": DOCS / "skriv-betre-innlegg.md"}
RULES = {rule.id: rule for tip in ALL_TIPS for rule in tip.rules}
POST_RULES = [rule for tip in ALL_TIPS if tip is not PLAN_TIP for rule in tip.rules]
MARKDOWN = MarkdownIt("commonmark").enable("table")
CHECK = cli.commands["check"]


def text(path: Path) -> str:
    return path.read_text(encoding="utf-8")


def name(path: Path) -> str:
    return str(path.relative_to(ROOT))


# ---- What is generated ----


@pytest.fixture(scope="module")
def made() -> dict[str, str]:
    return pages()


@pytest.mark.slow
def test_what_is_generated_is_fresh(made: dict[str, str]) -> None:
    stale = [path for path, page in made.items() if not (DOCS / path).is_file() or text(DOCS / path) != page]
    assert not stale, "write them anew with: python -m somcheck.docs docs"


def test_no_page_is_left_of_a_rule_that_is_gone() -> None:
    assert {page.stem for page in (DOCS / rule_pages.RULES).iterdir()} == {"README", *RULES}


@pytest.mark.slow
def test_writing_takes_away_old_pages_only(
    tmp_path: Path, made: dict[str, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(docs, "pages", lambda: made)
    (tmp_path / rule_pages.RULES).mkdir()
    (tmp_path / rule_pages.RULES / "gone.md").write_text(f"{GENERATED}\n\n# Gone\n", encoding="utf-8")
    (tmp_path / rule_pages.RULES / "notes.md").write_text("By hand.\n", encoding="utf-8")
    write(tmp_path)
    assert {page.stem for page in (tmp_path / rule_pages.RULES).iterdir()} == {"README", "notes", *RULES}


def shown(tokens: list[Token]) -> str:
    """What a reader sees of inline Markdown, the bold marks as ``⟦`` and ``⟧``."""
    return "".join(
        {"<b>": "⟦", "</b>": "⟧"}.get(token.content, token.content) if token.type != "hardbreak" else "\n"
        for token in tokens
    )


@pytest.mark.parametrize("rule", POST_RULES, ids=lambda rule: rule.id)
def test_examples_are_shown_letter_by_letter(rule: Any) -> None:
    tokens = MARKDOWN.parse(text(DOCS / rule_pages.RULES / f"{rule.id}.md"))
    inside, quotes = False, []
    for token in tokens:
        if token.type == "blockquote_open":
            quotes.append("")
            inside = True
        elif token.type == "blockquote_close":
            inside = False
        elif inside and token.type == "inline":
            quotes[-1] += "\n" + shown(token.children or [])
    assert Counter(map(plain, quotes)) == Counter(plain(example.marked) for example in rule.examples)


def plain(marked: str) -> str:
    """Without the spaces and empty lines that Markdown does not keep, and with bold that goes on over a line as one."""
    return " ".join(re.sub(r"\s*⟧\s*\n\s*⟦\s*", "\n", marked).split())


@pytest.mark.parametrize(
    "post",
    [
        "# Ikke en overskrift",
        "* Pakk sekken\n- Fyll vann\n1. Gå",
        "Se **her** og _der_, `kode` og ~~strek~~ | celle",
        "[lenke](https://example.org/a_b) <b>html</b> &amp; <script>",
        "Spør @vakta eller #brann, !1, %2, $3$ og :smile:",
        "2024. Året som gikk\n17) Mai",
        "+ pluss\n> pil",
        "Rett under\n===\nog\n---\nslutt",
        "    innrykk\n\n\n> sitat \\ slutt\\",
    ],
)
def test_nothing_in_a_post_is_taken_for_markup(post: str) -> None:
    html = MARKDOWN.render(rule_pages.quoted(f"⟦{post}⟧"))
    tags = set(re.findall(r"</?(\w+)", html))
    assert tags <= {"blockquote", "p", "b", "br"}
    words = re.sub(r"<[^>]*>", "", html).replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", '"')
    assert words.replace("&amp;", "&").split() == post.split()


# ---- Links and commands ----


def inline(page: Path) -> Iterator[Token]:
    for token in MARKDOWN.parse(text(page)):
        yield token
        yield from token.children or ()


def anchors(page: Path) -> set[str]:
    tokens, seen, found = MARKDOWN.parse(text(page)), Counter[str](), set()
    for before, token in zip(tokens, tokens[1:], strict=False):
        if before.type == "heading_open":
            slug = markdown.anchor("".join(one.content for one in token.children or ()))
            found.add(f"{slug}-{seen[slug]}" if seen[slug] else slug)
            seen[slug] += 1
    return found


@pytest.mark.parametrize("page", PAGES, ids=name)
def test_links_lead_somewhere(page: Path) -> None:
    for token in inline(page):
        target = str(token.attrGet("href") or "")
        if not target or re.match(r"[a-z]+:", target):
            continue
        path, _, fragment = unquote(target).partition("#")
        to = (page.parent / path).resolve() if path else page
        assert to.exists(), target
        assert to.is_relative_to(ROOT)
        assert not fragment or fragment in anchors(to), target


def commands() -> list[str]:
    """Each ``somcheck …`` in a code block or span of the documentation, without the program's name."""
    found: dict[str, None] = {}
    for page in PAGES:
        for token in inline(page):
            if token.type not in ("fence", "code_block", "code_inline") or token.info == "python":
                continue
            for line in token.content.splitlines():
                match = re.search(r"(?:^|[\s/])somcheck[ \t]+(.+)$", line)
                if match and "try-repo" not in line:
                    found[re.split(r"\s{2,}| [>|&;] | && ", match[1])[0]] = None
    return list(found)


@pytest.mark.parametrize("command", commands())
def test_commands_use_options_that_exist(command: str) -> None:
    args = shlex.split(command)
    chosen = cli.commands.get(args[0], CHECK)
    options = {one: param for param in (*chosen.params, *cli.params) for one in param.opts}
    for place, arg in enumerate(args):
        if arg.startswith("-") and arg != "-":
            option, equals, value = arg.partition("=")
            assert option in options, command
            if isinstance(kind := options[option].type, click.Choice):
                said = value if equals else args[place + 1]
                assert said in kind.choices, command
    if args[0] == "explain":
        assert all(arg in RULES or arg.isupper() for arg in args[1:2])


def test_there_are_commands() -> None:
    assert {"init", "plan", "schema"} <= set(commands())
    assert len(commands()) > 20


@pytest.mark.parametrize("page", [*BY_HAND, *sorted((DOCS / rule_pages.RULES).glob("*.md"))], ids=name)
def test_plans_in_the_documentation_can_be_read(page: Path) -> None:
    for token in MARKDOWN.parse(text(page)):
        if token.type == "fence" and token.info == "toml":
            reading.parse(token.content)


# ---- The schemas ----


def strict(schema: Any) -> Any:
    """The schema, with every key that it does not describe refused."""
    if isinstance(schema, list):
        return [strict(one) for one in schema]
    if not isinstance(schema, dict):
        return schema
    made = {key: strict(value) for key, value in schema.items()}
    return {**made, "additionalProperties": False} if isinstance(made.get("properties"), dict) else made


jsonschema: Any = pytest.importorskip("jsonschema")
VALIDATOR = jsonschema.Draft202012Validator(strict(json_schema.schema()))


def test_the_schema_is_one_and_described_all_through() -> None:
    jsonschema.Draft202012Validator.check_schema(json_schema.schema())
    assert set(PARTS) >= set(json_schema.schema()["$defs"])
    for definition in json_schema.schema()["$defs"].values():
        for key, value in schema_page.flattened(definition["properties"]):
            assert "$ref" in value or value["description"].endswith("."), key


def printed(capsys: pytest.CaptureFixture[str], *args: str) -> Any:
    with pytest.raises(SystemExit):
        main(list(args))
    return json.loads(capsys.readouterr().out)


def test_real_output_follows_the_schema(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.chdir(ROOT / "data" / "sample")
    posts = printed(capsys, "--format", "json", "innlegg", "../examples")
    VALIDATOR.validate(posts)
    assert len(posts["posts"]) > 10
    VALIDATOR.validate(printed(capsys, "plan", "--format", "json"))
    VALIDATOR.validate(printed(capsys, "plan", "--format", "json", "innlegg"))


@pytest.mark.parametrize(
    "post", ["Hei.", "---\nmålgruppe: [eldre, unge]\nplattform: x\n---\nHar du testet røykvarsleren? 🔥", "LIK OG DEL!"]
)
def test_posts_without_a_file_follow_the_schema(checker: Checker, post: str) -> None:
    said = {"schema": 1, "version": "0", "posts": [checker.check(post).as_json()]}
    VALIDATOR.validate(said)


@pytest.mark.parametrize("change", [{"score": 101}, {"language": "sv"}, {"tips": None}, {"new": 1}])
def test_the_schema_refuses_what_is_wrong(checker: Checker, change: dict[str, Any]) -> None:
    said = checker.check("Har du testet røykvarsleren?").as_json() | change
    with pytest.raises(jsonschema.ValidationError):
        VALIDATOR.validate({"schema": 1, "version": "0", "posts": [said]})


# ---- The recipes ----


def recipe(key: str) -> Any:
    """The YAML block of the README that has a key at the top."""
    blocks = [token.content for token in MARKDOWN.parse(text(ROOT / "README.md")) if token.info == "yaml"]
    [found] = [made for made in map(yaml.safe_load, blocks) if key in made]
    return found


def recipe_commands() -> dict[str, list[str]]:
    steps = recipe("jobs")["jobs"]["innlegg"]["steps"]
    return {
        "github": [step["run"] for step in steps if "run" in step],
        "gitlab": recipe("somcheck")["somcheck"]["script"],
    }


def test_yaml_can_be_read() -> None:
    for page in PAGES:
        for token in MARKDOWN.parse(text(page)):
            if token.type == "fence" and token.info == "yaml":
                assert isinstance(yaml.safe_load(token.content), dict)


def test_recipes_install_what_the_setup_page_installs() -> None:
    installs = {line for lines in recipe_commands().values() for line in lines if line.startswith("pip install")}
    assert len(installs) == 1
    assert installs.pop() in text(DOCS / "sett-opp.md")
    assert recipe("jobs")["jobs"]["innlegg"]["steps"][1]["with"]["cache-dependency-path"].endswith("somcheck.yml")


@pytest.mark.parametrize("system", ["github", "gitlab"])
@pytest.mark.parametrize(("post", "status"), [("god.txt", 0), ("svak.txt", 1)])
def test_recipes_judge_the_posts(system: str, post: str, status: int, tmp_path: Path) -> None:
    [line] = [line for line in recipe_commands()[system] if line.startswith("somcheck ")]
    (tmp_path / "innlegg").mkdir()
    shutil.copy(ROOT / "data" / "examples" / post, tmp_path / "innlegg")
    command_line("innlegg/", cwd=tmp_path)  # so that the answer is kept, and the recipe need not wait for it
    path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    run = subprocess.run(
        ["bash", "-ec", line], cwd=tmp_path, env={**os.environ, "PATH": path}, capture_output=True, text=True
    )
    assert run.returncode == status, run.stderr
    if system == "github":
        assert status == 0 or re.search(rf"^::(?:error|warning|notice) .*file=innlegg/{post}", run.stdout, re.MULTILINE)
    else:
        root = ET.parse(tmp_path / "somcheck.xml").getroot()
        assert bool(list(root.iter("failure"))) == bool(status)


# ---- The guides ----


def pairs() -> list[tuple[str, str, str]]:
    found = []
    for language, page in GUIDES.items():
        blocks = re.findall(r"^Før:\n\n((?:>.*\n)+)\nEtter:\n\n((?:>.*\n)+)", text(page), re.MULTILINE)
        found += [(language, unquoted(before), unquoted(after)) for before, after in blocks]
    return found


def unquoted(block: str) -> str:
    paragraphs = re.sub(r"^> ?", "", block, flags=re.MULTILINE).split("\n\n")
    return "\n\n".join(" ".join(paragraph.split()) for paragraph in paragraphs)


def test_the_guides_have_the_same_posts() -> None:
    assert Counter(language for language, _, _ in pairs()) == {"nb": 4, "nn": 4}
    assert [level(GUIDES["nb"])] == [level(GUIDES["nn"])]


def level(page: Path) -> list[str]:
    return [token.tag for token in MARKDOWN.parse(text(page)) if token.type == "heading_open"]


@pytest.mark.parametrize(("language", "before", "after"), pairs())
def test_the_second_post_is_better(checker: Checker, language: str, before: str, after: str) -> None:
    first, second = checker.check(before), checker.check(after)
    assert first.language == second.language == language
    assert not first.passed
    assert second.score >= 85
    assert {finding.rule for finding in second.findings if finding.severity != "signal"} <= {"no-responder"}


def prose() -> list[tuple[str, str]]:
    found = []
    for page in (*GUIDES.values(), DOCS / "sett-opp.md"):
        language = "nn" if page == GUIDES["nn"] else "nb"
        words = re.sub(r"```.*?```", "", text(page), flags=re.DOTALL)
        words = re.sub(r"`[^`]*`|^>.*$|^\|.*$|«[^»]*»|\]\([^)]*\)", " ", words, flags=re.MULTILINE)
        parts = re.split(r"\n\s*\n|\n(?=#|- |\d\. )", words)
        found += [(language, part.strip()) for part in parts if len(part.split()) > 5]
    return found


OWN_WORDS = {"trade-term", "acronym", "officialese", "nominalisation", "passive-voice", "long-sentence", "front-heavy"}


@pytest.mark.parametrize(("language", "paragraph"), prose())
def test_the_guides_follow_their_own_advice(language: str, paragraph: str) -> None:
    assert "!" not in paragraph
    report = _CHECKERS[language].check(paragraph)
    assert [(f.rule, f.text) for f in report.findings if f.rule in OWN_WORDS and f.severity == "warning"] == []


_CHECKERS = {language: Checker(language=language) for language in ("nb", "nn")}
