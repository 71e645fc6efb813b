"""From what an export says of a post to a post, or to a row that is set aside."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from hashlib import blake2b

import regex

from somcheck.history.published import Aside, Counts, Published

_LINK = regex.compile(r"(?i)\b(?:https?://|www\.)\S+")

_WORD = regex.compile(r"[\p{L}\p{N}]")

_HOST = regex.compile(r"(?i)(?:https?:)?(?://)?(?:[a-z0-9-]+\.)*?(?P<host>[a-z0-9-]+\.[a-z]+)(?=[/?#:]|$)")

_HOSTS = {
    "facebook.com": "facebook",
    "fb.com": "facebook",
    "fb.watch": "facebook",
    "instagram.com": "instagram",
    "linkedin.com": "linkedin",
    "x.com": "x",
    "twitter.com": "x",
    "bsky.app": "bluesky",
    "threads.net": "threads",
    "threads.com": "threads",
}


@dataclass(frozen=True)
class Where:
    """Where a post was read."""

    file: str
    row: int


def post(
    where: Where,
    text: str,
    *,
    id: str | None = None,
    platform: str | None = None,
    time: datetime | None = None,
    kind: str = "text",
    link: str | None = None,
    counts: Counts | None = None,
    shared: bool = False,
    reply: bool = False,
    front: str = "",
) -> Published | Aside:
    """A post, or a row set aside: a story, a share or a reply, or one that nobody wrote words for.

    ``shared`` says that it passes on what another wrote. An ``id`` that is None is made of the time and the text.
    """
    text, id, link = _sound(text), _sound(id) if id else None, _sound(link) if link else None
    bare = text.strip()
    if kind == "story":
        return Aside("story", where.file, where.row)
    if reply:
        return Aside("reply", where.file, where.row)
    if not bare:
        return Aside("share" if shared else "no-text", where.file, where.row)
    if not _WORD.search(bare if "//" not in bare and "www." not in bare.lower() else _LINK.sub(" ", bare)):
        return Aside("link-only" if _LINK.search(bare) else "no-text", where.file, where.row)
    return Published(
        id=id or (link if link and _is_own(link) else made_id(time, text)),
        text=text,
        platform=platform,
        time=time,
        kind=kind,
        link=link,
        counts=counts or Counts(),
        file=where.file,
        row=where.row,
        front=front,
    )


def _sound(text: str) -> str:
    """A text that can be written as UTF-8: half a sign, as JSON may have, is shown as a sign that is missing."""
    try:
        text.encode()
    except UnicodeEncodeError:
        return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    return text


def _is_own(link: str) -> bool:
    """Whether a link leads to one post on a platform, and not to a page that many posts may name."""
    path = link[match.end() :] if (match := _HOST.match(link)) and platform_of(link) else ""
    return "?" in path or "/" in path.strip("/")


MADE = "made:"
"""What ids begin with that are made of the time and the text."""


def made_id(time: datetime | None, text: str) -> str:
    """An id for a post that its platform gives none."""
    said = f"{time.timestamp() if time else ''}\0{text}".encode()
    return MADE + blake2b(said, digest_size=10).hexdigest()


def platform_of(link: str | None) -> str | None:
    """The platform that a link leads to."""
    if not link:
        return None
    match = _HOST.match(link)
    return _HOSTS.get(match["host"].lower()) if match else None
