"""Text that matches a regular expression."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from plainlint.document import Zone
from plainlint.rule import Match

if TYPE_CHECKING:
    from plainlint.reading import Reading

_ZONES = (Zone.BODY, Zone.REVIEW, Zone.REFERENCES)


@dataclass(frozen=True, slots=True)
class Pattern:
    """Finds what any of the regular expressions `patterns` matches in the prose of the page.

    For marks that the phrases of `avoid` cannot name, such as brackets. An expression must not nest repetitions. Where
    `cues` are given, runs of characters as they are written, all that an expression matches must hold one of them: to
    look for those first is much faster.
    """

    patterns: tuple[str, ...]
    cues: tuple[str, ...] = ("",)

    def __post_init__(self) -> None:
        """Say which expression cannot be read."""
        for pattern in self.patterns:
            try:
                re.compile(pattern)
            except re.error as wrong:
                raise ValueError(f"“{pattern}” is no regular expression: {wrong}.") from None

    def matches(self, reading: Reading) -> Iterator[Match]:
        """Each stretch that matches, one expression after another."""
        own = [passage for passage in reading.passages if passage.block.zone in _ZONES]
        prose = "\n".join([passage.text for passage in own])
        cues = [cue for cue in self.cues if cue in prose]  # mostly none
        cued = [passage for passage in own if any(cue in passage.text for cue in cues)]
        for pattern in map(re.compile, self.patterns):
            for passage in cued:
                for found in pattern.finditer(passage.text):
                    yield Match(passage.span(*found.span()))
