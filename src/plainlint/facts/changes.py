"""Whether a page still says what was reviewed: two versions compared by their words, without markup and dates."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from plainlint import lazy
from plainlint.document import Kind, Zone
from plainlint.segment import Passage, Sentence
from plainlint.source import Span

# A sentence that tells a date of the page changes with every review; it is no part of what was reviewed.
_DATED = lazy.pattern(r"\b(?:review|updat|revis|publish|issu|version|valid|modif)\w*\b.*\d", re.IGNORECASE | re.DOTALL)
_NOT_WORDS = lazy.pattern(r"[\W_]+")


class Changes(NamedTuple):
    """What differs from the reviewed version."""

    new: tuple[Span, ...]  # sentences that were not there, in the page as it is
    gone: tuple[str, ...]  # sentences that are there no more

    def __bool__(self) -> bool:
        return bool(self.new or self.gone)


def between(reviewed: Sequence[Passage], now: Sequence[Passage]) -> Changes:
    """What the page says now and did not say then, and the other way round.

    Moving a sentence, and changing white space, markup, capitals or punctuation, is no change.
    """
    before = {key: sentence for sentence, key in _sentences(reviewed)}
    counted = Counter(key for _, key in _sentences(reviewed))
    new = []
    for sentence, key in _sentences(now):
        if counted[key]:
            counted[key] -= 1
        else:
            new.append(sentence.span)
    gone = tuple(" ".join(before[key].text.split()) for key, left in counted.items() if left)
    return Changes(tuple(new), gone)


def _sentences(passages: Sequence[Passage]) -> Iterator[tuple[Sentence, str]]:
    for passage in passages:
        if passage.block.zone is not Zone.BODY or passage.block.kind is Kind.ALT:
            continue
        for sentence in passage.sentences:
            key = _NOT_WORDS.sub(" ", sentence.text.casefold()).strip()
            if key and not _DATED.search(sentence.text):
                yield sentence, key
