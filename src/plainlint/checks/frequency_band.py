"""The words of medicine leaflets for how often a side effect happens, held against the number beside them.

The bands are those of the European Commission's guideline on the readability of leaflets (2009): very common from 1 in
10, common from 1 in 100, uncommon from 1 in 1,000, rare from 1 in 10,000, and very rare below that.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from plainlint.document import Zone
from plainlint.rule import Match

if TYPE_CHECKING:
    from plainlint.reading import Reading
    from plainlint.segment import Passage


class _Band(NamedTuple):
    """How many of 10,000 people get the side effect."""

    least: float
    most: float
    meaning: str


_BANDS: Mapping[str, _Band] = {
    "very common": _Band(1000, 10000, "more than 1 in 10 people"),
    "common": _Band(100, 1000, "up to 1 in 10 people, and more than 1 in 100"),
    "uncommon": _Band(10, 100, "up to 1 in 100 people, and more than 1 in 1,000"),
    "rare": _Band(1, 10, "up to 1 in 1,000 people, and more than 1 in 10,000"),
    "very rare": _Band(0, 1, "up to 1 in 10,000 people"),
}
_HEADS = r"(?: (?:side[- ]effects?|(?:adverse )?(?:reactions?|effects?)|complications|risks|problems))?"
_CUES = ("1 in ", "1 out of ", "ne in ", "ne out of ")
_WORDS = ("common", "rare")  # one of these is in the name of each band
_LONGEST_LABEL = 40  # characters
_ABOVE = frozenset(("more than", "over", "at least", "greater than"))
_BELOW = frozenset(("up to", "less than", "fewer than", "under", "below", "at most"))


class FrequencyBand:
    """Finds numbers that do not belong to the word for how often, as in "Rare: may affect up to 1 in 100 people".

    The word must stand as it does in leaflets: before a bracket, a colon or "may affect", or alone above the number.
    """

    def matches(self, reading: Reading) -> Iterator[Match]:
        """Each number that disagrees; values are `word`, `means`, `number` and `advice`."""
        if not any(cue in reading.running_text.text for cue in _CUES):
            return
        label: re.Match[str] | None = None
        for passage in reading.passages:
            if passage.block.zone is not Zone.BODY:
                continue
            text = passage.text
            named = any(word in text.lower() for word in _WORDS)
            if any(cue in text for cue in _CUES):
                for found in _beside().finditer(text) if named else ():
                    if found["bound"] or _opens_sentence(found.start(), passage):
                        yield from _disagreement(found["word"], found, passage)
                if label and (below := _stated().match(text)):
                    yield from _disagreement(label["word"], below, passage)
            label = _alone().fullmatch(text) if named and len(text) < _LONGEST_LABEL else None


def _opens_sentence(start: int, passage: Passage) -> bool:
    """Whether nothing stands before the word; "it is common: 1 in 3 have it" uses the word as everybody does."""
    return passage.sentences[passage.sentence_at(start)].start == start


def _disagreement(word: str, found: re.Match[str], passage: Passage) -> Iterator[Match]:
    band = _BANDS[word.lower().replace("-", " ")]
    bound, first = (found["bound"] or "").lower(), _rate(found["first"], found["unit"])
    second = _rate(found["second"], found["unit2"]) if found["second"] else first
    if first <= 0 or second <= 0 or _agrees(band, bound, min(first, second), max(first, second)):
        return
    fitting = [name for name, other in _BANDS.items() if _agrees(other, bound, min(first, second), max(first, second))]
    advice = f"Write “{fitting[0]}”, or change the number." if fitting else "Change the number."
    values = {"word": word, "means": band.meaning, "number": found["number"], "advice": advice}
    yield Match(passage.span(*found.span("number")), values)


def _agrees(band: _Band, bound: str, low: float, high: float) -> bool:
    if bound in _ABOVE:
        return band.least <= low < band.most
    if bound in _BELOW:
        return band.least < high <= band.most
    return band.least <= low and high <= band.most


def _rate(digits: str, unit: str) -> float:
    """People out of 10,000, for "1 in 100" (the 100) or "5%" (the 5)."""
    number = float(re.sub(r"[, ]", "", digits) or 0)
    if unit and "in" not in unit:
        return number * 100
    return 10000 / number if number else 0


_NUMBER = (
    r"(?:(?P<bound>more than|over|at least|greater than|up to|less than|fewer than|under|below|at most|about|around"
    r"|approximately|between|from) )?"
    r"(?P<number>(?:(?P<unit>(?:1|one) (?:in|out of)(?: every)? )(?P<first>\d[\d,]*)"
    r"(?:(?: people| patients| users)?(?: and| to|-|–) (?P<unit2>(?:1|one) in(?: every)? )(?P<second>\d[\d,]*))?))"
    r"(?![\d.%])"
)


@cache
def _beside() -> re.Pattern[str]:
    """The word and its number in one sentence."""
    word = r"(?<![\w-])(?<!more )(?<!most )(?<!less )(?P<word>very common|very rare|common|uncommon|rare)"
    joint = (
        r"(?: ?[:(–-] ?\(?| (?:which )?(?:may |can )?(?=(?:affect|happen|occur)))"
        r"(?:(?:these |which |this )?(?:may |can |might )?(?:affect|happen|occur)(?:s|ing)? (?:in |to )?)?"
    )
    return re.compile(word + _HEADS + joint + _NUMBER, re.IGNORECASE)


@cache
def _alone() -> re.Pattern[str]:
    """A heading or line that is only the word."""
    return re.compile(rf"(?P<word>very common|very rare|common|uncommon|rare){_HEADS}:?", re.IGNORECASE)


@cache
def _stated() -> re.Pattern[str]:
    """The start of the line below such a heading."""
    subject = r"\(?(?:these (?:\w+ ){0,4}|this |they )?"
    opening = subject + r"(?:may |can |might )?(?:affect|happen|occur)(?:s|ing)? (?:in |to )?"
    return re.compile(rf"(?:{opening}|\(){_NUMBER}", re.IGNORECASE)
