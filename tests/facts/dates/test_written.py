from __future__ import annotations

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plainlint.facts.dates.forms import first_day, last_day, parse, worded, written_dates


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("12 February 2024", "2024-02-12"),
        ("12th February, 2024", "2024-02-12"),
        ("1st of Feb. 2024", "2024-02-01"),
        ("12-Feb-2024", "2024-02-12"),
        ("12 Feb 24", "2024-02-12"),
        ("February 12, 2024", "2024-02-12"),
        ("FEBRUARY 12TH 2024", "2024-02-12"),
        ("2024-02-12", "2024-02-12"),
        ("2024 Feb 12", "2024-02-12"),
        ("12/02/2024", "2024-02-12"),
        ("12.02.24", "2024-02-12"),
        ("20240212", "2024-02-12"),
        ("February, 2024", "2024-02"),
        ("Sept 2024", "2024-09"),
        ("Feb ’24", "2024-02"),
        ("02/2024", "2024-02"),
        ("02/24", "2024-02"),
        ("2024-02", "2024-02"),
        ("2024", "2024"),
    ],
)
def test_reads_dates_as_people_write_them(text: str, value: str) -> None:
    (date,) = written_dates(f"({text}).")
    assert (date.value, date.valid, date.start, date.end) == (value, True, 1, 1 + len(text))


@pytest.mark.parametrize(
    "text",
    [
        "May improve with rest",
        "call 01234 567890",
        "rated 2.4 out of 5",
        "the years 2009-2010",
        "winter 2023/24",
        "leaflet WP10/03",
        "version 4.12.2023-b",
        "{MM/YYYY}",
        "open 25 May 10:30",
        "cost £2024",
        "room A2024",
    ],
)
def test_leaves_other_numbers_alone(text: str) -> None:
    assert written_dates(text) == []


def test_a_month_belongs_to_one_date() -> None:
    text = "4 May 24 June 2025, 3 July – 2 August 2024, March 2023 April"
    assert [date.value for date in written_dates(text)] == ["2025-06-24", "2024-08-02", "2023-03"]


def test_only_the_stretches_are_looked_at() -> None:
    text = "4 May 2024, 5 June 2025"
    assert [date.value for date in written_dates(text, within=[(2, 10), (12, 23)])] == ["2024-05", "2025-06-05"]


@pytest.mark.parametrize("text", ["31 February 2024", "29 February 2023", "2/30/2024", "March 20244", "00/05/2024"])
def test_keeps_dates_that_no_calendar_has_apart(text: str) -> None:
    (date,) = written_dates(text)
    assert not date.valid


@pytest.mark.parametrize(
    ("text", "month_first", "value", "order"),
    [
        ("03/04/2024", False, "2024-04-03", "either"),
        ("03/04/2024", True, "2024-03-04", "either"),
        ("13/04/2024", True, "2024-04-13", "day-first"),
        ("04/13/2024", False, "2024-04-13", "month-first"),
        ("04/04/2024", False, "2024-04-04", ""),
    ],
)
def test_reads_numeric_dates_in_the_order_of_the_place(text: str, month_first: bool, value: str, order: str) -> None:
    (date,) = written_dates(text, month_first)
    assert (date.value, date.order) == (value, order)


def test_the_page_that_lost_its_spaces_keeps_its_dates() -> None:
    assert [date.value for date in written_dates("reviewed12 May 2024Next review due: 12 May 2027")] == [
        "2024-05-12",
        "2027-05-12",
    ]


def test_a_time_of_day_is_no_part_of_a_date() -> None:
    assert [(date.value, date.end) for date in written_dates("2024-02-12T09:30:00Z")] == [("2024-02-12", 10)]


def test_looks_only_where_it_is_told_to() -> None:
    assert [date.value for date in written_dates("May 2021 May 2022 May 2023", within=[(9, 17)])] == ["2022-05"]


def test_a_field_must_start_with_its_date() -> None:
    assert parse("2024-02-12 by the eye clinic") == parse("2024-02-12")
    assert parse("version of 2024-02-12") is None


@given(st.dates(datetime.date(1990, 1, 1), datetime.date(2069, 12, 31)), st.booleans())
def test_what_is_worded_is_read_again(day: datetime.date, month_first: bool) -> None:
    (date,) = written_dates(worded(day.isoformat(), month_first), month_first)
    assert date.value == day.isoformat()


@given(st.text(alphabet="0123456789/.-, mayjunst'", max_size=60))
def test_every_date_lies_in_the_text_and_none_overlap(text: str) -> None:
    dates = written_dates(text)
    ends = [0, *(date.end for date in dates)]
    assert all(end <= date.start < date.end <= len(text) for end, date in zip(ends, dates, strict=False))


@pytest.mark.parametrize(
    ("value", "first", "last"),
    [
        ("2024", datetime.date(2024, 1, 1), datetime.date(2024, 12, 31)),
        ("2024-02", datetime.date(2024, 2, 1), datetime.date(2024, 2, 29)),
        ("2024-02-12", datetime.date(2024, 2, 12), datetime.date(2024, 2, 12)),
    ],
)
def test_a_value_covers_the_days_that_it_can_mean(value: str, first: datetime.date, last: datetime.date) -> None:
    assert (first_day(value), last_day(value)) == (first, last)


def test_words_dates_for_people() -> None:
    assert [worded("2024-02-12"), worded("2024-02-12", month_first=True), worded("2024-02"), worded("2024")] == [
        "12 February 2024",
        "February 12, 2024",
        "February 2024",
        "2024",
    ]
