"""Many files: each is read, looked at and let go before the next; a bad one never keeps the rest from being read."""

from __future__ import annotations

import datetime
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from plainlint import files, readers
from plainlint.files import Unread, reason
from plainlint.readers import Unreadable
from plainlint.rule import Report
from plainlint.settings import House

if TYPE_CHECKING:
    from plainlint.document import Document
    from plainlint.kept_reports import KeptReports
    from plainlint.reading import History, Reading
    from plainlint.services.proofreader import Proofreader

STDIN = "-"


class Page(NamedTuple):
    """A file as it is stored."""

    name: str
    data: bytes


@dataclass(frozen=True)
class Checking:
    """How the pages of one run are read and checked."""

    house: House
    today: datetime.date | None = None
    proofreader: Proofreader | None = None
    history: History | None = None
    kept: KeptReports | None = None  # reports of pages that were checked before

    def readings(self, paths: Sequence[str], stdin_name: str = "") -> Iterator[Reading | Unread]:
        """A reading of each page that these paths name, or why there is none.

        A path "-" is standard input, read as a file of the name `stdin_name`.
        """
        for page in self._pages(paths, stdin_name):
            yield page if isinstance(page, Unread) else self._reading(page)

    def reports(self, paths: Sequence[str], stdin_name: str = "") -> Iterator[Report | Unread]:
        """What the house's rules find on each page that these paths name, or why it is not known."""
        for page in self._pages(paths, stdin_name):
            yield from self._outcomes(page)
        if self.kept:
            self.kept.write()

    def _outcomes(self, page: Page | Unread) -> Iterator[Report | Unread]:
        if self.kept and isinstance(page, Page) and (known := self.kept.get(*page)):
            yield known
            return
        outcome = self._checked(page)
        yield outcome
        if isinstance(page, Page) and isinstance(outcome, Report):
            if self.kept:
                self.kept.put(*page, outcome)
            yield from _failures(outcome)

    def fixed_reports(self, paths: Sequence[str]) -> Iterator[Report | Unread]:
        """Put right in each file what the rules are sure of, and report what they find then."""
        from plainlint import fixes

        for page in self._pages(paths, ""):
            outcome = self._checked(page)
            if isinstance(outcome, Report):
                path = Path(outcome.source.name)
                try:
                    if changed := fixes.put_right(path, outcome.findings):
                        again = self._checked(_page(path))
                        outcome = again._replace(fixed=changed) if isinstance(again, Report) else again
                except fixes.Unfixable as wrong:
                    yield outcome
                    yield Unread(str(path), str(wrong))
                    continue
            yield outcome
            if isinstance(outcome, Report):
                yield from _failures(outcome)

    def _pages(self, paths: Sequence[str], stdin_name: str) -> Iterator[Page | Unread]:
        if STDIN in paths:
            yield Page(stdin_name, sys.stdin.buffer.read())
        for path in files.resolve([path for path in paths if path != STDIN], self.house):
            yield path if isinstance(path, Unread) else _page(path)

    def _checked(self, page: Page | Unread) -> Report | Unread:
        from plainlint.linter import lint

        reading = page if isinstance(page, Unread) else self._reading(page)
        if isinstance(reading, Unread):
            return reading
        return lint(reading.document, self.house.book_for(reading.document.source.name), reading=reading)

    def _reading(self, page: Page) -> Reading | Unread:
        from plainlint.reading import Reading

        try:
            document = self._read(page)
        except Unreadable as wrong:
            return Unread(page.name, str(wrong))
        except ValueError as wrong:
            return Unread(page.name, f"This file cannot be read: {reason(wrong)}.")
        house = self.house
        links = house.settings.links_explain
        return Reading(document, self.today, house.locale, house.lexicon, links, self.proofreader, self.history)

    def _read(self, page: Page) -> Document:
        document = readers.read_bytes(page.data, page.name, zoning=self.house.zoning)
        keys = {key.lower(): role for key, role in self.house.settings.date_keys.items()}
        if not keys:
            return document
        metadata = tuple(datum._replace(key=keys.get(datum.key, datum.key)) for datum in document.metadata)
        return document._replace(metadata=metadata)


def _page(path: Path) -> Page | Unread:
    try:
        return Page(str(path), readers.content(path))
    except (OSError, ValueError) as wrong:
        return Unread(str(path), f"This file cannot be read: {reason(wrong)}.")


def _failures(report: Report) -> Iterator[Unread]:
    """What could not be checked on a page that was."""
    return (Unread(report.source.name, f"The page is checked, but not in full. {why}") for why in report.failures)
