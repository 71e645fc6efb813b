"""The figures that somcheck is held to, on labelled texts that are not part of the project."""

from __future__ import annotations

import math
from collections.abc import Callable
from pathlib import Path

import pytest

from somcheck import evaluate


def test_auc() -> None:
    assert evaluate.auc([1, 2], [3, 4]) == 1
    assert evaluate.auc([1, 2], [1, 2]) == 0.5
    assert math.isnan(evaluate.auc([], [1]))


def test_f1() -> None:
    assert evaluate.f1([(True, True), (False, True), (True, False), (False, False)]) == 0.5
    assert evaluate.f1([(True, True)]) == 1


@pytest.mark.eval
def test_goals(capsys: pytest.CaptureFixture[str], shared_folder: Callable[[str], Path]) -> None:
    figures = evaluate.measure(shared_folder("eval"))
    with capsys.disabled():
        print("\n" + evaluate.table(figures))
    for figure in figures:
        if figure.goal is not None:
            assert figure.value >= figure.goal, figure
