"""Words for risk that no number goes with."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import TYPE_CHECKING, Literal, NamedTuple

from plainlint.concordance import Place, stands_in
from plainlint.rule import Match

if TYPE_CHECKING:
    from plainlint.reading import Reading

_COUNTED = r"(?:one|two|three|four|five|six|seven|eight|nine|ten|half|\d[\d,.]*)"


class Unquantified(NamedTuple):
    """Finds `phrases` with no number in their own sentence nor in the `reach` sentences to either side.

    "any" number will do, or it must be an "absolute" risk: so many people out of so many. A phrase is left alone where
    one of `unless` stands in its sentence.
    """

    phrases: tuple[str, ...]
    number: Literal["any", "absolute"] = "any"
    reach: int = 1
    unless: tuple[str, ...] = ()

    def matches(self, reading: Reading) -> Iterator[Match]:
        """Each phrase without a number, in order; one finding a sentence."""
        concordance = reading.concordance
        places = sorted({place for one in self.phrases for place in concordance.places(one)})
        seen = set()
        for place in places:
            sentence = self._sentence(place, reading)
            if (place.passage, sentence) in seen or self._has_number(place.passage, sentence, reading):
                continue
            if not (self.unless and stands_in(self.unless, concordance.sentence_around(place))):
                seen.add((place.passage, sentence))
                yield Match(concordance.span(place))

    def _sentence(self, place: Place, reading: Reading) -> int:
        offset = reading.concordance.tokens(place.passage)[place.first].start
        return reading.passages[place.passage].sentence_at(offset)

    def _has_number(self, passage: int, sentence: int, reading: Reading) -> bool:
        sentences = reading.passages[passage].sentences
        near = sentences[max(0, sentence - self.reach) : sentence + self.reach + 1]
        text = reading.passages[passage].text[near[0].start : near[-1].end]
        return (_any_number() if self.number == "any" else _absolute()).search(text) is not None


@cache
def _any_number() -> re.Pattern[str]:
    return re.compile(
        rf"\d|\b{_COUNTED} (?:in|out of) |\b(?:half|third|quarter|per cent|percent|nobody|everyone)\b", re.I
    )


@cache
def _absolute() -> re.Pattern[str]:
    people = r"(?:\w+ )?(?:people|women|men|children|babies|adults|patients|pregnancies|births|cases|those)"
    return re.compile(
        rf"\b{_COUNTED}(?: {people})? (?:in|out of|per)(?: every| each)? (?:\d|ten\b|a hundred|a thousand|one hundred)"
        rf"|\d ?(?:%|per ?cent) (?:of|to|in|chance|risk)\b|\bfrom (?:about )?[\d.]+ ?(?:%|per ?cent)"
        rf"|\bout of (?:every )?{_COUNTED}",
        re.IGNORECASE,
    )
