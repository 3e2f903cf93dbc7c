"""Passive clauses."""

from __future__ import annotations

from collections.abc import Sequence

from plainlint.segment import Passage
from plainlint.source import Span


def find(passages: Sequence[Passage]) -> tuple[Span, ...]:
    """One span for each passive clause, from its "be" to its participle."""
    return ()
