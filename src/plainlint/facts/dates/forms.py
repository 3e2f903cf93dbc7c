"""Dates as people write them: "1st November 2024", "Nov. 1, 2024", "01/11/24", "2024-11", "2024"."""

from __future__ import annotations

import calendar
import datetime
import re
from collections.abc import Iterable, Iterator
from functools import cache
from typing import NamedTuple

from plainlint import lazy

_YEARS = range(1900, 2101)  # what a page may be dated with; other numbers are slips
_MONTH = (
    r"(?P<month>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|"
    r"oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)(?![a-z])\.?"
)
_MONTH_NAMES = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)
_MONTHS = {name[:3].lower(): number for number, name in enumerate(_MONTH_NAMES, 1)}
_JOIN = r"[\s,./'’–-]{0,3}"
_YEAR = r"(?P<year>\d{4,5})(?!\d)"
_SHORT_YEAR = r"['’]?(?P<year>\d{2})(?![\d:%]|st|nd|rd|th|\s?[ap]m\b)"
_DAY = r"(?<![\d/:])(?<!\d[.–-])(?<!\b[a-z])(?P<day>\d{1,2})(?:\s?(?:st|nd|rd|th),?)?"
_PART = r"(?<![\d/:£$])(?<!\d[.–-])(?<!\b[a-z])"  # nothing before it that would make it part of a longer number
_END = r"(?!\d|[/.–-]\d|-[a-z])"

# What a text must have for a form to stand in it: the name of a month, numbers that a sign joins, or neither.
_NAMED, _JOINED, _BARE = "named", "joined", "bare"
_JOINED_NUMBERS = lazy.pattern(r"\d\s?[/.–-]\s?\d")

# From the most to the least telling; where two forms overlap, the first wins.
_FORMS = (
    (_JOINED, rf"{_PART}{_YEAR}(?P<join>[/.-])(?P<month>\d{{1,2}})(?P=join)(?P<day>\d{{1,2}})(?:(?=[t ]\d\d:)|{_END})"),
    (_NAMED, rf"{_DAY}(?:\s{{1,2}}|[./–-]|\s-\s)?(?:(?:day )?of\s)?{_MONTH}{_JOIN}(?:{_YEAR}|@)"),
    (_NAMED, rf"(?<![a-z]){_MONTH}\s?(?P<day>\d{{1,2}})(?:st|nd|rd|th)?(?:\s?,\s?|\.?\s){_YEAR}"),
    (
        _JOINED,
        rf"{_PART}(?P<first>\d{{1,2}})\s?(?P<join>[/.–-])\s?(?P<second>\d{{1,2}})\s?(?P=join)\s?(?:{_YEAR}|@){_END}",
    ),
    (_NAMED, rf"{_PART}{_YEAR},?\s{_MONTH}\s(?P<day>\d{{1,2}}){_END}"),
    (_NAMED, rf"(?<![a-z]){_MONTH}{_JOIN}(?:of\s)?(?:{_YEAR}|@)"),
    (_JOINED, rf"{_PART}(?P<month>\d{{1,2}})\s?[/.-]\s?{_YEAR}{_END}"),
    (_JOINED, rf"{_PART}(?<![a-z])(?P<month>0?[1-9]|1[0-2])/(?P<year>\d\d){_END}"),
    (_JOINED, rf"{_PART}{_YEAR}[/.-](?P<month>0[1-9]|1[0-2]){_END}"),
    (_BARE, rf"{_PART}(?P<year>20\d\d)(?P<month>0[1-9]|1[0-2])(?P<day>[0-2]\d|3[01])(?!\d)"),
    (_BARE, r"(?<![\w/£$#])(?<!\d[.–-])(?P<year>(?:19|20)\d\d)(?![\w%]|[/–-]\w|\.\d)"),
)


class WrittenDate(NamedTuple):
    """A date as it stands in a text, as precise as it is written there."""

    start: int
    end: int
    year: int
    month: int | None = None
    day: int | None = None
    order: str = ""  # numeric dates: "day-first", "month-first" where only one is possible, "either" where both are

    @property
    def valid(self) -> bool:
        """Whether there is such a day, month or year."""
        if self.year not in _YEARS:
            return False
        if self.month is None:
            return True
        if not 1 <= self.month <= 12:
            return False
        return self.day is None or 1 <= self.day <= calendar.monthrange(self.year, self.month)[1]

    @property
    def value(self) -> str:
        """ISO 8601 in the date's own precision: "2024-11-01", "2024-11" or "2024"."""
        month = "" if self.month is None else f"-{self.month:02}"
        day = "" if self.day is None else f"-{self.day:02}"
        return f"{self.year:04}{month}{day}"


