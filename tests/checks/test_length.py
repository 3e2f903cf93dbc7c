"""Sentences, and items that finish a sentence, that are too long."""

from __future__ import annotations

from pathlib import Path

import pytest

import plainlint
from plainlint.checks.length import Length
from plainlint.reading import Reading
from plainlint.rule import Level

SEED = Path(__file__).parents[3] / "shared/seeds/001_0e1a49eb11063da2.txt"
LONG_ITEM = "have had a rash, a high temperature or a sore throat in the last four weeks"  # 16 words
LEAD_IN = "Please ring the ward on the morning of your operation before you leave home if you"  # 16 words


def found(text: str, *, error_above: int = 30, with_lead_in: bool = True) -> list[tuple[str, object, Level | None]]:
    reading = Reading(plainlint.read_text(text, name="page.md"))
    check = Length("words-in-sentence", 20, error_above, with_lead_in)
    return [
        (text[match.span.start : match.span.end], match.values["count"], match.level)
        for match in check.matches(reading)
    ]


def items(lead_in: str, *texts: str) -> str:
    return "\n".join([lead_in, "", *(f"- {text}" for text in texts)]) + "\n"


@pytest.mark.parametrize(("words", "level"), [(20, ()), (21, (None,)), (30, (None,)), (31, (Level.ERROR,))])
def test_a_sentence_has_two_limits(words: int, level: tuple[Level | None, ...]) -> None:
    assert [found[2] for found in found("Rest " * (words - 1) + "now.")] == list(level)


def test_an_item_that_finishes_a_long_sentence_is_found() -> None:
    page = items(LEAD_IN + ":", LONG_ITEM, "feel sick")
    assert found(page) == [(LONG_ITEM, 32, None)]
    assert found(page, with_lead_in=False) == []
    assert found(page, error_above=0) == []


def test_the_lead_in_is_named() -> None:
    reading = Reading(plainlint.read_text(items(LEAD_IN, LONG_ITEM), name="page.md"))
    (match,) = Length("words-in-sentence", 20, 30, True).matches(reading)
    assert [(note, reading.document.source.text[span.start : span.end]) for span, note in match.related] == [
        ("the lead-in", LEAD_IN)
    ]


@pytest.mark.parametrize(
    "page",
    [
        items("Please ring the ward if you:", LONG_ITEM),  # 22 words together
        items(
            LEAD_IN, "have had a rash or a sore throat in the last four or five weeks"
        ),  # 15 of 31: the lead-in is long
        items(LEAD_IN + ".", LONG_ITEM),  # the sentence has ended
        items("Patients on our ward who may want to ring us on that morning are the following:", LONG_ITEM),
        items("Before you leave home on the morning of your operation look for these common signs such as:", LONG_ITEM),
        items(LEAD_IN, LONG_ITEM.capitalize()),
    ],
)
def test_other_items_stand_by_themselves(page: str) -> None:
    assert found(page) == []


def test_an_item_that_is_too_long_by_itself_is_found_once() -> None:
    long = LONG_ITEM + " or if you still feel ill"
    assert found(items(LEAD_IN, long)) == [(long, 22, None)]


@pytest.mark.skipif(not SEED.exists(), reason="needs the real pages")
def test_a_real_page_of_lists_has_few_findings() -> None:
    report = plainlint.lint(plainlint.read_text(SEED.read_text(encoding="utf-8"), format="text"))
    assert len([finding for finding in report.findings if finding.rule == "long-sentence"]) <= 3


def test_a_list_whose_lines_have_run_together_is_no_sentence() -> None:
    listed = "You may need a towel - a dressing gown - some slippers - a book to read - your glasses - the names of all"
    assert found(f"{listed} your tablets.") == []
    assert [count for _, count, _ in found(f"{listed.replace(' - ', ', ')} your tablets.")] == [22]


def test_a_list_whose_lines_have_run_together_is_no_paragraph() -> None:
    check = Length("sentences-in-paragraph", 3)
    text = "Bring this. A towel is useful. - Your slippers. - A book to read. - Your glasses. - A pen."
    assert list(check.matches(Reading(plainlint.read_text(text)))) == []
    assert len(list(check.matches(Reading(plainlint.read_text(text.replace(" - ", " ")))))) == 1


LONG = "We will ask you about your health and the medicines that you take each day. "  # 15 words


def long_paragraphs(text: str, least_words: int = 80) -> list[tuple[str, object]]:
    check = Length("sentences-in-paragraph", 5, least_words=least_words)
    matches = check.matches(Reading(plainlint.read_text(text, name="page.md")))
    return [(text[match.span.start : match.span.end], match.values["count"]) for match in matches]


def test_a_paragraph_has_a_limit_of_sentences() -> None:
    assert long_paragraphs(LONG * 5) == []
    assert long_paragraphs(LONG * 6) == [((LONG * 6).strip(), 6)]


def test_a_paragraph_of_few_words_is_left_alone() -> None:
    assert long_paragraphs("Ring us. " * 39) == []
    assert len(long_paragraphs("Ring us. " * 40)) == 1
    assert len(long_paragraphs("Ring us. " * 6, least_words=0)) == 1


def test_what_has_no_full_stop_is_no_sentence_of_a_paragraph() -> None:
    assert long_paragraphs(LONG * 5 + "Tell us if you have had") == []
    assert long_paragraphs(LONG * 6 + "From the Heart Ward") == [((LONG * 6).strip(), 6)]


def test_a_heading_that_ran_into_its_text_is_no_sentence_of_it() -> None:
    heading = "Anaemia is common in old age."
    assert long_paragraphs(f"- {heading}\n\n{heading} {LONG * 5}") == []
    assert long_paragraphs(f"- {heading}\n\n{heading} {LONG * 6}") == [((LONG * 6).strip(), 6)]


def test_lists_and_tables_that_ran_together_are_left_alone() -> None:
    assert long_paragraphs(LONG * 6 + "Bring - your tablets - your letter - a snack - a friend.") == []
    assert long_paragraphs(LONG * 6 + "Fever 90% Rash 80% Cough 50% Sore throat 10% Pain.") == []
    assert len(long_paragraphs(LONG * 6 + "About 90% of people feel well, 5% do not.")) == 1
