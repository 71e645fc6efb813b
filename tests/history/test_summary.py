"""From judged posts to a History: each section, and the whole."""

from __future__ import annotations

import json
import random
import tomllib
from collections.abc import Iterable
from datetime import date
from typing import Any

import pytest
from judged_posts import judged

from somcheck.history.columns import Columns
from somcheck.history.comparing import holm, measured_by
from somcheck.history.forms import MOST_TO_SETTLE
from somcheck.history.judged import JudgedPost
from somcheck.history.report import Comparison, History, Reading
from somcheck.history.summary import summarise
from somcheck.plan.groups import make_groups
from somcheck.plan.model import Plan
from somcheck.plan.plan_file import language_of

READING = Reading(("eksport.csv",), 0, {}, 0, (), None, None)

PLAN = """
name = "Nordvik brann og redning"
replies = { hours = "hverdager 8–15.30" }
rhythm = { posts-per-week = 3, hours-per-week = 4.5 }

[goals.faerre-branner]
what = "Færre boligbranner"

[goals.komfyr]
what = "Halvere komfyrbrannene blant eldre"
measure = "utrykninger, fra BRIS"
part-of = "faerre-branner"
audience = "eldre"

[goals.roykvarsler]
what = "200 husstander forteller at de har testet røykvarsleren"
measure = "delinger av innlegget"
part-of = "faerre-branner"
audience = "alle"
start = true

[groups.hyttefolk]
extends = "hytteeiere"
name = "hyttefolk"
"""


def summary(posts: Iterable[JudgedPost], plan: str = PLAN, **options: Any) -> History:
    read = Plan.model_validate(tomllib.loads(plan))
    return summarise(posts, READING, read, make_groups(read.groups), **options)


def comparison(history: History, trait: str, count: str = "comments") -> Comparison:
    return next(one for one in history.comparisons if (one.trait, one.count) == (trait, count))


def answered(posts: int, seed: int = 1, **more: Any) -> list[JudgedPost]:
    """Posts of a year, of which a third ask and get three times as many comments; nothing else has an effect."""
    chance = random.Random(seed)
    made = []
    for number in range(posts):
        asks, month = number % 3 == 0, number // 3 % 12 + 1
        luck = chance.gammavariate(1, 1) * (1 + month % 3)
        made.append(
            judged(
                f"2026-{month:02}-{chance.randint(1, 28):02} {chance.randint(7, 20):02}:30",
                (round(luck * (9 if asks else 3)), round(luck * 2), round(luck * 30)),
                asks=asks,
                acts=chance.random() < 0.5,
                **more,
            )
        )
    return made


def test_nothing_is_a_history_too() -> None:
    history = summary([])
    assert (history.months, history.comparisons, history.rhythm, history.quarters, history.gaps) == (
        (),
        (),
        None,
        (),
        (),
    )
    assert json.loads(json.dumps(history.as_json()))["name"] == "Nordvik brann og redning"


def test_posts_without_a_date_or_counts() -> None:
    history = summary([judged(None), judged("2026-03-02")])
    assert [month.posts for month in history.months] == [1]
    assert history.comparisons == ()
    assert history.rhythm is not None
    assert history.rhythm.timed == 0


def test_months() -> None:
    first, second = summary(
        [
            judged("2026-02-28 23:59", words=100, technical=3, score=60, passed=False, group="eldre"),
            judged("2026-03-01 00:01", words=20, asks=True, score=80),
            judged("2026-02-01 12:00", words=300, stiff=2, asks=True, acts=True, score=71),
        ]
    ).months
    assert (first.month, first.posts, first.asks, first.acts, first.passes) == ("2026-02", 2, 0.5, 0.5, 0.5)
    assert (first.score, first.words, first.technical, first.stiff) == (65.5, 200, 0.75, 0.5)
    assert first.groups == {"eldre": 1}
    assert (second.month, second.asks, second.score) == ("2026-03", 1.0, 80.0)


def test_heavy_words_are_counted_once_a_post() -> None:
    word, other = ("iverksette", "sette i gang"), ("detektor", "røykvarsler")
    history = summary([judged(plain=(word, word)), judged(plain=(word, other)), judged(plain=(other, word))])
    assert [(one.word, one.posts) for one in history.heavy] == [("iverksette", 3), ("detektor", 2)]


def test_changes_since_a_date() -> None:
    chance = random.Random(2)
    posts = [
        judged(
            f"2026-{month:02}-{day:02} 10:15",
            asks=chance.random() < (0.2 if month < 4 else 0.7),
            words=chance.randint(30, 70),
            score=chance.randint(40, 90),
        )
        for month in range(1, 7)
        for day in range(1, 26)
    ]
    changes = {one.measure: one for one in summary(posts, since=date(2026, 4, 1)).changes}
    asks = changes["asks"]
    assert (asks.posts_before, asks.posts_after, asks.verdict) == (75, 75, "more")
    assert asks.difference is not None
    assert asks.difference.low < 0.5 < asks.difference.high
    assert {changes[name].verdict for name in ("acts", "passes", "technical")} == {"no-difference"}
    assert changes["words"].difference is not None
    few = summary(posts[:80], since=date(2026, 4, 1)).changes
    assert {one.verdict for one in few} == {"few"}
    assert summary(posts, since=date(2030, 1, 1)).changes == ()


