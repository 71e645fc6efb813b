"""Instagram's and Threads' downloads, in JSON: media with a title, which is the text, and no counts."""

from __future__ import annotations

from typing import Any

from somcheck.history.cells import mended
from somcheck.history.exports.post import Where, post
from somcheck.history.exports.values import listed, seconds, tabled, texted
from somcheck.history.published import Aside, Published


def is_item(item: Any) -> bool:
    """Whether an item has the shape of a post."""
    return "creation_timestamp" in tabled(item) or any("creation_timestamp" in one for one in _media(item))


def instagram_row(item: dict[str, Any], where: Where) -> Published | Aside:
    """The post of an item of ``posts_1.json``, or of the reels."""
    return _row(item, where, "instagram")


def story_row(item: dict[str, Any], where: Where) -> Published | Aside:
    """A story, which is set aside."""
    return Aside("story", where.file, where.row)


def threads_row(item: dict[str, Any], where: Where) -> Published | Aside:
    """The post of an item of ``threads_and_replies.json``."""
    return _row(item, where, "threads")


def _media(item: Any) -> list[dict[str, Any]]:
    return [one for one in listed(tabled(item).get("media")) if isinstance(one, dict)]


def _row(item: dict[str, Any], where: Where, platform: str) -> Published | Aside:
    media = _media(item)
    texts = [texted(item.get("title")), *(texted(one.get("title")) for one in media)]
    times = [item.get("creation_timestamp"), *(one.get("creation_timestamp") for one in media)]
    return post(
        where,
        mended(next((text for text in texts if text.strip()), "")),
        platform=platform,
        time=seconds(next((time for time in times if time), None)),
        kind=_kind([texted(one.get("uri")) for one in media]),
        reply=any(tabled(one.get("text_app_post")).get("is_reply") is True for one in [item, *media]),
    )


def _kind(uris: list[str]) -> str:
    uris = [uri.lower() for uri in uris if uri]
    if len(uris) > 1:
        return "album"
    if not uris:
        return "text"
    return "video" if uris[0].endswith((".mp4", ".mov", ".webm")) else "photo"
