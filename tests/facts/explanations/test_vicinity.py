"""Explanations that stand beside the sentence of their term, and near misses."""

from __future__ import annotations

from tests.facts.explanations.test_wordings import explained


def test_the_next_sentence_goes_on_about_the_short_form_with_its_noun() -> None:
    text = "It affects your gastrointestinal (GI) tract. The GI tract is the tube that food passes through."
    assert explained("gastrointestinal", text) == "the tube that food passes through."
    assert explained("gastrointestinal", text.replace("The GI tract", "The GI clinic")) is None
