"""What examples of several rules share."""

from __future__ import annotations

PLAN = """
[goals.komfyr]
what = "Halvere komfyrbrannene blant eldre innen 2028"
audience = "eldre"
[goals.pipe]
what = "Alle hytter på Storfjellet har feid pipe innen 2027"
audience = "hytteeiere"
"""
