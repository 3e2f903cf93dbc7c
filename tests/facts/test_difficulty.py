"""How hard prose is: order, reasons, sections, and pages with little on them."""

from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plainlint.document import Block, Document, Kind, Prose, Zone
from plainlint.facts import difficulty
from plainlint.lexicon import packaged
from plainlint.segment import Passage, passages
from plainlint.source import Source, Span

PLAIN = "We will take some blood from your arm. It may hurt a little. Tell us if you feel faint."
TECHNICAL = (
    "Venepuncture is performed via the antecubital fossa (95% success, n = 412, p = 0.03). Vasovagal syncope and "
    "haematoma formation are recognised sequelae of phlebotomy. The VAS score was 1.5 versus 2.7 in the LMWH arm."
)


def page(*blocks: tuple[Kind, str] | tuple[Kind, str, Zone]) -> tuple[Passage, ...]:
    made, at, text = [], 0, ""
    for kind, prose, *zone in blocks:
        made.append(
            Block(kind, Span(at, at + len(prose)), Prose.verbatim(prose, at), zone=zone[0] if zone else Zone.BODY)
        )
        text += prose + "\n"
        at = len(text)
    return passages(Document(Source("page.md", text), tuple(made)))


def value(*blocks: tuple[Kind, str] | tuple[Kind, str, Zone]) -> float:
    return difficulty.of(page(*blocks), packaged())


def test_technical_prose_is_harder_than_plain_prose_on_the_same_thing() -> None:
    plain, technical = value((Kind.PARAGRAPH, PLAIN)), value((Kind.PARAGRAPH, TECHNICAL))
    assert 2.0 < plain < 3.0
    assert 4.5 < technical <= 6.0


SENTENCES = "Most people got well. " * 6


@pytest.mark.parametrize(
    "added",
    ["Of these 41% took it for 2.5 weeks (p < 0.05).", "The NHS and the MHRA know of it.", "Neutropenia supervened."],
)
def test_figures_abbreviations_and_rare_words_make_a_page_harder(added: str) -> None:
    assert value((Kind.PARAGRAPH, SENTENCES + added)) > value((Kind.PARAGRAPH, SENTENCES + "We do know of it.")) + 0.1


def test_items_that_semicolons_part_count_as_sentences() -> None:
    items = ("You may notice Itchy skin", "Mild nausea after meals", "Sore and aching joints")
    assert value((Kind.PARAGRAPH, "; ".join(items) + ".")) == value(*((Kind.PARAGRAPH, f"{item}.") for item in items))
    assert value((Kind.PARAGRAPH, "; ".join(items).lower() + ".")) > value((Kind.PARAGRAPH, "; ".join(items) + "."))


def test_only_the_prose_of_the_body_counts() -> None:
    assert value(
        (Kind.HEADING, "Phlebotomy sequelae"),
        (Kind.PARAGRAPH, PLAIN),
        (Kind.CELL, "Enoxaparin"),
        (Kind.CAPTION, "Antecubital fossa"),
        (Kind.PARAGRAPH, TECHNICAL, Zone.REFERENCES),
    ) == value((Kind.PARAGRAPH, PLAIN))


def test_headings_count_where_there_is_nothing_else() -> None:
    assert value((Kind.HEADING, "Phlebotomy sequelae")) > 3.0


@pytest.mark.parametrize("text", ["", "12", "12 – 14. 2026.", "***"])
def test_without_words_there_is_no_difficulty(text: str) -> None:
    assert value((Kind.PARAGRAPH, text)) == 0.0


def test_no_page_at_all_has_no_difficulty() -> None:
    assert difficulty.of((), packaged()) == 0.0


@pytest.mark.parametrize(
    "text",
    [
        "Yes",
        "word " * 30_000,
        "Mae'r meddyg yn dod. 医生来了。 Врач идёт.",
        "(" * 500 + "a" + "[x]" * 500,
        "A B C D E " * 50,
    ],
)
def test_odd_prose_stays_on_the_scale(text: str) -> None:
    assert difficulty.EASIEST <= value((Kind.PARAGRAPH, text)) <= difficulty.HARDEST


@given(st.text(max_size=80))
def test_any_text_has_a_value(text: str) -> None:
    found = value((Kind.PARAGRAPH, " ".join(text.split())))
    assert found == 0.0 or difficulty.EASIEST <= found <= difficulty.HARDEST
    assert math.isfinite(found)


def score(text: str) -> difficulty.Score:
    (passage,) = page((Kind.PARAGRAPH, text))
    return difficulty.sentence(passage.sentences[0], packaged())


def test_a_hard_sentence_says_why() -> None:
    found = score("Thrombocytopenia and neutropenia may necessitate GCSF or dose deferral after each treatment.")
    assert [driver.name for driver in found.drivers] == ["rare words", "abbreviations"]
    rare, short = found.drivers
    assert set(rare.words[:2]) == {"neutropenia", "thrombocytopenia"}
    assert short.words == ("GCSF",)
    assert found.value > 4.5
    assert rare.points > 1.0


def test_codes_are_named_with_the_abbreviations_and_plain_numbers_are_not() -> None:
    (short,) = (
        driver for driver in score("We look for p53 in 12 of the PET scans.").drivers if driver.name != "rare words"
    )
    assert (short.name, short.words) == ("abbreviations", ("p53", "PET"))


def test_words_that_everyday_ones_join_are_easier_than_words_that_are_nested() -> None:
    assert score("You may feel hot, cold and weak.").value < score("You may feel hot, cold, then weak.").value


def test_a_sentence_is_long_from_about_nineteen_words() -> None:
    short = "You can go home today and come back to us when you feel that you need to."
    long = "You can go home today and come back to us here on the ward when you feel that you need to do so."
    assert [driver.name for driver in score(short).drivers] == []
    assert [driver.name for driver in score(long).drivers] == ["length"]


def test_an_easy_sentence_has_no_reasons() -> None:
    found = score("You can go home today.")
    assert found.drivers == ()
    assert found.value < 3.2


def test_a_sentence_without_letters_has_no_value() -> None:
    assert score("12 – 14.") == difficulty.Score(0.0)


def test_sections_go_from_heading_to_heading() -> None:
    found = list(
        difficulty.sections(
            page(
                (Kind.PARAGRAPH, "Read this first."),
                (Kind.HEADING, "Before"),
                (Kind.HEADING, "The test"),
                (Kind.PARAGRAPH, PLAIN),
                (Kind.HEADING, "Results"),
                (Kind.PARAGRAPH, TECHNICAL),
                (Kind.HEADING, "Sources", Zone.REFERENCES),
                (Kind.PARAGRAPH, PLAIN, Zone.REFERENCES),
            ),
            packaged(),
        )
    )
    assert [section.heading.text if section.heading else None for section in found] == [None, "The test", "Results"]
    assert found[1].value == value((Kind.PARAGRAPH, PLAIN))
    assert found[2].value > found[1].value


@pytest.mark.parametrize(
    ("rating", "name"),
    [(0.0, "too short"), (1.0, "very easy"), (3.0, "easy"), (3.5, "fairly hard"), (4.0, "hard"), (6.0, "very hard")],
)
def test_a_value_has_a_name(rating: float, name: str) -> None:
    assert difficulty.word_for(rating) == name
