"""LIX and RIX, through textstat, on text prepared for it.

textstat cannot know what a post is: it would count links, hashtags and emoji as words and line breaks not at all.
It therefore gets the words of the post as somcheck counts them (`somcheck.document`), one sentence a line, each
with one full stop at its end and no other sign. A sentence of one or two words has no line of its own but joins
the next (the last joins the one before), which is how textstat itself counts them.

    «Ring 110. Løp ut. Vent her til vi kommer.»   ->   «Ring 110 Løp ut.» / «Vent her til vi kommer.»

LIX is words per sentence plus the percentage of words with more than six letters; RIX is such words per sentence.
A post of fewer than 30 words or two lines is too short to say; `tests/test_lix.py` has published test values.
"""

from __future__ import annotations

from somcheck.analysis.readability import read_lix
from somcheck.document.document import Document
from somcheck.norwegian.text import Text
from somcheck.rule import Gauge
from somcheck.rules import sources

LIX: Gauge[Document] = Gauge(
    id="lix",
    title=Text("LIX (lesbarhet)", "LIX (lesbarheit)"),
    read=lambda document: read_lix(document, "lix"),
    limits=(None, 44),
    scale=((25, 100), (34, 88), (44, 60), (54, 35), (70, 10)),
    sources=(sources.LIX,),
)

RIX: Gauge[Document] = Gauge(
    id="rix",
    title=Text("RIX (lange ord per setning)", "RIX (lange ord per setning)"),
    read=lambda document: read_lix(document, "rix"),
    limits=(None, 5.3),
    scale=((1.5, 100), (5.3, 60), (10, 10)),
    sources=(sources.RIX,),
    weight=0,
)
