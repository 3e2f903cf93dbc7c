"""Tables whose columns have no names."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from plainlint.document import Block, Kind, Zone
from plainlint.rule import Match

if TYPE_CHECKING:
    from plainlint.reading import Reading


class TableHeader:
    """Finds tables of two rows and two columns or more without one header cell that has text."""

    def matches(self, reading: Reading) -> Iterator[Match]:
        """The first cell of each such table."""
        if reading.document.format == "text":
            return
        tables: dict[int, list[Block]] = {}
        for block in reading.document.blocks_in(Zone.BODY):
            if block.kind is Kind.CELL:
                tables.setdefault(block.group, []).append(block)
        for cells in tables.values():
            filled = [cell for cell in cells if cell.text.strip()]
            grid = len({cell.row for cell in filled}) > 1 and len({cell.column for cell in filled}) > 1
            if grid and not any(cell.header for cell in filled):
                yield Match(filled[0].prose.span(0, len(filled[0].text)))
