"""What no post has is cut or refused, so that time and memory grow with the length of a post and no faster."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from somcheck.cli import main
from somcheck.document.document import LONGEST_LINE, Document
from somcheck.document.pipeline import LONGEST_RUN, LONGEST_SENTENCE, Analyser
from somcheck.errors import ConfigError, PostError
from somcheck.judging import engine
from somcheck.judging.checker import Checker
from somcheck.plan import reading, starter
from somcheck.post import post
from somcheck.post.post import LONGEST, MOST_PIECES
from somcheck.report.findings import Suggestion
from somcheck.rule import Hit
from somcheck.running import fixes

START = "Har du testet røykvarsleren i dag? "


@pytest.mark.parametrize("shape", ["båten ligger ved huset ", "a, ", "hus " * 30 + "\n", "( ", "#a hus "])
def test_a_sentence_without_end_is_cut(document: Callable[..., Document], shape: str) -> None:
    text = START + shape * (4_000 // len(shape))
    doc = document(text, "nb").doc
    assert doc.text == text
    assert max(map(len, doc.sents)) <= LONGEST_SENTENCE


def test_an_ordinary_post_is_not_cut(document: Callable[..., Document]) -> None:
    text = START * 60
    assert len(document(text, "nb").sentences) == 60


@pytest.mark.parametrize("run", ["![", "(", "a", "?", "«", "#", "_", "\u0301", "e\u0301", "a-", "1"])
def test_a_run_without_spaces_is_cut(document: Callable[..., Document], run: str) -> None:
    made = document(START + run * 1_000 + " slutt", "nb")
    assert made.doc.text == made.text
    assert max(len(token) for token in made.doc if token.i not in made.markup) <= LONGEST_RUN


def test_a_long_link_is_one_token(document: Callable[..., Document]) -> None:
    link = "https://brann.no/" + "a" * 2_000
    made = document(START + link, "nb")
    assert made.doc[-1].text == link


def test_brackets_behind_a_link_are_counted_once() -> None:
    text = "Se https://a.no/(" + ")" * (MOST_PIECES - 100)
    start = time.perf_counter()
    [markup] = post.parse(text).markup
    assert text[markup.start : markup.end] == "https://a.no/()"
    assert time.perf_counter() - start < 5


@pytest.mark.parametrize("shape", ["a ", "(", "_", "! ", "§7"])
def test_too_many_words_and_signs(shape: str) -> None:
    with pytest.raises(PostError, match="ord og skilletegn") as caught:
        post.parse(START + shape * ((LONGEST - 100) // len(shape)))
    assert str(caught.value).endswith("grensen er 40 000.")


def test_the_longest_post_of_a_platform_is_judged() -> None:
    post.parse((START * 2_000)[:63_206])


def test_tokens_and_markup_by_place(document: Callable[..., Document]) -> None:
    made = document("Hei du! Se https://a.no og #b nå. 🔥🔥", "nb")
    for start in range(len(made.text) + 1):
        at = [token for token in made.doc if token.idx <= start < token.idx + len(token)]
        assert made.token_at(start) == (at[0] if at else None)
        for end in range(start, len(made.text) + 1):
            assert list(made.tokens_in(start, end)) == [token for token in made.doc if start <= token.idx < end]
            slow = any(markup.start < end and start < markup.end for markup in made.post.markup)
            assert made.has_markup(start, end) == slow, (start, end)
    for sentence in made.sentences:
        assert sentence.text == made.text[sentence.start : sentence.end]


def test_a_line_without_end_is_looked_at_near_by(document: Callable[..., Document]) -> None:
    made = document("Hei\n" + "du og jeg. " * 600 + "\nHa det", "nb")
    assert made.line(5, 7) == (4, 7 + LONGEST_LINE)
    assert made.line(4_000, 4_002) == (4_000 - LONGEST_LINE, 4_002 + LONGEST_LINE)
    assert made.line(1, 2) == (0, 3)


def test_overlaps_keep_the_longest_and_of_equals_the_first(checker: Checker) -> None:
    tip = next(tip for tip in checker.tips if tip.id == "everyday")
    rule = next(rule for rule in tip.rules if rule.scope == "words")

    def kept(*spans: tuple[int, int]) -> list[tuple[int, int]]:
        hits = [(tip, rule, Hit(*span)) for span in spans]
        return sorted((hit.start, hit.end) for _, _, hit in engine.without_overlaps(hits))

    assert kept((0, 5), (3, 9), (9, 12), (11, 12), (12, 14)) == [(3, 9), (9, 12), (12, 14)]
    assert kept((4, 6), (5, 7)) == [(4, 6)]
    assert kept((5, 5), (3, 8), (8, 8)) == [(3, 8), (8, 8)]


def test_many_edits_are_made_at_once() -> None:
    text = "ab" * 50_000
    edits = [Suggestion(place, place + 1, "x") for place in range(0, len(text), 2)]
    start = time.perf_counter()
    assert fixes.applied(text, edits) == "xb" * 50_000
    assert time.perf_counter() - start < 5


BOMB = "a: &a {x: y}\n" + "".join(
    f"{chr(98 + place)}: &{chr(98 + place)} {{<<: [*{chr(97 + place)}, *{chr(97 + place)}]}}\n" for place in range(24)
)


@pytest.mark.parametrize(
    ("head", "said"),
    [
        (BOMB, "kan ikke leses på linje 2"),
        ("svarer: &a vakta", "kan ikke leses"),
        ("mål: *a", "kan ikke leses"),
        ("publiseres: 0x" + "f" * 5_000, "må være en dato"),
        ("publiseres: " + "1:" * 2_500 + "1", "må være en dato"),
        ("svarer: " + "[" * 3_000, "kan ikke leses"),
        ("a" * 900 + ": b", "Ukjent felt øverst: «" + "a" * 40 + "…»"),
        ("svarer: " + "a" * 20_000, "for lange"),
    ],
    ids=["bomb", "anchor", "alias", "hexadecimal", "sexagesimal", "depth", "long key", "long value"],
)
def test_front_matter_that_is_no_front_matter(head: str, said: str) -> None:
    start = time.perf_counter()
    with pytest.raises(PostError, match=said) as caught:
        post.parse(f"---\n{head}\n---\nHei du")
    assert "\n" not in str(caught.value)
    assert len(str(caught.value)) < 200
    assert time.perf_counter() - start < 60  # it never ends where depth is not bounded


@pytest.mark.parametrize("name", ["../modell", "/tmp/modell", "./modell", "modell/nb", "C:\\\\modell", ".."])
def test_a_plan_names_no_folder_as_its_pipeline(name: str) -> None:
    with pytest.raises(ConfigError, match="installert spaCy-modell"):
        Checker(reading.parse(f'pipeline = "{name}"'))


def test_a_package_without_a_pipeline_is_not_imported(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "fremmed_pakke.py").write_text("raise RuntimeError('its code is run')\n", encoding="utf-8")
    installed = tmp_path / "fremmed_pakke-1.0.dist-info"
    installed.mkdir()
    (installed / "METADATA").write_text("Metadata-Version: 2.1\nName: fremmed_pakke\nVersion: 1.0\n", encoding="utf-8")
    monkeypatch.syspath_prepend(tmp_path)
    with pytest.raises(ConfigError, match="uten spaCy-modell"):
        Analyser("fremmed_pakke").pipeline("nb")
    assert "fremmed_pakke" not in sys.modules


def test_a_plan_without_end_is_refused() -> None:
    if not Path("/dev/zero").exists():
        pytest.skip("there is no endless file here")
    with pytest.raises(ConfigError, match="for stor"):
        reading.read(Path("/dev/zero"))


@pytest.mark.parametrize("step", ["chmod", "replace", "fdopen"])
def test_ctrl_c_leaves_the_old_post_and_nothing_beside_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, step: str
) -> None:
    path = tmp_path / "post.txt"
    path.write_text("før", encoding="utf-8")

    def interrupted(*args: Any, **kwargs: Any) -> None:
        signal.raise_signal(signal.SIGINT)

    monkeypatch.setattr(os, step, interrupted)
    with pytest.raises(KeyboardInterrupt):
        fixes.write(path, "før", "etter")
    monkeypatch.undo()
    assert path.read_text(encoding="utf-8") == "før"
    assert os.listdir(tmp_path) == ["post.txt"]


def test_what_stops_the_writing_of_a_plan_leaves_no_half_plan(tmp_path: Path) -> None:
    with pytest.raises(TypeError):
        starter.write(tmp_path, None)  # type: ignore[arg-type]
    assert os.listdir(tmp_path) == []


def test_ctrl_c_while_mending_leaves_whole_posts(tmp_path: Path) -> None:
    before = "Eier må iverksette tiltak i medhold av reglene. Hva gjør du hjemme?\n"
    names = [f"{number:02}.txt" for number in range(40)]
    for name in names:
        (tmp_path / name).write_text(before, encoding="utf-8")
    command = [sys.executable, "-P", "-m", "somcheck", "--fix", "."]
    with subprocess.Popen(command, cwd=tmp_path, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE) as running:
        assert running.stderr is not None
        running.stderr.readline()  # the first post is mended
        running.send_signal(signal.SIGINT)
        said = running.stderr.read().decode()
        status = running.wait()
    assert status == 130, said
    assert said.splitlines()[-1] == "Avbrutt."
    assert sorted(os.listdir(tmp_path)) == names
    texts = {(tmp_path / name).read_text(encoding="utf-8") for name in names}
    assert len(texts) == 2
    assert before in texts


ESCAPE = "\x1b]0;x\x07\x1b[31m"


@pytest.fixture
def hostile_folder(tmp_path: Path) -> Path:
    if os.name == "nt":
        pytest.skip("such names cannot be given to files here")
    (tmp_path / f"a{ESCAPE}.txt").write_text("Eier må iverksette\x1b[31m tiltak \x9b31m. Hva gjør du?\n", "utf-8")
    (tmp_path / f"b{ESCAPE}.txt").write_text('---\n"\\e[31m": a\n---\nHei du\n', "utf-8")
    (tmp_path / "c.txt").write_text('---\nmålgruppe: "\\e[31m"\n---\nHei du\n', "utf-8")
    (tmp_path / "somcheck.toml").write_text(
        'name = "\\u001b[31m"\naudience = "g"\n[groups.g]\nname = "\\u001b[31mvi"\ntopics = ["hus n"]\n'
        '[goals.a]\nwhat = "\\u001b[31m"\n',
        "utf-8",
    )
    return tmp_path


@pytest.mark.parametrize(
    "args",
    [
        ["."], ["--all", "."], ["--format", "json", "."], ["--diff", "."], ["--fix", "."], ["plan", "."], ["plan"],
        ["--\x1b[31m"], ["--audience", ESCAPE, "c.txt"], [f"{ESCAPE}.txt"], ["explain", ESCAPE], ["init", ESCAPE],
        ["--config", ESCAPE, "c.txt"], ["--profile", ESCAPE, "c.txt"], ["--pipeline", ESCAPE, "c.txt"],
        ["--format", ESCAPE, "c.txt"], ["--min-score", ESCAPE, "c.txt"],
    ],
    ids=ascii,
)  # fmt: skip
def test_nothing_printed_moves_the_terminal(
    hostile_folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], args: list[str]
) -> None:
    monkeypatch.chdir(hostile_folder)
    with pytest.raises(SystemExit) as ended:
        main.main(args)
    printed = capsys.readouterr()
    said = printed.out + printed.err
    assert said
    assert not {char for char in said if not char.isprintable()} - {"\n", "\t", "\u00a0"}, said
    assert ended.value.code in (0, 1, 2), said
