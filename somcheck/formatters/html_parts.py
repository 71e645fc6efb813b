"""Parts that the page is made of: text that can do no harm, headed sections, bars and rings."""

from __future__ import annotations

import base64
import hashlib
import html
import re
from collections.abc import Iterable

from somcheck.norwegian.written_form import Language

CONTROLS = {code: chr(0x2400 + code) for code in range(32) if code not in (9, 10)} | {127: "\u2421"}

TURNING = "\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"

TURNS = re.compile(f"[{TURNING}]")

_LAST = "".join(f"{chr(plane << 16 | 0xFFFE)}{chr(plane << 16 | 0xFFFF)}" for plane in range(17))

_NO_TEXT = re.compile(f"[\x80-\x9f\ud800-\udfff\ufdd0-\ufdef{_LAST}]")
"""What Unicode has no letters for, and HTML must not hold."""


def safe(text: str) -> str:
    """A text as HTML, without anything that could act on the page or that HTML cannot hold."""
    text = text.replace("\r\n", "\n").replace("\r", "\n").translate(CONTROLS)
    text = _NO_TEXT.sub("\ufffd", text)
    written = html.escape(text, quote=True)
    return TURNS.sub(lambda match: f'<span class="sign">U+{ord(match[0]):04X}</span>', written)


def plain(text: str) -> str:
    """The same for an attribute, where no element can stand."""
    return re.sub(r"<[^>]*>", "", safe(text))


def digest(style: str) -> str:
    """A style sheet as a Content-Security-Policy names it."""
    return f"'sha256-{base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()}'"


def page(title: str, language: Language, style: str, body: Iterable[str]) -> str:
    """A page of its own, which runs no script, fetches nothing and has no other style than its own sheet."""
    policy = f"default-src 'none'; style-src {digest(style)}; base-uri 'none'; form-action 'none'"
    head = [
        "<!doctype html>",
        f'<html lang="{language}">',
        "<head>",
        '<meta charset="utf-8">',
        f'<meta http-equiv="Content-Security-Policy" content="{policy}">',
        '<meta name="viewport" content="width=device-width, initial-scale=1">',
        '<meta name="color-scheme" content="light dark">',
        '<meta name="referrer" content="no-referrer">',
        f"<title>{safe(title)}</title>",
        f"<style>{style}</style>",
        "</head>",
        "<body>",
    ]
    return "\n".join([*head, *body, "</body>", "</html>"]) + "\n"


def section(id: str, part: str, kind: str, title: str) -> str:
    """The start of a part of what is said of a post."""
    labels = f"{id}-{part} {id}-name"
    return f'<section class="{kind}" aria-labelledby="{labels}"><h3 id="{id}-{part}">{safe(title)}</h3>'


def bar(score: int | None, limit: int) -> str:
    """A score as a bar, with the limit as a line."""
    full = f'<rect class="full {level(score, limit)}" width="{score * 2}" height="8"/>' if score else ""
    line = f'<line class="limit" x1="{limit * 2}" x2="{limit * 2}" y1="0" y2="8"/>'
    return (
        '<svg class="bar" viewBox="0 0 200 8" preserveAspectRatio="none" aria-hidden="true" focusable="false">'
        f'<rect class="track" width="200" height="8"/>{full}{line}</svg>'
    )


def ring(score: int, limit: int) -> str:
    arc = (
        f'<circle class="arc" cx="40" cy="40" r="34" pathLength="100" stroke-dasharray="{score} 100"/>' if score else ""
    )
    return (
        '<svg viewBox="0 0 80 80" aria-hidden="true" focusable="false">'
        f'<circle class="track" cx="40" cy="40" r="34"/>{arc}</svg>'
    )


def level(score: int | None, limit: int) -> str:
    if score is None:
        return ""
    return "good" if score >= limit else "middling" if score >= limit / 2 else "low"
