"""The README: its commands, its example, and its own language."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from somcheck.cli.check import check as check_command
from somcheck.cli.main import main
from somcheck.formatters.style import Style
from somcheck.formatters.text import format_report
from somcheck.judging.checker import Checker
from somcheck.norwegian.written_form import Language
from somcheck.post.source import Source
from somcheck.report.findings import Finding
from somcheck.report.report import Report
from somcheck.rules import TIPS
from somcheck.running import files

ROOT = Path(__file__).parents[2]
README = (ROOT / "README.md").read_text(encoding="utf-8")
OWN_WORDS = {"trade-term", "acronym", "officialese", "nominalisation", "passive-voice", "long-sentence", "front-heavy"}


def test_two_commands_of_one_line() -> None:
    block = README.split("<!-- commands -->")[1].split("<!-- end -->")[0]
    commands = [line for line in block.splitlines() if line and not line.startswith("```")]
    assert len(commands) == 2


def test_the_example_is_the_real_output(checker: Checker) -> None:
    source = files.read(str(ROOT / "data" / "examples" / "svak.txt"))
    [report] = checker.check_sources([Source(source.text, "data/examples/svak.txt")])
    assert isinstance(report, Report)
    printed = format_report(report, Style())
    assert re.sub(r"\x1b\[[0-9;]*m", "", printed).strip() in README
    assert source.text.strip() in README.replace("\n> ", " ")


def test_the_sample_plan_is_the_real_output(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(ROOT / "data" / "sample")
    with pytest.raises(SystemExit):
        main(["plan", "innlegg"])
    assert re.sub(r"\x1b\[[0-9;]*m", "", capsys.readouterr().out).strip() in README


@pytest.mark.parametrize(
    "option", [name for param in check_command.params for name in param.opts if name.startswith("--")]
)
def test_every_option_is_mentioned(option: str) -> None:
    if option != "--help":
        assert f"`{option}" in README


def prose() -> list[str]:
    text = re.sub(r"```.*?```", "", README, flags=re.DOTALL)
    text = re.sub(r"`[^`\n]*`|^>.*$|^    .*$|^\|.*$|<!--.*?-->", " ", text, flags=re.MULTILINE)
    return [part.strip() for part in re.split(r"\n\s*\n|\n(?=#|- )", text) if len(part.split()) > 5]


def warned(report: Report) -> list[Finding]:
    return [f for f in report.findings if f.rule in OWN_WORDS and f.severity == "warning"]


def test_the_readme_passes_its_own_checks() -> None:
    assert [(f.rule, f.text) for report in _NB.check_many(prose()) for f in warned(report)] == []


@pytest.mark.parametrize("lang", ["nb", "nn"])
def test_our_messages_pass_our_own_checks(lang: Language) -> None:
    texts = [
        re.sub(r"«[^»]*»|{\w+}", "dette", text(lang))
        for tip in TIPS
        for rule in tip.rules
        for text in (rule.message, rule.cure, rule.why, *rule.messages.values())
    ]
    reports = (_NB if lang == "nb" else _NN).check_many(texts)
    told = [(text, f.rule, f.text) for text, report in zip(texts, reports, strict=True) for f in warned(report)]
    assert told == []


_NB, _NN = Checker(language="nb"), Checker(language="nn")
