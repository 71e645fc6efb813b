"""nominalisation: a verb made into a noun, with an empty verb to carry it."""

from __future__ import annotations

from collections.abc import Iterable

from somcheck.document.document import Document
from somcheck.norwegian.text import Text
from somcheck.norwegian.word_list import word_list
from somcheck.rewriting.fitting import TO_SAY, alternatives, as_order, choices, either, is_passive, with_tense
from somcheck.rewriting.phrases import clause_words
from somcheck.rewriting.standing import helper_of
from somcheck.rule import Edit, Example, Hit, Rule
from somcheck.rules.sources import KLARSPRAK


def check(document: Document) -> Iterable[Hit]:
    for match in document.find(word_list("nominalisations.tsv", language=document.language)):
        start, end = document.span(match)
        if not document.is_unbroken(match) or document.words[match.first].i in document.quoted:
            continue
        plain = match.entry.columns["plain"]
        if plain.startswith(TO_SAY):
            yield Hit(start, end, {"say": plain.removeprefix(TO_SAY)}, variant="say")
            continue
        # "Det skal gjøres en vurdering av taket": there the thing that is judged would have to move.
        if is_passive(match, document.words[match.first]) or helper_of(document, match) in clause_words(
            "be_and_become"
        ):
            yield Hit(start, end, {"plain": alternatives(plain)}, severity="signal")
            continue
        match = as_order(document, with_tense(document, match))
        last = document.words[match.last - 1]
        behind = " om" if last.lower_ == "om" and last.pos_ == "SCONJ" else ""  # "ta en beslutning om vi skal flytte"
        words = [choice.word + behind for choice in choices(document, match, plain) if choice.edit]
        edits = tuple(Edit(start, end, word) for word in words)
        yield Hit(start, end, {"plain": either(words) if words else alternatives(plain)}, edits)


RULE = Rule(
    id="nominalisation",
    title=Text("Verbet er gjort om til substantiv", "Verbet er gjort om til substantiv"),
    message=Text("La verbet gjøre jobben: «{plain}».", "Lat verbet gjere jobben: «{plain}»."),
    messages={"say": Text("La verbet gjøre jobben: Si {say}.", "Lat verbet gjere jobben: Sei {say}.")},
    cure=Text("La verbene gjøre jobben.", "Lat verba gjere jobben."),
    why=Text(
        "«Foreta en vurdering av» er fire ord for «vurdere». Verb er korte og viser hvem som gjør hva.",
        "«Gjere ei vurdering av» er fire ord for «vurdere». Verb er korte og viser kven som gjer kva.",
    ),
    check=check,
    cost=12,
    examples=(
        Example("Vi skal ⟦foreta en vurdering av⟧ saken.", "nb"),
        Example("Vi skal ⟦gjere ei vurdering av⟧ saka.", "nn"),
        Example("Vi skal vurdere saken, og så tar vi en prat.", "nb"),
        Example("Vi skal vurdere saka, og så tek vi ein prat.", "nn"),
    ),
    sources=(KLARSPRAK,),
)
