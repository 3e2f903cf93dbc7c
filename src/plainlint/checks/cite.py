"""Markers and sources that do not answer to each other."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Literal, NamedTuple

from plainlint.rule import Match

if TYPE_CHECKING:
    from plainlint.facts.references import References
    from plainlint.reading import Reading


class Cite(NamedTuple):
    """Finds markers that point to no source ("dangling"), or sources that no marker points to ("uncited")."""

    fault: Literal["dangling", "uncited"]

    def matches(self, reading: Reading) -> Iterator[Match]:
        """Each marker at its first place, or each source of the list."""
        references = reading.references
        return _dangling(references) if self.fault == "dangling" else _uncited(references)


def _dangling(references: References) -> Iterator[Match]:
    told = set()
    for marker in references.dangling_markers:
        if marker.label not in told:
            told.add(marker.label)
            yield Match(marker.span, {"marker": _as_written(marker.label), "list": _account(references)})


def _as_written(label: str) -> str:
    return f"[{label}]" if label.isdecimal() else label


def _account(references: References) -> str:
    """What the list holds, to end the sentence "You cite [4], but ..."."""
    count = len(references.entries)
    if not count:
        return "this page has no list of sources"
    numbers = [int(entry.number) for entry in references.entries if entry.number.isdecimal()]
    return f"your list of sources ends at {max(numbers)}" if numbers else "it is not in your list of sources"


def _uncited(references: References) -> Iterator[Match]:
    """Nothing where no marker points anywhere: then the list is for the page as a whole."""
    if all(entry is None for entry in references.cited):
        return
    for label, entry in references.uncited_entries:
        yield Match(entry.span, {"label": label})
