"""The words around a word, and the conditions on them that show in which sense it stands.

Every look is bounded, so that a sentence costs the same however long it is.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from functools import cached_property
from typing import NamedTuple

from plainlint.segment import Word

_REACH = 4  # how many words away `before` and `after` still see
_NEAR = 40  # how many words of a long sentence `near` sees on either side
_JOINS = frozenset("-‐‑/ \n\"'“”‘’")  # what may stand between two words that belong together
_STOPS = frozenset(".;:()[]?!•–—")


class Stretch(NamedTuple):
    """Some words of a passage that stand together, and the text that they stand in."""

    text: str
    words: Sequence[Word]
    first: int  # index of the first word
    last: int  # index of the last word, which belongs to it
    low: int  # the words of the sentence: from this index
    high: int  # up to, not including, this one


class _Compiled(NamedTuple):
    words: frozenset[str]
    endings: tuple[str, ...]
    beginnings: tuple[str, ...]
    starts: Mapping[str, Sequence[tuple[str, ...]]]  # phrases of several words by their first one
    ends: Mapping[str, Sequence[tuple[str, ...]]]  # and by their last one


class Phrases:
    """A set of words and phrases: "care", "end of life", "*itis" for an ending, "metast*" for a beginning.

    Most pages ask for few of the many sets there are, so each is compiled when it is first asked for.
    """

    def __init__(self, phrases: Iterable[str]) -> None:
        self._written = tuple(phrases)

    def __bool__(self) -> bool:
        return bool(self._written)

    @cached_property
    def _compiled(self) -> _Compiled:
        split = [tuple(phrase.replace("-", " ").lower().split()) for phrase in self._written]
        single = [phrase[0] for phrase in split if len(phrase) == 1]
        starts: dict[str, list[tuple[str, ...]]] = {}
        ends: dict[str, list[tuple[str, ...]]] = {}
        for phrase in split:
            if len(phrase) > 1:
                starts.setdefault(phrase[0], []).append(phrase)
                ends.setdefault(phrase[-1], []).append(phrase)
        return _Compiled(
            frozenset(word for word in single if "*" not in word),
            tuple(word[1:] for word in single if word.startswith("*")),
            tuple(word[:-1] for word in single if word.endswith("*")),
            starts,
            ends,
        )

    def has(self, word: str) -> bool:
        """Whether this one word (lower case) is in the set."""
        known = self._compiled
        return word in known.words or word.endswith(known.endings) or word.startswith(known.beginnings)

    def within(self, found: Sequence[Word], low: int, high: int) -> int | None:
        """The index of the first word of the set, or of a phrase of it, that lies wholly in `found[low:high]`."""
        for index in range(low, high):
            if self.opens(found, index, high):
                return index
        return None

    def opens(self, found: Sequence[Word], index: int, high: int) -> bool:
        """Whether a word or phrase of the set starts at `index` and ends before `high`."""
        if index >= high:
            return False
        word, known = found[index].lower, self._compiled
        if word in known.words or word.endswith(known.endings) or word.startswith(known.beginnings):
            return True
        return word in known.starts and any(
            index + len(phrase) <= high and _stands(phrase, found, index) for phrase in known.starts[word]
        )

    def closes(self, found: Sequence[Word], index: int, low: int) -> bool:
        """Whether a word or phrase of the set ends at `index` and starts at `low` or after it."""
        if index < low:
            return False
        word = found[index].lower
        return self.has(word) or any(
            index - len(phrase) + 1 >= low and _stands(phrase, found, index - len(phrase) + 1)
            for phrase in self._compiled.ends.get(word, ())
        )


def _stands(phrase: tuple[str, ...], found: Sequence[Word], index: int) -> bool:
    return all(found[index + k].lower == part for k, part in enumerate(phrase))


class Context(NamedTuple):
    """Words around a stretch; it holds where any one of them stands in its place."""

    previous: Phrases  # right before it
    next: Phrases  # right after it
    before: Phrases  # up to four words before it, in the same clause
    after: Phrases  # up to four words after it
    near: Phrases  # in the same sentence
    written: tuple[str, ...] = ()  # the stretch itself, in these very letters

    def holds(self, at: Stretch) -> bool:
        """Whether any of the conditions is met."""
        return (
            at.text[at.words[at.first].start : at.words[at.last].end] in self.written
            or (bool(self.next) and joined(at, at.last) and self.next.opens(at.words, at.last + 1, at.high))
            or (
                bool(self.previous)
                and joined(at, at.first - 1)
                and self.previous.closes(at.words, at.first - 1, at.low)
            )
            or (bool(self.after) and self.after.within(at.words, at.last + 1, _clause_end(at)) is not None)
            or (bool(self.before) and self.before.within(at.words, _clause_start(at), at.first) is not None)
            or (bool(self.near) and self._nearby(at))
        )

    def _nearby(self, at: Stretch) -> bool:
        low, high = max(at.low, at.first - _NEAR), min(at.high, at.last + 1 + _NEAR)
        before = self.near.within(at.words, low, at.first)
        return before is not None or self.near.within(at.words, at.last + 1, high) is not None


def joined(at: Stretch, index: int) -> bool:
    """Whether no more than a space, a hyphen, a slash or a quotation mark parts this word from the next."""
    if not at.low <= index < at.high - 1:
        return False
    gap = at.text[at.words[index].end : at.words[index + 1].start]
    return _JOINS.issuperset(gap) and " - " not in gap


def _parted(at: Stretch, index: int) -> bool:
    gap = at.text[at.words[index].end : at.words[index + 1].start]
    return " - " in gap or not _STOPS.isdisjoint(gap)


def _clause_end(at: Stretch) -> int:
    end = at.last + 1
    while end < min(at.high, at.last + 1 + _REACH) and not _parted(at, end - 1):
        end += 1
    return end


def _clause_start(at: Stretch) -> int:
    start = at.first
    while start > max(at.low, at.first - _REACH) and not _parted(at, start - 1):
        start -= 1
    return start
