"""Other names of what the page explains: who knows what AML is can read "AML is also called X, Y or Z"."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from plainlint.facts.explanations import other_name_of
from plainlint.facts.terms.uses import TermUses
from plainlint.segment import Passage, Use

_ARTICLE = 4  # characters that may stand before the thing that is named


def named_besides(use: Use, found: Iterable[TermUses], passages: Sequence[Passage]) -> TermUses | None:
    """The term of which the words at `use` are given as another name."""
    thing = other_name_of(use, passages)
    if thing is None:
        return None
    for entry in found:
        if any(
            other.passage == thing.passage and other.end == thing.end and other.start - thing.start <= _ARTICLE
            for other in entry.uses
        ):
            return entry
    return None
