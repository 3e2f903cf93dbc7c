from __future__ import annotations

from pathlib import Path

import pytest
from tests.readers.pages import excerpt, outline, read

from plainlint.document import Kind

SEEDS = Path(__file__).parents[3] / "shared" / "seeds"


def plain(text: str) -> list[tuple[str, str]]:
    return outline(text, "text")


@pytest.mark.parametrize(
    "line",
    ["You may feel tired", "Your scan", "What is a stent?", "A stent is a small tube.", "Date reviewed", "Ward 5:"],
)
def test_a_single_line_is_prose(line: str) -> None:
    assert plain(line) == [("paragraph", line)]


def test_short_lines_above_prose_are_headings() -> None:
    text = (
        "Your hip operation\n\nBefore you come in\n\nYou will see a nurse.\n\nWhat should I bring?\n\n"
        "• your tablets\n• a book\n\nGoing home\nMost people go home the next day.\n"
    )
    assert [(b.kind, b.text, b.level) for b in read(text, "text").blocks] == [
        (Kind.HEADING, "Your hip operation", 1),
        (Kind.HEADING, "Before you come in", 2),
        (Kind.PARAGRAPH, "You will see a nurse.", 0),
        (Kind.HEADING, "What should I bring?", 2),
        (Kind.ITEM, "your tablets", 1),
        (Kind.ITEM, "a book", 1),
        (Kind.HEADING, "Going home", 2),
        (Kind.PARAGRAPH, "Most people go home the next day.", 0),
    ]


@pytest.mark.parametrize(
    "line",
    [
        "Last revised: 5 May 2024",
        "We are here to help",
        "Hello @sam",
        "Ward 5 | Level 2",
        "and then rest",
        "Take it with food,",
        "Reviewed in 2023",
        "A line of more than twelve words is far too long to be one",
    ],
)
def test_other_short_lines_are_no_headings(line: str) -> None:
    assert plain(f"Start here with a sentence.\n\n{line}\n\nYou will see a nurse.\n")[1] == ("paragraph", line)


def test_names_and_roles_in_a_row_are_no_headings() -> None:
    text = "Rest well.\n\nDr Ann Example\n\nReviewer\n\nConsultant Physician\n\nDate reviewed\n\nMay 2024\n"
    assert {kind for kind, _ in plain(text)} == {"paragraph"}


def test_underlined_lines_are_headings() -> None:
    text = "Your scan\n=========\nShort words\n-----------\nText.\n"
    assert [(b.kind, b.text, b.level) for b in read(text, "text").blocks] == [
        (Kind.HEADING, "Your scan", 1),
        (Kind.HEADING, "Short words", 2),
        (Kind.PARAGRAPH, "Text.", 0),
    ]


def test_soft_wraps_are_joined_and_short_lines_are_not() -> None:
    text = (
        "A stent is a small tube that holds a blood vessel open so that\n"
        "blood can flow through it. It stays in your body for the rest\n"
        "of your life. You will not feel it.\n"
        "Ring us on 01234 567890.\n"
        "Ward 5\n"
    )
    assert plain(text) == [
        (
            "paragraph",
            "A stent is a small tube that holds a blood vessel open so that blood can flow through it. "
            "It stays in your body for the rest of your life. You will not feel it.",
        ),
        ("paragraph", "Ring us on 01234 567890."),
        ("paragraph", "Ward 5"),
    ]


def test_a_short_line_goes_on_with_a_connecting_word() -> None:
    text = "Your operation takes 1 hour\nand is done in the morning\n\nThey include\nablation\n"
    assert [text for _, text in plain(text)] == [
        "Your operation takes 1 hour and is done in the morning",
        "They include",
        "ablation",
    ]


