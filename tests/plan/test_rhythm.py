"""The time that a plan sets aside, beside the posts that it wants."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from somcheck.errors import ConfigError
from somcheck.judging.checker import Checker
from somcheck.plan import reading
from somcheck.rules.plan import short_of_time

PLAN = "[rhythm]\nposts-per-week = {posts}\nhours-per-week = {hours}\n"


@pytest.mark.parametrize("posts", ["3", "3.0", "0.5"])
def test_a_whole_number_is_a_number_of_posts_too(posts: str) -> None:
    plan = reading.parse(PLAN.format(posts=posts, hours="2")).plan
    assert plan.rhythm.posts_per_week == float(posts)


@pytest.mark.parametrize("posts", ["0", "-1", "501", "inf", "nan", "true", '"3"'])
def test_what_is_no_number_of_posts_is_told_of_in_one_line(posts: str) -> None:
    with pytest.raises(ConfigError, match="linje 2") as told:
        reading.parse(PLAN.format(posts=posts, hours="2"))
    assert "\n" not in str(told.value)


@given(st.integers(1, 500), st.integers(1, 1000), st.sampled_from((15, 30, 60, 90)))
def test_with_as_few_posts_as_it_advises_the_time_is_enough(posts: int, hours: int, minutes: int) -> None:
    plan = PLAN + "minutes-per-post = {minutes}\n"
    file = reading.parse(plan.format(posts=posts, hours=hours, minutes=minutes))
    hits = list(short_of_time.check(file))
    assert bool(hits) == (posts * minutes > hours * 60)
    for hit in hits:
        fewer = reading.parse(plan.format(posts=hit.values["enough"].replace(",", "."), hours=hours, minutes=minutes))
        assert not list(short_of_time.check(fewer))


def test_the_plan_report_names_the_time_and_the_platform_that_stands_last() -> None:
    plan = 'platform = ["facebook", "instagram", "x"]\n' + PLAN.format(posts=5, hours=2)
    findings = {one.rule: one.message for one in Checker(reading.parse(plan)).check_plan().findings}
    assert "5 timer" in findings["short-of-time"]
    assert "60 minutter" in findings["short-of-time"]
    assert "legg ut 2 i uka" in findings["short-of-time"]
    assert "la X være" in findings["platform-to-leave"]
    assert not {"short-of-time", "platform-to-leave"} & {
        one.rule for one in Checker(reading.parse(plan.replace("= 2", "= 5"))).check_plan().findings
    }
