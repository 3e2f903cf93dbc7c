"""Abbreviations that the page expands."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from plainlint.segment import Passage, Use
from plainlint.source import Span


@dataclass(frozen=True, slots=True)
class Abbreviation:
    """A short form that stands beside its long form."""

    short: str
    long: str
    span: Span  # from the start of the one to the end of the other
    short_use: Use
    long_use: Use


def find(passages: Sequence[Passage]) -> tuple[Abbreviation, ...]:
    """Every pair of short and long form, in reading order."""
    return ()
