"""Passives turned into actives: what is suggested, word for word, and where nothing must be."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from somcheck.document.document import Document
from somcheck.judging.checker import Checker
from somcheck.norwegian.written_form import Language
from somcheck.rewriting import doers
from somcheck.rewriting.duties import reader_tasks as active_module_tasks
from somcheck.rules.everyday.passive_voice import check
from somcheck.running.fixes import applied

Analysed = Callable[..., Document]


def active(document: Analysed, text: str, language: Language) -> list[str]:
    """The text with each suggestion that the passive rule gives for it."""
    made = document(text, language)
    return [applied(text, [edit]) for hit in check(made) for edit in hit.edits]


BY_DOER_NB = [
    ("Søknaden behandles av kommunen.", "Kommunen behandler søknaden."),
    ("Søknaden behandles ikke av kommunen.", "Kommunen behandler ikke søknaden."),
    ("Planen ble vedtatt av kommunestyret i juni.", "Kommunestyret vedtok planen i juni."),
    ("I juni ble planen vedtatt av kommunestyret.", "I juni vedtok kommunestyret planen."),
    ("Planen ble i juni vedtatt av kommunestyret.", "Kommunestyret vedtok planen i juni."),
    ("Planen ble enstemmig vedtatt av kommunestyret.", "Kommunestyret vedtok enstemmig planen."),
    ("Pipa skal kontrolleres av feieren.", "Feieren skal kontrollere pipa."),
    ("I mai skal pipa kontrolleres av feieren.", "I mai skal feieren kontrollere pipa."),
    ("Anlegget må ikke åpnes av elevene.", "Elevene må ikke åpne anlegget."),
    ("Brannen ble slokket av brannvesenet.", "Brannvesenet slokket brannen."),
    ("Brannen ble raskt slokket av brannvesenet.", "Brannvesenet slokket raskt brannen."),
    ("Hun ble reddet av oss.", "Vi reddet henne."),
    ("De ble møtt av oss på trappa.", "Vi møtte dem på trappa."),
    ("Han ble ikke funnet av dem.", "De fant ham ikke."),
    ("Den blir levert av dem.", "De leverer den."),
    ("Filmen ble sett av mange elever.", "Mange elever så filmen."),
    ("Dere blir kontaktet av oss i morgen.", "Vi kontakter dere i morgen."),
    ("Det gamle huset ble revet av eieren.", "Eieren rev det gamle huset."),
    ("Mange av tiltakene blir betalt av staten.", "Staten betaler mange av tiltakene."),
    ("Her blir barna møtt av en voksen.", "Her møter en voksen barna."),
    ("Jeg ble stoppet av politiet.", "Politiet stoppet meg."),
    ("Planen har blitt godkjent av departementet.", "Departementet har godkjent planen."),
    ("Planen er blitt godkjent av departementet.", "Departementet har godkjent planen."),
    ("Planen hadde blitt endret av rådmannen.", "Rådmannen hadde endret planen."),
    ("Skjemaet kan fylles ut av foreldrene.", "Foreldrene kan fylle ut skjemaet."),
    ("Benken ble satt opp av naboen.", "Naboen satte opp benken."),
    ("Turen blir ledet av Kari Nordmann.", "Kari Nordmann leder turen."),
    ("Turen blir ledet av turleder Kari Nordmann.", "Turleder Kari Nordmann leder turen."),
    ("Saken etterforskes av politiet i Bodø.", "Politiet i Bodø etterforsker saken."),
    ("Rapporten skal bli skrevet av en ekstern konsulent.", "En ekstern konsulent skal skrive rapporten."),
    ("Men brevet ble skrevet av elevene.", "Men elevene skrev brevet."),
    (
        "Veien ble bygd av entreprenøren, men asfalten kommer senere.",
        "Entreprenøren bygde veien, men asfalten kommer senere.",
    ),
    ("NAV ble hjulpet av frivillige.", "Frivillige hjalp NAV."),
    ("Sykkelen ble kasta av vaktmesteren.", "Vaktmesteren kasta sykkelen."),
    ("Vedtaket ble gjort av styret.", "Styret gjorde vedtaket."),
    ("Mattilsynet ble varslet av kommunen.", "Kommunen varslet Mattilsynet."),
    (
        "Røykvarsleren må testes av vaktmesteren før du flytter inn.",
        "Vaktmesteren må teste røykvarsleren før du flytter inn.",
    ),
]
BY_DOER_NN = [
    ("Søknaden blir handsama av kommunen.", "Kommunen handsamar søknaden."),
    ("Søknaden blir ikkje handsama av kommunen.", "Kommunen handsamar ikkje søknaden."),
    ("Planen vart vedteken av kommunestyret.", "Kommunestyret vedtok planen."),
    ("Planane vart vedtekne av kommunestyret i juni.", "Kommunestyret vedtok planane i juni."),
    ("I juni vart planen vedteken av kommunestyret.", "I juni vedtok kommunestyret planen."),
    ("Planen vart i juni vedteken av kommunestyret.", "Kommunestyret vedtok planen i juni."),
    ("Planen vart samrøystes vedteken av kommunestyret.", "Kommunestyret vedtok samrøystes planen."),
    ("Pipa skal kontrollerast av feiaren.", "Feiaren skal kontrollere pipa."),
    ("I juni skal planen drøftast av formannskapet.", "I juni skal formannskapet drøfte planen."),
    (
        "Pipa skal kontrollerast av feiaren. Hugs å opna døra og sjekka ovnen.",
        "Feiaren skal kontrollera pipa. Hugs å opna døra og sjekka ovnen.",
    ),
    ("Brannen vart sløkt av brannvesenet.", "Brannvesenet sløkte brannen."),
    ("Ho vart redda av oss.", "Vi redda henne."),
    ("Me såg røyk. Ho vart redda av oss.", "Me såg røyk. Me redda henne."),
    ("Dei vart møtte av oss på trappa.", "Vi møtte dei på trappa."),
    ("Han vart ikkje funnen av dei.", "Dei fann han ikkje."),
    ("De blir kontakta av oss i morgon.", "Vi kontaktar dykk i morgon."),
    ("Mange av tiltaka blir betalte av staten.", "Staten betaler mange av tiltaka."),
    ("Eg vart stoppa av politiet.", "Politiet stoppa meg."),
    ("Planen har blitt godkjend av departementet.", "Departementet har godkjent planen."),
    ("Planen har vorte endra av rådmannen.", "Rådmannen har endra planen."),
    ("Skjemaet kan fyllast ut av foreldra.", "Foreldra kan fylle ut skjemaet."),
    ("Gjerdet vart sett opp av naboen.", "Naboen sette opp gjerdet."),
    ("Turen blir leia av Kari Nordmann.", "Kari Nordmann leiar turen."),
    ("Saka vil bli følgd opp av politiet i Bodø.", "Politiet i Bodø vil følgje opp saka."),
    ("Huset vart kjøpt av naboen.", "Naboen kjøpte huset."),
    ("Vegen blir bygd av entreprenøren.", "Entreprenøren byggjer vegen."),
    ("Brevet vart skrive av elevane.", "Elevane skreiv brevet."),
    ("Boka vart skriven av elevane.", "Elevane skreiv boka."),
    ("Men brevet vart lese av rektor.", "Men rektor las brevet."),
    ("Bussen vart køyrd av ein lærar.", "Ein lærar køyrde bussen."),
    ("Kurset vart halde av oss.", "Vi heldt kurset."),
    ("Vedtaket blei gjort av styret.", "Styret gjorde vedtaket."),
    ("Mattilsynet vart varsla av kommunen.", "Kommunen varsla Mattilsynet."),
    (
        "Røykvarslaren må testast av vaktmeisteren før du flyttar inn.",
        "Vaktmeisteren må teste røykvarslaren før du flyttar inn.",
    ),
]
TO_READER_NB = [
    ("Hei! Røykvarsleren skal testes hver måned. Gjør du det?", "Hei! Test røykvarsleren hver måned. Gjør du det?"),
    ("Røykvarsleren din må testes. Gjør du det?", "Test røykvarsleren din. Gjør du det?"),
    (
        "Mobilen bør ikke lades om natta. Har du tenkt på det?",
        "Du bør ikke lade mobilen om natta. Har du tenkt på det?",
    ),
    ("Husk dette. Døra må ikke låses om natta.", "Husk dette. Ikke lås døra om natta."),
    ("Husk dette. Døra må alltid lukkes.", "Husk dette. Lukk alltid døra."),
    ("Ring 110. Hvis det brenner, må døra lukkes.", "Ring 110. Hvis det brenner, må du lukke døra."),
    ("Hver måned bør røykvarsleren testes. Gjør dere det?", "Hver måned bør dere teste røykvarsleren. Gjør dere det?"),
    ("Dører og vinduer må lukkes. Hold deg inne.", "Lukk dører og vinduer. Hold deg inne."),
    ("Vannet må kokes før du drikker det.", "Kok vannet før du drikker det."),
    ("Søknaden må sendes innen 1. mai. Du får svar i juni.", "Send søknaden innen 1. mai. Du får svar i juni."),
    ("Skjemaet må fylles ut før 1. mai. Du får svar i juni.", "Fyll ut skjemaet før 1. mai. Du får svar i juni."),
    ("Takrenna bør renses hver høst. Har du stige?", "Du bør rense takrenna hver høst. Har du stige?"),
]
TO_READER_NN = [
    ("Hei! Røykvarslaren skal testast kvar månad. Gjer du det?", "Hei! Test røykvarslaren kvar månad. Gjer du det?"),
    ("Røykvarslaren din må testast. Gjer du det?", "Test røykvarslaren din. Gjer du det?"),
    (
        "Mobilen bør ikkje ladast om natta. Har du tenkt på det?",
        "Du bør ikkje lade mobilen om natta. Har du tenkt på det?",
    ),
    ("Hugs dette. Døra må ikkje låsast om natta.", "Hugs dette. Ikkje lås døra om natta."),
    ("Hugs dette. Komfyren må alltid slåast av.", "Hugs dette. Slå alltid av komfyren."),
    ("Kvar månad bør røykvarslaren testast. Gjer du det?", "Kvar månad bør du teste røykvarslaren. Gjer du det?"),
    ("Vatnet må kokast før du drikk det.", "Kok vatnet før du drikk det."),
    ("Søknaden må sendast innan 1. mai. Du får svar i juni.", "Send søknaden innan 1. mai. Du får svar i juni."),
    ("Skjemaet må fyllast ut før 1. mai. Du får svar i juni.", "Fyll ut skjemaet før 1. mai. Du får svar i juni."),
    (
        "Hugs å opna døra. Takrenna bør reinsast kvar haust. Det er lett å sjekka.",
        "Hugs å opna døra. Du bør reinsa takrenna kvar haust. Det er lett å sjekka.",
    ),
    ("Takrenna bør reinsast kvar haust. Har du stige?", "Du bør reinse takrenna kvar haust. Har du stige?"),
]


@pytest.mark.parametrize(("text", "wanted"), BY_DOER_NB + TO_READER_NB)
def test_bokmål(document: Analysed, text: str, wanted: str) -> None:
    assert active(document, text, "nb") == [wanted]


@pytest.mark.parametrize(("text", "wanted"), BY_DOER_NN + TO_READER_NN)
def test_nynorsk(document: Analysed, text: str, wanted: str) -> None:
    assert active(document, text, "nn") == [wanted]


NOTHING_NB = [
    "Fritak besluttes av rektor, og foreldrene skal informeres skriftlig.",
    "Tiltaket skal iverksettes av skolen vedrørende bråk.",
    # No doer, or none that does things.
    "Søknaden behandles i mai.",
    "Huset ble ødelagt av brannen.",
    "Muren ble bygd av betong.",
    "Veien ble stengt av hensyn til beboerne.",
    "Han blir hjulpet av og til.",
    "Området ble rammet av Ingunn.",
    "Det ble tatt mange bilder av barna.",
    "Han ble valgt til leder av partiet.",
    "Spilleren ble kastet ut av klubben.",
    # Another verb has the same subject, or the subject's own things would change owner.
    "Søknaden behandles av kommunen og sendes videre.",
    "Planen ble vedtatt av kommunestyret i sitt siste møte.",
    "Han ble hentet av faren sin.",
    "Hun ble oppfordret av læreren til å søke.",
    # Other words than the object's would change their sense.
    "Han ble ikke undersøkt av en lege.",
    "Ingen søknader kan avslås av kommunen.",
    "Både hun og broren ble hentet av læreren.",
    # Is she from there, or was it done there?
    "Møtet ble åpnet av Kari Nordmann i Bodø.",
    # The sender does it, or it is in no home.
    "Vi kommer i mai. Røykvarsleren skal byttes. Er du hjemme?",
    "Boka skal leveres hjem til deg.",
    "Plenen i parken skal klippes. Blir du med?",
    # No main clause, or a question.
    "Blir søknaden behandlet av kommunen?",
    "Når ble planen vedtatt av kommunestyret?",
    "Vi vet at søknaden behandles av kommunen.",
    "Planen som ble vedtatt av kommunestyret, er god.",
    "Hvis søknaden behandles av kommunen, tar det tid.",
    "Hun sa: «Planen ble vedtatt av kommunestyret.»",
    # The reader is not told, or not the one to do it.
    "Røykvarsleren skal testes hver måned.",
    "Gata skal stenges på mandag. Husker du det?",
    "Røykvarslerne skal byttes i uke 42. Er du hjemme?",
    "Vi sier fra når røykvarsleren må testes. Har du spørsmål?",
    "Må røykvarsleren testes hver måned? Hva tror du?",
    "Røykvarsleren må testes og batteriet byttes. Gjør du det?",
    "Stasjonen skal bygges i vår. Hva synes du?",
]
NOTHING_NN = [
    "Søknaden blir handsama i mai.",
    "Huset vart øydelagt av brannen.",
    "Muren vart bygd av betong.",
    "Vegen vart stengd av omsyn til bebuarane.",
    "Han blir hjelpt av og til.",
    "Området vart råka av Ingunn.",
    "Det vart teke mange bilete av barna.",
    "Han vart vald til leiar av partiet.",
    "Spelaren vart kasta ut av klubben.",
    "Søknaden blir handsama av kommunen og sendt vidare.",
    "Planen vart vedteken av kommunestyret i det siste møtet sitt.",
    "Han vart henta av faren sin.",
    "Ho vart oppmoda av læraren til å søkje.",
    "Han vart ikkje undersøkt av ein lege.",
    "Ingen søknader kan avslåast av kommunen.",
    "Både ho og broren vart henta av læraren.",
    "Møtet vart opna av Kari Nordmann i Bodø.",
    "Vi kjem i mai. Røykvarslaren skal bytast. Er du heime?",
    "Boka skal leverast heim til deg.",
    "Plenen i parken skal klippast. Blir du med?",
    "Blir søknaden handsama av kommunen?",
    "Når vart planen vedteken av kommunestyret?",
    "Fritak blir vedteke av rektor, og foreldra skal informerast skriftleg.",
    "Rapporten skal utarbeidast av skulen.",
    "Vi veit at søknaden blir handsama av kommunen.",
    "Planen som vart vedteken av kommunestyret, er god.",
    "Viss søknaden blir handsama av kommunen, tek det tid.",
    "Ho sa: «Planen vart vedteken av kommunestyret.»",
    "Røykvarslaren skal testast kvar månad.",
    "Gata skal stengjast på måndag. Hugsar du det?",
    "Røykvarslarane skal bytast i veke 42. Er du heime?",
    "Vi seier frå når røykvarslaren må testast. Har du spørsmål?",
    "Må røykvarslaren testast kvar månad? Kva trur du?",
    "Røykvarslaren må testast og batteriet bytast. Gjer du det?",
    "Stasjonen skal byggjast i vår. Kva synest du?",
]


@pytest.mark.parametrize("text", NOTHING_NB)
def test_nothing_is_suggested_in_bokmål(document: Analysed, text: str) -> None:
    assert active(document, text, "nb") == []


@pytest.mark.parametrize("text", NOTHING_NN)
def test_nothing_is_suggested_in_nynorsk(document: Analysed, text: str) -> None:
    assert active(document, text, "nn") == []


def test_how_it_is_told() -> None:
    told = [f.message for f in Checker(language="nb").check("Planen ble vedtatt av kommunestyret i juni.").findings]
    assert "Skriv hvem som gjør det: «Kommunestyret vedtok planen i juni.»" in told
    told = [f.message for f in Checker(language="nn").check("Hei du! Røykvarslaren må testast kvar månad.").findings]
    assert "Sei det til lesaren: «Test røykvarslaren kvar månad.»" in told


def test_a_long_sentence_is_not_told_whole(document: Analysed) -> None:
    text = f"Planen ble vedtatt av kommunestyret i juni, {'langt ' * 20}om lenge."
    [hit] = [hit for hit in check(document(text, "nb")) if hit.edits]
    assert hit.values["active"] == "Kommunestyret vedtok planen …"


POST = {
    "nb": "Hei, alle sammen! {} Har du hørt om det? Ring oss på dagtid, så svarer vi på det du lurer på.",
    "nn": "Hei, alle saman! {} Har du høyrt om det? Ring oss på dagtid, så svarar vi på det du lurer på.",
}


NOISE = 3
"""Points. The tips on language are steep: the least change of their measures moves the score."""


@pytest.mark.slow
@pytest.mark.parametrize("language", ["nb", "nn"])
def test_a_post_never_scores_lower_in_the_active(language: Language) -> None:
    checker = Checker(language=language)
    pairs = BY_DOER_NB + TO_READER_NB if language == "nb" else BY_DOER_NN + TO_READER_NN
    reports = checker.check_many(POST[language].format(one) for pair in pairs for one in pair)
    for before, after in zip(reports, reports, strict=True):
        # The tip on plain language alone: what a sentence beside it asks may be told otherwise then.
        told = [report.tips["everyday"].score or 0 for report in (before, after)]
        assert told[1] >= told[0] - NOISE, before.source
        assert not any(finding.rule == "passive-voice" for finding in after.findings), after.source


def test_nothing_is_made_without_being_asked() -> None:
    checker = Checker(language="nb")
    for text, _ in BY_DOER_NB + TO_READER_NB:
        report = checker.check(text)
        assert not any(one.safe for f in report.findings if f.rule == "passive-voice" for one in f.suggestions)


@pytest.mark.parametrize("language", ["nb", "nn"])
def test_every_verb_and_thing_of_the_list_inflects(language: Language) -> None:
    for duty in active_module_tasks(language):
        assert duty.verb["imp"]
        assert duty.verb["pass"]
        assert duty.definite
    assert len(doers.somebodies(language)) > 500
