"""Lays out a page: elements open and close, text arrives in reading order, blocks of prose come out.

The HTML reader and the Markdown reader both write to a Layout, so that HTML inside Markdown needs no machinery of its
own. Malformed pages are no errors here: an end tag that fits nothing is ignored, one that fits closes what is open
inside it. The stack is a list and every search of it is bounded or pays for itself, so time stays linear.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from plainlint.document import Block, Image, Kind, MarkKind, Prose, Zone
from plainlint.readers.elements import BLOCKS, GROUPS, HEADINGS, IMPLIED_ENDS, KINDS, LISTS
from plainlint.readers.writer import Writer
from plainlint.source import Span

_IMPLIED_REACH = 16  # how far up the stack a start tag looks for elements that it ends


@dataclass(slots=True, eq=False, repr=False)
class _Element:
    """An open element, with what text inside it needs to know."""

    tag: str
    start: int
    kind: Kind = Kind.PARAGRAPH
    zone: Zone = Zone.BODY
    hidden: bool = False
    quoted: bool = False
    part: int = 0  # 0: outside the main part of the page; 1: inside an article; 2: inside the main element
    level: int = 0
    group: int = 0
    label: str = ""
    header: bool = False
    row: int = 0
    column: int = 0
    item: _Element | None = None  # the nearest list item
    number: int | None = None  # lists: of the next item
    used: bool = False  # list items: whether they have their block already


class Layout:
    """Collects what a reader finds; `blocks`, `parts` and `images` hold what was made of it so far."""

    def __init__(self, text: str) -> None:
        self.blocks: list[Block] = []
        self.parts: list[int] = []  # for each block, which part of the page it stands in
        self.images: list[Image] = []
        self._writer = Writer(text)
        self._stack = [_Element("", 0)]
        self._counts: Counter[str] = Counter()
        self._groups = 0
        self._heading = 1  # the level of the last heading
        self._end = 0  # where the last block ends
        self._waiting: list[Block] = []  # alternative texts met inside the present block

    @property
    def hidden(self) -> bool:
        """Whether text is left out at present."""
        return self._stack[-1].hidden

    @property
    def part(self) -> int:
        """Which part of the page is open: 0 outside of the main part, 1 an article, 2 the main element."""
        return self._stack[-1].part

    def text(self, start: int, end: int) -> None:
        """Source text that is prose as it stands, white space aside."""
        if not self._stack[-1].hidden:
            self._writer.text(start, end)

    def replaced(self, value: str, start: int, end: int) -> None:
        """Prose that stands for a run of source: an entity, an escape."""
        if not self._stack[-1].hidden:
            self._writer.replaced(value, start, end)

    def line_break(self, start: int, end: int) -> None:
        """A hard line break; two in a row begin a new block."""
        if not self._stack[-1].hidden and not self._writer.line_break(start, end):
            self._flush(None)

    def begin_mark(self, name: str, kind: MarkKind, value: str = "") -> None:
        """Start marking text; `name` tells which end belongs to it."""
        self._writer.begin_mark(name, kind, value, len(self._stack))

    def end_mark(self, name: str) -> None:
        """End the innermost mark of this name and those inside it; nothing where none is open."""
        self._writer.end_mark(name)

    def point(self, kind: MarkKind, value: str, span: Span) -> None:
        """Mark a place rather than a stretch: a reference to a footnote, which stands at `span`."""
        if not self._stack[-1].hidden:
            self._writer.point(kind, value, span)

    def open(
        self,
        tag: str,
        start: int,
        *,
        hidden: bool = False,
        zone: Zone | None = None,
        number: int | None = None,
        label: str = "",
        breadth: int = 1,
        part: int = 0,
    ) -> None:
        """Open an element at `start`.

        Args:
            tag: the element's name; a component, which is a block too, has an upper-case letter first.
            start: where its start tag stands.
            hidden: whether its text is left out.
            zone: the zone of its blocks, where it has one of its own.
            number: ordered lists: of the first item; list items: their own.
            label: footnotes: the label.
            breadth: table cells: how many columns it covers.
            part: which part of the page it is: 0 what it stands in, 1 an article, 2 the main element.
        """
        block = tag in BLOCKS or tag[0].isupper()
        if block:
            self.separate()
            self._close_implied(tag)
        parent = self._stack[-1]
        element = _Element(
            tag,
            start,
            parent.kind,
            zone or parent.zone,
            hidden or parent.hidden,
            parent.quoted,
            max(part, parent.part),
            parent.level,
            parent.group,
            parent.label,
            parent.header,
            parent.row,
            parent.column,
            parent.item,
        )
        if block:
            element.kind = KINDS.get(tag, element.kind)
            if not element.hidden:
                self._describe(element, number, label, breadth)
        self._stack.append(element)
        self._counts[tag] += 1

    def close(self, tag: str, end: int) -> bool:
        """Close the innermost open element of this name, with what is open inside it; False where none is open.

        `end` is where its end tag ends.
        """
        if not self._counts[tag]:
            return False
        closed = ""
        while closed != tag:
            top = self._stack[-1]
            if not top.hidden:
                self._flush(end if top.tag == tag else None)
            closed = self._pop().tag
        return True

    def separate(self) -> None:
        """End the present block; what follows begins a new one."""
        if not self._stack[-1].hidden:
            self._flush(None)

    def image(self, image: Image, alt: Prose) -> None:
        """An image, with the prose of its alternative text."""
        top = self._stack[-1]
        if top.hidden:
            return
        self.images.append(image)
        if alt.text:
            block = Block(Kind.ALT, image.span, alt, zone=top.zone, group=top.group, quoted=top.quoted)
            self._waiting.append(block)

    def finish(self) -> None:
        """Close what is still open at the end of the page."""
        self._pop_through(self._stack[0])

    def _close_implied(self, tag: str) -> None:
        if self._stack[-1].tag == "p":
            self._pop()
        ended, limits = IMPLIED_ENDS.get(tag, (frozenset(), frozenset()))
        for element in self._stack[: -_IMPLIED_REACH - 1 : -1] if ended else ():
            if element.tag in limits:
                return
            if element.tag in ended:
                self._pop_through(element)
                return

    def _pop_through(self, element: _Element) -> None:
        popped = None
        while popped is not element:
            self.separate()
            popped = self._pop()

    def _describe(self, element: _Element, number: int | None, label: str, breadth: int) -> None:
        """Give an element what its name says beyond the kind of its text."""
        tag = element.tag
        if tag in HEADINGS:
            element.level = self._heading = int(tag[1])
        elif tag == "summary":
            element.level = min(self._heading + 1, 6)
        elif tag == "li":
            self._describe_item(element, number)
        elif tag in GROUPS:
            self._groups += 1
            element.group, element.number = self._groups, number
            element.level = element.level + 1 if tag in LISTS and element.item else int(tag in LISTS)
            element.row = element.column = 0
        elif tag == "tr":
            table = self._nearest("table")
            table.row += 1
            element.row, element.column = table.row, 0
        elif tag in ("td", "th"):
            row = self._stack[-1]
            element.row, element.column, element.header = max(row.row, 1), row.column + 1, tag == "th"
            row.column += breadth
        elif tag == "blockquote":
            element.quoted = True
        elif tag == "footnote":
            element.label = label

    def _describe_item(self, element: _Element, number: int | None) -> None:
        element.item = element
        owner = self._stack[-1]
        if owner.tag not in LISTS or not element.group:
            element.level = max(element.level, 1)
        if number is not None:
            owner.number = number
        element.label = ""
        if owner.number is not None:
            element.label = str(owner.number)
            owner.number += 1

    def _nearest(self, tag: str) -> _Element:
        for element in self._stack[: -_IMPLIED_REACH - 1 : -1]:
            if element.tag == tag:
                return element
        return self._stack[-1]

    def _pop(self) -> _Element:
        element = self._stack.pop()
        self._counts[element.tag] -= 1
        self._writer.forget_marks(len(self._stack))
        return element

    def _flush(self, end: int | None) -> None:
        """Make a block of the prose collected so far; `end`: of the element, where this is its end."""
        if not self._writer.empty:
            top = self._stack[-1]
            kind = top.kind
            if kind is Kind.ITEM and top.item is not None:
                if top.item.used:
                    kind = Kind.PARAGRAPH
                top.item.used = True
            self._append(self._block(top, kind, end))
        if self._waiting:
            for block in self._waiting:
                self._append(block)
            self._waiting = []

    def _append(self, block: Block) -> None:
        self.blocks.append(block)
        self.parts.append(self._stack[-1].part)

    def _block(self, element: _Element, kind: Kind, end: int | None) -> Block:
        writer = self._writer
        prose, marks = writer.take()
        owner = element.item if kind is Kind.ITEM and element.item is not None else element
        whole = element.tag != "" and owner.start >= self._end
        start = owner.start if whole else writer.first
        self._end = end if whole and end is not None else writer.last
        in_table = kind is Kind.CELL
        return Block(
            kind,
            Span(start, self._end),
            prose,
            element.level if kind in (Kind.HEADING, Kind.ITEM) else 0,
            element.zone,
            element.group,
            element.row if in_table else 0,
            element.column if in_table else 0,
            in_table and element.header,
            element.quoted,
            element.label if kind in (Kind.ITEM, Kind.NOTE) else "",
            marks,
        )
