"""Which verbs tell what their subject is, does or is for."""

from __future__ import annotations

import pytest

from plainlint.facts.explanations.verbs import is_bare_participle, is_explaining_verb, tells_at
from plainlint.segment import words


@pytest.mark.parametrize(
    ("verb", "following", "then"),
    [
        ("prevents", "clots", ""),
        ("carries", "blood", ""),
        ("looks", "like", ""),
        ("occurs", "when", ""),
        ("makes", "a", "hormone"),
        ("makes", "you", "sweat"),
        ("makes", "your", "skin"),
        ("makes", "it", "easier"),
        ("pushes", "food", ""),
    ],
)
def test_tells_what_its_subject_does(verb: str, following: str, then: str) -> None:
    assert is_explaining_verb(verb, following, then)


@pytest.mark.parametrize(
    ("verb", "following", "then"),
    [
        ("causes", "pain", ""),
        ("occurs", "often", ""),
        ("makes", "sure", "that"),
        ("makes", "you", "tired"),
        ("makes", "it", "hard"),
        ("moves", "to", "the"),
    ],
)
def test_tells_nothing_of_its_subject(verb: str, following: str, then: str) -> None:
    assert not is_explaining_verb(verb, following, then)


def told(text: str, at: int) -> bool:
    """Whether the word at `at` of the text tells something."""
    return tells_at(list(words(text)), at)


def test_what_is_taken_somewhere_tells_and_how_long_it_takes_does_not() -> None:
    assert told("takes food from the mouth", 0)
    assert told("brings the blood back", 0)
    assert not told("takes an hour", 0)
    assert not told("takes an hour to do", 0)


def test_what_may_happen_is_a_warning() -> None:
    assert told("often make you sleep", 1)
    assert not told("can make you sleep", 1)
    assert told("can stop clots", 1)


@pytest.mark.parametrize(
    "text", ["treated with rest", "safe for babies", "found after a fall", "present in food", "rare and mild"]
)
def test_what_happens_to_a_thing_is_not_what_it_is(text: str) -> None:
    assert is_bare_participle(list(words(text)))


@pytest.mark.parametrize("text", ["caused by germs", "found in the neck", "felt as a pain", "rare tumours that grow"])
def test_where_a_thing_is_and_what_it_comes_from_tell(text: str) -> None:
    assert not is_bare_participle(list(words(text)))
