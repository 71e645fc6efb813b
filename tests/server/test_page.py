"""The page in a real browser: write, mark, replace, take back, fields, phone, keyboard, and all that may go wrong."""

from __future__ import annotations

import json
import os
import re
import shutil
import signal
import sys
from collections.abc import Iterator
from importlib.resources import files
from pathlib import Path
from typing import Any

import pytest

pytest.importorskip("starlette", reason="somcheck[serve] is not installed")
sys.path.insert(0, str(Path(__file__).parents[1] / "fuzz"))

from hostile import by_chance, make_text  # noqa: E402

from somcheck.rules import RULES  # noqa: E402

PAGE = files("somcheck.server") / "page"
TEXTS: dict[str, list[str]] = json.loads(
    re.sub(r"\A//.*\nexport default ", "", (PAGE / "texts.js").read_text(encoding="utf-8"))
)
WEAK = "Vi minner om 🔥 at detektorer skal kontrolleres i henhold til planen for huset."
WEAK_NN = "Vi minner om 🔥 at detektorar skal kontrollerast i samsvar med planen for huset."


FIELD_TEXTS = {"audience", "profile", "goal", "publish", "responder", "reply-within", "nb", "nn"}


# ---- Without a browser ----


def test_every_word_of_the_page_is_there_in_both_forms_and_used() -> None:
    sources = "".join(
        (PAGE / name.name).read_text(encoding="utf-8")
        for name in PAGE.iterdir()
        if name.name.endswith((".js", ".html")) and name.name != "texts.js"
    )
    for name, forms in TEXTS.items():
        assert len(forms) == 2, name
        assert all(forms), name
        assert re.findall(r"\{\w+\}", forms[0]) == re.findall(r"\{\w+\}", forms[1]), name
        assert f'"{name}"' in sources or name in ("error", "warning", "signal", *FIELD_TEXTS), name
    for name in re.findall(r"""\bt\("([\w-]+)"|data-(?:t|label|placeholder)="([\w-]+)\"""", sources):
        assert "".join(name) in TEXTS


def test_fields_that_rules_name_are_called_so_on_the_page() -> None:
    for rule in RULES.values():
        for message in rule.in_form.values():
            for place, said in enumerate((message.nb, message.nn)):
                for label in re.findall("feltet «(.+?)»", said):
                    assert label in [forms[place] for forms in TEXTS.values()], (rule.id, label)


def test_the_page_is_light_and_loads_nothing_from_others() -> None:
    import gzip

    size = 0
    for file in PAGE.iterdir():
        data = file.read_bytes()
        size += len(gzip.compress(data))
        text = data.decode().replace("http://www.w3.org/2000/svg", "")
        assert "://" not in re.sub(r"https\?:\\/\\/", "", text), file.name
        assert not re.search(r"innerHTML|insertAdjacentHTML|document\.write|eval\(|\bstyle=|\bonclick=\"", text), (
            file.name
        )
    assert size < 40_000
    ahead = re.findall(r'rel="modulepreload" href="/page/([\w.]+)"', (PAGE / "index.html").read_text(encoding="utf-8"))
    assert {*ahead, "main.js"} == {file.name for file in PAGE.iterdir() if file.name.endswith(".js")}


# ---- In a browser ----


@pytest.fixture(scope="module")
def browser() -> Iterator[Any]:
    api = pytest.importorskip("playwright.sync_api", reason="playwright is not installed")
    chromium = shutil.which("chromium") or shutil.which("google-chrome")
    if chromium is None:
        pytest.skip("Chromium is not installed")
    options = ["--no-sandbox"] if hasattr(os, "geteuid") and os.geteuid() == 0 else []
    with api.sync_playwright() as driver:
        made = driver.chromium.launch(executable_path=chromium, args=options)
        yield made
        made.close()


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    made = tmp_path_factory.mktemp("innlegg")
    (made / "varsel.txt").write_text("Har du testet varsleren? Gjør det i dag.\n", encoding="utf-8")
    return made


@pytest.fixture(scope="module")
def address(start: Any, folder: Path) -> str:
    made: str = start(str(folder), "--edit-plan")[1]
    return made


