"""Lists that are hard to take in."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import TYPE_CHECKING, Literal, NamedTuple

from plainlint import lazy
from plainlint.document import Kind, Zone
from plainlint.rule import Match

if TYPE_CHECKING:
    from plainlint.reading import Reading
    from plainlint.segment import Passage

_JOINED = lazy.pattern(r"[,;]?\s(?:and|or)\s*$")


class ListShape(NamedTuple):
    """Finds one kind of `flaw` in bulleted and numbered lists; `above` is the limit of the first two.

    "long": a list of more items, nested ones aside. "sentences": an item of more sentences. "joined": an item that ends
    with "and" or "or".
    """

    flaw: Literal["long", "sentences", "joined"]
    above: int = 0

    def matches(self, reading: Reading) -> Iterator[Match]:
        """The first item of each long list, or each item with the flaw."""
        items = [p for p in reading.passages if p.block.kind is Kind.ITEM and p.block.zone is Zone.BODY]
        if self.flaw == "long":
            for _, group in groupby(items, key=lambda item: item.block.group):
                yield from self._long(list(group))
        for item in items:
            if self.flaw == "sentences" and len(item.sentences) > self.above:
                yield Match(item.span(0, len(item.text)), {"count": len(item.sentences), "limit": self.above})
            if self.flaw == "joined" and (joint := _JOINED.search(item.text)):
                yield Match(item.span(joint.end() - len(joint[0].strip(" ,;")), joint.end()))

    def _long(self, items: Sequence[Passage]) -> Iterator[Match]:
        top = min(item.block.level for item in items)
        count = sum(item.block.level == top for item in items)
        if count > self.above:
            yield Match(items[0].span(0, len(items[0].text)), {"count": count, "limit": self.above})
