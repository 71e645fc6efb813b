"""Profiles: kinds of post to which some of the advice does not apply, from ``data/profiles.toml``."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cache

from somcheck.errors import ConfigError, nearest
from somcheck.norwegian.text import Text
from somcheck.rule import Rule, S, Tip
from somcheck.storage.data_files import read_toml

USUAL = "vanlig"

ACUTE = "akutt"

THANKS = "takk"

VACANCY = "stilling"

ANSWERING = frozenset({"no-responder", "no-reply-time", "slow-reply", "after-hours"})
"""The rules on who answers comments."""


@dataclass(frozen=True)
class Profile:
    """A kind of post: ``not_judged`` are the tips, ``off`` the rules that do not apply to it."""

    id: str
    name: Text
    also: tuple[str, ...] = ()
    not_judged: frozenset[str] = frozenset()
    off: frozenset[str] = frozenset()

    @property
    def unanswered(self) -> Profile:
        """The same kind of post with its comments closed: nobody is asked, and nobody is to answer."""
        return replace(self, not_judged=self.not_judged | {"question"}, off=self.off | ANSWERING)

    def applies(self, tip: Tip[S]) -> bool:
        return tip.id not in self.not_judged

    def holds(self, rule: Rule[S]) -> bool:
        """Whether a rule applies to this kind of post."""
        return rule.id not in self.off and (not rule.profiles or self.id in rule.profiles)


@cache
def profiles() -> Mapping[str, Profile]:
    """The profiles by id."""
    return {
        id: Profile(
            id=id,
            name=Text(table["name"]["nb"], table["name"]["nn"]),
            also=tuple(table.get("also", ())),
            not_judged=frozenset(table.get("not-judged", ())),
            off=frozenset(table.get("off", ())),
        )
        for id, table in read_toml("profiles.toml").items()
    }


def find_profile(said: str) -> Profile:
    """The profile that a writer means.

    Raises
    ------
    ConfigError
        Where there is none of that name.
    """
    wanted = said.strip().lower()
    for profile in profiles().values():
        if wanted in (profile.id, profile.name.nb, profile.name.nn, *profile.also):
            return profile
    names = list(profiles())
    raise ConfigError(
        f"Innleggstypen «{said}» finnes ikke.{nearest(wanted, names)} Velg en av: {', '.join(names)}.",
        f"Innleggstypen «{said}» finst ikkje.{nearest(wanted, names, 'nn')} Vel ein av: {', '.join(names)}.",
    )
