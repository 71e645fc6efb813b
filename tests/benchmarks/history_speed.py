"""How fast posts that are out are judged, and in how much memory.

    python tests/benchmarks/history_speed.py [COUNT] [MILLION]

Posts are made up, as in speed.py. COUNT of them are judged without what is kept, with one process and two; then MILLION
rows are passed through with it: the same COUNT texts over and over, each with its own id and counts, so that all have
been judged. The most memory is that of each process's own. CPU time tells what a busy machine does not hide.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path

HERE = Path(__file__).parent

RUN = """
import json, re, resource, sys, time
from itertools import cycle, islice
from pathlib import Path
sys.path.insert(0, sys.argv[1])
import speed
from somcheck import Checker
from somcheck.history.judged import JudgedPost
from somcheck.history.judging import judged, kept_answers
from somcheck.history.published import Counts, Published
from somcheck.storage.tables import open_cache

def main():
    texts, count, jobs = map(int, sys.argv[2:5])
    open_cache()
    made = speed.posts(texts, seed=7)
    if count > texts:
        made = cycle(list(made))
    rows = (
        Published(f"p{n}", text, "facebook", counts=Counts(n % 7, n % 3, n % 90, n % 5000), row=n)
        for n, text in enumerate(islice(made, count))
    )
    start = time.perf_counter()
    checker = Checker(language="auto")
    found = 0
    marks = []
    for said in judged(rows, checker, kept=kept_answers() if sys.argv[5] else None, jobs=jobs, alone=True):
        found += isinstance(said, JudgedPost)
        if found % max(1, count // 8) == 0:
            marks.append(int(re.search(r"VmRSS:\\s+(\\d+)", Path("/proc/self/status").read_text())[1]) // 1024)
    wall = time.perf_counter() - start
    own, others = (resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    print(json.dumps({
        "posts": found, "wall": wall, "rss": marks, "cpu": own.ru_utime + own.ru_stime,
        "cpu_of_others": others.ru_utime + others.ru_stime,
    }))

if __name__ == "__main__":
    main()
"""


def measure(what: str, texts: int, count: int, jobs: int = 1, kept: str = "") -> None:
    with tempfile.TemporaryDirectory() as folder:
        script = Path(folder) / "run.py"  # a file, since processes that share the work import it
        script.write_text(RUN, encoding="utf-8")
        numbers = [str(number) for number in (texts, count, jobs)]
        command = [sys.executable, "-P", str(script), str(HERE), *numbers, kept]
        said = json.loads(subprocess.run(command, capture_output=True, check=True, text=True).stdout)
    cpu = said["cpu"] + said["cpu_of_others"]
    print(
        f"{what}: {said['posts']:,} posts in {said['wall']:.1f} s: {said['posts'] / said['wall']:,.0f} a second; "
        f"{cpu:.1f} s of CPU: {1000 * cpu / said['posts']:.2f} ms a post; memory on the way, in MB: {said['rss']}",
        flush=True,
    )


def main(args: list[str]) -> None:
    count, million = (int(args[0]) if args else 4000), (int(args[1]) if len(args) > 1 else 1_000_000)
    with tempfile.TemporaryDirectory() as folder:
        os.environ["SOMCHECK_CACHE_DIR"] = folder
        measure("warming up", count, 64)
        measure("nothing kept, one process", count, count)
        measure("nothing kept, two processes, and kept now", count, count, jobs=2, kept="kept")
        measure("all kept", count, million, kept="kept")


if __name__ == "__main__":
    main(sys.argv[1:])
