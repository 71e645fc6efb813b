"""Coverage-guided fuzzing with Atheris (``pip install -e '.[fuzz]'``); options are libFuzzer's.

    python tests/fuzz/coverage_guided.py before -runs=200000
    python tests/fuzz/coverage_guided.py rules -max_total_time=600

``before``: raw bytes, or bytes that choose pieces, through all that comes before the analysis. ``rules``: bytes that
choose pieces and a made-up analysis, through all rules to printed text.
"""

from __future__ import annotations

import sys

import atheris

with atheris.instrument_imports(include=["somcheck"]):
    from hostile import Fuzzer, make_bytes, make_text


def main(stage: str) -> None:
    fuzzer = Fuzzer()

    def before(data: bytes) -> None:
        chosen = atheris.FuzzedDataProvider(data[1:])
        raw = data[:1] < b"\x80"
        fuzzer.before_analysis(data[1:] if raw else make_bytes(lambda below: chosen.ConsumeIntInRange(0, below - 1)))

    def rules(data: bytes) -> None:
        chosen = atheris.FuzzedDataProvider(data)

        def choose(below: int) -> int:
            return int(chosen.ConsumeIntInRange(0, below - 1))

        fuzzer.rules(make_text(choose), choose)

    atheris.Setup([sys.argv[0], *sys.argv[2:]], {"before": before, "rules": rules}[stage])
    atheris.Fuzz()


if __name__ == "__main__":
    main(sys.argv[1])
