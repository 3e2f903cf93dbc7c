"""Explanations that differ from those of the house's glossary."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from plainlint.rule import Match
from plainlint.segment import words

if TYPE_CHECKING:
    from plainlint.reading import Reading


class HouseWording:
    """Finds a page's own explanation of a term that the house explains in other words."""

    needs = "glossary"

    def matches(self, reading: Reading) -> Iterator[Match]:
        """Each explanation that does not hold the glossary's wording."""
        glossary = {term.name: term.wording for term in reading.lexicon.glossary if term.wording}
        if not glossary:
            return
        for term in reading.terms:
            wording = glossary.get(term.name)
            if wording is None or term.explanation is None:
                continue
            said = reading.document.source.excerpt(term.explanation)
            if _folded(wording) not in _folded(said):
                yield Match(term.explanation, {"term": term.text, "wording": wording})


def _folded(text: str) -> str:
    return " ".join(word.lower for word in words(text))
