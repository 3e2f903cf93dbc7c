"""Brackets that explain nothing."""

from __future__ import annotations

import pytest

import plainlint
from plainlint.checks.hard_explanation import HardExplanation
from plainlint.reading import Reading


def found(text: str) -> list[str]:
    reading = Reading(plainlint.read_text(text, name="page.md"))
    return [text[match.span.start : match.span.end] for match in HardExplanation().matches(reading)]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("You have had thrombosis (venous thrombosis) before.", "thrombosis (venous thrombosis)"),
        ("You have had thrombosis (venous thrombosis", "thrombosis (venous thrombosis"),
        ("- thrombosis (venous thrombosis\n- clots", "thrombosis (venous thrombosis"),
    ],
)
def test_the_brackets_belong_to_it_where_they_are_closed(text: str, words: str) -> None:
    assert found(text) == [words]


@pytest.mark.parametrize(
    "text",
    [
        "You have had thrombosis (a clot in a blood vessel) before.",
        "You have had thrombosis (DVT) before.",
        "You have had thrombosis (also called venous thrombosis) before.",
        "Your muscles may be floppy (hypotonia).",
    ],
)
def test_plain_words_and_other_names_are_left_alone(text: str) -> None:
    assert found(text) == []
