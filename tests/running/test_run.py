"""Many posts by one plan or several: kept answers, several processes, and the order of it all."""

from __future__ import annotations

import json
import os
import sqlite3
import subprocess
import sys
from pathlib import Path

import platformdirs
import pytest
from helpers import run as command

from somcheck.running import files
from somcheck.running import run as run
from somcheck.running.answers import Answer, Refusal
from somcheck.running.batches import ReadPost as run_Post
from somcheck.running.batches import key_of as run_key
from somcheck.running.plans import Options
from somcheck.running.plans import WrittenPlan as run_Plan
from somcheck.storage import cache as cache
from somcheck.storage import fingerprint
from somcheck.storage.cache import FILE, Cache

GOOD = "Når testet du røykvarsleren sist? Trykk på knappen i kveld.\n"
BAD = "Det informeres om at det er iverksatt tiltak i henhold til forskrift.\n"
PLAN = '[groups.naboer]\nname = "Naboer"\n'


@pytest.fixture
def posts(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with a good post, a bad one and one without words."""
    monkeypatch.chdir(tmp_path)
    for name, text in (("a.txt", GOOD), ("b.txt", BAD), ("c.txt", "#brann 🔥\n")):
        (tmp_path / name).write_text(text, encoding="utf-8")
    return tmp_path


@pytest.fixture
def kept(tmp_path: Path) -> Cache:
    return Cache(tmp_path / "kept" / FILE)


NAMES = ["a.txt", "b.txt", "c.txt"]


def answered(kept: Cache | None, jobs: int = 1, **options: object) -> list[object]:
    return list(run.answers(NAMES, options, kept=kept, jobs=jobs))


@pytest.fixture
def judgements(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The paths of the posts that are judged, and not found."""
    seen: list[str] = []
    judge = run.judge

    def counted(task: tuple[list[run_Post], Options]) -> list[Answer | Refusal]:
        seen.extend(str(post.source.path) for post in task[0])
        return judge(task)

    monkeypatch.setattr(run, "judge", counted)
    return seen


def test_what_is_kept_is_not_judged_again(posts: Path, kept: Cache, judgements: list[str]) -> None:
    first = answered(kept)
    assert judgements == NAMES
    assert answered(kept) == first
    assert judgements == [*NAMES, "c.txt"], "a post that cannot be judged is not kept"
    assert [type(one).__name__ for one in first] == ["Answer", "Answer", "Refusal"]


def test_what_changes_is_judged_anew(posts: Path, kept: Cache, judgements: list[str]) -> None:
    answered(kept)
    (posts / "a.txt").write_text(GOOD + "Takk.\n", encoding="utf-8")
    judgements.clear()
    answered(kept)
    assert judgements == ["a.txt", "c.txt"]
    asked: tuple[dict[str, object], ...] = (
        {"audience": ("eldre",)},
        {"language": "nn"},
        {"min_score": 70},
        {"profile": "akutt"},
    )
    for options in asked:
        judgements.clear()
        answered(kept, **options)  # type: ignore[arg-type]
        assert judgements == NAMES, options
    (posts / "somcheck.toml").write_text(PLAN, encoding="utf-8")
    judgements.clear()
    answered(kept)
    assert judgements == NAMES, "a plan has come"
    (posts / "somcheck.toml").write_text(PLAN + "min-score = 70\n", encoding="utf-8")


def test_a_change_of_the_program_is_a_change(monkeypatch: pytest.MonkeyPatch) -> None:
    before = fingerprint.key("post")
    assert fingerprint.key("post") == before
    assert fingerprint.key("post", None) != fingerprint.key("post", "") != before
    assert fingerprint.key("ab", "c") != fingerprint.key("a", "bc")
    monkeypatch.setattr(fingerprint, "_PROGRAM", ["another"])
    assert fingerprint.key("post") != before


def test_the_programs_state_names_its_rules_and_data() -> None:
    state = fingerprint.program()
    assert "passive_voice.py" in state
    assert "officialese.tsv" in state
    assert ".pyc" not in state


@pytest.mark.parametrize("broken", [b"", b"no database", b"SQLite format 3\0" + b"\xff" * 5000])
def test_a_broken_cache_is_thrown_away(posts: Path, kept: Cache, broken: bytes) -> None:
    expected = answered(None)
    kept._path.parent.mkdir()
    kept._path.write_bytes(broken)
    assert answered(kept) == expected
    assert answered(kept) == expected
    assert answered(kept) == expected


@pytest.mark.parametrize("answer", ["[]", "{}", "{", '{"path": 1}', "null", '{"notes": 1}'])
def test_a_broken_answer_is_no_answer(posts: Path, kept: Cache, judgements: list[str], answer: str) -> None:
    expected = answered(kept)
    with sqlite3.connect(kept._path) as database:
        database.execute("UPDATE answers SET answer = ?", (answer,))
    judgements.clear()
    assert answered(kept) == expected
    assert judgements == NAMES


def test_where_nothing_can_be_kept_all_is_judged(posts: Path, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")
    assert answered(Cache(tmp_path / "file" / FILE)) == answered(None)


@pytest.mark.parametrize("place", [RuntimeError("could not determine the home directory"), Path("~/.cache/somcheck")])
def test_a_user_without_a_home_keeps_nothing(
    posts: Path, monkeypatch: pytest.MonkeyPatch, place: Path | RuntimeError
) -> None:
    def user_cache_path(*args: object, **kwargs: object) -> Path:
        if isinstance(place, RuntimeError):
            raise place
        return place

    monkeypatch.delenv("SOMCHECK_CACHE_DIR")
    monkeypatch.setattr(platformdirs, "user_cache_path", user_cache_path)
    assert cache.folder() == cache.NOWHERE
    before = os.listdir(posts)
    assert answered(Cache(cache.folder() / FILE)) == answered(None)
    assert os.listdir(posts) == before


def test_a_full_disk_or_another_writer_stops_nothing(posts: Path, kept: Cache, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cache, "PATIENCE", 0.05)
    expected = answered(kept)
    with sqlite3.connect(kept._path) as other:
        other.execute("BEGIN EXCLUSIVE")
        assert answered(kept) == expected
    with sqlite3.connect(kept._path) as database:
        database.execute("DELETE FROM answers")
        database.execute("PRAGMA max_page_count = 1")
    assert answered(kept) == expected


def test_the_oldest_answers_go(kept: Cache, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cache, "MOST", 3)
    for number in range(5):
        kept.put({str(number): {"n": number}})
    assert kept.get("01234") == {"2": {"n": 2}, "3": {"n": 3}, "4": {"n": 4}}


def test_a_pipeline_of_ones_own_is_never_kept(posts: Path) -> None:
    source = files.read("a.txt")
    assert run_key(source, None, {"pipeline": "nb_core_news_sm"}) is None
    plan = run_Plan(Path("somcheck.toml"), b'pipeline = "x"\n')
    assert run_key(source, plan, {}) is None
    assert run_key(source, None, {}) is not None


@pytest.mark.slow
def test_several_processes_say_the_same_in_the_same_order(posts: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for number in range(140):
        (posts / f"d{number:03}.txt").write_text(f"Nummer {number}. {BAD if number % 3 else GOOD}", encoding="utf-8")
    (posts / "e").mkdir()
    (posts / "e" / "somcheck.toml").write_text("nøkkel = \n", encoding="utf-8")
    (posts / "e" / "f.txt").write_text(GOOD, encoding="utf-8")
    (posts / "e" / "g.txt").write_text(GOOD, encoding="utf-8")
    one = command(".", "--format", "json", "--no-cache", "--min-level", "warning", cwd=posts)
    two = command(".", "--format", "json", "--no-cache", "--min-level", "warning", "--jobs", "2", cwd=posts)
    assert (two.returncode, two.stdout, two.stderr) == (one.returncode, one.stdout, one.stderr)
    paths = [post["path"] for post in json.loads(one.stdout)["posts"]]
    assert paths == sorted(paths)
    assert len(paths) == 142
    assert one.stderr.count("somcheck.toml") == 1, "a broken plan is told of once"
    assert one.returncode == 2


def test_kept_answers_need_no_pipeline(posts: Path) -> None:
    first = command("a.txt", "b.txt", cwd=posts)
    spy = posts / "spy"
    spy.mkdir()
    (spy / "spacy.py").write_text("raise ImportError('spacy is not to be imported')\n", encoding="utf-8")
    # The spy has another path than spaCy, which would be another program; so it only stands in for the import.
    code = (
        "import sys; from somcheck.cli import main as cli; from somcheck.storage import fingerprint;"
        "fingerprint.program(); sys.path.insert(0, 'spy');"
        "cli.main(['a.txt', 'b.txt'])"
    )
    again = subprocess.run(
        [sys.executable, "-P", "-c", code],
        cwd=posts,
        capture_output=True,
        encoding="utf-8",
        env={**os.environ, "PYTHONUTF8": "1"},
        check=False,
    )
    assert (again.stdout, again.returncode) == (first.stdout, 1)
    without = subprocess.run(
        [sys.executable, "-P", "-c", code.replace("'b.txt'", "'b.txt', '--no-cache'")],
        cwd=posts,
        capture_output=True,
        encoding="utf-8",
        env={**os.environ, "PYTHONUTF8": "1"},
        check=False,
    )
    assert without.returncode == 3


def test_two_runs_share_a_cache(posts: Path) -> None:
    for number in range(10):
        (posts / f"d{number:03}.txt").write_text(f"Nummer {number}. {GOOD}", encoding="utf-8")
    started = [
        subprocess.Popen(
            [sys.executable, "-P", "-m", "somcheck", ".", "--format", "json"],
            cwd=posts,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            encoding="utf-8",
            env={**os.environ, "PYTHONUTF8": "1"},
        )
        for _ in range(2)
    ]
    outputs = [process.communicate()[0] for process in started]
    assert outputs[0] == outputs[1] == command(".", "--format", "json", cwd=posts).stdout
