"""Headings that do not help readers to find their way."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Literal, NamedTuple

from plainlint import lazy
from plainlint.document import Block, Kind, Zone
from plainlint.rule import Match, Related

if TYPE_CHECKING:
    from plainlint.reading import Reading

_ACRONYM = lazy.pattern(r"(?<!\w)(?:[A-Z]\.){2,}$|\b(?:etc|vs|Dr|St|no)\.$")
_SMALL = frozenset(
    "a an and are as at by do for from if in into is it its of on or than that the to with you your".split()  # noqa: SIM905
)


class Heading(NamedTuple):
    """Finds one kind of `flaw`; `above` is the limit of those that have one.

    "long-title": a level 1 heading of more characters than `above`. "long-stretch": more paragraphs and lists than
    `above` between two headings; a list counts as one.
    """

    flaw: Literal[
        "several-titles",
        "missing-title",
        "long-title",
        "question",
        "full-stop",
        "capitals",
        "title-case",
        "long-stretch",
    ]
    above: int = 0

    def matches(self, reading: Reading) -> Iterator[Match]:
        """Each heading with the flaw, or the first paragraph of each stretch."""
        blocks = list(reading.document.blocks_in(Zone.BODY))
        headings = [block for block in blocks if block.kind is Kind.HEADING and block.text.strip()]
        if self.flaw == "long-stretch":
            yield from _long_stretches(blocks, self.above)
        elif self.flaw in ("several-titles", "missing-title", "long-title"):
            if reading.document.format != "text":  # plain text shows no levels
                yield from self._titles(headings)
        else:
            yield from (_match(block) for block in headings if self._is_flawed(block, reading))

    def _titles(self, headings: Sequence[Block]) -> Iterator[Match]:
        titles = [block for block in headings if block.level == 1]
        if self.flaw == "missing-title":
            if headings and not titles:
                yield _match(headings[0])
        elif self.flaw == "several-titles":
            for block in titles[1:]:
                yield _match(block, (Related(_match(titles[0]).span, "the first title"),))
        else:
            for block in titles:
                if len(block.text) > self.above:
                    yield Match(_match(block).span, {"count": len(block.text), "limit": self.above})

    def _is_flawed(self, block: Block, reading: Reading) -> bool:
        text = block.text.strip()
        if self.flaw == "question":
            return text.endswith("?")
        if self.flaw == "full-stop":
            return text.endswith(".") and not text.endswith("..") and not _ACRONYM.search(text)
        if self.flaw == "capitals":
            return text.isupper() and _shouts(text, reading)
        return _is_title_case(text)


def _match(block: Block, related: tuple[Related, ...] = ()) -> Match:
    return Match(block.prose.span(0, len(block.text)), related=related)


def _shouts(text: str, reading: Reading) -> bool:
    """Whether a word in capitals is no abbreviation: longer than they are, and a common word."""
    return any(len(word) > 3 and reading.lexicon.zipf(word.lower()) > 3 for word in re.findall(r"[A-Z]+", text))


def _is_title_case(text: str) -> bool:
    """Whether three or more words behind the first have a capital, and of those not too small for one, all."""
    rest = [word for word in re.findall(r"[^\W\d_]+", text)[1:] if word.lower() not in _SMALL]
    return len(rest) > 2 and all(word[0].isupper() and not word.isupper() for word in rest)


def _long_stretches(blocks: Sequence[Block], above: int) -> Iterator[Match]:
    stretch: list[Block] = []
    for block in (*blocks, None):
        if block is None or block.kind is Kind.HEADING:
            if len(stretch) > above:
                yield Match(_match(stretch[0]).span, {"count": len(stretch), "limit": above})
            stretch = []
        elif block.kind in (Kind.PARAGRAPH, Kind.QUOTE, Kind.ITEM) and not _goes_on(block, stretch):
            stretch.append(block)


def _goes_on(block: Block, stretch: Sequence[Block]) -> bool:
    """Whether a list item belongs to the list that is counted already."""
    return block.kind is Kind.ITEM and bool(stretch) and stretch[-1].kind is Kind.ITEM
