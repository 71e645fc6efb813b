"""The server: what the API answers, and who may ask it."""

from __future__ import annotations

import json
import os
import re
import signal
import socket
import subprocess
import sys
import urllib.request
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

pytest.importorskip("starlette", reason="somcheck[serve] is not installed")
testclient = pytest.importorskip("starlette.testclient", reason="httpx is not installed")
jsonschema = pytest.importorskip("jsonschema")


from somcheck.formatters import json_schema  # noqa: E402
from somcheck.norwegian.text import Text  # noqa: E402
from somcheck.server import app as application  # noqa: E402
from somcheck.server.guard import Rate  # noqa: E402
from somcheck.server.settings import Serving, from_environment, to_environment  # noqa: E402

HOME = "http://127.0.0.1:8765"
WEAK = "Vi minner om at detektorer skal kontrolleres i henhold til planen. 🔥"
WEAK_NN = "Vi minner om at detektorar skal kontrollerast i samsvar med planen. 🔥"
PLAN = 'name = "Nordvik"\n[goals.varsler]\nwhat = "100 tester røykvarsleren"\naudience = "eldre"\n'


def client(serving: Serving | None = None) -> Any:
    return testclient.TestClient(application.make(serving or Serving()), HOME, raise_server_exceptions=False)


@pytest.fixture(scope="module")
def web() -> Iterator[Any]:
    with client() as made:
        yield made


def check(web: Any, text: str, **more: Any) -> Any:
    return web.post("/api/check", json={"text": text, **more})


def problem(answer: Any, status: int) -> str:
    """What is said where something cannot be answered."""
    assert answer.status_code == status
    assert answer.headers["content-type"] == "application/problem+json"
    said = answer.json()
    assert said["status"] == status
    assert said["title"]
    detail: str = said["detail"]
    return detail


# ---- Posts ----


@pytest.mark.parametrize("language", ["nb", "nn"])
@pytest.mark.parametrize(
    "fields",
    [
        {},
        {"responder": "vakta"},
        {"image": "ja"},
        {"image": "ja", "alt-text": "bilde.jpg"},
        {"publish": "2027-03-20T12:00"},
    ],
)
def test_to_one_who_has_fields_no_advice_speaks_of_front_matter(
    web: Any, language: str, fields: dict[str, str]
) -> None:
    text = {"nb": "Når testet du røykvarsleren sist hjemme hos deg?", "nn": "Når testa du røykvarslaren sist heime?"}
    said = check(web, text[language], language=language, fields=fields).json()
    words = json.dumps([said["posts"][0]["findings"], said["writer"]["advice"], said["writer"]["missing"]])
    for one in ("øverst", "øvst", "somcheck init", "---", "svarer:", "svarar:"):
        assert json.dumps(one)[1:-1] not in words, one
    plain = check(web, text[language], language=language).json()
    if not fields:
        assert any(re.search("øverst|øvst", one["message"]) for one in plain["posts"][0]["findings"])


@pytest.mark.parametrize(("text", "language"), [(WEAK, "nb"), (WEAK_NN, "nn")])
def test_a_post_is_judged_as_on_the_command_line(web: Any, text: str, language: str) -> None:
    said = check(web, text).json()
    answer = {"$ref": "#/$defs/answer", "$defs": json_schema.schema()["$defs"]}
    assert list(jsonschema.Draft202012Validator(answer).iter_errors(said)) == []
    [post] = said["posts"]
    assert post["language"] == language
    [word] = [one for one in post["findings"] if one["rule"] == "trade-term"]
    assert text[word["start"] : word["end"]].startswith("detektor")


def test_fields_beside_the_post_go_before_those_in_it(web: Any) -> None:
    text = "---\nmålgruppe: unge\nplattform: instagram\n---\nHar du testet røykvarsleren i dag?"
    said = check(web, text, audience="eldre", fields={"platform": ["x", "facebook"], "responder": ""}).json()["posts"][
        0
    ]
    assert said["audience"]["declared"] == "eldre"
    assert [one["platform"] for one in said["previews"]] == ["Facebook"]
    assert check(web, text).json()["posts"][0]["audience"]["declared"] == "unge"


