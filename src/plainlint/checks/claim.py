"""Claims that no source backs."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from plainlint.document import MarkKind
from plainlint.rule import Match

if TYPE_CHECKING:
    from plainlint.reading import Reading
    from plainlint.segment import Passage, Sentence


class Claim(NamedTuple):
    """Finds claims with no marker or link to a source in their sentence or later in their paragraph.

    With `accept_list`, a page whose list of sources has no markers in the text is taken to rest on that list whole, and
    so is one whose sources are to be had on request.
    """

    accept_list: bool = True

    def matches(self, reading: Reading) -> Iterator[Match]:
        """Each sentence that makes such a claim."""
        references = reading.references
        if self.accept_list and not references.markers and (references.has_section or references.on_request):
            return
        claims = set(reading.claims)
        cited: dict[int, int] = {}  # for each passage, where its last marker stands
        for marker in references.markers:
            cited[marker.passage] = marker.offset
        for index, passage in enumerate(reading.passages if claims else ()):
            for sentence in passage.sentences:
                if sentence.span in claims and cited.get(index, -1) < sentence.start and not _links(passage, sentence):
                    yield Match(sentence.span)


def _links(passage: Passage, sentence: Sentence) -> bool:
    return any(sentence.start <= mark.start < sentence.end for mark in passage.block.marked(MarkKind.LINK))
