"""What is amiss with a list of sources as a whole."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Literal, NamedTuple

from plainlint.rule import Level, Match, Related

if TYPE_CHECKING:
    from plainlint.facts.references.entries import Entry
    from plainlint.reading import Reading

_FEWEST_OF_A_STYLE = 2  # one odd entry is a slip rather than a second style


class ReferenceList(NamedTuple):
    """Finds lists whose newest source is more than `above` years old, or that mix two styles.

    More than `warning_above` years make it a warning (0: never).
    """

    fault: Literal["old", "mixed-styles"]
    above: int = 5
    warning_above: int = 10

    def matches(self, reading: Reading) -> Iterator[Match]:
        """The newest source; or the first one in the style that fewer sources have."""
        entries = reading.references.entries
        return self._old(entries, reading.day.year) if self.fault == "old" else _mixed(entries)

    def _old(self, entries: Sequence[Entry], this_year: int) -> Iterator[Match]:
        dated = [(entry.year, entry) for entry in entries if entry.year]
        if not dated or len(dated) < len(entries):  # one without a year may be newer
            return
        year, newest = max(dated, key=lambda pair: pair[0])
        if (age := this_year - year) > self.above:
            level = Level.WARNING if self.warning_above and age > self.warning_above else None
            yield Match(newest.span, {"year": year, "age": age}, level=level)


def _mixed(entries: Sequence[Entry]) -> Iterator[Match]:
    by_style: dict[str, list[Entry]] = {}
    for entry in entries:
        if entry.style:
            by_style.setdefault(entry.style, []).append(entry)
    if len(by_style) < 2 or min(map(len, by_style.values())) < _FEWEST_OF_A_STYLE:
        return
    rare, usual = sorted(by_style.values(), key=len)
    yield Match(rare[0].span, related=(Related(usual[0].span, "the other style"),))
