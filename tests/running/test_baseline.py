"""A baseline: what it records, what is new against it, and what becomes of it."""

from __future__ import annotations

import json
import os
import subprocess
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from helpers import run, write
from hypothesis import given, settings
from hypothesis import strategies as st

from somcheck.errors import ConfigError
from somcheck.judging.checker import Checker
from somcheck.running import baseline
from somcheck.running.baseline import Baseline, Recorded

OLD = "Det informeres om at detektorer skal kontrolleres i henhold til forskrift om brannforebygging § 7.\n"
OLD_NN = "Det vert informert om at detektorar skal kontrollerast i høve til forskrift om brannførebygging § 7.\n"
NEW = "Tiltak vedrørende branncelleinndelingen skal iverksettes av eier.\n"
NUMBER = "I sekken vi fant på brygga, lå et kort med nummeret 41019010110. Har du sett den som eier sekken?\n"


@pytest.fixture
def posts(tmp_path: Path) -> Path:
    """A folder with an old post in each written form, and the baseline of both."""
    (tmp_path / "innlegg").mkdir()
    write(tmp_path, "innlegg/a.txt", OLD)
    write(tmp_path, "innlegg/b.txt", OLD_NN)
    done = run("check", "--write-baseline", "baseline.json", "innlegg", cwd=tmp_path)
    assert (done.returncode, done.stdout) == (0, "")
    assert done.stderr.startswith("baseline.json: ")
    assert done.stderr.endswith(" funn i 2 innlegg er skrevet.\n")
    return tmp_path


def against(cwd: Path, *args: str) -> subprocess.CompletedProcess[str]:
    return run("check", "--baseline", "baseline.json", *(args or ("innlegg",)), cwd=cwd)


def found(done: subprocess.CompletedProcess[str]) -> list[list[str]]:
    return [[one["rule"] for one in post["findings"]] for post in json.loads(done.stdout)["posts"]]


def test_old_posts_pass_and_say_so(posts: Path) -> None:
    assert run("innlegg", cwd=posts).returncode == 1
    for args in ((), ("--jobs", "2"), ("--no-cache",)):
        done = against(posts, "innlegg", *args)
        assert done.returncode == 0, done.stdout
        assert done.stderr == ""
        assert "Klart likevel: ingen nye funn, og poengsummen har ikke falt." in done.stdout
        assert "Klart likevel: ingen nye funn, og poengsummen har ikkje falle." in done.stdout
        assert "funn frå før er ikkje vist (--baseline)." in done.stdout
        assert "Ingenting å rette på" not in done.stdout
    done = against(posts, "innlegg", "--format", "json", "--fail-on", "warning")
    assert found(done) == [[], []]
    assert done.returncode == 0
    for post in json.loads(done.stdout)["posts"]:
        assert post["score"] < post["limit"]
        assert post["excused"] is post["passed"] is True
        assert post["recorded"] > 0


def test_what_is_new_is_told_of_and_fails(posts: Path) -> None:
    write(posts, "innlegg/a.txt", "Hei, dette er nytt.\n\n" + OLD + "\n" + NEW)
    done = against(posts, "innlegg", "--format", "json")
    assert done.returncode == 1
    new, none = found(done)
    assert {"officialese", "trade-term"} & set(new)
    assert "law-reference" not in new, "it was there before, on another line"
    assert none == []
    write(posts, "innlegg/c.txt", OLD)
    assert against(posts, "innlegg/c.txt").returncode == 1, "a new post is judged in full"
    assert found(against(posts, "innlegg/c.txt", "--format", "json")) == found(
        run("innlegg/c.txt", "--format", "json", cwd=posts)
    )


def test_one_more_of_the_same_is_new(posts: Path) -> None:
    write(posts, "innlegg/a.txt", OLD + OLD)
    [new, _] = found(against(posts, "innlegg", "--format", "json"))
    assert new.count("law-reference") == 1


