"""What somcheck sees of the language of a post: refused where it is not Norwegian, told where someone has said so."""

from __future__ import annotations

import pytest

from somcheck.errors import PostError
from somcheck.judging.checker import Checker
from somcheck.norwegian.written_form import Language, guess

FOREIGN = [
    "Buorre beaivi! Mii doallat rabas uvssa lávvordaga diibmu 12. Bures boahtin buohkaide.",
    "Dálvet lea galmmas, ja mii dárbbašat veahki. Váldde oktavuođa minguin odne.",
    "Buaregh båeteme! Mijjen gåetie lea gaahpode daen biejjien.",
    "Hola a todos. Mañana cerramos el agua en la calle del centro. Guarden agua en una botella.",
    "La biblioteca abre a las diez. Trae tus libros.",
    "Die Schule ist am Freitag geschlossen. Wir sehen uns am Montag.",
    "De school is vrijdag gesloten. Wij zien jullie op maandag.",
    "Velkomin á opinn dag hjá slökkviliðinu.",
    "Skúlin er stongdur fríggjadag. Vit síggjast mánadag.",
    "Har du testet din røgalarm? Tryk på knappen og hør efter. Det tager kun et øjeblik.",
    "Skolan är stängd på fredag. Vi ses på måndag.",
    "Koulu on suljettu perjantaina. Nähdään maanantaina.",
    "L'école est fermée vendredi. À lundi.",
    "Szkoła jest zamknięta w piątek.",
    "Soo dhowow dhammaantiin. Berri biyaha waa la xirayaa saacadda sagaal.",
]


@pytest.mark.parametrize("text", FOREIGN)
def test_other_languages_are_refused(checker: Checker, text: str) -> None:
    with pytest.raises(PostError, match="norsk"):
        checker.check(text)


@pytest.mark.parametrize(
    "text",
    [
        "Kinosalen skal forlates gjennom nærmeste nødutgang når alarmen uler.",
        "Oppankring over sjøkabelen ved Vikaneset er forbode.",
        "Legitimasjon må forevises i valglokalet. Stemmeseddelen brettes før den leveres til stempling.",
    ],
)
def test_long_words_of_known_parts_are_norwegian(checker: Checker, text: str) -> None:
    assert checker.check(text).score >= 0


@pytest.mark.parametrize(("language", "word"), [("nb", "valgt"), ("nn", "valt")])
def test_other_languages_are_told_where_the_form_is_said(language: Language, word: str) -> None:
    notes = Checker(language=language).check(FOREIGN[0]).notes
    assert len(notes) == 1
    assert word in notes[0]


@pytest.mark.parametrize(
    ("language", "text", "told"),
    [
        ("nn", "Vi stenger vannet i hele gata fra klokka ni. Husk å fylle ei bøtte.", "bokmål"),
        ("nb", "Vi stengjer vatnet i heile gata frå klokka ni. Hugs å fylle ei bøtte.", "nynorsk"),
    ],
)
def test_the_other_written_form_is_told(language: Language, text: str, told: str) -> None:
    notes = Checker(language=language).check(text).notes
    assert f"på {told}" in " ".join(notes)
    assert not Checker().check(text).notes


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("nb", "Tomt til salgs, 12 daa."),
        ("nb", "12 daa tomt"),
        ("nb", "Jord til leie, 12 daa fulldyrka"),
        ("nb", "Skriv inn adressen din."),
        ("nb", "Er det kvikkleire under huset ditt?"),
        ("nb", "Foreldremøte torsdag"),
        ("nn", "Jord til leige, 12 daa fulldyrka"),
        ("nn", "Ope 10–15, velkomen"),
    ],
)
def test_short_posts(language: Language, text: str) -> None:
    assert guess(text).language == language
