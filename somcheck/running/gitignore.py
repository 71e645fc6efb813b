"""What git leaves out of a folder, so that drafts and made files there are no posts."""

from __future__ import annotations

import os
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathspec import GitIgnoreSpec

Named = tuple[Path, "GitIgnoreSpec"]
"""A folder, and what a file of patterns names below it."""


@dataclass(frozen=True)
class Ignored:
    """What is left out in a folder: the files of patterns that hold there, the deepest last."""

    named: tuple[Named, ...] = ()

    def below(self, folder: Path) -> Ignored:
        """The same with what the folder's own ``.gitignore`` names."""
        here = _patterns(folder / ".gitignore", folder)
        return Ignored((*self.named, *here))

    def has(self, path: Path, *, is_folder: bool) -> bool:
        """Whether a file or folder is left out: the deepest file of patterns that names it decides."""
        for base, spec in reversed(self.named):
            name = path.relative_to(base).as_posix() + ("/" if is_folder else "")
            left_out = spec.check_file(name).include
            if left_out is not None:
                return left_out
        return False


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
    if os.path.isdir(git):
        return git
    said = _lines(git)  # a working tree beside the first: a file that says where
    if not said or not said[0].startswith("gitdir: "):
        return git
    own = top / said[0].removeprefix("gitdir: ")
    common = _lines(own / "commondir")
    return own / common[0] if common else own


def _patterns(file: Path, folder: Path) -> Iterable[Named]:
    from pathspec import GitIgnoreSpec

    lines = _lines(file)
    return [(folder, GitIgnoreSpec.from_lines(lines))] if lines else []


def _lines(file: Path) -> list[str]:
    try:
        text = file.read_text(encoding="utf-8-sig", errors="surrogateescape")
    except OSError:
        return []
    return text.split("\n")
