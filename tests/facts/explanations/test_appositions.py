"""Appositions and clauses that a comma joins to their term, and near misses."""

from __future__ import annotations

import pytest

from tests.facts.explanations.test_wordings import explained

JOINED = [
    (
        "echocardiogram",
        "You will have an ultrasound scan of your heart, an echocardiogram.",
        "You will have an ultrasound scan of your heart",
    ),
    (
        "biopsy",
        "The doctor takes a small piece of skin, a biopsy, and sends it to be tested.",
        "The doctor takes a small piece of skin",
    ),
    (
        "dermatologist",
        "A doctor who looks after skin, a dermatologist, will check the mole.",
        "A doctor who looks after skin",
    ),
    (
        "deep vein thrombosis",
        "A blood clot in the leg, deep vein thrombosis, can follow a long flight.",
        "A blood clot in the leg",
    ),
    (
        "ventricles",
        "The heart has two atria, which fill with blood; and two ventricles, which pump it out; and four valves.",
        "pump it out",
    ),
    ("veins", "Blood comes back through the veins, which carry it to the heart.", "carry it to the heart."),
    (
        "vascular",
        "It affects the vascular system, which is the network of tubes that carry blood.",
        "is the network of tubes that carry blood.",
    ),
    (
        "targeted therapy",
        "Targeted therapy Targeted therapy is a treatment with drugs that find cancer cells.",
        "a treatment with drugs that find cancer cells.",
    ),
    ("jaundice", "You may get jaundice, with yellow skin and eyes.", "yellow skin and eyes."),
    ("iris", "Light passes through the iris, which is the coloured part.", "is the coloured part."),
    (
        "gingivitis",
        "The two kinds are gingivitis, a mild form that comes and goes, and a worse one.",
        "a mild form that comes and goes, and a worse one.",
    ),
    ("atrophy", "The scan shows atrophy (shrinkage) of the muscles.", "shrinkage"),
]


@pytest.mark.parametrize(("term", "text", "gloss"), JOINED)
def test_explains_across_a_comma(term: str, text: str, gloss: str) -> None:
    assert explained(term, text) == gloss


NOT_JOINED = [
    ("biopsy", "You may have a scan of your chest, a biopsy, or no test at all."),
    ("biopsy", "You may have a fever, a pain in the chest, a biopsy."),
    ("supplement", "The team tries a pure form of creatine, a supplement."),
    ("hormones", "The gland sends out growth hormones, which break down fat."),  # not what hormones do
    ("vascular", "Ask the vascular team, which is in the main building."),
    ("abdomen", "There is an opening in the abdomen (an omphalocele) that lets the gut stick out."),
    ("cataracts", "It brings deafness, cataracts , weakness of the eyes and fits."),
    ("colostomy", "If you have a colostomy, ring the stoma nurse."),
    ("jaundice", "Ask about jaundice, with yellow forms for the nurse."),
    ("lymphatic system", "The cancer may be in your lymphatic system, which is common."),
    ("nausea", "The main signs are nausea, a feeling of fullness after a meal, and pain."),
    ("sepsis", "When you have sepsis, it is serious."),
    ("thrombosis", "A long flight, deep vein thrombosis, and smoking are risks."),
]


@pytest.mark.parametrize(("term", "text"), NOT_JOINED)
def test_leaves_lists_and_longer_names(term: str, text: str) -> None:
    assert explained(term, text) is None
