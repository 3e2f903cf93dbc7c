"""What was read from a file: blocks of prose in reading order, each with an exact way back to its place."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from typing import NamedTuple

from plainlint.source import Source, Span


class Kind(StrEnum):
    """What a block is on the page."""

    HEADING = "heading"
    PARAGRAPH = "paragraph"
    ITEM = "item"  # the text of one list item, without the lists inside it
    TERM = "term"  # the left side of a definition list
    DESCRIPTION = "description"  # the right side of a definition list
    CELL = "cell"  # one table cell
    QUOTE = "quote"  # a paragraph inside a block quotation
    CAPTION = "caption"
    NOTE = "note"  # the text of a footnote
    ALT = "alt"  # the text that stands for an image
    CODE = "code"  # never prose


class Zone(StrEnum):
    """Which part of the page a block belongs to."""

    BODY = "body"
    REFERENCES = "references"  # the list of sources
    REVIEW = "review"  # who checked the page, when, and when it is due again
    BOILERPLATE = "boilerplate"  # navigation, cookie bars, footers
    COMMENTS = "comments"  # readers' posts


class MarkKind(StrEnum):
    """What a stretch inside a block is marked as."""

    LINK = "link"  # value: the address
    STRONG = "strong"
    EMPHASIS = "emphasis"
    CODE = "code"
    ABBREVIATION = "abbreviation"  # value: the title, which is the long form
    DEFINITION = "definition"  # an HTML dfn element
    QUOTATION = "quotation"  # an HTML q element
    SUPERSCRIPT = "superscript"
    TIME = "time"  # value: the datetime attribute
    FOOTNOTE = "footnote"  # a reference to a footnote; value: its label


class Mark(NamedTuple):
    """A marked stretch of a block's prose."""

    kind: MarkKind
    start: int  # offset into the block's prose
    end: int
    value: str = ""
    span: Span | None = None  # references to footnotes, which are no prose: where they stand in the source


class Piece(NamedTuple):
    """One run of prose and the run of source text that it came from.

    The run of prose goes on to the next piece. Where both runs are equally long they are the same characters; where
    they are not (an entity, an escape), each character of the prose stands for the whole run of source.
    """

    at: int  # offset into the prose
    start: int  # offset into the source
    end: int


@dataclass(frozen=True, slots=True)
class Prose:
    """Text without markup, with its way back to the source.

    White space is one space for each run of it, no-break spaces included, and a hard line break is one line feed; soft
    hyphens and zero-width characters are left out.
    """

    text: str
    pieces: tuple[Piece, ...]
    _ats: tuple[int, ...] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "_ats", tuple(piece.at for piece in self.pieces))

    @classmethod
    def verbatim(cls, text: str, start: int) -> Prose:
        """Prose that stands letter by letter in the source from `start` on."""
        return cls(text, (Piece(0, start, start + len(text)),) if text else ())

    def span(self, start: int, end: int) -> Span:
        """The source span of the prose from `start` up to `end` (an empty stretch gives an empty span)."""
        if not self.pieces:
            return Span(0, 0)
        if end <= start:
            place = self._start(min(start, len(self.text) - 1))
            return Span(place, place)
        return Span(self._start(start), self._end(end - 1))

    def _piece(self, offset: int) -> tuple[Piece, bool]:
        index = bisect_right(self._ats, offset) - 1
        piece = self.pieces[index]
        after = self._ats[index + 1] if index + 1 < len(self._ats) else len(self.text)
        return piece, piece.end - piece.start == after - piece.at

    def _start(self, offset: int) -> int:
        piece, verbatim = self._piece(offset)
        return piece.start + (offset - piece.at if verbatim else 0)

    def _end(self, offset: int) -> int:
        piece, verbatim = self._piece(offset)
        return piece.start + offset - piece.at + 1 if verbatim else piece.end


class ProseBuilder:
    """Collects runs of text in reading order and gives them back as one Prose."""

    def __init__(self) -> None:
        self._texts: list[str] = []
        self._pieces: list[Piece] = []
        self.length = 0  # code points of prose so far

    def add(self, text: str, start: int, end: int) -> None:
        """Append `text`, which stands at `start`..`end` of the source; runs that go on unbroken are joined."""
        if not text:
            return
        verbatim = len(text) == end - start
        if self._pieces and verbatim:
            last = self._pieces[-1]
            if last.end == start and last.end - last.start == self.length - last.at:
                self._pieces[-1] = Piece(last.at, last.start, end)
                self._texts.append(text)
                self.length += len(text)
                return
        self._pieces.append(Piece(self.length, start, end))
        self._texts.append(text)
        self.length += len(text)

    def build(self) -> Prose:
        """What was collected so far."""
        return Prose("".join(self._texts), tuple(self._pieces))


class Block(NamedTuple):
    """One heading, paragraph, list item, table cell or the like."""

    kind: Kind
    span: Span  # the whole block in the source, markup included
    prose: Prose
    level: int = 0  # headings: 1 to 6; list items: how deep the list is nested, from 1
    zone: Zone = Zone.BODY
    group: int = 0  # which list, table or definition list it is part of, counted from 1; 0: none
    row: int = 0  # table cells: from 1
    column: int = 0  # table cells: from 1
    header: bool = False  # table cells: whether it heads a column or a row
    quoted: bool = False  # stands inside a block quotation
    label: str = ""  # footnotes: the label; ordered list items: the number as the reader sees it
    marks: tuple[Mark, ...] = ()

    @property
    def text(self) -> str:
        """The prose, without markup."""
        return self.prose.text

    def marked(self, *kinds: MarkKind) -> Iterator[Mark]:
        """The marks of these kinds, in order."""
        return (mark for mark in self.marks if mark.kind in kinds)


class Datum(NamedTuple):
    """One thing a file says about itself: front matter, an HTML meta element, a document property."""

    key: str  # lower case; nested keys are joined with dots
    value: str
    span: Span  # of the value


class Image(NamedTuple):
    """An image on the page."""

    span: Span
    alt: str | None  # None: the page gives none; "": it is marked as decoration
    address: str = ""


class Remark(NamedTuple):
    """A comment in the markup, which readers of the page do not see."""

    text: str
    span: Span


class Document(NamedTuple):
    """What was read: the source, its blocks in reading order, and what it says about itself."""

    source: Source
    blocks: tuple[Block, ...]
    format: str = "text"  # "text", "markdown" or "html"
    metadata: tuple[Datum, ...] = ()
    images: tuple[Image, ...] = ()
    remarks: tuple[Remark, ...] = ()
    language: str = ""  # as the page declares it: "en", "en-GB", "cy"; "" where it does not
    notes: tuple[str, ...] = ()  # what a person should know about the reading: "read as Windows-1252"

    def blocks_in(self, *zones: Zone) -> Iterator[Block]:
        """The blocks of these zones, in reading order."""
        return (block for block in self.blocks if block.zone in zones)


PROSE_ZONES: Sequence[Zone] = (Zone.BODY,)
