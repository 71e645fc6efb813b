"""Sentences and what they tell the reader to do, as a person would mark them.

act    one concrete thing that this reader can do
vague  something that tells nobody what to do
duty   told of nobody: a passive, "man", an owner in general
none   neither: news, rights, conditions, wishes, somebody else's words
"""

from __future__ import annotations

from collections.abc import Callable

import pytest
from helpers import cases, require_every_kind

from somcheck.analysis.acts import acts, concrete
from somcheck.document.document import Document
from somcheck.norwegian.written_form import Language

KINDS = {"act", "vague", "duty", "none"}

NB = """
act        | Trykk på testknappen i kveld.
act        | Du bør bytte filter i viften hver tredje måned.
act        | Ring oss på 22 33 44 55 hvis noe er uklart.
act        | Husk å ta med sovepose og varme klær.
act        | Meld deg på innen torsdag.
act        | Dere må flytte bilene før klokka sju.
act        | Møt opp ved kirka klokka seks.
act        | Vi ber deg om å koke vannet før du drikker det.
act        | Det er lurt å ha en lommelykt ved senga.
act        | Ta med barna på åpen dag.
act        | Slå av plata før du går fra komfyren.
act        | Ikke kast aske i søppelet.
act        | Lukk vinduene og hold deg inne.
act        | Du kan låne redningsvest på brygga.
act        | Vi anbefaler at du måker taket før mildværet.
act        | Skriv navnet ditt i redningsvesten.
act        | Kjør sakte forbi skolen.
act        | Pass på at ungene har refleks på sekken.
act        | Sett deg i skyggen og drikk vann.
act        | Prøv å tømme pipeluka før vi kommer.
act        | Legg telefonen i hanskerommet når du kjører.
act        | Alle som bor i blokka, må gå ut nå.
act        | Sjekk oljenivået, og fyll på om det trengs.
act        | Kom innom biblioteket på lørdag.
act        | Du må ikke helle olje i sluket.
act        | Det lønner seg å bestille time nå.
act        | Les av måleren den første i måneden.
act        | Send skjemaet til oss før påske.
act        | Heng opp nøkkelen på en fast plass.
act        | Foreldre må hente barna før klokka fem.
act        | Bli med på dugnad på tirsdag.
act        | Syklister bør bruke lys fra nå av.
act        | Vi oppfordrer alle til å rydde takrennene.
vague      | Vær forsiktig når du går ut.
vague      | Ta ansvar for din egen sikkerhet.
vague      | Tenk sikkerhet i sommer.
vague      | Vis hensyn i trafikken.
vague      | Bruk sunn fornuft.
vague      | Vær obs på glatte veier.
vague      | Vær varsom med ild.
vague      | Ta nødvendige forholdsregler.
vague      | Bruk hodet i påska.
vague      | Vær oppmerksom på endringene.
vague      | Følg med.
vague      | Ta hensyn til hverandre.
duty       | Søknaden skal sendes innen første mars.
duty       | Det må påregnes noe ventetid.
duty       | Eier plikter å sørge for tilsyn.
duty       | Røykvarslere skal kontrolleres årlig.
duty       | Man bør ha minst to rømningsveier.
duty       | Bom skal betales ved ankomst.
duty       | Det skal søkes om tillatelse før bålbrenning.
duty       | Avfall må sorteres før levering.
duty       | Skjemaet fylles ut og returneres til kommunen.
duty       | Lufting bør unngås det neste døgnet.
duty       | Bygningens eier har ansvar for at kravene er oppfylt.
duty       | Hunder skal holdes i bånd.
none       | Vi testet alle varslerne i går.
none       | Du har rett til å klage.
none       | Brannen ble slukket etter en time.
none       | Ha en fin helg.
none       | Les mer på nettsidene våre.
none       | Mannskapene måtte bryte opp døra.
none       | Du må ha bodd her i tre år for å få støtte.
none       | Vi kan hjelpe deg med søknaden.
none       | – Steng døra! ropte brannmannen.
none       | «Husk hjelm» står det på skiltet.
none       | Testet du varsleren i går?
none       | Takk til alle som hjalp oss.
none       | Kurset er for deg som skal bli frivillig.
none       | Lik og del hvis du er enig!
"""

