"""Ready questions: made from the post, open, and questions in our own eyes too."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from pathlib import Path

import pytest

from somcheck.analysis import subjects
from somcheck.analysis.asking import asked
from somcheck.analysis.tone import is_for_experts, is_read_at_work
from somcheck.document.document import Document
from somcheck.judging.checker import Checker
from somcheck.norwegian import topics
from somcheck.norwegian.written_form import Language
from somcheck.rewriting.questions import added, idea, ready_questions
from somcheck.rewriting.questions import question_words as ready_written
from somcheck.running.fixes import applied


@pytest.mark.parametrize(
    ("text", "lang", "question"),
    [
        ("Test røykvarsleren i kveld.", "nb", "Når testet du røykvarsleren sist?"),
        ("Test røykvarslaren i kveld.", "nn", "Når testa du røykvarslaren sist?"),
        ("Du bør bytte batteriet ditt hvert år.", "nb", "Når byttet du batteriet ditt sist?"),
        ("Du bør byte batteriet ditt kvart år.", "nn", "Når bytte du batteriet ditt sist?"),
        ("Rens den gamle pipa før vinteren.", "nb", "Når renset du den gamle pipa sist?"),
        ("Bytt passord på e-posten.", "nb", "Når byttet du passord sist?"),
        ("Byt passord på e-posten.", "nn", "Når bytte du passord sist?"),
        ("Klipp hekken før skolestart.", "nb", "Når klipte du hekken sist?"),
        ("Klipp hekken før skulestart.", "nn", "Når klipte du hekken sist?"),
        ("Tøm takrennene.", "nb", "Når tømte du takrennene sist?"),
        ("Tøm takrennene.", "nn", "Når tømte du takrennene sist?"),
        ("Bytt batteri og test røykvarsleren.", "nb", "Når testet du røykvarsleren sist?"),
        ("Sorter plastavfallet.", "nb", "Hvem sorterer plastavfallet hjemme hos dere?"),
        ("Sorter plastavfallet.", "nn", "Kven sorterer plastavfallet heime hos dykk?"),
    ],
)
def test_from_an_act(text: str, lang: Language, question: str, document: Callable[..., Document]) -> None:
    assert ready_questions(document(text, lang))[0] == question


@pytest.mark.parametrize(
    "text",
    [
        "Kommunestyret vedtok planen på tirsdag.",
        "Sjekk nettsida vår.",
        "Ikke bytt pakningen.",
        "To personer omkom i brannen i natt. Test røykvarsleren i kveld.",  # no time for small talk
        "Vi leter etter en mann som dro på hytta i går. Ring 112 hvis du ser ham.",
        "Det brenner på Moen. Lukk vinduene og hold deg inne. Test røykvarsleren i kveld.",
        "Hytta brant ned i natt. Ingen var på hytta.",
        "Nå har vi fått nok. Noen har kastet poser ved gjenvinningsstasjonen igjen.",  # a complaint
        "Skogbrannfaren er stor. La bålet være, også på faste bålplasser.",  # a warning
        "Vi søker barnehagelærer i fast stilling. Barnehagen har 40 barn og ligger i Storgata. Søk innen 1. mai.",
        "Tusen takk til alle som kom på dugnad i barnehagen i går.",
        "Rydd kjeller og loft.",  # half of it
        "Måk fri vinduet.",
        "Oransje farevarsel for vind fra fredag. Test røykvarsleren i kveld.",
        "Sjekk appen.",  # not the reader's own
        "Ta med søpla hjem igjen.",  # "å ta med søpla" would say less
        "Møtet er klokka 18 på mandag.",  # hints alone
        "Rådmannen kom i båt til møtet. Der ble saken lagt fram.",  # a hint, in passing
        "Du kan skrive ut skjemaet, og du kan sende det til oss.",  # what one may do is no advice
    ],
)
def test_none_where_the_post_gives_none(text: str, document: Callable[..., Document]) -> None:
    assert ready_questions(document(text, "nb")) == []


@pytest.mark.parametrize(
    ("text", "lang", "question"),
    [
        ("Takk til alle som ryddet stranda i går.", "nb", "Hvem vil du sende en takk til i dag?"),
        ("Takk til alle som rydda stranda i går.", "nn", "Kven vil du sende ein takk til i dag?"),
        ("Vi søker to sommervikarer til stasjonen.", "nb", "Hvem kjenner du som passer til jobben?"),
        ("Vi søkjer to sommarvikarar til stasjonen.", "nn", "Kven kjenner du som passar til jobben?"),
    ],
)
def test_thanks_and_vacancies_give_an_idea(
    text: str, lang: Language, question: str, document: Callable[..., Document]
) -> None:
    assert ready_questions(document(text, lang)) == []
    assert idea(document(text, lang)) == question


@pytest.mark.parametrize(
    ("text", "lang", "question"),
    [
        ("Velkommen til åpen dag på lørdag.", "nb", "Hvem tar du med deg?"),
        ("Velkomen til open dag på laurdag.", "nn", "Kven tek du med deg?"),
        ("Brøytebilene går hele natta.", "nb", "Hvem måker snøen hjemme hos dere?"),
        ("Brøytebilane går heile natta.", "nn", "Kven måkar snøen heime hos dykk?"),
        ("Vannet blir borte i Granveien i natt.", "nb", "Hva gjorde du sist vannet var borte?"),
        ("Vatnet blir borte i Granvegen i natt.", "nn", "Kva gjorde du sist vatnet var borte?"),
        ("Familieforestillingen er på mandag.", "nb", "Hvem tar du med deg?"),  # a compound is what its head is
        ("Familieframsyninga er på måndag.", "nn", "Kven tek du med deg?"),
        ("Slå av komfyren før du legger deg.", "nb", "Hvilken matrett har du svidd flest ganger?"),
        ("Slå av komfyren før du legg deg.", "nn", "Kva matrett har du svidd flest gonger?"),
        ("Fylkesveien er nattestengt i to uker.", "nb", "Hva hører du på i bilen når du må vente?"),
        ("Fylkesvegen er nattestengd i to veker.", "nn", "Kva høyrer du på i bilen når du må vente?"),
        ("Kom innom torsdag klokka 18, det er gratis.", "nb", "Hvem vil du ta med deg?"),  # nothing but the occasion
        ("Kom innom torsdag klokka 18, det er gratis.", "nn", "Kven vil du ta med deg?"),
        ("Kom på språkkafé torsdag klokka 18, det er gratis.", "nb", "Hvilket norsk ord synes du er rarest?"),
        ("Kom på språkkafé torsdag klokka 18, det er gratis.", "nn", "Kva norsk ord synest du er rarast?"),
    ],
)
def test_one_clear_word_that_opens_the_post_is_enough(
    text: str, lang: Language, question: str, document: Callable[..., Document]
) -> None:
    assert ready_questions(document(text, lang))[0] == question


@pytest.mark.parametrize(
    "text",
    [
        "No har vi fått nok. Nokon har kasta posar ved gjenvinningsstasjonen igjen.",  # a complaint
        "Er det så vanskeleg å halde møkka på jordet, bønder? Ta dykk saman.",
        "Skogbrannfaren er stor. La bålet vere, også på faste bålplassar.",  # a warning
        "Vi søkjer barnehagelærar i fast stilling. Barnehagen har 40 barn og ligg i Storgata. Søk innan 1. mai.",
        "Tusen takk til alle som kom på dugnad i barnehagen i går.",
    ],
)
def test_none_where_a_light_question_hurts(text: str, document: Callable[..., Document]) -> None:
    assert ready_questions(document(text, "nn")) == []


@pytest.mark.parametrize(
    ("text", "lang", "question"),
    [
        (
            "Grunnet utførelse av dekkearbeider vil det forekomme redusert fremkommelighet på riksveien. "
            "Manuell dirigering skal respekteres. Trafikanter henvises til omkjøring. "
            "Arbeidene forventes ferdigstilt primo september.",
            "nb",
            "Hva hører du på i bilen når du må vente?",
        ),
        (
            "Grunna utføring av dekkearbeid vil det førekome redusert framkomelegheit på riksvegen. "
            "Manuell dirigering skal respekterast. Trafikantar vert tilviste omkøyring. "
            "Arbeida er venta ferdigstilte primo september.",
            "nn",
            "Kva høyrer du på i bilen når du må vente?",
        ),
    ],
)
def test_a_heavy_text_gets_one_where_its_subject_is_clear(
    text: str, lang: Language, question: str, document: Callable[..., Document]
) -> None:
    post = document(text, lang)
    assert is_for_experts(post)
    assert ready_questions(post)[0] == question


@pytest.mark.parametrize(
    ("nb", "nn", "asks_nb", "asks_nn"),
    [
        (
            "Søk regionale miljøtilskudd innen 15. oktober.",
            "Søk regionale miljøtilskot innan 15. oktober.",
            "Hva er det neste du skal gjøre på gården?",
            "Kva er det neste du skal gjere på garden?",
        ),
        (
            "Opptak i skolefritidsordningen: Foreldrebetalingen er 2 000 kroner i måneden.",
            "Opptak i skulefritidsordninga: Foreldrebetalinga er 2 000 kroner i månaden.",
            "Hva liker barnet ditt best å leke?",
            "Kva liker barnet ditt best å leike?",
        ),
        (
            "Deltakere i introduksjonsprogrammet må møte til kartleggingssamtale.",
            "Deltakarar i introduksjonsprogrammet må møte til kartleggingssamtale.",
            "Hva var mest nytt for deg da du kom hit?",
            "Kva var mest nytt for deg då du kom hit?",
        ),
        (
            "Oppholdstillatelse: Søk på nytt en måned før den går ut, og bestill time hos politiet.",
            "Opphaldsløyve: Søk på nytt ein månad før det går ut, og bestill time hos politiet.",
            "Hvem hjelper deg når et skjema er vanskelig?",
            "Kven hjelper deg når eit skjema er vanskeleg?",
        ),
        (
            "Oljetanken i hagen må tømmes.",
            "Oljetanken i hagen må tømmast.",
            "Hvordan varmer du opp hjemme om vinteren?",
            "Korleis varmar du opp heime om vinteren?",
        ),
        (
            "Den nye nasjonalparken åpner i juni.",
            "Den nye nasjonalparken opnar i juni.",
            "Hvilket sted i naturen er du mest glad i?",
            "Kva stad i naturen er du mest glad i?",
        ),
        (
            "Fotokonkurransen er i gang.",
            "Fotokonkurransen er i gang.",
            "Hva tok du bilde av sist?",
            "Kva tok du bilete av sist?",
        ),
        (
            "Brettspill og pizza på klubben fredag.",
            "Brettspel og pizza på klubben fredag.",
            "Hvilket spill spilte du sist?",
            "Kva spel spelte du sist?",
        ),
    ],
)
def test_both_written_forms_know_a_subject(
    nb: str, nn: str, asks_nb: str, asks_nn: str, document: Callable[..., Document]
) -> None:
    assert ready_questions(document(nb, "nb"))[0] == asks_nb
    assert ready_questions(document(nn, "nn"))[0] == asks_nn


@pytest.mark.parametrize(
    ("text", "lang", "question"),
    [
        (
            "Til deg som driver restaurant eller kafé: Vask filteret i avtrekket hver uke.",
            "nb",
            "Hva er det siste dere gjør før kjøkkenet stenger?",
        ),
        (
            "Til deg som driv restaurant eller kafé: Vask filteret i avtrekket kvar veke.",
            "nn",
            "Kva er det siste de gjer før kjøkenet stengjer?",
        ),
        (
            "Til ledere i skole og barnehage: Evakueringsøvelse skal holdes to ganger i året.",
            "nb",
            "Når hadde dere brannøvelse sist?",
        ),
        (
            "Til leiarar i skule og barnehage: Evakueringsøving skal haldast to gonger i året.",
            "nn",
            "Når hadde de brannøving sist?",
        ),
    ],
)
def test_those_who_read_at_work_are_asked_about_work(
    text: str, lang: Language, question: str, document: Callable[..., Document]
) -> None:
    post = document(text, lang)
    assert is_read_at_work(post)
    assert ready_questions(post)[0] == question


@pytest.mark.parametrize(
    ("text", "lang"),
    [
        ("Test røykvarsleren i lokalet i kveld.", "nb"),
        ("Test røykvarslaren i lokalet i kveld.", "nn"),
        ("Kom på grilling torsdag.", "nb"),
        ("Kom på grilling torsdag.", "nn"),
    ],
)
def test_those_who_read_at_work_are_not_asked_about_home(
    text: str, lang: Language, document: Callable[..., Document]
) -> None:
    assert ready_questions(document(text, lang))
    post = document(text, lang, "naeringsliv")
    assert ready_questions(post) == []
    assert idea(post) is None


@pytest.mark.parametrize(
    ("text", "lang", "question"),
    [
        ("Eiendomsskatt: Klage på takst og vedtak må være skriftlig.", "nb", "Hva håper du kommunen bruker"),
        ("Eigedomsskatt: Klage på takst og vedtak må vere skriftleg.", "nn", "Kva håpar du kommunen bruker"),
        ("Gebyr for kattehold: Klage på vedtak om katt må være skriftlig.", "nb", None),
        ("Gebyr for kattehald: Klage på vedtak om katt må vere skriftleg.", "nn", None),
    ],
)
def test_decisions_and_fees_get_only_what_fits_them(
    text: str, lang: Language, question: str | None, document: Callable[..., Document]
) -> None:
    asks = ready_questions(document(text, lang))
    assert asks == [] if question is None else asks[0].startswith(question)


@pytest.mark.parametrize(("second", "asks"), [("radiatorene", False), ("termostatene", True)])
def test_a_heavy_text_must_have_two_different_words_of_its_subject(
    second: str, asks: bool, document: Callable[..., Document]
) -> None:
    text = (
        "I henhold til foreliggende planverk vil det bli foretatt utskifting av radiatorer i samtlige boenheter. "
        f"Adkomst må sikres, og {second} skal være tilgjengelige i det oppgitte tidsrommet. "
        "Manglende etterkommelse kan medføre merkostnader for den enkelte boligeier."
    )
    post = document(text, "nb")
    assert is_for_experts(post)
    assert bool(ready_questions(post)) == asks


@pytest.mark.parametrize(
    ("text", "lang"),
    [
        ("Helsefagarbeider ved Tunet omsorgssenter. Du får turnus med arbeid hver tredje helg.", "nb"),
        ("Helsefagarbeidar ved Tunet omsorgssenter. Du får turnus med arbeid kvar tredje helg.", "nn"),
    ],
)
def test_a_vacancy_at_a_nursing_home_is_a_vacancy(text: str, lang: Language, document: Callable[..., Document]) -> None:
    assert ready_questions(document(text, lang)) == []


def test_nobody_is_asked_of_home_in_a_post_on_the_cabin(document: Callable[..., Document]) -> None:
    asked = ready_questions(document("Tøm takrennene på hytta.", "nb"))
    assert asked[0] == "Når tømte du takrennene sist?"
    assert not any("hjemme" in question for question in asked)


def test_an_idea_is_told_and_not_put_in() -> None:
    checker = Checker(audience="eldre")
    [finding] = [f for f in checker.check("Vi er på stand på lørdag.").findings if f.rule == "no-question"]
    assert finding.message.endswith(f"et spørsmål fra leserens hverdag, som «{ready_written()['eldre']['nb'][0]}»")
    assert finding.suggestions == ()
    assert "råd" not in checker.check("To personer omkom i brannen på hytta i natt.").findings[0].message


def test_up_to_three_questions_of_a_subject_are_ready(document: Callable[..., Document]) -> None:
    nb = "Brøytebilene går hele natta etter snøfallet. Snøplogen trenger plass."
    nn = "Brøytebilane går heile natta etter snøfallet. Snøplogen treng plass."
    assert len(ready_questions(document(nb, "nb"))) == 3
    assert len(ready_questions(document(nn, "nn"))) == 3


def test_the_group_gives_an_idea(document: Callable[..., Document]) -> None:
    post = document("Vi er på stand på lørdag.", "nb", "eldre")
    assert idea(post) == ready_written()["eldre"]["nb"][0]


def written() -> list[tuple[Language, str]]:
    found: list[tuple[Language, str]] = []
    for lang in ("nb", "nn"):
        for topic in topics.topics().values():
            found += [(lang, question) for question in topic.asks[lang]]
        for subject in subjects.subjects().values():
            found += [(lang, question) for question in subject["questions"][lang]]
        for group in ready_written().values():
            found += [(lang, question) for question in group[lang]]
    return list(dict.fromkeys(found))


OPEN = {"nb": "hva hvem hvor hvordan hvilken hvilket hvilke når", "nn": "kva kven kvar kor korleis når"}


@pytest.mark.slow
@pytest.mark.parametrize("lang", ["nb", "nn"])
def test_what_is_written_down_is_a_question(lang: Language, document: Callable[..., Document]) -> None:
    """Short, without shouting, and such as nobody can answer with yes or no."""
    questions = [question for form, question in written() if form == lang]
    unseen = [question for question in questions if not asked(document(question, lang))]
    assert len(unseen) <= 0.02 * len(questions), unseen  # what sentences ask is learned, and mostly right
    for question in questions:
        assert re.fullmatch(r"[^?!]+\?", question), question
        assert question.split()[0].lower() in OPEN[lang].split(), question
        assert 4 <= len(question.split()) <= 14, question


SAID = {subjects.READY, subjects.LAST, subjects.WORK, subjects.PAPERS}


@pytest.mark.parametrize("id", subjects.subjects())
def test_a_subject_is_as_rich_in_both_written_forms(id: str) -> None:
    table = subjects.subjects()[id]
    assert set(table) <= {"nb", "nn", "hints", "questions", *SAID}
    assert all(isinstance(table.get(key, True), bool) for key in SAID)
    assert table["nb"]
    assert table["nn"]
    assert 1 <= len(table["questions"]["nb"]) == len(table["questions"]["nn"]) <= 3
    for kind in ("nb", "nn"):
        sure, hints = set(table[kind]), set(table.get("hints", {}).get(kind, ()))
        assert len(sure) == len(table[kind])
        assert not sure & hints


def labelled() -> list[tuple[Language, str, list[str]]]:
    """Invented posts without a question, and those of their ready questions that a reader found fit to publish."""
    lines = (Path(__file__).parent / "ready" / "posts.jsonl").read_text(encoding="utf-8").splitlines()
    rows = [json.loads(line) for line in lines]
    return [(row["lang"], row["text"], row["questions"]) for row in rows]


@pytest.mark.parametrize(("lang", "text", "questions"), labelled())
def test_a_good_question_keeps_coming(
    lang: Language, text: str, questions: list[str], document: Callable[..., Document]
) -> None:
    assert set(questions) <= set(ready_questions(document(text, lang)))


@pytest.mark.parametrize(
    ("text", "lang", "asked"),
    [
        ("Test den i dag.\nHilsen alle oss på stasjonen 🚒\n#tag", "nb", "Test den i dag.\n\nQ?\nHilsen alle"),
        ("Test han i dag.\n\nVenleg helsing brannvesenet", "nn", "Test han i dag.\n\nQ?\n\nVenleg"),
        ("Test han i dag.\nEi fredeleg høgtid frå oss i brannvesenet", "nn", "Test han i dag.\n\nQ?\nEi fredeleg"),
        ("Test den i dag.\nTa med en hilsen hjem til alle du kjenner i gata.", "nb", "i gata.\n\nQ?"),
        ("Test den i dag. Ha ei fin helg! 👋🏽\n#tag", "nb", "👋🏽\n\nQ?\n#tag"),
        ("Hilsen brannvesenet", "nb", "Hilsen brannvesenet\n\nQ?"),
    ],
)
def test_the_question_comes_before_the_greeting(
    text: str, lang: Language, asked: str, document: Callable[..., Document]
) -> None:
    edit = added(document(text, lang), "Q?")
    assert asked in text[: edit.start] + edit.replacement + text[edit.end :]


def test_a_post_with_a_ready_question_asks(checker: Checker) -> None:
    text = "Test røykvarsleren i kveld.\n\n#Røykvarslerdagen https://brann.no\n"
    before = checker.check(text)
    [finding] = [finding for finding in before.findings if finding.rule == "no-question"]
    assert 1 <= len(finding.suggestions) <= 3
    for suggestion in finding.suggestions:
        assert not suggestion.safe
        after = checker.check(applied(text, [suggestion]))
        assert after.tips["question"].score == 100
        assert after.score > before.score
    assert applied(text, finding.suggestions[:1]).startswith(
        "Test røykvarsleren i kveld.\n\nNår testet du røykvarsleren sist?\n\n#"
    )
