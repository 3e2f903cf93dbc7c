"""Many files: each is read, looked at and let go before the next; a bad one never keeps the rest from being read."""

from __future__ import annotations

import datetime
import sys
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from plainlint import files, readers
from plainlint.document import Document
from plainlint.files import Unread, reason
from plainlint.linter import Report, lint
from plainlint.readers import Unreadable
from plainlint.reading import History, Reading
from plainlint.settings import House

if TYPE_CHECKING:
    from plainlint.services.proofreader import Proofreader

STDIN = "-"


@dataclass(frozen=True)
class Checking:
    """How the pages of one run are read and checked."""

    house: House
    today: datetime.date | None = None
    proofreader: Proofreader | None = None
    history: History | None = None

    def readings(self, paths: Sequence[str], stdin_name: str = "") -> Iterator[Reading | Unread]:
        """A reading of each page that these paths name, or why there is none.

        A path "-" is standard input, read as a file of the name `stdin_name`.
        """
        if STDIN in paths:
            yield self._reading(None, stdin_name)
        for path in files.resolve([path for path in paths if path != STDIN], self.house):
            yield path if isinstance(path, Unread) else self._reading(path, str(path))

    def reports(self, outcomes: Iterable[Reading | Unread]) -> Iterator[Report | Unread]:
        """What the house's rules find in each reading."""
        for outcome in outcomes:
            if isinstance(outcome, Unread):
                yield outcome
            else:
                report = self._report(outcome)
                yield report
                yield from _failures(report)

    def fixed_reports(self, outcomes: Iterable[Reading | Unread]) -> Iterator[Report | Unread]:
        """Put right in each file what the rules are sure of, and report what they find then."""
        from plainlint import fixes

        for outcome in outcomes:
            if isinstance(outcome, Unread):
                yield outcome
                continue
            report = self._report(outcome)
            path = Path(outcome.document.source.name)
            try:
                changed = fixes.put_right(path, report.findings)
            except fixes.Unfixable as wrong:
                yield report
                yield Unread(str(path), str(wrong))
                continue
            again = self._reading(path, str(path)) if changed else outcome
            if isinstance(again, Unread):
                yield again
                continue
            report = replace(self._report(again), fixed=changed)
            yield report
            yield from _failures(report)

    def _report(self, reading: Reading) -> Report:
        return lint(reading.document, self.house.book_for(reading.document.source.name), reading=reading)

    def _reading(self, path: Path | None, name: str) -> Reading | Unread:
        try:
            document = self._read(path, name)
        except Unreadable as wrong:
            return Unread(name, str(wrong))
        except (OSError, ValueError) as wrong:
            return Unread(name, f"This file cannot be read: {reason(wrong)}.")
        house = self.house
        links = house.settings.links_explain
        return Reading(document, self.today, house.locale, house.lexicon, links, self.proofreader, self.history)

    def _read(self, path: Path | None, name: str) -> Document:
        zoning = self.house.zoning
        if path:
            document = readers.read_path(path, zoning=zoning)
        else:
            document = readers.read_bytes(sys.stdin.buffer.read(), name, zoning=zoning)
        keys = {key.lower(): role for key, role in self.house.settings.date_keys.items()}
        if not keys:
            return document
        metadata = tuple(datum._replace(key=keys.get(datum.key, datum.key)) for datum in document.metadata)
        return replace(document, metadata=metadata)


def _failures(report: Report) -> Iterator[Unread]:
    """What could not be checked on a page that was."""
    name = report.document.source.name
    return (Unread(name, f"The page is checked, but not in full. {why}") for why in report.failures)
