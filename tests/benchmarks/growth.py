"""How time and memory grow with the size of a post, for ordinary and for hostile shapes.

    python tests/benchmarks/growth.py                 # all shapes, 1 kB to 5 MB: some minutes
    python tests/benchmarks/growth.py prose brackets  # some shapes

Each row judges one text in a process of its own, from bytes to printed text and JSON, and prints seconds, seconds per
100 kB, the memory that was needed beyond that of a small post, and how it ended. Above the limits of `somcheck.post`
and `somcheck.files` the text is refused, and the time is that of the refusal. Growth is fine where the seconds per
100 kB stay about the same down a column.
"""

from __future__ import annotations

import multiprocessing
import resource
import sys
import time
from multiprocessing.connection import Connection

from somcheck.errors import SomcheckError
from somcheck.formatters.json import format_posts
from somcheck.formatters.style import Style
from somcheck.formatters.text import format_report
from somcheck.judging.checker import Checker
from somcheck.post import source
from somcheck.post.source import LARGEST, Source

SIZES = (1_000, 10_000, 30_000, 100_000, 1_000_000, 5_000_000)
LIMIT = 120
"""Seconds. A row that takes longer is given up, and the larger ones of its shape with it."""

PROSE = "Har du testet røykvarsleren i dag? Vi besøker deg på torsdag, og du kan spørre oss om alt du lurer på. "
START = "Har du testet røykvarsleren i dag? "

SHAPES = {
    "prose": PROSE,
    "paragraphs": PROSE + "\n\n",
    "nynorsk": "Har du testa røykvarslaren i dag? Me kjem på besøk torsdag, og du kan spørje oss om alt du lurer på. ",
    "no full stop": "huset vårt ligger ved vannet og båten ligger ved brygga der vi bor ",
    "officialese": "Det iverksettes tiltak vedrørende detektorer i henhold til forskrift om brannforebygging § 7. ",
    "passives": "Anlegget skal kontrolleres av eier. ",
    "one letter": "a",
    "one letter, spaces": "a ",
    "capitals": "ABC ",
    "one word": "brannvesen",
    "paragraph signs": "§ ",
    "paragraph numbers": "§ 7-2 ",
    "emoji": "🔥",
    "emoji joined": "👩\u200d",
    "flags": "🇳🇴",
    "brackets": "(",
    "closing brackets": ")",
    "brackets in pairs": "(a) ",
    "image marks": "![",
    "images": "![](a.png) ",
    "hashtags": "#a ",
    "hashes": "#",
    "mentions": "@a",
    "mentions apart": "@a ",
    "dots": "a.b.c.",
    "full stops": ".",
    "commas": "a, ",
    "dashes": "- ",
    "long dashes": "– ",
    "bullets": "- ring oss\n",
    "dialogue": "\n– Hei, sier du. ",
    "hyphens": "a-",
    "quotes": "«",
    "quotes closing": "»",
    "straight quotes": '"',
    "quoted words": "«ja» ",
    "apostrophes": "'a ",
    "digits": "1 000 ",
    "one number": "1",
    "figures": "5 km og 20 kWh, ",
    "dates": "12. mars 2027 kl. 12.30 ",
    "phone numbers": "22 33 44 55 ",
    "addresses": "Storgata 5, ",
    "www": "www.",
    "urls": "https://a.no/b ",
    "url brackets": "https://a.no/" + ")" * 50,
    "e-mail": "a.a@a.",
    "newlines": "\n",
    "carriage returns": "\r\n",
    "spaces": " ",
    "tabs": "\t",
    "marks": "e\u0301",
    "many marks": "\u0301",
    "Hangul": "\u1100\u1161\u11a8",
    "RTL": "שלום ",
    "mathematical letters": "𝐇𝐞𝐢 ",
    "questions": "Hva gjør du? ",
    "question marks": "?",
    "names": "Kari Nordmann ",
    "acronyms": "DSB (DLE) ",
    "colons": "a: ",
    "slashes": "og/eller/",
    "underscores": "_",
    "asterisks": "*a",
}


def text_of(shape: str, size: int) -> str:
    """A post of about *size* bytes: a few Norwegian words, and then the shape again and again."""
    unit = SHAPES[shape]
    start = START if shape not in ("prose", "paragraphs", "nynorsk") else ""
    return start + unit * ((size - len(start.encode())) // len(unit.encode()))


def peak() -> int:
    """The most memory that this process has held, in kB."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss


def judge(checker: Checker, data: bytes) -> str:
    """Bytes to printed text and JSON; how it ended."""
    try:
        if len(data) > LARGEST:
            return "refused (size of the file)"
        text, notes = source.decode(data)
        report = checker.check_sources([Source(text, "post.txt", notes)])
        result = next(report)
        if isinstance(result, SomcheckError):
            return "refused"
        format_report(result, Style(all=True, explain=True))
        format_posts([result.as_json()], "0")
    except SomcheckError:
        return "refused"
    return f"judged: {result.score}, {len(result.findings)} findings"


def _row(checker: Checker, data: bytes, sent: Connection) -> None:
    before = peak()
    start = time.perf_counter()
    ended = judge(checker, data)
    sent.send((time.perf_counter() - start, peak() - before, ended))


def main(chosen: list[str]) -> None:
    checker = Checker()
    for warm in (PROSE, SHAPES["nynorsk"]):
        judge(checker, warm.encode())
    context = multiprocessing.get_context("fork")
    print(f"{'shape':22} {'bytes':>9} {'seconds':>8} {'s/100 kB':>8} {'MB':>6}  ended")
    for shape in chosen or SHAPES:
        for size in SIZES:
            data = text_of(shape, size).encode()
            received, sent = context.Pipe(duplex=False)
            process = context.Process(target=_row, args=(checker, data, sent))
            process.start()
            sent.close()
            if not received.poll(LIMIT):
                process.kill()
                print(f"{shape:22} {len(data):9,} {'>' + str(LIMIT):>8}", flush=True)
                break
            try:
                seconds, memory, ended = received.recv()
            except EOFError:
                seconds, memory, ended = 0.0, 0, "CRASHED"
            process.join()
            rate = seconds * 100_000 / len(data)
            print(f"{shape:22} {len(data):9,} {seconds:8.2f} {rate:8.2f} {memory / 1024:6.0f}  {ended}", flush=True)


if __name__ == "__main__":
    main(sys.argv[1:])
