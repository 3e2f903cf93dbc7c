"""Which words of a page are hard for its readers, and whether it explains them.

The reader is an adult of reading age 11 to 12 without medical training who reads about the condition for the first
time. Hard are the listed medical terms, rare words that are not built from common ones, and abbreviations that not
everybody knows. What the page explains is settled at the first use; an explanation further on comes late.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import product
from operator import attrgetter
from typing import NamedTuple, TypeAlias

from plainlint import lazy
from plainlint.document import Document, Kind
from plainlint.facts.abbreviations import Abbreviation
from plainlint.facts.explanations import explanation_at
from plainlint.facts.terms.longer_names import longer_name, says_enough
from plainlint.facts.terms.lost_spaces import account_run_in
from plainlint.facts.terms.other_names import named_besides
from plainlint.facts.terms.uses import TermKind as TermKind
from plainlint.facts.terms.uses import TermUses, collect, is_read
from plainlint.lexicon import Lexicon
from plainlint.segment import Passage, Sentence, Use
from plainlint.source import Span

_Place: TypeAlias = tuple[int, int]  # index of a passage, offset into its prose

_BENEATH = 2  # sentences after a first use, or beneath it where it is a heading, that may still explain it
_BESIDE = (" or ", ", or ", " (")  # what stands between a term and its abbreviation
_LONG_FORM = lazy.pattern(r" \(([a-z-]{8,})\)")
_MOST_USES = 8  # a term that so many uses do not explain is not explained by the next


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
    plain: str = ""  # plain wording that the term list offers
    uses: tuple[Use, ...] = ()  # all uses, the first one as well


def find(
    document: Document,
    passages: Sequence[Passage],
    abbreviations: Sequence[Abbreviation],
    lexicon: Lexicon,
    locale: str = "en-GB",
    links_explain: bool = False,
) -> tuple[Term, ...]:
    """Every distinct hard term of the page's body, in running order.

    `links_explain` says whether a link to a glossary explains a term.
    """
    found = collect(passages, abbreviations, lexicon, locale)
    expanded = dict(_named_beside(found, passages))
    expanded |= {(pair.short_use.passage, pair.short_use.start): pair.span for pair in abbreviations}
    inquiry = _Inquiry(passages, lexicon, expanded, links_explain)
    own = {entry.key: inquiry.own_answer(entry) for entry in found}
    terms = (
        inquiry.term(entry, _answer(entry, own) or inquiry.answer_to_other_name(entry, found, own)) for entry in found
    )
    return tuple(sorted(terms, key=lambda term: (term.use.passage, term.use.start)))


def _named_beside(found: Sequence[TermUses], passages: Sequence[Passage]) -> Iterator[tuple[_Place, Span]]:
    """Where abbreviations stand beside the term whose initials they are: "deep vein thrombosis, or DVT"."""
    terms = {entry.initials: entry for entry in found if len(entry.initials) > 1}
    for entry in found:
        if entry.kind is TermKind.ABBREVIATION and entry.key in terms:
            ends = {(use.passage, use.end): use.start for use in terms[entry.key].uses}
            for short, gap in product(entry.uses, _BESIDE):
                passage, end = passages[short.passage], short.start - len(gap)
                start = ends.get((short.passage, end))
                if start is not None and passage.text.startswith(gap, end):
                    yield (short.passage, short.start), passage.span(start, short.end)


class _Answer(NamedTuple):
    """Where a term is explained."""

    place: _Place  # of the use that is explained
    span: Span


def _answer(entry: TermUses, own: Mapping[str, _Answer | None]) -> _Answer | None:
    """The term's own explanation or one that other terms lend; of a frightening word, whichever readers meet first."""
    mine = own[entry.key]
    if mine and entry.kind is not TermKind.EMOTIVE:
        return mine
    lent = _borrowed_answer(entry, own)
    return min((one for one in (mine, lent) if one), default=None)


def _borrowed_answer(entry: TermUses, own: Mapping[str, _Answer | None]) -> _Answer | None:
    """An explanation that other terms lend.

    A phrase made of explained words needs no explanation of its own, and who has read what palliative care is knows
    what palliative means.
    """
    if entry.parts != (entry.key,):
        answers = [own.get(part) for part in entry.parts]
        if all(answers):
            return max(answer for answer in answers if answer)
    if entry.kind is TermKind.EMOTIVE:
        word = entry.key.partition(" ")[0]
        return min((answer for key, answer in own.items() if answer and key.partition(" ")[0] == word), default=None)
    return None


