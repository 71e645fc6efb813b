"""Mastodon's ``outbox.json``: activities whose objects have the text in HTML; newer servers count likes and boosts."""

from __future__ import annotations

import re
from html.parser import HTMLParser
from typing import Any

from somcheck.history.exports.post import Where, post
from somcheck.history.exports.values import counted, listed, tabled, texted, timed
from somcheck.history.published import Aside, Counts, Published

_PUBLIC = ("https://www.w3.org/ns/activitystreams#Public", "as:Public", "Public")

_FOR_ALL = ("to", "cc")


def is_item(item: Any) -> bool:
    """Whether an item is an activity."""
    return texted(tabled(item).get("type")) in ("Create", "Announce") and "object" in item


def row_of(item: dict[str, Any], where: Where) -> Published | Aside:
    """The post of an activity. A boost is a share; what is not for all is no post."""
    if item.get("type") == "Announce":
        return Aside("share", where.file, where.row)
    made = tabled(item.get("object"))
    id = texted(made.get("id"))
    warning, content = texted(made.get("summary")), plain(texted(made.get("content")))
    return post(
        where,
        f"{warning}\n\n{content}" if warning.strip() else content,
        id=id or None,
        platform="mastodon",
        time=timed(made.get("published") or item.get("published")),
        kind=_kind(made),
        link=texted(made.get("url")) or (id if id.startswith("https://") else None),
        counts=Counts(
            shares=counted(tabled(made.get("shares")).get("totalItems")),
            reactions=counted(tabled(made.get("likes")).get("totalItems")),
        ),
        reply=bool(made.get("inReplyTo")) or not _is_for_all(made, item),
    )


def _is_for_all(made: dict[str, Any], item: dict[str, Any]) -> bool:
    said = [one[field] for one in (made, item) for field in _FOR_ALL if field in one]
    return not said or any(
        name in (value if isinstance(value, list) else [value]) for value in said for name in _PUBLIC
    )


def _kind(made: dict[str, Any]) -> str:
    media = [texted(tabled(one).get("mediaType")) for one in listed(made.get("attachment"))]
    if any(kind.startswith("video") for kind in media):
        return "video"
    if any(kind.startswith("image") for kind in media):
        return "album" if len(media) > 1 else "photo"
    return "other" if media else "text"


class _Plain(HTMLParser):
    """The text of HTML: a paragraph stands apart from the next by a blank line."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.parts: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag == "br":
            self.parts.append("\n")
        elif tag in ("p", "ul", "ol", "blockquote", "pre") and self.parts:
            self.parts.append("\n\n")
        elif tag == "li":
            self.parts.append("\n- ")

    def handle_data(self, data: str) -> None:
        self.parts.append(data)


def plain(html: str) -> str:
    """The text of a post in HTML, as readers see it."""
    parser = _Plain()
    try:
        parser.feed(html)
        parser.close()
    except (ValueError, AssertionError):  # markup that the parser refuses is text
        return html
    return re.sub(r"\n{3,}", "\n\n", "".join(parser.parts))
