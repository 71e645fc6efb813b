"""How long a writer waits for the marks on the page, beyond the pause that the page makes after the last key.

    python tests/benchmarks/page.py

Types in a real browser at a server that is started for it, and prints the median and the 95th percentile of some
rounds, for posts of 25, 100 and 400 words, beside what the bare check takes in the library.
"""

from __future__ import annotations

import re
import shutil
import statistics
import time
from importlib.resources import files

from editor import text_of
from playwright.sync_api import sync_playwright
from serving import server

from somcheck.judging.checker import Checker

ROUNDS = 15

WATCH = """() => {
  window.marked = new Promise((done) => {
    const results = document.querySelector('#results');
    let last = 0;
    document.querySelector('#text').addEventListener('input', () => { last = performance.now(); });
    const shown = () => requestAnimationFrame(() => done(performance.now() - last));
    new MutationObserver(shown).observe(results, {childList: true});
  });
}"""


def main() -> None:
    checker = Checker()
    checker.check(text_of("nb", 100, 0))
    main_js = (files("somcheck.server") / "page/main.js").read_text(encoding="utf-8")
    [pause] = re.findall(r"const PAUSE = (\d+);", main_js)
    with server() as (port, _, _), sync_playwright() as driver:
        browser = driver.chromium.launch(executable_path=shutil.which("chromium"), args=["--no-sandbox"])
        page = browser.new_page()
        page.goto(f"http://127.0.0.1:{port}")
        page.wait_for_selector("#platforms label")
        for size in (25, 100, 400):
            waited, judged = [], []
            for number in range(ROUNDS + 2):
                text = text_of("nb", size, number)
                page.evaluate(WATCH)
                page.fill("#text", text)
                waited.append(page.evaluate("() => window.marked") - int(pause))
                began = time.perf_counter()
                checker.check(text)
                judged.append((time.perf_counter() - began) * 1000)
                page.wait_for_timeout(300)
            waited, judged = sorted(waited[2:]), sorted(judged[2:])
            print(
                f"{size:4} words: {statistics.median(waited):5.0f} ms to the marks (p95 {waited[-2]:.0f} ms), "
                f"{statistics.median(judged):5.0f} ms in the library",
                flush=True,
            )
        browser.close()


if __name__ == "__main__":
    main()
