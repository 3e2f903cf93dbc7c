"""Links whose text does not say where they lead."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from plainlint.document import PROSE_ZONES, MarkKind
from plainlint.rule import Match

if TYPE_CHECKING:
    from plainlint.reading import Reading

_TRIMMED = " .,:;!>»›→…"


class LinkText(NamedTuple):
    """Finds links in the body whose whole text is one of `texts`, and with `addresses` those that show an address.

    Case and marks at the ends do not matter. Mail addresses are left alone, because readers write them down.
    """

    texts: tuple[str, ...] = ()
    addresses: bool = False

    def matches(self, reading: Reading) -> Iterator[Match]:
        """The text of each such link."""
        vague = {text.lower() for text in self.texts}
        for block in reading.document.blocks_in(*PROSE_ZONES):
            for mark in block.marked(MarkKind.LINK):
                text = block.text[mark.start : mark.end].strip(_TRIMMED).lower()
                if text in vague or (self.addresses and text.startswith(("http://", "https://"))):
                    yield Match(block.prose.span(mark.start, mark.end))
