"""Dates as people write them: "1st November 2024", "Nov. 1, 2024", "01/11/24", "2024-11", "2024"."""

from __future__ import annotations

import calendar
import datetime
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from operator import attrgetter
from typing import NamedTuple

from plainlint import lazy

_YEARS = range(1900, 2101)  # what a page may be dated with; other numbers are slips
_MONTH_NAMES = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)
_MONTHS = {name[:3].lower(): number for number, name in enumerate(_MONTH_NAMES, 1)}
_JOIN = r"[\s,./'’–-]{0,3}"
_YEAR = r"(?P<year>\d{4,5})(?!\d)"
_SHORT_YEAR = r"['’]?(?P<year>\d{2})(?![\d:%]|st|nd|rd|th|\s?[ap]m\b)"
_PART = r"(?<![\d/:£$])(?<!\d[.–-])(?<!\b[a-z])"  # nothing before it that would make it part of a longer number
_END = r"(?!\d|[/.–-]\d|-[a-z])"

_NAME = lazy.pattern(
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?"
    r"|nov(?:ember)?|dec(?:ember)?)(?![a-z])"
)
# What stands before the name of a month, up to it ...
_NOTHING = lazy.pattern(r"\Z(?<![a-z])")
_DAY = lazy.pattern(
    r"(?<![\d/:])(?<!\d[.–-])(?<!\b[a-z])(?P<day>\d{1,2})(?:\s?(?:st|nd|rd|th),?)?(?:\s{1,2}|[./–-]|\s-\s)?"
    r"(?:(?:day )?of\s)?\Z"
)
_YEAR_FIRST = lazy.pattern(rf"{_PART}{_YEAR},?\s\Z")
_BEFORE = 20  # code points: none of these is longer
# ... and what after it.
_THEN_YEAR = lazy.pattern(rf"\.?{_JOIN}{_YEAR}")
_THEN_SHORT_YEAR = lazy.pattern(rf"\.?{_JOIN}{_SHORT_YEAR}")
_OF_YEAR = lazy.pattern(rf"\.?{_JOIN}(?:of\s)?{_YEAR}")
_OF_SHORT_YEAR = lazy.pattern(rf"\.?{_JOIN}(?:of\s)?{_SHORT_YEAR}")
_THEN_DAY_AND_YEAR = lazy.pattern(rf"\.?\s?(?P<day>\d{{1,2}})(?:st|nd|rd|th)?(?:\s?,\s?|\.?\s){_YEAR}")
_THEN_DAY = lazy.pattern(rf"\.?\s(?P<day>\d{{1,2}}){_END}")

_JOINED = lazy.pattern(r"\d\s?[/.–-]\s?\d")  # numbers with a sign between them
_TWO_PARTS = rf"{_PART}(?P<first>\d{{1,2}})\s?(?P<join>[/.–-])\s?(?P<second>\d{{1,2}})\s?(?P=join)\s?"

# From the most to the least telling; where two forms overlap, the first wins. A pair stands around the name of a month,
# a single pattern joins numbers.
_FORMS = (
    lazy.pattern(
        rf"{_PART}{_YEAR}(?P<join>[/.-])(?P<month>\d{{1,2}})(?P=join)(?P<day>\d{{1,2}})(?:(?=[t ]\d\d:)|{_END})"
    ),
    (_DAY, _THEN_YEAR),
    (_DAY, _THEN_SHORT_YEAR),
    (_NOTHING, _THEN_DAY_AND_YEAR),
    lazy.pattern(rf"{_TWO_PARTS}{_YEAR}{_END}"),
    lazy.pattern(rf"{_TWO_PARTS}{_SHORT_YEAR}{_END}"),
    (_YEAR_FIRST, _THEN_DAY),
    (_NOTHING, _OF_YEAR),
    (_NOTHING, _OF_SHORT_YEAR),
    lazy.pattern(rf"{_PART}(?P<month>\d{{1,2}})\s?[/.-]\s?{_YEAR}{_END}"),
    lazy.pattern(rf"{_PART}(?<![a-z])(?P<month>0?[1-9]|1[0-2])/(?P<year>\d\d){_END}"),
    lazy.pattern(rf"{_PART}{_YEAR}[/.-](?P<month>0[1-9]|1[0-2]){_END}"),
)
# Numbers without a sign: "20240503", "2024".
_BARE = (
    lazy.pattern(rf"{_PART}(?P<year>20\d\d)(?P<month>0[1-9]|1[0-2])(?P<day>[0-2]\d|3[01])(?!\d)"),
    lazy.pattern(r"(?<![\w/£$#])(?<!\d[.–-])(?P<year>(?:19|20)\d\d)(?![\w%]|–\w|[/-]\w|\.\d)"),
)


_Found = tuple[int, int, Mapping[str, str]]  # where a date starts and ends, and its parts as they are written


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
    stretches = ((0, len(text)),) if within is None else within
    found = (date for start, end in stretches for date in _in_stretch(lower, start, end, month_first))
    return sorted(found, key=attrgetter("start"))


def _in_stretch(lower: str, start: int, end: int, month_first: bool) -> Iterator[WrittenDate]:
    names = list(_NAME.finditer(lower, start, end))
    joined = _JOINED.search(lower, start, end) is not None
    taken: set[int] = set()
    for form in (*_FORMS, *_BARE):
        if isinstance(form, tuple):
            names = [name for name in names if name.start() not in taken]
            found = _around(names, *form, start, end)
        elif joined or form in _BARE:
            found = ((*match.span(), match.groupdict()) for match in form.finditer(lower, start, end))
        else:
            continue
        for at, to, parts in found:
            if taken.isdisjoint(range(at, to)):
                taken.update(range(at, to))
                yield _written(at, to, parts, month_first)


def _around(
    names: Sequence[re.Match[str]], before: re.Pattern[str], after: re.Pattern[str], start: int, end: int
) -> Iterator[_Found]:
    """The dates in which a name of a month stands between these two."""
    for name in names:
        left = before.search(name.string, max(start, name.start() - _BEFORE), name.start())
        right = left and after.match(name.string, name.end(), end)
        if left and right:
            yield left.start(), right.end(), {**left.groupdict(), **right.groupdict(), "month": name.group()}


def parse(text: str, month_first: bool = False) -> WrittenDate | None:
    """The date that `text` starts with, such as the value of a metadata field."""
    return next((date for date in written_dates(text[:80], month_first) if not text[: date.start].strip(" '\"")), None)


def _written(start: int, end: int, parts: Mapping[str, str], month_first: bool) -> WrittenDate:
    year = int(parts["year"])
    year += 2000 if len(parts["year"]) == 2 and year < 70 else 1900 if len(parts["year"]) == 2 else 0
    if "first" in parts:
        return _numeric(start, end, int(parts["first"]), int(parts["second"]), year, month_first)
    month = parts.get("month")
    number = None if month is None else int(month) if month.isdigit() else _MONTHS[month[:3]]
    day = parts.get("day")
    return WrittenDate(start, end, year, number, None if day is None else int(day))


def _numeric(start: int, end: int, first: int, second: int, year: int, month_first: bool) -> WrittenDate:
    order = "" if first == second else "either" if max(first, second) <= 12 else "month-first"
    if first > 12 >= second:
        order = "day-first"
    if order == "month-first" or (month_first and order in ("either", "")):
        first, second = second, first
    return WrittenDate(start, end, year, second, first, order)


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
