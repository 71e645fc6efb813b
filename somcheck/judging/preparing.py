"""A post made ready to be judged: its written form, target groups and profile, or why it cannot be."""

from __future__ import annotations

from dataclasses import dataclass

from somcheck.document.profiles import Profile
from somcheck.errors import PostError
from somcheck.norwegian.written_form import Guess, Language
from somcheck.plan.groups import AudienceGroup
from somcheck.post import post as post
from somcheck.post.post import Post
from somcheck.post.source import Source


@dataclass(frozen=True)
class Prepared:
    source: Source
    post: Post
    language: Language
    declared: tuple[AudienceGroup, ...]
    profile: Profile | None


def require_words(draft: Post, looks: Guess | None) -> None:
    text = draft.text
    if not text.strip():
        raise PostError("Innlegget er tomt.")
    rest = list(text)
    for markup in draft.markup:
        rest[markup.start : markup.end] = " " * (markup.end - markup.start)
    if not any(char.isalpha() for char in rest):
        raise PostError("Innlegget har ingen ord å vurdere, bare lenker, emojier eller tegn.")
    if looks is not None and looks.norwegian < 0.5:
        raise PostError(
            "Teksten ser ikke ut til å være norsk, og somcheck vurderer bare bokmål og nynorsk. Er den norsk, så skriv "
            "«språk: nb» eller «språk: nn» øverst, eller bruk --language."
        )
