"""Every rule is tested by its own examples, in both written forms, and keeps the conventions."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from somcheck.document.document import Document
from somcheck.norwegian.text import Text
from somcheck.plan.plan_file import PlanFile
from somcheck.plan.reading import parse
from somcheck.rule import Example, Gauge, Rule, Tip
from somcheck.rules import ALL_TIPS, PLAN_TIP

ROOT = Path(__file__).parents[2]
RULES = [(tip, rule) for tip in ALL_TIPS for rule in tip.rules]
EXAMPLES = [(rule, example) for _, rule in RULES for example in rule.examples]
ONE_FORM = {("passive-voice", "nn"), ("mixed-infinitives", "nb"), ("old-form", "nb")}
"""Rules that find nothing in one of the written forms."""

TODAY = date(2026, 11, 24)


@pytest.fixture(autouse=True)
def _own_dictionaries(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DICPATH", str(ROOT / "tests" / "norwegian" / "dictionaries"))


def subject(rule: Rule[Any], example: Example, document: Callable[..., Document]) -> Document | PlanFile:
    """What the rule looks at: a post, or for the tip ``plan`` a plan."""
    if rule in PLAN_TIP.rules:
        return parse(f'language = "{example.lang}"\n{example.text}', today=TODAY)
    return document(example.text, example.lang, example.audience, example.front, example.plan)


@pytest.mark.parametrize(
    ("rule", "example"),
    EXAMPLES,
    ids=[f"{rule.id}-{example.lang}-{n}" for n, (rule, example) in enumerate(EXAMPLES)],
)
def test_example(rule: Rule[Any], example: Example, document: Callable[..., Document]) -> None:
    if rule.id == "spelling":
        pytest.importorskip("hunspell", reason="the extra «spelling» is not installed")
    made = subject(rule, example, document)
    hits = list(rule.check(made))
    offset = len('language = "nb"\n') if isinstance(made, PlanFile) else 0
    words = [(hit.start - offset, hit.end - offset) for hit in hits if hit.start != hit.end]
    assert [example.text[start:end] for start, end in words] == [example.text[a:b] for a, b in example.spans]
    assert words == example.spans
    assert any(hit.start == hit.end for hit in hits) == example.whole


@pytest.mark.parametrize("rule", [rule for _, rule in RULES], ids=[rule.id for _, rule in RULES])
def test_messages_can_be_filled_in(rule: Rule[Any], document: Callable[..., Document]) -> None:
    for example in rule.examples:
        for hit in rule.check(subject(rule, example, document)):
            message = rule.worded(hit.variant)(example.lang, **hit.values)
            assert message
            assert "{" not in message
            for edit in hit.edits:
                assert 0 <= edit.start <= edit.end <= len(example.text)
                assert edit.replacement != example.text[edit.start : edit.end]


@pytest.mark.parametrize(("tip", "rule"), RULES, ids=[rule.id for _, rule in RULES])
def test_rule_keeps_the_conventions(tip: Tip[Any], rule: Rule[Any]) -> None:
    assert re.fullmatch(r"[a-z]+(-[a-z]+)*", rule.id)
    for lang in ("nb", "nn"):
        bad = [e for e in rule.examples if e.lang == lang and (e.spans or e.whole)]
        good = [e for e in rule.examples if e.lang == lang and not (e.spans or e.whole)]
        assert good, f"{rule.id} has no good {lang} example"
        assert bad or (rule.id, lang) in ONE_FORM, f"{rule.id} has no bad {lang} example"
    assert rule.sources
    if rule.mends:
        assert rule.mends in {gauge.id for gauge in tip.gauges}
        assert rule.cost == 0


def test_ids_are_unique() -> None:
    rules = [rule.id for _, rule in RULES]
    gauges = [gauge.id for tip in ALL_TIPS for gauge in tip.gauges]
    assert len(rules) == len(set(rules))
    assert len(gauges) == len(set(gauges))


@pytest.mark.parametrize("tip", ALL_TIPS, ids=[tip.id for tip in ALL_TIPS])
def test_every_module_is_a_listed_rule(tip: Tip[Any]) -> None:
    folder = ROOT / "rules" / tip.id.replace("-", "_")
    modules = {path.stem for path in folder.glob("*.py")} - {"__init__"}
    listed = {rule.check.__module__.split(".")[-1] for rule in tip.rules}
    assert listed == modules
    assert modules == {rule.id.replace("-", "_") for rule in tip.rules}


@pytest.mark.parametrize("gauge", [gauge for tip in ALL_TIPS for gauge in tip.gauges], ids=lambda gauge: gauge.id)
def test_gauge_scale(gauge: Gauge[Any]) -> None:
    values = [value for value, _ in gauge.scale]
    assert values == sorted(values)
    assert all(0 <= points <= 100 for _, points in gauge.scale)
    assert gauge.points(values[0] - 1) == gauge.scale[0][1]
    assert gauge.points(values[-1] + 1) == gauge.scale[-1][1]


def all_texts() -> list[tuple[str, Text]]:
    texts: list[tuple[str, Text]] = []
    for tip in ALL_TIPS:
        texts += [(f"{tip.id}.title", tip.title), (f"{tip.id}.praise", tip.praise)]
        for gauge in tip.gauges:
            texts.append((gauge.id, gauge.title))
        for rule in tip.rules:
            for name in ("title", "message", "cure", "why"):
                texts.append((f"{rule.id}.{name}", getattr(rule, name)))
            texts += [(f"{rule.id}.{variant}", text) for variant, text in rule.messages.items()]
            texts += [(f"{rule.id}.in_form.{variant}", text) for variant, text in rule.in_form.items()]
    return texts


@pytest.mark.parametrize(("name", "text"), all_texts(), ids=[name for name, _ in all_texts()])
def test_our_own_words(name: str, text: Text) -> None:
    """No exclamation marks, no scolding, no bokmål in nynorsk, and the same values in both."""
    for words in text:
        assert "!" not in re.sub(r"«[^»]*»", "", words)
        assert not re.search(r"\bfeil\b", words)
    assert set(re.findall(r"{(\w+)}", text.nb)) == set(re.findall(r"{(\w+)}", text.nn))
    unquoted = re.sub(r"«[^»]*»|\[[^]]*\]", "", text.nn.lower())
    bokmål = r"\b(ikke|noe|noen|hva|hvem|hvor|hvordan|jeg|dere|deres|fra|være|mye|bare|leseren|skriver|gjør|også)\b"
    assert not re.search(bokmål, unquoted), unquoted
    nynorsk = r"\b(ikkje|noko|nokon|kva|kven|korleis|eg|dykk|frå|vere|mykje|berre|lesar|lesaren|gjer)\b"
    assert not re.search(nynorsk, re.sub(r"«[^»]*»|\[[^]]*\]", "", text.nb.lower()))
