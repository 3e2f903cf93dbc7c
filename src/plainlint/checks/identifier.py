"""DOIs, ISBNs and PubMed numbers that cannot be right."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Literal, NamedTuple

from plainlint.facts.references import identifiers
from plainlint.rule import Match, Suggestion

if TYPE_CHECKING:
    from plainlint.reading import Reading


class Identifier(NamedTuple):
    """Finds malformed identifiers of these `kinds`, and corrects those whose right form is certain."""

    kinds: tuple[Literal["doi", "isbn", "pmid"], ...]

    def matches(self, reading: Reading) -> Iterator[Match]:
        """Each malformed identifier, wherever it stands on the page."""
        for passage in reading.passages:
            for found in identifiers.find(passage.text):
                if found.fault and found.kind in self.kinds:
                    span = passage.span(found.start, found.end)
                    suggestions = (Suggestion(found.corrected, span, found.certain),) if found.corrected else ()
                    advice = f"Write “{found.corrected}”." if found.corrected else "Look it up again."
                    yield Match(span, {"fault": found.fault, "advice": advice}, suggestions=suggestions)
