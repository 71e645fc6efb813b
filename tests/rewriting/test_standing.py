"""A plainer word is put in only where it reads well, and is safe only where it reads well whatever is meant."""

from __future__ import annotations

import pytest

from somcheck.judging.checker import Checker
from somcheck.norwegian.written_form import Language
from somcheck.running.fixes import applied

LISTED = {"officialese", "trade-term", "nominalisation", "acronym"}

# What is suggested, sentence by sentence: "!" what is safe, "?" what the writer must judge, nothing where a row is
# held back.
CASES: dict[Language, str] = {
    "nb": """
        # past or participle, by what it hangs on
        Nøkkelen skulle benyttet i går. |
        Vi benyttet nøkkelen i går. | ! Vi brukte nøkkelen i går.
        Vi har benyttet nøkkelen. | ! Vi har brukt nøkkelen.
        Tiltaket ble iverksatt i mai. | ! Tiltaket ble satt i gang i mai.
        Huset er besatt av ukjente. |
        Søknader innsendt etter fristen teller ikke. |
        # before its noun
        Igangsatt arbeid må fullføres. |
        Vi trenger anvendt forskning. |
        Det pålydende beløp står i brevet. |
        # passive, and what follows it
        Saken forelegges sjefen i morgen. |
        Det forelegges en sak. | ! Det legges fram en sak.
        Svar imøteses innen fredag. |
        Alle vil bli underrettet om saken. | ? Alle vil bli informert om saken.
        # pronouns
        Benytt deg av tilbudet før jul. | ! Bruk tilbudet før jul.
        Meddel oss om du ikke kan komme. |
        Vi iverksetter det i dag. |
        Du kan kontakte undertegnede på telefon. | ? Du kan kontakte meg på telefon. | ? Du kan kontakte oss på telefon.
        # orders
        Påse at røykvarsleren virker. | ! Pass på at røykvarsleren virker.
        Påse trygg lading. | ? Pass på trygg lading. | ? Sørg for trygg lading.
        Avhold deg fra alkohol. | ? Hold deg unna alkohol.
        Les brevet, og gjør en oppsummering av saken. | ? Les brevet, og oppsummer saken.
        # prepositions and abbreviations
        Grunnet dårlig vær er møtet avlyst. | ! På grunn av dårlig vær er møtet avlyst.
        Grunnet i dårlig vær er møtet avlyst. |
        Vi har melk, ost mv. Vi ses i morgen. | ! Vi har melk, ost og så videre. Vi ses i morgen.
        Vi ringer ang. Oslo. | ! Vi ringer om Oslo.
        Det er forbudt jf. lokal forskrift å tenne bål. |
        Det er forbudt, jf. reglene. | ! Det er forbudt, se reglene.
        Vi har utstyr, herunder slanger. | ? Vi har utstyr, også slanger.
        Les teksten herunder. |
        Skolens etterlevelse av kravet er god. |
        Ved etterlevelse av kravet slipper du gebyr. |
        Dette må avvente til vi er tilbake. |
        # size, number and comparison
        Det er vesentlig færre branner i år. | ? Det er mye færre branner i år.
        Vi fant vesentlige avvik. | ? Vi fant store avvik.
        Det er en vesentlig grunn til uro. | ? Det er en viktig grunn til uro.
        Vi trenger ytterligere to biler. |
        Vi trenger ytterligere biler. | ? Vi trenger flere biler.
        # fixed expressions
        Møtet finner sted på biblioteket. | ? Møtet er på biblioteket.
        Det ilegges gebyr for unødig utrykning. |
        Dokumentet vises på forespørsel. |
        Opphør av leieforhold skal meldes. | ? Slutt på leieforhold skal meldes.
        # explanations
        Brannforebyggende avdeling kommer til deg. | ? Brannforebyggende avdeling (for å hindre brann) kommer til deg.
        Mange tiltakshavere vet det ikke. | ? Mange tiltakshavere (de som skal bygge) vet det ikke.
        Alle planbestemmelser gjelder. |
        Vi tilbyr termografering av huset. |
        Redusert fremkommelighet på E6 |
        Hva er en tiltakshaver? |
        # nominalisations
        Vi har foretatt en vurdering av taket. | ? Vi har vurdert taket.
        Det er foretatt en vurdering av taket. |
    """,
    "nn": """
        # past or participle, by what it hangs on
        Tiltaket vart iverksett i mai. | ? Tiltaket vart sett i gang i mai.
        Kompenserande arbeid er sette i verk. |
        Planen vart utarbeidd av kommunen. | ! Planen vart laga av kommunen.
        Naudpass vert berre utferda i dag. |
        Det er lurt å anvende slangen. | ! Det er lurt å bruke slangen.
        Vi vil ha framskaffa utstyret. | ! Vi vil ha skaffa utstyret.
        # pronouns
        Benytt deg av tilbodet før jul. | ! Bruk tilbodet før jul.
        Meddel oss om du ikkje kan kome. |
        Vi iverkset det i dag. |
        # orders
        Påsjå at røykvarslaren verkar. | ! Pass på at røykvarslaren verkar.
        Umogleggjer brann heime. | ? Hindre brann heime. | ? Stopp brann heime.
        Les brevet, og gjer ei oppsummering av saka. | ? Les brevet, og oppsummer saka.
        # prepositions and abbreviations
        Vi har mjølk, ost mv. Vi kjem i morgon. | ! Vi har mjølk, ost og så vidare. Vi kjem i morgon.
        Vi ringjer ang. Bergen. | ! Vi ringjer om Bergen.
        Det er forbode jf. lokal forskrift å tenne bål. |
        Det er forbode, jf. reglane. | ! Det er forbode, sjå reglane.
        Skulen si etterleving av kravet er god. |
        Ved etterleving av kravet slepp du gebyr. |
        # size, number and comparison
        Vi fann vesentlege avvik. | ? Vi fann store avvik.
        Vi treng ytterlegare to bilar. |
        Vi treng ytterlegare bilar. | ? Vi treng fleire bilar.
        # fixed expressions
        Møtet finn stad på biblioteket. | ? Møtet er på biblioteket.
        Skjemaet ligg ute på førespurnad. |
        # explanations
        Brannførebyggjande avdeling kjem til deg. | ? Brannførebyggjande avdeling (for å hindre brann) kjem til deg.
        Mange tiltakshavarar veit det ikkje. | ? Mange tiltakshavarar (dei som skal byggje) veit det ikkje.
        Redusert framkomelegheit på E6 |
        Kva er ein tiltakshavar? |
        # nominalisations
        Det er gjort ei vurdering av taket. |
    """,
}


