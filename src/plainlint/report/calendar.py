"""The review calendar of many pages: a table for people, JSON and CSV for programs, iCalendar to subscribe to."""

from __future__ import annotations

import csv
import datetime
import hashlib
import io
import json
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import asdict, dataclass

from plainlint.document import Kind
from plainlint.facts.review_calendar import Due, DueState
from plainlint.reading import Reading
from plainlint.report import counted, visible

PRODUCT = "-//plainlint//review calendar//EN"  # how a calendar file of ours is known again
_ORDER = {DueState.OVERDUE: 0, DueState.SOON: 1, DueState.UNDATED: 2, DueState.LATER: 3}
_WORDS = {
    DueState.OVERDUE: "overdue since {date}",
    DueState.SOON: "due on {date}",
    DueState.UNDATED: "has no review date",
    DueState.LATER: "due on {date}",
}
_LONGEST_LINE = 75  # octets; RFC 5545, section 3.1


@dataclass(frozen=True, slots=True)
class Row:
    """One page of the calendar."""

    page: str
    title: str
    state: str  # "overdue", "soon", "undated" or "later"
    due: str  # "2027-11-01", or "" where the page states no date
    line: int  # where the date stands, starting at 1; 0: nowhere


def row(reading: Reading, due: Due) -> Row:
    """How one page stands with its review."""
    source = reading.document.source
    heading = next((block.text for block in reading.document.blocks if block.kind is Kind.HEADING and block.text), "")
    day = due.date.isoformat() if due.date else ""
    line = source.position(due.stated.span.start).line if due.stated else 0
    return Row(source.name, heading, str(due.state), day, line)


def ordered(rows: Iterable[Row]) -> list[Row]:
    """Overdue pages first, then those due soon, those without a date, and the rest; each by date and name."""
    return sorted(rows, key=lambda row: (_ORDER[DueState(row.state)], row.due, row.page))


def lines(rows: Sequence[Row]) -> Iterator[str]:
    """One line for each page, and a sum."""
    for row in rows:
        place = f"{visible(row.page)}:{row.line}" if row.line else visible(row.page)
        yield f"{place}: {_WORDS[DueState(row.state)].format(date=_written(row.due))}"
    count = Counter(row.state for row in rows)
    yield (
        f"{counted(len(rows), 'page')}: {count['overdue']} overdue, {count['soon']} due soon, "
        f"{count['undated']} without a date, {count['later']} due later."
    )


def _written(date: str) -> str:
    if not date:
        return ""
    day = datetime.date.fromisoformat(date)
    return f"{day.day} {day:%B %Y}"


def as_json(rows: Sequence[Row], today: datetime.date) -> str:
    """The rows as one JSON object."""
    return json.dumps({"version": 1, "today": today.isoformat(), "pages": [asdict(row) for row in rows]}, indent=1)


def as_csv(rows: Sequence[Row]) -> str:
    """A table with a first line of column names."""
    made = io.StringIO()
    writer = csv.DictWriter(made, list(Row.__slots__), lineterminator="\n")
    writer.writeheader()
    writer.writerows(asdict(row) for row in rows)
    return made.getvalue()


def as_icalendar(rows: Sequence[Row], today: datetime.date) -> str:
    """A day in the calendar for each page that has one (RFC 5545)."""
    made = ["BEGIN:VCALENDAR", "VERSION:2.0", f"PRODID:{PRODUCT}", "CALSCALE:GREGORIAN", "X-WR-CALNAME:Page reviews"]
    for row in rows:
        if row.due:
            made += _event(row, today)
    made.append("END:VCALENDAR")
    return "".join(f"{folded}\r\n" for line in made for folded in _folded(line))


def _event(row: Row, today: datetime.date) -> Iterator[str]:
    day = datetime.date.fromisoformat(row.due)
    # The same page keeps its event from one run to the next, so that a subscriber sees it move.
    name = hashlib.blake2b(row.page.encode("utf-8", "surrogatepass"), digest_size=12).hexdigest()
    yield "BEGIN:VEVENT"
    yield f"UID:{name}@plainlint"
    yield f"DTSTAMP:{today:%Y%m%d}T000000Z"
    yield f"DTSTART;VALUE=DATE:{day:%Y%m%d}"
    yield f"DTEND;VALUE=DATE:{day + datetime.timedelta(days=1):%Y%m%d}"
    yield f"SUMMARY:{_escaped(f'Review “{row.title or row.page}”')}"
    yield f"DESCRIPTION:{_escaped(f'{row.page} must be reviewed by {_written(row.due)}.')}"
    yield "TRANSP:TRANSPARENT"
    yield "END:VEVENT"


def _escaped(text: str) -> str:
    clean = visible(text).encode("utf-8", "replace").decode("utf-8")
    return clean.replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,")


def _folded(line: str) -> Iterator[str]:
    """The line in parts of at most 75 octets, never cut inside a character."""
    part, size = "", 0
    for character in line:
        octets = len(character.encode())
        if size + octets > _LONGEST_LINE:
            yield part
            part, size = " ", 1
        part += character
        size += octets
    yield part
