"""Single sources of the list that a reader could not look up."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Literal, NamedTuple

from plainlint.rule import Match

if TYPE_CHECKING:
    from plainlint.facts.references.entries import Entry
    from plainlint.reading import Reading

_NAMES = {"title": "a title", "year": "the year", "accessed-date": "the date on which you looked at it"}


class Reference(NamedTuple):
    """Finds sources that lack one of these `parts`; an accessed date is asked of web pages alone."""

    parts: tuple[Literal["title", "year", "accessed-date"], ...]

    def matches(self, reading: Reading) -> Iterator[Match]:
        """Each such source, with what it lacks."""
        for entry in reading.references.entries:
            if not entry.is_placeholder and (missing := [_NAMES[part] for part in self.parts if _lacks(entry, part)]):
                yield Match(entry.span, {"missing": " and ".join(missing)})


def _lacks(entry: Entry, part: str) -> bool:
    if part == "year":
        return entry.year is None
    if part == "title":
        return not entry.has_title
    return entry.is_web_page and not entry.has_accessed_date
