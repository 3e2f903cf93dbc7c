"""One thing that a page calls by several names."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from plainlint import stance
from plainlint.rule import Match, Related

if TYPE_CHECKING:
    from plainlint.concordance import Concordance, Place
    from plainlint.reading import Reading


class SeveralNames(NamedTuple):
    """Finds things of which the page uses two or more names, each at least `at_least` times.

    Each of `things` lists the names of one thing, with bars between them: "medicine(s) | medication(s)".
    """

    things: tuple[str, ...]
    at_least: int = 2

    def matches(self, reading: Reading) -> Iterator[Match]:
        """The first use of each name but the commonest one."""
        concordance = reading.concordance
        for thing in self.things:
            places = [sorted(_places(name, concordance)) for name in thing.split(" | ")]
            named = sorted((found for found in places if len(found) >= self.at_least), key=len, reverse=True)
            for found in named[1:]:
                usual = concordance.span(named[0][0])
                values = {"usual": concordance.words_at(named[0][0])}
                yield Match(concordance.span(found[0]), values, (Related(usual, "the other name"),))


def _places(name: str, concordance: Concordance) -> Iterator[Place]:
    """Where a name stands, other than as part of the name of a body or a book."""
    for place in concordance.places(name):
        passage, tokens = concordance.passages[place.passage], concordance.tokens(place.passage)
        if not stance.is_name(passage, tokens, place.first, place.last):
            yield place
