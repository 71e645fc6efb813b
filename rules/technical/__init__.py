"""Ikke bli for teknisk: does the post use words that its readers know?

Two things make the score. The gauge looks at the whole vocabulary: how many words are rare, long and abstract. The
findings name what a writer can change: trade terms, acronyms, references to laws and standards, units.
"""

from somcheck.rule import Text, Tip
from somcheck.rules.technical import acronym, law, trade_term, unit, vocabulary

TIP = Tip(
    id="technical",
    title=Text("Ikke bli for teknisk", "Ikkje bli for teknisk"),
    quote="Ikke bli for teknisk.",
    praise=Text("Bra: ord som folk flest kjenner.", "Bra: ord som folk flest kjenner."),
    rules=(trade_term.RULE, acronym.RULE, law.RULE, unit.RULE),
    gauges=(vocabulary.GAUGE,),
)
