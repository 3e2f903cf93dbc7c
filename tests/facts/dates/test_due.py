from __future__ import annotations

import datetime

import pytest

from plainlint.facts.dates import PageDate
from plainlint.facts.review_calendar import Due, DueState, due, months_after
from plainlint.source import Span

TODAY = datetime.date(2026, 11, 22)
PLACE = Span(0, 4)


def of(*stated: str) -> list[PageDate]:
    return [PageDate(role, value, PLACE) for role, value in map(str.split, stated)]


@pytest.mark.parametrize(
    ("stated", "state", "day"),
    [
        (["next-review 2026-11-21"], DueState.OVERDUE, "2026-11-21"),
        (["next-review 2026-11-22"], DueState.SOON, "2026-11-22"),
        (["next-review 2026-11"], DueState.SOON, "2026-11-30"),
        (["next-review 2027"], DueState.LATER, "2027-12-31"),
        (["reviewed 2023-11-21"], DueState.OVERDUE, "2026-11-21"),
        (["reviewed 2023-11"], DueState.OVERDUE, "2026-11-01"),
        (["reviewed 2025-11-21"], DueState.LATER, "2028-11-21"),
        (["reviewed 2015", "next-review 2028-01"], DueState.LATER, "2028-01-31"),
        (["reviewed 2015", "updated 2026-01"], DueState.OVERDUE, "2018-01-01"),
        (["revised 2016-12-16"], DueState.OVERDUE, "2019-12-16"),
        (["published 2010", "updated 2026-01"], DueState.LATER, "2029-01-01"),
        (["expires 2026-10", "next-review 2027-10"], DueState.OVERDUE, "2026-10-31"),
        (["next-review 2025-01", "next-review 2028-01"], DueState.LATER, "2028-01-31"),
    ],
)
def test_says_when_a_page_is_due(stated: list[str], state: DueState, day: str) -> None:
    found = due(of(*stated), TODAY)
    assert (found.state, found.date) == (state, datetime.date.fromisoformat(day))


def test_a_page_without_a_date_is_undated() -> None:
    assert due([], TODAY) == Due(DueState.UNDATED, None)


def test_tells_a_promise_from_the_cycle() -> None:
    assert due(of("next-review 2028"), TODAY).promised
    assert not due(of("reviewed 2025"), TODAY).promised


def test_takes_the_cycle_the_warning_and_the_grace_from_the_caller() -> None:
    assert due(of("reviewed 2024-11-21"), TODAY, cycle_months=24).state is DueState.OVERDUE
    assert due(of("reviewed 2024-11-21"), TODAY, cycle_months=24, grace_days=1).state is DueState.SOON
    assert due(of("next-review 2026-12-31"), TODAY, warning_days=10).state is DueState.LATER


@pytest.mark.parametrize(
    ("day", "months", "later"),
    [("2024-02-29", 36, "2027-02-28"), ("2024-12-31", 2, "2025-02-28"), ("2024-01-15", 12, "2025-01-15")],
)
def test_counts_months_to_the_end_of_short_ones(day: str, months: int, later: str) -> None:
    assert months_after(datetime.date.fromisoformat(day), months) == datetime.date.fromisoformat(later)
