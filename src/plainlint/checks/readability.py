"""Sentences, sections and pages that people would find hard to read."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Literal, NamedTuple

from plainlint.document import Zone
from plainlint.facts import difficulty
from plainlint.facts.difficulty import Score
from plainlint.rule import Match
from plainlint.segment import PROSE
from plainlint.source import Span

if TYPE_CHECKING:
    from plainlint.reading import Reading

_SHORTEST = 5  # words; a shorter sentence is a label or a list item, and its terms have rules of their own
_NAMED = 3  # words that a message names


class Readability(NamedTuple):
    """Finds what readers would rate `above` this, from 1 (easy) to 6 (very hard)."""

    of: Literal["sentence", "section", "document"]
    above: float

    def matches(self, reading: Reading) -> Iterator[Match]:
        """Each hard sentence of the body, the heading of each hard section, or the page once."""
        if self.of == "sentence":
            return self._sentences(reading)
        if self.of == "section":
            return self._sections(reading)
        return self._document(reading)

    def _sentences(self, reading: Reading) -> Iterator[Match]:
        for sentence in reading.sentences:
            block = sentence.block
            if block.zone is Zone.BODY and block.kind in PROSE and sentence.word_count >= _SHORTEST:
                score = difficulty.sentence(sentence, reading.lexicon)
                if self._is_hard(score.value):
                    yield Match(sentence.span, self._values(score.value) | {"reason": _reason(score)})

    def _sections(self, reading: Reading) -> Iterator[Match]:
        for section in difficulty.sections(reading.passages, reading.lexicon):
            if self._is_hard(section.value):
                first = section.heading or section.passages[0]
                place = first.sentences[0] if first.sentences else section.passages[0].sentences[0]
                yield Match(place.span, self._values(section.value))

    def _document(self, reading: Reading) -> Iterator[Match]:
        if self._is_hard(reading.difficulty):
            yield Match(Span(0, 0), self._values(reading.difficulty))

    def _is_hard(self, value: float) -> bool:
        return round(value, 1) > self.above  # as the message shows it

    def _values(self, value: float) -> dict[str, object]:
        return {"rating": f"{value:.1f}", "limit": f"{self.above:.1f}"}


def _reason(score: Score) -> str:
    """What makes a sentence hard, as the end of a message: "hard words: neutropenia, sepsis"."""
    for driver in score.drivers:
        if driver.words:
            return f"Hard words in it: {', '.join(f'“{word}”' for word in driver.words[:_NAMED])}."
    return "It is long: split it."