def test_labels_and_values_stay_apart_and_in_order() -> None:
    text = "Reviewed\nNext review\nMay 2011\nMay 2012\n\nLast reviewed on\nJanuary 3, 2022\n\nIssued | Review by\n"
    assert [text for _, text in plain(text)] == [
        "Reviewed",
        "Next review",
        "May 2011",
        "May 2012",
        "Last reviewed on",
        "January 3, 2022",
        "Issued | Review by",
    ]


@pytest.mark.parametrize("bullet", ["•", "-", "–", "*", "o\t", "  o ", "▪", "\uf0b7", "•\t", "   •"])
def test_bullets(bullet: str) -> None:
    text = f"Bring:\n{bullet} your tablets\n{bullet} a book\n"
    assert plain(text) == [("paragraph", "Bring:"), ("item", "your tablets"), ("item", "a book")]


@pytest.mark.parametrize(
    "line", ["*Dermacare is a trade mark.", "-5 degrees is cold.", "3.5 mg a day.", "o be or not."]
)
def test_what_only_looks_like_a_bullet(line: str) -> None:
    assert plain(f"Text.\n{line}")[1] == ("paragraph", line)


def test_numbers_are_labels_and_indents_are_levels() -> None:
    text = "1. Sit.\n   a wrapped line goes on with it\n2) Breathe\n    • slowly\n    • deeply\n3. Rest.\n"
    assert [(b.text, b.level, b.label) for b in read(text, "text").blocks if b.kind is Kind.ITEM] == [
        ("Sit. a wrapped line goes on with it", 1, "1"),
        ("Breathe", 1, "2"),
        ("slowly", 2, ""),
        ("deeply", 2, ""),
        ("Rest.", 1, "3"),
    ]


def test_a_bullet_alone_on_its_line_belongs_to_the_next() -> None:
    assert plain("•\nrest\n•\neat\n") == [("item", "rest"), ("item", "eat")]


def test_indented_text_belongs_to_the_item_above() -> None:
    blocks = read("  • References\n\n    Smith, 2020.\n\n    Jones, 2021.\n\nThe end.\n", "text").blocks
    assert [(b.kind, b.group) for b in blocks] == [
        (Kind.ITEM, 1),
        (Kind.PARAGRAPH, 1),
        (Kind.PARAGRAPH, 1),
        (Kind.PARAGRAPH, 0),
    ]


def test_entries_without_numbers_stay_apart() -> None:
    text = "Bibliography\nJones A. Falls at home. BMJ 2018.\nSmith B. Ten years of balance classes. Lancet 2020.\n"
    assert [text for _, text in plain(text)] == [
        "Bibliography",
        "Jones A. Falls at home. BMJ 2018.",
        "Smith B. Ten years of balance classes. Lancet 2020.",
    ]


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r", "\u2028"])
def test_every_kind_of_line_end(end: str) -> None:
    text = end.join(["Rest well.", "", "• eat", "• drink"])
    assert plain(text) == [("paragraph", "Rest well."), ("item", "eat"), ("item", "drink")]


def test_block_spans() -> None:
    document = read("  Rest well. \n\n  • eat\n", "text")
    assert [excerpt(document, block) for block in document.blocks] == ["Rest well.", "• eat"]


@pytest.mark.skipif(not SEEDS.is_dir(), reason="the seed pages are not here")
def test_seed_pages_lose_no_word() -> None:
    for path in sorted(SEEDS.iterdir()):
        text = path.read_text(encoding="utf-8")
        read_words = " ".join(block.text for block in read(text, "text").blocks).split()
        assert read_words == text.replace("•", " ").split()


@pytest.mark.parametrize("line", ["1. Wash them 2. Dry them", "• Wash them • Dry them", "a) Wash them b) Dry them"])
def test_a_list_on_one_line_keeps_all_its_markers(line: str) -> None:
    assert plain(line) == [("paragraph", line)]


def test_the_number_of_an_item_is_no_part_of_it() -> None:
    assert plain("1. Wash them\n2. Dry them\n") == [("item", "Wash them"), ("item", "Dry them")]