def test_a_planted_effect_is_found_and_the_rest_are_told_as_none() -> None:
    history = summary(answered(360), plan="")
    asks = comparison(history, "asks")
    assert asks.verdict == "more"
    assert asks.ratio is not None
    assert asks.ratio.low < 3 < asks.ratio.high
    assert (asks.having.posts, asks.lacking.posts, asks.within) == (120, 240, "month")
    assert asks.having.mean > 2 * asks.lacking.mean
    others = [one for one in history.comparisons if (one.trait, one.count) != ("asks", "comments")]
    assert others
    assert not [one for one in others if one.verdict in ("more", "less")]


def test_few_posts_are_told_as_few() -> None:
    history = summary(answered(9))
    assert {one.trait for one in history.comparisons} == {"asks", "acts"}
    assert {one.verdict for one in history.comparisons} == {"few"}
    assert {one.ratio for one in history.comparisons} == {None}


def test_sparse_months_are_put_together_to_quarters() -> None:
    apart = [post for post in answered(180) if post.time and post.asks == (post.time.month % 2 == 0)]
    assert comparison(summary(apart), "asks").within == "quarter"


def test_bait_is_counted_and_never_compared() -> None:
    posts = [*answered(120), *(judged(counts=(5000, 900, 9000), asks=True, bait=True) for _ in range(40))]
    history = summary(posts)
    assert history.bait == 40
    assert comparison(history, "asks") == comparison(summary(answered(120)), "asks")


def test_counts_are_per_reach_where_nearly_all_tell_it() -> None:
    """Who asks reaches twice as many here, and gets twice as many comments: per thousand that is nothing."""
    chance = random.Random(3)
    posts = []
    for number in range(240):
        asks = number % 2 == 0
        reach = chance.randint(500, 4000) * (2 if asks else 1)
        day = f"2026-{number // 20 % 12 + 1:02}-{number % 28 + 1:02} 12:30"
        posts.append(judged(day, (round(reach / 100 * chance.gammavariate(2, 0.5)), 0, 0, reach), asks=asks))
    asking = comparison(summary(posts), "asks")
    assert asking.per_reach
    assert asking.verdict == "no-difference"
    assert 5 < asking.lacking.mean < 15
    half = [judged(None, (post.counts.comments,), asks=post.asks) if n % 2 else post for n, post in enumerate(posts)]
    assert not comparison(summary(half), "asks").per_reach


def test_the_measure_of_the_goal_to_begin_with_stands_first() -> None:
    history = summary(answered(60))
    assert (history.goal_measure, history.goal_count) == ("delinger av innlegget", "shares")
    assert history.comparisons[0].count == "shares"


@pytest.mark.parametrize(
    ("measure", "count"),
    [
        ("svar i kommentarfeltet", "comments"),
        ("talet på kommentarar", "comments"),
        ("delingar", "shares"),
        ("hvor mange som deler", "shares"),
        ("likes", "reactions"),
        ("utrykninger, fra BRIS", None),
        ("den som har ansvar, teller", None),
        ("deltakere på kurs", None),
        (None, None),
    ],
)
def test_which_count_a_measure_names(measure: str | None, count: str | None) -> None:
    assert measured_by(measure) == count


def test_holm_goes_on_until_one_fails() -> None:
    assert holm([0.04, 0.001, 0.02, 0.9]) == {1}
    assert holm([0.012, 0.001, 0.02, 0.04]) == {0, 1, 2, 3}
    assert holm([]) == set()


def test_written_forms_by_year_and_platform() -> None:
    posts = [
        judged("2026-01-05 10:15", form="nb", words=60),
        judged("2026-02-05 10:15", form="nn", words=15),
        judged("2026-02-06 10:15", form="nn", words=25, platform="x"),
        judged("2026-02-07 10:15", form="mixed", words=500, platform="x", id="blanda"),
        judged("2025-02-07 10:15", form="doubtful", id="kort", file="a.csv", row=7),
    ]
    history = summary(posts)
    all, facebook, other, last_year = history.forms
    assert (all.year, all.platform, all.nb_words, all.nn_words, all.mixed) == (2026, None, 60, 40, 1)
    assert (all.lesser, all.share, all.enough) == ("nn", 0.4, None), "500 words of the mixed could change it"
    assert (facebook.platform, facebook.share, facebook.enough) == ("facebook", 0.2, False)
    assert (other.platform, other.lesser, other.share) == ("x", "nb", 0.0)
    assert (last_year.year, last_year.share, last_year.doubtful, last_year.enough) == (2025, None, 1, None)
    assert [(one.id, one.form, one.file, one.row) for one in history.to_settle] == [
        ("blanda", "mixed", "", 0),
        ("kort", "doubtful", "a.csv", 7),
    ]