@pytest.fixture
def visit(browser: Any, address: str) -> Iterator[Any]:
    """A function that opens the page; afterwards nothing has gone wrong on it."""
    wrong: list[str] = []
    contexts = []

    def opened(width: int = 1280, height: int = 900, at: str = address, **more: Any) -> Any:
        if "context" in more:
            context = more["context"]
        else:
            context = browser.new_context(viewport={"width": width, "height": height}, locale="nb-NO", **more)
            contexts.append(context)
        page = context.new_page()
        page.on("pageerror", lambda error: wrong.append(str(error)))
        page.on("console", lambda said: wrong.append(said.text) if said.type == "error" else None)
        page.goto(at)
        page.wait_for_selector("#platforms label")
        return page

    opened.wrong = wrong  # type: ignore[attr-defined]
    yield opened
    for context in contexts:
        context.close()
    assert wrong == []


def write(page: Any, text: str) -> None:
    page.fill("#text", text)
    page.wait_for_function("text => document.querySelector('#text').value === text", arg=text)
    page.wait_for_timeout(300)
    page.wait_for_selector(".score, .refused")


def value(page: Any) -> str:
    return str(page.input_value("#text"))


def marks(page: Any, level: str) -> list[str]:
    """The words that are marked."""
    found = "level => [...CSS.highlights.get(level)].map(r => r.startContainer.data.slice(r.startOffset, r.endOffset))"
    return list(page.evaluate(found, level))


def test_words_are_marked_replaced_and_taken_back(visit: Any) -> None:
    page = visit()
    write(page, WEAK)
    assert "detektorer" in marks(page, "warning")
    page.click(".findings >> text=Bytt til «varslere»")
    after = WEAK.replace("detektorer", "varslere")
    assert value(page) == after
    page.wait_for_function("() => !document.body.textContent.includes('Bytt til «varslere»')")
    page.click("#done >> text=Angre")
    assert value(page) == WEAK
    page.wait_for_selector(".findings >> text=Bytt til «varslere»")
    page.click(".findings >> text=Bytt til «varslere»")
    page.keyboard.press("Control+z")
    assert value(page) == WEAK


def test_undo_is_offered_only_of_the_last_change_and_in_the_words_of_the_page(visit: Any) -> None:
    page = visit()
    write(page, WEAK)
    page.click(".findings >> text=Bytt til «varslere»")
    page.wait_for_function("() => !document.body.textContent.includes('Bytt til «varslere»')")
    page.keyboard.press("Control+z")
    assert value(page) == WEAK
    assert page.is_hidden("#done"), "it is taken back already"
    page.wait_for_selector(".findings >> text=Bytt til «varslere»")
    page.click(".findings >> text=Bytt til «varslere»")
    assert page.is_visible("#done")
    page.keyboard.press("Control+End")
    page.keyboard.type(" x")
    assert page.is_hidden("#done"), "it would take the last letter"
    page.click("#clear")
    page.select_option("#form", "nn")
    page.wait_for_selector("#done:has-text('Teksten er tømd.')")
    page.fill("#text", "Limt inn")
    assert page.is_hidden("#done")


def test_marks_follow_their_words_while_an_answer_is_waited_for(visit: Any) -> None:
    page = visit()
    write(page, WEAK)
    page.route("**/api/check", lambda route: None)
    page.evaluate("document.querySelector('#text').focus()")
    page.keyboard.press("Control+Home")
    page.keyboard.type("Hei! ")
    assert "detektorer" in marks(page, "warning")


def test_a_ready_question_is_put_in(visit: Any) -> None:
    page = visit()
    write(page, "I natt pep det i gangen hos en familie. Test røykvarsleren i kveld, så vet du at den virker.")
    page.click("button.take:has-text('Sett inn')")
    assert value(page).rstrip().endswith("?")


def test_by_keyboard_alone(visit: Any) -> None:
    page = visit()
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.className") == "skip"
    page.keyboard.press("Enter")
    page.keyboard.type(WEAK)
    page.wait_for_selector(".findings li")
    page.keyboard.press("F8")
    page.keyboard.press("F8")
    while page.evaluate("getSelection().toString()") != "detektorer":
        page.keyboard.press("F8")
    assert "fagord" in page.text_content("#here").lower()
    page.keyboard.press("Control+Enter")
    assert "varslere" in value(page)
    page.wait_for_function("() => !document.body.textContent.includes('Bytt til «varslere»')")
    assert page.evaluate("document.activeElement.id") == "text"
    page.focus(".findings .take >> nth=0")
    page.keyboard.press("Enter")
    page.wait_for_function("() => document.activeElement.closest('.findings') !== null")


