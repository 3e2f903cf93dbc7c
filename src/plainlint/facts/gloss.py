"""What counts as an explanation in plain words, and what only looks like one."""

from __future__ import annotations

import re
from enum import Enum

from plainlint.lexicon import Lexicon

HARD_ZIPF = 3.3  # a word rarer than this does not explain another; "artery" is 3.6, "petechiae" below 2.5
_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
_POINTER = re.compile(r"(?:see|cf|page|pp?\.|figure|fig|table|section|chapter|link)\b|\[|https?:|www\.", re.IGNORECASE)
_EXAMPLE = re.compile(r"(?:such as|for example|for instance|e\.?g\b|including|like)\b", re.IGNORECASE)
_SOURCE = re.compile(r".*\b(?:et al|1[89]\d\d|20\d\d)\b")
_FUNCTION = frozenset(
    "a an the of in on at to for from by with without and or but not nor is are was were be been being it its this "
    "that these those which who whom whose what when where how your you their they them he she his her we our us i "
    "as than then so such also into onto over under about between through during after before up down out off more "
    "most some any all each both other another has have had do does did can could may might must will would should "
    "usually often sometimes called known".split()
)


class Worth(Enum):
    """What a stretch of words is worth as an explanation."""

    PLAIN = "plain"
    HARD = "hard"  # its words need explaining themselves
    NONE = "none"  # it is no explanation: a number, a pointer, a source, a list of examples


def worth(text: str, lexicon: Lexicon, fewest: int = 1) -> Worth:
    """What `text` is worth; `fewest` is the number of words with a meaning of their own that it must have."""
    if _POINTER.match(text) or _EXAMPLE.match(text) or _SOURCE.fullmatch(text[:80]):
        return Worth.NONE
    content = [word for word in _WORD.findall(text[:240]) if word.lower() not in _FUNCTION]
    if len(content) < fewest:
        return Worth.NONE
    plain = sum(lexicon.zipf(word.lower()) >= HARD_ZIPF for word in content if not word.isupper() or len(word) < 2)
    return Worth.PLAIN if 2 * plain >= len(content) else Worth.HARD
