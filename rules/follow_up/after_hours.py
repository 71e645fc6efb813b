"""after-hours: the post asks when few are at work, and the plan does not say who answers then."""

from __future__ import annotations

from collections.abc import Iterable

from somcheck.analysis.asking import asks
from somcheck.analysis.replies import goes_out_after_hours
from somcheck.document.document import Document
from somcheck.norwegian.text import Text
from somcheck.rule import Example, Hit, Rule
from somcheck.rules.sources import GUIDE, REPLIES


def check(document: Document) -> Iterable[Hit]:
    front, replies = document.post.front_matter, document.plan.replies
    when = goes_out_after_hours(document)
    if when and replies.who and not replies.weekends and not front.responder and asks(document):
        yield Hit(0, 0, variant=when)


_REPLIES = '[replies]\nwho = "servicetorget"\nwithin = "4 timer"'

_FRIDAY = "publiseres: 2027-03-19 19:30"

RULE = Rule(
    id="after-hours",
    title=Text("Spør når ingen er på jobb", "Spør når ingen er på jobb"),
    message=Text(
        "Skriv «svarer: …» øverst: Hvem svarer utenom arbeidstida?",
        "Skriv «svarar: …» øvst: Kven svarar utanom arbeidstida?",
    ),
    messages={
        "weekend": Text(
            "Vent til mandag, eller skriv øverst hvem som svarer i helga: «svarer: …».",
            "Vent til måndag, eller skriv øvst kven som svarar i helga: «svarar: …».",
        ),
        "morning": Text(
            "Vent til arbeidsdagen begynner, eller skriv øverst hvem som svarer før det: «svarer: …».",
            "Vent til arbeidsdagen byrjar, eller skriv øvst kven som svarar før det: «svarar: …».",
        ),
        "evening": Text(
            "Vent til neste arbeidsdag, eller skriv øverst hvem som svarer i kveld: «svarer: …».",
            "Vent til neste arbeidsdag, eller skriv øvst kven som svarar i kveld: «svarar: …».",
        ),
    },
    in_form={
        "": Text(
            "Skriv i feltet «Hvem svarer?» hvem som svarer utenom arbeidstida.",
            "Skriv i feltet «Kven svarar?» kven som svarar utanom arbeidstida.",
        ),
        "weekend": Text(
            "Vent til mandag, eller skriv i feltet «Hvem svarer?» hvem som svarer i helga.",
            "Vent til måndag, eller skriv i feltet «Kven svarar?» kven som svarar i helga.",
        ),
        "morning": Text(
            "Vent til arbeidsdagen begynner, eller skriv i feltet «Hvem svarer?» hvem som svarer før det.",
            "Vent til arbeidsdagen byrjar, eller skriv i feltet «Kven svarar?» kven som svarar før det.",
        ),
        "evening": Text(
            "Vent til neste arbeidsdag, eller skriv i feltet «Hvem svarer?» hvem som svarer i kveld.",
            "Vent til neste arbeidsdag, eller skriv i feltet «Kven svarar?» kven som svarar i kveld.",
        ),
    },
    cure=Text("Si hvem som svarer utenom arbeidstida.", "Sei kven som svarar utanom arbeidstida."),
    why=Text(
        "Et spørsmål fredag kveld får svar fredag kveld. Er ingen der før mandag, stopper samtalen. Planen kan si hva "
        "som gjelder i helga, etter «weekends =».",
        "Eit spørsmål fredag kveld får svar fredag kveld. Er ingen der før måndag, stoppar samtalen. Planen kan seie "
        "kva som gjeld i helga, etter «weekends =».",
    ),
    check=check,
    scope="post",
    cost=30,
    examples=(
        Example("Når testet du røykvarsleren sist?", "nb", whole=True, front=_FRIDAY, plan=_REPLIES),
        Example("Når testa du røykvarslaren sist?", "nn", whole=True, front=_FRIDAY, plan=_REPLIES),
        Example("Når testet du røykvarsleren sist?", "nb", front=_FRIDAY + "\nsvarer: vakta", plan=_REPLIES),
        Example("Når testa du røykvarslaren sist?", "nn", front=_FRIDAY + "\nsvarer: vakta", plan=_REPLIES),
        Example("Når testet du røykvarsleren sist?", "nb", front="publiseres: 2027-03-18 10:00", plan=_REPLIES),
        Example("Når testa du røykvarslaren sist?", "nn", front="publiseres: 2027-03-18 10:00", plan=_REPLIES),
    ),
    sources=(GUIDE, REPLIES),
)
