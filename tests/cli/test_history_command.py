"""``somcheck history`` as a process: what it says, where to, and with which exit status."""

from __future__ import annotations

import csv
import io
import json
import os
import signal
import sqlite3
import subprocess
import sys
import time
from collections.abc import Sequence
from pathlib import Path

import jsonschema  # type: ignore[import-untyped]
import pytest
from history_rows import ROWS, Line

from somcheck.formatters import json_schema
from somcheck.history.judging import FILE
from somcheck.history.tables import COLUMNS

MAPPED = ("Nr=id", "Ordene=text", "Når=time", "Svar=comments", "Adresse=link")


def written(folder: Path, rows: Sequence[Line], name: str = "eksport.csv") -> str:
    with (folder / name).open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(["Nr", "Ordene", "Når", "Svar", "Adresse"])
        writer.writerows(rows)
    return name


def started(folder: Path, *args: str) -> list[str]:
    return [sys.executable, "-P", "-m", "somcheck", "history", *args, *(f"--map={one}" for one in MAPPED)]


def history(folder: Path, *args: str, form: str = "nb") -> subprocess.CompletedProcess[str]:
    environment = {**os.environ, "PYTHONUTF8": "1", "SOMCHECK_CACHE_DIR": str(folder / "cache")}
    line = [*started(folder, *args), *(["--language", form] if form else [])]
    return subprocess.run(line, cwd=folder, env=environment, capture_output=True, encoding="utf-8", check=False)


def table(text: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(text)))


