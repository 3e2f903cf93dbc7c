"""Passive clauses as findings."""

from __future__ import annotations

import plainlint
from plainlint.checks.passive import Passive

PAGE = "# What is done\n\nYour blood is tested. You can eat. It is called fasting. You can drink. A scan is booked."


def found(check: Passive, text: str = PAGE) -> list[str]:
    reading = plainlint.Reading(plainlint.read_text(text))
    return [reading.document.source.excerpt(match.span) for match in check.matches(reading)]


def test_each_clause_is_found_save_those_to_ignore() -> None:
    assert found(Passive(ignoring=("called",))) == ["is done", "is tested", "is booked"]


def test_a_share_of_passive_sentences_may_be_allowed() -> None:
    assert found(Passive(share_above=66)) == ["is done", "is tested", "is called", "is booked"]
    assert found(Passive(share_above=67)) == []


def test_other_parts_than_the_body_are_left_alone() -> None:
    text = "Rest.\n\n## References\n\n1. Smith A. How blood is tested. BMJ 2020."
    assert found(Passive(), text) == []
