"""A post as the rules see it: its words and sentences, in one definition for all of somcheck.

A *word* is a token with a letter or a digit that is no link, address, hashtag, mention or emoji. A
*sentence* is what the pipeline says, less the markup at its ends; a sentence without words is none.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property, lru_cache
from typing import TYPE_CHECKING, Any, Self, TypeVar

from somcheck.document import kinds
from somcheck.document.audience import detect
from somcheck.document.pipeline import markup_tokens
from somcheck.document.profiles import ACUTE, THANKS, USUAL, Profile, profiles
from somcheck.norwegian.inflection import slot
from somcheck.norwegian.word_list import Match, WordList
from somcheck.norwegian.written_form import Language
from somcheck.plan.groups import AudienceGroup
from somcheck.post.markup import Kind
from somcheck.post.platforms import Platform, find_platform
from somcheck.post.post import Post
from somcheck.report.report import Guess
from somcheck.rule import Hit

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

    from somcheck.plan.model import Plan

T = TypeVar("T")


def no_plan() -> Plan:
    """A plan that decides nothing."""
    from somcheck.plan.model import Plan

    return Plan()


LONGEST_LINE = 2_000
"""Code points that a rule looks to either side for the line that some words stand in."""

FIRST_SENTENCES = 3
"""Sentences in which a warning says what happens and what to do."""

_GOES_ON = re.compile(r"\.(?=[ \u00a0][a-zæøå\d§])")
"""A full stop that ends no sentence."""

_IN_BRACKETS = re.compile(r" ?\((?=[^()\n]*[^\W\d])[^()\n]{1,200}\)")

_CLOSING = {"«": "»", "“": "”", "„": "“", '"': '"', "”": "”"}


class Keeper:
    """What is worked out of a text is kept with it, and shared by all who ask."""

    @cached_property
    def _made(self) -> dict[Callable[..., Any], Any]:
        return {}

    def once(self, make: Callable[[Self], T]) -> T:
        """What *make* makes of this, made once."""
        if make not in self._made:
            self._made[make] = make(self)
        made: T = self._made[make]
        return made


@dataclass(frozen=True)
class Sentence(Keeper):
    """A sentence: its ``tokens`` (markup and punctuation too) and its ``words``."""

    tokens: tuple[Token, ...]
    words: tuple[Token, ...]

    @cached_property
    def start(self) -> int:
        """The offset of the first word or sign."""
        return self.tokens[0].idx

    @cached_property
    def end(self) -> int:
        """The offset after the last word or sign."""
        return self.tokens[-1].idx + len(self.tokens[-1])

    @cached_property
    def text(self) -> str:
        return self.tokens[0].doc[self.tokens[0].i : self.tokens[-1].i + 1].text

    @cached_property
    def asks(self) -> bool:
        """Whether it ends with a question mark."""
        return any(token.text.startswith("?") for token in self.tokens[-4:]) and not self._goes_on_after_mark

    @property
    def _goes_on_after_mark(self) -> bool:
        mark = max(place for place, token in enumerate(self.tokens) if token.text.startswith("?"))
        return any(token in self.words for token in self.tokens[mark + 1 :])


@dataclass(frozen=True)
class Document(Keeper):
    """A post, its analysis, and what it is judged by.

    ``declared`` are the groups the writer names, ``groups`` all that are known; ``said_profile`` is the kind of
    post that the writer names; ``in_form`` says that the fields of the post are asked for in a form beside it.
    """

    post: Post
    doc: Doc
    language: Language
    declared: tuple[AudienceGroup, ...] = ()
    groups: tuple[AudienceGroup, ...] = ()
    plan: Plan = field(default_factory=no_plan)
    said_profile: Profile | None = None
    in_form: bool = False

    @property
    def text(self) -> str:
        return self.post.text

    @property
    def source(self) -> str:
        return self.post.source

    def place(self, offset: int) -> int:
        """The offset in the source of an offset in `text`."""
        return self.post.place(offset)

    def place_span(self, start: int, end: int) -> tuple[int, int]:
        """Where ``start:end`` of `text` stands in the source."""
        return self.post.place_span(start, end)

    def is_unbroken_source(self, start: int, end: int) -> bool:
        """Whether ``start:end`` of the source is all of it in `text`: no comment to somcheck stands in it."""
        return self.post.is_unbroken(start, end)

    def line_and_column(self, offset: int) -> tuple[int, int]:
        """The line and column, from 1, of an offset in the source."""
        return self.post.line_and_column(offset)

    def line(self, start: int, end: int) -> tuple[int, int]:
        """The offsets of the whole line, or lines, that ``start:end`` of `text` stands in.

        Of a line that is no line any more, only what stands near.
        """
        first, last = max(0, start - LONGEST_LINE), min(len(self.text), end + LONGEST_LINE)
        line_start, line_end = self.text.rfind("\n", first, start), self.text.find("\n", end, last)
        return line_start + 1 if line_start >= 0 else first, line_end if line_end >= 0 else last

    def has_markup(self, start: int, end: int) -> bool:
        """Whether a link, address, hashtag, mention or emoji stands in ``start:end`` of `text`, or partly so."""
        place = bisect_right(self.post.markup, start, key=lambda markup: markup.end)
        return place < len(self.post.markup) and self.post.markup[place].start < end

    @cached_property
    def _token_starts(self) -> list[int]:
        return [token.idx for token in self.doc]

    def tokens_in(self, start: int, end: int) -> tuple[Token, ...]:
        """The tokens that begin in ``start:end`` of `text`."""
        first, last = bisect_left(self._token_starts, start), bisect_left(self._token_starts, end)
        return tuple(self.doc[first:last])

    def token_at(self, offset: int) -> Token | None:
        """The token that stands at an offset of `text`; None between tokens."""
        place = bisect_right(self._token_starts, offset) - 1
        token = self.doc[place] if place >= 0 else None
        return token if token is not None and offset < token.idx + len(token) else None

    @cached_property
    def profile(self) -> Profile:
        """The kind of post: what the writer says, or else what it looks like."""
        profile = self.said_profile or profiles()[ACUTE if self.looks_like == ACUTE else USUAL]
        return profile.unanswered if self.comments_closed else profile

    @cached_property
    def looks_like(self) -> str:
        """The id of the profile that the post looks like. Only a warning is judged as what it looks like."""
        # An explanation in brackets tells of no event: "(der skredet kan stoppe)".
        texts = [_IN_BRACKETS.sub("", sentence.text) for sentence in self.sentences]
        return ACUTE if kinds.looks_acute(texts) else THANKS if kinds.looks_like_thanks(texts) else USUAL

    @cached_property
    def warns_from_the_start(self) -> bool:
        """Whether the post surely is a warning: the writer says so, or its first sentences alone look like one.

        A story of a fire, and advice in which something burns, are now and then taken for one by all their words.
        """
        texts = [sentence.text for sentence in self.sentences[:FIRST_SENTENCES]]
        return self.said_profile is not None or kinds.looks_acute(texts)

    @property
    def platforms(self) -> tuple[Platform, ...]:
        """The platforms that the post is for, as the post or else the plan names them; unknown ones are left out."""
        said = self.post.front_matter.platform or self.plan.platform
        return tuple(dict.fromkeys(platform for one in said if (platform := find_platform(one)) is not None))

    @property
    def comments_closed(self) -> bool:
        """Whether nobody can comment, as the post or else the plan says."""
        said = self.post.front_matter.comments_closed
        return self.plan.replies.closed if said is None else said

    @property
    def responder(self) -> str | None:
        """Who answers, as the post or else the plan says."""
        return self.post.front_matter.responder or self.plan.replies.who

    @property
    def reply_within(self) -> str | None:
        """How fast, as the post or else the plan says."""
        return self.post.front_matter.reply_within or self.plan.replies.within

    def hits(self, check: Callable[[Document], Iterable[Hit]]) -> tuple[Hit, ...]:
        """What a rule's *check* meets in this document, found once also where another rule builds on it."""
        if check not in self._made:
            self._made[check] = tuple(check(self))
        hits: tuple[Hit, ...] = self._made[check]
        return hits

    @cached_property
    def markup(self) -> dict[int, Kind]:
        """The kind of markup by token index."""
        return {token.i: kind for token, kind in markup_tokens(self.post, self.doc)}

    def is_word(self, token: Token) -> bool:
        return token.i in self._word_indices

    @cached_property
    def _word_indices(self) -> frozenset[int]:
        return frozenset(token.i for token in self.words)

    @cached_property
    def words(self) -> tuple[Token, ...]:
        markup = self.markup
        return tuple(token for token in self.doc if _has_letter(token.text) and token.i not in markup)

    @cached_property
    def sentences(self) -> tuple[Sentence, ...]:
        sentences, word_indices = [], self._word_indices
        for span in self.doc.sents:
            tokens = [token for token in span if not token.is_space]
            while tokens and tokens[-1].i in self.markup:
                tokens.pop()
            while tokens and self.markup.get(tokens[0].i) == "emoji":
                tokens.pop(0)
            words = tuple(token for token in tokens if token.i in word_indices)
            if words:
                sentences.append(Sentence(tuple(tokens), words))
        return tuple(sentences)

    @cached_property
    def _slots(self) -> tuple[str | None, ...]:
        return tuple(_slot(token.pos_, str(token.morph)) for token in self.words)

    @cached_property
    def _texts(self) -> tuple[str, ...]:
        return tuple(token.text for token in self.words)

    @property
    def texts_and_slots(self) -> tuple[tuple[str, ...], tuple[str | None, ...]]:
        """The words and their slots (see `somcheck.inflect.slot`), as word lists look for them."""
        return self._texts, self._slots

    @cached_property
    def _matches(self) -> dict[WordList, Sequence[Match]]:
        return {}

    def find(self, words: WordList) -> Sequence[Match]:
        """The entries of a word list in the post, looked for once; a match's ``first`` and ``last`` index `words`."""
        if words not in self._matches:
            self._matches[words] = words.find(self._texts, self._slots)
        return self._matches[words]

    def span(self, match: Match) -> tuple[int, int]:
        """The offsets of a match, with its own full stop also where the pipeline takes it for the sentence's."""
        last = self.words[match.last - 1]
        end = last.idx + len(last)
        if match.entry.lemma.endswith(".") and _GOES_ON.match(self.text, end):
            end += 1
        return self.words[match.first].idx, end

    def is_unbroken(self, match: Match) -> bool:
        """Whether the words of a match stand together: no sign or line break parts them."""
        tokens = self.doc[self.words[match.first].i : self.words[match.last - 1].i + 1]
        return len(tokens) == match.last - match.first

    @cached_property
    def _detected(self) -> tuple[tuple[Guess, ...], Mapping[str, tuple[int, ...]]]:
        return detect(self._texts, self._slots, self.groups, self.language)

    @property
    def fitting_groups(self) -> tuple[Guess, ...]:
        """The target groups that the post's words fit, best first."""
        return self._detected[0]

    def pointing_to(self, group: str) -> tuple[Token, ...]:
        """The words that speak for a target group."""
        return tuple(self.words[place] for place in self._detected[1].get(group, ()))

    @cached_property
    def quoted(self) -> frozenset[int]:
        """The indices of tokens inside quotation marks (of a pair within one paragraph)."""
        inside: set[int] = set()
        opened: int | None = None
        closing = ""
        for place, text in enumerate(token.text for token in self.doc):
            if "\n" in text and text.isspace():
                opened = None
            elif opened is not None and text == closing:
                inside.update(range(opened + 1, place))
                opened = None
            elif opened is None and text in _CLOSING:
                opened, closing = place, _CLOSING[text]
        return frozenset(inside)

    def is_name(self, token: Token) -> bool:
        """Whether a word is a name, as far as its capital and the pipeline tell."""
        return token.pos_ == "PROPN" and token.text[:1].isupper() and self.is_inside_sentence(token)

    def is_inside_sentence(self, token: Token) -> bool:
        """Whether a word is not the first of a sentence, so that its capital tells something."""
        return token.i not in self._first

    @cached_property
    def _first(self) -> frozenset[int]:
        """The indices of what sentences begin with: a token, and a word, before which marks may stand."""
        starts = {token.i for token in self.doc if token.is_sent_start}
        return frozenset(starts | {sentence.words[0].i for sentence in self.sentences})

    @cached_property
    def running_words(self) -> tuple[Token, ...]:
        """The words outside round brackets. What a writer explains in brackets helps the reader and weighs nothing."""
        aside: set[int] = set()
        for sentence in self.sentences:
            opened: int | None = None
            for token in sentence.tokens:
                if token.text == "(":
                    opened = token.i
                elif token.text == ")" and opened is not None:
                    aside.update(range(opened, token.i))
                    opened = None
        return tuple(token for token in self.words if token.i not in aside)


@lru_cache(maxsize=16384)
def _has_letter(word: str) -> bool:
    """Whether a letter or a digit is in a word."""
    return any(map(str.isalnum, word))


@lru_cache(maxsize=4096)
def _slot(pos: str, morph: str) -> str | None:
    return slot(pos, dict(pair.split("=") for pair in morph.split("|") if "=" in pair))