def test_offsets_are_those_of_the_text_that_was_sent(web: Any) -> None:
    text = "---\nmålgruppe: unge\n---\n" + WEAK
    for one in check(web, text, fields={"responder": "vakta"}).json()["posts"][0]["findings"]:
        assert text[one["start"] : one["end"]] == one["text"]


def test_what_helps_the_writer_is_there_too(web: Any) -> None:
    text = "---\nmålgruppe: unge\n---\nHei! <!-- somcheck-ignore acronym -->\nHar du testet varsleren? https://example.org/en/lang/lenke"
    said = check(web, text).json()["writer"]
    assert said["published"].startswith("Hei!\nHar du")
    counts = {one["id"]: one["count"] for one in said["platforms"]}
    assert counts["x"] < counts["linkedin"]


def test_auto_looks_at_the_post_whatever_the_plan_says(tmp_path: Path) -> None:
    (tmp_path / "somcheck.toml").write_text('language = "nb"\n')
    with client(Serving(config=str(tmp_path / "somcheck.toml"))) as web:
        assert check(web, WEAK_NN).json()["posts"][0]["language"] == "nb"
        assert check(web, WEAK_NN, language="auto").json()["posts"][0]["language"] == "nn"
        assert check(web, WEAK_NN, language="nn").json()["posts"][0]["language"] == "nn"


@pytest.mark.parametrize(
    ("body", "status"),
    [
        ({"text": ""}, 422),
        ({"text": "The quick brown fox jumps over the lazy dog every day."}, 422),
        ({"text": WEAK, "audience": "ukjente"}, 422),
        ({"text": WEAK, "profile": "ukjent"}, 422),
        ({"text": WEAK, "fields": {"publish": "i morgen"}}, 422),
        ({"text": WEAK, "fields": {"responsible": "vakta"}}, 422),
        ({"text": WEAK, "config": "/etc/passwd"}, 400),
        ({"text": 1}, 400),
        ({}, 400),
        ([], 400),
        ({"text": "a" * 20_001}, 413),
    ],
)
def test_what_cannot_be_judged_is_told_in_norwegian(web: Any, body: Any, status: int) -> None:
    said = problem(web.post("/api/check", json=body), status)
    assert "Traceback" not in said
    assert said[-1] == "."


def test_a_problem_is_told_in_the_form_that_the_browser_asks_for(web: Any) -> None:
    assert "finst" in problem(web.get("/api/explain/passive-voic", headers={"accept-language": "nn-NO"}), 404)
    assert "Mente du «passive-voice»" in problem(web.get("/api/explain/passive-voic"), 404)
    assert problem(web.get("/nowhere"), 404)
    assert "DELETE" in problem(web.delete("/api/rules"), 405)
    assert problem(web.post("/api/check", content="text=hei"), 415)
    assert problem(web.post("/api/check", content=b"\xff", headers={"content-type": "application/json"}), 400)
    assert problem(web.get("/api/rules?language=en"), 400)


def test_a_fault_tells_nothing_of_the_text(web: Any, monkeypatch: pytest.MonkeyPatch, capsys: Any) -> None:
    def fails(*_: object) -> None:
        raise ValueError("hemmelig")

    monkeypatch.setattr("somcheck.server.api.report_on", fails)
    assert "hemmelig" not in problem(check(web, "hemmelig"), 500)
    assert "hemmelig" not in "".join(capsys.readouterr())


# ---- Rules and the plan ----


@pytest.mark.parametrize("language", ["nb", "nn"])
def test_the_rules_and_one_of_them(web: Any, language: str) -> None:
    tips = web.get(f"/api/rules?language={language}").json()["tips"]
    assert len(tips) == 9
    rule = web.get(f"/api/explain/trade-term?language={language}").json()["rule"]
    assert rule["tip"] == "technical"
    assert rule["examples"]
    assert any(one["met"] for one in rule["examples"])


