"""Hard words that the page does not explain, or explains too late."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from plainlint.facts.terms import Explained, TermKind
from plainlint.rule import Match, Related

if TYPE_CHECKING:
    from plainlint.reading import Reading


@dataclass(frozen=True, slots=True)
class Explain:
    """Finds terms of these `kinds` at their first use, where their explanation is `explained` ("no" or "late")."""

    kinds: tuple[TermKind, ...]
    explained: tuple[Explained, ...] = (Explained.NO,)

    def matches(self, reading: Reading) -> Iterator[Match]:
        """The first use of each such term; a late explanation is the related place."""
        for term in reading.terms:
            if term.kind not in self.kinds or term.explained not in self.explained:
                continue
            related: tuple[Related, ...] = ()
            values: dict[str, object] = {"term": term.text}
            if term.explanation is not None:
                related = (Related(term.explanation, "the explanation"),)
                values["line"] = reading.document.source.position(term.explanation.start).line
            yield Match(term.span, values, related)
