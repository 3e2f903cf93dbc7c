"""A term's place in its sentence, and the stretches beside it that may explain it."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import islice
from typing import NamedTuple

from plainlint.segment import Passage, Word

REACH = 400  # how many characters on either side of a term are looked at
NEAR = 70  # how many characters before a term are read word by word
WORDS = 9  # how many words after a term are read
_BETWEEN = " \n\"“”'‘’-"  # what words that belong together may have between them


class Candidate(NamedTuple):
    """A stretch beside a term that has the shape of an explanation."""

    shape: str
    start: int  # offset into the passage's prose
    end: int
    sure: bool = True  # whether the shape says that the term is explained, even if it is a common word


@dataclass(frozen=True)
class Place:
    """The place `start`..`end` of a term in its passage, in the sentence at `low`..`high`."""

    passage: Passage
    start: int
    end: int
    low: int
    high: int

    @classmethod
    def of(cls, passage: Passage, start: int, end: int, low: int, high: int) -> Place:
        """The place of a term in a sentence, of which no more than REACH on either side is looked at."""
        return cls(passage, start, end, max(low, start - REACH), min(high, end + REACH))

    @property
    def text(self) -> str:
        """The passage's prose."""
        return self.passage.text

    @cached_property
    def before(self) -> str:
        """Up to NEAR characters before the term, without quotation marks at the end."""
        return self.text[max(self.low, self.start - NEAR) : self.start].rstrip(" \"'“‘*")

    @cached_property
    def last(self) -> list[str]:
        """The last words before the term, in lower case; a comma is a word."""
        return self.before.replace(",", " ,").lower().split()[-6:]

    @property
    def here(self) -> int:
        """The offset at which `before` ends."""
        return max(self.low, self.start - NEAR) + len(self.before)

    def opening(self) -> str:
        """The sentence up to the term."""
        return self.text[self.low : self.start]

    def words_from(self, at: int) -> list[Word]:
        """The next words from the offset `at` on, up to a comma, bracket, colon, dash or full stop."""
        return list(islice(words_between(self.passage, at, self.high), WORDS))


def words_between(passage: Passage, start: int, end: int) -> Iterator[Word]:
    """The words from `start` on that nothing but spaces, quotation marks and hyphens stand between."""
    words, text = passage.words, passage.text
    index = bisect_left(words, start, key=_start)
    before = start
    while index < len(words) and words[index].end <= end:
        word = words[index]
        if before > start and text[before : word.start].strip(_BETWEEN):
            return
        yield word
        before = word.end
        index += 1


def _start(word: Word) -> int:
    return word.start
