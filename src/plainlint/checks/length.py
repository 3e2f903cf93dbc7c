"""Sentences and paragraphs that are too long."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from plainlint.document import Kind, Zone
from plainlint.rule import Level, Match

if TYPE_CHECKING:
    from plainlint.reading import Reading
    from plainlint.segment import Passage

_PARAGRAPHS = frozenset({Kind.PARAGRAPH, Kind.QUOTE, Kind.DESCRIPTION})
_SENTENCES = _PARAGRAPHS | {Kind.ITEM, Kind.CELL, Kind.NOTE, Kind.CAPTION}


@dataclass(frozen=True, slots=True)
class Length:
    """Finds what is longer than `above`; above `error_above` it is an error (0: never)."""

    measure: Literal["words-in-sentence", "sentences-in-paragraph"]
    above: int
    error_above: int = 0

    def matches(self, reading: Reading) -> Iterator[Match]:
        """Each sentence, or paragraph, of the body that is too long."""
        for passage in reading.passages:
            if passage.block.zone is Zone.BODY:
                sentences = self.measure == "words-in-sentence"
                yield from self._sentences(passage) if sentences else self._paragraph(passage)

    def _sentences(self, passage: Passage) -> Iterator[Match]:
        if passage.block.kind not in _SENTENCES:
            return
        for sentence in passage.sentences:
            # A word takes at least two characters with the space after it.
            if sentence.end - sentence.start > 2 * self.above and (count := sentence.word_count) > self.above:
                yield Match(sentence.span, {"count": count, "limit": self.above}, level=self._level(count))

    def _paragraph(self, passage: Passage) -> Iterator[Match]:
        count = len(passage.sentences)
        if passage.block.kind in _PARAGRAPHS and count > self.above:
            start, end = passage.sentences[0].start, passage.sentences[-1].end
            yield Match(passage.span(start, end), {"count": count, "limit": self.above}, level=self._level(count))

    def _level(self, count: int) -> Level | None:
        return Level.ERROR if self.error_above and count > self.error_above else None