def test_the_page_speaks_as_the_post_is_written(visit: Any) -> None:
    page = visit()
    write(page, WEAK_NN)
    page.wait_for_selector("html[lang=nn]")
    assert page.text_content("#copy") == "Kopier innlegget"
    assert page.text_content(".findings h3").startswith("Dette kan bli betre")
    assert page.text_content("label[for=field-audience]") == "Kven er det for?"
    page.select_option("#form", "nb")
    page.wait_for_selector("html[lang=nb]")
    page.wait_for_selector("text=Dette kan bli bedre")


def test_fields_are_sent_and_kept_out_of_the_text(visit: Any) -> None:
    page = visit()
    page.click("#about summary")
    page.select_option("#field-audience", "eldre")
    page.fill("#field-responder", "vakta")
    page.check("#field-image")
    page.fill("#field-alt-text", "En røykvarsler i et tak")
    with page.expect_request(lambda one: "/api/check" in one.url) as asked:
        write(page, WEAK)
    sent = json.loads(asked.value.post_data)
    assert sent["text"] == WEAK
    assert sent["fields"] == {
        "audience": "eldre",
        "responder": "vakta",
        "image": "ja",
        "alt-text": "En røykvarsler i et tak",
    }
    assert "vakta" in page.text_content("#about-said")


def test_a_goal_that_is_suggested_is_chosen_in_its_field(visit: Any, start: Any, tmp_path: Path) -> None:
    config = tmp_path / "somcheck.toml"
    goals = '[goals.{id}]\nwhat = "{what}"\nwords = ["{word}"]\n'
    config.write_text(
        goals.format(id="feiing", what="150 bestiller feiing", word="feiing f")
        + goals.format(id="varsler", what="200 tester røykvarsleren", word="røykvarsler m"),
        encoding="utf-8",
    )
    page = visit(at=start("--config", str(config))[1])
    write(page, "Test røykvarsleren i kveld. Når gjorde du det sist med røykvarsleren?")
    before = value(page)
    page.click("button.take:has-text('Velg målet «200 tester røykvarsleren»')")
    page.wait_for_function("() => !document.body.textContent.includes('Velg målet «200')")
    assert value(page) == before
    assert page.input_value("#field-goal") == "varsler"


def test_a_plan_that_cannot_be_used_is_told_of(visit: Any, start: Any, tmp_path: Path) -> None:
    config = tmp_path / "somcheck.toml"
    config.write_text("", encoding="utf-8")
    address = start("--config", str(config))[1]
    page = visit(at=address)
    config.write_text("goals = 1\n", encoding="utf-8")
    page.reload()
    page.wait_for_selector("#trouble:has-text('goals')")
    write(page, WEAK)
    assert "goals" in page.text_content(".refused")
    page.click("#views >> text=Plan")
    page.wait_for_selector("#plan-shown .refused")
    visit.wrong[:] = [one for one in visit.wrong if "500" not in one]


def test_a_late_answer_is_told_of(visit: Any) -> None:
    page = visit()
    write(page, WEAK)
    assert page.is_hidden("#busy")
    page.route("**/api/check", lambda route: (page.wait_for_timeout(1500), route.continue_()))
    page.fill("#text", WEAK + " Og mer.")
    page.wait_for_selector("#busy", state="visible")
    page.wait_for_selector("#busy", state="hidden")


def test_the_post_as_its_platform_shows_it(visit: Any) -> None:
    page = visit()
    write(page, "Har du testet røykvarsleren i dag? " * 12 + "https://example.org/en/side #brannvern")
    page.click("#platforms label:has-text('Instagram')")
    page.wait_for_selector(".fold")
    assert "#brannvern" not in page.text_content(".post .body")
    page.click(".fold")
    assert "#brannvern" in page.text_content(".post .body")
    page.click("#platforms label:has-text('X')")
    page.wait_for_selector(".over")
    assert "av 280 tegn" in page.text_content(".over")


def test_copy_gives_the_post_as_it_is_put_out(visit: Any, browser: Any) -> None:
    page = visit(permissions=["clipboard-read", "clipboard-write"])
    write(page, f"---\nsvarer: vakta\n---\n{WEAK}")
    page.click("#copy")
    page.wait_for_selector("#done:has-text('kopiert')")
    assert page.evaluate("navigator.clipboard.readText()") == WEAK


def test_a_rule_is_explained_and_the_focus_comes_back(visit: Any) -> None:
    page = visit()
    write(page, WEAK)
    page.click("button.why >> nth=0")
    page.wait_for_selector("#rule[open] #rule-title")
    page.keyboard.press("Escape")
    assert page.evaluate("document.activeElement.className") == "why"


