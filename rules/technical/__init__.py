"""Ikke bli for teknisk: does the post use words that its readers know?

Two things make the score. The gauge looks at the whole vocabulary: how many words are rare, long and abstract. The
findings name what a writer can change: trade terms, acronyms, references to laws and standards, units and large
figures.
"""

from __future__ import annotations

from somcheck.norwegian.text import Text
from somcheck.rule import Tip
from somcheck.rules.technical import (
    acronym,
    big_number,
    expert_text,
    law_reference,
    trade_term,
    trade_words,
    unit,
)
from somcheck.rules.technical.expert_text import GAUGE

TIP = Tip(
    id="technical",
    title=Text("Ikke bli for teknisk", "Ikkje bli for teknisk"),
    quote="Ikke bli for teknisk.",
    praise=Text("Ordene er slike som folk flest kjenner.", "Orda er slike som folk flest kjenner."),
    rules=(
        expert_text.RULE,
        trade_term.RULE,
        trade_words.RULE,
        acronym.RULE,
        law_reference.RULE,
        unit.RULE,
        big_number.RULE,
    ),
    gauges=(GAUGE,),
    weight=1.5,
    steepness=4,
)
