from __future__ import annotations

from typing import Literal

import pytest

from plainlint import read_text
from plainlint.checks.emotive import Emotive
from plainlint.reading import Reading
from plainlint.rule import Level


def reading(text: str) -> Reading:
    return Reading(read_text(text))


def test_an_entry_is_found_once_a_page() -> None:
    text = "Palliative surgery is one choice. Ring us. Palliative radiotherapy is another."
    (found,) = Emotive("unexplained").matches(reading(text))
    assert found.span == (0, 10)


def test_a_word_that_is_explained_only_later_is_late_not_unexplained() -> None:
    text = "You may relapse.\nRing us. We will help.\nA relapse means that the illness has come back."
    assert list(Emotive("unexplained").matches(reading(text))) == []
    (found,) = Emotive("late").matches(reading(text))
    assert found.span == (8, 15)
    assert found.values["line"] == 3
    assert [place.span for place in found.related] == [(text.index("A relapse"), len(text))]


@pytest.mark.parametrize("state", ["unexplained", "late"])
def test_a_word_that_is_explained_at_once_is_fine(state: Literal["unexplained", "late"]) -> None:
    text = "You may relapse (the illness comes back). Ring us. We will help. You may relapse twice."
    assert list(Emotive(state).matches(reading(text))) == []


def test_values_say_what_readers_think_and_what_to_say() -> None:
    (found,) = Emotive("unexplained").matches(reading("You have a benign lump."))
    assert found.values["reading"] == "Readers may take it to mean a mild kind of cancer."
    assert found.values["convey"] == "that it is not cancer"


def test_a_word_that_nobody_knows_has_no_wrong_reading() -> None:
    (found,) = Emotive("unexplained").matches(reading("Your nurse will book the debulking."))
    assert found.values["reading"] == "Many readers do not know it."


def test_a_word_that_is_merely_misread_weighs_less() -> None:
    frightens, misread = Emotive("unexplained").matches(reading("He has kidney failure. The pain is chronic."))
    assert (frightens.level, misread.level) == (None, Level.WARNING)


def test_an_explanation_that_leaves_the_wrong_reading_open_is_related() -> None:
    text = "Palliative care eases pain."
    (found,) = Emotive("open").matches(reading(text))
    assert found.span == (0, 15)
    assert [(place.span, place.note) for place in found.related] == [((0, len(text)), "the explanation")]


def test_what_is_not_explained_at_all_is_not_open() -> None:
    assert list(Emotive("open").matches(reading("Ask about palliative care."))) == []


def test_entries_of_a_generated_table_are_left_alone() -> None:
    text = "Signs Deafness 90% Cataract 90% Tremor 50% Kidney failure 50% Ataxia 7.5% Squint 7.5% Fits - Weight loss"
    assert list(Emotive("unexplained").matches(reading(text))) == []


def test_entries_of_a_list_below_a_lead_in_are_no_table() -> None:
    text = "These are: - Surgery - Radiation - Tablets - Watchful waiting - Injections - Gene therapy - Diet - Rest"
    (found,) = Emotive("unexplained").matches(reading(text))
    assert found.span == (text.index("Watchful"), text.index(" - Injections"))
