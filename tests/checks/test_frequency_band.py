from __future__ import annotations

import pytest

from plainlint.checks.frequency_band import FrequencyBand
from plainlint.readers import read_text
from plainlint.reading import Reading


def found(text: str) -> list[tuple[object, object]]:
    matches = FrequencyBand().matches(Reading(read_text(text, format="markdown")))
    return [(match.values["word"], match.values["number"]) for match in matches]


@pytest.mark.parametrize(
    "text",
    [
        "Very common (may affect more than 1 in 10 people): a rash.",
        "Common: may affect up to 1 in 10 people.",
        "Common side effects happen in more than 1 in 100 people.",
        "Uncommon (between 1 in 1,000 and 1 in 100 people).",
        "Rare side effects affect fewer than 1 in 1,000 people.",
        "Very rare (affects less than 1 in 10,000 people).",
        "This cancer is rare and 1 in 100,000 people have it.",
        "It is a common problem: 1 in 3 women has it at some time.",
        "More common (1 in 5) in women.",
    ],
)
def test_a_word_that_fits_its_number_is_left_alone(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize(
    ("text", "word", "number"),
    [
        ("Very common (may affect up to 1 in 10 people): a rash.", "Very common", "1 in 10"),
        ("Common: may affect more than 1 in 10 people.", "Common", "1 in 10"),
        ("Uncommon (may affect up to 1 in 1,000 people).", "Uncommon", "1 in 1,000"),
        ("Rare side effects (about 1 in 50 people).", "Rare", "1 in 50"),
        ("Very rare: affects up to 1 in 1,000 people.", "Very rare", "1 in 1,000"),
        ("## Rare side effects\n\nThese may affect up to 1 in 100 people.", "Rare", "1 in 100"),
    ],
)
def test_a_word_that_does_not_fit_is_found_at_its_number(text: str, word: str, number: str) -> None:
    assert found(text) == [(word, number)]


def test_the_advice_names_the_word_that_fits() -> None:
    (match,) = FrequencyBand().matches(Reading(read_text("Rare: may affect up to 1 in 100 people.")))
    assert match.values["advice"] == "Write “uncommon”, or change the number."