def test_those_who_listen_are_told_after_a_pause_only(visit: Any) -> None:
    page = visit()
    page.evaluate(
        "window.told = []; new MutationObserver(() => told.push(document.querySelector('#live').textContent))"
        ".observe(document.querySelector('#live'), {childList: true, characterData: true, subtree: true})"
    )
    page.type("#text", WEAK, delay=15)
    assert page.evaluate("() => told") == []
    page.wait_for_function("() => told.length === 1")
    assert "av 100" in page.evaluate("() => told[0]")


# ---- Reload, tabs, and a server that is gone ----


def test_a_draft_survives_only_where_the_writer_says_so(visit: Any) -> None:
    page = visit()
    page.on("dialog", lambda dialog: dialog.accept())
    write(page, WEAK)
    page.reload()
    page.wait_for_selector("#platforms label")
    assert value(page) == ""
    assert page.evaluate("localStorage.length + sessionStorage.length") == 0
    page.check("#remember")
    write(page, WEAK)
    page.reload()
    page.wait_for_selector(".findings li")
    assert value(page) == WEAK
    page.uncheck("#remember")
    assert page.evaluate("localStorage.length + sessionStorage.length") == 0


def test_two_tabs_do_not_disturb_each_other(visit: Any) -> None:
    page = visit()
    page.check("#remember")
    write(page, WEAK)
    other = visit(context=page.context)
    other.wait_for_selector(".findings li")
    assert value(other) == WEAK
    write(other, WEAK_NN)
    page.reload()
    page.wait_for_selector(".findings li")
    assert value(page) == WEAK


def test_a_slow_answer_to_an_older_text_is_never_shown(visit: Any) -> None:
    page = visit()
    waiting = []

    def late(route: Any) -> None:
        if "Første" in route.request.post_data:
            waiting.append(route)
        else:
            route.continue_()

    page.route("**/api/check", late)
    page.fill("#text", "Første: detektorer i huset er viktige for alle som bor her.")
    page.wait_for_timeout(500)
    write(page, "Test røykvarsleren i kveld. Når gjorde du det sist?")
    page.wait_for_timeout(300)
    assert len(waiting) == 1
    assert marks(page, "warning") == []


def test_the_server_goes_and_comes_back(visit: Any, start: Any) -> None:
    process, address = start()
    page = visit(at=address)
    write(page, WEAK)
    process.send_signal(signal.SIGTERM)
    process.communicate(timeout=30)
    page.fill("#text", WEAK + " Og mer.")
    page.wait_for_selector("#trouble:not([hidden])")
    assert value(page) == WEAK + " Og mer."
    start(port=int(address.rpartition(":")[2]))
    page.wait_for_selector("#trouble", state="hidden", timeout=30_000)
    page.wait_for_selector(".findings li")
    visit.wrong[:] = [one for one in visit.wrong if "ERR_CONNECTION_REFUSED" not in one]


# ---- The plan and the folder ----


def test_a_post_is_opened_changed_and_saved_and_never_over_another(visit: Any, folder: Path) -> None:
    page = visit()
    page.on("dialog", lambda dialog: dialog.accept())
    page.click("#views >> text=Innlegg")
    page.click("button:has-text('varsel.txt')")
    page.wait_for_selector("#file:has-text('varsel.txt')")
    assert page.is_disabled("#file >> text=Lagre")
    write(page, "Har du testet varsleren? Gjør det nå.\n")
    page.click("#file >> text=Lagre")
    page.wait_for_selector("#done:has-text('Lagret')")
    assert (folder / "varsel.txt").read_text(encoding="utf-8") == "Har du testet varsleren? Gjør det nå.\n"
    (folder / "varsel.txt").write_text("Endret av en annen.\n", encoding="utf-8")
    write(page, "Min egen.\n")
    page.click("#file >> text=Lagre")
    page.wait_for_selector("#done:has-text('endret')")
    assert (folder / "varsel.txt").read_text(encoding="utf-8") == "Endret av en annen.\n"
    visit.wrong[:] = [one for one in visit.wrong if "409" not in one]


