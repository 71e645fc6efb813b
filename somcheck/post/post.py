"""From source to Post: front matter, body and the markup in it. Nothing here knows spaCy.

The source is never stripped or rewritten. `Post.text` is the body as a reader sees it (see `somcheck.post.pasting`): an
``å`` typed on a Mac (``a`` and a ring) is the same letter as any other, what is pasted reads as what is typed, and the
comments that are for somcheck are not there (`Comment`); `Post.place` leads from an offset in it back to the source.
"""

from __future__ import annotations

import unicodedata
from bisect import bisect_left, bisect_right
from collections import deque
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from functools import cached_property
from typing import cast

import regex

from somcheck.errors import PostError
from somcheck.lines import Lines
from somcheck.post.comments import COMMENT, LINE_BREAK, SPACES, Comment
from somcheck.post.fields import KEYS, OTHERS, UNMISTAKABLE, FrontMatter, rule_names
from somcheck.post.markup import Markup, find_markup
from somcheck.post.pasting import Reading, read

LONGEST = 100_000
"""Code points. The longest post that any platform takes is Facebook's 63,206; a longer text is no post."""

MOST_PIECES = 40_000
"""Words and signs. A text of `LONGEST` code points has about half of it; one that has more is no text, and each piece
costs time and memory."""

LONGEST_FRONT_MATTER = 10_000
"""Code points."""

_PIECE = regex.compile(r"[^\W_]+|[^\w\s]|_")

_FENCE = regex.compile(r"[\ufeff\s]*---[ \t]*(?:\r\n|\n|\r|$)")

_CLOSING_FENCE = regex.compile(r"(?m)^(?:---|\.\.\.)[ \t]*(?:\r\n|\n|\r|$)")


@dataclass(frozen=True)
class Post:
    """A post as its writer wrote it."""

    source: str
    body_start: int
    front_matter: FrontMatter

    @cached_property
    def comments(self) -> tuple[Comment, ...]:
        """The comments to somcheck in the body, in order, never overlapping."""
        return tuple(self._find_comments())

    @cached_property
    def text(self) -> str:
        """The body without `comments`, as a reader sees it."""
        return self._reading.text

    @property
    def styled(self) -> str:
        """`text` with the signs that only look like letters as they are written; offsets are the same."""
        return self._reading.styled

    @cached_property
    def _reading(self) -> Reading:
        return read(self._body)

    @cached_property
    def _body(self) -> str:
        """The body without `comments`."""
        parts, position = [], self.body_start
        for comment in self.comments:
            parts.append(self.source[position : comment.start])
            position = comment.end
        return "".join([*parts, self.source[position:]])

    @cached_property
    def _cuts(self) -> tuple[list[int], list[int]]:
        """Where comments are left out of `_body`, and how much is left out in all: before the first, and with each."""
        places: list[int] = []
        lengths = [0]
        for comment in self.comments:
            places.append(comment.start - self.body_start - lengths[-1])
            lengths.append(lengths[-1] + comment.end - comment.start)
        return places, lengths

    @cached_property
    def markup(self) -> tuple[Markup, ...]:
        """Links, addresses, hashtags, mentions and emoji of `text`, in order, never overlapping."""
        return tuple(find_markup(self.text))

    def place(self, offset: int) -> int:
        """The offset in the source of an offset in `text`; behind a comment that stands there."""
        return self._place(self._written(offset), bisect_right)

    def place_span(self, start: int, end: int) -> tuple[int, int]:
        """Where ``start:end`` of `text` stands in the source, without comments and unseen signs at its ends.

        What is to be put in (``start == end``) goes before a comment at the end of a line, and behind one that has its
        line to itself, except at the very start and end.
        """
        if start < end:
            starts, ends = self._reading.starts, self._reading.ends
            first = start if starts is None else starts[start]
            last = end if ends is None else ends[end - 1]
            return self._place(first, bisect_right), self._place(last, bisect_left)
        written = self._written(start)
        after, before = self._place(written, bisect_right), self._place(written, bisect_left)
        own_line = after != before and self.source[before - 1 : before] in ("\n", "\r")
        goes_on = after < len(self.source) or self.source[after - 1 : after] in ("\n", "\r")
        place = after if own_line and start > 0 and goes_on else before
        return place, place

    def is_unbroken(self, start: int, end: int) -> bool:
        """Whether no comment stands inside ``start:end`` of the source."""
        place = bisect_right(self.comments, start, key=lambda comment: comment.end)
        return place == len(self.comments) or self.comments[place].start >= end

    def _written(self, offset: int) -> int:
        """The offset in `_body` of an offset in `text`."""
        starts = self._reading.starts
        if starts is None or offset == 0:
            return offset
        return starts[offset] if offset < len(starts) else len(self._body)

    def _place(self, body: int, cuts_before: Callable[[list[int], int], int]) -> int:
        """The offset in the source of an offset in `_body`."""
        places, lengths = self._cuts
        return self.body_start + body + (lengths[cuts_before(places, body)] if places else 0)

    def _find_comments(self) -> Iterator[Comment]:
        matches = deque(COMMENT.finditer(self.source, self.body_start))
        waiting: list[Comment] = []  # for a line with words
        line, after = self.line_and_column(self.body_start)[0] - 1, self.body_start
        while matches or (waiting and after < len(self.source)):
            start, line = after, line + 1
            line_break = LINE_BREAK.search(self.source, start)
            end, after = line_break.span() if line_break else (len(self.source), len(self.source))
            position, leading, here = start, True, []
            while matches and matches[0].start() < end:
                match = matches.popleft()
                first = position + len(self.source[position : match.start()].rstrip(" 	"))
                leading = leading and first == position
                spaces = cast("regex.Match[str]", SPACES.match(self.source, match.end())).end()
                position = spaces if leading or spaces == end else match.end()
                rules = rule_names((match["rules"],))
                here.append(Comment(first, position, match["what"].lower(), rules, line, (start, end)))
            if here and leading and position == end:
                here[-1] = replace(here[-1], end=after)
                waiting += here
            elif here or self.source[start:end].strip():
                yield from (replace(comment, concerns=(start, end)) for comment in waiting)
                yield from here
                waiting.clear()
        nowhere = (len(self.source), len(self.source))
        yield from (replace(comment, concerns=nowhere) for comment in waiting)

    @cached_property
    def _lines(self) -> Lines:
        return Lines(self.source)

    def line_and_column(self, offset: int) -> tuple[int, int]:
        """The line and column, from 1, of an offset in the source."""
        return self._lines.line_and_column(offset)