def test_from_another_folder(posts: Path) -> None:
    done = run(
        "check", "--baseline", "../baseline.json", "a.txt", str(posts / "innlegg" / "b.txt"), cwd=posts / "innlegg"
    )
    assert done.returncode == 0, done.stdout
    assert run("check", "--baseline", "baseline.json", "-", cwd=posts).returncode == 2


def test_what_is_mended_is_told_of_in_one_line(posts: Path) -> None:
    write(posts, "innlegg/a.txt", "Har du testet røykvarsleren? Trykk på knappen i kveld.\n")
    (posts / "innlegg" / "b.txt").unlink()
    for _ in range(2):  # judged, and kept
        done = against(posts, "innlegg")
        [line] = done.stderr.splitlines()
        assert line.startswith("baseline.json: ")
        assert line.endswith(
            "finnes ikke lenger. Oppdater fila med «somcheck check --write-baseline baseline.json INNLEGG»."
        )
    done = run("check", "--write-baseline", "baseline.json", "innlegg", cwd=posts)
    assert done.returncode == 0
    assert against(posts).stderr == ""
    assert "b.txt" not in (posts / "baseline.json").read_text(encoding="utf-8")


def test_the_file_is_stable_and_keeps_other_posts(posts: Path) -> None:
    path = posts / "baseline.json"
    before = path.read_bytes()
    document = json.loads(before)
    assert list(document["posts"]) == ["innlegg/a.txt", "innlegg/b.txt"]
    for said in document["posts"].values():
        keys = [(one["rule"], one["text"]) for one in said["findings"]]
        assert keys == sorted(keys)
    for args in (
        ("innlegg",),
        ("innlegg/b.txt",),
        ("innlegg/b.txt", "innlegg/a.txt"),
        ("innlegg", "--min-level", "error"),
    ):
        assert run("check", "--write-baseline", "baseline.json", *args, cwd=posts).returncode == 0
        assert path.read_bytes() == before
    assert sorted(os.listdir(posts)) == ["baseline.json", "innlegg"]


def test_only_the_new_is_mended(posts: Path) -> None:
    write(
        posts, "innlegg/a.txt", OLD + "Dette skjer i samsvar med planen. Vi ønsker å gjøre dette i løpet av kvelden.\n"
    )
    line = "Dette skjer i medhold av planen. Hva gjør du i kveld?\n"
    write(posts, "innlegg/d.txt", line)
    assert run("check", "--write-baseline", "baseline.json", "innlegg/d.txt", cwd=posts).returncode == 0
    assert against(posts, "innlegg/d.txt", "--diff").stdout == ""
    assert against(posts, "innlegg/d.txt", "--fix").returncode in (0, 1)
    assert (posts / "innlegg" / "d.txt").read_text(encoding="utf-8") == line
    assert "+Dette skjer etter planen." in run("innlegg/d.txt", "--diff", cwd=posts).stdout


def test_personal_data_does_not_live_on_in_the_baseline(posts: Path) -> None:
    write(posts, "innlegg/e.txt", NUMBER)
    assert run("check", "--write-baseline", "baseline.json", "innlegg/e.txt", cwd=posts).returncode == 0
    written = (posts / "baseline.json").read_text(encoding="utf-8")
    assert "personal-data" in written
    assert "41019010110" not in written
    assert against(posts, "innlegg/e.txt").returncode == 0


