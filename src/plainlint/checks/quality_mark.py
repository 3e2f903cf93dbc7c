"""Quality marks on a page that lacks what the mark stands for."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from plainlint.facts import authorship
from plainlint.rule import Match

if TYPE_CHECKING:
    from plainlint.reading import Reading

_DATED = frozenset(("reviewed", "revised", "published", "approved"))


class QualityMark(NamedTuple):
    """Finds the first of `marks` (in letters as given) on a page without a review date, sources or contact."""

    marks: tuple[str, ...]

    def matches(self, reading: Reading) -> Iterator[Match]:
        """At most one place; its value `lacks` names what is missing."""
        for passage in reading.passages:
            for mark in self.marks:
                at = passage.text.find(mark)
                if at >= 0:
                    if lacks := list(_lacks(reading)):
                        yield Match(passage.span(at, at + len(mark)), {"lacks": _joined(lacks)})
                    return


def _lacks(reading: Reading) -> Iterator[str]:
    if not any(date.role in _DATED for date in reading.dates):
        yield "a review date"
    if not reading.references.has_section and not reading.references.on_request:
        yield "a list of sources"
    if authorship.find(authorship.Statement.CONTACT, reading.document, reading.passages) is None:
        yield "a way to reach the writers"


def _joined(names: list[str]) -> str:
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])}{',' * (len(names) > 2)} and {names[-1]}"
