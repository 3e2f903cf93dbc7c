"""Hard words that the page does not explain, or explains too late."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from plainlint.document import Kind, MarkKind
from plainlint.facts.terms import Explained, Term, TermKind
from plainlint.rule import Match, Related, Suggestion
from plainlint.segment import Passage
from plainlint.source import Span

if TYPE_CHECKING:
    from plainlint.reading import Reading

_PLAIN_PROSE = frozenset({Kind.PARAGRAPH, Kind.ITEM, Kind.DESCRIPTION})
_UNTOUCHED = (MarkKind.LINK, MarkKind.QUOTATION, MarkKind.CODE)
_QUOTES = (("“", "”"), ("‘", "’"), ('"', '"'))


class Explain(NamedTuple):
    """Finds terms of these `kinds` at their first use, where their explanation is `explained` ("no" or "late")."""

    kinds: tuple[TermKind, ...]
    explained: tuple[Explained, ...] = (Explained.NO,)

    def matches(self, reading: Reading) -> Iterator[Match]:
        """The first use of each such term; a late explanation is the related place.

        The wording of the house's glossary is a sure suggestion, at the first use in plain prose.
        """
        glossary = {term.name: term.wording for term in reading.lexicon.glossary if term.wording}
        for term in reading.terms:
            if term.kind in self.kinds and term.explained in self.explained:
                yield _match(term, glossary.get(term.name, ""), reading)


def _match(term: Term, house_wording: str, reading: Reading) -> Match:
    related: tuple[Related, ...] = ()
    plain = house_wording or term.plain
    advice = f"In plain words: “{plain}”." if plain else "Many readers will not know it."
    values: dict[str, object] = {"term": term.text, "advice": advice}
    if term.explanation is not None:
        related = (Related(term.explanation, "the explanation"),)
        values["line"] = reading.document.source.position(term.explanation.start).line
    suggestions = tuple(_insertions(term, house_wording, reading.passages)) if house_wording else ()
    return Match(term.span, values, related, suggestions)


def _insertions(term: Term, wording: str, passages: tuple[Passage, ...]) -> Iterator[Suggestion]:
    """The wording in brackets after the first use in plain prose; nothing where there is none."""
    for use in term.uses:
        passage = passages[use.passage]
        if _in_plain_prose(passage, use.start, use.end):
            after = passage.span(use.start, use.end).end
            yield Suggestion(f" ({wording})", Span(after, after), sure=True)
            return


def _in_plain_prose(passage: Passage, start: int, end: int) -> bool:
    block = passage.block
    if block.kind not in _PLAIN_PROSE or block.quoted:
        return False
    if any(mark.start < end and start < mark.end for mark in block.marked(*_UNTOUCHED)):
        return False
    before, after = passage.text[:start], passage.text[end:]
    if after.startswith((" (", "-", "’s", "'s")):
        return False
    return not any(
        before.count(opening) > before.count(closing) or (opening == closing and before.count(opening) % 2)
        for opening, closing in _QUOTES
        if opening in before and closing in after
    )
