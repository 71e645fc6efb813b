"""The history in a terminal."""

from __future__ import annotations

import click
import pytest
from histories import HOSTILE, empty, made

from somcheck.formatters.history_text import format_history
from somcheck.formatters.history_words import highlights
from somcheck.formatters.style import Style
from somcheck.norwegian.written_form import Language


@pytest.mark.parametrize("width", [40, 80, 200])
@pytest.mark.parametrize("language", ["nb", "nn"])
def test_no_line_is_wider_than_the_terminal(width: int, language: Language) -> None:
    said = click.unstyle(format_history(made(language, text="å" * 60), Style(width)))
    assert max(map(len, said.splitlines())) <= min(width, 100)
    assert " ".join(highlights(made(language))[1].split()) in " ".join(said.replace("\n    ", " ").split())


def test_without_block_characters_the_numbers_say_it() -> None:
    said = click.unstyle(format_history(made(), Style(80, blocks=False)))
    assert not set(said) & set("▁▂▃▄▅▆▇█")
    assert "22 % → 72 %" in said


def test_a_hostile_text_cannot_move_the_cursor() -> None:
    said = click.unstyle(format_history(made(text=HOSTILE), Style(80)))
    assert all(char.isprintable() or char == "\n" for char in said)


def test_an_export_without_posts_says_so() -> None:
    said = click.unstyle(format_history(empty("nn"), Style(80)))
    assert "Det er ingen innlegg å fortelje om." in said
    assert "Språklova" not in said
