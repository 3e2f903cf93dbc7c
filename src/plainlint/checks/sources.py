"""Pages that do not say what they are based on."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from plainlint.rule import Match
from plainlint.source import Span

if TYPE_CHECKING:
    from plainlint.reading import Reading


class Sources(NamedTuple):
    """Finds a page without a list of sources; with `accept_request`, an offer to send the list will do."""

    accept_request: bool = True

    def matches(self, reading: Reading) -> Iterator[Match]:
        """The page, where it has neither."""
        references = reading.references
        if not references.has_section and not (self.accept_request and references.on_request):
            yield Match(Span(0, 0))