@cache
def _patterns() -> tuple[tuple[str, re.Pattern[str]], ...]:
    # A group's name may stand once in a pattern, so a form that allows a short year ("@") becomes two patterns.
    patterns = []
    for needs, form in _FORMS:
        patterns.append((needs, form.replace("|@", "")))
        if "@" in form:
            patterns.append((needs, form.replace(f"{_YEAR}|@", _SHORT_YEAR)))
    return tuple((needs, lazy.pattern(pattern)) for needs, pattern in patterns)


def _patterns_for(lower: str) -> Iterator[re.Pattern[str]]:
    has = {_NAMED: any(month in lower for month in _MONTHS), _JOINED: _JOINED_NUMBERS.search(lower), _BARE: True}
    return (pattern for needs, pattern in _patterns() if has[needs])


def lowered(text: str) -> str:
    """`text` in lower case, letter for letter."""
    lower = text.lower()
    if len(lower) == len(text):
        return lower
    # A few letters, such as "İ", grow when lowered.
    return "".join(c.lower() if len(c.lower()) == 1 else c for c in text)


def written_dates(
    text: str, month_first: bool = False, within: Iterable[tuple[int, int]] | None = None
) -> list[WrittenDate]:
    """The dates in `text`, in order, valid or not.

    `month_first` says how to read "03/04/2024"; `within` are the only stretches to look at, in order and apart.
    """
    lower = lowered(text)
    patterns = tuple(_patterns_for(lower))
    found: list[WrittenDate] = []
    for start, end in ((0, len(text)),) if within is None else within:
        taken: set[int] = set()
        for pattern in patterns:
            for match in pattern.finditer(lower, start, end):
                if taken.isdisjoint(range(*match.span())):
                    taken.update(range(*match.span()))
                    found.append(_written(match, month_first))
    return sorted(found, key=lambda date: date.start)


def parse(text: str, month_first: bool = False) -> WrittenDate | None:
    """The date that `text` starts with, such as the value of a metadata field."""
    return next((date for date in written_dates(text[:80], month_first) if not text[: date.start].strip(" '\"")), None)


def _written(match: re.Match[str], month_first: bool) -> WrittenDate:
    groups = match.groupdict()
    year = int(groups["year"])
    year += 2000 if len(groups["year"]) == 2 and year < 70 else 1900 if len(groups["year"]) == 2 else 0
    if "first" in groups:
        return _numeric(match, int(groups["first"]), int(groups["second"]), year, month_first)
    month = groups.get("month")
    number = None if month is None else int(month) if month.isdigit() else _MONTHS[month[:3]]
    day = groups.get("day")
    return WrittenDate(*match.span(), year, number, None if day is None else int(day))


def _numeric(match: re.Match[str], first: int, second: int, year: int, month_first: bool) -> WrittenDate:
    order = "" if first == second else "either" if max(first, second) <= 12 else "month-first"
    if first > 12 >= second:
        order = "day-first"
    if order == "month-first" or (month_first and order in ("either", "")):
        first, second = second, first
    return WrittenDate(*match.span(), year, second, first, order)


def first_day(value: str) -> datetime.date:
    """The first day that a value such as "2024-11" can mean."""
    year, month, day = (*map(int, value.split("-")), 1, 1)[:3]
    return datetime.date(year, month, day)


def last_day(value: str) -> datetime.date:
    """The last day that a value such as "2024-11" can mean."""
    year, month, day = (*map(int, value.split("-")), 0, 0)[:3]
    month = month or 12
    return datetime.date(year, month, day or calendar.monthrange(year, month)[1])


def worded(value: str, month_first: bool = False) -> str:
    """A value as people write it: "1 November 2024", or "November 1, 2024" with the month first."""
    year, month, day = (*map(int, value.split("-")), 0, 0)[:3]
    if not month:
        return f"{year}"
    name = _MONTH_NAMES[month - 1]
    if not day:
        return f"{name} {year}"
    return f"{name} {day}, {year}" if month_first else f"{day} {name} {year}"
