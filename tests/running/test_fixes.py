"""``--diff`` and ``--fix``: only safe suggestions, only when asked, and nothing of the file lost."""

from __future__ import annotations

import codecs
import os
from pathlib import Path

import pytest
from helpers import run
from hypothesis import given, settings
from hypothesis import strategies as st

from somcheck.errors import PostError
from somcheck.judging.checker import Checker
from somcheck.post.source import Source
from somcheck.report.findings import Suggestion
from somcheck.running import fixes

BAD = "Eier må iverksette tiltak vedrørende røykdetektorer i medhold av reglene. Hva gjør du hjemme? 🔥\n"
FIXED = "Eier må sette i gang tiltak om røykvarslere etter reglene. Hva gjør du hjemme? 🔥\n"


@pytest.mark.parametrize(
    ("encoding", "line_end", "front"),
    [
        ("utf-8", "\n", ""),
        ("utf-8-sig", "\r\n", ""),
        ("cp1252", "\r\n", ""),
        ("utf-16", "\n", ""),
        ("utf-8", "\r\n", "---\nmålgruppe: eldre\n---\n"),
    ],
)
def test_encoding_and_line_ends_are_kept(tmp_path: Path, encoding: str, line_end: str, front: str) -> None:
    text, wanted = ((front + part).replace("\n", line_end) for part in (BAD, FIXED))
    if encoding == "cp1252":
        text, wanted = text.replace(" 🔥", ""), wanted.replace(" 🔥", "")
    path = tmp_path / "post.txt"
    path.write_bytes(text.encode(encoding))
    done = run("--fix", "post.txt", cwd=tmp_path)
    assert path.read_bytes() == wanted.encode(encoding)
    assert "post.txt: 4 rettelser gjort." in done.stderr
    assert sorted(os.listdir(tmp_path)) == ["post.txt"]


def test_a_utf8_mark_before_another_encoding(tmp_path: Path) -> None:
    text, wanted = (part.replace(" 🔥", "") for part in (BAD, FIXED))
    path = tmp_path / "post.txt"
    path.write_bytes(codecs.BOM_UTF8 + text.encode("cp1252"))
    assert "rettelser gjort" in run("--fix", "post.txt", cwd=tmp_path).stderr
    assert path.read_bytes() == codecs.BOM_UTF8 + wanted.encode("cp1252")


def test_nothing_is_changed_unless_asked(tmp_path: Path) -> None:
    path = tmp_path / "post.txt"
    path.write_text(BAD, encoding="utf-8")
    before = path.stat().st_mtime_ns
    for args in ([], ["--diff"], ["--format", "json"], ["--diff", "--fix"]):
        run(*args, "post.txt", cwd=tmp_path)
    assert path.read_text(encoding="utf-8") == BAD
    assert path.stat().st_mtime_ns == before


def test_notes_come_once_after_a_fix(tmp_path: Path) -> None:
    path = tmp_path / "post.txt"
    text = f"{BAD.replace('🔥', '')}\n<!-- somcheck-ignore emoji-wall -->\nBlåbær til alle.\n"
    path.write_bytes(text.encode("cp1252"))
    done = run("--fix", "post.txt", cwd=tmp_path)
    assert "rettelser gjort" in done.stderr
    assert done.stdout.count("emoji-wall") == 1
    assert done.stdout.count("Windows-1252") == 1


def test_diff(tmp_path: Path) -> None:
    (tmp_path / "post.txt").write_text(BAD, encoding="utf-8")
    done = run("--diff", "post.txt", cwd=tmp_path)
    assert f"-{BAD}+{FIXED}" in done.stdout
    (tmp_path / "god.txt").write_text("Når testet du varsleren sist?\n", encoding="utf-8")
    done = run("--diff", "god.txt", cwd=tmp_path)
    assert done.stdout == ""
    assert done.stderr == "god.txt: Ingen sikre rettelser å gjøre.\n"
    (tmp_path / "nn.txt").write_text("Når testa du røykvarslaren sist? Kva gjer du heime?\n", encoding="utf-8")
    assert run("--diff", "nn.txt", cwd=tmp_path).stderr == "nn.txt: Ingen sikre rettingar å gjere.\n"


def test_fix_keeps_mode_and_link(tmp_path: Path) -> None:
    real = tmp_path / "real.txt"
    real.write_text(BAD, encoding="utf-8")
    real.chmod(0o640)
    (tmp_path / "link.txt").symlink_to(real)
    run("--fix", "link.txt", cwd=tmp_path)
    assert (tmp_path / "link.txt").is_symlink()
    assert real.read_text(encoding="utf-8") == FIXED
    assert real.stat().st_mode & 0o777 == 0o640


