"""Many files: each is read, looked at and let go before the next; a bad one never keeps the rest from being read."""

from __future__ import annotations

import datetime
import sys
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from plainlint import files, fixes, readers
from plainlint.document import Document
from plainlint.files import Unread, reason
from plainlint.linter import Report, lint
from plainlint.readers import Unreadable
from plainlint.reading import Reading
from plainlint.settings import House

STDIN = "-"


def readings(
    paths: Sequence[str], house: House, today: datetime.date | None = None, stdin_name: str = ""
) -> Iterator[Reading | Unread]:
    """A reading of each page that these paths name, with the house's locale and glossary, or why there is none.

    A path "-" is standard input, read as a file of the name `stdin_name`.
    """
    if STDIN in paths:
        yield _reading(None, stdin_name, house, today)
    for path in files.resolve([path for path in paths if path != STDIN], house):
        yield path if isinstance(path, Unread) else _reading(path, str(path), house, today)


def check(outcomes: Iterable[Reading | Unread], house: House) -> Iterator[Report | Unread]:
    """What the house's rules find in each reading."""
    for outcome in outcomes:
        if isinstance(outcome, Unread):
            yield outcome
        else:
            yield lint(outcome.document, house.book_for(outcome.document.source.name), reading=outcome)


def fix(outcomes: Iterable[Reading | Unread], house: House, today: datetime.date | None) -> Iterator[Report | Unread]:
    """Put right in each file what the rules are sure of, and report what the rules find then."""
    for report in check(outcomes, house):
        if isinstance(report, Unread):
            yield report
            continue
        name = report.document.source.name
        try:
            changed = fixes.put_right(Path(name), report.findings)
        except fixes.Unfixable as wrong:
            yield Unread(name, str(wrong))
            continue
        if not changed:
            yield report
            continue
        again = _reading(Path(name), name, house, today)
        for after in check([again], house):
            yield after if isinstance(after, Unread) else replace(after, fixed=changed)


def _reading(path: Path | None, name: str, house: House, today: datetime.date | None) -> Reading | Unread:
    try:
        document = _read(path, name, house)
    except Unreadable as wrong:
        return Unread(name, str(wrong))
    except (OSError, ValueError) as wrong:
        return Unread(name, f"This file cannot be read: {reason(wrong)}.")
    return Reading(document, today, house.locale, house.lexicon)


def _read(path: Path | None, name: str, house: House) -> Document:
    if path:
        return readers.read_path(path, zoning=house.zoning)
    return readers.read_bytes(sys.stdin.buffer.read(), name, zoning=house.zoning)
