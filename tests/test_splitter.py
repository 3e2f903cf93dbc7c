"""Where sentences end."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plainlint.splitter import is_list_on_one_line, sentence_bounds
from tests.cost import Work, grows_in_proportion


def split(text: str) -> list[str]:
    return [text[start:end] for start, end in sentence_bounds(text)]


@pytest.mark.parametrize(
    "text",
    [
        # full stops, question and exclamation marks
        "Rest for a day.|Then call the ward.",
        "Will it hurt?|A little.|Tell the nurse!",
        "Stop at once!!|Are you sure?!|Yes.",
        # abbreviations
        "Dr. Patel and Mrs. Jones will see you with Prof. Lee.",
        "Take approx. 5 ml, e.g. with food, i.e. not before bed.",
        "Drink tea, juice, etc. on the day.|Eat nothing.",
        "Smith et al. found this in 2010.|Smith et al. (2012) agree.",
        "St. Mary's Hospital is on Mill St. near the park.",
        "We moved to Mill St.|The old ward is shut.",
        "Clinics run from Jan. to Dec. only.|They close in Aug.",
        "Rest for 5 min.|Then take max. 4 tablets.",
        "See fig. 2 and p. 14.|Ask about no. 3.",
        "Is there a cure?|No.|Treatment still helps.",
        "He is a heart surgeon at Lee & Co. in Leeds.",
        # abbreviations of several letters
        "The U.S. Government pays.|In the U.K. you do not.",
        "It is sold in the U.S.|You can get it there.",
        "Come at 8 a.m. Dr. Lee starts then.",
        "The ward shuts its doors at 8 p.m.|Visitors must leave.",
        # single letters
        "The study was led by A. B. Okoro.",
        "You have hepatitis B.|Sex can pass it on.",
        "Take vitamin D.|Do it daily.",
        "We will decide together, you and I.|Take your time.",
        "E. coli is a germ.|Wash your hands.",
        "You may have MS.|Rest helps.",
        # numbers
        "Take 0.5 mg twice a day.|Take 10 mg at night.",
        "The risk was 0. 85 in one group and 1. 2 in the other.",
        "You are over 65.|Ask for the jab.",
        "Call 0800 123 456.|All calls are free.",
        # citations
        "The trial was small.[1]|It helped.[2, 3] [4]|Ask us.",
        "Most people get well.1|Some do not.2,3|All can call.¹",
        "The dose is 1.5 Gy and the mean was 2.5 Gy.",
        # quotes, brackets, ellipses
        "“Will I die?” she asked.|“No.”|He smiled.",
        'Ask for the leaflet "Your feet."|It is free.',
        "Chemotherapy (You may call it chemo.) is a treatment.|(It has side effects.)|Ask us.",
        "Wait...|Then call.",
        "I wanted ... well, I thought . . . I knew.",
        "They lost hope.|. . . The rest is silence.",
        "They lost hope . . . .|The rest is silence.",
        "“Ask [...] your nurse [...]” (page 5).",
        # what follows
        "Yahoo! is a website.|mRNA vaccines are new.",
        "Go to www.example.org.|It has more.",
        # lists on one line
        "1. Wash your hands|2. Dry them|3. Go home.",
        "1) Wash your hands.|2) Dry them.",
        "a. Wash your hands.|b. Dry them.",
        "• Wash your hands|• Dry them",
        "• 9. Wash your hands|• 10. Dry them",
        "1. Take the 2. 5 mg tablet.",
    ],
)
def test_a_sentence_ends_where_the_bar_stands(text: str) -> None:
    assert split(text.replace("|", " ")) == text.split("|")


def test_a_lost_space_does_not_join_sentences() -> None:
    assert split("You have an infection.The nurse knows. See Cancer.Net for more.") == [
        "You have an infection.",
        "The nurse knows.",
        "See Cancer.Net for more.",
    ]


def test_a_line_break_ends_a_sentence() -> None:
    assert split("Ward 5\nSecond floor\n\n  Main building ") == ["Ward 5", "Second floor", "Main building"]


@pytest.mark.parametrize("text", ["", " ", "\n \n"])
def test_nothing_but_white_space_has_no_sentence(text: str) -> None:
    assert split(text) == []


@pytest.mark.parametrize(
    ("line", "whole"),
    [
        ("1) Wash your hands 2) Dry them", True),
        ("• Wash your hands • Dry them", True),
        ("1. Take the 2. 5 mg tablet", False),
        ("1. Wash your hands", False),
        ("Wash your hands", False),
    ],
)
def test_a_list_may_stand_on_one_line(line: str, whole: bool) -> None:
    assert is_list_on_one_line(line) is whole


@given(st.text(alphabet="aB1. \n!?…”)([•,’é", max_size=60))
def test_sentences_hold_everything_but_white_space_in_order(text: str) -> None:
    bounds = list(sentence_bounds(text))
    flat = [0, *(place for pair in bounds for place in pair), len(text)]
    assert flat == sorted(flat)
    assert "".join(split(text)).replace(" ", "").replace("\n", "") == "".join(text.split())


@pytest.mark.parametrize(
    "piece", ["word ", ".", ". ", "a.B", "Dr. A. ", "x.[1", "1. A ", "• A. ", "a\n", '?"', "A\t.B"]
)
def test_time_grows_with_the_length_of_the_text_only(piece: str) -> None:
    def work_of(times: int) -> Work:
        text = piece * times
        return lambda: list(sentence_bounds(text))

    assert grows_in_proportion(work_of, 2_000, 16)
