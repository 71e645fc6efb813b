"""A pasted text as a reader sees it: what word processors, web pages and platforms leave in it makes no difference.

Spaces of other kinds are spaces, signs without width are nothing, letters that are made of mathematical signs are
letters, and a line that an editor broke is one line. Everything that is left out or replaced is found here, once, with
where it stood, so that an offset in what is read leads back to what was written.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

import regex

WIDEST = 82
"""Code points in a line that an editor or a mail program broke, at most."""

NARROWEST = 50
"""Code points in the longest line of a text that is broken so, at least."""

SHORTEST = 36
"""Code points in a line of such a text that goes on in lower case; a long word may stand first in the next."""

SHORTEST_IN_LOWER_CASE = 60
"""The same in a text without a capital, where each line goes on in lower case."""

SHORT_WORD = 3
"""Letters. Such a word seldom ends a heading: it is a preposition or a conjunction."""

LONGEST_PARAGRAPH = 4_000
"""Code points that are looked at to either side for the longest line."""

STYLED = (
    "\U0001d400-\U0001d7ff\u210a-\u2113\u2115\u2119-\u211d\u2124\u2128\u212c-\u2134"
    "\uff10-\uff19\uff21-\uff3a\uff41-\uff5a"
)
"""Mathematical letters and digits, with those that Unicode had before them, and letters of full width."""

_NOTHING = r"\u00AD\u061C\u180E\u200B\u200C\u200E\u200F\u202A-\u202E\u2060-\u2064\u2066-\u2069\uFEFF"

_SPACE = r"\x20\t\u00A0\u1680\u2000-\u200A\u202F\u205F\u2800\u3000"

_QUOTES = {"“": '"', "”": '"', "„": '"', "‟": '"', "‘": "'", "’": "'", "‚": "'", "‛": "'"}

_ODD = regex.compile(
    rf"""
      (?P<line> \r\n | [\r\v\f\u0085\u2028\u2029] )
    | (?P<blank> [{_SPACE}{_NOTHING}]++ )
    | (?P<joiner> (?<! [\p{{Extended_Pictographic}}\uFE0F\p{{Emoji_Modifier}}] ) \u200D
                | \u200D (?! \p{{Extended_Pictographic}} ) )
    | (?P<quote> [“”„‟‘’‚‛] )
    | (?P<letter> [^\s\p{{M}}] (?: [{_NOTHING}]* \p{{M}} )++
                | [\u1100-\u115F] [\u1160-\u11FF]++ | [\uAC00-\uD7A3] [\u11A8-\u11FF]++
                | [^\x00-\u02FF] )
    """,
    regex.VERBOSE | regex.VERSION1,
)

_USUAL = regex.compile(r"(?: ?[\n\x21-\x7E\u00A1-\u00AC\u00AE-\u02FF–—…•])*+ ?")
"""What nothing is to be replaced in: usual letters and signs, with one space at most between them."""

_NO_WIDTH = regex.compile(f"[{_NOTHING}]")

_STYLED_SIGN = regex.compile(f"[{STYLED}]")

_LINES_END = "\n\r\v\f\u0085\u2028\u2029"

_LIST_MARK = regex.compile(r"[-–—•*·▪►✓✔→👉✅▶➡]|\d{1,2}[.)]\s|[a-zæøå]\)\s")

_SENTENCE_END = regex.compile(r"\p{Ll}[.!?] +\p{Lu}")

_CAPITALISED = regex.compile(r"[«\"']?\p{Lu}(?!\p{Lu})")

_WORD = regex.compile(r"\S{0,100}")

_OPENING = "«\"'(“"

_CLOSERS = (".", "!", "?", ":", ";", "…")


@dataclass(frozen=True)
class Piece:
    """``start:end`` of a text, which is read as ``new``."""

    start: int
    end: int
    new: str


@dataclass(frozen=True)
class Reading:
    """What is read: its ``text``, the same with the letters as they look, and where each character was written.

    ``starts`` and ``ends`` are None where each character stands at its own offset.
    """

    text: str
    styled: str
    starts: list[int] | None = None
    ends: list[int] | None = None

    def replaced(self, pieces: list[Piece]) -> Reading:
        """The reading with pieces of its text replaced; they stand in order."""
        if not pieces:
            return self
        starts = list(range(len(self.text))) if self.starts is None else self.starts
        ends = list(range(1, len(self.text) + 1)) if self.ends is None else self.ends
        text: list[str] = []
        styled: list[str] = []
        new_starts: list[int] = []
        new_ends: list[int] = []
        position = 0
        for piece in [*pieces, Piece(len(self.text), len(self.text), "")]:
            text += (self.text[position : piece.start], piece.new)
            styled += (self.styled[position : piece.start], _as_it_looks(self.text[piece.start : piece.end], piece.new))
            new_starts += starts[position : piece.start]
            new_ends += ends[position : piece.start]
            if piece.new:
                new_starts += [starts[piece.start]] * len(piece.new)
                new_ends += [ends[piece.end - 1]] * len(piece.new)
            position = piece.end
        return Reading("".join(text), "".join(styled), new_starts, new_ends)


def read(written: str) -> Reading:
    """A text as a reader sees it."""
    reading = Reading(written, written)
    if not _USUAL.fullmatch(written):
        reading = reading.replaced(list(_odd_pieces(written)))
    return reading.replaced(list(_broken_lines(reading.text)))


def plain(letter: str) -> str:
    """A letter with its marks as a reader sees it."""
    bare = _NO_WIDTH.sub("", letter)
    return unicodedata.normalize("NFC", _STYLED_SIGN.sub(lambda sign: unicodedata.normalize("NFKC", sign[0]), bare))


def _as_it_looks(old: str, new: str) -> str:
    sign = _STYLED_SIGN.search(old)
    return sign[0] if sign and len(new) == 1 else new


def _odd_pieces(written: str) -> Iterator[Piece]:
    for match in _ODD.finditer(written):
        kind, old = match.lastgroup, match[0]
        if kind == "line":
            new = "\n"
        elif kind == "blank":
            new = _blank(written, *match.span())
        elif kind == "joiner":
            new = ""
        else:
            new = _QUOTES[old] if kind == "quote" else plain(old)
        if new != old:
            yield Piece(*match.span(), new)


def _blank(written: str, start: int, end: int) -> str:
    """The spaces in ``start:end`` as they are read: one between words; as many as they are where a line begins or ends.

    None of those that have no width.
    """
    spaces = "".join(sign if sign == "\t" else " " for sign in _NO_WIDTH.sub("", written[start:end]))
    at_edge = start == 0 or end == len(written) or written[start - 1] in _LINES_END or written[end] in _LINES_END
    return spaces if at_edge or not spaces else " "


def _broken_lines(text: str) -> Iterator[Piece]:
    """The line breaks that an editor put in where a line was full."""
    if "\n" not in text:
        return
    shortest = SHORTEST if any(map(str.isupper, text)) else SHORTEST_IN_LOWER_CASE
    breaks = [one for one in regex.finditer(r"[ \t]*+\n[ \t]*+", text) if _is_inside(text, *one.span())]
    lines = {one: _lengths(text, *one.span()) for one in breaks}
    shown = [one for one in breaks if lines[one][0] >= shortest and _goes_on(text, *one.span(), sum(lines[one]) + 1)]
    width = max((_paragraph_width(text, one.start()) for one in shown), default=0)
    joined = -1  # where the line begins that goes on from the last
    for one in breaks:
        length, word = lines[one]
        full = width and length <= width < length + 1 + word and _paragraph_width(text, one.start())
        if full and not (_may_be_heading(text, *one.span()) and joined != one.start() - length):
            joined = one.end()
            yield Piece(*one.span(), " ")


def _may_be_heading(text: str, start: int, end: int) -> bool:
    """Whether a line ends as a heading may: without a closing sign, in a word that nothing need come after."""
    line = text[text.rfind("\n", 0, start) + 1 : start]
    last = line.split()[-1]
    goes_on = last.endswith((",", *_CLOSERS)) or len(last) <= SHORT_WORD or last[0].isupper()
    if goes_on or _SENTENCE_END.search(line):
        return False
    return bool(_CAPITALISED.match(text, end))


def _is_inside(text: str, start: int, end: int) -> bool:
    """Whether a line break parts two lines of a paragraph, the second of which is no item of a list."""
    return (
        start > 0
        and end < len(text)
        and text[start - 1] != "\n"
        and text[end] != "\n"
        and not _LIST_MARK.match(text, end)
    )


def _lengths(text: str, start: int, end: int) -> tuple[int, int]:
    """How long the line before a break is, and the first word of the next."""
    word = _WORD.match(text, end)
    return start - (text.rfind("\n", 0, start) + 1), len(word[0]) if word else 0


def _goes_on(text: str, start: int, end: int, needed: int) -> bool:
    """Whether a sentence shows that its line was broken, since the next word needed more room than there was."""
    after = text[end : end + 2].lstrip(_OPENING)
    if text[start - 1] in _CLOSERS or not after[:1].islower():
        return False
    return _paragraph_width(text, start) < needed


def _paragraph_width(text: str, place: int) -> int:
    """The longest line of the paragraph that stands at an offset; 0 where no editor broke it.

    A writer who begins a line in lower case where there was room on the one before, breaks the lines of the paragraph.
    """
    first, last = max(0, place - LONGEST_PARAGRAPH), place + LONGEST_PARAGRAPH
    start, end = text.rfind("\n\n", first, place), text.find("\n\n", place, last)
    lines = text[start + 2 if start >= 0 else first : end if end >= 0 else last].split("\n")
    width = max(len(line.rstrip()) for line in lines)
    had_room = (
        after[:1].islower() and len(line.rstrip()) + 1 + len(after.split()[0]) <= width
        for line, after in pairwise(lines)
    )
    return width if NARROWEST <= width <= WIDEST and not any(had_room) else 0
