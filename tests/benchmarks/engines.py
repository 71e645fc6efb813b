"""Where an engine begins to pay: python tests/benchmarks/engines.py [COUNT …]

Judges so many made-up posts by one process, `--jobs 2`, Spark, Dask and Ray Data, each a process of its own on this
machine, from its start to its end, with the recipes of ``docs/historikk-motorer.md``; and sees that all say the same.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import pyarrow
import pyarrow.parquet
import speed

ROOT = Path(__file__).parents[2]

HERE = """
import sys
import pyarrow.parquet as parquet
from somcheck import Checker
from somcheck.history.engines import _answer, _published
from somcheck.history.judging import judged
from somcheck.history.tables import schema
from somcheck.history.engines import OUTPUT

rows = parquet.read_table("innlegg.parquet").to_pylist()
said = judged(map(_published, rows), Checker("somcheck.toml", language="auto"), jobs={jobs}, alone=True)
table = [_answer(row, one) for row, one in zip(rows, said, strict=True)]
parquet.write_table(parquet.pa.Table.from_pylist(table, schema(OUTPUT)), "vurdert-jobs{jobs}.parquet")
"""


def recipes() -> dict[str, str]:
    page = (ROOT / "docs" / "historikk-motorer.md").read_text(encoding="utf-8")
    return dict(re.findall(r"```python engine=(\w+)\n(.*?)```", page, re.DOTALL))


def run(name: str, code: str, folder: Path) -> float:
    body = "".join(f"    {line}\n" for line in code.splitlines())
    (folder / f"{name}.py").write_text(f"if __name__ == '__main__':\n{body}", encoding="utf-8")
    environment = {**os.environ, "PYSPARK_PYTHON": sys.executable}
    start = time.perf_counter()
    subprocess.run([sys.executable, "-P", f"{name}.py"], cwd=folder, env=environment, capture_output=True, check=True)
    return time.perf_counter() - start


def rows_of(folder: Path, name: str) -> list[dict[str, object]]:
    [path] = folder.glob(f"vurdert-{name}*")
    return sorted(pyarrow.parquet.read_table(path).to_pylist(), key=lambda row: int(row["id"]))


def main(args: list[str]) -> None:
    works = {"jobs1": HERE.format(jobs=1), "jobs2": HERE.format(jobs=2), **recipes()}
    for count in [int(arg) for arg in args] or [4000]:
        with tempfile.TemporaryDirectory() as name:
            folder = Path(name)
            shutil.copy(ROOT / "data" / "sample" / "somcheck.toml", folder)
            posts = [{"id": str(number), "text": text} for number, text in enumerate(speed.posts(count, seed=8))]
            table = pyarrow.Table.from_pylist(posts)
            pyarrow.parquet.write_table(table, folder / "innlegg.parquet", row_group_size=max(1, count // 4))
            expected = None
            for work, code in works.items():
                seconds = run(work, code, folder)
                said = rows_of(folder, work)
                expected = expected or said
                assert [list(row.values()) for row in said] == [list(row.values()) for row in expected], work
                print(f"{count:,} posts, {work}: {seconds:.1f} s, {count / seconds:.0f} a second", flush=True)


if __name__ == "__main__":
    main(sys.argv[1:])
