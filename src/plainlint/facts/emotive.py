"""Words that frighten or are misread, in the sense that does so."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from plainlint.lexicon import Lexicon
from plainlint.segment import Passage, Use
from plainlint.source import Span


@dataclass(frozen=True, slots=True)
class EmotiveUse:
    """One use of an emotive word in the sense that its entry is about."""

    entry: str  # the name of the entry in rules/terms/emotive.yaml
    span: Span
    use: Use
    explanation: Span | None  # the words that explain it here, if any


def find(passages: Sequence[Passage], lexicon: Lexicon) -> tuple[EmotiveUse, ...]:
    """Every such use in the body, in reading order."""
    return ()
