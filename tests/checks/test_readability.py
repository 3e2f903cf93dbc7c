"""Limits of difficulty for sentences, sections and pages."""

from __future__ import annotations

import pytest

import plainlint
from plainlint.checks.readability import Readability
from plainlint.rule import Match

HARD = "Neutropenia and mucositis may necessitate parenteral antimicrobials or deferral of adjuvant therapy."


def matches(check: Readability, text: str) -> list[tuple[str, Match]]:
    reading = plainlint.Reading(plainlint.read_text(text))
    return [(reading.document.source.excerpt(match.span), match) for match in check.matches(reading)]


def test_a_hard_sentence_names_its_hardest_words() -> None:
    ((found, match),) = matches(Readability("sentence", 4.5), f"Rest for a day or two. {HARD}")
    assert found == HARD
    assert match.values["reason"] == "Hard words in it: “antimicrobials”, “mucositis”, “neutropenia”."
    assert match.values["limit"] == "4.5"


def test_short_labels_and_headings_are_no_sentences() -> None:
    assert (
        matches(Readability("sentence", 3.0), "# Neutropenia and mucositis necessitate parenteral care\n\n- Mucositis")
        == []
    )


def test_a_section_is_found_at_its_heading() -> None:
    text = f"{HARD}\n\n## At home\n\nRest for a day or two.\n\n## **Risks**\n\n{HARD}"
    assert [found for found, _ in matches(Readability("section", 4.5), text)] == [HARD, "Risks"]


def test_a_page_is_found_as_a_whole() -> None:
    ((found, match),) = matches(Readability("document", 4.5), HARD)
    assert found == ""
    assert match.span == (0, 0)
    assert float(str(match.values["rating"])) > 4.5


@pytest.mark.parametrize("of", ["sentence", "section", "document"])
def test_a_value_at_the_limit_is_no_finding(of: str) -> None:
    ((_, match),) = matches(Readability("document", 0.5), HARD)
    limit = float(str(match.values["rating"]))
    assert matches(Readability(of, limit), HARD) == []  # type: ignore[arg-type]
    assert len(matches(Readability(of, round(limit - 0.1, 1)), HARD)) == 1  # type: ignore[arg-type]


@pytest.mark.parametrize("text", ["", "# Risks", "12"])
def test_an_empty_page_is_never_hard(text: str) -> None:
    assert matches(Readability("document", 4.5), text) == matches(Readability("section", 0.5), text) == []