@pytest.mark.parametrize(
    "broken",
    [
        b"", b"\xff", b"[]", b"{", b'{"schema": 1}', b'{"schema": 2, "posts": {}}', b'{"schema": 1, "posts": []}',
        b'{"schema": 1, "posts": {"a": {"score": "5", "findings": []}}}', b"[" * 100_000,
        b'{"schema": 1, "posts": {"a": {"score": 5, "findings": [{"rule": 1, "text": "", "count": 1}]}}}',
        b'{"schema": 1, "posts": {"a": {"score": 5, "findings": [{"rule": "a", "text": "", "count": -1}]}}}',
        b'{"schema": 1,\n<<<<<<< HEAD\n',
    ],
    ids=lambda data: ascii(data[:60]),
)  # fmt: skip
def test_a_broken_file_gets_one_line(tmp_path: Path, broken: bytes) -> None:
    path = tmp_path / "baseline.json"
    path.write_bytes(broken)
    with pytest.raises(ConfigError) as raised:
        baseline.read(path)
    said = str(raised.value)
    assert "kan ikke brukes som --baseline" in said
    assert "\n" not in said
    assert ("(linje 2)" in said) == (b"HEAD" in broken)


def test_trouble_with_the_file(posts: Path) -> None:
    done = run("check", "--baseline", "mangler.json", "innlegg", cwd=posts)
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr == (
        "somcheck: mangler.json finnes ikke. Lag den med «somcheck check --write-baseline mangler.json INNLEGG».\n"
    )
    write(posts, "baseline.json", "{")
    for option in ("--baseline", "--write-baseline"):
        done = run("check", option, "baseline.json", "innlegg", cwd=posts)
        assert (done.returncode, done.stdout, done.stderr.count("\n")) == (2, "", 1)
    assert (posts / "baseline.json").read_text(encoding="utf-8") == "{"
    done = run("check", "--write-baseline", "ingen/mappe.json", "innlegg", cwd=posts)
    assert done.returncode == 2
    assert "ingen/mappe.json: kan ikke skrives" in done.stderr
    for other in (("--baseline", "baseline.json"), ("--fix",), ("--diff",)):
        assert run("check", "--write-baseline", "b.json", *other, "innlegg", cwd=posts).returncode == 2
    assert not (posts / "b.json").exists()
    done = run("check", "--write-baseline", "b.json", "innlegg", "mangler.txt", cwd=posts)
    assert done.returncode == 2
    assert (posts / "b.json").exists(), "what can be read is recorded"


def test_a_score_that_has_fallen_is_not_excused(checker: Checker) -> None:
    report = checker.check(OLD)
    recorded = baseline.record(report.as_json())
    assert recorded is not None
    known, stale = baseline.applied(report, recorded)
    assert (known.passed, known.excused, known.findings, stale) == (True, True, (), 0)
    for score, excused in ((report.score, True), (report.score - 1, True), (report.score + 1, False)):
        assert baseline.applied(report, replace(recorded, score=score))[0].passed is excused


SENTENCES = [OLD, OLD_NN, NEW, "Har du testet røykvarsleren?\n", "Dette skjer i henhold til planen.\n"]


@settings(max_examples=20, deadline=None)
@given(st.lists(st.sampled_from(SENTENCES), min_size=1, max_size=4), st.lists(st.sampled_from(SENTENCES), max_size=2))
def test_nothing_is_new_against_itself_and_nothing_is_lost(old: list[str], more: list[str]) -> None:
    checker = Checker(language="nb")
    before, after = checker.check("".join(old)), checker.check("".join([*more, *old]))
    recorded = baseline.record(before.as_json()) or Recorded(before.score, ())
    known, stale = baseline.applied(before, recorded)
    assert (known.findings, stale, known.recorded) == ((), 0, len(before.findings))
    assert known.passed
    changed, stale = baseline.applied(after, recorded)
    assert len(changed.findings) + changed.recorded == len(after.findings)
    assert changed.recorded + stale == recorded.count
    assert changed.score == after.score


def test_written_and_read(tmp_path: Path) -> None:
    path = tmp_path / "b.json"
    for name in ("å.txt", "a\udce5.txt", "mappe med \u2028/b.txt"):
        posts: dict[str, Any] = {name: Recorded(5, (("acronym", "«æ»\u2028", 2),))}
        baseline.write(Baseline(path, posts))
        assert baseline.read(path) == Baseline(path, posts)
