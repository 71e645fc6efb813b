"""A fault in somcheck itself: told of in one line, and everything else goes on."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from somcheck.cli import main
from somcheck.cli.console import FAULT
from somcheck.document.document import Document
from somcheck.errors import InternalError
from somcheck.formatters.json import format_posts
from somcheck.formatters.style import Style
from somcheck.formatters.text import format_report
from somcheck.judging.checker import Checker
from somcheck.post.source import Source
from somcheck.report.report import Report
from somcheck.rule import Hit, Rule, Tip
from somcheck.rules import TIPS
from somcheck.running.plans import _checker

TEXT = "Eier må iverksette tiltak i henhold til reglene. Hva gjør du hjemme?\n"
NYNORSK = "Eigar må setje i verk tiltak i høve til reglane. Kva gjer du heime, og kva gjer de på hytta?\n"


def raising(document: Document) -> Iterable[Hit]:
    yield Hit(0, 3)
    raise KeyError("en \x1b[31mrød\nfeil")


def misplaced(document: Document) -> Iterable[Hit]:
    yield Hit(0, 10**9, variant="finnes ikke")


def broken_tips(**changed: Any) -> tuple[Tip[Document], ...]:
    """The tips, with the rule ``officialese`` or the gauge ``lix`` changed."""
    made = []
    for tip in TIPS:
        own: tuple[Rule[Document], ...] = tuple(
            replace(rule, check=changed["check"]) if "check" in changed and rule.id == "officialese" else rule
            for rule in tip.rules
        )
        gauges = tuple(
            replace(gauge, read=changed["read"]) if "read" in changed and gauge.id == "lix" else gauge
            for gauge in tip.gauges
        )
        made.append(replace(tip, rules=own, gauges=gauges))
    return tuple(made)


def broken(checker: Checker, text: str, **changed: Any) -> Report:
    other = Checker()
    other.__dict__["tips"] = broken_tips(**changed)
    return other.check(text)


@pytest.mark.parametrize("check", [raising, misplaced])
def test_a_rule_that_raises_is_one_finding_and_the_others_go_on(checker: Checker, check: Any) -> None:
    whole = checker.check(TEXT)
    report = broken(checker, TEXT, check=check)
    assert [fault.rule for fault in report.faults] == ["officialese"]
    [told] = [finding for finding in report.findings if finding.rule == "officialese"]
    assert told.start == told.end
    assert told.message == (
        "Regelen «officialese» stoppet på grunn av en feil i somcheck. Resten er vurdert. Meld gjerne fra."
    )
    # What the broken rule marks may overlap words that another rule would mark.
    others = [finding for finding in whole.findings if finding.rule not in ("officialese", "office-words")]
    assert [one for one in report.findings if one is not told and one.rule != "office-words"] == others
    assert report.score >= whole.score
    assert "\x1b" not in report.faults[0].reason
    assert "\n" not in report.faults[0].reason


def test_the_score_is_formed_without_the_rule(checker: Checker) -> None:
    off = Checker()
    off.__dict__["tips"] = broken_tips(check=lambda document: ())
    assert broken(checker, TEXT, check=raising).score == off.check(TEXT).score


def test_nynorsk(checker: Checker) -> None:
    report = broken(checker, NYNORSK, check=raising)
    assert report.language == "nn"
    assert any(
        finding.message
        == "Regelen «officialese» stoppa på grunn av ein feil i somcheck. Resten er vurdert. Meld gjerne frå."
        for finding in report.findings
    )


def test_a_gauge_that_raises(checker: Checker) -> None:
    def read(document: Document) -> float:
        raise ZeroDivisionError

    report = broken(checker, TEXT * 5, read=read)
    assert [fault.rule for fault in report.faults] == ["lix"]
    assert [finding.message[:14] for finding in report.findings if finding.rule == "lix"] == ["Målingen «lix»"]
    assert "lix" not in {measure.id for measure in report.measures}


def test_it_always_shows_and_is_valid_json(checker: Checker) -> None:
    many = TEXT + "Detektorer skal kontrolleres iht. forskrift. Anlegget må beskyttes mot vann. " * 4
    report = broken(checker, many, check=raising)
    assert "Regelen «officialese» stoppet" in format_report(report, Style())
    [post] = json.loads(format_posts([report.as_json()], "0"))["posts"]
    [told] = [finding for finding in post["findings"] if finding["rule"] == "officialese"]
    assert told["severity"] == "signal"


def test_a_fault_outside_the_rules_leaves_the_other_posts_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    whole = Checker._report

    def report(self: Checker, source: Source, document: Document) -> Report:
        if "kontor" in document.text:
            raise RuntimeError("på kontoret")
        return whole(self, source, document)

    monkeypatch.setattr(Checker, "_report", report)
    results = list(Checker().check_sources([Source("Kontoret er her. kontor"), Source(TEXT)]))
    assert isinstance(results[0], InternalError)
    assert str(results[0]) == "Feil i somcheck selv (RuntimeError: på kontoret). Meld gjerne fra."
    assert isinstance(results[1], Report)


@pytest.mark.parametrize("debug", ["", "1"])
def test_exit_status(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], debug: str
) -> None:
    monkeypatch.setattr(Checker, "tips", broken_tips(check=raising))
    monkeypatch.setenv("SOMCHECK_DEBUG", debug)
    _checker.cache_clear()  # a checker that other tests have used knows its tips
    (tmp_path / "a.txt").write_text(TEXT, encoding="utf-8")
    for args in (["a.txt"], ["a.txt", "finnes-ikke.txt"], ["--format", "json", "--min-score", "0", "a.txt"]):
        monkeypatch.chdir(tmp_path)
        with pytest.raises(SystemExit) as ended:
            main.main(args)
        assert ended.value.code == FAULT
        said = capsys.readouterr()
        assert ("Traceback" in said.err) == bool(debug)
        assert "officialese" in said.out
