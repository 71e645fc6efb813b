"""Ready questions: made from the post, open, and questions in our own eyes too."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from somcheck import topics
from somcheck.checker import Checker
from somcheck.document import Document
from somcheck.fixes import applied
from somcheck.language import Language
from somcheck.rules.question import ready
from somcheck.rules.question.asking import Asking, classify


@pytest.mark.parametrize(
    ("text", "lang", "question"),
    [
        ("Test røykvarsleren i kveld.", "nb", "Når testet du røykvarsleren sist?"),
        ("Test røykvarslaren i kveld.", "nn", "Når testa du røykvarslaren sist?"),
        ("Du bør bytte batteriet ditt hvert år.", "nb", "Når byttet du batteriet ditt sist?"),
        ("Du bør byte batteriet ditt kvart år.", "nn", "Når bytte du batteriet ditt sist?"),
        ("Slå av komfyren før du legger deg.", "nb", "Hva gjør du for å huske å slå av komfyren?"),
        ("Slå av komfyren før du legg deg.", "nn", "Kva gjer du for å hugse å slå av komfyren?"),
        ("Lukk døra om natta.", "nb", "Hva gjør du for å huske å lukke døra?"),
        ("Lukk døra om natta.", "nn", "Kva gjer du for å hugse å lukke døra?"),
        ("Rens den gamle pipa før vinteren.", "nb", "Når renset du den gamle pipa sist?"),
    ],
)
def test_from_an_act(text: str, lang: Language, question: str, document: Callable[..., Document]) -> None:
    assert ready.ready_questions(document(text, lang))[0] == question


@pytest.mark.parametrize(
    "text",
    [
        "Kommunestyret vedtok planen på tirsdag.",
        "Sjekk nettsida vår.",
        "Ikke bytt pakningen.",
        "To personer omkom i brannen i natt. Test røykvarsleren i kveld.",  # no time for small talk
    ],
)
def test_none_where_the_post_gives_none(text: str, document: Callable[..., Document]) -> None:
    assert ready.ready_questions(document(text, "nb")) == []


def test_from_the_topic_and_the_group(document: Callable[..., Document]) -> None:
    text = "Komfyren sto på, og kjelen kokte tørr. Plata var rød da vi kom."
    assert ready.ready_questions(document(text, "nb"))[0] in topics.topics()["komfyr"].asks["nb"]
    made = ready.ready_questions(document("Vi er på stand på lørdag.", "nb", "eldre"))
    assert len(made) == 3


def written() -> list[tuple[Language, str]]:
    found: list[tuple[Language, str]] = []
    for lang in ("nb", "nn"):
        for topic in topics.topics().values():
            found += [(lang, question) for question in topic.asks[lang]]
        for group in ready._written().values():
            found += [(lang, question) for question in group[lang]]
    return found


@pytest.mark.parametrize(("lang", "question"), written())
def test_what_is_written_down_is_a_question(lang: Language, question: str, document: Callable[..., Document]) -> None:
    assert [kind for _, kind in classify(document(question, lang))] == [Asking.QUESTION]
    assert "!" not in question
    assert 4 <= len(question.split()) <= 14


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
