"""Facebook's download, in JSON: ``[{timestamp, data: [{post}], attachments, title}]``, no counts."""

from __future__ import annotations

import re
from typing import Any

from somcheck.history.cells import mended
from somcheck.history.exports.post import Where, post
from somcheck.history.exports.values import listed, seconds, texted
from somcheck.history.published import Aside, Published

_PASSED_ON = re.compile(r"\b(?:shared|delte|delt|delade|compartió)\b", re.IGNORECASE)


def is_item(item: Any) -> bool:
    """Whether an item has the shape of a post, and not that of a comment or a reaction."""
    if not isinstance(item, dict) or "timestamp" not in item:
        return False
    data = [one for one in listed(item.get("data")) if isinstance(one, dict)]
    return any("post" in one for one in data) or "attachments" in item


def row_of(item: dict[str, Any], where: Where) -> Published | Aside:
    """The post of an item."""
    texts = [mended(texted(one.get("post"))) for one in listed(item.get("data")) if isinstance(one, dict)]
    return post(
        where,
        "\n".join(text for text in texts if text),
        platform="facebook",
        time=seconds(item.get("timestamp")),
        kind=_kind(item),
        shared=_PASSED_ON.search(mended(texted(item.get("title")))) is not None,
    )


def _kind(item: dict[str, Any]) -> str:
    parts = [
        part
        for attachment in listed(item.get("attachments"))
        if isinstance(attachment, dict)
        for part in listed(attachment.get("data"))
        if isinstance(part, dict)
    ]
    media = [texted(part["media"].get("uri")) for part in parts if isinstance(part.get("media"), dict)]
    if any(uri.lower().endswith((".mp4", ".mov", ".webm")) for uri in media):
        return "video"
    if media:
        return "album" if len(media) > 1 else "photo"
    if any("event" in part for part in parts):
        return "event"
    return "link" if any("external_context" in part for part in parts) else "text"
