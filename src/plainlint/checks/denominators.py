"""Risks that readers cannot compare, because they are out of different numbers of people."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import TYPE_CHECKING

from plainlint.document import Zone
from plainlint.rule import Match, Related
from plainlint.segment import PROSE

if TYPE_CHECKING:
    from plainlint.reading import Reading
    from plainlint.segment import Passage


class Denominators:
    """Finds risks "1 in 20" and "1 in 10" in one paragraph.

    The two ends of a range, "between 1 in 10 and 1 in 100", are one risk.
    """

    def matches(self, reading: Reading) -> Iterator[Match]:
        """The first risk out of another number than the one before it, at most one in each paragraph."""
        if not _may_have_two(reading.running_text.text):
            return
        for passage in reading.passages:
            block = passage.block
            if block.zone is Zone.BODY and block.kind in PROSE and _may_have_two(passage.text):
                yield from _mixed(passage)


def _may_have_two(text: str) -> bool:
    """Whether numbers stand behind two of "in" and "out of"; cheap, since few pages have even one."""
    behind = (part for link in (" in ", " out of ") if link in text for part in text.split(link)[1:])
    return sum(part[:1].isdigit() or part.startswith(("every ", *_WORDS)) for part in behind) > 1


def _mixed(passage: Passage) -> Iterator[Match]:
    first: re.Match[str] | None = None
    for risk in _risk().finditer(passage.text):
        if risk["range"] or not _is_risk(risk):
            continue
        if first is None:
            first = risk
        elif _number(risk["all"]) != _number(first["all"]):
            values = {"first": first["risk"], "all": first["all"]}
            related = (Related(passage.span(*first.span("risk")), "the other risk"),)
            yield Match(passage.span(*risk.span("risk")), values, related)
            return


def _is_risk(risk: re.Match[str]) -> bool:
    """Not a year ("1 in 2019"), nor the people of a study ("28 out of 49")."""
    some, everyone = _number(risk["some"]), _number(risk["all"])
    if everyone <= some or (1900 <= everyone <= 2100 and "," not in risk["all"]):
        return False
    return some == 1 or everyone in _ROUND or everyone % 100 == 0


_ROUND = frozenset((10, 20, 50))
_WORDS = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")


def _number(written: str) -> int:
    digits = written.replace(",", "").lower()
    return int(digits) if digits.isdigit() else _WORDS.index(digits) + 1


@cache
def _risk() -> re.Pattern[str]:
    number = rf"(?:\d[\d,]*(?<!,)|{'|'.join(_WORDS)})"
    return re.compile(
        rf"(?<![\w.,/-])(?P<risk>(?P<some>{number})(?: people| women| men| children| babies| adults| patients)?"
        rf" (?:in|out of)(?: every)? (?P<all>{number}))(?![\d%]|\.\d|-|/)"
        rf"(?= (?:people|women|men|children|babies|adults|patients|pregnan\w+|births|cases|girls|boys|newborns|chance"
        rf"|(?:\w+ ){{1,2}}(?:people|women|men|children|babies|adults|patients)|who|will|have|get|has)\b|[.,;)]"
        rf"| and | to )"
        rf"(?P<range>(?: (?:and|to)|-|–) (?:1|one) in (?:every )?{number})?",
        re.IGNORECASE,
    )
