"""Dates that speak about the page: when it was reviewed, when it is due."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from dataclasses import dataclass

from plainlint.document import Document
from plainlint.segment import Passage
from plainlint.source import Span


@dataclass(frozen=True, slots=True)
class PageDate:
    """A date with its role, as precise as the page says it."""

    role: str  # "reviewed", "next-review", "updated", "revised", "published", "approved" or "expires"
    value: str  # "2024-11-01", "2024-11" or "2024"
    span: Span


def find(document: Document, passages: Sequence[Passage], today: datetime.date, locale: str) -> tuple[PageDate, ...]:
    """The dates of the page in reading order; dates of sources, comments and events are left out."""
    return ()
