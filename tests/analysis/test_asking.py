"""Sentences and what they ask of the reader, as a person would mark them; what is judged stands in ⟦ ⟧, or is all.

question    the reader can answer it, from his or her own life
invitation  asks for an answer without a question mark
routing     only sorts readers ("Skal du på hytta?"), and tells those what to do
heading     the writer goes on to answer it, or nobody does
quoted      somebody asks somebody else, or it is told of
bait        asks for clicks
none        asks nothing
"""

from __future__ import annotations

from collections.abc import Callable

import pytest
from helpers import cases, require_every_kind

from somcheck.analysis.asking import asking, asks
from somcheck.document.document import Document
from somcheck.norwegian.written_form import Language
from somcheck.report.speech import Asking

KINDS = {"question", "invitation", "routing", "heading", "quoted", "bait", "none"}

NB = """
question   | Når luftet du madrassen sist?
question   | Hva gjør dere hjemme hos dere når strømmen går?
question   | Har du funnet frem refleksen ennå?
question   | Hvor mange lommelykter har du i huset?
question   | Hvem i familien er flinkest til å huske sykkellyset?
question   | Hvilket lekestativ savner du på skoleveien?
question   | Bruker du piggsko når det er glatt?
question   | Hvor gjemmer du ekstranøkkelen?
question   | Hva synes du om den nye gangveien?
question   | Hvordan feirer du sankthans i år?
question   | Tok du turen innom biblioteket i ferien?
question   | Hva ville du gjort om kjelleren sto full av vann?
question   | Kan du svømme to hundre meter?
question   | Er du en av dem som alltid glemmer paraplyen?
question   | Hvor ofte støvsuger du bak kjøleskapet?
question   | Hva er det beste rådet du har fått om å fyre i ovn?
question   | Vet ungene dine hvor de skal gå hvis alarmen går?
question   | Hva husker du best fra den første skoledagen?
question   | Klar for skolestart?
question   | Kaffe eller kakao på skitur?
question   | Vi lurer på: Hvor i kommunen er det finest å bade?
question   | Gjett hvor mange kilo strø vi brukte i vinter?
question   | Hvor synes du den nye benken bør stå?
question   | Hva slags bøker leser dere høyt for barna?
question   | Er det noen som har sett en grå katt med rødt halsbånd?
question   | Hvilken sang blir du glad av, og hvorfor?
question   | Hvordan går det med potetene i hagen?
question   | Hva er planen din når mobilen er tom for strøm?
question   | Savner du noe på ungdomsklubben?
question   | Hvor lang tid bruker du til jobben
question   | Hva skal du lage til middag i kveld?
question   | Hvilke blomster liker seg best hos deg?
invitation | Fortell oss hvor du liker å gå tur.
invitation | Del gjerne ditt beste tips mot glatte trapper.
invitation | Skriv i kommentarfeltet hva du savner i parken.
invitation | Send oss bilder fra 17. mai-feiringen.
invitation | Vi vil gjerne høre hva du mener om bussrutene.
invitation | Gi oss innspill til den nye lekeplassen innen fredag.
invitation | Si hva du synes om forslaget.
invitation | Vi ønsker tilbakemeldinger fra dere som bor i gata.
invitation | Kom med forslag til navn på den nye hallen.
invitation | Har du et minne fra gamlebrua, så del det med oss.
invitation | Stem på favoritten din i avstemningen under.
invitation | Legg igjen en kommentar og fortell hva du heier på.
routing    | ⟦Skal du på hytta i helgen?⟧ Sjekk at varsleren virker før du legger deg.
routing    | ⟦Bor du i Elveveien?⟧ Da er vannet borte fra klokka ni.
routing    | ⟦Trenger du hjelp til å måke?⟧ Ring frivilligsentralen.
routing    | ⟦Skal du brenne kvist?⟧ Meld fra til oss først.
routing    | ⟦Har du barn som begynner i første klasse?⟧ Meld dem på innen mars.
routing    | ⟦Er du over 67 år?⟧ Da kan du få gratis besøk av oss.
routing    | ⟦Lyst på sommerjobb?⟧ Søk innen søndag.
routing    | ⟦Ser du røyk?⟧ Ring 110.
routing    | ⟦Har du mistet bostøtten?⟧ Ta kontakt med oss på rådhuset.
heading    | ⟦Hvordan søker du om plass?⟧ Fyll ut skjemaet på nettsiden.
heading    | ⟦Hvem kan få støtte?⟧ Alle lag og foreninger i kommunen.
heading    | ⟦Visste du at komfyren er den vanligste brannstarteren?⟧ Det gjelder hver tredje brann.
heading    | ⟦Hva koster det?⟧ Prisen er hundre kroner.
heading    | ⟦Hvorfor stenger vi veien?⟧ Røret under asfalten er gammelt.
heading    | ⟦Når åpner hallen?⟧ Dørene åpner klokka ti.
heading    | ⟦Hva skjer med søppelet?⟧ Det blir til varme i fjernvarmen.
heading    | ⟦Må jeg betale for parkering?⟧ Nei, det er gratis etter klokka fem.
heading    | ⟦Hvor kan du levere batterier?⟧ I alle butikker som selger dem.
heading    | ⟦Hva betyr rødt flagg?⟧ At det er farlig å bade.
heading    | ⟦Er det trygt?⟧ Ja, vannet er testet to ganger.
quoted     | «Hvor er redningsvesten din?» sto det på plakaten.
quoted     | – Har du sovet godt? spør sykepleieren.
quoted     | Mange spør oss om når veien åpner.
quoted     | Læreren lurte på om elevene hadde spist frokost.
quoted     | – Hva liker du best med jobben? spurte vi Anne.
bait       | Tagg en venn som trenger ferie!
bait       | Lik og del hvis du er enig!
bait       | Skriv JA i kommentarfeltet og vinn en sekk.
none       | I dag åpner vi dørene for alle som vil se brannbilene.
none       | Takk for at dere møtte opp i går.
none       | Røykvarsleren skal henge i taket.
none       | Svaret kommer i neste uke.
none       | Vi vet ikke hvor lenge strømmen er borte.
none       | Hvor fint det ble på torget i går.
none       | Hvis du bor i sentrum, får du ny dunk på mandag.
"""

