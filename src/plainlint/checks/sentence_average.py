"""Pages whose sentences are long on average."""

from __future__ import annotations

from collections.abc import Iterator
from math import ceil
from typing import TYPE_CHECKING, NamedTuple

from plainlint.document import Kind, Zone
from plainlint.rule import Match
from plainlint.source import Span

if TYPE_CHECKING:
    from plainlint.reading import Reading

_COUNTED = frozenset({Kind.PARAGRAPH, Kind.QUOTE, Kind.DESCRIPTION})


class SentenceAverage(NamedTuple):
    """Finds a page whose sentences have more than `above` words on average.

    List items are not counted, as they are parts of sentences. A page of fewer than `least` sentences has no average.
    """

    above: int
    least: int = 5

    def matches(self, reading: Reading) -> Iterator[Match]:
        """The page, if its sentences are so long."""
        passages = [p for p in reading.passages if p.block.zone is Zone.BODY and p.block.kind in _COUNTED]
        sentences = sum(len(passage.sentences) for passage in passages)
        words = sum(len(passage.words) for passage in passages)
        if sentences < self.least or words <= self.above * sentences:
            return  # hyphens divide words here, so that the count below is never higher
        counted = sum(sentence.word_count for passage in passages for sentence in passage.sentences)
        if counted > self.above * sentences:
            yield Match(Span(0, 0), {"average": ceil(counted / sentences), "limit": self.above})
