"""Pages whose text is no longer the text that was reviewed."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from plainlint.facts import changes
from plainlint.rule import Match
from plainlint.source import Span

if TYPE_CHECKING:
    from plainlint.reading import Reading

_SHOWN = 60  # code points of a sentence that is gone


class Changed:
    """Finds the first sentence that differs from the version with the same review date."""

    needs = "history"

    def matches(self, reading: Reading) -> Iterator[Match]:
        """At most one place; nothing where the history of pages is not asked for."""
        reviewed = reading.history.reviewed_version(reading) if reading.history else None
        if reviewed is None:
            return
        found = changes.between(reviewed.passages, reading.passages)
        if not found:
            return
        count = len(found.new) + len(found.gone)
        what = "1 sentence differs" if count == 1 else f"{count} sentences differ"
        if found.new:
            yield Match(found.new[0], {"what": what, "first": "this is the first new one"})
        else:
            gone = found.gone[0]
            shown = gone if len(gone) <= _SHOWN else f"{gone[:_SHOWN].rstrip()}..."
            yield Match(Span(0, 0), {"what": what, "first": f"“{shown}” is gone"})
