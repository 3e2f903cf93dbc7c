"""Writes the prose of a block: white space folded, marks kept, every character with its way back to the source."""

from __future__ import annotations

import re
from dataclasses import dataclass

from plainlint import lazy
from plainlint.document import Mark, MarkKind, Prose, ProseBuilder
from plainlint.source import Span

# White space to fold and characters to leave out. A zero-width joiner stays where it joins emoji.
_UNSEEN = "\u00ad\u200b\u200c\u200e\u200f\u2060\ufeff"
_IRREGULAR = lazy.pattern(rf"[\s{_UNSEEN}]{{2,}}|[^\S ]|[{_UNSEEN}]|(?<=\w)\u200d")
# One set that holds all of these but the plain space: a search for it is far faster than one for the pattern above.
_RARE = lazy.pattern(r"[\t-\r\x1c-\x1f\x85\xa0\u00ad\u1680\u2000-\u200f\u2028\u2029\u202f\u205f\u2060\u3000\ufeff]")
_MARKS_OPEN = 32  # more marks than this, one inside the other, are not kept


@dataclass(slots=True, eq=False, repr=False)
class _OpenMark:
    name: str
    kind: MarkKind
    value: str
    start: int
    depth: int


class Writer:
    """Collects the prose of one block after the other; `first` and `last` are where the present one begins and ends."""

    def __init__(self, source: str) -> None:
        self.first = 0
        self.last = 0
        self._source = source
        self._prose = ProseBuilder()
        self._gap: tuple[str, int, int] | None = None  # white space that counts once more text follows
        self._marks: list[Mark] = []
        self._open: list[_OpenMark] = []

    @property
    def empty(self) -> bool:
        """Whether nothing was written since the last block was taken."""
        return not self._prose.length

    def text(self, start: int, end: int) -> None:
        """Write source text that is prose as it stands, white space aside."""
        source, at, tail = self._source, start, end
        while start < end and source[start] == " ":
            start += 1
        if at < start:
            self._space(at, start)
        while start < tail and source[tail - 1] == " ":
            tail -= 1
        if source.find("  ", start, tail) >= 0 or _RARE.search(source, start, tail):
            for irregular in _IRREGULAR.finditer(source, start, tail):
                at, after = irregular.span()
                if start < at:
                    self._add(source[start:at], start, at)
                if irregular[0].strip(_UNSEEN).isspace():
                    self._space(at, after)
                start = after
        if start < tail:
            self._add(source[start:tail], start, tail)
        if tail < end:
            self._space(tail, end)

    def replaced(self, value: str, start: int, end: int) -> None:
        """Write prose that stands for a run of source: an entity, an escape."""
        if value.isspace():
            self._space(start, end)
            return
        if value[:1].isspace():
            self._space(start, start)
        if folded := " ".join(_IRREGULAR.sub(_folded, value).split()):
            self._add(folded, start, end)
            if value[-1].isspace():
                self._space(end, end)

    def line_break(self, start: int, end: int) -> bool:
        """Write a hard line break; False where it follows another one, which makes them the end of the block."""
        if self._gap is not None and self._gap[0] == "\n":
            return False
        if self._prose.length:
            self._gap = ("\n", start, end)
        return True

    def begin_mark(self, name: str, kind: MarkKind, value: str, depth: int) -> None:
        """Start marking text; `name` tells which end belongs to it, `depth` the element that it does not outlast."""
        if len(self._open) < _MARKS_OPEN:
            self._open.append(_OpenMark(name, kind, value, self._prose.length, depth))

    def end_mark(self, name: str) -> None:
        """End the innermost mark of this name and those inside it; nothing where none is open."""
        for index in range(len(self._open) - 1, -1, -1):
            if self._open[index].name == name:
                self._marks.extend(self._mark(mark) for mark in self._open[index:])
                del self._open[index:]
                return

    def forget_marks(self, depth: int) -> None:
        """Drop the open marks that lie deeper than `depth`."""
        while self._open and self._open[-1].depth > depth:
            self._open.pop()

    def point(self, kind: MarkKind, value: str, span: Span) -> None:
        """Mark a place rather than a stretch: a reference to a footnote, which stands at `span`."""
        self._marks.append(Mark(kind, self._prose.length, self._prose.length, value, span))

    def take(self) -> tuple[Prose, tuple[Mark, ...]]:
        """The prose written so far with its marks; marks that are still open go on in the next block."""
        prose = self._prose.build()
        marks: tuple[Mark, ...] = ()
        if self._marks or self._open:
            every = (_trimmed(mark, prose.text) for mark in (*self._marks, *map(self._mark, self._open)))
            kept = (mark for mark in every if mark.start < mark.end or mark.span is not None)
            marks = tuple(sorted(kept, key=lambda mark: (mark.start, -mark.end)))
            self._marks = []
            for mark in self._open:
                mark.start = 0
        self._prose = ProseBuilder()
        self._gap = None
        return prose, marks

    def _mark(self, mark: _OpenMark) -> Mark:
        return Mark(mark.kind, mark.start, self._prose.length, mark.value)

    def _space(self, start: int, end: int) -> None:
        if self._gap is None and self._prose.length:
            self._gap = (" ", start, end)

    def _add(self, text: str, start: int, end: int) -> None:
        prose = self._prose
        if not prose.length:
            self.first = start
        elif self._gap is not None:
            prose.add(*self._gap)
        self._gap = None
        prose.add(text, start, end)
        self.last = end


def _folded(irregular: re.Match[str]) -> str:
    return " " if irregular[0].strip(_UNSEEN).isspace() else ""


def _trimmed(mark: Mark, text: str) -> Mark:
    """The mark without the white space at its ends."""
    start, end = mark.start, mark.end
    while start < end and text[start].isspace():
        start += 1
    while start < end and text[end - 1].isspace():
        end -= 1
    return mark._replace(start=start, end=end)
