"""Pages that lack something which readers of such a page need."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from plainlint import stance
from plainlint.concordance import stands_in
from plainlint.document import Kind, Zone
from plainlint.phrases import tokens_of
from plainlint.rule import Match, Related
from plainlint.source import Span

if TYPE_CHECKING:
    from plainlint.concordance import Place
    from plainlint.reading import Reading


class MissingPart(NamedTuple):
    """Finds a page that has none of the phrases `wanted` in any of its parts.

    Where there are `topics`, only a page that speaks of one of them needs it, in a sentence without any of `unless`. A
    page with `headings` or fewer does not need it.
    """

    wanted: tuple[str, ...]
    topics: tuple[str, ...] = ()
    unless: tuple[str, ...] = ()
    headings: int = 0

    def matches(self, reading: Reading) -> Iterator[Match]:
        """At most once, about the whole page; where it speaks of the topic is a related place."""
        first = min((place for place in self._spoken_of(reading)), default=None) if self.topics else None
        if (self.topics and first is None) or self._is_short(reading) or self._has_part(reading):
            return
        if first is None:
            yield Match(Span(0, 0))
            return
        span = reading.concordance.span(first)
        spoken = " ".join(reading.document.source.excerpt(span).split())
        yield Match(Span(0, 0), {"found": spoken}, (Related(span, "where the page speaks of it"),))

    def _spoken_of(self, reading: Reading) -> Iterator[Place]:
        concordance = reading.concordance
        for one in self.topics:
            for place in concordance.places(one):
                passage, tokens = concordance.passages[place.passage], concordance.tokens(place.passage)
                if not stands_in(self.unless, concordance.sentence_around(place)) and not stance.is_name(
                    passage, tokens, place.first, place.last
                ):
                    yield place

    def _is_short(self, reading: Reading) -> bool:
        if not self.headings:
            return False
        return sum(block.kind is Kind.HEADING for block in reading.document.blocks_in(Zone.BODY)) <= self.headings

    def _has_part(self, reading: Reading) -> bool:
        concordance = reading.concordance
        if any(next(concordance.places(one), None) for one in self.wanted):
            return True
        elsewhere = (p.text for p in reading.passages if p.block.zone is not Zone.BODY)
        return any(stands_in(self.wanted, tokens_of(text)) for text in elsewhere)
