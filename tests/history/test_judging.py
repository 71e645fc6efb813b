"""Published posts to judged ones: what is said of each, in which order, and what is kept."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from helpers import run

from somcheck.document import pipeline
from somcheck.history import judging
from somcheck.history.judged import JudgedPost
from somcheck.history.judging import judged
from somcheck.history.published import Aside, Counts, Published, Row, Unread
from somcheck.judging.checker import Checker
from somcheck.plan import reading
from somcheck.storage.cache import Cache

STIFF = "Det skal foretas en kontroll av detektorene i henhold til forskrift. Lik og del!"
ASKS = "Har du testet røykvarsleren? Trykk på knappen i kveld."
TIME = datetime(2026, 3, 2, 14, 5, tzinfo=ZoneInfo("Europe/Oslo"))


def one(post: Published, checker: Checker) -> JudgedPost:
    [said] = judged([post], checker)
    assert isinstance(said, JudgedPost), said
    return said


def test_what_is_said_of_a_post(checker: Checker) -> None:
    post = Published("7", STIFF, "facebook", TIME, "photo", "https://example.no", Counts(comments=4), "a.csv", 9)
    said = one(post, checker)
    assert (said.id, said.platform, said.time, said.kind) == ("7", "facebook", TIME, "photo")
    assert (said.link, said.counts, said.file, said.row) == ("https://example.no", Counts(comments=4), "a.csv", 9)
    assert (said.form, said.asks, said.acts, said.bait, said.passed) == ("nb", False, False, True, False)
    assert said.words == 14
    assert (said.technical, said.stiff) == (2, 2)
    assert said.plain == (("foreta en kontroll av", "sjekke"), ("detektor", "varsler"), ("i henhold til", "etter"))
    asks = one(Published("8", ASKS), checker)
    assert (asks.asks, asks.acts, asks.bait, asks.technical, asks.plain) == (True, True, False, 0, ())


def test_the_score_is_that_of_the_same_draft(checker: Checker) -> None:
    report = checker.check(f"---\nplattform: facebook\nmålgruppe: eldre\n---\n{STIFF}")
    said = one(Published("1", STIFF, "facebook", front="målgruppe: eldre"), checker)
    assert (said.score, said.passed, said.profile, said.group) == (report.score, False, report.profile, "eldre")


def test_the_goals_of_the_plan() -> None:
    plan = Path(__file__).parents[2] / "data" / "sample" / "somcheck.toml"
    said = one(Published("1", ASKS), Checker(plan))
    assert said.goals == ("test-roykvarsleren",)
    assert one(Published("1", ASKS, front="mål: test-roykvarsleren"), Checker(plan)).goals == said.goals


def test_a_person_has_settled_the_form(checker: Checker) -> None:
    assert one(Published("1", "Hei på deg!"), checker).form == "doubtful"
    assert one(Published("1", "Hei på deg!", front="språk: nn"), checker).form == "nn"


def test_what_was_published_is_never_read_as_fields(checker: Checker) -> None:
    said = one(Published("1", f"---\nspråk: nn\n---\nMålgruppe: tull\n{ASKS}"), checker)
    assert said.form == "nb"


@pytest.mark.parametrize(
    ("post", "expected"),
    [
        (Published("1", "This is in English, and so is all the rest of it."), Aside("other-language")),
        (Published("1", "https://example.no 🔥"), Aside("link-only")),
        (Published("1", " \n"), Aside("no-text")),
        (Published("1", "x " * 60_000), "Teksten er på 120 000 tegn."),
        (Published("1", ASKS, front="målgruppe: Kari Nordmann"), "Feltene øverst kan ikke brukes."),
        (Published("1", ASKS, front="- ["), "Feltene øverst kan ikke brukes."),
    ],
)
def test_what_is_not_judged(checker: Checker, post: Published, expected: Aside | str) -> None:
    [said] = judged([replace(post, file="a.csv", row=3)], checker)
    if isinstance(expected, Aside):
        assert said == replace(expected, file="a.csv", row=3)
    else:
        assert isinstance(said, Unread)
        assert (said.file, said.row) == ("a.csv", 3)
        assert said.reason.startswith(expected)
        assert said.reason_nn


def rows(count: int) -> list[Row]:
    posts = [Published(str(number), f"{ASKS} Vi kommer i uke {number}.", row=number) for number in range(count)]
    return [Aside("story"), *posts, Unread("a.csv", 7, "Datoen mangler."), Published("e", "This is all in English.")]


@pytest.fixture
def judgements(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The ids of the posts that are judged, and not found."""
    seen: list[str] = []
    marks_of = judging.marks_of

    def counted(posts: list[Published], checker: Checker, alone: bool) -> list[judging.Said]:
        seen.extend(post.id for post in posts)
        return marks_of(posts, checker, alone)

    monkeypatch.setattr(judging, "marks_of", counted)
    return seen


def test_what_is_kept_is_not_judged_again(checker: Checker, tmp_path: Path, judgements: list[str]) -> None:
    kept = Cache(tmp_path / "kept.sqlite")
    fresh = list(judged(rows(70), checker, kept=kept))
    assert [type(said) for said in fresh] == [Aside, *[JudgedPost] * 70, Unread, Aside]
    assert len(judgements) == 71
    assert list(judged(rows(70), checker, kept=kept)) == fresh
    assert len(judgements) == 71
    assert len(list(judged(rows(71), checker, kept=kept))) == 74
    assert judgements[71:] == ["70"]


