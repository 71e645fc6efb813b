"""spaCy's commands are not loaded by somcheck, and are there for another program in the same process."""

from __future__ import annotations

import subprocess
import sys

import pytest

pytestmark = pytest.mark.slow

LOAD = "import sys; from somcheck.document.spacy_loading import load_without_commands as load; load(); "
JUDGE = "import sys; from somcheck import Checker; Checker().check('Har du testet røykvarsleren i dag?'); "

USES = {
    "attribute": "import spacy; assert callable(spacy.cli.download) and spacy.cli is sys.modules['spacy.cli']",
    "import": "import spacy.cli; assert callable(spacy.cli.download)",
    "from": "from spacy.cli import download, info; assert callable(download) and callable(info)",
    "deeper": "from spacy.cli.info import info; assert info(silent=True)['spacy_version']",
    "info": "import spacy; assert spacy.info(silent=True)['spacy_version'] == spacy.__version__",
    "module": "import runpy; sys.argv = ['spacy', 'info']; runpy.run_module('spacy', run_name='__main__')",
    "unknown": "import spacy; assert not hasattr(spacy, 'nothing') and 'typer' not in sys.modules",
    "judging": f"{JUDGE}assert not {{'spacy.cli', 'weasel'}} & {{*sys.modules}}",
}


@pytest.mark.parametrize("use", USES.values(), ids=USES.keys())
def test_commands_are_loaded_only_by_those_who_ask_for_them(use: str) -> None:
    asked = f"{LOAD}assert not {{'spacy.cli', 'weasel'}} & {{*sys.modules}}; {use}"
    subprocess.run([sys.executable, "-P", "-c", asked], check=True, timeout=60, stdout=subprocess.DEVNULL)


def test_spacy_that_is_loaded_already_is_left_alone() -> None:
    asked = f"import spacy; kept = spacy.cli; {JUDGE}assert spacy.cli is kept and '__getattr__' not in vars(spacy)"
    subprocess.run([sys.executable, "-P", "-c", asked], check=True, timeout=60)


def test_several_threads_load_it_at_once() -> None:
    asked = (
        "from concurrent.futures import ThreadPoolExecutor;"
        "from somcheck.document.pipeline import Analyser;"
        "pool = ThreadPoolExecutor(4); loads = [pool.submit(Analyser().pipeline, 'nb') for _ in range(4)];"
        "assert all('parser' in one.result().pipe_names for one in loads)"
    )
    subprocess.run([sys.executable, "-P", "-c", asked], check=True, timeout=60)
