"""Pages that do not say who stands behind them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from plainlint.facts import authorship
from plainlint.facts.authorship import Statement as About
from plainlint.rule import Match
from plainlint.source import Span

if TYPE_CHECKING:
    from plainlint.reading import Reading


class Statement(NamedTuple):
    """Finds a page that does not make the statement `about` itself."""

    about: About

    def matches(self, reading: Reading) -> Iterator[Match]:
        """The page, where the statement is nowhere on it."""
        if authorship.find(self.about, reading.document, reading.passages) is None:
            yield Match(Span(0, 0))