def parse(source: str) -> Post:
    """Read a post.

    Raises
    ------
    PostError
        Where the front matter is broken or has unknown keys, or the text is too long to be a post.
    """
    if len(source) > LONGEST:
        raise PostError(
            f"Teksten er på {_spaced(len(source))} tegn. Det er for langt for et innlegg; "
            f"grensen er {_spaced(LONGEST)}.",
            f"Teksten er på {_spaced(len(source))} teikn. Det er for langt for eit innlegg; "
            f"grensa er {_spaced(LONGEST)}.",
        )
    start, front_matter = _front_matter(source)
    pieces = sum(1 for _ in _PIECE.finditer(source, start)) if len(source) > MOST_PIECES else 0
    if pieces > MOST_PIECES:
        raise PostError(
            f"Teksten har {_spaced(pieces)} ord og skilletegn. Det er for mye for et innlegg; "
            f"grensen er {_spaced(MOST_PIECES)}.",
            f"Teksten har {_spaced(pieces)} ord og skiljeteikn. Det er for mykje for eit innlegg; "
            f"grensa er {_spaced(MOST_PIECES)}.",
        )
    return Post(source, start, front_matter)


def _spaced(number: int) -> str:
    return f"{number:,}".replace(",", " ")


def _front_matter(source: str) -> tuple[int, FrontMatter]:
    opening = _FENCE.match(source)
    if not opening:
        _require_fences(source)
        return 0, FrontMatter()
    closing = _CLOSING_FENCE.search(source, opening.end())
    if not closing:
        if regex.match(r"\s*[\p{L}-]+\s*:(?!\S)", source[opening.end() :]):
            raise PostError(
                "Feltene øverst mangler en avsluttende linje med «---».",
                "Felta øvst manglar ei avsluttande linje med «---».",
            )
        return 0, FrontMatter()
    head = source[opening.end() : closing.start()]
    if len(head) > LONGEST_FRONT_MATTER:
        raise PostError(
            "Feltene øverst er for lange. Skriv ett felt per linje: «målgruppe: eldre».",
            "Felta øvst er for lange. Skriv eitt felt per linje: «målgruppe: eldre».",
        )
    from somcheck.post import front_matter

    return closing.end(), front_matter.read(head)


_FIELD = regex.compile(r"(\p{L}[\p{L}-]{1,20})[ \t]*:(?:[ \t].*)?")


def _require_fences(source: str) -> None:
    """See that a text does not begin with fields that have no fences around them.

    Raises
    ------
    PostError
        Where it does: several known fields, or one that no post begins with and then a blank line.
    """
    names: list[str] = []
    after = ""
    for line in LINE_BREAK.split(source[:LONGEST_FRONT_MATTER].lstrip("\ufeff \t\r\n")):
        field = _FIELD.fullmatch(line)
        name = unicodedata.normalize("NFC", field[1]) if field else ""
        if name.lower() not in KEYS and not (names and name.lower() in OTHERS):
            after = line
            break
        names.append(name)
    sure = UNMISTAKABLE & {name.lower() for name in names}
    alone = len(names) == 1 and (after.strip() != "" or not names[0].islower())
    if sure and not alone:
        raise PostError(
            "Feltene øverst mangler linjer med «---». Skriv «---» på en egen linje før og etter dem.",
            "Felta øvst manglar linjer med «---». Skriv «---» på ei eiga linje før og etter dei.",
        )
