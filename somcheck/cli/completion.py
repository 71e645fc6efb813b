"""What the shell offers when the tab key is pressed. Nothing here loads the pipeline."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

import click

from somcheck.errors import SomcheckError
from somcheck.judging.settings import read_plan
from somcheck.plan import finding
from somcheck.running.files import is_post

if TYPE_CHECKING:
    from click.shell_completion import CompletionItem

    from somcheck.norwegian.written_form import Language


def posts(ctx: click.Context, param: click.Parameter, incomplete: str) -> list[CompletionItem[str]]:
    return paths(incomplete)


def paths(incomplete: str) -> list[CompletionItem[str]]:
    """Files and folders; the shell finds them itself."""
    from click.shell_completion import CompletionItem

    return [CompletionItem(incomplete, type="file")]


def folders(ctx: click.Context, param: click.Parameter, incomplete: str) -> list[CompletionItem[str]]:
    from click.shell_completion import CompletionItem

    return [CompletionItem(incomplete, type="dir")]


def rules(ctx: click.Context, param: click.Parameter, incomplete: str) -> list[CompletionItem[str]]:
    from somcheck.rules import RULES

    language: Language = "nn" if ctx.params.get("language") == "nn" else "nb"
    return _starting(incomplete, ((rule.id, rule.title(language)) for rule in RULES.values()))


def audiences(ctx: click.Context, param: click.Parameter, incomplete: str) -> list[CompletionItem[str]]:
    """The target groups that ship, and those of the plan that holds in this folder."""
    from somcheck.plan.groups import make_groups, shipped_groups

    try:
        place = ctx.params.get("config_file") or finding.find(Path.cwd())
        groups = make_groups(read_plan(Path(place)).plan.groups) if place else shipped_groups()
    except (SomcheckError, OSError):
        groups = shipped_groups()
    return _starting(incomplete, ((group.id, group.name("nb")) for group in groups.values()))


def profiles(ctx: click.Context, param: click.Parameter, incomplete: str) -> list[CompletionItem[str]]:
    from somcheck.document.profiles import profiles

    return _starting(incomplete, ((profile.id, profile.name("nb")) for profile in profiles().values()))


def posts_here(incomplete: str) -> list[CompletionItem[str]]:
    """The posts and folders of this folder by name, for where commands could stand too."""
    try:
        found = sorted(path for path in Path().iterdir() if not path.name.startswith("."))
    except OSError:
        return []
    names = [f"{path}/" if path.is_dir() else str(path) for path in found if path.is_dir() or is_post(path)]
    return _starting(incomplete, ((name, "") for name in names))


def _starting(incomplete: str, known: Iterable[tuple[str, str]]) -> list[CompletionItem[str]]:
    from click.shell_completion import CompletionItem

    return [CompletionItem(name, help=said or None) for name, said in known if name.startswith(incomplete)]
