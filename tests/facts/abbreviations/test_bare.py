"""Which abbreviations want their long form, and at which use."""

from __future__ import annotations

import pytest

from plainlint import Reading, read_text
from plainlint.facts.abbreviations import bare as bare_abbreviations
from plainlint.facts.terms import TermKind
from tests.cost import grows_in_proportion


def bare(text: str, locale: str = "en-GB", format: str = "text") -> list[tuple[str, int]]:
    """The abbreviations that want their long form, and where in their block they stand."""
    reading = Reading(read_text(text, format=format), locale=locale)
    expanded = [pair.short for pair in reading.abbreviations]
    return [
        (term.text, use.start)
        for term in reading.terms
        if term.kind is TermKind.ABBREVIATION
        and (use := bare_abbreviations.wanted_at(term.text, term.uses, reading.passages, expanded))
    ]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The MDT will meet on Tuesday.", [("MDT", 4)]),
        ("You will have an ECG or an EEG.", [("ECG", 17), ("EEG", 27)]),
        ("The nurse does the EMG (in room 4).", [("EMG", 19)]),
        ("A TIA 2 weeks ago is a warning.", [("TIA", 2)]),
        ("A heart attack or a TIA needs help at once.", [("TIA", 20)]),
        ("Our PGFT team rings you.", [("PGFT", 4)]),
    ],
)
def test_bare_abbreviations_are_found(text: str, found: list[tuple[str, int]]) -> None:
    assert bare(text) == found


@pytest.mark.parametrize(
    "text",
    [
        "An EKG (electrocardiogram) takes five minutes.",  # the letters do not fit, and it is the long form
        "The scan of the heart through the gullet (TOE) takes an hour.",
        "You may have high LDL cholesterol (sometimes called “bad” cholesterol).",
        "The goal for LDL, or “bad”, cholesterol is lower.",
        "A low HDL level is a risk. HDL is often called good cholesterol.",
        "It is a fatty liver or NAFLD that we see.",
        "It costs less than TLC -- therapeutic lifestyle changes.",
        "You will have an INR test. This test shows how fast your blood clots.",
        "The computed tomography (to-MOG-rah-fee) machine, a CT tube, is loud.",
    ],
)
def test_another_name_beside_it_is_enough(text: str) -> None:
    assert bare(text) == []


def test_the_text_below_a_title_writes_it_out() -> None:
    assert bare("## Your EMG\n\nElectric muscle graphs take an hour.\n", format="markdown") == []


def test_a_title_above_writes_it_out() -> None:
    text = "# {}\n\nAn ASL can follow radiation.\n"
    assert bare(text.format("Adult Acute Skin Lesions"), format="markdown") == []
    assert bare(text.format("Adult skin"), format="markdown") == [("ASL", 3)]


@pytest.mark.parametrize(
    "text",
    [
        "The test measures CA 125 in your blood.",
        "You may be given LOXO-101 in a study.",
        "The medicine blocks TNF-alpha.",
        "You will have an MRI scan.",
        "The PDGFRA gene is on chromosome 4. Changes in PDGFRA are rare.",
        "See Hill A, Rowland MO, for the figures.",
        "See the papers by Sigel JD, Rinehart E and others.",
        "Ring (855)-QUIT VET or your nurse.",
        "Use a spray with DEET in it.",
        "The BHF booklet on tests is free.",
        "Read the BHF Guide To Headaches today.",
    ],
)
def test_a_piece_of_a_name_is_left_alone(text: str) -> None:
    assert bare(text) == []


def test_after_a_title_the_next_use_counts() -> None:
    assert bare("Ask for the BHF booklet. Nurses of the BHF can help.") == [("BHF", 39)]


@pytest.mark.parametrize(
    ("short", "expanded", "misspelt"),
    [
        ("CVM", {"CMV"}, True),
        ("NNDS", {"NINDS"}, True),
        ("OHFV", {"OHF"}, True),
        ("HDL", {"LDL"}, False),
        ("VLDL", {"LDL"}, False),
        ("PT", {"PTT"}, False),
        ("CMV", {"CMV", "CVM"}, False),
    ],
)
def test_slips_of_the_pen(short: str, expanded: set[str], misspelt: bool) -> None:
    assert bare_abbreviations.is_misspelling(short, expanded) is misspelt


def test_many_uses_take_time_in_proportion() -> None:
    assert bare("The test measures CA 125. " * 100) == []
    assert grows_in_proportion(lambda times: lambda: bare("The test measures CA 125. " * times), 100, 20)
