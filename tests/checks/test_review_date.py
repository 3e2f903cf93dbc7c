from __future__ import annotations

import datetime
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from plainlint import Reading, read_text
from plainlint.checks.review_date import ReviewDate
from plainlint.rulebook import Rulebook, packaged

TODAY = datetime.date(2026, 11, 22)
SEEDS = Path(__file__).parents[2].parent / "shared" / "seeds"
RULES = (
    *("missing-review-date", "missing-next-review", "overdue-review", "due-soon-review", "vague-review-date"),
    *("impossible-review-date", "ambiguous-review-date", "updated-not-reviewed", "conflicting-review-dates"),
    "distant-next-review",
)


class Found(NamedTuple):
    excerpt: str
    values: dict[str, object]


def found(text: str, locale: str = "en-GB", format: str = "markdown", **options: Any) -> list[Found]:
    document = read_text(text, format=format)
    reading = Reading(document, today=TODAY, locale=locale)
    matches = ReviewDate(**options).matches(reading)
    return [Found(document.source.excerpt(match.span), dict(match.values)) for match in matches]


def rules_that_find(text: str, format: str = "markdown") -> list[str]:
    from plainlint import lint

    book = Rulebook(tuple(rule for rule in packaged().rules if rule.id in RULES))
    return [finding.rule for finding in lint(read_text(text, format=format), book, today=TODAY).findings]


@pytest.mark.parametrize(
    ("text", "was"),
    [
        ("Last reviewed: 16 December 2016", "was last reviewed on 16 December 2016, almost 10 years ago"),
        ("Last revised: 22 November 2016", "was last revised on 22 November 2016, 10 years ago"),
        ("Published: May 2015", "was published in May 2015, more than 11 years ago"),
        ("Approved: 1 June 2023", "was approved on 1 June 2023, more than 3 years ago"),
        ("Last updated: 2012", "was last updated in 2012, 14 years ago"),
        ("Next review due: 21 November 2026", "was due for review on 21 November 2026, 1 day ago"),
        ("Next review due: October 2026", "was due for review in October 2026, 22 days ago"),
        ("Next review due: 22 March 2026", "was due for review on 22 March 2026, 8 months ago"),
        ("Valid until: 1 May 2024", "was valid until 1 May 2024, more than 2 years ago"),
    ],
)
def test_says_how_long_a_page_has_been_overdue(text: str, was: str) -> None:
    (one,) = found(text, state="overdue")
    assert one.values["was"] == was


def test_words_dates_as_the_place_does() -> None:
    (one,) = found("Last revised: December 16, 2016", locale="en-US", state="overdue")
    assert one == (
        "December 16, 2016",
        {
            "was": "was last revised on December 16, 2016, almost 10 years ago",
            "due": "on December 16, 2019",
            "days": -2533,
            "age": "almost 10 years ago",
        },
    )


def test_the_cycle_the_grace_and_the_warning_are_options() -> None:
    page = "Last reviewed: 1 November 2024"
    assert found(page, state="overdue") == []
    assert [one.excerpt for one in found(page, state="overdue", cycle_months=24)] == ["1 November 2024"]
    assert found(page, state="overdue", cycle_months=24, grace_days=30) == []
    assert found(page, state="due-soon") == []
    assert [one.values["due"] for one in found(page, state="due-soon", warning_days=400)] == ["on 1 November 2027"]


def test_which_dates_show_a_review_is_an_option() -> None:
    page = "Rest. Published: May 2026"
    assert found(page, state="missing") == []
    assert [one.excerpt for one in found(page, state="missing", accepts=("reviewed",))] == [""]


def test_every_bad_date_is_found_where_it_stands() -> None:
    page = "Reviewed: 31 April 2026. Next review: 30 February 2029."
    assert found(page, state="impossible") == [
        ("31 April 2026", {"problem": "is in no calendar"}),
        ("30 February 2029", {"problem": "is in no calendar"}),
    ]


def test_shows_both_readings_of_a_numeric_date() -> None:
    (one,) = found("Last reviewed: 03/04/2026", locale="en-US", state="ambiguous")
    assert one == (
        "03/04/2026",
        {"one": "March 4, 2026", "other": "April 3, 2026", "cure": "Write the month as a word"},
    )


def test_a_list_of_reviews_is_a_history_and_no_conflict() -> None:
    assert found("Reviewed in May 2020, June 2023 and May 2026.", state="conflicting") == []
    assert len(found("Reviewed: May 2020.\n\nRest.\n\nReviewed: May 2026.", state="conflicting")) == 1


def test_a_conflict_points_at_the_other_date() -> None:
    text = "Reviewed: May 2020.\n\nRest.\n\nReviewed: May 2026."
    document = read_text(text)
    (match,) = ReviewDate("conflicting").matches(Reading(document, today=TODAY))
    assert [document.source.excerpt(related.span) for related in match.related] == ["May 2020"]


@pytest.mark.parametrize(
    ("text", "rules"),
    [
        ("Rest.", ["missing-review-date"]),
        ("Rest.\n\nLast updated: May 2026", ["missing-next-review", "updated-not-reviewed"]),
        ("Rest.\n\nLast updated: May 2016", ["missing-next-review", "overdue-review"]),
        ("Rest.\n\nReviewed: May 2025. Next review: May 2028.", []),
        ("", []),
    ],
)
def test_each_lack_is_told_once(text: str, rules: list[str]) -> None:
    assert rules_that_find(text) == rules


@pytest.mark.skipif(not SEEDS.is_dir(), reason="the pages that the project started from are not here")
@pytest.mark.parametrize(
    ("page", "rules"),
    [
        ("000", ["missing-review-date"]),
        ("001", []),
        ("002", ["missing-next-review", "overdue-review"]),
        ("003", ["missing-next-review", "overdue-review", "vague-review-date"]),
        ("004", ["missing-review-date"]),
    ],
)
def test_the_pages_that_the_project_started_from(page: str, rules: list[str]) -> None:
    (path,) = SEEDS.glob(f"{page}_*.txt")
    assert rules_that_find(path.read_text(encoding="utf-8"), "text") == rules
