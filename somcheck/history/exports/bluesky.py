"""Bluesky's author feed, as ``app.bsky.feed.getAuthorFeed`` answers: posts with all their counts."""

from __future__ import annotations

from typing import Any

from somcheck.history.exports.post import Where, post
from somcheck.history.exports.values import counted, listed, tabled, texted, timed
from somcheck.history.published import Aside, Counts, Published


def is_item(item: Any) -> bool:
    """Whether an item is a post of a feed, or one of its own."""
    made = _post(item)
    return "record" in made and "text" in tabled(made.get("record"))


def is_car(head: bytes) -> bool:
    """Whether a file is an archive of an account's records (CAR), which has no counts."""
    return b"eroots" in head[:32] and b"version" in head[:200]


def row_of(item: dict[str, Any], where: Where) -> Published | Aside:
    """The post of an item."""
    made = _post(item)
    record = tabled(made.get("record"))
    uri = texted(made.get("uri"))
    shares = [counted(made.get(name)) for name in ("repostCount", "quoteCount")]
    if "reasonRepost" in texted(tabled(item.get("reason")).get("$type")):
        return Aside("share", where.file, where.row)
    return post(
        where,
        texted(record.get("text")),
        id=uri or None,
        platform="bluesky",
        time=timed(record.get("createdAt") or made.get("indexedAt")),
        kind=_kind(tabled(record.get("embed"))),
        link=_link(uri, texted(tabled(made.get("author")).get("handle"))),
        counts=Counts(
            comments=counted(made.get("replyCount")),
            shares=sum(one or 0 for one in shares) if any(one is not None for one in shares) else None,
            reactions=counted(made.get("likeCount")),
        ),
        reply=bool(record.get("reply")),
    )


def _post(item: Any) -> dict[str, Any]:
    return tabled(tabled(item).get("post")) or tabled(item)


def _link(uri: str, handle: str) -> str | None:
    parts = uri.removeprefix("at://").split("/")
    return f"https://bsky.app/profile/{handle or parts[0]}/post/{parts[2]}" if len(parts) == 3 else None


def _kind(embed: dict[str, Any]) -> str:
    kind = texted(embed.get("$type"))
    if "recordWithMedia" in kind:
        return _kind(tabled(embed.get("media")))
    if "video" in kind:
        return "video"
    if "images" in kind:
        return "album" if len(listed(embed.get("images"))) > 1 else "photo"
    return "link" if "external" in kind else "text"