NN = """
act        | Trykk på testknappen i kveld.
act        | Du bør byte filter i vifta kvar tredje månad.
act        | Ring oss på 22 33 44 55 dersom noko er uklart.
act        | Hugs å ta med sovepose og varme klede.
act        | Meld deg på innan torsdag.
act        | De må flytte bilane før klokka sju.
act        | Møt opp ved kyrkja klokka seks.
act        | Vi ber deg om å koke vatnet før du drikk det.
act        | Det er lurt å ha ei lommelykt ved senga.
act        | Ta med borna på open dag.
act        | Slå av plata før du går frå komfyren.
act        | Ikkje kast oske i søppelet.
act        | Lukk vindauga og hald deg inne.
act        | Du kan låne redningsvest på brygga.
act        | Vi rår deg til å måke taket før mildvêret.
act        | Skriv namnet ditt i redningsvesten.
act        | Køyr sakte forbi skulen.
act        | Pass på at ungane har refleks på sekken.
act        | Set deg i skuggen og drikk vatn.
act        | Prøv å tømme sotluka før vi kjem.
act        | Legg telefonen i hanskerommet når du køyrer.
act        | Alle som bur i blokka, må gå ut no.
act        | Sjekk oljenivået, og fyll på om det trengst.
act        | Kom innom biblioteket på laurdag.
act        | Du må ikkje helle olje i sluket.
act        | Det løner seg å tinge time no.
act        | Les av målaren den fyrste i månaden.
act        | Send skjemaet til oss før påske.
act        | Heng nøkkelen på ein fast plass.
act        | Foreldre må hente borna før klokka fem.
act        | Ver med på dugnad på tysdag.
act        | Syklistar bør bruke lys frå no av.
act        | Vi oppmodar alle til å rydde takrennene.
vague      | Ver forsiktig når du går ut.
vague      | Ta ansvar for din eigen tryggleik.
vague      | Tenk tryggleik i sommar.
vague      | Vis omsyn i trafikken.
vague      | Bruk sunn fornuft.
vague      | Ver obs på glatte vegar.
vague      | Ver varsam med eld.
vague      | Ta naudsynte forholdsreglar.
vague      | Bruk hovudet i påska.
vague      | Ver merksam på endringane.
vague      | Følg med.
vague      | Ta omsyn til kvarandre.
duty       | Søknaden skal sendast innan fyrste mars.
duty       | Det må påreknast noko ventetid.
duty       | Eigar pliktar å sørgje for tilsyn.
duty       | Røykvarslarar skal kontrollerast kvart år.
duty       | Ein bør ha minst to rømingsvegar.
duty       | Bom skal betalast ved framkomst.
duty       | Det skal søkjast om løyve før bålbrenning.
duty       | Avfall må sorterast før levering.
duty       | Skjemaet skal fyllast ut og returnerast til kommunen.
duty       | Lufting bør unngåast det neste døgnet.
duty       | Eigaren av bygget har ansvar for at krava er oppfylte.
duty       | Hundar skal haldast i band.
none       | Vi testa alle varslarane i går.
none       | Du har rett til å klage.
none       | Brannen vart sløkt etter ein time.
none       | Ha ei fin helg.
none       | Les meir på nettsidene våre.
none       | Mannskapa måtte bryte opp døra.
none       | Du må ha budd her i tre år for å få støtte.
none       | Vi kan hjelpe deg med søknaden.
none       | – Steng døra! ropte brannmannen.
none       | «Hugs hjelm» står det på skiltet.
none       | Testa du varslaren i går?
none       | Takk til alle som hjelpte oss.
none       | Kurset er for deg som skal bli frivillig.
none       | Lik og del viss du er einig!
"""


