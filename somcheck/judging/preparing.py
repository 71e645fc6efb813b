"""A post made ready to be judged: what it is judged by, or why it cannot be."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import islice

from somcheck.document.profiles import Profile, find_profile
from somcheck.errors import ConfigError, ForeignError, PostError, WordlessError
from somcheck.judging.settings import Layer, layer_of_front_matter, merged
from somcheck.norwegian.compounds import familiarity
from somcheck.norwegian.frequency import zipf
from somcheck.norwegian.written_form import Guess, Language, find_words, guess
from somcheck.plan.groups import AudienceGroup, find_group
from somcheck.plan.model import Plan
from somcheck.post import post as posts
from somcheck.post.post import Post
from somcheck.post.source import Source

LEAST_NORWEGIAN = 0.5
"""The share of a text that must look Norwegian, from 0 to 1, where nobody says that it is."""

WRITTEN_FORMS: tuple[Language, ...] = ("nb", "nn")

WELL_KNOWN, LEAST_KNOWN = 3.0, 0.6
"""Zipf of a word that is known in Norwegian, and the share of such words that a Norwegian post has at least."""

LEAST_WORDS, MOST_WORDS = 4, 50
"""In fewer words the share is chance; more need not be looked at."""


@dataclass(frozen=True)
class Prepared:
    """A post and what it is judged by: its written form, and the target groups and profile that someone has named.

    ``looks`` is the guess that the written form rests on, where nobody has said it.
    """

    source: Source
    post: Post
    language: Language
    declared: tuple[AudienceGroup, ...]
    profile: Profile | None
    looks: Guess | None


def prepare(
    source: Source, plan: Plan, groups: Mapping[str, AudienceGroup], plan_layer: Layer, options: Layer
) -> Prepared:
    """Read a post, and settle what it is judged by.

    Raises
    ------
    PostError
        Where it cannot be read as a post; told in the post's written form.
    """
    try:
        post = posts.parse(source.text)
    except PostError as error:
        raise error.in_form(_form_of(source.text, options)) from None
    post = replace(post, front_matter=source.fields.over(post.front_matter))
    settings = merged(plan_layer, layer_of_front_matter(post.front_matter, plan), options)
    looks = guess(post.text) if settings.language == "auto" else None
    language: Language = looks.language if looks is not None else settings.language  # type: ignore[assignment]
    try:
        declared = tuple(find_group(one, groups) for one in settings.audience)
        profile = find_profile(settings.profile) if settings.profile else None
    except ConfigError as error:
        raise PostError(error.nb, error.nn).in_form(language) from None
    return Prepared(source, post, language, declared, profile, looks)


@lru_cache(maxsize=128)
def looks_foreign(text: str, looks: Guess) -> bool:
    """Whether a text is in another language: by its small words, or too few of its words are known in Norwegian."""
    if looks.norwegian < LEAST_NORWEGIAN:
        return True
    words = tuple(islice(find_words(text), MOST_WORDS))
    if len(words) < LEAST_WORDS:
        return False
    known = sum(map(_is_known, words))
    return known < LEAST_KNOWN * len(words)


@lru_cache(maxsize=32768)
def _is_known(word: str) -> bool:
    """Whether a word is well known in Norwegian, or made of words that are."""
    return any(zipf(word, form) >= WELL_KNOWN or familiarity(word, form) >= WELL_KNOWN for form in WRITTEN_FORMS)


def _form_of(text: str, options: Layer) -> Language:
    """The written form of a text that is no post."""
    said: Language | None = options.get("language")
    return said if said in ("nb", "nn") else guess(text).language


def require_words(prepared: Prepared) -> None:
    """See that a post has words to judge, in Norwegian.

    Raises
    ------
    PostError
        Where it has not; told in the post's written form.
    """
    if (error := _lacking(prepared)) is not None:
        raise error.in_form(prepared.language)


def _without_markup(post: Post) -> Iterator[str]:
    """The characters of a post outside its markup."""
    start = 0
    for markup in post.markup:
        yield from post.text[start : markup.start]
        start = markup.end
    yield from post.text[start:]


def _lacking(prepared: Prepared) -> PostError | None:
    text, looks = prepared.post.text, prepared.looks
    if not text.strip():
        return WordlessError("Innlegget er tomt.", "Innlegget er tomt.")
    if not any(map(str.isalpha, _without_markup(prepared.post))):
        return WordlessError(
            "Innlegget har ingen ord å vurdere, bare lenker, emojier eller tegn.",
            "Innlegget har ingen ord å vurdere, berre lenkjer, emojiar eller teikn.",
        )
    if looks is not None and looks_foreign(text, looks):
        return ForeignError(
            "Teksten ser ikke ut til å være norsk, og somcheck vurderer bare bokmål og nynorsk. Er den norsk, så skriv "
            "«språk: nb» eller «språk: nn» øverst, eller bruk --language."
        )
    return None
