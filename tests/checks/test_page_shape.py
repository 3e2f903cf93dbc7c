"""Headings, lists, tables, links to files and words in capitals."""

from __future__ import annotations

import pytest

from plainlint import rulebook
from plainlint.checks.file_link import FileLink
from plainlint.readers import read_text
from plainlint.reading import Reading


def found(rule_id: str, text: str, format: str = "markdown") -> list[str]:
    rule = rulebook.packaged().get(rule_id)
    assert rule is not None
    document = read_text(text, format=format)
    return [document.source.excerpt(match.span) for match in rule.check.matches(Reading(document))]


@pytest.mark.parametrize(
    ("rule_id", "text", "expected"),
    [
        ("several-titles", "# One\n\n# Two\n\n# Three", ["Two", "Three"]),
        ("missing-title", "Rest.", []),
        ("heading-full-stop", "## Life in the U.S.A.\n\n## Rest.\n\n## Wait ...", ["Rest."]),
        ("shouted-heading", "## REST WELL\n\n## MRI\n\n## NHS 111\n\n## ECG AND YOU", ["REST WELL"]),
        (
            "title-case-heading",
            "## Going Home After Surgery\n\n## Great Ormond Street\n\n## Going home",
            ["Going Home After Surgery"],
        ),
        ("question-heading", "## Why?\n\nWhy?", ["Why?"]),
        ("shouted-words", "Please KEEP THIS DRY today. NHS UK CT MRI. Do NOT run.", ["KEEP THIS DRY"]),
        ("joined-list-item", "- sand and\n- salt or,\n- band", ["and"]),
    ],
)
def test_flaws(rule_id: str, text: str, expected: list[str]) -> None:
    assert found(rule_id, text) == expected


def test_plain_text_has_no_levels() -> None:
    assert found("several-titles", "ONE\n\nRest.\n\nTWO\n\nRest.", "text") == []


@pytest.mark.parametrize(
    ("link", "flawed", "flawed_without_size"),
    [
        ("[Diary](a.pdf)", True, True),
        ("[Diary (PDF)](a.pdf)", False, True),
        ("[Diary (PDF, 2 pages)](a.pdf)", False, False),
        ("[Diary](a.PDF#page=2) (pdf, 30KB)", False, False),
        ("[Diary in Word](a.docx)", False, True),
        ("[About PDF files](a.html)", False, False),
    ],
)
def test_links_to_files(link: str, flawed: bool, flawed_without_size: bool) -> None:
    reading = Reading(read_text(f"Read {link}.", format="markdown"))
    assert bool(list(FileLink().matches(reading))) == flawed
    assert bool(list(FileLink(size=True).matches(reading))) == flawed_without_size


def test_a_table_for_layout_has_no_grid() -> None:
    page = "<table><tr><td>Rest.</td><td>Drink.</td></tr></table>"
    assert found("table-without-headers", page, "html") == []