def test_a_plan_is_made_with_the_questions_of_init(visit: Any, folder: Path) -> None:
    page = visit()
    page.click("#views >> text=Plan")
    page.fill("#plan-by", "snart")
    page.click("button:has-text('Lag en plan')")
    page.wait_for_selector(".refused:not([hidden])")
    page.fill("#plan-by", "2028")
    page.click("button:has-text('Lag en plan')")
    page.wait_for_selector(".goals li")
    assert (folder / "somcheck.toml").is_file()
    page.click("#views >> text=Skriv")
    page.click("#about summary")
    assert page.locator("#field-goal option").count() > 1
    (folder / "somcheck.toml").unlink()
    visit.wrong[:] = [one for one in visit.wrong if "422" not in one]


# ---- For everyone ----


@pytest.mark.parametrize(
    ("width", "size"), [(320, "100%"), (360, "100%"), (360, "200%"), (768, "100%"), (768, "200%"), (1280, "200%")]
)
def test_nothing_is_wider_than_the_screen(visit: Any, width: int, size: str) -> None:
    page = visit(width, 740)
    page.evaluate("size => { document.documentElement.style.fontSize = size; }", size)
    write(page, WEAK + " " + "a" * 300)
    page.click("#about summary")
    page.click("#platforms label:has-text('Facebook')")
    page.wait_for_timeout(200)
    assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_on_a_phone_the_finding_is_shown_where_the_writer_is(visit: Any) -> None:
    page = visit(360, 740, has_touch=True, is_mobile=True)
    write(page, WEAK)
    page.evaluate("document.querySelector('#text').setSelectionRange(25, 25)")
    page.wait_for_selector("#here:not([hidden])")
    page.tap("#here .take")
    assert "varslere" in value(page)
    page.wait_for_selector("#jump:not([hidden])")
    page.tap("#jump")
    assert page.evaluate("document.querySelector('#results').getBoundingClientRect().top") < 740


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [360, 1280])
def test_axe_finds_nothing(visit: Any, scheme: str, width: int) -> None:
    axe = pytest.importorskip("axe_playwright_python.sync_playwright", reason="axe-playwright-python is not installed")
    page = visit(width, 900, color_scheme=scheme, reduced_motion="reduce")

    def clean(state: str) -> None:
        found = axe.Axe().run(
            page, options={"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]}
        )
        assert [(state, one["id"], one["nodes"][0]["html"]) for one in found.response["violations"]] == []

    clean("empty")
    write(page, WEAK)
    clean("judged")
    page.click("#about summary")
    page.check("#field-image")
    page.click(".tips > summary")
    page.click("#platforms label:has-text('X')")
    page.click(".findings .quote:not(.whole) >> nth=0")
    page.wait_for_selector(".post")
    clean("open")
    page.click(".findings .why >> nth=0")
    page.wait_for_selector("#rule-title")
    clean("rule")
    page.keyboard.press("Escape")
    page.click("#views >> text=Plan")
    page.wait_for_selector("#plan-by")
    clean("plan")
    page.click("#views >> text=Innlegg")
    page.wait_for_selector(".posts li")
    clean("posts")
    page.click("#views >> text=Skriv")
    page.fill("#text", "The quick brown fox jumps over the lazy dog every day of the year.")
    page.wait_for_selector(".refused")
    visit.wrong[:] = [one for one in visit.wrong if "422" not in one]
    clean("refused")


# ---- Hostile posts ----

SCRIPTS = [
    "<script>window.ran = 1</script>",
    "<img src=x onerror='window.ran = 1'>",
    "<svg onload=window.ran=1>",
    'javascript:window.ran=1 http://a.no/" onmouseover=window.ran=1',
    "</textarea><script>window.ran = 1</script>",
    "${window.ran = 1} {{window.ran = 1}} {limit} ⟦x⟧",
    "---\nsvarer: <img src=x onerror=window.ran=1>\nplattform: <script>window.ran=1</script>\n---\n",
    "#<b>brann @<i>x @__proto__ constructor toString",
]


def test_a_hostile_post_is_only_text(visit: Any) -> None:
    page = visit()
    page.click("#platforms label:has-text('Instagram')")
    before = page.evaluate("document.querySelectorAll('script, img, svg, iframe, object, a').length")
    posts = [f"{one} {WEAK} {one}" for one in SCRIPTS] + [make_text(by_chance(seed)) for seed in range(25)]
    for text in posts:
        page.fill("#text", text.encode("utf-8", "replace").decode().replace("\r", "\n"))
        page.wait_for_timeout(350)
        assert page.evaluate("window.ran === undefined")
        assert page.evaluate("document.querySelectorAll('script, img, svg, iframe, object, a').length") == before
    page.wait_for_timeout(300)
    visit.wrong[:] = [one for one in visit.wrong if "422" not in one]