def test_what_is_kept_depends_on_all_that_it_is_judged_by(tmp_path: Path, judgements: list[str]) -> None:
    kept = Cache(tmp_path / "kept.sqlite")
    post = Published("1", ASKS, "facebook", TIME)
    checkers = [
        Checker(),
        Checker(reading.parse('audience = "eldre"')),
        Checker(audience="eldre"),
        Checker(min_score=1),
    ]
    others = [replace(post, text=f"{ASKS} "), replace(post, platform="x"), replace(post, front="målgruppe: eldre")]
    for checker, asked in [*((checker, post) for checker in checkers), *((checkers[0], other) for other in others)]:
        before = len(judgements)
        for again in (asked, replace(asked, id="2", counts=Counts(shares=1))):
            list(judged([again], checker, kept=kept))
        assert len(judgements) == before + 1, (checker.settings, asked)


@pytest.mark.parametrize("damaged", ['{"form": "nb"}', '{"aside": "?"}', "[]", "{"])
def test_what_is_kept_and_damaged_is_judged_again(
    checker: Checker, tmp_path: Path, judgements: list[str], damaged: str
) -> None:
    kept = Cache(tmp_path / "kept.sqlite")
    post = Published("1", ASKS)
    fresh = list(judged([post], checker, kept=kept))
    kept._with(lambda database: database.execute("UPDATE answers SET answer = ?", (damaged,)).connection.commit())
    assert list(judged([post], checker, kept=kept)) == fresh
    assert judgements == ["1", "1"]


def test_the_same_text_twice_is_judged_once(checker: Checker, tmp_path: Path, judgements: list[str]) -> None:
    posts = [Published("1", ASKS), Published("2", ASKS)]
    assert [said.id for said in judged(posts, checker, kept=Cache(tmp_path / "k.sqlite"))] == ["1", "2"]  # type: ignore[union-attr]
    assert len(judgements) == 1


def test_rows_are_read_as_they_are_judged(checker: Checker) -> None:
    read = 0

    def endless() -> Iterator[Row]:
        nonlocal read
        while True:
            read += 1
            yield Published(str(read), ASKS)

    passing = judged(endless(), checker)
    assert [next(passing).row for _ in range(3)] == [0, 0, 0]
    assert read <= 64


def test_a_fault_in_somcheck_costs_one_post(checker: Checker, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_: object) -> None:
        raise ValueError("hemmelig tekst fra innlegget")

    monkeypatch.setattr("somcheck.judging.checker.Checker._report", broken)
    [said] = judged([Published("1", ASKS)], checker)
    assert said == Unread("", 0, "Feil i somcheck selv.", "Feil i somcheck sjølv.")


def test_words_that_are_let_go_change_nothing(checker: Checker, monkeypatch: pytest.MonkeyPatch) -> None:
    posts = [
        Published(str(number), f"{text} Møt Xqvarj{number} på Zzyrk{number * 7} kl. {number}. #Qwx{number}")
        for number, text in enumerate([ASKS, STIFF, "Kva gjer de når vatnet er borte? Me kjem heim til dykk."] * 30)
    ]
    expected = list(judged(posts, checker))
    monkeypatch.setattr(pipeline, "MOST_STRINGS", 0)
    known = [len(one.vocab.strings) for one in pipeline.analyser(None)._loaded.values()]
    renewed = [replace(post, text=f"{post.text} Nytt{post.id}ord") for post in posts]
    assert list(judged(posts, checker, alone=True)) == expected
    list(judged(renewed, checker, alone=True))
    for one, before in zip(pipeline.analyser(None)._loaded.values(), known, strict=True):
        assert len(one.vocab.strings) < before + 5, "the new words are gone, but for a label or two"
    monkeypatch.undo()
    assert list(judged(posts, checker)) == expected


@pytest.mark.slow
def test_several_processes_say_the_same_in_the_same_order(checker: Checker, tmp_path: Path) -> None:
    expected = list(judged(rows(200), checker))
    kept = Cache(tmp_path / "kept.sqlite")
    assert list(judged(rows(200), checker, jobs=2)) == expected
    list(judged(rows(100), checker, kept=kept))
    assert list(judged(rows(200), checker, kept=kept, jobs=2)) == expected


def test_drafts_are_kept_apart(checker: Checker, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(ASKS, encoding="utf-8")
    cache = {"SOMCHECK_CACHE_DIR": str(tmp_path / "cache")}
    first = run("--format", "json", "a.txt", cwd=tmp_path, env=cache)
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("SOMCHECK_CACHE_DIR", cache["SOMCHECK_CACHE_DIR"])
        list(judged([Published("1", ASKS)], checker, kept=judging.kept_answers()))
    assert sorted(path.name for path in (tmp_path / "cache").iterdir()) == ["answers.sqlite", "history.sqlite"]
    assert json.loads(run("--format", "json", "a.txt", cwd=tmp_path, env=cache).stdout) == json.loads(first.stdout)