def test_the_plan_is_judged_and_shown(tmp_path: Path) -> None:
    config = tmp_path / "somcheck.toml"
    with client(Serving(config=str(config))) as web:
        config.write_text(PLAN)
        said = web.get("/api/plan").json()
        assert said["plan"]["name"] == "Nordvik"
        assert said["plan"]["path"] == "somcheck.toml"
        assert [goal["what"] for goal in said["goals"]] == ["100 tester røykvarsleren"]
        assert web.get("/api/choices").json()["goal"] == [{"id": "varsler", "name": "100 tester røykvarsleren"}]
        config.write_text("goals = 1\n")
        assert "goals" in problem(web.get("/api/plan"), 500)
        assert "goals" in problem(check(web, WEAK), 500)


def test_a_plan_is_made_once_and_only_where_it_may_be(tmp_path: Path) -> None:
    with client(Serving(folder=str(tmp_path))) as web:
        assert problem(web.get("/api/plan"), 404)
        assert problem(web.post("/api/plan", json={"language": "nb", "answers": {}}), 403)
    with client(Serving(folder=str(tmp_path), edit_plan=True)) as web:
        questions = web.get("/api/choices?language=nn").json()["questions"]
        answers = {one["key"]: one["example"] for one in questions}
        assert problem(web.post("/api/plan", json={"language": "nn", "answers": {**answers, "by": "snart"}}), 422)
        assert web.post("/api/plan", json={"language": "nn", "answers": answers}).status_code == 201
        assert (tmp_path / "somcheck.toml").is_file()
        assert problem(web.post("/api/plan", json={"language": "nn", "answers": answers}), 409)
        assert web.get("/api/choices").json()["edit-plan"] is False


# ---- The folder of posts ----


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    inside = tmp_path / "innlegg"
    (inside / "juni").mkdir(parents=True)
    (inside / "juni" / "varsler.txt").write_bytes("Har du testet varsleren?\r\nGjør det i dag.\r\n".encode())
    (inside / "tom.md").write_text("")
    (tmp_path / "hemmelig.txt").write_text("Hemmelig")
    (inside / "lenke.txt").symlink_to(tmp_path / "hemmelig.txt")
    return inside


def test_posts_are_listed_opened_and_saved(folder: Path) -> None:
    with client(Serving(folder=str(folder))) as web:
        posts = {one["name"]: one for one in web.get("/api/posts").json()["posts"]}
        assert set(posts) == {"juni/varsler.txt", "tom.md"}
        assert posts["juni/varsler.txt"]["passed"]
        assert posts["tom.md"]["problem"]
        post = web.get("/api/posts/juni/varsler.txt").json()
        said = {"text": "Har du testet varsleren i dag?\nBra.\n", "version": post["version"]}
        saved = web.put("/api/posts/juni/varsler.txt", json=said)
        assert saved.status_code == 200
        assert (folder / "juni" / "varsler.txt").read_bytes() == b"Har du testet varsleren i dag?\r\nBra.\r\n"
        assert problem(web.put("/api/posts/juni/varsler.txt", json=said), 409)


@pytest.mark.parametrize(
    "name",
    [
        "../hemmelig.txt",
        "%2e%2e/hemmelig.txt",
        "..%2fhemmelig.txt",
        "lenke.txt",
        "/etc/passwd",
        "%2fetc%2fpasswd",
        "ny.txt",
    ],
)
def test_no_other_file_is_reached(folder: Path, name: str) -> None:
    with client(Serving(folder=str(folder))) as web:
        assert web.get(f"/api/posts/{name}").status_code == 404
        assert web.put(f"/api/posts/{name}", json={"text": "x", "version": ""}).status_code == 404
    assert (folder.parent / "hemmelig.txt").read_text() == "Hemmelig"


def test_without_a_folder_there_are_no_posts(web: Any) -> None:
    assert web.get("/api/posts").json() == {"posts": []}


