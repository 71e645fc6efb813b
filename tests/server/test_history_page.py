"""The history of an export that is sent to the server: who may send it, how much, and that nothing of it is kept."""

from __future__ import annotations

import os
import shutil
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

pytest.importorskip("starlette", reason="somcheck[serve] is not installed")
testclient = pytest.importorskip("starlette.testclient", reason="httpx is not installed")

from histories import made  # noqa: E402

from somcheck.formatters.history_html import format_history  # noqa: E402
from somcheck.server import app as application  # noqa: E402
from somcheck.server import guard, history  # noqa: E402
from somcheck.server.settings import Serving  # noqa: E402

HOME = "http://127.0.0.1:8765"
SAMPLE = Path(__file__).parents[2] / "data" / "sample"
EXPORT = SAMPLE / "historikk" / "facebook.csv"


class Stub:
    """Reads three turns of nothing, and tells of a made-up history."""

    turns = 3

    def __init__(self, name: str, data: bytes, checker: object, language: Any) -> None:
        self.rows, self.left, self.language = 0, self.turns, language

    def read_some(self) -> bool:
        self.rows += history.TURN
        self.left -= 1
        return self.left >= 0

    def told(self) -> dict[str, object]:
        said = made(self.language)
        return {"schema": 1, "version": "0", "history": said.as_json(), "page": format_history(said)}


@pytest.fixture
def _stubbed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(history, "Reader", Stub)


def client(serving: Serving | None = None) -> Any:
    return testclient.TestClient(application.make(serving or Serving()), HOME, raise_server_exceptions=False)


def send(web: Any, data: bytes = b"a,b\n", **more: Any) -> Any:
    return web.post("/api/history?name=eksport.csv&language=nn", content=data, **more)


@pytest.mark.usefixtures("_stubbed")
def test_an_export_gives_data_and_a_page_in_the_form_that_is_asked_for() -> None:
    answer = send(client())
    assert answer.status_code == 200
    said = answer.json()
    assert said["history"]["language"] == "nn"
    assert '<html lang="nn">' in said["page"]
    assert answer.headers["cache-control"] == "no-store"


@pytest.mark.usefixtures("_stubbed")
@pytest.mark.parametrize(
    ("serving", "status"),
    [
        (Serving(), 200),
        (Serving(host="0.0.0.0"), 403),
        (Serving(allow_host=("skriv.example.no",)), 403),
        (Serving(allow_origin=("*",)), 403),
        (Serving(host="0.0.0.0", history=True), 200),
    ],
)
def test_exports_are_taken_on_this_machine_only_unless_it_is_said(serving: Serving, status: int) -> None:
    web = client(serving)
    assert send(web).status_code == status
    assert web.get("/api/choices").json()["history"] == (status == 200)


@pytest.mark.usefixtures("_stubbed")
def test_another_page_may_not_send_one() -> None:
    assert send(client(), headers={"Origin": "https://example.org"}).status_code == 403


def test_too_much_is_refused_before_it_is_read() -> None:
    web = client()
    said = send(web, headers={"Content-Length": str(guard.LARGEST_EXPORT + 1)})
    assert said.status_code == 413
    assert str(guard.LARGEST_EXPORT) in said.json()["detail"]
    assert send(web, b"").status_code == 422


@pytest.mark.usefixtures("_stubbed")
def test_an_export_may_be_larger_than_a_post() -> None:
    assert send(client(), b"a" * 2_500_000).status_code == 200
    assert client().post("/api/check", content=b"a" * 2_500_000).status_code == 413


@pytest.mark.usefixtures("_stubbed")
def test_an_export_without_end_is_stopped(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Stub, "turns", history.MOST)
    said = send(client())
    assert said.status_code == 413
    assert "somcheck history" in said.json()["detail"]


@pytest.mark.usefixtures("_stubbed")
def test_one_at_a_time_and_those_who_write_are_answered_meanwhile(monkeypatch: pytest.MonkeyPatch) -> None:
    begun, end = threading.Event(), threading.Event()

    def slow(self: Stub) -> bool:
        begun.set()
        self.left -= 1
        end.wait(0.02)
        return not end.is_set()

    monkeypatch.setattr(Stub, "read_some", slow)
    with client() as web:
        first: list[Any] = []
        thread = threading.Thread(target=lambda: first.append(send(web)))
        thread.start()
        assert begun.wait(10)
        second = send(web)
        draft = web.post("/api/check", json={"text": "Har du testet røykvarsleren i dag?"})
        end.set()
        thread.join(10)
        third = send(web)
    assert second.status_code == 503
    assert draft.status_code == 200
    assert first[0].status_code == third.status_code == 200


