"""Dates of review that are missing, past, vague, impossible or in conflict."""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import TYPE_CHECKING, Literal, NamedTuple

from plainlint.facts.dates import PageDate
from plainlint.facts.dates.forms import worded
from plainlint.facts.review_calendar import Due, DueState, due, last_checked, months_after, next_review
from plainlint.rule import Match, Related
from plainlint.source import Span

if TYPE_CHECKING:
    from plainlint.reading import Reading

_PAGE = Span(0, 0)
_LISTED = 8  # code points between the dates of a list: "reviewed in 2020, 2022 and 2024" is a history
_DONE = {
    "reviewed": "was last reviewed",
    "revised": "was last revised",
    "updated": "was last updated",
    "approved": "was approved",
    "published": "was published",
    "next-review": "was due for review",
    "expires": "was valid until",
}


class ReviewDate(NamedTuple):
    """Look at when the page was reviewed and when it is due again.

    `state` is what to look for. `missing`: no date of a last review. `missing-next`: no date of the next. `overdue`:
    the stated next review has passed, or the last one is older than the cycle. `due-soon`: it will be overdue within
    `warning_days`. `vague`: a year alone. `impossible`: a day that no calendar has, a review in the future, a next
    review before the last. `ambiguous`: 03/04/2024, or a bare “Review date”. `updated-only`: an update but no review.
    `conflicting`: two dates for one thing. `distant`: the next review comes later than the cycle allows.
    `media-overdue`: as `overdue`, of a video or tool on the page.
    """

    state: Literal[
        "missing",
        "missing-next",
        "overdue",
        "due-soon",
        "vague",
        "impossible",
        "ambiguous",
        "updated-only",
        "conflicting",
        "distant",
        "media-overdue",
    ]
    cycle_months: int = 36  # how long a review holds where the page names no next one
    warning_days: int = 90  # how long before the day a page is due soon
    grace_days: int = 0  # how long after the day a page is not yet overdue
    accepts: tuple[str, ...] = ("reviewed", "revised", "approved", "published")  # roles that show a review

    def matches(self, reading: Reading) -> Iterator[Match]:
        """What is wrong with the dates of the page, in this one respect."""
        if not reading.passages:
            return iter(())
        if self.state == "missing":
            return self._missing(reading.dates)
        if self.state == "missing-next":
            return self._missing_next(reading.dates)
        if self.state in ("overdue", "due-soon"):
            return self._due(reading.dates, reading)
        if self.state == "media-overdue":
            return self._due(reading.date_survey.media, reading)
        if self.state == "impossible":
            return _impossible(reading)
        if self.state == "ambiguous":
            return _ambiguous(reading)
        if self.state == "distant":
            return self._distant(reading)
        if self.state == "conflicting":
            return _conflicting(reading)
        return (_vague if self.state == "vague" else _updated_only)(reading.dates)

    def _missing(self, dates: Sequence[PageDate]) -> Iterator[Match]:
        # Of a page with an update alone, “updated-only” says what is missing.
        if not any(date.role in self.accepts or date.role == "updated" for date in dates):
            yield Match(_PAGE)

    def _missing_next(self, dates: Sequence[PageDate]) -> Iterator[Match]:
        # A page without any date is told so by “missing”: once is enough.
        if last_checked(dates) and not next_review(dates):
            yield Match(_PAGE)

    def _due(self, dates: Sequence[PageDate], reading: Reading) -> Iterator[Match]:
        found = due(dates, reading.day, self.cycle_months, self.warning_days, self.grace_days)
        wanted = DueState.SOON if self.state == "due-soon" else DueState.OVERDUE
        if found.state is wanted and found.stated and found.date:
            yield Match(found.stated.span, _due_values(found, found.stated, found.date, reading))

    def _distant(self, reading: Reading) -> Iterator[Match]:
        last, following = last_checked(reading.dates), next_review(reading.dates)
        if last and following and following.first_day > months_after(last.last_day, self.cycle_months):
            values = {"last": _when(last.value, reading), "months": self.cycle_months}
            yield Match(following.span, values, (Related(last.span, "the last review"),))


