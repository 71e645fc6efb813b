"""Who decides how a post is judged: defaults < plan < front matter < options, one setting at a time.

A row has its number, the setting, the plan in TOML, the front matter, the options, and what is decided.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

import somcheck
from somcheck.errors import ConfigError
from somcheck.judging.score import MIN_SCORE
from somcheck.judging.settings import Layer, Settings, layer_of_front_matter, layer_of_plan, merged
from somcheck.plan import reading
from somcheck.post import front_matter
from somcheck.post.fields import FrontMatter
from somcheck.report.report import Report

NYNORSK = "Kva gjer du heime når straumen går, og kven ringjer du fyrst? Legg ei lommelykt ved senga i kveld."
BOKMÅL = "Hva gjør du hjemme når strømmen går, og hvem ringer du først? Legg ei lommelykt ved senga i kveld."

GOALS = """
[goals.komfyr]
what = "Halvere komfyrbrannene"
audience = "eldre"
[goals.hytte]
what = "Varsler på alle hyttene"
audience = ["hytteeiere", "eldre"]
[goals.folk]
what = "Færre branner"
"""

Row = tuple[int, str, str, str, dict[str, Any], Any]
ROWS: list[Row] = [
    # The written form. "auto" as an option leaves the plan's out: the post's front matter, or else its words.
    (1, "language", "", "", {}, "auto"),
    (2, "language", 'language = "nb"', "", {}, "nb"),
    (3, "language", 'language = "nb"', "språk: nn", {}, "nn"),
    (4, "language", "", "språk: nn", {}, "nn"),
    (5, "language", 'language = "nb"', "språk: nb", {"language": "nn"}, "nn"),
    (6, "language", "", "språk: nb", {"language": "nn"}, "nn"),
    (7, "language", 'language = "nb"', "", {"language": "auto"}, "auto"),
    (8, "language", 'language = "nb"', "språk: nn", {"language": "auto"}, "nn"),
    (9, "language", 'language = "auto"', "", {}, "auto"),
    (10, "language", 'language = "auto"', "språk: nn", {}, "nn"),
    (11, "language", 'language = "nn"', "", {"language": None}, "nn"),
    # The target group: option, front matter, the groups of the goals that the post names, plan.
    (20, "audience", GOALS, "", {}, ()),
    (21, "audience", 'audience = "unge"' + GOALS, "", {}, ("unge",)),
    (22, "audience", 'audience = "unge"' + GOALS, "mål: komfyr", {}, ("eldre",)),
    (23, "audience", GOALS, "mål: [hytte, komfyr]", {}, ("hytteeiere", "eldre")),
    (24, "audience", 'audience = "unge"' + GOALS, "mål: folk", {}, ("unge",)),
    (25, "audience", 'audience = "unge"' + GOALS, "mål: komfyr\nmålgruppe: alle", {}, ("alle",)),
    (26, "audience", 'audience = "unge"' + GOALS, "mål: komfyr", {"audience": "alle"}, ("alle",)),
    (27, "audience", 'audience = "unge"', "målgruppe: eldre", {"audience": ["alle", "unge"]}, ("alle", "unge")),
    (28, "audience", 'audience = ["unge", "alle"]', "", {"audience": ()}, ("unge", "alle")),
    (29, "audience", 'audience = "unge"', "målgruppe: []", {}, ("unge",)),
    # The kind of post: a plan has none.
    (40, "profile", "", "", {}, None),
    (41, "profile", "", "type: takk", {}, "takk"),
    (42, "profile", "", "type: takk", {"profile": "stilling"}, "stilling"),
    (43, "profile", "", "", {"profile": "stilling"}, "stilling"),
    # What a post does not say of itself.
    (50, "min_score", "", "", {}, MIN_SCORE),
    (51, "min_score", "min-score = 70", "", {}, 70),
    (52, "min_score", "min-score = 70", "", {"min_score": 20}, 20),
    (53, "min_score", "min-score = 70", "", {"min_score": 0}, 0),
    (54, "min_score", "min-score = 0", "", {}, 0),
    (55, "min_score", "", "", {"min_score": 100}, 100),
    (60, "min_level", "", "", {}, "signal"),
    (61, "min_level", 'min-level = "error"', "", {}, "error"),
    (62, "min_level", 'min-level = "error"', "", {"min_level": "warning"}, "warning"),
    (63, "min_level", 'min-level = "error"', "", {"min_level": "signal"}, "signal"),
    (70, "fail_on", "", "", {}, "error"),
    (71, "fail_on", 'fail-on = "warning"', "", {}, "warning"),
    (72, "fail_on", 'fail-on = "error"', "", {"fail_on": "never"}, "never"),
    (73, "fail_on", "", "", {"fail_on": "signal"}, "signal"),
    (80, "pipeline", "", "", {}, None),
    (81, "pipeline", 'pipeline = "nb_core_news_lg"', "", {}, "nb_core_news_lg"),
    (82, "pipeline", 'pipeline = "nb_core_news_lg"', "", {"pipeline": "nn_min"}, "nn_min"),
    (83, "pipeline", 'pipeline = "nb_core_news_lg"', "", {"pipeline": "./en/mappe"}, "./en/mappe"),
]
NUMBERED = pytest.mark.parametrize(
    ("setting", "plan", "front", "options", "wanted"), [row[1:] for row in ROWS], ids=[str(row[0]) for row in ROWS]
)


def layers(plan: str, front: str, options: dict[str, Any]) -> tuple[Layer, Layer, Layer]:
    """The layers as `Checker` makes them."""
    decided = reading.parse(plan).plan
    said = front_matter.read(front) if front else FrontMatter()
    group = options.get("audience") or ()
    named = {"audience": (group,) if isinstance(group, str) else tuple(group)}
    return layer_of_plan(decided), layer_of_front_matter(said, decided), {**options, **named}


@NUMBERED
def test_merged(setting: str, plan: str, front: str, options: dict[str, Any], wanted: Any) -> None:
    made = merged(*layers(plan, front, options))
    assert getattr(made, setting) == wanted
    untouched = {"language", "audience", "profile", "min_score", "min_level", "fail_on", "pipeline"} - {setting}
    if GOALS not in plan:
        assert {name: getattr(made, name) for name in untouched} == {
            name: getattr(Settings(), name) for name in untouched
        }


@NUMBERED
def test_checker(tmp_path: Path, setting: str, plan: str, front: str, options: dict[str, Any], wanted: Any) -> None:
    path = tmp_path / "somcheck.toml"
    path.write_text(plan, encoding="utf-8")
    checker = somcheck.Checker(config=path, **options)
    if setting == "pipeline":  # none of them is installed here
        assert checker.settings.pipeline == wanted
        return
    # The plan and the options of the rows say bokmål or nynorsk; what the post looks like is the other.
    text = BOKMÅL if wanted == "nn" else NYNORSK
    report = checker.check(f"---\n{front}\n---\n{text}" if front else text)
    said: dict[str, Any] = {
        "language": report.language,
        "audience": report.audience.declared,
        "profile": report.profile if report.profile_said else None,
        "min_score": report.limit,
        "min_level": checker.settings.min_level,
        "fail_on": report.fail_on,
    }
    assert said[setting] == ("nn" if wanted == "auto" else wanted)
    if setting == "min_level":
        shown = report.at_level(checker.settings.min_level)
        assert shown.min_level == wanted
        assert len(shown.findings) + shown.hidden == len(report.findings)


def test_no_number_is_given_twice() -> None:
    assert len({row[0] for row in ROWS}) == len(ROWS)


def test_a_group_for_one_post_goes_before_all() -> None:
    checker = somcheck.Checker(audience="unge")
    assert declared(checker.check(f"---\nmålgruppe: alle\n---\n{NYNORSK}", audience="eldre")) == ("eldre",)
    assert declared(checker.check(NYNORSK)) == ("unge",)


def declared(report: Report) -> tuple[str, ...]:
    return report.audience.declared


@pytest.mark.parametrize(
    ("name", "value", "said"),
    [
        ("language", "no", "auto, nb eller nn"),
        ("min_score", 101, "heltall fra 0 til 100"),
        ("min_score", True, "heltall fra 0 til 100"),
        ("min_level", "never", "error, warning eller signal"),
        ("fail_on", "alltid", "error, warning, signal eller never"),
        ("audience", "pensjonister", "finnes ikke"),
        ("profile", "akut", "Mente du «akutt»"),
    ],
)
def test_options_that_cannot_be(name: str, value: Any, said: str) -> None:
    with pytest.raises(ConfigError, match=said):
        somcheck.Checker(**{name: value})
