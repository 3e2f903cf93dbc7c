"""Which words of a page are hard for its readers, and whether it explains them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from plainlint.document import Document
from plainlint.facts.abbreviations import Abbreviation
from plainlint.lexicon import Lexicon
from plainlint.segment import Passage, Use
from plainlint.source import Span


class TermKind(StrEnum):
    """What sort of hard word it is."""

    MEDICAL = "medical"
    ABBREVIATION = "abbreviation"
    EMOTIVE = "emotive"
    DRUG = "drug"
    GENERAL = "general"


class Explained(StrEnum):
    """Whether the page explains a term."""

    HERE = "here"  # at its first use
    LATE = "late"  # only further on
    NO = "no"


@dataclass(frozen=True, slots=True)
class Term:
    """A hard term of the page, at its first use in running order."""

    text: str
    span: Span  # of the first use
    kind: TermKind
    explained: Explained
    explanation: Span | None
    use: Use  # the first use, as prose
    name: str = ""  # how the term list writes it; "" where the word is no listed term
    count: int = 1  # how many uses the page has


def find(
    document: Document,
    passages: Sequence[Passage],
    abbreviations: Sequence[Abbreviation],
    lexicon: Lexicon,
    locale: str = "en-GB",
) -> tuple[Term, ...]:
    """Every distinct hard term of the page's body, in running order."""
    return ()
