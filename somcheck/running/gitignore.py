"""What git leaves out of a folder, so that drafts and made files there are no posts.

A pattern is asked of one file or folder at a time, as git does. pathspec, which plans use for theirs, asks it of whole
paths: where a folder is taken in again, it finds other files than git in one of eighty made repositories.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class Pattern:
    """A line of a file of patterns: what it names in or below a folder, and whether that is left out or taken in."""

    folder: Path
    regex: re.Pattern[str]
    left_out: bool
    folders_only: bool

    def names(self, path: Path, is_folder: bool) -> bool:
        """Whether it names a file or folder itself; what is in a folder that is left out is not looked at at all."""
        if self.folders_only and not is_folder:
            return False
        return self.regex.fullmatch(path.relative_to(self.folder).as_posix()) is not None


@dataclass(frozen=True)
class Ignored:
    """What is left out in a folder, by the patterns that hold there; the last that names something decides."""

    patterns: tuple[Pattern, ...] = ()

    def below(self, folder: Path) -> Ignored:
        """The same with what the folder's own ``.gitignore`` names."""
        return Ignored((*self.patterns, *_patterns(folder / ".gitignore", folder)))

    def has(self, path: Path, *, is_folder: bool) -> bool:
        """Whether a file or folder is left out."""
        return next((one.left_out for one in reversed(self.patterns) if one.names(path, is_folder)), False)


def ignored_above(folder: Path) -> Ignored:
    """What is left out in a folder by its repository and the folders above it, its own ``.gitignore`` aside."""
    top = next((above for above in (folder, *folder.parents) if os.path.exists(above / ".git")), folder)
    ignored = Ignored(tuple(_patterns(_git_folder(top) / "info" / "exclude", top)))
    for above in reversed(folder.parents):
        if above == top or top in above.parents:
            ignored = ignored.below(above)
    return ignored


def _git_folder(top: Path) -> Path:
    """Where git keeps what is common to the working trees of a repository."""
    git = top / ".git"
    said = _lines(git)  # in a working tree beside the first it is a file that says where
    if not said or not said[0].startswith("gitdir: "):
        return git
    own = top / said[0].removeprefix("gitdir: ")
    common = _lines(own / "commondir")
    return own / common[0] if common else own


def _patterns(file: Path, folder: Path) -> Iterator[Pattern]:
    for line in _lines(file):
        said = re.sub(r"(?<!\\)[ \t]+$", "", line)
        negated = said.startswith("!")
        said = said.removeprefix("!")
        name = said.removesuffix("/")
        if not name or line.startswith("#"):
            continue
        below = "" if "/" in name else "**/"
        try:
            yield Pattern(folder, re.compile(_regex(below + name.removeprefix("/"))), not negated, name != said)
        except re.error:
            continue  # such as [z-a], which names nothing


_PART = re.compile(r"\*\*/|/\*\*$|\*+|\?|\\.|\[[!^]?\]?(?:\\.|[^\]\\])*\]|.", re.DOTALL)


def _regex(pattern: str) -> str:
    """A pattern of git's as a regular expression."""
    parts = []
    for match in _PART.finditer(pattern):
        part = match[0]
        if part == "**/" and pattern[match.start() - 1 : match.start()] in ("", "/"):
            parts.append("(?:.*/)?")
        elif part == "/**":
            parts.append("/.+")
        elif part.startswith("*"):
            parts.append("[^/]*" + ("/" if part.endswith("/") else ""))
        elif part == "?":
            parts.append("[^/]")
        elif part.startswith("[") and len(part) > 1:
            inside = part[1:-1]
            not_these = inside[:1] in ("!", "^")
            inside = inside[not_these:].replace("[", "\\[").replace("&&", "&\\&")
            inside = "\\]" + inside[1:] if inside.startswith("]") else inside
            parts.append(f"(?!/)[{'^' if not_these else ''}{inside}]")
        else:
            parts.append(re.escape(part[-1]))
    return "(?s:" + "".join(parts) + ")"


def _lines(file: Path) -> list[str]:
    try:
        text = file.read_text(encoding="utf-8-sig", errors="surrogateescape")
    except OSError:
        return []
    return text.removesuffix("\n").split("\n")
