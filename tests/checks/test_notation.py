from __future__ import annotations

import pytest

from plainlint import rulebook
from plainlint.checks.notation import Form, Notation
from plainlint.readers import read_text
from plainlint.reading import Reading


def found(rule_id: str, text: str, locale: str = "en-GB") -> list[str]:
    rule = rulebook.packaged().get(rule_id)
    assert rule is not None
    document = read_text(text, format="markdown")
    return [document.source.excerpt(match.span) for match in rule.check.matches(Reading(document, locale=locale))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Take 5.0mg.", ["5.0mg"]),
        ("Take 2.50 mg, 10.5mg or 0.25mg.", []),
        ("Take .5 mg.", [".5 mg"]),
        ("Rest. 5 mg is enough.", []),
        ("Take 2 200mg tablets.", ["2 200mg"]),
        ("Take 2 x 200mg tablets, or 1 of 400mg.", []),
        ("Take 50µg or 25 mcg.", ["50µg", "25 mcg"]),
        ("Blood sugar 90.0 mg/dl. PM2.5 is 5 µg/m3.", []),
        ("A blood level of 5.0 mg is normal.", []),
        ("Inject 10 U of insulin, or 100 IU daily.", ["10 U", "100 IU"]),
        ("See [the guide](https://example.org/a/5.0mg) first.", []),
    ],
)
def test_doses_that_are_easy_to_misread(text: str, expected: list[str]) -> None:
    assert found("unsafe-dose", text) == expected


def test_mcg_is_right_in_america_and_the_sign_is_not() -> None:
    assert found("unsafe-dose", "Take 25 mcg or 25 µg.", "en-US") == ["25 µg"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Fruit, e.g. apples.", ["e.g."]),
        ("Fruit (eg apples), ie what grows, etc.", ["eg", "ie", "etc."]),
        ("An egg, a leg, a tie, IE and stage IE.", []),
        ("Stretch, catheter, sketch and fetch.", []),
    ],
)
def test_latin_short_forms(text: str, expected: list[str]) -> None:
    assert found("latin-abbreviation", text) == expected


def test_a_match_near_two_cues_is_found_once_and_in_order() -> None:
    forms = (Form("b+", ("b",)), Form("ab", ("a",)))
    document = read_text("xx bb ab bb\n\nab", format="markdown")
    matches = list(Notation(forms).matches(Reading(document)))
    assert [document.source.excerpt(match.span) for match in matches] == ["bb", "ab", "bb", "ab"]


def test_nothing_is_matched_across_two_paragraphs() -> None:
    document = read_text("one\n\ntwo", format="markdown")
    assert list(Notation((Form(r"one\s*\S*\s*two", ("one",)),)).matches(Reading(document))) == []
