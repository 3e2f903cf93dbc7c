"""Pages that speak about the reader instead of to them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from plainlint.document import Zone
from plainlint.rule import Match

if TYPE_CHECKING:
    from plainlint.concordance import Concordance, Place
    from plainlint.reading import Reading

_READER = frozenset(("you", "your", "yours", "yourself", "yourselves", "you're", "you'll", "you've", "you'd"))


class Address(NamedTuple):
    """Finds the first place where the page names its reader by one of `names`, in the third person.

    It is found where the names stand at least `at_least` times and more than `share` times as often as "you" and
    "your". Names that match `unless` do not count, such as "patient safety" and "other patients". A page that says one
    of `others` is for somebody else: on a page for parents the patient is not the reader.
    """

    names: tuple[str, ...]
    unless: tuple[str, ...] = ()
    at_least: int = 4
    share: float = 1.0
    others: tuple[str, ...] = ()

    def matches(self, reading: Reading) -> Iterator[Match]:
        """At most one place; its values are `times` (the names) and `you` (the words that speak to the reader)."""
        concordance = reading.concordance
        others = list(_places(self.unless, concordance))
        named = sorted(place for place in _places(self.names, concordance) if not _within_any(place, others))
        if len(named) < self.at_least or _places(self.others, concordance):
            return
        spoken_to = sum(
            word.lower in _READER for p in reading.passages if p.block.zone is Zone.BODY for word in p.words
        )
        if len(named) > self.share * spoken_to:
            yield Match(concordance.span(named[0]), {"times": len(named), "you": _times(spoken_to)})


def _places(written: tuple[str, ...], concordance: Concordance) -> set[Place]:
    return {place for one in written for place in concordance.places(one)}


def _within_any(place: Place, others: list[Place]) -> bool:
    return any(
        other.passage == place.passage and other.first <= place.first and place.last <= other.last for other in others
    )


def _times(count: int) -> str:
    return {0: "never", 1: "once", 2: "twice"}.get(count, f"{count} times")
