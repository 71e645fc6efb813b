"""How fast somcheck is, as ratios that are measured in one run: python tests/benchmarks/speed.py [--write]

Each ratio is of the least times of several turns, taken in turn with those of its baseline, so that what else the
machine does hits both. Processes are whole ones, from the start of Python to its end. Posts are made up from
sentences written here, and no two are alike, so that no answer is known before. ``--write`` keeps the table in
``tests/benchmarks/speed.md``.
"""

from __future__ import annotations

import os
import random
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from typing import NamedTuple

TURNS = 7
HERE = Path(__file__).parent
SOMCHECK = str(Path(sys.executable).parent / "somcheck")

FLOOR = """
import sys, spacy
from importlib.resources import files
other = [f"{part}_nn" for part in ("letters", "morphologizer", "lemmatizer")]
nlp = spacy.load(str(files("somcheck.data") / "pipeline"), exclude=other)
nlp(open(sys.argv[1], encoding="utf-8").read())
"""

SENTENCES = {
    "nb": """
        Har du testet røykvarsleren i høst?
        Vi kommer på besøk til skolene i {place} i uke {number}.
        Feieren din heter {name}, og hun ringer deg dagen før hun kommer.
        Det skal foretas en kontroll av detektorene i henhold til forskrift om brannforebygging.
        Slå av komfyren før du går fra kjøkkenet.
        Eier plikter å besørge at anlegget vedlikeholdes.
        I natt rykket vi ut til en liten brann i {place}, og alle kom seg ut.
        Ta med barna og tegn hvor dere skal møtes ute.
        Vannet blir borte i {number} timer på torsdag, så tapp gjerne opp litt på forhånd.
        Hva er det første du gjør når du kommer på hytta?
    """,
    "nn": """
        Har du testa røykvarslaren i haust?
        Me kjem på besøk til skulane i {place} i veke {number}.
        Feiaren din heiter {name}, og ho ringjer deg dagen før ho kjem.
        Det skal gjerast ein kontroll av detektorane i samsvar med forskrift om brannførebygging.
        Slå av komfyren før du går frå kjøkenet.
        Eigar pliktar å syte for at anlegget blir halde ved like.
        I natt rykte vi ut til ein liten brann i {place}, og alle kom seg ut.
        Ta med borna og teikn kvar de skal møtast ute.
        Vatnet blir borte i {number} timar på torsdag, så tapp gjerne opp litt på førehand.
        Kva er det første du gjer når du kjem på hytta?
    """,
}
PLACES = "Granvika Nordbygda Moen Øvre Sand Lia Straumen Haugen Vassbygda Tunet Leira Åsen".split()
NAMES = "Kari Aslaug Sunniva Ingrid Maren Tonje Solveig Ragnhild".split()


def posts(count: int, seed: int = 1) -> Iterator[str]:
    """Posts of three to eight sentences, half of them in nynorsk."""
    chance = random.Random(seed)
    for number in range(count):
        lines = [line.strip() for line in SENTENCES["nn" if number % 2 else "nb"].strip().splitlines()]
        taken = chance.sample(lines, chance.randint(3, 8))
        values = {"place": chance.choice(PLACES), "name": chance.choice(NAMES), "number": str(chance.randint(2, 52))}
        yield f"{' '.join(taken).format(**values)}\n\n#innlegg{seed}x{number}\n"


class Row(NamedTuple):
    what: str
    against: str
    seconds: float
    floor: float
    goal: str

    def __str__(self) -> str:
        ratio = self.seconds / self.floor
        return f"| {self.what} | {self.against} | {self.seconds:.3f} | {self.floor:.3f} | {ratio:.2f} | {self.goal} |"


def least(works: list[Callable[[], object]], turns: int = TURNS) -> list[float]:
    """The least seconds of each piece of work; they take turns."""
    best = [float("inf")] * len(works)
    for _ in range(turns):
        for place, work in enumerate(works):
            start = time.perf_counter()
            work()
            best[place] = min(best[place], time.perf_counter() - start)
    return best


def process(*command: str) -> Callable[[], object]:
    return lambda: subprocess.run(command, capture_output=True, check=False)


def short_answers() -> Iterator[Row]:
    asked = (["--version"], ["--help"], ["rules"], ["explain", "passive-voice"])
    click = process(sys.executable, "-c", "import click")
    works = [click, *(process(SOMCHECK, *args) for args in asked)]
    for work in works:
        work()
    floor, *times = least(works)
    for args, seconds in zip(asked, times, strict=True):
        yield Row(f"`somcheck {' '.join(args)}`", "`import click`", seconds, floor, "≤ 3")


