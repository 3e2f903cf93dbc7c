"""Syllables of common, medical and British words."""

from __future__ import annotations

import pytest

from plainlint.facts import syllables
from tests.cost import seconds


@pytest.mark.parametrize(
    ("count", "words"),
    [
        (1, "the dose times used stopped rest eyes heart 5 2026 i've"),
        (2, "doctor tested tablet people swallow handled boxes tired foetus didn't rhythm spasm nurse's fluid"),
        (3, "hospital medicine area radius warfarin inhaler nhs"),
        (4, "diarrhoea anaemia caesarean pneumonia operation palliative mastectomy biology society"),
        (5, "chemotherapy paracetamol paediatrician colonoscopy neutropenia"),
        (6, "radiotherapy physiotherapist osteoporosis osteoarthritis sigmoidoscopy fluorouracil"),
    ],
)
def test_words_have_the_syllables_that_people_speak(count: int, words: str) -> None:
    assert {word: syllables.count(word) for word in words.split()} == dict.fromkeys(words.split(), count)


def test_a_possessive_has_a_syllable_more_after_a_hiss() -> None:
    assert [syllables.count(word) for word in ("nurse's", "doctor's", "coach's")] == [2, 2, 2]


def test_short_words_without_vowels_are_spelt_out() -> None:
    assert [syllables.count(word) for word in ("tb", "mrs", "grrrr", "12", "é")] == [2, 2, 1, 1, 1]


def test_the_table_is_read_in_a_few_milliseconds() -> None:
    def read() -> None:
        syllables._exceptions.cache_clear()
        syllables.count.cache_clear()
        syllables.count("people")

    assert seconds(read) < 0.005
