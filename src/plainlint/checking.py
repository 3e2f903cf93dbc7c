"""Many files: each is read, looked at and let go before the next; a bad one never keeps the rest from being read."""

from __future__ import annotations

import datetime
import sys
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from plainlint import files, readers
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


def _reading(path: Path | None, name: str, house: House, today: datetime.date | None) -> Reading | Unread:
    try:
        document = readers.read_path(path) if path else readers.read_bytes(sys.stdin.buffer.read(), name)
    except Unreadable as wrong:
        return Unread(name, str(wrong))
    except (OSError, ValueError) as wrong:
        return Unread(name, f"This file cannot be read: {reason(wrong)}.")
    return Reading(document, today, house.locale, house.lexicon)