def cold(folder: Path) -> Iterator[Row]:
    """One post that is new each time; the tables of the words are kept from the run before."""
    made = iter(posts(1000, seed=2))
    path = folder / "post.txt"

    def run() -> None:
        path.write_text(next(made), encoding="utf-8")
        subprocess.run([SOMCHECK, str(path)], capture_output=True, check=False)

    run()
    # -P: what is installed, not what lies in this folder.
    base_command = [sys.executable, "-P", "-c", FLOOR, str(path)]

    def floor() -> None:
        subprocess.run(base_command, capture_output=True, check=True)

    base, seconds = least([floor, run])
    yield Row("one new post", "spaCy, the pipeline, the post", seconds, base, "≤ 1.3")


def unchanged(folder: Path) -> Iterator[Row]:
    place = folder / "unchanged"
    place.mkdir()
    for number, text in enumerate(posts(20, seed=3)):
        (place / f"{number}.txt").write_text(text, encoding="utf-8")
    subprocess.run([SOMCHECK, str(place)], capture_output=True, check=False)
    base, seconds = least([process(sys.executable, "-c", "import click"), process(SOMCHECK, str(place))])
    yield Row("20 posts, unchanged since the last run", "`import click`", seconds, base, "≤ 4")


def batch(count: int) -> Iterator[Row]:
    from somcheck.document import pipeline
    from somcheck.judging.checker import Checker
    from somcheck.norwegian.written_form import Language, guess

    texts = list(posts(count, seed=4))
    analyser = pipeline.analyser(None)
    forms: tuple[Language, ...] = ("nb", "nn")
    parted = {form: [text for text in texts if guess(text).language == form] for form in forms}

    def bare() -> None:
        for form in forms:
            for _ in analyser.pipeline(form).pipe(parted[form]):
                pass

    checker = Checker()

    def judged() -> None:
        for _ in checker.check_many(texts):
            pass

    for _ in checker.check_many(texts[:50]):
        pass
    base, seconds = least([bare, judged], turns=3)
    yield Row(f"{count:,} posts, `Checker.check_many`", "`nlp.pipe` on the same texts", seconds, base, "≤ 1.25")


def jobs(folder: Path, count: int) -> Iterator[Row]:
    place = folder / "many"
    place.mkdir()
    for number, text in enumerate(posts(count, seed=5)):
        (place / f"{number:05}.txt").write_text(text, encoding="utf-8")
    outputs: dict[str, bytes] = {}

    def run(number: str) -> None:
        command = [SOMCHECK, "--no-cache", "--jobs", number, "--format", "json", str(place)]
        outputs[number] = subprocess.run(command, capture_output=True, check=False).stdout

    one, two = least([lambda: run("1"), lambda: run("2")], turns=1)
    assert outputs["1"] == outputs["2"], "--jobs changes the output"
    yield Row(f"{count:,} posts, `--jobs 1`", "`--jobs 2`, same output", one, two, "≥ 1.6")


def memory(count: int) -> int:
    """The most memory in kB that a process needs for so many posts, one after the other."""
    # What getrusage says of a new process can be its parent's; Linux says the process's own in its status.
    code = (
        "import sys; sys.path.insert(0, sys.argv[1]); import re, resource, speed; from somcheck import Checker\n"
        "from pathlib import Path\n"
        "for _ in Checker().check_many(speed.posts(int(sys.argv[2]), seed=6)): pass\n"
        "status = Path('/proc/self/status')\n"
        "own = re.search(r'VmHWM:\\s+(\\d+)', status.read_text()) if status.exists() else None\n"
        "print(own[1] if own else resource.getrusage(resource.RUSAGE_SELF).ru_maxrss)"
    )
    command = [sys.executable, "-P", "-c", code, str(HERE), str(count)]
    return int(subprocess.run(command, capture_output=True, check=True, text=True).stdout)


def table(folder: Path, count: int) -> Iterator[str]:
    yield "| what | against | seconds | its seconds | ratio | goal |"
    yield "|---|---|---|---|---|---|"
    for rows in (short_answers(), cold(folder), unchanged(folder), batch(count), jobs(folder, count * 5 // 2)):
        for row in rows:
            yield str(row)
    few, many = memory(count // 2), memory(count * 5)
    yield ""
    yield (
        f"Memory: {few / 1024:.0f} MB for {count // 2:,} posts, {many / 1024:.0f} MB for {count * 5:,}: "
        f"{(many - few) / 1024:+.0f} MB (goal: at most 50)."
    )


def main(args: list[str]) -> None:
    numbers = [int(arg) for arg in args if arg.isdecimal()]
    count = numbers[0] if numbers else 2000
    lines: list[str] = []
    with tempfile.TemporaryDirectory() as name:
        os.environ["SOMCHECK_CACHE_DIR"] = str(Path(name) / "cache")
        for line in table(Path(name), count):
            print(line, flush=True)
            lines.append(line)
    if "--write" in args:
        head = f"# How fast somcheck is\n\nMade by `python tests/benchmarks/speed.py --write` on {date.today()}.\n\n"
        (HERE / "speed.md").write_text(head + "\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main(sys.argv[1:])
