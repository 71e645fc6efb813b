"""outdated-title: an office that has a new name, and titles that tell the gender of whoever has the job.

A post that tells of the past uses the name of that time.
"""

from __future__ import annotations

from collections.abc import Iterable

from somcheck.document.document import Document
from somcheck.norwegian.patterns import Patterns
from somcheck.norwegian.text import Text
from somcheck.norwegian.word_list import word_list
from somcheck.rewriting.fitting import alternatives, choices, edits_of, either
from somcheck.rule import Example, Hit, Rule
from somcheck.rules.sources import LANGUAGE_ACT, TITLES

_patterns = Patterns("titles.toml")


def check(document: Document) -> Iterable[Hit]:
    language = document.language
    for match in document.find(word_list("titles.tsv", language=language)):
        first = document.words[match.first]
        name = match.entry.lemma[0].isupper()
        if first.i in document.quoted or name != first.text[0].isupper() and (name or document.is_name(first)):
            continue
        if _patterns("of_the_past", language).search(first.sent.text):
            continue
        start, end = document.span(match)
        plain, since = match.entry.columns["plain"], match.entry.columns["since"]
        words = choices(document, match, plain)
        values = {"plain": either(one.word for one in words) if words else alternatives(plain)}
        edits = edits_of(words, plain, safe=False)
        if since:
            yield Hit(start, end, {**values, "since": since}, edits=edits, variant="office", severity="warning")
        else:
            yield Hit(start, end, values, edits=edits)


RULE = Rule(
    id="outdated-title",
    title=Text("Gammel tittel", "Gammal tittel"),
    message=Text(
        "Skriv heller «{plain}». Det passer for alle kjønn.", "Skriv heller «{plain}». Det passar for alle kjønn."
    ),
    messages={
        "office": Text("Siden {since} heter det «{plain}».", "Sidan {since} heiter det «{plain}»."),
    },
    cure=Text("Bruk navnene og titlene som gjelder nå.", "Bruk namna og titlane som gjeld no."),
    why=Text(
        "Den som leter etter «fylkesmannen», finner ingen, for embetet heter «statsforvalteren» nå. Titler på «-mann» "
        "sier at jobben er for menn. Forteller innlegget om gamle dager, kan det gamle navnet stå.",
        "Den som leitar etter «fylkesmannen», finn ingen, for embetet heiter «statsforvaltaren» no. Titlar på «-mann» "
        "seier at jobben er for menn. Fortel innlegget om gamle dagar, kan det gamle namnet stå.",
    ),
    check=check,
    severity="signal",
    cost=8,
    examples=(
        Example("Søk støtte hos ⟦fylkesmannen⟧ før ferien.", "nb"),
        Example("Søk støtte hos ⟦fylkesmannen⟧ før ferien.", "nn"),
        Example("⟦Rådmannen⟧ legger fram budsjettet, sier ⟦helsesøster⟧.", "nb"),
        Example("⟦Rådmannen⟧ legg fram budsjettet, seier ⟦helsesyster⟧.", "nn"),
        Example("Vil du bli ⟦brannmann⟧? Ring ⟦Aetat⟧.", "nb"),
        Example("Vil du bli ⟦brannmann⟧? Ring ⟦Aetat⟧.", "nn"),
        Example("I 1985 var tidligere rådmann Moe brannmann her. Formannskapet møtes tirsdag.", "nb"),
        Example("I 1985 var tidlegare rådmann Moe brannmann her. Formannskapet møtest tysdag.", "nn"),
        Example("På slutten av 70-tallet fikk fylkesmannen alle klagene.", "nb"),
        Example("På slutten av 70-talet fekk fylkesmannen alle klagene.", "nn"),
        Example("«Jeg er brannmann», sa Kari. Kommunedirektøren og statsforvalteren svarte.", "nb"),
        Example("«Eg er brannmann», sa Kari. Kommunedirektøren og statsforvaltaren svara.", "nn"),
    ),
    sources=(TITLES, LANGUAGE_ACT),
)
