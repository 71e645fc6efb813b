"""The history's page: all numbers in tables beside the charts, hostile texts as text, and fit for everyone."""

from __future__ import annotations

import os
import re
import shutil
from collections.abc import Iterator
from dataclasses import replace
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pytest
from histories import HOSTILE, empty, made
from hypothesis import given
from hypothesis import strategies as st

from somcheck.formatters.charts import Dot, Row, Tick, bars, forest, line, scale_of
from somcheck.formatters.history_html import format_history
from somcheck.formatters.history_words import highlights
from somcheck.history import words
from somcheck.history.report import History, Interval, Verdict
from somcheck.norwegian.written_form import Language

LANGUAGES: tuple[Language, ...] = ("nb", "nn")


class Page(HTMLParser):
    """The elements of a page with their attributes, and its text."""

    def __init__(self, printed: str) -> None:
        super().__init__()
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.text = ""
        self.feed(printed)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs)))

    def handle_data(self, data: str) -> None:
        self.text += data


# ---- What it says ----


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_page_begins_with_three_to_five_sentences_in_its_own_form(language: Language) -> None:
    history = made(language)
    said = highlights(history)
    assert 3 <= len(said) <= 5
    assert "3,1" in said[1]  # what writers can do something about goes before the greatest number, that of the evening
    printed = format_history(history)
    assert f'<html lang="{language}">' in printed
    body = printed[printed.index("<body>") :]
    places = [body.index(html_of(one)) for one in said]
    assert places == sorted(places)
    assert max(places) < body.index("<main>")
    other = {"nb": "ikkje|kvar|frå", "nn": "ikke|hver|fra"}[language]
    assert not re.findall(rf"\b(?:{other})\b", body)


def html_of(text: str) -> str:
    from somcheck.formatters.html_parts import safe

    return safe(text)


def test_without_a_sure_difference_it_says_so() -> None:
    history = made()
    unsure = tuple(one for one in history.comparisons if one.verdict not in ("more", "less"))
    assert "stor nok til å være sikker" in highlights(replace(history, comparisons=unsure))[1]


def test_an_export_without_posts_says_so_and_has_no_empty_parts() -> None:
    printed = format_history(empty())
    assert "Det er ingen innlegg å fortelle om." in printed
    assert "Tidspunktet kan ikke leses." in printed
    assert "<svg" not in printed
    assert "Språklova" not in printed


def test_every_chart_has_a_name_a_description_and_its_numbers_in_a_table() -> None:
    history = made()
    printed = format_history(history)
    charts = re.findall(r"<svg.*?</svg>", printed, re.DOTALL)
    assert len(charts) > 15
    for chart in charts:
        found = re.search(
            r'aria-labelledby="(\S+) (\S+)"><title id="\1">[^<]+</title><desc id="\2">[^<]+</desc>', chart
        )
        assert found, chart[:300]
    ids = re.findall(r' id="([^"]+)"', printed)
    assert len(ids) == len(set(ids))
    cells = set(re.findall(r"<(?:td|th)[^>]*>([^<]*)</", printed))
    for month in history.months:
        assert words.month_of(month.month, "nb") in cells
        assert f"{words.percent(month.asks)} %" in cells
    for one in history.comparisons:
        if one.ratio is not None:
            assert (
                f"{words.times(one.ratio.value)} ({words.times(one.ratio.low)}–{words.times(one.ratio.high)})" in cells
            )
    for quarter in history.quarters:
        assert words.quarter_of(quarter.quarter, "nb") in cells
        assert str(quarter.goals["varsler"]) in cells


def test_a_month_below_a_chart_has_its_whole_year() -> None:
    printed = format_history(made("nn"))
    assert re.search(r">mai</text>.*>2025</text>", printed)
    assert re.search(r">okt\.</text>.*>2026</text>", printed)
    assert not re.search(r">\w+\.? \d\d</text>", printed), "«okt. 26» reads as a day"


def test_what_is_for_few_to_say_is_named_and_not_drawn() -> None:
    printed = format_history(made())
    assert "For få til å si noe: Innlegg med lenke." in printed
    drawn = re.findall(r"<svg.*?</svg>", printed, re.DOTALL)
    assert not any("Med lenke" in chart or "en lørdag" in chart for chart in drawn)


def test_a_verdict_is_told_by_the_shape_too() -> None:
    verdicts: tuple[Verdict, ...] = ("more", "perhaps")
    rows = [Row("Spør", Interval(2, 1.5, 3), "2", verdict) for verdict in verdicts]
    drawn = forest("x", "t", "d", rows, scale_of([row.interval for row in rows]), "færre", "like", "flere")
    assert 'class="middle more"' in drawn
    assert 'class="middle unsure"' in drawn


# ---- What comes from outside ----


def test_a_hostile_text_is_only_text() -> None:
    page = Page(format_history(made(text=HOSTILE)))
    assert not {tag for tag, _ in page.elements} & {"script", "img", "iframe", "object", "link", "form", "input"}
    for _, own in page.elements:
        assert not any(name.startswith("on") or name in ("style", "src") for name in own)
        assert str(own.get("href", "#"))[0] == "#" or own["href"] == "https://example.org/1"
    assert "alert(1)" in page.text
    assert not re.search("[\x00-\x08\x0b-\x1f\u202a-\u202e]", page.text)