@dataclass(frozen=True, slots=True)
class _Inquiry:
    """Asks for each term whether its page explains it."""

    passages: Sequence[Passage]
    lexicon: Lexicon
    expanded: Mapping[_Place, Span]  # where abbreviations have the long form beside them
    links_explain: bool

    def own_answer(self, entry: TermUses) -> _Answer | None:
        """The first explanation that stands at one of the term's uses."""
        for use in entry.uses[:_MOST_USES]:
            span = self.expanded.get((use.passage, use.start))
            if span is None and entry.known and self._is_beside_bracket(use):
                span = self._wording_beside(use, entry.known.plain.lower())
            if span is None and entry.kind is TermKind.ABBREVIATION:
                span = self._long_form_beside(use)
            if span is None:
                span = self._explanation(use)
            if span is None and (use is entry.uses[0] or entry.kind is TermKind.ABBREVIATION):
                span = self._explanation_of_name(use, entry.kind)
            if span is None and entry.kind is not TermKind.ABBREVIATION:
                span = self._account_run_in(use)
            if span is not None:
                return _Answer((use.passage, use.start), span)
        return None

    def _is_beside_bracket(self, use: Use) -> bool:
        text = self.passages[use.passage].text
        return text.startswith(" (", use.end) or text.endswith(" (", 0, use.start)

    def _wording_beside(self, use: Use, plain: str) -> Span | None:
        """The list's own plain wording, where it and the term stand as "plain (term)" or "term (plain)"."""
        passage, length = self.passages[use.passage], len(plain)
        text = passage.text
        if plain and text[use.end : use.end + 2 + length].lower() == f" ({plain}":
            return passage.span(use.end + 2, use.end + 2 + length)
        start = use.start - 2 - length
        if plain and start >= 0 and text[start : use.start].lower() == f"{plain} (":
            return passage.span(start, start + length)
        return None

    def _long_form_beside(self, use: Use) -> Span | None:
        """The single word in brackets that begins with the letter of an abbreviation: "EKG (electrocardiogram)"."""
        passage = self.passages[use.passage]
        found = _LONG_FORM.match(passage.text, use.end) if passage.text.startswith(" (", use.end) else None
        if found is None or found[1][0] != passage.text[use.start].lower():
            return None
        return passage.span(found.start(1), found.end(1))

    def _account_run_in(self, use: Use) -> Span | None:
        passage = self.passages[use.passage]
        text = passage.text
        account = account_run_in(text[use.start : use.end], text, use.end, self.lexicon)
        return passage.span(*account) if account else None

    def _explanation(self, use: Use) -> Span | None:
        explanation = explanation_at(use, self.passages, self.lexicon, self.links_explain)
        return explanation.span if explanation else None

    def _explanation_of_name(self, use: Use, kind: TermKind) -> Span | None:
        """What explains the longer name that the words at `use` are part of: "cardiac MRI is a scan that"."""
        name = longer_name(use, self.passages[use.passage], self.lexicon)
        explanation = explanation_at(name, self.passages, self.lexicon, self.links_explain) if name else None
        if name is None or explanation is None:
            return None
        if kind is TermKind.ABBREVIATION or says_enough(explanation, use, name, self.passages):
            return explanation.span
        return None

    def answer_to_other_name(
        self, entry: TermUses, found: Sequence[TermUses], own: Mapping[str, _Answer | None]
    ) -> _Answer | None:
        """The explanation of the thing that the page calls so as well: "AML is also called X"."""
        use = entry.uses[0]
        thing = named_besides(use, found, self.passages)
        answer = own[thing.key] if thing else None
        if answer is None:
            return None
        if answer.span.start <= self.passages[use.passage].span(use.start, use.end).start < answer.span.end:
            return None  # the thing is explained by this very name
        return _Answer(max(answer.place, (use.passage, use.start)), answer.span)

    def term(self, entry: TermUses, answer: _Answer | None) -> Term:
        """The term as the page treats it."""
        first = entry.uses[0]
        passage = self.passages[first.passage]
        explained = Explained.NO
        if answer is not None:
            explained = Explained.HERE if answer.place < self._end_of_surroundings(first) else Explained.LATE
        return Term(
            text=passage.text[first.start : first.end],
            span=passage.span(first.start, first.end),
            kind=entry.kind,
            explained=explained,
            explanation=answer.span if answer else None,
            use=first,
            name=entry.known.name if entry.known else "",
            count=len(entry.uses),
            plain=entry.known.plain if entry.known else "",
            uses=tuple(entry.uses),
        )

    def _next_paragraph(self, index: int) -> Sequence[Sentence]:
        """The sentences of the paragraph after paragraph `index`; none where another kind of block follows."""
        both = self.passages[index : index + 2]
        return both[-1].sentences if len(both) == 2 and all(p.block.kind is Kind.PARAGRAPH for p in both) else ()

    def _end_of_surroundings(self, first: Use) -> _Place:
        """The place before which an explanation still counts as standing at the first use."""
        passage = self.passages[first.passage]
        if passage.block.kind is not Kind.HEADING:
            after = bisect_right(passage.sentences, first.start, key=attrgetter("start")) + _BENEATH
            left = after - len(passage.sentences)
            if left > 0 and (sentences := self._next_paragraph(first.passage)):
                return first.passage + 1, sentences[min(left, len(sentences)) - 1].end
            return first.passage, passage.sentences[min(after, len(passage.sentences)) - 1].end
        left = _BENEATH
        for index in range(first.passage + 1, len(self.passages)):
            passage = self.passages[index]
            if passage.block.kind is Kind.HEADING or not is_read(passage):
                continue
            left -= len(passage.sentences)
            if left <= 0:
                return index, len(passage.text)
        return len(self.passages), 0
