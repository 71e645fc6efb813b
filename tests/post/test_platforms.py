"""What the platforms count, by their own rules."""

from __future__ import annotations

import pytest

from somcheck.post.platforms import Limit, before_fold, find_platform
from somcheck.post.post import parse


def length(platform: str) -> Limit:
    found = find_platform(platform)
    assert found is not None
    assert found.length is not None
    return found.length


LINK = "https://brann.no/" + "a" * 40


@pytest.mark.parametrize(
    ("platform", "text", "count"),
    [
        ("x", "Blåbær på Øya – «så fint …»", 28),
        ("x", "日本", 4),
        ("x", "🔥👩‍🚒❤️🇳🇴", 8),
        ("x", "𝗛𝗲𝗶", 6),
        ("x", f"Se {LINK}.", 27),
        ("x", "Se brann.no/hytte og www.brann.no nå", 56),
        ("x", "Se youtu.be/abc", 26),
        ("x", "a\r\nb\r\n", 3),
        ("x", "a\nb", 3),
        ("x", "Blåbær a\u030a", 8),
        ("mastodon", f"Se {LINK}.", 27),
        ("mastodon", "Se brann.no/hytte", 17),
        ("mastodon", "Takk @ola@mastodon.no, sier vi", 18),
        ("mastodon", "Takk @ola, sier vi", 18),
        ("mastodon", "👩‍🚒🇳🇴", 2),
        ("mastodon", "a\r\nb", 3),
        ("bluesky", "👩‍🚒🇳🇴 hei", 6),
        ("bluesky", "a\r\nb", 3),
        ("threads", "🔥 hei", 8),
        ("threads", "a\r\nb", 3),
        ("facebook", "a\r\nb", 3),
        ("linkedin", "Takk @ola@mastodon.no", 21),
    ],
)
def test_counts(platform: str, text: str, count: int) -> None:
    assert length(platform).count(parse(text)) == count


@pytest.mark.parametrize(
    ("said", "id"),
    [
        ("fb", "facebook"), ("FB", "facebook"), ("Insta", "instagram"), ("ig", "instagram"), ("Twitter", "x"),
        ("X", "x"), ("bsky", "bluesky"), ("masto", "mastodon"), ("linked in", "linkedin"),
    ],
)  # fmt: skip
def test_what_people_call_them(said: str, id: str) -> None:
    found = find_platform(said)
    assert found is not None
    assert found.id == id


def test_a_line_end_is_one_sign_before_the_fold() -> None:
    fold = Limit(5, "characters", "", "", "strong")
    assert before_fold(parse("a\r\nb\r\nc"), fold) == "a\nb\nc"


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Takk @ola@mastodon.no.", [("mention", "@ola@mastodon.no")]),
        ("Takk @ola@ og @kari", [("mention", "@ola"), ("mention", "@kari")]),
        ("Se t.me/brann, eller bit.ly/3xY?", [("url", "t.me/brann"), ("url", "bit.ly/3xY")]),
        ("Vi er klare.de andre kommer", []),
        ("Skriv kr.pr/stk", []),
    ],
)
def test_addresses_and_people_on_other_servers(text: str, found: list[tuple[str, str]]) -> None:
    assert [(one.kind, text[one.start : one.end]) for one in parse(text).markup] == found