NN = """
question   | Når lufta du sengekleda sist?
question   | Kva gjer de heime hos dykk når straumen går?
question   | Har du funne fram refleksen enno?
question   | Kor mange lommelykter har du i huset?
question   | Kven i familien er flinkast til å hugse sykkelhjelmen?
question   | Kva for ein leikeplass saknar du i bygda?
question   | Bruker du brodder når det er glatt?
question   | Kvar gøymer du ekstranøkkelen?
question   | Kva synest du om den nye gangvegen?
question   | Korleis feirar du jonsok i år?
question   | Tok du turen innom biblioteket i ferien?
question   | Kva ville du gjort om kjellaren stod full av vatn?
question   | Kan du symje to hundre meter?
question   | Er du ein av dei som alltid gløymer paraplyen?
question   | Kor ofte støvsug du bak kjøleskapet?
question   | Kva er det beste rådet du har fått om å fyre i omn?
question   | Veit ungane dine kvar dei skal gå dersom alarmen går?
question   | Kva hugsar du best frå den fyrste skuledagen?
question   | Klar for skulestart?
question   | Kaffi eller kakao på skitur?
question   | Vi lurer på: Kvar i kommunen er det finast å bade?
question   | Kva slags bøker les de høgt for borna?
question   | Er det nokon som har sett ein grå katt med raudt halsband?
question   | Kva song blir du glad av?
question   | Korleis går det med potetene i hagen?
question   | Kva er planen din når mobilen er tom for straum?
question   | Saknar du noko på ungdomsklubben?
question   | Kor lang tid bruker du til jobben
question   | Kva skal du lage til middag i kveld?
question   | Kva blomar likar seg best hos deg?
question   | Har de øvd på å kome dykk ut i mørkret?
question   | Kvar synest du den nye benken bør stå?
invitation | Fortel oss kvar du likar å gå tur.
invitation | Del gjerne det beste tipset ditt mot glatte trapper.
invitation | Skriv i kommentarfeltet kva du saknar i parken.
invitation | Send oss bilete frå 17. mai-feiringa.
invitation | Vi vil gjerne høyre kva du meiner om bussrutene.
invitation | Gje oss innspel til den nye leikeplassen innan fredag.
invitation | Sei kva du synest om framlegget.
invitation | Me ønskjer tilbakemeldingar frå dykk som bur i gata.
invitation | Kom med framlegg til namn på den nye hallen.
invitation | Har du eit minne frå gamlebrua, så del det med oss.
invitation | Røyst på favoritten din i avrøystinga under.
invitation | Legg att ein kommentar og fortel kva du heiar på.
routing    | ⟦Skal du på hytta i helga?⟧ Sjekk at varslaren verkar før du legg deg.
routing    | ⟦Bur du i Elvevegen?⟧ Då er vatnet borte frå klokka ni.
routing    | ⟦Treng du hjelp til å måke?⟧ Ring frivilligsentralen.
routing    | ⟦Skal du brenne kvist?⟧ Meld frå til oss først.
routing    | ⟦Har du barn som byrjar i fyrste klasse?⟧ Meld dei på innan mars.
routing    | ⟦Er du over 67 år?⟧ Då kan du få gratis besøk av oss.
routing    | ⟦Lyst på sommarjobb?⟧ Søk innan søndag.
routing    | ⟦Ser du røyk?⟧ Ring 110.
routing    | ⟦Har du mista bustøtta?⟧ Ta kontakt med oss på rådhuset.
heading    | ⟦Korleis søkjer du om plass?⟧ Fyll ut skjemaet på nettsida.
heading    | ⟦Kven kan få støtte?⟧ Alle lag og foreiningar i kommunen.
heading    | ⟦Visste du at komfyren er den vanlegaste brannstartaren?⟧ Det gjeld kvar tredje brann.
heading    | ⟦Kva kostar det?⟧ Prisen er hundre kroner.
heading    | ⟦Kvifor stengjer vi vegen?⟧ Røyret under asfalten er gammalt.
heading    | ⟦Når opnar hallen?⟧ Dørene opnar klokka ti.
heading    | ⟦Kva skjer med søppelet?⟧ Det blir til varme i fjernvarmen.
heading    | ⟦Må eg betale for parkering?⟧ Nei, det er gratis etter klokka fem.
heading    | ⟦Kvar kan du levere batteri?⟧ I alle butikkar som sel dei.
heading    | ⟦Kva betyr raudt flagg?⟧ At det er farleg å bade.
heading    | ⟦Er det trygt?⟧ Ja, vatnet er testa to gonger.
quoted     | «Kvar er redningsvesten din?» stod det på plakaten.
quoted     | – Har du sove godt? spør sjukepleiaren.
quoted     | Mange spør oss om når vegen opnar.
quoted     | Læraren lurte på om elevane hadde ete frukost.
quoted     | – Kva likar du best med jobben? spurde vi Anne.
bait       | Tagg ein ven som treng ferie!
bait       | Lik og del viss du er einig!
bait       | Skriv JA i kommentarfeltet og vinn ein sekk.
none       | I dag opnar vi dørene for alle som vil sjå brannbilane.
none       | Takk for at de møtte opp i går.
none       | Røykvarslaren skal hengje i taket.
none       | Svaret kjem neste veke.
none       | Vi veit ikkje kor lenge straumen er borte.
none       | Kor fint det vart på torget i går.
none       | Dersom du bur i sentrum, får du ny dunk på måndag.
"""


