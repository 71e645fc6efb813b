"""Comments in a post: what is not published, and the rules that such a comment turns off."""

from __future__ import annotations

from dataclasses import dataclass

import regex

COMMENT = regex.compile(r"<!--[ \t]{0,9}somcheck-(?P<what>[\w-]{1,40})(?P<rules>[^<>\r\n]{0,400}?)[ \t]*-->")
"""A word to somcheck in a post."""

SPACES = regex.compile(r"[ \t]*")

LINE_BREAK = regex.compile(r"\r\n|\n|\r")


@dataclass(frozen=True)
class Comment:
    """A word to somcheck that is no part of the post: ``<!-- somcheck-ignore passive-voice -->``.

    ``start:end`` of the source is not read: the comment and the spaces before it, or its whole line where nothing else
    stands there. ``what`` is what it asks for, ``rules`` are the ids it names, and ``concerns`` is the line of the
    source that it is about: its own, or the next with words where it has its line to itself.
    """

    start: int
    end: int
    what: str
    rules: tuple[str, ...]
    line: int
    concerns: tuple[int, int]
