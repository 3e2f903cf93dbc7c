from __future__ import annotations

import pytest

from plainlint.checks.emergency_number import EmergencyNumber
from plainlint.readers import read_text
from plainlint.reading import Reading


def found(text: str, locale: str, format: str = "markdown") -> list[str]:
    document = read_text(text, format=format)
    matches = EmergencyNumber().matches(Reading(document, locale=locale))
    return [document.source.excerpt(match.span) for match in matches]


@pytest.mark.parametrize(
    ("text", "british", "american"),
    [
        ("Call 999 now.", [], ["999"]),
        ("Call 911 now.", ["911"], []),
        ("Ring your doctor or dial “911”.", ["911"], []),
        ("Phone for an ambulance on 999.", [], ["999"]),
        ("Call 112 from a mobile.", [], ["112"]),
        ("If you are in the UK, call 999.", [], []),
        ("Call us on 0800 911 999.", [], []),
        ("Call 999 123 456 for advice.", [], []),
        ("The attacks of 9/11. Room 911. Flight 999.", [], []),
    ],
)
def test_numbers_are_held_against_the_locale(text: str, british: list[str], american: list[str]) -> None:
    assert found(text, "en-GB") == british
    assert found(text, "en-US") == american


def test_the_language_that_a_page_declares_goes_before_the_locale() -> None:
    page = '<html lang="en-US"><body><p>Call 911 now.</p></body></html>'
    assert found(page, "en-GB", "html") == []


def test_a_locale_of_another_country_is_not_judged() -> None:
    assert found("Call 911 now.", "en-AU") == []
