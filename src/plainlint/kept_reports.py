"""Reports of pages that have been checked before, kept in the user's cache folder.

A report depends on nothing but the page, its name, the settings with the files that they name, the day, and plainlint
with the libraries that read files. All of that is in the key, so a report that is found is the one that checking would
make.
"""

from __future__ import annotations

import datetime
import importlib.util
import sys
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from plainlint.prepared import build, cache_folder
from plainlint.readers.decode import decode
from plainlint.rule import Finding, Level, Related, Report, Suggestion
from plainlint.services.answer_cache import AnswerCache, key_of
from plainlint.settings import House
from plainlint.source import Source, Span

_PAGES = 10_000  # reports that are kept, some 4 KB each; the oldest go first
_BATCH = 200  # reports that are written at once
_LIBRARIES = ("pyromark", "markdown_it", "mdit_py_plugins", "turbohtml", "yaml")


@dataclass(frozen=True)
class KeptReports:
    """The reports of one kind of run, by page."""

    store: AnswerCache
    run: str  # a key of all that the pages of a run share
    _new: dict[str, Any] = field(default_factory=dict, repr=False)

    @classmethod
    def of(cls, house: House, today: datetime.date | None) -> KeptReports | None:
        """Those for these settings and this day; None where a file of the settings is missing."""
        try:
            settings = tuple(house.contents())
        except OSError:
            return None
        day = (today or datetime.date.today()).isoformat()
        run = key_of(build(), sys.version, day, *_libraries(), str(house.folder.resolve()), *settings)
        return cls(AnswerCache(cache_folder() / "reports.sqlite3", _PAGES), run)

    def vouches(self) -> bool:
        """Whether the settings of the run have been found in order before."""
        return bool(self.store.get([self.run]))

    def get(self, name: str, data: bytes) -> Report | None:
        """The report of this page, where it is known."""
        key = self._key(name, data)
        kept = self.store.get([key]).get(key)
        if kept is None:
            return None
        source = Source(name, decode(data).text)
        found, silenced = ([_finding(source, *one) for one in part] for part in (kept["findings"], kept["silenced"]))
        return Report(source, tuple(found), tuple(silenced), tuple(kept["notes"]))

    def put(self, name: str, data: bytes, report: Report) -> None:
        """Keep the report of a page, unless it is not complete."""
        if report.failures:
            return
        self._new[self._key(name, data)] = {
            "findings": list(map(_parts, report.findings)),
            "silenced": list(map(_parts, report.silenced)),
            "notes": report.notes,
        }
        if len(self._new) >= _BATCH:
            self.write()

    def write(self) -> None:
        """Write down what is not written yet."""
        if self._new:
            self.store.put({self.run: True, **self._new})
            self._new.clear()

    def _key(self, name: str, data: bytes) -> str:
        return key_of(self.run, name, data)


def _libraries() -> Iterator[str]:
    """When each library that reads files was installed."""
    for name in _LIBRARIES:
        found = importlib.util.find_spec(name)
        if found and found.origin:
            yield f"{name} {Path(found.origin).stat().st_mtime_ns}"


def _parts(finding: Finding) -> tuple[Any, ...]:
    """A finding without what follows from the page."""
    return (
        finding.rule,
        finding.level,
        finding.span,
        finding.message,
        finding.related,
        finding.suggestions,
    )


def _finding(source: Source, rule: str, level: int, place: list[int], message: str, *more: list[Any]) -> Finding:
    span = Span(*place)
    related, suggestions = more
    return Finding(
        rule,
        Level(level),
        source.position(span.start),
        span,
        message,
        source.excerpt(span),
        tuple(Related(Span(*at), note) for at, note in related),
        tuple(Suggestion(text, Span(*at), sure) for text, at, sure in suggestions),
    )