@pytest.mark.parametrize(("language", "rows"), [("nb", NB), ("nn", NN)])
def test_most_sentences_are_told_as_a_person_would(
    document: Callable[..., Document], language: Language, rows: str
) -> None:
    told = [
        (kind, text, {k.value for k, found in acts(document(text, language)).items() if found})
        for kind, text in cases(rows)
    ]
    wrong = [(kind, text, said) for kind, text, said in told if said != ({kind} if kind != "none" else set())]
    missed = [(kind, text, said) for kind, text, said in told if ("act" in said) != (kind == "act")]
    assert len(wrong) <= 0.25 * len(told), wrong
    assert len(missed) <= 0.15 * len(told), missed


@pytest.mark.parametrize("rows", [NB, NN], ids=["nb", "nn"])
def test_the_tables_have_every_kind(rows: str) -> None:
    require_every_kind(rows, KINDS)


@pytest.mark.parametrize(
    ("language", "text", "shown"),
    [
        ("nb", "Trykk på testknappen i kveld.", ["Trykk på testknappen i kveld"]),
        ("nb", "Lukk vinduene og hold deg inne.", ["Lukk vinduene", "hold deg inne"]),
        ("nn", "Du må ikkje helle olje i sluket.", ["Du må ikkje helle olje i sluket"]),
        ("nn", "Hugs å ta med sovepose og varme klede.", ["Hugs å ta med sovepose"]),
        ("nn", "Ver forsiktig når du går ut.", []),
    ],
)
def test_which_words_say_it(document: Callable[..., Document], language: Language, text: str, shown: list[str]) -> None:
    assert [text[act.start : act.end] for act in concrete(document(text, language))] == shown


@pytest.mark.parametrize(
    ("language", "text", "count"),
    [
        ("nb", "Brann i Storgata. HOLD DEG UNNA. LUKK VINDUER OG DØRER.", 2),
        ("nn", "Brann i Storgata. HALD DYKK INNE. STENG VINDAUGA.", 2),
        ("nb", "Det brenner i Storgata. Hold deg inne.", 1),
        ("nn", "Det brenn i Storgata. Hald deg inne.", 1),
        ("nb", "Aker brygge: En dørvakt ble slått ned i natt.", 0),
        ("nn", "Aker brygge: Ei dørvakt vart slått ned i natt.", 0),
    ],
)
def test_orders_in_warnings_and_labels(
    document: Callable[[str, Language], Document], language: Language, text: str, count: int
) -> None:
    assert len(concrete(document(text, language))) == count


def test_words_in_capitals_are_read_as_in_small_letters(document: Callable[[str, Language], Document]) -> None:
    shouted, said = document("HOLD DEG UNNA ELVA.", "nb"), document("Hold deg unna elva.", "nb")
    assert [token.pos_ for token in shouted.doc] == [token.pos_ for token in said.doc]
    assert shouted.doc.text == "HOLD DEG UNNA ELVA."


@pytest.mark.parametrize(
    ("text", "language", "verb"),
    [
        ("Nå kan du søke barnehageplass for høsten.", "nb", "søke"),
        ("No kan du søkje barnehageplass for hausten.", "nn", "søkje"),
        ("Barn som opplever vold hjemme, kan ringe 116 111.", "nb", "ringe"),
        ("Barn som opplever vald heime, kan ringje 116 111.", "nn", "ringje"),
        ("Vi rydder gatene. Dere må flytte bilene.", "nb", "flytte"),
        ("Vi ryddar gatene. Dykk må flytte bilane.", "nn", "flytte"),
    ],
)
def test_what_the_reader_can_or_must_do_is_an_act(
    document: Callable[..., Document], text: str, language: Language, verb: str
) -> None:
    assert [act.verb.text for act in concrete(document(text, language))] == [verb]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Kan du flytte bilen?", "nb"),
        ("Kan du flytte bilen?", "nn"),
        ("Du kan få støtte.", "nb"),
        ("Du kan få støtte.", "nn"),
        ("Her finner du tre filmer og et brev du kan sende hjem.", "nb"),
        ("Her finn du tre filmar og eit brev du kan sende heim.", "nn"),
    ],
)
def test_what_is_asked_or_only_a_right_is_no_act(
    document: Callable[..., Document], text: str, language: Language
) -> None:
    assert concrete(document(text, language)) == []
