"""A term's place in its sentence, and the stretches beside it that may explain it."""

from __future__ import annotations

import re
from typing import NamedTuple

from plainlint.segment import Word

REACH = 400  # how many characters on either side of a term are looked at
NEAR = 70  # how many characters before a term are read word by word
_WORD = re.compile(r"[^\W_]+(?:['’.-][^\W_]+)*")


class Candidate(NamedTuple):
    """A stretch beside a term that has the shape of an explanation."""

    shape: str
    start: int  # offset into the passage's prose
    end: int
    sure: bool = True  # whether the shape says that the term is explained, even if it is a common word


class Place(NamedTuple):
    """A term's place in its sentence."""

    text: str  # the passage's prose
    start: int  # of the term
    end: int
    low: int  # the bounds of what is looked at: the sentence, or less of a long one
    high: int
    before: str  # up to NEAR characters before the term, without quotation marks at the end
    last: list[str]  # the last words of `before`, in lower case; a comma is a word

    @classmethod
    def of(cls, text: str, start: int, end: int, low: int, high: int) -> Place:
        """The place of the term at `start`..`end` in the sentence at `low`..`high`."""
        before = text[max(low, start - NEAR) : start].rstrip(" \"'“‘*")
        last = before.replace(",", " ,").lower().split()[-6:]
        return cls(text, start, end, max(low, start - REACH), min(high, end + REACH), before, last)

    @property
    def here(self) -> int:
        """The offset at which `before` ends."""
        return max(self.low, self.start - NEAR) + len(self.before)


def words_from(text: str, start: int, end: int) -> list[Word]:
    """The words of a stretch of text, up to the next comma, bracket, colon, dash or full stop."""
    words = []
    for match in _WORD.finditer(text, start, end):
        if words and not text[words[-1].end : match.start()].strip(" \"“”'‘’-") == "":
            break
        words.append(Word(match.group().lower(), *match.span()))
    return words
