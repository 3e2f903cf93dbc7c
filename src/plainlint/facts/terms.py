"""Which words of a page are hard for its readers, and whether it explains them.

The reader is an adult of reading age 11 to 12 without medical training who reads about the condition for the first
time. Hard are the listed medical terms, rare words that are not built from common ones, and abbreviations that not
everybody knows. What the page explains is settled at the first use; an explanation further on comes late.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from plainlint.document import Document, Kind, MarkKind, Zone
from plainlint.facts.abbreviations import Abbreviation
from plainlint.facts.capitals import find_capitals
from plainlint.facts.explanations import explanation_at
from plainlint.facts.noun_phrases import HardPhrase, hard_phrases
from plainlint.lexicon import Lexicon
from plainlint.segment import Passage, Use
from plainlint.source import Span
from plainlint.vocabulary import KnownTerm


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
    plain: str = ""  # plain wording that the term list offers
    uses: tuple[Use, ...] = ()


@dataclass(slots=True)
class _Found:
    """All uses of one term."""

    kind: TermKind
    known: KnownTerm | None
    uses: list[Use]


def find(
    document: Document,
    passages: Sequence[Passage],
    abbreviations: Sequence[Abbreviation],
    lexicon: Lexicon,
    locale: str = "en-GB",
) -> tuple[Term, ...]:
    """Every distinct hard term of the page's body, in running order."""
    found = _collect(passages, abbreviations, lexicon, locale)
    inquiry = _Inquiry(passages, abbreviations, lexicon)
    terms = (inquiry.term(entry) for entry in found.values())
    return tuple(sorted(terms, key=lambda term: (term.use.passage, term.use.start)))


def _collect(
    passages: Sequence[Passage], abbreviations: Sequence[Abbreviation], lexicon: Lexicon, locale: str
) -> dict[str, _Found]:
    expanded = {pair.short for pair in abbreviations}
    well_known = lexicon.well_known_abbreviations(locale)
    profiles = lexicon.profiles
    read = [
        (index, passage, [profiles[word.lower] for word in passage.words])
        for index, passage in enumerate(passages)
        if _is_read(passage)
    ]
    lowered = {
        word.lower
        for _, passage, words in read
        for word, profile in zip(passage.words, words, strict=True)
        if profile.hard and passage.text[word.start].islower()
    }
    found: dict[str, _Found] = {}
    for index, passage, words in read:
        quoted = _quotations(passage)
        for start, end in find_capitals(passage, expanded, well_known, lexicon):
            short = passage.text[start:end]
            if not _inside(start, quoted):
                entry = found.setdefault(short, _Found(TermKind.ABBREVIATION, None, []))
                entry.uses.append(Use(index, start, end))
        for phrase in hard_phrases(passage, words, lexicon, lowered):
            start, end = passage.words[phrase.first].start, passage.words[phrase.last].end
            if _inside(start, quoted) or _is_mention(passage.text, start, end):
                continue
            if passage.text[start].isupper() and _in_organisation(passage, phrase, lexicon):
                continue
            entry = found.setdefault(phrase.key, _Found(_kind(phrase, passage, lexicon), phrase.term, []))
            entry.uses.append(Use(index, start, end))
    return found


def _is_read(passage: Passage) -> bool:
    block = passage.block
    return block.zone is Zone.BODY and block.kind not in (Kind.ALT, Kind.QUOTE) and not block.quoted


def _kind(phrase: HardPhrase, passage: Passage, lexicon: Lexicon) -> TermKind:
    if phrase.term is not None:
        return TermKind(phrase.term.kind)
    if phrase.first == phrase.last and lexicon.names_medicine(passage.words[phrase.first].lower):
        return TermKind.DRUG
    return TermKind.MEDICAL


# --- uses that are none ---------------------------------------------------------------------------

_QUOTATION = re.compile(r"“[^”]*”|\"[^\"]*\"")
_LONGEST_QUOTED_TERM = 40  # characters; a longer quotation is somebody's speech
_MENTION = re.compile(r"\b(?:word|term|phrase|name)s? [“‘'\"(]*$")