CODES = {kind.value: kind for kind in Asking}


def said_of(document: Callable[..., Document], marked: str, language: Language) -> set[Asking]:
    """What the sentences that are judged are said to ask."""
    end = marked.find("⟧") - 1 if "⟧" in marked else len(marked)
    made = document(marked.replace("⟦", "").replace("⟧", ""), language)
    return {said.asks for said in asking(made) if said.asks and said.sentence.start < end}


@pytest.mark.parametrize(("language", "rows"), [("nb", NB), ("nn", NN)])
def test_most_sentences_are_told_as_a_person_would(
    document: Callable[..., Document], language: Language, rows: str
) -> None:
    """What is learned is right mostly, not always: the shares are what hands that were left out reach."""
    told = [(kind, text, said_of(document, text, language)) for kind, text in cases(rows)]
    wrong = [(kind, text, said) for kind, text, said in told if said != ({CODES[kind]} if kind in CODES else set())]
    answered = {Asking.QUESTION, Asking.INVITATION}
    missed = [(kind, text) for kind, text, said in told if bool(said & answered) != (CODES.get(kind) in answered)]
    assert len(wrong) <= 0.25 * len(told), wrong
    assert len(missed) <= 0.15 * len(told), missed


@pytest.mark.parametrize("rows", [NB, NN], ids=["nb", "nn"])
def test_the_tables_have_every_kind(rows: str) -> None:
    require_every_kind(rows, KINDS)