def _due_values(found: Due, stated: PageDate, day: datetime.date, reading: Reading) -> dict[str, object]:
    until = stated.role == "expires"
    age = _age(stated, reading.day)
    return {
        "was": f"{_DONE[stated.role]} {_when(stated.value, reading, until)}, {age}",
        "due": _when(stated.value if found.promised else day.isoformat(), reading),
        "days": (day - reading.day).days,
        "age": age,
    }


def _when(value: str, reading: Reading, bare: bool = False) -> str:
    text = worded(value, month_first=reading.locale == "en-US")
    return text if bare else f"{'on' if len(value) == 10 else 'in'} {text}"


def _age(date: PageDate, today: datetime.date) -> str:
    """How long ago a date was: "5 days ago", "almost 10 years ago"."""
    if len(date.value) == 4:
        years = max(1, today.year - int(date.value))
        return f"{years} {'year' if years == 1 else 'years'} ago"
    day = date.last_day if date.role in ("next-review", "expires") else date.first_day
    if today < months_after(day, 1):
        days = (today - day).days
        return f"{days} {'day' if days == 1 else 'days'} ago"
    total = (today.year - day.year) * 12 + today.month - day.month - (today.day < day.day)
    years, months = divmod(total, 12)
    if not years:
        return f"{months} {'month' if months == 1 else 'months'} ago"
    if months >= 10:
        return f"almost {years + 1} years ago"
    more = "more than " if months else ""
    return f"{more}{years} {'year' if years == 1 else 'years'} ago"


def _vague(dates: Sequence[PageDate]) -> Iterator[Match]:
    counted = {last_checked(dates), next_review(dates)}
    for date in dates:
        if len(date.value) == 4 and (date.role in ("reviewed", "next-review", "revised", "expires") or date in counted):
            yield Match(date.span)


def _impossible(reading: Reading) -> Iterator[Match]:
    for bad in reading.date_survey.problems:
        yield Match(bad.span, {"problem": "is in no calendar"})
    for date in reading.dates:
        if date.role in ("reviewed", "revised", "updated", "approved") and date.first_day > reading.day:
            yield Match(date.span, {"problem": f"is still to come, but the page says that it {_DONE[date.role]} then"})
    last, following = last_checked(reading.dates), next_review(reading.dates)
    if last and following and following.last_day < last.first_day:
        problem = f"is the next review, but it comes before {_when(last.value, reading, bare=True)}"
        yield Match(following.span, {"problem": problem}, (Related(last.span, "the last review"),))


def _ambiguous(reading: Reading) -> Iterator[Match]:
    month_first = reading.locale == "en-US"
    for date in reading.dates:
        if date.ambiguous:
            year, month, day = date.value.split("-")
            values = {
                "one": worded(date.value, month_first),
                "other": worded(f"{year}-{day}-{month}", month_first),
                "cure": "Write the month as a word",
            }
            yield Match(date.span, values)
        if date.unclear_role:
            cure = "Write “Last reviewed” or “Next review due” before it"
            yield Match(date.span, {"one": "the last review", "other": "the next one", "cure": cure})


def _updated_only(dates: Sequence[PageDate]) -> Iterator[Match]:
    if any(date.role in ("reviewed", "revised", "approved") for date in dates):
        return
    updates = [date for date in dates if date.role == "updated"]
    if updates:
        yield Match(max(updates, key=lambda date: date.first_day).span)


def _conflicting(reading: Reading) -> Iterator[Match]:
    for role in ("reviewed", "next-review"):
        stated = [date for date in reading.dates if date.role == role and not date.unclear_role]
        for one, other in pairwise(stated):
            apart = one.last_day < other.first_day or other.last_day < one.first_day
            if apart and other.span.start - one.span.end > _LISTED:
                values = {"other": " ".join(reading.document.source.excerpt(one.span).split())}
                yield Match(other.span, values, (Related(one.span, "the other date"),))
