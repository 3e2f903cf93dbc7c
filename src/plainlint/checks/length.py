"""Sentences and paragraphs that are too long."""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from typing import TYPE_CHECKING, Literal, NamedTuple

from plainlint import lazy
from plainlint.document import Kind, Zone
from plainlint.rule import Level, Match, Related
from plainlint.segment import is_ended, lead_ins

if TYPE_CHECKING:
    from plainlint.reading import Reading
    from plainlint.segment import Passage, Sentence

_PARAGRAPHS = frozenset({Kind.PARAGRAPH, Kind.QUOTE, Kind.DESCRIPTION})
_SENTENCES = _PARAGRAPHS | {Kind.ITEM, Kind.CELL, Kind.NOTE, Kind.CAPTION}
# A clause that leaves off here is finished by the list item after it: "Ring us if you". One that ends with "the
# following", "such as" or a noun announces a list, whose items are read one by one.
_UNFINISHED = lazy.pattern(
    r"\b(?:if|when|whether|unless|until|because|before|after|who|that|which|whose|where|and|or|but|to|for|of|by|with|in"
    r"|from|about|on|at|the|an?|your|you|it|they|we|is|are|be|been|was|were|has|have|had|do|does|not|may|might|can|could"
    r"|must|should|will|would)[\s:…–—-]*$",
    re.IGNORECASE,
)
# Between the parts of a list or a table whose lines have run together: "fever - rash - cough", "Fever 90% Rash 50%".
_JOINTS = (lazy.pattern(r" - "), lazy.pattern(r"\d% (?=[A-Z])"))
_MOST_JOINTS = 3


class Length(NamedTuple):
    """Finds what is longer than `above`; above `error_above` it is an error (0: never).

    Lists and tables whose lines have run together in one are left alone: they are no prose, however they got there.
    So are paragraphs of fewer than `least_words` words. What leaves off without a full stop, as the lead-in of a list
    or a credit does, is no sentence of a paragraph, nor is a line that stands alone elsewhere on the page, as a heading
    that has run into its text does in the list of contents.

    With `with_lead_in`, a list item that finishes the sentence before its list is counted together with it as well.
    Lists are there to break long sentences up, so it is found only if both have more than `error_above` words, the item
    more than half of them.
    """

    measure: Literal["words-in-sentence", "sentences-in-paragraph"]
    above: int
    error_above: int = 0
    with_lead_in: bool = False
    least_words: int = 0

    def matches(self, reading: Reading) -> Iterator[Match]:
        """Each sentence, or paragraph, of the body that is too long."""
        for passage in reading.passages:
            if passage.block.zone is Zone.BODY:
                sentences = self.measure == "words-in-sentence"
                yield from self._sentences(passage) if sentences else self._paragraph(passage, reading)
        if self.with_lead_in and self.error_above:
            for passage, lead_in in zip(reading.passages, lead_ins(reading.passages), strict=True):
                if lead_in and passage.sentences and passage.block.zone is Zone.BODY:
                    yield from self._item(passage.sentences[0], lead_in)

    def _sentences(self, passage: Passage) -> Iterator[Match]:
        if passage.block.kind not in _SENTENCES:
            return
        text = passage.text
        for sentence in passage.sentences:
            # Few sentences are long, and those that are not are told by their spaces.
            spaces = text.count(" ", sentence.start, sentence.end)
            if spaces < self.above or _is_list(text, sentence.start, sentence.end):
                continue
            if (count := sentence.word_count) > self.above:
                values = {"subject": "This sentence", "count": count, "limit": self.above}
                yield Match(sentence.span, values, level=self._level(count))

    def _item(self, item: Sentence, lead_in: Sentence) -> Iterator[Match]:
        if item.end - item.start <= self.error_above or not item.text[:1].islower():
            return
        own, limit = item.word_count, self.error_above
        count = own + lead_in.word_count
        if limit < 2 * own and own <= self.above and count > limit and _UNFINISHED.search(lead_in.text):
            values = {"subject": "With its lead-in, this list item", "count": count, "limit": limit}
            yield Match(item.span, values, (Related(lead_in.span, "the lead-in"),))

    def _paragraph(self, passage: Passage, reading: Reading) -> Iterator[Match]:
        if passage.block.kind not in _PARAGRAPHS or len(passage.sentences) <= self.above:
            return
        if len(passage.words) < self.least_words or _is_list(passage.text):
            return
        alone = {other.text for other in reading.passages if other is not passage}
        told = [sentence for sentence in passage.sentences if is_ended(sentence) and sentence.text not in alone]
        if len(told) > self.above:
            span = passage.span(told[0].start, told[-1].end)
            yield Match(span, {"count": len(told), "limit": self.above}, level=self._level(len(told)))

    def _level(self, count: int) -> Level | None:
        return Level.ERROR if self.error_above and count > self.error_above else None


def _is_list(text: str, start: int = 0, end: int = sys.maxsize) -> bool:
    return any(len(joint.findall(text, start, end)) > _MOST_JOINTS for joint in _JOINTS)