CLOSINGS: dict[Language, tuple[str, list[str]]] = {
    "nb": (
        "Svømmehallen er åpen til klokka 20. {}",
        [
            "Vi gleder oss til å se deg!",
            "Vi gleder oss til å møte dere!",
            "Vi beklager, og gleder oss til å ønske deg velkommen igjen!",
            "Vi gleder oss til å se deg på folkemøtet onsdag klokka 18.",
            "Håper vi ser deg!",
            "Vel møtt!",
            "Vi sees! 💙",
            "Takk for i år!",
            "Kom og hils på oss på torget lørdag.",
            "Del gjerne denne advarselen med naboen.",
            "Følg oss gjerne på Instagram.",
            "Møtet er åpent, og du kan se det direkte på nettsiden vår.",
        ],
    ),
    "nn": (
        "Symjehallen er open til klokka 20. {}",
        [
            "Vi gler oss til å sjå deg!",
            "Vi gleder oss til å møte dykk!",
            "Vi orsakar, og gler oss til å ønskje deg velkomen att!",
            "Vi gler oss til å sjå deg på folkemøtet onsdag klokka 18.",
            "Håpar vi ser deg!",
            "Vel møtt!",
            "Vi sest! 💙",
            "Takk for i år!",
            "Kom og hels på oss på torget laurdag.",
            "Del gjerne denne åtvaringa med naboen.",
            "Følg oss gjerne på Instagram.",
            "Møtet er ope, og du kan sjå det direkte på nettsida vår.",
        ],
    ),
}


@pytest.mark.parametrize("language", ["nb", "nn"])
def test_a_warm_closing_asks_nothing(document: Callable[..., Document], language: Language) -> None:
    post, closings = CLOSINGS[language]
    told = {closing: said_of(document, post.format(closing), language) for closing in closings}
    assert told == dict.fromkeys(closings, set())


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Ny brannbil på plass. Lik og del!", "nb"),
        ("Ny brannbil på plass. Gi oss et 💙 hvis du er enig!", "nb"),
        ("Ny brannbil på plass. Lik og del!", "nn"),
        ("Ny brannbil på plass. Gje oss eit 💙 om du er einig!", "nn"),
    ],
)
def test_what_asks_for_a_reaction_is_bait(document: Callable[..., Document], text: str, language: Language) -> None:
    assert said_of(document, text, language) == {Asking.BAIT}


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Vi bygger ny park. Vi vil gjerne høre hva du mener.", "nb"),
        ("Vi byggjer ny park. Vi vil gjerne høyre kva du meiner.", "nn"),
        ("Vi bygger ny park. Spør oss om det du lurer på i kommentarfeltet.", "nb"),
        ("Vi byggjer ny park. Spør oss om det du lurer på i kommentarfeltet.", "nn"),
        ("Vi bygger ny park. Fortell oss hva du savner der.", "nb"),
        ("Vi byggjer ny park. Fortel oss kva du saknar der.", "nn"),
    ],
)
def test_what_asks_for_words_invites(document: Callable[..., Document], text: str, language: Language) -> None:
    assert said_of(document, text, language) == {Asking.INVITATION}


def test_a_post_asks_where_one_sentence_does(document: Callable[..., Document]) -> None:
    assert asks(document("Hvem kan søke? Alle lag. Hva ville du brukt pengene til?", "nb"))
    assert not asks(document("Hvem kan søke? Alle lag. Fristen er fredag.", "nb"))
