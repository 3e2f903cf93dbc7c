"""Emergency numbers of another country."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from plainlint.rule import Match, Suggestion

if TYPE_CHECKING:
    from plainlint.reading import Reading


class _Country(NamedTuple):
    name: str
    number: str
    wrong: frozenset[str]


_COUNTRIES: Mapping[str, _Country] = {
    "en-GB": _Country("the United Kingdom", "999", frozenset(("911", "000"))),
    "en-US": _Country("the United States", "911", frozenset(("999", "000", "112"))),
}
_NUMBERS = ("911", "9-1-1", "999", "000", "112")
_CALLED = (
    r"(?i)\b(?:call(?:ing|s)?|dial(?:ling|ing)?|ring(?:ing)?|phon(?:e|ing)|telephon(?:e|ing))"
    r"(?: (?!the |and |or )[^\W\d]+,?){0,4}? (?:the number )?[“\"‘']?(?P<number>9-1-1|911|999|000|112)"
    r"(?![\w/]|-\d| \d|,\d|\.\d)"
)


class EmergencyNumber:
    """Finds numbers to call in an emergency that do not work where the page is read.

    A language that the page declares itself, such as "en-US", goes before the locale of the reading. A sentence that
    names a country speaks of that country.
    """

    def matches(self, reading: Reading) -> Iterator[Match]:
        """Each such number behind "call", "dial" and the like."""
        declared = reading.document.language
        country = _COUNTRIES.get(declared if declared in _COUNTRIES else reading.locale)
        if country is None:
            return
        for hit in reading.running_text.hits(_CALLED, _NUMBERS):
            if hit.match["number"].replace("-", "") in country.wrong and not _abroad().search(hit.surroundings()):
                span = hit.passage.span(*hit.place("number"))
                values = {"country": country.name, "right": country.number}
                yield Match(span, values, suggestions=(Suggestion(country.number, span),))


@cache
def _abroad() -> re.Pattern[str]:
    return re.compile(
        r"\b(?:US|USA|U\.S\.|UK|EU|America|United States|United Kingdom|Britain|Europe|European|Australia|Canada"
        r"|Ireland|abroad|overseas|countr(?:y|ies)|elsewhere|travel\w*|holiday)\b"
    )
