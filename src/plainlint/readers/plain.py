"""Plain text as it is pasted: from web pages, e-mails, PDF files.

Plain text has no markup, so what a line is follows from its looks. A line end is a soft wrap where the line reads on;
else it ends the block. A short line without a stop is a heading only where prose follows it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from plainlint import lazy
from plainlint.document import Document
from plainlint.readers import zones
from plainlint.readers.layout import Layout
from plainlint.readers.zones import DEFAULT_ZONING, Zoning
from plainlint.source import Source
from plainlint.splitter import is_list_on_one_line

_LINE = lazy.pattern(r"[^\r\n\f\v\x85\u2028\u2029]*(?:\r\n|[\r\n\f\v\x85\u2028\u2029]|\Z)")
_MARKER = lazy.pattern(r"(?:[•●▪■◦‣⁃∙➢►✓✔\uf0b7]|[-–—*+·](?=\s|$)|o(?=\t| {2,})|\(?(\d{1,3})[.)](?=\s|$))\s*")
_UNDERLINE = lazy.pattern(r"\s*(={3,}|-{3,}|~{3,}|_{3,})\s*")
_STOP = lazy.pattern(r"[.!?:;,…]['\"’”)\]]*(?:[¹²³⁰-⁹,–]+|\[[\d,– ]+\])?\s*$")
_READS_ON = lazy.pattern(r"['\"“‘(]?[a-z]")  # a line that goes on with a sentence begun before it
_QUESTION = lazy.pattern(
    r"(?:what|how|why|when|who|where|which|is|are|do|does|can|could|will|should|may|am)\b", re.IGNORECASE
)
# What a heading does not hold: a year, an address, table columns, an emoji; nor does it begin with "We" or "It".
_NO_HEADING = lazy.pattern(
    r"[|@\t©•\U0001f000-\U0001ffff]|https?:|\b(?:19|20)\d\d\b|^(?:I|We|They|He|She|It|There)(?:['’]\w+)? "
)
_CONNECTS = lazy.pattern(
    r"(?:and|or|but|of|to|the|an?|in|with|for|that|which|is|are|by|on|at|from|if|when|your?|as|who) "
)
_FEWEST = 40  # code points: a shorter line was not wrapped
_LONGEST_WRAP = 110  # a file with many longer lines is not wrapped at all
_HEADING = 80
_HEADING_WORDS = 12
_DEEPEST = 6  # lists nested in each other


class _Line(NamedTuple):
    """A line with something on it."""

    start: int  # of its text, white space aside
    end: int
    text: str
    indent: int
    after_blank: bool
    marker: int = 0  # how long the bullet or number before the text is; 0: none
    number: str = ""
    heading: int = 0  # its level, where a line of dashes tells that it is one

    @property
    def content(self) -> str:
        """The text without its marker."""
        return self.text[self.marker :]


class _Piece(NamedTuple):
    """Lines that make one block."""

    lines: tuple[_Line, ...]

    @property
    def first(self) -> _Line:
        return self.lines[0]

    @property
    def length(self) -> int:
        return self.lines[-1].end - self.lines[0].start


def read(source: Source, zoning: Zoning = DEFAULT_ZONING) -> Document:
    """Read plain text; there is no text that cannot be read."""
    lines = list(_lines(source.text))
    pieces = list(_pieces(lines, _width(lines)))
    layout = Layout(source.text)
    _Writer(layout).write(pieces, _headings(pieces))
    return Document(source, zones.assign(layout.blocks, zoning, sectioned=False))


def _lines(text: str) -> Iterator[_Line]:
    """The lines that are not blank; underlines are taken into the line above them."""
    held: _Line | None = None
    blank = True
    for found in _LINE.finditer(text):
        whole = found[0]
        line = whole.strip(" \t\r\n\f\v\x85\u2028\u2029\xa0\ufeff\u200b")
        if not line:
            if not whole:
                break
            blank = True
            continue
        if held is not None and not blank and (rule := _UNDERLINE.fullmatch(line)) and not held.marker:
            yield held._replace(heading=1 if rule[1][0] == "=" else 2)
            held, blank = None, True
            continue
        if held is not None:
            yield held
        held = None if _UNDERLINE.fullmatch(line) else _line(line, found.start() + whole.find(line), whole, blank)
        blank = held is None
    if held is not None:
        yield held


def _line(line: str, start: int, whole: str, after_blank: bool) -> _Line:
    indent = len(whole[: whole.find(line[0])].expandtabs(4))
    marker = _MARKER.match(line)
    if marker is None or is_list_on_one_line(line):  # of such a list, no marker is the line's own
        return _Line(start, start + len(line), line, indent, after_blank)
    return _Line(start, start + len(line), line, indent, after_blank, marker.end(), marker[1] or "")


def _width(lines: Sequence[_Line]) -> int:
    """The width that the text was wrapped to, in code points; 0 where it was not wrapped."""
    lengths = sorted(line.indent + len(line.text) for line in lines)
    if not lengths or lengths[-1 - len(lengths) // 20] > _LONGEST_WRAP:
        return 0
    reading_on = sum(
        1
        for before, line in pairwise(lines)
        if not line.after_blank and len(before.text) >= _FEWEST and _READS_ON.match(line.text)
    )
    return lengths[-1 - len(lengths) // 10] if reading_on >= max(1, len(lines) // 10) else 0


def _pieces(lines: Sequence[_Line], width: int) -> Iterator[_Piece]:
    """Lines put together where one is the soft-wrapped beginning of the next."""
    run: list[_Line] = []
    for line in lines:
        if run and not _goes_on(run[-1], line, width):
            yield _Piece(tuple(run))
            run = []
        run.append(line)
    if run:
        yield _Piece(tuple(run))


def _goes_on(before: _Line, line: _Line, width: int) -> bool:
    if line.after_blank or line.marker or line.heading or before.heading:
        return False
    if not before.content:  # a bullet alone on its line
        return True
    reads_on = _READS_ON.match(line.text) is not None
    if len(before.text) < _FEWEST:
        goes_on = len(before.text) >= _FEWEST // 2 and _CONNECTS.match(line.text) and not _STOP.search(before.text)
        return bool(goes_on) or (reads_on and before.marker > 0 and line.indent > before.indent)
    if reads_on and not _STOP.search(before.text):
        return True
    word = line.text.split(None, 1)[0]
    return width > 0 and before.indent + len(before.text) + 1 + len(word) > width


def _headings(pieces: Sequence[_Piece]) -> list[int]:
    """The level of each piece as a heading; 0 where it is none."""
    levels = [0] * len(pieces)
    chain = 0  # headings in a row, from the end of the page backwards; 0 after what is not prose
    for index in range(len(pieces) - 1, -1, -1):
        piece = pieces[index]
        if piece.first.heading:
            levels[index] = piece.first.heading
            chain = 1
        elif (0 < chain <= 2 or _is_title(index, pieces)) and _may_head(piece, pieces[index + 1]):
            levels[index] = 1 if index == 0 else 2
            chain += 1
        else:
            chain = int(_is_prose(piece))
    return levels


def _is_title(index: int, pieces: Sequence[_Piece]) -> bool:
    """Whether a piece stands alone at the top of the page, whatever comes next."""
    return index == 0 and len(pieces) > 3 and pieces[1].first.after_blank


def _may_head(piece: _Piece, following: _Piece) -> bool:
    line = piece.first
    text = line.text
    if len(piece.lines) > 1 or line.marker or len(text) > _HEADING or not (text[0].isupper() or text[0].isdigit()):
        return False
    if not line.after_blank and not following.first.marker and not following.first.after_blank:
        return False
    if _NO_HEADING.search(text) or len(text.split()) > _HEADING_WORDS:
        return False
    return not _STOP.search(text) or (text.endswith("?") and _QUESTION.match(text) is not None)


def _is_prose(piece: _Piece) -> bool:
    """Whether a piece is what a heading may stand above."""
    return piece.first.marker > 0 or piece.length > _HEADING or _STOP.search(piece.lines[-1].text) is not None


class _Writer:
    """Writes pieces to a layout; lists follow from indents."""

    def __init__(self, layout: Layout) -> None:
        self._layout = layout
        self._lists: list[tuple[int, str]] = []  # the open lists: how far their items are indented, and their tag

    def write(self, pieces: Sequence[_Piece], levels: Sequence[int]) -> None:
        """Write all pieces; `levels` gives the level of each as a heading."""
        for piece, level in zip(pieces, levels, strict=True):
            line = piece.first
            end = piece.lines[-1].end
            if line.marker and not level:
                self._item(piece)
                continue
            if level or not self._lists or line.indent <= self._lists[0][0]:
                self._end_lists(0, line.start)
            tag = f"h{level}" if level else "p"
            self._layout.open(tag, line.start)
            self._text(piece)
            self._layout.close(tag, end)
        self._layout.finish()

    def _item(self, piece: _Piece) -> None:
        line, layout = piece.first, self._layout
        keep = sum(1 for indent, _ in self._lists if indent <= line.indent)
        self._end_lists(keep, line.start)
        tag = "ol" if line.number else "ul"
        if self._lists and self._lists[-1][0] == line.indent and self._lists[-1][1] != tag:
            self._end_lists(len(self._lists) - 1, line.start)
        if not self._lists or (self._lists[-1][0] < line.indent and len(self._lists) < _DEEPEST):
            layout.open(tag, line.start, number=int(line.number) if line.number else None)
            self._lists.append((line.indent, tag))
        layout.open("li", line.start, number=int(line.number) if line.number else None)
        self._text(piece)

    def _end_lists(self, keep: int, end: int) -> None:
        while len(self._lists) > keep:
            self._layout.close(self._lists.pop()[1], end)

    def _text(self, piece: _Piece) -> None:
        after = piece.first.start + piece.first.marker
        for line in piece.lines:
            start = line.start + (line.marker if line is piece.first else 0)
            self._layout.text(after, start)
            self._layout.text(start, line.end)
            after = line.end
