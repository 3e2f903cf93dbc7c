"""Statements that are laid at the door of nobody in particular."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from plainlint import lazy
from plainlint.document import Kind, MarkKind, Zone
from plainlint.rule import Match

if TYPE_CHECKING:
    from plainlint.reading import Reading
    from plainlint.segment import Passage

_DETERMINERS = r"(?:(?:some|many|most|leading|several|other|all|a few|medical|health|nutrition|recent|new) )*"
# Before whom it is no appeal to authority: "your doctors think", "if doctors think", "NHS-funded research shows".
_OWNED = lazy.pattern(
    r"(?:\b(?:your|our|the|these|those|this|their|its|my|of|by|with|from|and|if|when|unless|until|whether|what)|-\w+)\s$",
    re.I,
)


class Attribution(NamedTuple):
    """Finds `authorities` that `say` something ("experts say") where nothing in the paragraph tells who they are.

    Both are words as they are written, in lower case.
    """

    authorities: tuple[str, ...]
    say: tuple[str, ...]

    def matches(self, reading: Reading) -> Iterator[Match]:
        """The authority with what comes up to its verb."""
        cited = {marker.passage for marker in reading.references.markers}
        pattern = _pattern(self.authorities, self.say)
        for index, passage in enumerate(reading.passages):
            block = passage.block
            if block.zone is not Zone.BODY or block.kind is Kind.HEADING or index in cited:
                continue
            lower = block.text.lower()
            if not any(authority in lower for authority in self.authorities):
                continue
            for found in pattern.finditer(block.text):
                if not _is_named(passage, found):
                    yield Match(passage.span(*found.span()))


@cache
def _pattern(authorities: tuple[str, ...], say: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(
        rf"\b{_DETERMINERS}\b(?:{'|'.join(authorities)}) (?:(?:also|now|often|generally|have|has|all|still|widely) )?"
        rf"(?:{'|'.join(say)})\b(?!\?)",
        re.I,
    )


def _is_named(passage: Passage, found: re.Match[str]) -> bool:
    """Whether the reader is told who they are, or could follow a link to them."""
    if _OWNED.search(passage.text, max(0, found.start() - 16), found.start()):
        return True
    sentence = passage.sentences[passage.sentence_at(found.start())]
    if sentence.text.endswith("?"):
        return True
    return any(sentence.start <= mark.start < sentence.end for mark in passage.block.marked(MarkKind.LINK))
