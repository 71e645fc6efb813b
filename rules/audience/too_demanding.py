"""too-demanding: the text is harder than the declared group takes."""

from __future__ import annotations

from collections.abc import Iterable

from somcheck.document.document import Document
from somcheck.norwegian.text import Text
from somcheck.rule import Example, Hit, Rule
from somcheck.rules.everyday.long_sentence import LIX
from somcheck.rules.sources import LANGUAGE_ACT

HIGHEST_LIX = {"easy": 38.0, "normal": 46.0, "expert": 54.0}
"""NAV's own bands: up to 34 is simple, from 44 hard. Half a band is added, since a short text's LIX swings."""


def check(document: Document) -> Iterable[Hit]:
    if not document.declared:
        return
    group = min(document.declared, key=lambda group: HIGHEST_LIX[group.level])
    value = document.once(LIX.read)
    if value is not None and value > HIGHEST_LIX[group.level]:
        yield Hit(0, 0, {"group": group.name(document.language)})


_NB = (
    "Sikkerhetsinstruksene for fellesarealene i boligselskapet oppdateres fortløpende. Beboernes egenkontroll av "
    "røykvarslere og slokkeutstyr dokumenteres skriftlig overfor styret innen utgangen av inneværende kalenderår. "
    "Manglende dokumentasjon medfører oppfølging fra forvaltningsselskapet i henhold til gjeldende retningslinjer."
)

_NN = (
    "Tryggleiksinstruksane for fellesareala i bustadselskapet blir oppdaterte fortløpande. Eigenkontrollen til "
    "bebuarane av røykvarslarar og sløkkjeutstyr skal dokumenterast skriftleg overfor styret innan utgangen av "
    "inneverande kalenderår. Manglande dokumentasjon medfører oppfølging frå forvaltningsselskapet."
)

RULE = Rule(
    id="too-demanding",
    title=Text("For krevende for målgruppen", "For krevjande for målgruppa"),
    message=Text(
        "Bruk kortere setninger og ord. Teksten er tung for {group}.",
        "Bruk kortare setningar og ord. Teksten er tung for {group}.",
    ),
    cure=Text("Del setningene, og velg kortere ord.", "Del setningane, og vel kortare ord."),
    why=Text(
        "Noen målgrupper leser norsk som andrespråk, ser dårlig eller har liten tid. De trenger korte setninger og "
        "vanlige ord mer enn andre.",
        "Nokre målgrupper les norsk som andrespråk, ser dårleg eller har lita tid. Dei treng korte setningar og "
        "vanlege ord meir enn andre.",
    ),
    check=check,
    scope="post",
    cost=15,
    examples=(
        Example(_NB, "nb", whole=True, audience="eldre"),
        Example(_NN, "nn", whole=True, audience="eldre"),
        Example("Har du testet røykvarsleren? Ring oss, så hjelper vi deg.", "nb", audience="eldre"),
        Example("Har du testa røykvarslaren? Ring oss, så hjelper vi deg.", "nn", audience="eldre"),
    ),
    sources=(LANGUAGE_ACT, "Nav, språksjekk: LIX under 34 er enkel, 44 og over er vanskelig"),
)
