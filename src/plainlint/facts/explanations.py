"""Whether the page explains a word where it stands, and with which words."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from plainlint.lexicon import Lexicon
from plainlint.segment import Passage, Use, uses_of, words
from plainlint.source import Span


@dataclass(frozen=True, slots=True)
class Explanation:
    """The words that explain a term at one of its uses."""

    span: Span  # the explaining words in the source
    use: Use  # the same stretch as prose
    shape: str  # how it is done: "brackets", "called", "means" ...


def explanation_at(use: Use, passages: Sequence[Passage], lexicon: Lexicon) -> Explanation | None:
    """The explanation of the words at `use` that stands in, just before or just after their sentence."""
    return None


def of_words(text: str, passages: Sequence[Passage], lexicon: Lexicon) -> Span | None:
    """Where the page first explains these words, whichever of their uses that is at."""
    wanted = [word.lower for word in words(text)]
    for use in uses_of(wanted, passages) if wanted else ():
        if found := explanation_at(use, passages, lexicon):
            return found.span
    return None