def test_the_list_to_settle_has_an_end_and_keeps_the_newest() -> None:
    posts = [judged(f"{1990 + n // 300}-03-02 10:15", form="doubtful", id=str(n)) for n in range(2 * MOST_TO_SETTLE)]
    listed = summary(posts).to_settle
    assert len(listed) == MOST_TO_SETTLE
    assert listed[0].time is not None
    assert listed[0].time.year == 1993
    assert {one.time.year for one in listed if one.time} == {1991, 1992, 1993}


def test_rhythm() -> None:
    history = summary(
        [
            judged("2026-03-02 08:00"),  # Monday
            judged("2026-03-02 15:30", asks=True),
            judged("2026-03-02 12:00"),
            judged("2026-03-28 12:00", asks=True),  # Saturday
            judged("2026-03-29", platform="x"),  # no time of day
        ]
    )
    rhythm = history.rhythm
    assert rhythm is not None
    assert (rhythm.weeks, rhythm.silent, rhythm.longest_silence) == (4, 2, 2)
    assert rhythm.bursts == (date(2026, 3, 2),)
    assert (rhythm.per_week, rhythm.planned, rhythm.hours_per_week) == (1.25, 3.0, 4.5)
    assert (rhythm.timed, rhythm.unattended, rhythm.asked_unattended) == (4, 2, 2)
    assert rhythm.by_platform == {"facebook": 1.0, "x": 0.25}
    unsaid = summary([judged()], plan="").rhythm
    assert unsaid is not None
    assert (unsaid.planned, unsaid.unattended) == (None, None)


def test_the_same_post_on_three_platforms_is_no_burst() -> None:
    rhythm = summary([judged(platform=name) for name in ("facebook", "instagram", "x")]).rhythm
    assert rhythm is not None
    assert rhythm.bursts == ()


def test_quarters_and_gaps() -> None:
    history = summary(
        [
            judged("2026-01-05 10:15", goals=("roykvarsler",), group="hyttefolk"),
            judged("2026-01-06 10:15"),
            judged("2026-08-06 10:15", goals=("ukjent",), group="eldre"),
        ]
    )
    assert [quarter.quarter for quarter in history.quarters] == ["2026-Q1", "2026-Q2", "2026-Q3"]
    first, second, _ = history.quarters
    assert first.goals == {"faerre-branner": 1, "komfyr": 0, "roykvarsler": 1}
    assert (first.posts, first.groups, first.no_goal) == (2, {"hyttefolk": 1}, 1)
    assert (second.posts, second.no_goal) == (0, 0)
    gaps = {gap.id: gap for gap in history.gaps}
    assert list(gaps) == ["komfyr", "roykvarsler", "hyttefolk"]
    assert (gaps["komfyr"].last, gaps["roykvarsler"].last) == (None, date(2026, 1, 5))
    assert {len(gap.questions) for gap in gaps.values()} == {2}
    assert all(question.endswith("?") for gap in gaps.values() for question in gap.questions)
    assert "hytta" in " ".join(gaps["hyttefolk"].questions)


def test_a_history_is_told_in_the_plan_s_form_or_the_one_asked_for() -> None:
    posts = [judged("2026-01-05 10:15")]
    assert summary(posts).language == "nb"
    nynorsk = summary(posts, language="nn")
    assert nynorsk.language == "nn"
    assert next(gap for gap in nynorsk.gaps if gap.id == "eldre").questions[0].startswith("Kva")
    plan = Plan.model_validate(tomllib.loads('goals.a.what = "Færre bustadbrannar, og ikkje fleire enn i fjor"'))
    assert language_of(plan) == "nn"


def test_the_same_posts_give_the_same_history_in_any_order() -> None:
    posts = answered(90)
    other = random.Random(7).sample(posts, len(posts))
    one, two = summary(posts), summary(other)
    assert one.as_json() == summary(posts).as_json()
    assert (one.months, one.quarters, one.gaps, one.forms) == (two.months, two.quarters, two.gaps, two.forms)


def test_a_post_takes_few_bytes_and_large_counts_are_held_back() -> None:
    columns = Columns()
    for _ in range(3):
        columns.add(judged(counts=(2**40, 0, 0, 0), words=10**6))
    assert sum(array.itemsize for array in columns._arrays.values()) <= 48
    assert columns["comments"].tolist() == [2**31 - 1] * 3
    assert columns["words"].tolist() == [2**16 - 1] * 3
