"""no-responder: nobody is set to answer."""

from __future__ import annotations

from collections.abc import Iterable

from somcheck.analysis.asking import asks
from somcheck.analysis.replies import goes_out_after_hours
from somcheck.document.document import Document
from somcheck.norwegian.text import Text
from somcheck.rule import Example, Gauge, Hit, Rule
from somcheck.rules.sources import GUIDE, REPLIES


def answered(document: Document) -> float | None:
    """How much is said of answering, 0 to 2; where nothing is, half a point for a post that asks nothing.

    None where nobody can comment.
    """
    if document.comments_closed:
        return None
    said = float(bool(document.responder)) + float(bool(document.reply_within))
    return said or (0.0 if asks(document) else 0.5)


ANSWERED: Gauge[Document] = Gauge(
    id="answered",
    title=Text("Hvem som svarer, og når", "Kven som svarar, og når"),
    read=answered,
    limits=(1, None),
    scale=((0, 25), (0.5, 60), (1, 75), (2, 100)),
    sources=(GUIDE, REPLIES),
)


def check(document: Document) -> Iterable[Hit]:
    if document.responder:
        return
    if not asks(document):
        yield Hit(0, 0, severity="signal")
    else:
        yield Hit(0, 0, variant=goes_out_after_hours(document) or "asks")


RULE = Rule(
    id="no-responder",
    title=Text("Ingen som svarer", "Ingen som svarar"),
    message=Text(
        "Hvem svarer på kommentarer? Skriv «svarer: …» øverst, eller lag en plan med «somcheck init».",
        "Kven svarar på kommentarar? Skriv «svarar: …» øvst, eller lag ein plan med «somcheck init».",
    ),
    messages={
        "asks": Text(
            "Du ber om svar, men ingen er satt til å svare. Skriv «svarer: …» øverst.",
            "Du ber om svar, men ingen er sett til å svare. Skriv «svarar: …» øvst.",
        ),
        "weekend": Text(
            "Du ber om svar i helga, og ingen er satt til å svare. Finn noen som kan, eller vent til mandag.",
            "Du ber om svar i helga, og ingen er sett til å svare. Finn nokon som kan, eller vent til måndag.",
        ),
        "morning": Text(
            "Innlegget spør, men kommer før arbeidstida, og ingen er satt til å svare. Vent til arbeidsdagen begynner.",
            "Innlegget spør, men kjem før arbeidstida, og ingen er sett til å svare. Vent til arbeidsdagen byrjar.",
        ),
        "evening": Text(
            "Du ber om svar om kvelden, og ingen er satt til å svare. Finn noen som kan, eller vent til neste "
            "arbeidsdag.",
            "Du ber om svar om kvelden, og ingen er sett til å svare. Finn nokon som kan, eller vent til neste "
            "arbeidsdag.",
        ),
    },
    in_form={
        "": Text(
            "Hvem svarer på kommentarer? Skriv det i feltet «Hvem svarer?».",
            "Kven svarar på kommentarar? Skriv det i feltet «Kven svarar?».",
        ),
        "asks": Text(
            "Du ber om svar, men ingen er satt til å svare. Skriv hvem, i feltet «Hvem svarer?».",
            "Du ber om svar, men ingen er sett til å svare. Skriv kven, i feltet «Kven svarar?».",
        ),
    },
    cure=Text("Avtal hvem som svarer.", "Avtal kven som svarar."),
    why=Text(
        "Den som svarer på et spørsmål og ikke får noe tilbake, svarer ikke neste gang. Sett av tid til å svare, "
        "eller vent med innlegget til noen har tid.",
        "Den som svarar på eit spørsmål og ikkje får noko tilbake, svarar ikkje neste gong. Set av tid til å svare, "
        "eller vent med innlegget til nokon har tid.",
    ),
    check=check,
    scope="post",
    cost=0,
    mends="answered",
    examples=(
        Example("Når testet du røykvarsleren sist?", "nb", whole=True),
        Example("Når testa du røykvarslaren sist?", "nn", whole=True),
        Example("Når testet du røykvarsleren sist?", "nb", whole=True, front="publiseres: 2027-03-19 19:30"),
        Example("Når testa du røykvarslaren sist?", "nn", whole=True, front="publiseres: 2027-03-19 19:30"),
        Example("Stasjonen er åpen på lørdag.", "nb", whole=True),
        Example("Stasjonen er open på laurdag.", "nn", whole=True),
        Example("Når testet du røykvarsleren sist?", "nb", front="svarer: informasjonsvakta"),
        Example("Når testa du røykvarslaren sist?", "nn", front="svarer: informasjonsvakta"),
        Example("Når testet du røykvarsleren sist?", "nb", plan='[replies]\nwho = "informasjonsvakta"'),
        Example("Når testa du røykvarslaren sist?", "nn", plan='[replies]\nwho = "informasjonsvakta"'),
    ),
    sources=(GUIDE, REPLIES),
)
