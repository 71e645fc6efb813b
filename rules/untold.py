"""What an editor would underline, less what another rule tells: office-words and trade-words rest on it."""

from __future__ import annotations

from somcheck.analysis.linear_model import certainty, limits
from somcheck.analysis.underlining import Underlined, underlined
from somcheck.analysis.word_features import CONTENT
from somcheck.document.document import Document
from somcheck.norwegian.patterns import Patterns
from somcheck.rule import Hit
from somcheck.rules.everyday import mixed_forms as mixed_forms
from somcheck.rules.everyday import nominalisation as nominalisation
from somcheck.rules.everyday import officialese as officialese
from somcheck.rules.everyday import passive_voice as passive_voice
from somcheck.rules.everyday import rare_word as rare_word
from somcheck.rules.interest import worn_phrase as worn_phrase
from somcheck.rules.technical import acronym as acronym
from somcheck.rules.technical import law_reference as law_reference
from somcheck.rules.technical import trade_term as trade_term
from somcheck.rules.technical import unit as unit

_patterns = Patterns("rule_words.toml")

TOLD = (
    officialese,
    nominalisation,
    passive_voice,
    rare_word,
    mixed_forms,
    worn_phrase,
    trade_term,
    acronym,
    law_reference,
    unit,
)
"""The rules that know words by lists and forms, and say more of them."""


def untold(document: Document) -> list[Underlined]:
    """What an editor would underline and no other rule tells."""
    told = [(hit.start, hit.end) for rule in TOLD for hit in document.hits(rule.check)]
    running = set(document.running_words)  # what stands in brackets explains
    return [
        found
        for found in underlined(document, told)
        if not _is_remainder(found, told)
        and running.issuperset(found.tokens)
        and any(token.pos_ in CONTENT for token in found.tokens)  # nobody underlines «etter» or «må»
        and not _patterns("bracketed").match(document.text, found.end)
    ]


def _is_remainder(found: Underlined, told: list[tuple[int, int]]) -> bool:
    """Whether it is one word beside what is told, which alone would hardly be underlined."""
    beside = any(found.start - end in (0, 1) or start - found.end in (0, 1) for start, end in told)
    return beside and len(found.tokens) == 1 and found.chance < limits("underlining")["sure"]


def as_hit(found: Underlined, variant: str = "") -> Hit:
    """A warning where it is sure, else a signal."""
    least = limits("underlining")
    return Hit(
        found.start,
        found.end,
        variant=variant,
        severity=None if found.chance >= least["sure"] else "signal",
        certainty=certainty(found.chance, least["begin"], least["sure"]),
    )
