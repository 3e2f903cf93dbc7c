"""Explanations that do not do their work: out of reach, or the wrong way round."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, Literal, NamedTuple

from plainlint import lazy
from plainlint.document import Kind, MarkKind
from plainlint.facts.terms import Explained, Term, TermKind
from plainlint.rule import Match, Related

if TYPE_CHECKING:
    from plainlint.reading import Reading

_GLOSSARY = lazy.pattern(
    r"glossary|(?:medical |difficult |hard )?(?:terms|words) (?:explained|we use|used|you may hear)|jargon"
    r"|what the words mean|explanation of (?:medical )?terms",
    re.IGNORECASE,
)
_NO_ABBREVIATION = frozenset(TermKind) - {TermKind.ABBREVIATION}


class ExplanationManner(NamedTuple):
    """Finds medical terms that are explained in one `manner`.

    "link": only where a link leads. "glossary": only in a list of terms on the page. "term-first": in brackets behind
    the term, so that readers meet the hard word first.
    """

    manner: Literal["link", "glossary", "term-first"]

    def matches(self, reading: Reading) -> Iterator[Match]:
        """The first use of each such term; related is the explanation."""
        for term in reading.terms:
            if term.kind in _NO_ABBREVIATION:
                yield from self._match(term, reading)

    def _match(self, term: Term, reading: Reading) -> Iterator[Match]:
        if self.manner == "link":
            if term.explained is Explained.NO and _is_linked(term, reading):
                yield Match(term.span, {"term": term.text})
        elif term.explanation is not None:
            glossary = self.manner == "glossary" and term.explained is Explained.LATE and _in_glossary(term, reading)
            if glossary or (self.manner == "term-first" and _stands_first(term, reading)):
                values = {"term": term.text, "explanation": reading.document.source.excerpt(term.explanation)}
                yield Match(term.span, values, (Related(term.explanation, "the explanation"),))


def _is_linked(term: Term, reading: Reading) -> bool:
    block = reading.passages[term.use.passage].block
    return any(mark.start <= term.use.start and term.use.end <= mark.end for mark in block.marked(MarkKind.LINK))


def _in_glossary(term: Term, reading: Reading) -> bool:
    """Whether the explanation stands below a heading that promises a list of terms."""
    assert term.explanation is not None
    heading = ""
    for block in reading.document.blocks:
        if block.span.start > term.explanation.start:
            break
        if block.kind is Kind.HEADING:
            heading = block.text
    return _GLOSSARY.search(heading) is not None


def _stands_first(term: Term, reading: Reading) -> bool:
    """Whether the explanation stands in brackets right behind the term."""
    assert term.explanation is not None
    between = reading.document.source.text[term.span.end : term.explanation.start]
    return between.strip("*_ ") == "(" and len(between) < 5
