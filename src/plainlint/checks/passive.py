"""Passive clauses, where a page has many of them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from plainlint.document import Zone
from plainlint.rule import Match
from plainlint.source import Span

if TYPE_CHECKING:
    from plainlint.reading import Reading


class Passive(NamedTuple):
    """Finds each passive clause of the body, save those with a participle in `ignoring`.

    With `share_above` it does so only on a page with more such clauses than this, in per cent of its sentences.
    """

    ignoring: tuple[str, ...] = ()
    share_above: int = 0

    def matches(self, reading: Reading) -> Iterator[Match]:
        """The clauses in reading order, each from its "be" to its participle."""
        body = [sentence for sentence in reading.sentences if sentence.block.zone is Zone.BODY]
        spans = [sentence.span for sentence in body]
        found = [span for span in _inside(reading.passives, spans) if not self._ignores(reading, span)]
        share = 100 * len(found) / max(1, len(body))
        if share > self.share_above:
            for span in found:
                yield Match(span, {"share": round(share)})

    def _ignores(self, reading: Reading, span: Span) -> bool:
        return reading.document.source.excerpt(span).split()[-1].lower() in self.ignoring


def _inside(wanted: tuple[Span, ...], places: list[Span]) -> Iterator[Span]:
    """Those that lie in one of the places; both are in reading order."""
    left = iter(places)
    place = next(left, None)
    for span in wanted:
        while place is not None and place.end <= span.start:
            place = next(left, None)
        if place is not None and place.contains(span):
            yield span
