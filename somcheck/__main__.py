"""``python -m somcheck``."""

from __future__ import annotations

from somcheck.cli.main import main

main()
