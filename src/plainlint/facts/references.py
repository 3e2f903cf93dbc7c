"""The page's list of sources, and the markers in its text that point there."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from plainlint.document import Document
from plainlint.segment import Passage
from plainlint.source import Span


@dataclass(frozen=True, slots=True)
class Entry:
    """One source in the list."""

    text: str
    span: Span
    year: int | None


@dataclass(frozen=True, slots=True)
class References:
    """What the page says about its sources."""

    has_section: bool = False
    on_request: bool = False  # it says that readers may ask for the sources
    entries: tuple[Entry, ...] = ()
    dangling: tuple[str, ...] = ()  # markers that point to no entry
    uncited: tuple[str, ...] = ()  # entries that no marker points to


def find(document: Document, passages: Sequence[Passage]) -> References:
    """The page's sources."""
    return References()