def _quotations(passage: Passage) -> list[tuple[int, int]]:
    text = passage.text
    spoken = [(mark.start, mark.end) for mark in passage.block.marked(MarkKind.QUOTATION)]
    if "“" in text or '"' in text:
        spoken.extend(match.span() for match in _QUOTATION.finditer(text))
    return [(start, end) for start, end in spoken if end - start > _LONGEST_QUOTED_TERM]


def _inside(offset: int, stretches: Sequence[tuple[int, int]]) -> bool:
    return any(start <= offset < end for start, end in stretches)


def _is_mention(text: str, start: int, end: int) -> bool:
    quoted = start > 0 and text[start - 1] in "“‘'\"" and text[end : end + 1] in ("”", "’", "'", '"')
    return quoted and _MENTION.search(text, max(0, start - 12), start) is not None


_LINKS = frozenset(("of", "and", "for", "on", "the", "in"))


def _in_organisation(passage: Passage, phrase: HardPhrase, lexicon: Lexicon) -> bool:
    """Whether the phrase is part of a run of capitals that names an organisation."""
    if passage.block.kind is Kind.HEADING:
        return False
    return any(
        lexicon.is_organisation_word(word)
        for step in (-1, 1)
        for word in _capital_run(passage, phrase.first if step < 0 else phrase.last, step)
    )


def _capital_run(passage: Passage, index: int, step: int) -> Iterator[str]:
    text, words = passage.text, passage.words
    while 0 <= (following := index + step) < len(words):
        left, right = sorted((index, following))
        word = words[following]
        between = text[words[left].end : words[right].start]
        if between.strip(",& ") or not (text[word.start].isupper() or word.lower in _LINKS):
            return
        if text[word.start].isupper():
            yield word.lower
        index = following


# --- explained? -----------------------------------------------------------------------------------

_BENEATH = 2  # sentences beneath a heading in which its words may be explained
_MOST_LATER_USES = 12  # a term that a dozen uses do not explain is not explained by the next


@dataclass(frozen=True, slots=True)
class _Inquiry:
    passages: Sequence[Passage]
    abbreviations: Sequence[Abbreviation]
    lexicon: Lexicon

    def term(self, found: _Found) -> Term:
        first = found.uses[0]
        passage = self.passages[first.passage]
        explained, explanation = self._answer(found)
        return Term(
            text=passage.text[first.start : first.end],
            span=passage.span(first.start, first.end),
            kind=found.kind,
            explained=explained,
            explanation=explanation,
            use=first,
            name=found.known.name if found.known else "",
            count=len(found.uses),
            plain=found.known.plain if found.known else "",
            uses=tuple(found.uses),
        )

    def _answer(self, found: _Found) -> tuple[Explained, Span | None]:
        near = self._near(found.uses[0])
        for use in found.uses[:_MOST_LATER_USES]:
            span = self._explanation(use, found.kind)
            if span is not None:
                return (Explained.HERE if (use.passage, use.start) <= near else Explained.LATE), span
        return Explained.NO, None

    def _explanation(self, use: Use, kind: TermKind) -> Span | None:
        if kind is TermKind.ABBREVIATION:
            for pair in self.abbreviations:
                if pair.short_use == use:
                    return pair.span
        explanation = explanation_at(use, self.passages, self.lexicon)
        return explanation.span if explanation else None

    def _near(self, first: Use) -> tuple[int, int]:
        """The last place at which an explanation still counts as standing at the first use."""
        if self.passages[first.passage].block.kind is not Kind.HEADING:
            return first.passage, first.start
        left = _BENEATH
        for index in range(first.passage + 1, len(self.passages)):
            passage = self.passages[index]
            if passage.block.kind is Kind.HEADING or not _is_read(passage):
                continue
            left -= len(passage.sentences)
            if left <= 0:
                return index, len(passage.text)
        return len(self.passages), 0
