"""Engines that spread the work say the same as one process: the recipes of docs/historikk-motorer.md, as they stand."""

from __future__ import annotations

import os
import pickle
import re
import shutil
import subprocess
import sys
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from history_rows import NB, NN, STIFF

from somcheck import spark
from somcheck.errors import ConfigError
from somcheck.history.engines import OUTPUT, Judge

ROOT = Path(__file__).parents[2]
PLAN = ROOT / "data" / "sample" / "somcheck.toml"


def rows(count: int) -> list[dict[str, Any]]:
    texts = [NB, NN, STIFF, "This is in English, all of it.", "https://example.no", f"{NB}\n\n{NN}"]
    return [
        {
            "id": f"p{number}",
            "text": texts[number % len(texts)].format(place=f"Moen {number}"),
            "platform": "facebook" if number % 3 else None,
            "time": datetime(2026, 1 + number % 12, 1, 23, 30, tzinfo=UTC) if number % 4 else None,
            "comments": number if number % 5 else None,
        }
        for number in range(count)
    ]


def recipe(engine: str) -> str:
    """The code of a recipe; it needs to begin in a module that can be imported by other processes."""
    page = (ROOT / "docs" / "historikk-motorer.md").read_text(encoding="utf-8")
    [code] = re.findall(rf"```python engine={engine}\n(.*?)```", page, re.DOTALL)
    return str(code)


def test_a_row_comes_out_for_each() -> None:
    judge = pickle.loads(pickle.dumps(Judge(PLAN)))
    said = judge([*rows(6), {"text": None}, {"text": "x" * 200_000, "file": "a.csv", "row": 4}])
    assert [list(one) for one in said] == [list(OUTPUT)] * 8
    assert [one["aside"] for one in said] == [None, None, None, "other-language", "link-only", None, "no-text", None]
    assert [one["form"] for one in said] == ["nb", "nn", "nb", None, None, "mixed", None, None]
    assert (said[1]["comments"], said[1]["platform"], said[1]["goals"]) == (1, "facebook", "test-roykvarsleren")
    assert str(said[1]["time"]) == "2026-02-02 00:30:00+01:00"
    assert said[7]["unread"].startswith("Teksten er på 200 000 tegn.")
    assert (said[7]["file"], said[7]["row"]) == ("a.csv", 4)


def test_a_plan_that_cannot_be_used_is_told_of_at_once(tmp_path: Path) -> None:
    with pytest.raises(ConfigError):
        Judge(tmp_path / "borte.toml")


def test_the_columns_have_types() -> None:
    assert spark.SCHEMA.startswith("`id` string, `platform` string, `time` timestamp, ")
    assert spark.SCHEMA.endswith("`row` bigint, `aside` string, `unread` string")


def told(row: dict[str, Any]) -> dict[str, Any]:
    """A row with its time in UTC, as Spark writes it, without saying so."""
    time = row["time"]
    return {**row, "time": time and (time.astimezone(UTC) if time.tzinfo else time.replace(tzinfo=UTC)).isoformat()}


def _spark() -> None:
    pytest.importorskip("pyspark")
    if shutil.which("java") is None:
        pytest.skip("Spark needs Java")


@pytest.mark.slow
@pytest.mark.parametrize(
    ("engine", "needs"),
    [
        ("spark", _spark),
        ("dask", lambda: pytest.importorskip("dask.dataframe")),
        ("ray", lambda: pytest.importorskip("ray.data")),
    ],
)
def test_an_engine_says_the_same(engine: str, needs: Callable[[], object], tmp_path: Path) -> None:
    needs()
    parquet = pytest.importorskip("pyarrow.parquet")
    pyarrow = pytest.importorskip("pyarrow")
    shutil.copy(PLAN, tmp_path)
    posts = rows(60)
    parquet.write_table(pyarrow.Table.from_pylist(posts), tmp_path / "innlegg.parquet", row_group_size=20)
    body = "".join(f"    {line}\n" for line in recipe(engine).splitlines())
    (tmp_path / "recipe.py").write_text(f"if __name__ == '__main__':\n{body}", encoding="utf-8")
    line = [sys.executable, "-P", "recipe.py"]
    environment = {**os.environ, "PYSPARK_PYTHON": sys.executable}
    done = subprocess.run(line, cwd=tmp_path, env=environment, capture_output=True, encoding="utf-8", check=False)
    assert done.returncode == 0, done.stderr[-2000:]
    said = parquet.read_table(tmp_path / f"vurdert-{engine}").select(list(OUTPUT)).to_pylist()
    said.sort(key=lambda one: int(one["id"][1:]))
    assert list(map(told, said)) == list(map(told, Judge(PLAN)(posts)))
