from __future__ import annotations

import pytest

from plainlint.checks.placeholder import Placeholder
from plainlint.readers import read_text
from plainlint.reading import Reading


def found(text: str) -> list[str]:
    document = read_text(text, format="text")
    return [document.source.excerpt(match.span) for match in Placeholder().matches(Reading(document))]


@pytest.mark.parametrize(
    "note",
    [
        *("[ref]", "[Refs]", "[citation needed]", "[SOURCES?]", "[insert reference]", "[add source]", "[find ref]"),
        *("[needs citation]", "[missing source]", "[?]", "[???]", "(ref)", "(refs?)", "(insert reference)"),
        *("(add source)", "(Find citation)", "(reference to follow)", "(citations required)", "(source tbc)"),
    ],
)
def test_notes_that_keep_a_place(note: str) -> None:
    assert found(f"Most people (nine in ten) get better {note} in a week.") == [note]


@pytest.mark.parametrize(
    "aside", ["(see the source of the pain)", "(referred to a clinic)", "[address]", "(add salt)", "(?)"]
)
def test_other_asides_are_left_alone(aside: str) -> None:
    assert found(f"Most people {aside} get better.") == []