def test_fix_needs_a_file(tmp_path: Path) -> None:
    done = run("--fix", "-", cwd=tmp_path)
    assert done.returncode == 2
    assert "--fix trenger en fil" in done.stderr


def test_a_file_that_changed_meanwhile_is_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "post.txt"
    path.write_text("Noe nytt.", encoding="utf-8")
    with pytest.raises(PostError, match="endret"):
        fixes.write(path, BAD, FIXED)
    assert path.read_text(encoding="utf-8") == "Noe nytt."


BAD_NN = "Me iverkset tiltak. Kva gjer du heime? Me høyrer gjerne frå deg.\n"


@pytest.mark.parametrize(
    ("kind", "text", "said"),
    [
        ("read-only", BAD, "Fila er skrivebeskyttet, og er ikke rørt."),
        ("read-only", BAD_NN, "Fila er skriveverna, og er ikkje rørt."),
        ("linked", BAD, "Fila har flere navn (harde lenker), og er ikke rørt."),
        ("linked", BAD_NN, "Fila har fleire namn (harde lenkjer), og er ikkje rørt."),
    ],
)
def test_what_is_not_ours_to_write_is_left_alone(tmp_path: Path, kind: str, text: str, said: str) -> None:
    path, other = tmp_path / "post.txt", tmp_path / "god.txt"
    path.write_text(text, encoding="utf-8")
    other.write_text(BAD, encoding="utf-8")
    if kind == "linked":
        (tmp_path / "lenke.md").hardlink_to(path)
    else:
        path.chmod(0o444)
    done = run("--fix", "post.txt", "god.txt", cwd=tmp_path)
    [line] = [line for line in done.stderr.splitlines() if line.startswith("post.txt")]
    assert line.startswith(f"post.txt: {said}")
    assert path.read_text(encoding="utf-8") == text
    assert path.stat().st_nlink == (2 if kind == "linked" else 1)
    assert other.read_text(encoding="utf-8") == FIXED
    assert done.returncode == 2


def test_a_letter_the_encoding_lacks(tmp_path: Path) -> None:
    path = tmp_path / "post.txt"
    path.write_bytes("på".encode("cp1252"))
    with pytest.raises(PostError, match="UTF-8"):
        fixes.write(path, "på", "på ✓")
    assert path.read_bytes() == "på".encode("cp1252")


@pytest.mark.slow
def test_a_fixed_post_scores_no_lower_and_is_fixed_for_good(checker: Checker) -> None:
    for folder in ("tests/posts", "data/sample/innlegg", "data/examples"):
        for path in sorted((Path(__file__).parents[2] / folder).glob("*.txt")):
            text = path.read_text(encoding="utf-8")
            before = checker.check(text)
            made = fixes.fixed(checker, Source(text), before)
            assert made.report.score >= before.score, path
            again = fixes.fixed(checker, Source(made.text), made.report)
            assert again.count <= made.count, path


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Tiltaket ble iverksatt i går.", "Tiltaket ble satt i gang i går."),
        ("Vi iverksetter nå tiltak.", None),  # "setter nå i gang": a word comes between
        ("Iverksetter dere tiltak?", None),
        ("Røykdetektoren piper.", "Røykvarsleren piper."),
        ("Me iverkset tiltak.", "Me set i gang tiltak."),
        # The full stop of an abbreviation goes with it, and that of the sentence stays.
        ("Vedr. planen er vi enige. Sjekk døra, jfr. brevet.", "Om planen er vi enige. Sjekk døra, se brevet."),
        ("Det påhviler den enkelte å holde døra fri.", None),  # "ligger hos den enkelte å": nobody writes so
    ],
)
def test_only_what_reads_well_is_safe(text: str, wanted: str | None) -> None:
    checker = Checker(language="nn" if text.startswith("Me ") else "nb")
    made = fixes.fixed(checker, Source(text), checker.check(text))
    assert made.text == (wanted or text)


edits = st.lists(st.tuples(st.integers(0, 20), st.integers(0, 5), st.text("xy", max_size=3)), max_size=5)


@settings(max_examples=200)
@given(edits)
def test_applied_keeps_what_stands_between(made: list[tuple[int, int, str]]) -> None:
    text, chosen, end = "abcdefghijklmnopqrstuvwxyz", [], 0
    for start, length, new in sorted(made):
        if start >= end:
            chosen.append(Suggestion(start, start + length, new))
            end = start + max(length, 1)
    kept = [char for place, char in enumerate(text) if not any(e.start <= place < e.end for e in chosen)]
    assert [char for char in fixes.applied(text, chosen) if char not in "xy"] == [c for c in kept if c not in "xy"]
