"""Explanations that stand beside the sentence of their term, and near misses."""

from __future__ import annotations

import pytest

from tests.facts.explanations.test_wordings import explained


def test_the_next_sentence_goes_on_about_the_short_form_with_its_noun() -> None:
    text = "It affects your gastrointestinal (GI) tract. The GI tract is the tube that food passes through."
    assert explained("gastrointestinal", text) == "the tube that food passes through."
    assert explained("gastrointestinal", text.replace("The GI tract", "The GI clinic")) is None


@pytest.mark.parametrize(
    ("below", "gloss"),
    [
        ("The tubes that carry sperm are cut or sealed.", "The tubes that carry sperm are cut or sealed."),
        ("Please ring us to book.", None),
        ("You will go home the same day.", None),
        ("The scrotum is the bag of skin below the penis.", None),  # an account of another thing
        ("A vasectomy takes half an hour.", None),
    ],
)
def test_the_sentence_below_a_question_answers_it(below: str, gloss: str | None) -> None:
    assert explained("vasectomy", f"## What is a vasectomy?\n\n{below}", format="markdown") == gloss
    assert explained("vasectomy", f"## What is a vasectomy for?\n\n{below}", format="markdown") is None
