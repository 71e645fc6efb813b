"""From reports to output: one module a format, each with a function ``format_run`` from a `Run` to text.

A new format is a module here and a line in `FORMATS`. It sees reports and the rules' own words, nothing else.
"""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module
from typing import cast

from somcheck.formatters.run import Run

FORMATS = ("text", "json", "markdown", "html", "github", "sarif", "junit")
"""The formats by their names on the command line, which are those of the modules that make them."""


def formatter(name: str) -> Callable[[Run], str]:
    """The function that makes a format."""
    return cast(Callable[[Run], str], import_module(f"{__name__}.{name}").format_run)
