"""The prose of the body as one text, so that marks and figures are looked for in all passages at one go."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from itertools import accumulate
from typing import NamedTuple

from plainlint.document import Zone
from plainlint.segment import Passage

_BETWEEN = "\0"  # between passages; no reader lets one through, and no class of characters takes it for a space
_NEAR = 250  # characters of its sentence, to either side, that are around a match
_REACH = 100  # characters to either side of a cue that a match may take up


class Hit(NamedTuple):
    """What an expression matched; `passage.text[at : at + n]` are the n characters from the start of the match."""

    passage: Passage
    at: int  # offset of the match into the passage's prose
    match: re.Match[str]

    def surroundings(self) -> str:
        """The sentence that the match starts in, as far as it is near: a page may be one sentence of any length."""
        sentence = self.passage.sentences[self.passage.sentence_at(self.at)]
        return self.passage.text[max(sentence.start, self.at - _NEAR) : min(sentence.end, self.at + _NEAR)]

    def place(self, group: str | int = 0) -> tuple[int, int]:
        """Where a group stands in the passage's prose."""
        start, end = self.match.span(group)
        shift = self.at - self.match.start()
        return start + shift, end + shift


class RunningText:
    """The body's passages one after another."""

    def __init__(self, passages: Iterable[Passage]) -> None:
        self._passages = [passage for passage in passages if passage.block.zone is Zone.BODY]
        self._starts = [0, *accumulate(len(passage.text) + 1 for passage in self._passages)]
        self.text = _BETWEEN.join([passage.text for passage in self._passages])

    def every_hit(self, expression: str) -> Iterator[Hit]:
        """What `expression` matches anywhere, in order; it must not match across the ends of passages."""
        for match in re.compile(expression).finditer(self.text):
            number = bisect_right(self._starts, match.start()) - 1
            yield Hit(self._passages[number], match.start() - self._starts[number], match)

    def hits(self, expression: str, cues: Sequence[str]) -> Iterator[Hit]:
        """What `expression` matches around the `cues`, of which each match must hold one; those of one cue in order.

        A match lies in one passage, within 100 characters of its cue. Finding a run of characters is some fifty times
        faster than trying an expression at each of them.
        """
        seen = set()
        for cue in cues:
            at = self.text.find(cue)
            while at >= 0:
                number = bisect_right(self._starts, at) - 1
                begin, end = self._starts[number], self._starts[number + 1] - 1
                low, high = max(begin, at - _REACH), min(end, at + len(cue) + _REACH)
                for match in re.compile(expression).finditer(self.text, low, high):
                    if match.start() not in seen:
                        seen.add(match.start())
                        yield Hit(self._passages[number], match.start() - begin, match)
                at = self.text.find(cue, at + len(cue))
