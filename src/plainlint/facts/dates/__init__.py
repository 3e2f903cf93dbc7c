"""Dates that speak about the page: when it was reviewed, when it is due."""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from plainlint.document import Document
from plainlint.facts.dates import fields as date_fields
from plainlint.facts.dates import pairs as date_pairs
from plainlint.facts.dates.forms import first_day, last_day
from plainlint.facts.dates.labels import NEXT_REVIEW, REVIEW_DATE, REVIEWED
from plainlint.facts.dates.pairs import Pair
from plainlint.segment import Passage
from plainlint.source import Span


class PageDate(NamedTuple):
    """A date with its role, as precise as the page says it."""

    role: str  # "reviewed", "next-review", "updated", "revised", "published", "approved" or "expires"
    value: str  # "2024-11-01", "2024-11" or "2024"
    span: Span
    ambiguous: bool = False  # "03/04/2024", where nothing on the page shows which number is the month
    unclear_role: bool = False  # "Review date", where nothing on the page shows whether it is the last or the next

    @property
    def first_day(self) -> datetime.date:
        """The first day that it can mean."""
        return first_day(self.value)

    @property
    def last_day(self) -> datetime.date:
        """The last day that it can mean."""
        return last_day(self.value)


class BadDate(NamedTuple):
    """A date of the page that no calendar has: 31 February, the year 20244."""

    role: str
    span: Span


class Survey(NamedTuple):
    """All that a page says about dates of its own, each in reading order, metadata first."""

    dates: tuple[PageDate, ...]
    problems: tuple[BadDate, ...]
    media: tuple[PageDate, ...]  # dates of videos and tools on the page, which say nothing about the page itself


def find(document: Document, passages: Sequence[Passage], today: datetime.date, locale: str) -> tuple[PageDate, ...]:
    """The dates of the page in reading order; dates of sources, comments and events are left out."""
    return survey(document, passages, today, locale).dates


def survey(document: Document, passages: Sequence[Passage], today: datetime.date, locale: str) -> Survey:
    """The dates of the page, with those that cannot be and those of its media.

    A numeric date is read day first, or month first in the locale "en-US", unless all numeric dates of the page that
    leave no choice go the other way.
    """
    pairs = _pairs(document, passages, locale)
    bad = tuple(BadDate(pair.role, pair.span) for pair in pairs if not (pair.date.valid or pair.media))
    settled = any(pair.date.order in ("day-first", "month-first") for pair in pairs if pair.date.valid)
    own: list[PageDate] = []
    media: list[PageDate] = []
    for pair in pairs:
        if pair.date.valid:
            ambiguous = pair.date.order == "either" and not settled
            (media if pair.media else own).append(PageDate(pair.role, pair.date.value, pair.span, ambiguous))
    return Survey(tuple(dict.fromkeys(_with_roles(own, today, locale))), bad, tuple(_with_roles(media, today, locale)))


def _pairs(document: Document, passages: Sequence[Passage], locale: str) -> list[Pair]:
    month_first = locale == "en-US"
    pairs = _read(document, passages, month_first)
    shown = {pair.date.order for pair in pairs if pair.date.valid} & {"day-first", "month-first"}
    if shown == {"day-first" if month_first else "month-first"}:
        return _read(document, passages, not month_first)
    return pairs


def _read(document: Document, passages: Sequence[Passage], month_first: bool) -> list[Pair]:
    stated = sorted(date_pairs.pairs(document, passages, month_first), key=lambda pair: pair.span)
    return [*date_fields.pairs(document, month_first), *stated]


def _with_roles(dates: Sequence[PageDate], today: datetime.date, locale: str) -> Iterator[PageDate]:
    """The dates, with “Review date” settled.

    Beside an earlier date of the page it is the next review, beside a stated next review or another later date the last
    one; else American publishers mean the last, and elsewhere a day to come must be the next. What is left is a guess.
    """
    others = [date for date in dates if date.role != REVIEW_DATE]
    next_is_stated = any(date.role == NEXT_REVIEW for date in others)
    earliest = min((date.last_day for date in others), default=datetime.date.max)
    latest = max((date.first_day for date in others if date.role != REVIEWED), default=datetime.date.min)
    for date in dates:
        if date.role != REVIEW_DATE:
            yield date
        elif next_is_stated:
            yield date._replace(role=REVIEWED)
        elif earliest < date.first_day:
            yield date._replace(role=NEXT_REVIEW)
        elif latest > date.last_day:
            yield date._replace(role=REVIEWED)
        elif date.first_day > today:
            yield date._replace(role=NEXT_REVIEW)
        else:
            yield date._replace(role=REVIEWED, unclear_role=locale != "en-US")