def test_a_link_that_is_no_web_address_is_not_made_a_link() -> None:
    assert "javascript:" not in format_history(made())


FLOATS = st.floats(0, 1e6, allow_nan=False)


@given(st.lists(st.tuples(st.integers(0, 400), FLOATS), min_size=1, max_size=40, unique_by=lambda pair: pair[0]))
def test_charts_stay_inside_their_frame(pairs: list[tuple[int, float]]) -> None:
    dots = [Dot(at, value) for at, value in sorted(pairs)]
    top = max(1.0, *(dot.value for dot in dots), 1.0)
    ticks = [Tick(dots[0].at, "mai 25")]
    for drawn in (line("l", "t", "d", dots, ticks, top, str), bars("b", "t", "d", dots, ticks, top)):
        assert_inside(drawn)


@given(st.lists(st.tuples(st.floats(0, 1e9), st.floats(0, 1e9), st.floats(0, 1e9)), min_size=1, max_size=5))
def test_an_interval_of_any_size_is_drawn_inside_the_frame(ends: list[tuple[float, float, float]]) -> None:
    intervals = [Interval(value, low, high) for low, value, high in map(sorted, ends)]
    rows = [Row("Innlegg som spør", one, "1", "more") for one in intervals]
    assert_inside(forest("f", "t", "d", rows, scale_of(intervals), "færre", "like mange", "flere"))


def assert_inside(drawn: str) -> None:
    for number in re.findall(r' (?:x|x1|x2|cx)="([^"]+)"', drawn):
        assert 0 <= float(number) <= 320
    for number in re.findall(r' (?:y|y1|y2|cy|width|height)="([^"]+)"', drawn):
        assert float(number) >= 0


# ---- In a browser ----


@pytest.fixture(scope="module")
def browser() -> Iterator[Any]:
    api = pytest.importorskip("playwright.sync_api", reason="playwright is not installed")
    chromium = shutil.which("chromium") or shutil.which("google-chrome")
    if chromium is None:
        pytest.skip("Chromium is not installed")
    options = ["--no-sandbox"] if hasattr(os, "geteuid") and os.geteuid() == 0 else []
    with api.sync_playwright() as driver:
        browser = driver.chromium.launch(executable_path=chromium, args=options)
        yield browser
        browser.close()


def shown(browser: Any, tmp_path: Path, history: History, width: int, scheme: str = "light") -> Any:
    file = tmp_path / "historikk.html"
    file.write_text(format_history(history), encoding="utf-8")
    page = browser.new_page(viewport={"width": width, "height": 900}, color_scheme=scheme)
    wrong: list[str] = []
    page.on("console", lambda said: wrong.append(said.text))
    page.goto(file.as_uri())
    assert wrong == []
    page.evaluate("document.querySelectorAll('details').forEach(one => { one.open = true; })")
    return page


@pytest.mark.parametrize(("width", "scheme"), [(360, "dark"), (1280, "light")])
def test_axe_finds_nothing(browser: Any, tmp_path: Path, width: int, scheme: str) -> None:
    axe = pytest.importorskip("axe_playwright_python.sync_playwright", reason="axe-playwright-python is not installed")
    page = shown(browser, tmp_path, made(), width, scheme)
    rules = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
    found = axe.Axe().run(page, options={"runOnly": rules})
    assert [(one["id"], one["nodes"][0]["html"]) for one in found.response["violations"]] == []
    page.close()


@pytest.mark.parametrize(("width", "size"), [(320, "100%"), (360, "200%"), (768, "100%")])
def test_nothing_is_wider_than_the_screen(browser: Any, tmp_path: Path, width: int, size: str) -> None:
    page = shown(browser, tmp_path, made(text="a" * 80), width)
    page.evaluate("size => { document.documentElement.style.fontSize = size; }", size)
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    page.close()


def test_letters_in_charts_can_be_read_on_a_phone_and_none_lie_over_others(browser: Any, tmp_path: Path) -> None:
    page = shown(browser, tmp_path, made(), 360)
    boxes = page.evaluate(
        "[...document.querySelectorAll('svg')].map(svg => [...svg.querySelectorAll('text')].map(one => {"
        " const box = one.getBoundingClientRect();"
        " return [one.textContent, box.left, box.top, box.right, box.bottom]; }))"
    )
    for chart in boxes:
        for place, (text, left, top, right, bottom) in enumerate(chart):
            assert bottom - top >= 10, text
            for other, left2, top2, right2, bottom2 in chart[place + 1 :]:
                # Boxes of letters have air above and below, so those that only touch are fine.
                over = min(right, right2) - max(left, left2) > 1 and min(bottom, bottom2) - max(top, top2) > 4
                assert not over, (text, other)
    page.close()


def test_on_paper_the_numbers_are_there_too(browser: Any, tmp_path: Path) -> None:
    file = tmp_path / "historikk.html"
    file.write_text(format_history(made()), encoding="utf-8")
    page = browser.new_page()
    page.goto(file.as_uri())
    page.emulate_media(media="print", color_scheme="dark")
    box = page.locator(".numbers table").first.bounding_box()
    assert box is not None
    assert box["height"] > 100
    assert page.evaluate("getComputedStyle(document.body).color") == "rgb(0, 0, 0)"
    page.close()