# ---- Who may ask ----


def test_only_known_names_are_answered(web: Any) -> None:
    for host in ("127.0.0.1:8765", "localhost", "[::1]:8765"):
        assert web.get("/healthz", headers={"host": host}).status_code == 200
    for host in ("evil.example", "127.0.0.1.evil.example:8765", "", "[", "localhost:8765@evil.example"):
        assert problem(web.get("/healthz", headers={"host": host}), 403)
    with client(Serving(allow_host=("skriv.example.no",))) as hosted:
        assert hosted.get("/healthz", headers={"host": "skriv.example.no"}).status_code == 200


@pytest.mark.parametrize(
    "headers",
    [
        {"origin": "https://evil.example"},
        {"origin": "null"},
        {"origin": "http://127.0.0.1:9999"},
        {"sec-fetch-site": "cross-site"},
        {"sec-fetch-site": "same-site", "sec-fetch-mode": "no-cors", "sec-fetch-dest": "image"},
        {"sec-fetch-site": "cross-site", "sec-fetch-mode": "navigate", "sec-fetch-dest": "document"},
    ],
)
def test_pages_of_others_may_not_ask(web: Any, headers: dict[str, str]) -> None:
    assert problem(web.post("/api/check", json={"text": WEAK}, headers=headers), 403)
    assert web.get(f"/v2/check?language=nb&text={WEAK}", headers=headers).status_code == 403
    assert "access-control-allow-origin" not in web.get("/healthz", headers=headers).headers


def test_the_page_itself_may_ask_and_be_visited(web: Any) -> None:
    assert web.post("/api/check", json={"text": WEAK}, headers={"origin": HOME}).status_code == 200
    visit = {"sec-fetch-site": "cross-site", "sec-fetch-mode": "navigate", "sec-fetch-dest": "document"}
    assert web.get("/", headers=visit).status_code == 200
    assert web.get("/", headers={**visit, "sec-fetch-dest": "iframe"}).status_code == 403


def test_an_origin_that_is_let_in_may_ask_and_read() -> None:
    origin = "https://intranett.example.no"
    with client(Serving(allow_origin=(origin,))) as web:
        before = web.options("/api/check", headers={"origin": origin, "access-control-request-method": "POST"})
        assert before.status_code == 204
        for answer in (before, check_from(web, origin, WEAK), check_from(web, origin, "")):
            assert answer.headers.get_list("access-control-allow-origin") == [origin]
        assert problem(check_from(web, "https://evil.example", WEAK), 403)


def check_from(web: Any, origin: str, text: str) -> Any:
    return web.post("/api/check", json={"text": text}, headers={"origin": origin})


def test_no_answer_lets_a_browser_run_what_is_in_a_post(web: Any) -> None:
    for answer in (web.get("/"), web.get("/nowhere"), check(web, WEAK), web.get("/healthz", headers={"host": "x"})):
        policy = answer.headers["content-security-policy"]
        assert policy.startswith("default-src 'none'")
        assert "unsafe" not in policy
        assert "frame-ancestors 'none'" in policy
        assert answer.headers["x-content-type-options"] == "nosniff"
        assert "set-cookie" not in answer.headers


def test_a_body_that_is_too_large_is_refused(web: Any) -> None:
    headers = {"content-type": "application/json"}
    assert problem(web.post("/api/check", content=b" " * 2_000_001, headers=headers), 413)
    pieces = (b" " * 500_000 for _ in range(5))
    assert problem(web.post("/api/check", content=pieces, headers=headers), 413)


def test_an_address_has_so_many_checks_a_minute() -> None:
    rate = Rate(6)
    assert [rate.has_room("a", 0) for _ in range(7)] == [True] * 6 + [False]
    assert rate.has_room("b", 0)
    assert [rate.has_room("a", 10), rate.has_room("a", 10)] == [True, False]
    with client(Serving(rate=1)) as web:
        assert check(web, WEAK).status_code == 200
        assert problem(check(web, WEAK), 429)
        assert web.get("/api/rules").status_code == 200