def cases() -> list[tuple[Language, str, list[str]]]:
    rows = []
    for language, lines in CASES.items():
        for line in lines.strip().splitlines():
            if line.strip() and not line.strip().startswith("#"):
                text, *wanted = (part.strip() for part in line.split("|"))
                rows.append((language, text, [one for one in wanted if one]))
    return rows


@pytest.fixture(scope="module")
def checkers() -> dict[Language, Checker]:
    return {"nb": Checker(language="nb"), "nn": Checker(language="nn")}


@pytest.mark.parametrize(("language", "text", "wanted"), cases())
def test_a_plainer_word_stands_where_it_reads_well(
    checkers: dict[Language, Checker], language: Language, text: str, wanted: list[str]
) -> None:
    made = [
        f"{'!' if edit.safe else '?'} {applied(text, [edit])}"
        for finding in checkers[language].check(text).findings
        if finding.rule in LISTED
        for edit in finding.suggestions
    ]
    assert made == wanted


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("nb", "En tiltakshaver må søke. En tiltakshaver kan også klage."),
        ("nn", "Ein tiltakshavar må søkje. Ein tiltakshavar kan òg klage."),
    ],
)
def test_a_term_is_explained_once(checkers: dict[Language, Checker], language: Language, text: str) -> None:
    found = [finding for finding in checkers[language].check(text).findings if finding.rule == "trade-term"]
    assert [len(finding.suggestions) for finding in found] == [1, 0]
