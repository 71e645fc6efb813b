"""Links, addresses, hashtags, mentions and emoji: found by their form, before any language is known."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Literal, cast

import regex

WALL = 4
"""So many emoji in a row are a wall."""


def runs(text: str, emoji: Iterable[Markup]) -> Iterator[list[Markup]]:
    """Emoji that stand together, on one line or on lines of their own."""
    run: list[Markup] = []
    for markup in emoji:
        if run and not _joined(text[run[-1].end : markup.start], text, markup):
            yield run
            run = []
        run.append(markup)
    if run:
        yield run


def _joined(between: str, text: str, markup: Markup) -> bool:
    if between.strip():
        return False
    # On the next line it belongs to the run only where no words follow it: else it is a list mark.
    end = text.find("\n", markup.start)
    return "\n" not in between or not any(map(str.isalnum, text[markup.end : end if end != -1 else None]))


def begins_line(text: str, place: int) -> bool:
    """Whether nothing but blanks stands before an offset on its line."""
    before = text[max(0, place - 4) : place].rstrip(" \t")
    return not before or before[-1] in "\n\r"


Kind = Literal["url", "email", "hashtag", "mention", "emoji"]


# Emoji: a flag, a keycap, or a pictograph with its skin tone and whatever is joined to it. The signs below
# U+2190 that Unicode counts as pictographs (©, ®, ™, ‼) are text unless a variation selector says emoji.
_EMOJI = r"""
    \p{RI}\p{RI}
  | [0-9\#*]\uFE0F?\u20E3
  | (?: \p{Emoji_Presentation} | \p{Extended_Pictographic}\uFE0F | [\u2190-\U0010FFFF--\P{Extended_Pictographic}] )
    (?: \uFE0F | \p{Emoji_Modifier} )* [\U000E0020-\U000E007F]*
    (?: \u200D \p{Extended_Pictographic} (?: \uFE0F | \p{Emoji_Modifier} )* )*
"""

# What ends an address without "https://" only where something follows it: alone, several of them are words.
_WITH_PATH = "(?: se | dk | fi | is | de | uk | be | ly | me | tv | app | dev | nu | co | ai | gl | fm | to | us | gg )"

_MARKUP = regex.compile(
    rf"""
      (?P<email> (?<![\w.+-]) [\w.+-]{{1,64}} @ (?: [\w-]{{1,63}} \. ){{1,5}} \p{{L}}{{2,24}} \b )
    | (?P<url> (?: https?:// | (?<![\w.@]) www\. ) [^\s<>"«»]+
             | (?<![\w.@/-]) (?: [\p{{L}}\d] [\p{{L}}\d-]{{0,62}} \. ){{1,5}}
               (?: (?: no | com | org | net | eu | info | gov | io ) (?! [\p{{L}}\d-] ) (?: / [^\s<>"«»]* )?
                 | {_WITH_PATH} / [^\s<>"«»]+ ) )
    | (?P<hashtag> (?<![\w&/]) \# (?= [\d_]* \p{{L}} ) \w+ )
    | (?P<mention> (?<![\w.@]) @ \w (?: [\w.]* \w )? (?: @ (?: [\w-]{{1,63}} \. ){{1,5}} \p{{L}}{{2,24}} \b )? )
    | (?P<emoji> {_EMOJI} )
    """,
    regex.VERBOSE | regex.VERSION1,
)

_AFTER_URL = ".,:;!?'’\"*_…"


@dataclass(frozen=True)
class Markup:
    """A link, address, hashtag, mention or emoji: ``start:end`` of `Post.text`."""

    kind: Kind
    start: int
    end: int


def find_markup(text: str) -> list[Markup]:
    found = []
    position = 0
    while match := _MARKUP.search(text, position):
        kind = cast(Kind, match.lastgroup)
        start, end = match.span()
        if kind == "url":
            unopened = text.count(")", start, end) - text.count("(", start, end)
            while text[end - 1] in _AFTER_URL or (text[end - 1] == ")" and unopened > 0):
                unopened -= text[end - 1] == ")"
                end -= 1
        found.append(Markup(kind, start, end))
        position = end
    return found