def test_who_comes_when_it_is_full_or_slow_is_asked_to_come_back() -> None:
    with client(Serving(at_once=0)) as web:
        full = check(web, WEAK)
        assert problem(full, 503)
        assert full.headers["retry-after"]
        assert web.post("/v2/check", data={"text": WEAK, "language": "nb"}).text.startswith("Error: ")
    with client(Serving(time_limit=0.0)) as web:
        assert problem(check(web, WEAK), 503)


def test_settings_reach_other_processes(monkeypatch: pytest.MonkeyPatch) -> None:
    serving = Serving(allow_host=("a", "b"), folder="innlegg", rate=3)
    monkeypatch.setenv("SOMCHECK_SERVE", "")
    to_environment(serving)
    assert from_environment() == serving


# ---- The description ----


def test_the_description_names_what_is_answered(web: Any) -> None:
    said = web.get("/api/openapi.json").json()
    assert said["openapi"].startswith("3.1")
    for path, ways in said["paths"].items():
        for way in ways:
            answer = web.request(way, path.replace("{rule}", "acronym").replace("{name}", "x"), json={})
            assert str(answer.status_code) in ways[way]["responses"], (way, path)


# ---- The command ----


@pytest.mark.slow
def test_the_description_is_true(start: Any, folder: Path) -> None:
    pytest.importorskip("schemathesis", reason="schemathesis is not installed")
    _, address = start(str(folder), "--edit-plan")
    # What is random is seldom a post in Norwegian, and then it is refused.
    checks = ["--checks", "all", "--exclude-checks", "positive_data_acceptance"]
    tool = Path(sys.executable).with_name("schemathesis")
    command: list[str | Path] = [
        tool,
        "run",
        f"{address}/api/openapi.json",
        *checks,
        "--seed",
        "1",
        "-n",
        "30",
        "--no-color",
    ]
    done = subprocess.run(command, capture_output=True, text=True, check=False, cwd=folder.parent)
    assert done.returncode == 0, done.stdout


@pytest.mark.parametrize("workers", ["1", "2"])
def test_the_command_answers_and_ends_politely(start: Any, workers: str) -> None:
    process, address = start("--workers", workers, "--log")
    data = json.dumps({"text": "Hemmelig utkast om brann."}).encode()
    asked = urllib.request.Request(f"{address}/api/check", data, {"content-type": "application/json"})
    with urllib.request.urlopen(asked) as answer:
        assert json.load(answer)["posts"]
    with urllib.request.urlopen(f"{address}/v2/check?language=nb&text=Hemmelig+utkast") as answer:
        assert answer.status == 200
    process.send_signal(signal.SIGTERM)
    said = process.communicate(timeout=30)
    assert process.returncode == 0
    assert f"på {address}. Avslutt med Ctrl-C." in said[1]
    assert "POST /api/check 200" in said[0]
    assert "utkast" not in "".join(said)


def test_a_port_that_is_taken_and_what_may_not_be_are_told() -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = str(taken.getsockname()[1])
        assert "er i bruk" in refused("--port", port)
    assert "egen maskin" in refused("--host", "0.0.0.0", ".")
    assert "finnes ikke" in refused("borte")
    assert "borte.toml" in refused("--config", "borte.toml")


def refused(*options: str) -> str:
    command = [sys.executable, "-P", "-m", "somcheck", "serve", "--no-open", *options]
    done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=60, env=dict(os.environ))
    assert done.returncode == 2
    return done.stderr


def test_the_core_command_line_knows_no_server() -> None:
    code = (
        "import sys, somcheck.cli.main; print({m.split('.')[0] for m in sys.modules} & {'starlette', 'uvicorn', 'mcp'})"
    )
    done = subprocess.run([sys.executable, "-P", "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "set()"


def test_problems_are_worded_in_both_forms() -> None:
    from somcheck.server import problems

    for status, text in problems.TITLES.items():
        assert isinstance(text, Text), status
