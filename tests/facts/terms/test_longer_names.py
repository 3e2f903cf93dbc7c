"""Terms that the page explains as part of a longer name, and near misses."""

from __future__ import annotations

import pytest

from plainlint import Reading, read_text


def explained(term: str, text: str) -> str:
    """How the page explains this term: "here", "late" or "no"."""
    return next(str(found.explained) for found in Reading(read_text(text)).terms if found.text == term)


@pytest.mark.parametrize(
    ("term", "text"),
    [
        ("MRI", "Cardiac MRI is a test that uses magnets to take pictures of your heart."),
        ("lymphoma", "Primary brain lymphoma is a cancer of the white blood cells in the brain."),
        ("hysterectomy", "The womb is taken out through a cut. This is called a keyhole hysterectomy."),
        ("SPG20", "It comes from a change in the SPG20 gene. The SPG20 gene makes a protein for nerves."),
        ("inhibitors", "PARP inhibitors are drugs that stop cancer cells from healing."),
        ("urea", "The lab looks at one waste product, called blood urea level (BUL), in your blood."),
        ("sphenoid", "They go in through the sphenoid bone (a bone at the base of the skull)."),
        ("Splenectomy", "Surgery Splenectomy is surgery to remove the spleen."),
    ],
)
def test_the_account_of_a_longer_name_counts(term: str, text: str) -> None:
    assert explained(term, text) == "here"


@pytest.mark.parametrize(
    ("term", "text"),
    [
        ("immunoglobulin", "CMV immunoglobulin may also be used in some patients."),
        ("immune system", "A weak immune system may have more severe forms."),
        ("radioactive", "You swallow a little radioactive material. The radioactive material collects in your bones."),
        ("bilirubin", "A high bilirubin level may be the first sign of it."),
        ("propantheline", "You may take propantheline bromide (Plainadrin)."),
        ("mutations", "Rare mutations were found in one large family."),
    ],
)
def test_what_says_little_of_a_part_does_not_count(term: str, text: str) -> None:
    assert explained(term, text) == "no"


def test_a_term_that_an_article_has_run_into_is_found_and_explained() -> None:
    text = "The images go to a radiologista doctor who reads pictures of the body."
    (term,) = Reading(read_text(text)).terms
    assert (term.text, str(term.explained), term.name) == ("radiologist", "here", "radiologist")
    assert term.explanation is not None
    assert text[term.explanation.start :] == "a doctor who reads pictures of the body."


def test_a_word_that_only_ends_like_an_article_is_left_whole() -> None:
    assert [term.text for term in Reading(read_text("You may have anaemia and lymphoma in May.")).terms] == [
        "anaemia",
        "lymphoma",
    ]
