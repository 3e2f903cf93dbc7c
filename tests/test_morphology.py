from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plainlint.morphology import fold, is_compound, roots, uninflected


@pytest.mark.parametrize(
    ("british", "american"),
    [
        ("haemorrhage", "hemorrhage"),
        ("oesophagus", "esophagus"),
        ("tumour", "tumor"),
        ("fibre", "fiber"),
        ("immunisation", "immunization"),
        ("paralyse", "paralyze"),
        ("leucocyte", "leukocyte"),
        ("beta-blocker", "beta blocker"),
        ("crohn's disease", "crohn disease"),
    ],
)
def test_british_and_american_spellings_fold_to_one(british: str, american: str) -> None:
    assert fold(british) == fold(american)


@pytest.mark.parametrize(
    ("form", "word"),
    [
        ("ovaries", "ovary"),
        ("biopsies", "biopsy"),
        ("stomata", "stoma"),
        ("diagnoses", "diagnosis"),
        ("appendices", "appendix"),
        ("bacteria", "bacterium"),
        ("emboli", "embolus"),
        ("calves", "calf"),
        ("dilated", "dilate"),
        ("swabbing", "swab"),
        ("gp's", "gp"),
    ],
)
def test_a_form_leads_to_its_word(form: str, word: str) -> None:
    assert word in set(uninflected(form))


def test_a_word_that_ends_in_double_s_is_no_plural() -> None:
    assert "illnes" not in set(uninflected("illness"))


@pytest.mark.parametrize(
    ("built", "root"), [("sleepiness", "sleepy"), ("unhelpful", "helpful"), ("wobblier", "wobbli")]
)
def test_roots_are_the_words_that_a_word_is_built_from(built: str, root: str) -> None:
    assert root in set(roots(built))


def test_a_compound_is_two_known_words() -> None:
    known = {"wheel", "chair"}.__contains__
    assert is_compound("wheelchair", known)
    assert not is_compound("wheelhouse", known)


@given(st.text(alphabet="abcdefghijklmnopqrstuvwxyz'", max_size=12))
def test_no_word_is_too_odd_to_be_taken_apart(word: str) -> None:
    assert all(isinstance(root, str) for root in roots(word))
    assert fold(fold(word)) == fold(fold(fold(word)))


@pytest.mark.parametrize("word", ["is", "as", "pi", "a", "s"])
def test_little_words_are_no_forms_of_others(word: str) -> None:
    assert list(uninflected(word)) == []
