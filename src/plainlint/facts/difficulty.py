"""How hard prose is to read, as readers themselves rate it."""

from __future__ import annotations

from collections.abc import Sequence

from plainlint.lexicon import Lexicon
from plainlint.segment import Passage


def of(passages: Sequence[Passage], lexicon: Lexicon) -> float:
    """From 1 (easy) to 6 (very hard); 0.0 where there is no prose."""
    return 0.0