def kept(folder: Path) -> int:
    with sqlite3.connect(folder / "cache" / FILE) as database:
        (count,) = database.execute("SELECT count(*) FROM answers").fetchone()
    return int(count)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with an export whose posts are judged already."""
    folder = tmp_path_factory.mktemp("history")
    written(folder, ROWS)
    done = history(folder, "eksport.csv", "--format", "csv", "--output", "alt.csv")
    assert done.returncode == 0, done.stderr
    return folder


def test_a_row_for_each_post_and_nothing_of_its_text(folder: Path) -> None:
    said = (folder / "alt.csv").read_text(encoding="utf-8")
    rows = table(said)
    assert tuple(rows[0]) == tuple(COLUMNS)
    judged = [row for row in ROWS if row.judged]
    assert [row["id"].lstrip("'") for row in rows] == [row.id for row in judged]
    assert [row["form"] for row in rows] == [row.form for row in judged]
    assert [row["asks"] for row in rows] == [str(int("?" in row.text)) for row in judged]
    assert "Kari" not in said, "no word of a post is copied"
    assert "røykvarsleren" not in said


def test_no_cell_begins_a_formula(folder: Path) -> None:
    said = (folder / "alt.csv").read_text(encoding="utf-8")
    assert "'=cmd|" in said
    for row in csv.reader(io.StringIO(said)):
        assert not any(cell.startswith(("=", "+", "-", "@")) for cell in row)


def test_what_is_kept_is_said_again(folder: Path) -> None:
    before = kept(folder)
    again = history(folder, "eksport.csv", "--format", "csv")
    assert again.stdout == (folder / "alt.csv").read_text(encoding="utf-8")
    assert kept(folder) == before


def test_rows_that_cannot_be_read_are_told_of_once(folder: Path) -> None:
    rows = [Line(str(number), "Hei", "ikke en dato") for number in range(7)]
    written(folder, [*rows, ROWS[0]], "ødelagt.csv")
    done = history(folder, "ødelagt.csv", "--format", "csv", form="nn")
    assert done.returncode == 0
    told = done.stderr.splitlines()
    assert told[0] == "7 rader kan ikkje lesast:"
    assert told[1].startswith("  ødelagt.csv, rad 2: ")
    assert told[-1] == "  … og 2 til."
    assert len(told) == 7


def test_a_note_on_a_file_that_is_read_is_no_row_that_cannot_be(folder: Path) -> None:
    (folder / "tvetydig.csv").write_text(
        "Dato,Tekst,Likar\n03/04/2026,Hei på deg og alle dei andre.,3\n", encoding="utf-8"
    )
    done = history(folder, "tvetydig.csv", "--format", "csv", form="nn")
    assert done.returncode == 0, done.stderr
    assert "tvetydig.csv: Datoane kan lesast på to måtar." in done.stderr
    assert "kan ikkje lesast" not in done.stderr


def test_nothing_read_is_no_success(folder: Path) -> None:
    done = history(folder, "borte.csv")
    assert done.returncode == 2
    assert "somcheck: Fant ingen innlegg." in done.stderr
    assert "Fila kan ikke leses:\n  borte.csv: " in done.stderr
    assert done.stdout == "", "no empty report"
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize(
    ("args", "said"),
    [
        (["--map", "Kommentarer"], "somcheck: --map må være på formen «Kommentarer=comments», ikke «Kommentarer»."),
        (["--since", "i fjor"], "somcheck: --since må være en dato, som 2026-03-01 eller 1.3.2026, ikke «i fjor»."),
        (["--since", "31.2.2026"], "somcheck: --since må være en dato, som 2026-03-01 eller 1.3.2026"),
        (["--output", "borte/svar.html"], "somcheck: Svaret kan ikke skrives til «borte/svar.html» (mappa finnes"),
        (["--config", "borte.toml"], "somcheck: "),
        (["--format", "pdf"], "somcheck: --format må være en av: text, html, json, csv, parquet."),
    ],
)
def test_what_cannot_be_asked_for(folder: Path, args: list[str], said: str) -> None:
    done = history(folder, "eksport.csv", *args)
    assert done.returncode == 2
    assert done.stderr.splitlines()[0].startswith(said)


def test_the_summary_comes_in_the_form_of_the_plan(folder: Path) -> None:
    (folder / "plan.toml").write_text('language = "nn"\n', encoding="utf-8")
    done = history(folder, "eksport.csv", "--config", "plan.toml", "--format", "json", "--since", "1.2.2026", form="")
    assert done.returncode == 0, done.stderr
    said = json.loads(done.stdout)
    jsonschema.Draft202012Validator(json_schema.schema()).validate(said)
    assert said["history"]["language"] == "nn"
    assert said["history"]["since"] == "2026-02-01"
    reading = said["history"]["reading"]
    assert reading["posts"] == sum(row.judged for row in ROWS)
    assert reading["aside"] == {"other-language": 1, "link-only": 1}
    assert (reading["first"], reading["last"]) == ("2026-01-01", "2026-01-30")


@pytest.mark.parametrize("output", ["text", "html"])
def test_a_summary_for_people(folder: Path, output: str) -> None:
    done = history(folder, "eksport.csv", "--format", output, "--output", f"svar.{output}")
    assert (done.returncode, done.stdout) == (0, ""), done.stderr
    assert "innlegg" in (folder / f"svar.{output}").read_text(encoding="utf-8")


def test_parquet_has_the_same_rows(folder: Path) -> None:
    parquet = pytest.importorskip("pyarrow.parquet")
    assert history(folder, "eksport.csv", "--format", "parquet").returncode == 2, "it is no text for a terminal"
    done = history(folder, "eksport.csv", "--format", "parquet", "--output", "alt.parquet")
    assert done.returncode == 0, done.stderr
    rows = parquet.read_table(folder / "alt.parquet").to_pylist()
    lines = table((folder / "alt.csv").read_text(encoding="utf-8"))
    assert [(row["id"], row["score"], row["group"] or "") for row in rows] == [
        (line["id"].lstrip("'"), int(line["score"]), line["group"]) for line in lines
    ]
    assert rows[0]["time"].isoformat() == lines[0]["time"]


def test_parquet_needs_something_more(folder: Path) -> None:
    code = "import sys; sys.modules['pyarrow'] = None; from somcheck.cli.main import main; main()"
    line = [sys.executable, "-P", "-c", code, "history", "eksport.csv", "--format", "parquet", "-o", "x.parquet"]
    done = subprocess.run(line, cwd=folder, capture_output=True, encoding="utf-8", check=False)
    assert done.returncode == 2
    assert done.stderr == "somcheck: Parquet trenger et tillegg. Hent det med: pip install 'somcheck[parquet]'\n"


@pytest.mark.skipif(os.name == "nt", reason="a signal of another kind")
def test_a_run_that_is_broken_off_goes_on_where_it_stopped(tmp_path: Path) -> None:
    rows = [
        Line(str(number), f"Har du testet røykvarsleren i rom {number}? Vi kommer i uke {number}.")
        for number in range(3000)
    ]
    written(tmp_path, rows)
    environment = {**os.environ, "PYTHONUTF8": "1", "SOMCHECK_CACHE_DIR": str(tmp_path / "cache")}
    line = started(tmp_path, "eksport.csv", "--format", "csv", "--output", "alt.csv")
    running = subprocess.Popen(line, cwd=tmp_path, env=environment, stderr=subprocess.PIPE)
    limit = time.monotonic() + 120
    while not ((tmp_path / "cache" / FILE).exists() and kept(tmp_path)):
        assert running.poll() is None
        assert time.monotonic() < limit, "it keeps what it says as it goes"
        time.sleep(0.1)
    running.send_signal(signal.SIGINT)
    _, told = running.communicate(timeout=60)
    assert running.returncode == 130, told
    assert told.decode().splitlines()[-1] == "Avbrutt."
    assert [path.name for path in tmp_path.iterdir() if "alt.csv" in path.name] == [], "no half file is left"
    before = kept(tmp_path)
    assert 0 < before < len(rows)
    written(tmp_path, rows[: before + 1])
    assert history(tmp_path, "eksport.csv", "--format", "csv").returncode == 0
    assert kept(tmp_path) == before + 1, "only what was not judged is judged now"
