"""Which files are posts, and how bytes become text."""

from __future__ import annotations

import errno
import os
from pathlib import Path
from typing import Any

import pytest
from helpers import write
from hypothesis import given
from hypothesis import strategies as st

from somcheck.errors import PostError, system_reason
from somcheck.post import source
from somcheck.post.source import LARGEST
from somcheck.running import files


def test_posts_in_a_folder(tmp_path: Path) -> None:
    for name in ("b.txt", "a.md", "c.rst", "README.md", "CHANGELOG.md", ".hidden.txt"):
        (tmp_path / name).write_text("Hei", encoding="utf-8")
    for folder in ("uke2", ".git"):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "x.TXT").write_text("Hei", encoding="utf-8")
    found = [str(path.relative_to(tmp_path)) for path in files.posts_in(tmp_path)]
    assert found == ["a.md", "b.txt", str(Path("uke2/x.TXT"))]


def test_what_git_ignores_is_skipped(tmp_path: Path) -> None:
    (tmp_path / ".git").mkdir()
    (tmp_path / ".gitignore").write_text("utkast/\n*.tmp.txt\n", encoding="utf-8")
    for name in ("uke1/a.txt", "uke1/b.tmp.txt", "utkast/c.txt", "uke1/utkast/d.txt"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text("Hei", encoding="utf-8")
    assert [path.name for path in files.posts_in(tmp_path)] == ["a.txt"]
    assert [path.name for path in files.posts_in(tmp_path / "uke1")] == ["a.txt"]


def test_folder_without_posts(tmp_path: Path) -> None:
    [(name, error)] = [one for one in files.expand([str(tmp_path)]) if isinstance(one, tuple)]
    assert name == str(tmp_path)
    assert "ingen innlegg" in str(error)


@pytest.mark.parametrize(
    ("data", "text", "noted"),
    [
        ("Blåbærøl".encode(), "Blåbærøl", False),
        ("\ufeffHei".encode(), "Hei", False),
        ("Blåbær på tur".encode("cp1252"), "Blåbær på tur", True),
        ("Blåbær".encode("utf-16"), "Blåbær", True),
        (b"", "", False),
    ],
)
def test_decode(data: bytes, text: str, noted: bool) -> None:
    decoded, notes = source.decode(data)
    assert decoded == text
    assert bool(notes) == noted


@pytest.mark.parametrize("data", [b"\x89PNG\r\n\x1a\n\x00", b"\x00\x01", b"\xff\xfe\x00", b"bl\xe5b\x81r"])
def test_no_text(data: bytes) -> None:
    with pytest.raises(PostError):
        source.decode(data)


@given(st.binary(max_size=300))
def test_decode_never_crashes(data: bytes) -> None:
    try:
        text, _ = source.decode(data)
    except PostError:
        return
    assert isinstance(text, str)


def test_missing_and_large(tmp_path: Path) -> None:
    with pytest.raises(PostError, match="finnes ikke"):
        files.read(str(tmp_path / "borte.txt"))
    big = tmp_path / "stor.txt"
    big.write_bytes(b"a " * LARGEST)
    with pytest.raises(PostError, match="for langt"):
        files.read(str(big))


def test_a_folder_that_cannot_be_looked_into_costs_its_neighbours_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("a/x.txt", "b/x.txt", "c/x.txt"):
        write(tmp_path, name, "Hei")
    scandir = os.scandir

    def closed(folder: Path) -> Any:
        if Path(folder).name == "b":
            raise PermissionError(13, "Permission denied", str(folder))
        return scandir(folder)

    monkeypatch.setattr(os, "scandir", closed)
    monkeypatch.chdir(tmp_path)
    first, closed_folder, last = files.expand(["."])
    assert isinstance(closed_folder, tuple)
    name, error = closed_folder
    assert (first, name, last) == (str(Path("a/x.txt")), "b", str(Path("c/x.txt")))
    assert isinstance(error, PostError)
    assert error.nb == "Mappa kan ikke leses (ingen tilgang)."
    assert error.nn == "Mappa kan ikkje lesast (ingen tilgang)."
    assert [str(one.relative_to(tmp_path)) for one in files.posts_in(tmp_path)] == [first, last]


@pytest.mark.parametrize("number", sorted(errno.errorcode))
def test_what_the_system_says_is_said_in_norwegian(number: int) -> None:
    said = system_reason(OSError(number, os.strerror(number)))
    assert os.strerror(number) not in said
    assert said


def found_below(folder: Path, patterns: dict[str, str | bytes], names: tuple[str, ...]) -> list[str]:
    (folder / ".git").mkdir()
    for name in names:
        write(folder, name, "Hei")
    for name, lines in patterns.items():
        write(folder, name, lines)
    return [one.relative_to(folder).as_posix() for one in files.posts_in(folder)]


@pytest.mark.parametrize(
    ("patterns", "left"),
    [
        ({".gitignore": "*.txt\n", "b/.gitignore": "!x.txt\n"}, ["b/x.txt"]),
        ({".gitignore": "x.txt\n!x.txt\n", "b/.gitignore": "*\n!c/\n!a.txt\n"}, ["a.txt", "x.txt", "b/c/a.txt"]),
        ({".gitignore": b"\xef\xbb\xbfa.txt\r\nb\r\n"}, ["x.txt"]),
        ({".git/info/exclude": "b/\n"}, ["a.txt", "x.txt"]),
        ({".git/info/exclude": "a.txt\n", ".gitignore": "!/a.txt\n"}, ["a.txt", "b/x.txt", "x.txt"]),
        ({".gitignore": "b/*\n!b/c/\n"}, ["a.txt", "b/c/a.txt", "x.txt"]),
        ({".gitignore": "b/\n!b/x.txt\n"}, ["a.txt", "x.txt"]),
        ({".gitignore": "**/c/a.txt\n/x.*\n# b\n\\#b\n[a-b].txt   \n"}, ["b/x.txt"]),
        ({".gitignore": "b/**\n"}, ["a.txt", "x.txt"]),
    ],
)
def test_files_of_patterns_are_read_as_git_reads_them(
    tmp_path: Path, patterns: dict[str, str | bytes], left: list[str]
) -> None:
    names = ("a.txt", "x.txt", "b/x.txt", "b/c/a.txt")
    assert sorted(found_below(tmp_path, patterns, names)) == sorted(left)


def test_a_working_tree_beside_the_first_has_its_exclusions_too(tmp_path: Path) -> None:
    write(tmp_path, "first/.git/info/exclude", "x.txt\n")
    write(tmp_path, "first/.git/worktrees/w/commondir", "../..\n")
    write(tmp_path, "w/.git", f"gitdir: {tmp_path / 'first/.git/worktrees/w'}\n")
    for name in ("w/x.txt", "w/a.txt"):
        write(tmp_path, name, "Hei")
    assert [one.name for one in files.posts_in(tmp_path / "w")] == ["a.txt"]


@pytest.mark.parametrize(
    "name",
    [
        "robots.txt", "requirements.txt", "requirements-dev.txt",
        "dev-requirements.txt", "LICENSE.txt", "LICENCE-MIT.txt",
        "CMakeLists.txt", "README.nb.md", "humans.txt", "ads.txt", "llms.txt", "SECURITY.md", "COPYING.txt",
        "node_modules/a/x.md", "x.egg-info/SOURCES.txt",
    ],
)  # fmt: skip
def test_what_lies_beside_posts_is_a_post_only_where_it_is_named(tmp_path: Path, name: str) -> None:
    write(tmp_path, name, "Hei")
    write(tmp_path, "lisensen-til-kari.txt", "Hei")
    assert [one.name for one in files.posts_in(tmp_path)] == ["lisensen-til-kari.txt"]
    assert list(files.expand([str(tmp_path / name)])) == [str(tmp_path / name)]
