"""Explanations that end in their term, and near misses."""

from __future__ import annotations

import pytest

from tests.facts.explanations.test_wordings import explained

NAMED = [
    (
        "tracheostomy",
        "The surgeon makes a hole in the front of your neck. The medical name for this is a tracheostomy.",
        "The surgeon makes a hole in the front of your neck.",
    ),
    (
        "paraesthesia",
        "Some people get pins and needles. The medical term for it is “paraesthesia”.",
        "Some people get pins and needles.",
    ),
    ("hernia", "Part of your bowel pushes out. This is a hernia.", "Part of your bowel pushes out."),
    (
        "radiographer",
        "The person who takes the x-ray is a radiographer.",
        "The person who takes the x-ray is a",
    ),
    ("Candida", "A kind of yeast called Candida albicans causes thrush.", "A kind of yeast"),
]


@pytest.mark.parametrize(("term", "text", "gloss"), NAMED)
def test_explains_before_the_term(term: str, text: str, gloss: str) -> None:
    assert explained(term, text) == gloss


NOT_NAMED = [
    ("hernia", "You may feel sick after the operation. This is not a hernia."),
    ("dysphagia", "Your throat may be sore for a week. This is due to dysphagia."),
    ("varicella", "The proper name of this illness is varicella."),  # nothing before it says what it is
    ("surgery", "You may have to wait. This is surgery."),  # too common a word for so faint a shape
    ("antigen", "The blood is tested with a kit (ELISA antigen capture)."),
    ("Candida", "A book called Candida Kitchen is sold there."),
    ("cetirizine", "You may take an antihistamine (cetirizine)."),  # a hard word is no plain name of another
    ("spasm", "Limb dystonia (spasm) may get worse."),
    ("radiographer", "Your next visit is a radiographer."),
]


@pytest.mark.parametrize(("term", "text"), NOT_NAMED)
def test_leaves_what_names_nothing(term: str, text: str) -> None:
    assert explained(term, text) is None
