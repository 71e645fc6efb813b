"""impersonal-duty: something is to be done, and the post does not say that the reader is to do it.

Where it is said with a passive, passive-voice tells it, and where the words are stiff, office-words: then this rule is
silent ("Prosjektet skal bidra til …" is nobody's duty).
"""

from __future__ import annotations

from collections.abc import Iterable

from somcheck.analysis.acts import Act, acts
from somcheck.document.document import Document
from somcheck.document.features import has
from somcheck.norwegian.text import Text
from somcheck.norwegian.word_sets import WordSets
from somcheck.report.speech import Telling
from somcheck.rule import Edit, Example, Hit, Rule
from somcheck.rules.everyday import office_words as office_words
from somcheck.rules.everyday import passive_voice as passive_voice
from somcheck.rules.sources import KLARSPRAK

_words = WordSets("rule_words.toml")

NEAR = 3
"""Words before the verb that are looked at for what binds it."""


def check(document: Document) -> Iterable[Hit]:
    passives = [hit.start for hit in document.hits(passive_voice.check)]
    stiff = document.hits(office_words.check)
    for act in document.once(acts)[Telling.DUTY]:
        if not any(act.sentence.start <= start < act.sentence.end for start in passives):
            hit = _hit(document, act)
            if not any(hit.start < one.end and one.start < hit.end for one in stiff):
                yield hit


def _hit(document: Document, act: Act) -> Hit:
    """The duty; where one of *man* and *en* has it, with *du* as the suggestion."""
    end = act.verb.idx + len(act.verb)
    before = [token for token in act.sentence.words if act.start <= token.idx < act.verb.idx]
    if len(before) >= 2 and before[0].lower_ in _words("anybody", document.language):
        who, modal = before[0].text, before[1].lower_
        you = "Du" if who[0].isupper() else "du"
        edit = Edit(before[0].idx, before[0].idx + len(who), you)
        return Hit(act.start, end, {"who": who.lower(), "modal": modal}, edits=(edit,), variant="anybody")
    return Hit(min(act.start, _bound(act)), end)


def _bound(act: Act) -> int:
    """The offset of the verb that binds somebody: "pliktar å syte"."""
    before = [token for token in act.sentence.words if token.i < act.verb.i][-NEAR:]
    return next((token.idx for token in reversed(before) if has(token, "VerbForm", "Fin")), act.start)


RULE = Rule(
    id="impersonal-duty",
    title=Text("Ingen får beskjed", "Ingen får beskjed"),
    message=Text(
        "Hvem skal gjøre dette? Skriv «du må …», så ser leseren hvem det gjelder.",
        "Kven skal gjere dette? Skriv «du må …», så ser lesaren kven det gjeld.",
    ),
    messages={
        "anybody": Text(
            "Skriv «du {modal}» i stedet for «{who} {modal}», så ser leseren hvem det gjelder.",
            "Skriv «du {modal}» i staden for «{who} {modal}», så ser lesaren kven det gjeld.",
        ),
    },
    cure=Text("Skriv «du» når leseren skal gjøre noe.", "Skriv «du» når lesaren skal gjere noko."),
    why=Text(
        "Når innlegget ikke sier hvem som skal gjøre noe, er det lett for at ingen gjør det. Med «du må …» vet "
        "leseren hvem det gjelder.",
        "Når innlegget ikkje seier kven som skal gjere noko, er det lett for at ingen gjer det. Med «du må …» veit "
        "lesaren kven det gjeld.",
    ),
    check=check,
    severity="signal",
    scope="sentence",
    cost=10,
    examples=(
        Example("⟦Man bør sjekke⟧ batteriet i røykvarsleren før jul.", "nb"),
        Example("⟦Ein bør sjekke⟧ batteriet i røykvarslaren før jul.", "nn"),
        Example("Eieren ⟦plikter å sørge⟧ for at kummen er ryddet for snø.", "nb"),
        Example("Eigaren ⟦pliktar å syte⟧ for at kummen er rydda for snø.", "nn"),
        Example("Prosjektet skal bidra til økt samhandling mellom relevante aktører.", "nb"),
        Example("Prosjektet skal bidra til auka samhandling mellom relevante aktørar.", "nn"),
        Example("Du bør sjekke batteriet i røykvarsleren før jul.", "nb"),
        Example("Du bør sjekke batteriet i røykvarslaren før jul.", "nn"),
    ),
    sources=(KLARSPRAK,),
)
