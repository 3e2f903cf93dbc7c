"""Risks without numbers, and numbers that cannot be compared."""

from __future__ import annotations

import pytest

from plainlint import rulebook
from plainlint.readers import read_text
from plainlint.reading import Reading


def found(rule_id: str, text: str) -> list[str]:
    rule = rulebook.packaged().get(rule_id)
    assert rule is not None
    document = read_text(text, format="markdown")
    return [document.source.excerpt(match.span) for match in rule.check.matches(Reading(document))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It helps 1 in 20 people and harms 1 in 10.", ["1 in 10"]),
        ("It helps one in five people, and harms 1 in 100 people.", ["1 in 100"]),
        ("It helps 5 in 100 people and harms 2 in 100 people.", []),
        ("It helps 1 in 20 people.\n\nIt harms 1 in 10 people.", []),
        ("Between 1 in 10 and 1 in 100 people feel sick.", []),
        ("In trials 28 out of 49 people slept, and 40 out of 45 people rested.", []),
        ("It opened in 1 in 2019 people, and 1 in 20 people came.", []),
        ("Pain was 3 out of 10. One in all.", []),
    ],
)
def test_denominators(text: str, expected: list[str]) -> None:
    assert found("mixed-denominators", text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Smoking doubles your risk.", ["doubles your risk"]),
        ("It cuts the risk of a stroke by 30 percent.", ["cuts the risk of a stroke by 30 percent"]),
        ("Smoking doubles your risk, from 2% to 4%.", []),
        ("About 2 in 100 people have it. Smoking doubles the risk. Stop.", []),
        ("Do not double the dose.", []),
    ],
)
def test_relative_risks(text: str, expected: list[str]) -> None:
    assert found("relative-risk-alone", text) == expected


def test_a_number_too_far_off_does_not_count() -> None:
    page = "About 2 in 100 have it. Rest. Eat. Drink. Sleep. Smoking doubles your risk."
    assert found("relative-risk-alone", page) == ["doubles your risk"]
