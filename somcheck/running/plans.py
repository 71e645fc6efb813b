"""Which plan holds for a post, and the Checker for a plan as it is written now."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from somcheck.errors import SomcheckError
from somcheck.judging.settings import Layer, read_plan
from somcheck.plan import finding
from somcheck.post.source import STDIN

if TYPE_CHECKING:
    from somcheck.judging.checker import Checker
    from somcheck.plan.plan_file import PlanFile

Options = Layer
"""What the command line, or an editor, asks for: fields of `somcheck.judging.settings.Settings`."""


@dataclass(frozen=True)
class WrittenPlan:
    """The plan that holds for a post: where it is, and its bytes (None where it cannot be read)."""

    path: Path
    written: bytes | None


class Plans:
    """The plans of a run, each looked for and read once."""

    def __init__(self, config_file: str | None) -> None:
        self._config_file = config_file
        self._nearest: dict[Path, Path | None] = {}
        self._read: dict[Path, WrittenPlan] = {}

    def of(self, post: str) -> WrittenPlan | None:
        if self._config_file is not None:
            path: Path | None = Path(self._config_file)
        else:
            folder = _folder(post)
            if folder not in self._nearest:
                self._nearest[folder] = finding.find(folder)
            path = self._nearest[folder]
        if path is None:
            return None
        if path not in self._read:
            self._read[path] = WrittenPlan(path, _bytes(path))
        return self._read[path]


def _bytes(path: Path) -> bytes | None:
    try:
        return path.read_bytes()
    except OSError:
        return None


def plan_path(config_file: str | None, post: str) -> Path | None:
    """The path of the plan that holds for a post."""
    plan = Plans(config_file).of(post)
    return None if plan is None else plan.path


def _folder(post: str) -> Path:
    """The folder in which, or above which, the plan of a post lies."""
    start = Path.cwd() if post == STDIN else Path(post).absolute()
    return start if post == STDIN or start.is_dir() else start.parent


def require_plan(config_file: str | None) -> None:
    """See that a plan that is named can be read, before any post is.

    Raises
    ------
    ConfigError
        Where it cannot.
    """
    if config_file is not None and _bytes(Path(config_file)) is None:
        read_named(Path(config_file))


def read_named(path: Path | None) -> PlanFile | None:
    """A plan, named as a user would where it lies below this folder.

    Raises
    ------
    ConfigError
        Where the plan cannot be used.
    """
    if path is None:
        return None
    here = Path.cwd()
    return read_plan(path.relative_to(here) if path.is_relative_to(here) else path)


def checker_of(plan: WrittenPlan | None, options: Options) -> Checker | SomcheckError:
    """The checker for a plan as it is written now, or why there is none."""
    return _checker(plan, tuple(sorted(options.items())))


@lru_cache(maxsize=16)
def _checker(plan: WrittenPlan | None, options: tuple[tuple[str, Any], ...]) -> Checker | SomcheckError:
    from somcheck.judging.checker import Checker

    try:
        return Checker(read_named(None if plan is None else plan.path), **dict(options))
    except SomcheckError as error:
        return error


def checker_for(near: str, options: Options, config_file: str | None = None) -> Checker | SomcheckError:
    """The checker for a post, or for one in a folder, by the plan that holds there as it is written now."""
    return checker_of(Plans(config_file).of(near), options)
