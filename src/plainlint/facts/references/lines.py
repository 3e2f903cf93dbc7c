"""Lines of a page as its reader sees them: a pasted list of sources is often one block with a source on each line."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from plainlint import lazy
from plainlint.document import Block, Document, Kind, Prose
from plainlint.source import Span

_NUMBER = lazy.pattern(
    r"\s*(?:\[(\d{1,3})\]|\((\d{1,3})\)|(\d{1,3})[.)](?=\s|$)|(\d{1,3})(?=\s+[A-Z])|([¹²³⁴-⁹⁰]{1,3})|([*†‡§]))[\s:.]*"
)
_BULLETS = frozenset("•·▪‣◦–—-")
_RUN_ON = lazy.pattern(r"(?<!\S)[\[(]?(\d{1,3})[.)\]]\s+(?=[A-Z])")
_SUPERSCRIPTS = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")


class Line(NamedTuple):
    """One line, without its bullet or number; or one row of a table."""

    block: Block  # the first block, where there are several
    text: str
    span: Span
    number: str = ""  # what it is numbered with: "3", "*"
    opens: bool = False  # whether it is the first line of its block
    given: bool = False  # whether a label on the same line says that it is a source


def lines(block: Block, document: Document) -> list[Line]:
    """The lines of a block; where it is one line that holds a numbered run ("1. ... 2. ..."), the parts of that."""
    bounds = [0, *_line_ends(block, document), len(block.text)]
    if len(bounds) == 2 and (starts := _run_on(block.text)):
        bounds = [0, *starts, len(block.text)]
    found = [line for start, end in pairwise(bounds) if (line := _line(block, start, end))]
    if found:
        found[0] = found[0]._replace(opens=True, number=number_of(block.label) or found[0].number)
    return found


def row(cells: Sequence[Block]) -> Line:
    """One row of a table as a line; a cell that holds a number and nothing else numbers it."""
    number = next((match[1] for cell in cells if (match := re.fullmatch(r"\W*(\d{1,3})\W*", cell.text))), "")
    text = " ".join(cell.text for cell in cells if number_of(cell.text) != number or len(cell.text) > 5)
    return Line(cells[0], text, Span(cells[0].span.start, cells[-1].span.end), number, True)


def number_of(label: str) -> str:
    """The number or sign in a label such as "3." or "[3]"; other labels as they are."""
    match = re.search(r"\d+", label)
    return match[0] if match else label.strip()


def _line(block: Block, start: int, end: int) -> Line | None:
    text = block.text
    start = _skip_spaces(text, start, end)
    if text[start : start + 1] in _BULLETS and text[start + 1 : end][:1].isspace():
        start = _skip_spaces(text, start + 1, end)
    number = ""
    if not text[start : start + 1].isalpha() and (match := _NUMBER.match(text, start, end)):
        number, start = (match[match.lastindex or 0]).translate(_SUPERSCRIPTS), match.end()
    start = _skip_spaces(text, start, end)
    while start < end and text[end - 1].isspace():
        end -= 1
    return Line(block, text[start:end], block.prose.span(start, end), number) if start < end else None


def _skip_spaces(text: str, start: int, end: int) -> int:
    while start < end and text[start].isspace():
        start += 1
    return start


def _line_ends(block: Block, document: Document) -> Iterator[int]:
    """Prose offsets at which a line of the source ends; the lines of HTML are nothing that its reader sees."""
    if document.format == "html" or block.kind is Kind.CELL:
        yield from (match.end() for match in re.finditer("\n", block.text))
        return
    text, prose = document.source.text, block.prose
    place = text.find("\n", block.span.start, block.span.end)
    while place >= 0:
        yield offset_of(prose, place)
        place = text.find("\n", place + 1, block.span.end)


def offset_of(prose: Prose, place: int) -> int:
    """The prose offset of a place in the source."""
    index = bisect_right(prose.pieces, place, key=lambda piece: piece.start) - 1
    if index < 0:
        return 0
    piece = prose.pieces[index]
    after = prose.pieces[index + 1].at if index + 1 < len(prose.pieces) else len(prose.text)
    return min(piece.at + place - piece.start, after)


def _run_on(text: str) -> list[int]:
    """Where the parts of "1. ... 2. ... 3. ..." start; nothing where there are fewer than two."""
    starts: list[int] = []
    if not any(first in text for first in ("1.", "1)", "1]")):
        return starts
    for match in _RUN_ON.finditer(text):
        if int(match[1]) == len(starts) + 1:
            starts.append(match.start())
    return starts if len(starts) > 1 else []
