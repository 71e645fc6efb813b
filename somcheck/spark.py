"""Judge posts with Apache Spark: ``somcheck.spark.judged(frame)``. See ``docs/historikk-motorer.md``.

Needs pyspark 3.5 or later and pyarrow, on the driver and the workers.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from somcheck.history.engines import OUTPUT, Judge

if TYPE_CHECKING:
    import pyarrow
    from pyspark.sql import DataFrame

_TYPES = {"text": "string", "whole": "bigint", "yes-no": "boolean", "time": "timestamp"}

SCHEMA = ", ".join(f"`{name}` {_TYPES[kind]}" for name, kind in OUTPUT.items())
"""The columns of the answer, as Spark writes a schema."""


def judged(frame: DataFrame, config: str | Path | None = None) -> DataFrame:
    """The posts of a frame, judged: one row for each, with the columns of `SCHEMA`.

    Parameters
    ----------
    frame
        A row for each post, with the column ``text`` and others as `somcheck.history.engines.Judge` tells.
    config
        The path of a plan on the driver; it goes to the workers with the work.

    Raises
    ------
    ConfigError
        Where the plan cannot be used.
    """
    judge = Judge(config)

    def work(batches: Iterator[pyarrow.RecordBatch]) -> Iterator[pyarrow.RecordBatch]:
        for batch in batches:
            yield from judge.table(batch, "UTC").to_batches()

    return frame.mapInArrow(work, SCHEMA)
