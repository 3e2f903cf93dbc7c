"""Check many files: each is read, linted and let go before the next."""

from __future__ import annotations

import datetime
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

from plainlint import readers
from plainlint.files import Unread, reason
from plainlint.linter import Report, lint
from plainlint.readers import Unreadable
from plainlint.settings import House

STDIN = "-"


def check(paths: Iterable[Path | Unread], house: House, today: datetime.date | None) -> Iterator[Report | Unread]:
    """A report for each file, or why there is none; one bad file never keeps the rest from being checked."""
    for path in paths:
        yield path if isinstance(path, Unread) else _checked(path, house, today)


def check_stdin(name: str, house: House, today: datetime.date | None) -> Report | Unread:
    """A report on what comes from standard input, read as the file name tells."""
    try:
        document = readers.read_bytes(sys.stdin.buffer.read(), name)
    except Unreadable as wrong:
        return Unread(name, str(wrong))
    return lint(document, house.book_for(name), today=today, locale=house.locale)


def _checked(path: Path, house: House, today: datetime.date | None) -> Report | Unread:
    name = str(path)
    try:
        document = readers.read_path(path)
    except Unreadable as wrong:
        return Unread(name, str(wrong))
    except (OSError, ValueError) as wrong:
        return Unread(name, f"This file cannot be read: {reason(wrong)}.")
    return lint(document, house.book_for(name), today=today, locale=house.locale)
