"""Sentences that state something which needs a source."""

from __future__ import annotations

from collections.abc import Sequence

from plainlint.segment import Passage
from plainlint.source import Span


def find(passages: Sequence[Passage]) -> tuple[Span, ...]:
    """The spans of these sentences, in reading order."""
    return ()
