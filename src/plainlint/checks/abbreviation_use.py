"""Abbreviations that a page could do without."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Literal, NamedTuple

from plainlint import lazy
from plainlint.document import Zone
from plainlint.facts.abbreviations import Abbreviation
from plainlint.rule import Match

if TYPE_CHECKING:
    from plainlint.reading import Reading

_TELLS = lazy.pattern(r"\b(?:called|known as|named|termed|hear|means?|stands for)\b[^.;]*")


class AbbreviationUse(NamedTuple):
    """Finds one kind of `flaw` in the abbreviations that a page introduces in capitals.

    "unused": one that stands nowhere else on the page. "many": more than `above` different ones.
    """

    flaw: Literal["unused", "many"]
    above: int = 0

    def matches(self, reading: Reading) -> Iterator[Match]:
        """Each unused abbreviation, or the first one over the limit."""
        introduced = _introduced(reading)
        if not introduced:
            return
        if self.flaw == "many":
            if len(introduced) > self.above:
                yield _match(introduced[self.above], reading, count=len(introduced), limit=self.above)
            return
        text = reading.running_text.text
        for one in introduced:
            if text.count(one.short.removesuffix("s")) < 2 and not _is_told(one, reading):
                yield _match(one, reading)


def _introduced(reading: Reading) -> Sequence[Abbreviation]:
    """The first introduction of each, in the body; those that readers know by their short form are not counted."""
    known = reading.lexicon.well_known_abbreviations(reading.locale)
    first: dict[str, Abbreviation] = {}
    for one in reading.abbreviations:
        block = reading.passages[one.short_use.passage].block
        if block.zone is Zone.BODY and one.short not in known and one.short_use != one.long_use and _is_capitals(one):
            first.setdefault(one.short.removesuffix("s"), one)
    return list(first.values())


def _is_capitals(one: Abbreviation) -> bool:
    """Whether the short form is in capitals and its long form is not: bodies are given with both by custom."""
    small = sum(letter.islower() for letter in one.short.removesuffix("s"))
    long = [word for word in one.long.split() if len(word) > 3]
    is_name = len(long) > 1 and all(word[0].isupper() for word in long)
    return sum(letter.isupper() for letter in one.short) > max(small, 1) and " " not in one.short and not is_name


def _is_told(one: Abbreviation, reading: Reading) -> bool:
    """Whether the page tells readers what a thing is called, so that they know the name when they hear it."""
    text = reading.passages[one.long_use.passage].text
    return _TELLS.search(text, max(0, one.long_use.start - 40), one.long_use.start) is not None


def _match(one: Abbreviation, reading: Reading, **values: object) -> Match:
    use = one.short_use
    span = reading.passages[use.passage].span(use.start, use.end)
    return Match(span, {"short": one.short, "long": one.long, **values})
