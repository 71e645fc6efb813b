"""What a writer may say in the front matter of a post, as one value."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, fields, replace
from datetime import datetime

from somcheck.norwegian.written_form import Language

KEYS: Mapping[str, str] = {
    "målgruppe": "audience",
    "målgrupper": "audience",
    "audience": "audience",
    "mål": "goal",
    "goal": "goal",
    "svarer": "responder",
    "svarar": "responder",
    "responder": "responder",
    "svarfrist": "reply-within",
    "reply-within": "reply-within",
    "plattform": "platform",
    "platform": "platform",
    "språk": "language",
    "language": "language",
    "lang": "language",
    "type": "profile",
    "profil": "profile",
    "profile": "profile",
    "publiseres": "publish",
    "publiserast": "publish",
    "publisert": "publish",
    "publish": "publish",
    "bilde": "image",
    "bilete": "image",
    "image": "image",
    "alt-tekst": "alt-text",
    "alttekst": "alt-text",
    "alt": "alt-text",
    "alt-text": "alt-text",
    "film": "film",
    "video": "film",
    "teksting": "captions",
    "teksta": "captions",
    "captions": "captions",
    "kommentarer": "comments",
    "kommentarar": "comments",
    "comments": "comments",
    "ki": "ai",
    "ai": "ai",
    "samtykke": "consent",
    "consent": "consent",
    "ignorer": "ignore",
    "ignore": "ignore",
}

OTHERS = frozenset(
    """
    tittel title overskrift forfatter forfattar author authors skribent tags tag emneord stikkord keywords kategori
    kategoriar kategorier category categories dato date opprettet oppretta created endret endra updated lastmod modified
    utkast draft layout template slug id uid uuid permalink url aliases beskrivelse beskriving description ingress
    summary excerpt kommentar comment notat note notater cssclasses status versjon version weight
    """.split()
)
"""Names of fields that other programs, and people, put above a text, and that say nothing to somcheck."""

UNMISTAKABLE = frozenset(
    """
    målgruppe målgrupper audience svarer svarar responder svarfrist reply-within plattform platform språk language
    publiseres publiserast alt-tekst alttekst alt-text ignorer
    """.split()
)
"""Names of fields that hardly any post begins a line with."""


@dataclass(frozen=True)
class FrontMatter:
    """What the writer says about the post at its top; empty where nothing is said."""

    audience: tuple[str, ...] = ()
    goal: tuple[str, ...] = ()
    responder: str | None = None
    reply_within: str | None = None
    platform: tuple[str, ...] = ()
    language: Language | None = None
    profile: str | None = None
    publish: datetime | None = None
    images: tuple[str, ...] = ()
    alt_texts: tuple[str, ...] = ()
    films: tuple[str, ...] = ()
    captions: str | None = None
    comments_closed: bool | None = None
    ai: tuple[str, ...] = ()
    consent: str | None = None
    ignore: tuple[str, ...] = ()

    def over(self, below: FrontMatter) -> FrontMatter:
        """What is said here, and where nothing is, what is said below."""
        said = {one.name: value for one in fields(self) if (value := getattr(self, one.name))}
        return replace(below, **said)


def rule_names(values: tuple[str, ...]) -> tuple[str, ...]:
    """The names in a list, or in texts of several."""
    return tuple(dict.fromkeys(" ".join(values).replace(",", " ").lower().split()))