def test_a_reader_that_fails_lets_the_next_one_in(monkeypatch: pytest.MonkeyPatch, capsys: Any) -> None:
    class Broken(Stub):
        def read_some(self) -> bool:
            raise ValueError("hemmelig innlegg")

    monkeypatch.setattr(history, "Reader", Broken)
    web = client()
    assert send(web).status_code == 500
    assert "hemmelig" not in capsys.readouterr().err
    monkeypatch.setattr(history, "Reader", Stub)
    assert send(web).status_code == 200


# ---- All of it, with the sample's export ----


def test_nothing_of_the_sample_is_kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    pytest.importorskip("somcheck.history.summary")
    monkeypatch.setenv("SOMCHECK_CACHE_DIR", str(tmp_path))
    lines = EXPORT.read_bytes().split(b"\r\n")[:21]
    with client(Serving(config=str(SAMPLE / "somcheck.toml"), time_limit=120)) as web:
        answer = web.post("/api/history?name=facebook.csv&language=nb", content=b"\r\n".join(lines))
    assert answer.status_code == 200, answer.text
    said = answer.json()["history"]
    assert said["name"] == "Nordvik brann og redning"
    assert said["reading"]["posts"] + sum(said["reading"]["aside"].values()) == 20
    assert not [path for path in tmp_path.rglob("*") if "history" in path.name]
    assert not [
        path for path in tmp_path.rglob("*") if path.is_file() and "Røykvarslerdag".encode() in path.read_bytes()
    ]


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("nb", "Det er ingen innlegg å fortelle om. bilde.png: "),
        ("nn", "Det er ingen innlegg å fortelje om. bilde.png"),
    ],
)
def test_what_is_no_export_gives_the_reason_and_no_empty_page(language: str, said: str) -> None:
    pytest.importorskip("somcheck.history.summary")
    with client(Serving(time_limit=120)) as web:
        answer = web.post(f"/api/history?name=bilde.png&language={language}", content=b"\x89PNG\r\n\x1a\n\x00\x00")
    assert answer.status_code == 422
    assert answer.json()["detail"].startswith(said)


@pytest.fixture(scope="module")
def browser() -> Iterator[Any]:
    api = pytest.importorskip("playwright.sync_api", reason="playwright is not installed")
    chromium = shutil.which("chromium") or shutil.which("google-chrome")
    if chromium is None:
        pytest.skip("Chromium is not installed")
    options = ["--no-sandbox"] if hasattr(os, "geteuid") and os.geteuid() == 0 else []
    with api.sync_playwright() as driver:
        opened = driver.chromium.launch(executable_path=chromium, args=options)
        yield opened
        opened.close()


def test_on_the_page_the_history_is_shown_with_its_style_and_without_rights(
    browser: Any, start: Any, tmp_path: Path
) -> None:
    pytest.importorskip("somcheck.history.summary")
    axe = pytest.importorskip("axe_playwright_python.sync_playwright", reason="axe-playwright-python is not installed")
    export = tmp_path / "facebook.csv"
    export.write_bytes(b"\r\n".join(EXPORT.read_bytes().split(b"\r\n")[:31]))
    address = start("--config", str(SAMPLE / "somcheck.toml"))[1]
    page = browser.new_page(viewport={"width": 360, "height": 800}, locale="nb-NO")
    wrong: list[str] = []
    page.on("console", lambda said: wrong.append(said.text) if said.type == "error" else None)
    page.on("pageerror", lambda error: wrong.append(str(error)))
    page.goto(address)
    page.wait_for_selector("#platforms label", state="attached")
    page.click("#views >> text=Historikk")
    page.set_input_files("#export", str(export))
    frame = page.frame_locator("iframe.history")
    frame.locator("h1").wait_for(timeout=60_000)
    assert "innlegg fra facebook.csv" in page.inner_text("#history-said")
    card = frame.locator(".short").evaluate("one => getComputedStyle(one).borderRadius")
    assert card == "14px"
    sandbox = page.get_attribute("iframe.history", "sandbox") or ""
    assert "allow-scripts" not in sandbox
    assert "allow-same-origin" not in sandbox
    with page.expect_download() as saved:
        page.click("#history-save")
    assert saved.value.suggested_filename == "historikk.html"
    assert "Nordvik brann og redning" in Path(saved.value.path()).read_text(encoding="utf-8")
    assert page.evaluate("document.documentElement.scrollWidth") <= 360
    found = axe.Axe().run(page, options={"runOnly": ["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa", "best-practice"]})
    assert [(one["id"], one["nodes"][0]["html"]) for one in found.response["violations"]] == []
    assert wrong == []
    page.close()
