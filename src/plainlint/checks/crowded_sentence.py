"""Sentences with too much between their commas and brackets."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from plainlint.document import Zone
from plainlint.rule import Match
from plainlint.segment import PROSE

if TYPE_CHECKING:
    from plainlint.reading import Reading
    from plainlint.segment import Sentence


class CrowdedSentence(NamedTuple):
    """Finds sentences with more than so many commas, semicolons, or pairs of brackets.

    Commas between the things of a row ("tea, coffee, milk and water") do not count, nor do those in numbers.
    """

    commas: int = 3
    semicolons: int = 1
    brackets: int = 1

    def matches(self, reading: Reading) -> Iterator[Match]:
        """Each such sentence; its value `marks` says which marks are too many."""
        for passage in reading.passages:
            if passage.block.zone is Zone.BODY and passage.block.kind in PROSE:
                for sentence in passage.sentences:
                    if marks := self._too_many(sentence):
                        yield Match(sentence.span, {"marks": marks})

    def _too_many(self, sentence: Sentence) -> str:
        text = sentence.text
        if text.count("(") > self.brackets:
            return f"{text.count('(')} pairs of brackets"
        if text.count(";") > self.semicolons:
            return f"{text.count(';')} semicolons"
        if text.count(", ") > self.commas and (commas := _row().sub(" ", text).count(", ")) > self.commas:
            return f"{commas} commas"
        return ""


@cache
def _row() -> re.Pattern[str]:
    """Things in a row, each of up to four words, with "and" or "or" before the last."""
    return re.compile(r"(?:,(?: [^\s,;:()]+){1,4}){2,},? (?:and|or) ")
