from __future__ import annotations

import pytest

from plainlint.lexicon import packaged
from plainlint.services import slips


@pytest.mark.parametrize(
    ("word", "suggestions", "meant"),
    [
        ("recieve", ["receive", "relic"], ("receive",)),
        ("wrad", ["wad", "ward"], ("ward",)),
        ("unwel", ["unwed", "unwell", "unwet"], ("unwell",)),
        ("persistant", ["persistent"], ("persistent",)),
        ("Apointment", ["Appointment"], ("Appointment",)),
        ("reccomend", ["recommend"], ("recommend",)),
        ("womans", ["women", "woman's", "woman"], ("woman's",)),
        ("kidneychildren", ["kidney children"], ("kidney children",)),
        ("bladderthat", ["bladder that"], ("bladder that",)),
        ("symptomscan", ["symptom scan", "symptoms can"], ("symptoms can", "symptom scan")),
        ("chemotheraphy", ["chemotherapy"], ("chemotherapy",)),
    ],
)
def test_a_slip_is_near_to_what_was_meant(word: str, suggestions: list[str], meant: tuple[str, ...]) -> None:
    assert slips.meant(word, suggestions, packaged()) == meant


@pytest.mark.parametrize(
    ("word", "suggestions"),
    [
        ("neuro", ["Nero", "euro"]),
        ("nares", ["mares", "years"]),
        ("acuta", ["acute"]),
        ("spiralis", ["spirals"]),
        ("blastic", ["plastic", "elastic"]),
        ("aplasia", ["aphasia"]),
        ("midgut", ["midget"]),
        ("substantia", ["substantial"]),
        ("inversus", ["in versus"]),
        ("reinfused", ["rein fused"]),
        ("dysgeusia", ["dyspepsia"]),
        ("Frasier", ["Fraser", "Frazier"]),
        ("counseling", ["counselling"]),
        ("embolization", ["embolisation"]),
        ("labeled", ["labelled"]),
    ],
)
def test_a_rare_word_or_another_spelling_is_no_slip(word: str, suggestions: list[str]) -> None:
    assert slips.meant(word, suggestions, packaged()) == ()
