"""When a page is due for review, from the dates that it states."""

from __future__ import annotations

import calendar
import datetime
from collections.abc import Sequence
from enum import StrEnum
from typing import NamedTuple

from plainlint.facts.dates import PageDate
from plainlint.facts.dates.labels import APPROVED, EXPIRES, NEXT_REVIEW, PUBLISHED, REVIEWED, REVISED, UPDATED

# What a page's age is counted from: the first of these groups that it states. An edit is no review, but a page that
# nobody has even edited for a whole cycle is overdue all the same.
_LAST_CHECKED = ((REVIEWED,), (REVISED,), (APPROVED, PUBLISHED, UPDATED))
_DUE = (NEXT_REVIEW, EXPIRES)


class DueState(StrEnum):
    """How a page stands with its review."""

    OVERDUE = "overdue"
    SOON = "soon"
    LATER = "later"
    UNDATED = "undated"  # the page states no date to go by


class Due(NamedTuple):
    """When a page is due for review."""

    state: DueState
    date: datetime.date | None  # the last day on which a review would be in time; None where the page is undated
    stated: PageDate | None = None  # the date on the page that this follows from

    @property
    def promised(self) -> bool:
        """Whether the page itself names the day, rather than the cycle."""
        return self.stated is not None and self.stated.role in _DUE


def due(
    dates: Sequence[PageDate],
    today: datetime.date,
    cycle_months: int = 36,
    warning_days: int = 90,
    grace_days: int = 0,
) -> Due:
    """When the page with these dates is due, and how that looks on the day `today`.

    A stated next review or expiry counts, to the last day that it can mean; else the last review (or, for want of one,
    the last revision, approval, publication or update) and `cycle_months` from the first day that it can mean. A page
    is due soon from `warning_days` before that day, and overdue `grace_days` after it.
    """
    stated = next_review(dates)
    if stated:
        day = stated.last_day
    elif stated := last_checked(dates):
        day = months_after(stated.first_day, cycle_months)
    else:
        return Due(DueState.UNDATED, None)
    if (today - day).days > grace_days:
        return Due(DueState.OVERDUE, day, stated)
    soon = (day - today).days <= warning_days
    return Due(DueState.SOON if soon else DueState.LATER, day, stated)


def next_review(dates: Sequence[PageDate]) -> PageDate | None:
    """The stated next review or the end of validity, whichever comes first; the latest of each where they differ."""
    latest = [max(found, key=lambda date: date.last_day) for role in _DUE if (found := _of(dates, role))]
    return min(latest, key=lambda date: date.last_day, default=None)


def last_checked(dates: Sequence[PageDate]) -> PageDate | None:
    """The date from which the page's age is counted."""
    for roles in _LAST_CHECKED:
        if found := _of(dates, *roles):
            return max(found, key=lambda date: date.first_day)
    return None


def months_after(day: datetime.date, months: int) -> datetime.date:
    """The same day of the month so many months later, or the last of that month where it has no such day."""
    years, month = divmod(day.month - 1 + months, 12)
    last = calendar.monthrange(day.year + years, month + 1)[1]
    return datetime.date(day.year + years, month + 1, min(day.day, last))


def _of(dates: Sequence[PageDate], *roles: str) -> list[PageDate]:
    return [date for date in dates if date.role in roles]
