"""A term's place in its sentence, and the stretches beside it that may explain it."""

from __future__ import annotations

from bisect import bisect_left
from operator import attrgetter
from typing import NamedTuple

from plainlint.segment import Passage, Word

REACH = 400  # how many characters on either side of a term are looked at
NEAR = 70  # how many characters before a term are read word by word
WORDS = 9  # how many words after a term are read
# Limits on the Zipf scale. The commoner a word, the less likely is a sentence to explain it, and the surer its shape
# must be: "surgery" is 4.5, "infection" 4.4, "hormones" 3.8.
CERTAIN, LIKELY, FAINT = 9.0, 4.3, 3.8
_START = attrgetter("start")
_SINGULAR = ("is", "us", "ss", "betes")
_BETWEEN = " \n\"“”'‘’-"  # what words that belong together may have between them


class Candidate(NamedTuple):
    """A stretch beside a term that has the shape of an explanation."""

    shape: str
    start: int  # offset into the passage's prose
    end: int
    limit: float = CERTAIN  # how common a single word may be for the shape to count as its explanation


class Place(NamedTuple):
    """A term's place in its sentence."""

    passage: Passage
    text: str  # the passage's prose
    start: int  # of the term
    end: int
    low: int  # the bounds of what is looked at: the sentence, or REACH on either side of the term
    high: int
    before: str  # up to NEAR characters before the term, without quotation marks at the end
    last: list[str]  # the last words of `before`, in lower case; a comma is a word

    @classmethod
    def of(cls, passage: Passage, start: int, end: int, low: int, high: int) -> Place:
        """The place of the term at `start`..`end` in the sentence at `low`..`high`."""
        text = passage.block.prose.text
        before = text[max(low, start - NEAR) : start].rstrip(" \"'“‘*")
        last = before.replace(",", " ,").lower().split()[-6:]
        return cls(passage, text, start, end, max(low, start - REACH), min(high, end + REACH), before, last)

    @property
    def here(self) -> int:
        """The offset at which `before` ends."""
        return max(self.low, self.start - NEAR) + len(self.before)

    def opening(self) -> str:
        """The sentence up to the term."""
        return self.text[self.low : self.start]


def is_plural(term: str) -> bool:
    """Whether a term has the ending of a plural: "statins", but not "dialysis" or "tinnitus"."""
    return term.endswith("s") and not term.endswith(_SINGULAR)


def words_from(passage: Passage, start: int, end: int) -> list[Word]:
    """The next words from `start` on that nothing but spaces, quotation marks and hyphens stand between."""
    text = passage.block.prose.text
    found: list[Word] = []
    index = before = bisect_left(passage.words, start, key=_START)
    for word in passage.words[index : index + WORDS]:
        if word.end > end or (found and text[before : word.start] != " " and text[before : word.start].strip(_BETWEEN)):
            break
        found.append(word)
        before = word.end
    return found
