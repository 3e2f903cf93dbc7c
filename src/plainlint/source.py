"""Text and places in it, nothing else."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass, field
from typing import NamedTuple

from plainlint import lazy

# What editors count as the end of a line; str.splitlines() counts more, form feeds for one.
_LINE_END = lazy.pattern(r"\r\n|\r|\n")


class Span(NamedTuple):
    """A stretch of a source's text: code points from `start` up to, not including, `end`."""

    start: int
    end: int

    def overlaps(self, other: Span) -> bool:
        """Whether the two spans share at least one code point."""
        return self.start < other.end and other.start < self.end

    def contains(self, other: Span) -> bool:
        """Whether `other` lies wholly inside this span."""
        return self.start <= other.start and other.end <= self.end


class Position(NamedTuple):
    """Where a person finds a place in an editor."""

    line: int  # starting at 1
    column: int  # starting at 1, in code points


@dataclass(frozen=True, slots=True)
class Source:
    """A file's text as it was decoded, with the name people know it by."""

    name: str
    text: str
    _line_starts: tuple[int, ...] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        starts = (0, *(match.end() for match in _LINE_END.finditer(self.text)))
        object.__setattr__(self, "_line_starts", starts)

    def position(self, offset: int) -> Position:
        """The line and column of a code point; the end of the text has one too."""
        line = bisect_right(self._line_starts, offset)
        return Position(line, offset - self._line_starts[line - 1] + 1)

    def excerpt(self, span: Span) -> str:
        """The text between the ends of `span`, markup included."""
        return self.text[span.start : span.end]
