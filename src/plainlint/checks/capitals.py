"""Words in capitals that are no abbreviations."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from plainlint.document import Kind
from plainlint.rule import Match

if TYPE_CHECKING:
    from plainlint.lexicon import Lexicon
    from plainlint.reading import Reading

_COMMON = 3.0  # Zipf: words at least as common as "swelling" are words that are shouted, not abbreviations


class Capitals(NamedTuple):
    """Finds runs of `at_least` words or more in capitals, two of them common words of four letters or more.

    Headings are left to the rule about headings.
    """

    at_least: int = 3

    def matches(self, reading: Reading) -> Iterator[Match]:
        """Each run."""
        run = rf"[A-Z][A-Z]+(?:[ ,/-]{{1,2}}(?:[A-Z]{{2,}}|[AI]\b)){{{self.at_least - 1},}}\b"
        for hit in reading.running_text.every_hit(run):
            if hit.passage.block.kind is not Kind.HEADING and _is_shouted(hit.match[0], reading.lexicon):
                yield Match(hit.passage.span(*hit.place()))


def _is_shouted(run: str, lexicon: Lexicon) -> bool:
    words = [word for word in re.findall(r"[A-Z]{4,}", run) if lexicon.zipf(word.lower()) >= _COMMON]
    return len(words) > 1
