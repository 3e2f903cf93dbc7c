"""Notes that keep a place for a source."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from plainlint import lazy
from plainlint.document import Zone
from plainlint.rule import Match

if TYPE_CHECKING:
    from plainlint.reading import Reading

_SOURCE = r"(?:citations?|refs?|references?|sources?)"
_WANTED = r"(?:needed|required|missing|here|tbc|tba|to follow|to come|to be added|please)"
_IN_BRACKETS = lazy.pattern(
    rf"\[(?:(?:insert|add|find|needs?|missing) )?{_SOURCE}(?: {_WANTED})?\s?\??\]|\[\?+\]"
    rf"|\((?:(?:insert|add|find) {_SOURCE}|{_SOURCE} {_WANTED}|refs?\?*)\)",
    re.I,
)
# One of these stands in whatever that matches (in lower case); looking for them costs less than the expression.
_OPENINGS = tuple(
    bracket + word
    for bracket in "[("
    for word in ("insert", "add", "find", "need", "missing", "citation", "ref", "source", "?")
)


class Placeholder:
    """Finds "[citation needed]", "[ref]" and the like in the text, and sources such as "XXX" or "TBC" in the list."""

    def matches(self, reading: Reading) -> Iterator[Match]:
        """Each of them, the ones in the list as the whole entry."""
        entries = [entry for entry in reading.references.entries if entry.is_placeholder]
        yield from (Match(entry.span) for entry in entries)
        for passage in reading.passages:
            if passage.block.zone is Zone.COMMENTS or not _has_opening(passage.text):
                continue
            for found in _IN_BRACKETS.finditer(passage.text):
                span = passage.span(*found.span())
                if not any(entry.span.contains(span) for entry in entries):
                    yield Match(span)


def _has_opening(text: str) -> bool:
    if "[" not in text and "(" not in text:
        return False
    lower = text.lower()
    return any(opening in lower for opening in _OPENINGS)
