"""no-act: the post gives the reader nothing to do."""

from __future__ import annotations

from collections.abc import Iterable

from somcheck.analysis import acts
from somcheck.analysis.acts import concrete
from somcheck.analysis.tone import is_grave
from somcheck.document import kinds
from somcheck.document.document import Document
from somcheck.document.profiles import ACUTE
from somcheck.norwegian.text import Text
from somcheck.rule import Example, Gauge, Hit, Rule
from somcheck.rules.sources import GUIDE

ACTS: Gauge[Document] = Gauge(
    id="acts",
    title=Text("Ting leseren kan gjøre", "Ting lesaren kan gjere"),
    read=lambda document: float(len(acts.concrete(document))),
    limits=(1, None),
    scale=((0, 30), (1, 100)),
    sources=(GUIDE,),
)


_ACT_IN_DANGER = Text("Hold deg unna", "Hald deg unna")


def check(document: Document) -> Iterable[Hit]:
    if concrete(document):
        return
    if document.profile.id != ACUTE:
        yield Hit(0, 0, variant="grave" if document.once(is_grave) else "")
        return
    # A warning that gives nothing to do only frightens.
    act = kinds.act_for(sentence.text for sentence in document.sentences) or _ACT_IN_DANGER
    yield Hit(0, 0, {"act": act(document.language)}, variant="acute", severity="error")


RULE = Rule(
    id="no-act",
    title=Text("Ingenting å gjøre", "Ingenting å gjere"),
    message=Text(
        "Innlegget sier ikke hva leseren kan gjøre. Ta med én ting, som «Test varsleren i kveld».",
        "Innlegget seier ikkje kva lesaren kan gjere. Ta med éin ting, som «Test varslaren i kveld».",
    ),
    cure=Text("Si én ting som leseren kan gjøre selv.", "Sei éin ting som lesaren kan gjere sjølv."),
    why=Text(
        "Et innlegg skal føre til noe. Den som vet akkurat hva som kan gjøres, gjør det oftere enn den som bare vet "
        "at noe er viktig.",
        "Eit innlegg skal føre til noko. Den som veit akkurat kva som kan gjerast, gjer det oftare enn den som berre "
        "veit at noko er viktig.",
    ),
    messages={
        "acute": Text(
            "Varselet sier ikke hva leseren skal gjøre nå. Skriv det først, som «{act}».",
            "Varselet seier ikkje kva lesaren skal gjere no. Skriv det først, som «{act}».",
        ),
        "grave": Text(
            "Innlegget sier ikke hva leseren kan gjøre. Nevn gjerne hvem som svarer på spørsmål.",
            "Innlegget seier ikkje kva lesaren kan gjere. Nemn gjerne kven som svarar på spørsmål.",
        ),
    },
    check=check,
    scope="post",
    cost=0,
    mends="acts",
    examples=(
        Example("Komfyren er årsak til mange branner her i byen.", "nb", whole=True),
        Example("Komfyren er årsak til mange brannar her i byen.", "nn", whole=True),
        Example("Du må ha bodd i Norge i tre år. Du kan få støtte.", "nb", whole=True),
        Example("Du må ha budd i Noreg i tre år. Du kan få støtte.", "nn", whole=True),
        Example("Beboere må påregne støy i uke 12.", "nb", whole=True),
        Example("Bebuarar må påregne støy i veke 12.", "nn", whole=True),
        Example("Beboere må belage seg på støy i uke 12.", "nb", whole=True),
        Example("Bebuarar må påreikne støy i veke 12.", "nn", whole=True),
        Example("Det brenner i et lager på Forus.", "nb", whole=True, front="type: akutt"),
        Example("Det brenn i eit lager på Forus.", "nn", whole=True, front="type: akutt"),
        Example("Det har gått et jordskred over veien på Forus. Veien er stengt.", "nb", whole=True),
        Example("Det har gått eit jordskred over vegen på Forus. Vegen er stengd.", "nn", whole=True),
        Example("En ansatt er siktet for tyveri. Politiet etterforsker saken.", "nb", whole=True),
        Example("Ein tilsett er sikta for tjuveri. Politiet etterforskar saka.", "nn", whole=True),
        Example("Nå kan du søke barnehageplass for høsten.", "nb"),
        Example("No kan du søkje barnehageplass for hausten.", "nn"),
        Example("Barn som opplever vold hjemme, kan ringe 116 111.", "nb"),
        Example("Barn som opplever vald heime, kan ringje 116 111.", "nn"),
        Example("Vi rydder gatene. Dere må flytte bilene.", "nb"),
        Example("Vi ryddar gatene. Dykk må flytte bilane.", "nn"),
        Example("Slå av plata før du går fra kjøkkenet.", "nb"),
        Example("Slå av plata før du går frå kjøkenet.", "nn"),
        Example("Du bør bytte batteri i dag.", "nb"),
        Example("Du bør byte batteri i dag.", "nn"),
        Example("Du må huske å bytte batteri i kveld.", "nb"),
        Example("Du må hugse å byte batteri i kveld.", "nn"),
        Example("Vi ber alle om å la grillen stå hjemme.", "nb"),
        Example("Vi ber alle om å la grillen stå heime.", "nn"),
    ),
    sources=(GUIDE,),
)
