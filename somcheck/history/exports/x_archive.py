"""X's archive: ``tweets.js`` and its parts, with the long posts of ``note-tweet.js`` joined in; likes and reposts."""

from __future__ import annotations

import html
import re
from collections.abc import Callable
from datetime import datetime
from typing import Any

from somcheck.history.exports.file import File
from somcheck.history.exports.json_items import items
from somcheck.history.exports.post import Where, post
from somcheck.history.exports.values import counted, listed, tabled, texted, timed
from somcheck.history.published import Aside, Counts, Published

SAME = 60
"""Code points that a post and the long text that it is cut from begin alike with."""

MOST_NOTES = 50_000
"""Long posts that are kept in memory while the archive is read."""

_TAIL = re.compile(r"(?:…|\s*https://t\.co/\w+)+\s*$")

Reader = Callable[[dict[str, Any], Where], Published | Aside]


def is_item(item: Any) -> bool:
    """Whether an item has the shape of a post."""
    inner = tabled(tabled(item).get("tweet")) or tabled(item)
    return "full_text" in inner and "created_at" in inner


def is_note(item: Any) -> bool:
    """Whether an item is the whole of a long post."""
    return "noteTweet" in tabled(item)


def reader_for(file: File) -> Reader:
    """A reader of the items of a file, which knows the long posts that stand beside it."""
    notes: dict[str, list[tuple[datetime | None, str]]] = {}
    beside = file.folder.beside("note-tweet.js") if file.folder else None
    if beside is not None:
        for number, item in items(beside):
            note = tabled(tabled(item).get("noteTweet"))
            text = texted(tabled(note.get("core")).get("text"))
            if text and number <= MOST_NOTES:
                notes.setdefault(_start(text), []).append((timed(note.get("createdAt")), text))
    return lambda item, where: _row(item, where, notes)


def _start(text: str) -> str:
    return "".join(_TAIL.sub("", html.unescape(text)).split())[:SAME]


def _row(item: dict[str, Any], where: Where, notes: dict[str, list[tuple[datetime | None, str]]]) -> Published | Aside:
    tweet = tabled(item.get("tweet")) or item
    time = timed(tweet.get("created_at"))
    text, id = texted(tweet.get("full_text")), texted(tweet.get("id_str")) or texted(tweet.get("id"))
    if text.startswith("RT @"):
        return Aside("share", where.file, where.row)
    media = [one for one in _entities(tweet, "media") if isinstance(one, dict)]
    return post(
        where,
        _whole(text, time, notes) or _as_shown(text, tweet, media),
        id=id or None,
        platform="x",
        time=time,
        kind=_kind(tweet, media),
        link=f"https://x.com/i/web/status/{id}" if id.isdigit() else None,
        counts=Counts(shares=counted(tweet.get("retweet_count")), reactions=counted(tweet.get("favorite_count"))),
        reply=bool(tweet.get("in_reply_to_status_id_str") or tweet.get("in_reply_to_status_id")),
    )


def _whole(text: str, time: datetime | None, notes: dict[str, list[tuple[datetime | None, str]]]) -> str | None:
    """The long post that a text is cut from: the one from nearest the same time that begins alike."""
    start = _start(text)
    found = notes.get(start, ()) if len(start) == SAME else ()
    near = [(abs((noted - time).total_seconds()), note) for noted, note in found if noted and time]
    gap, note = min(near, default=(0.0, None))
    return html.unescape(note) if note is not None and gap < 600 else None


def _as_shown(text: str, tweet: dict[str, Any], media: list[dict[str, Any]]) -> str:
    """A text as readers see it: without the links to its own pictures, and with others written out."""
    for one in media:
        if texted(one.get("url")):
            text = text.replace(one["url"], "")
    for one in _entities(tweet, "urls"):
        short, long = texted(tabled(one).get("url")), texted(tabled(one).get("expanded_url"))
        if short and long:
            text = text.replace(short, long)
    return html.unescape(text.rstrip() if media else text)


def _entities(tweet: dict[str, Any], kind: str) -> list[Any]:
    extended = listed(tabled(tweet.get("extended_entities")).get(kind))
    return extended or listed(tabled(tweet.get("entities")).get(kind))


def _kind(tweet: dict[str, Any], media: list[dict[str, Any]]) -> str:
    if any(texted(one.get("type")) in ("video", "animated_gif") for one in media):
        return "video"
    if media:
        return "album" if len(media) > 1 else "photo"
    return "link" if _entities(tweet, "urls") else "text"
