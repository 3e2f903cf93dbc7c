"""Which words of a page are hard for its readers, and whether it explains them.

The reader is an adult of reading age 11 to 12 without medical training who reads about the condition for the first
time. Hard are the listed medical terms, rare words that are not built from common ones, and abbreviations that not
everybody knows. What the page explains is settled at the first use; an explanation further on comes late.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from plainlint.document import Document, Kind, Zone
from plainlint.facts.abbreviations import Abbreviation
from plainlint.facts.capitals import find_capitals
from plainlint.facts.explanations import explanation_at
from plainlint.facts.mentions import is_in_organisation, is_mention, unused_stretches
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
    initials: set[str] = set()
    unused = {index: unused_stretches(passage) for index, passage, _ in read}
    for index, passage, words in read:
        for phrase in hard_phrases(passage, words, lexicon, lowered):
            start, end = passage.words[phrase.first].start, passage.words[phrase.last].end
            if _is_inside(start, unused[index]) or is_mention(passage, start, end):
                continue
            if is_in_organisation(passage, phrase.first, phrase.last, lexicon):
                continue
            initials.add("".join(word.lower[0] for word in passage.words[phrase.first : phrase.last + 1]).upper())
            entry = found.setdefault(phrase.key, _Found(_kind(phrase, passage, lexicon), phrase.term, []))
            entry.uses.append(Use(index, start, end))
    meant = initials | {pair.short for pair in abbreviations}
    well_known = lexicon.well_known_abbreviations(locale)
    for index, passage, _ in read:
        for start, end in find_capitals(passage, meant, well_known, lexicon):
            if not _is_inside(start, unused[index]):
                short = passage.text[start:end]
                entry = found.setdefault(f"{short} (short)", _Found(TermKind.ABBREVIATION, None, []))
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


def _is_inside(offset: int, stretches: Sequence[tuple[int, int]]) -> bool:
    return any(start <= offset < end for start, end in stretches)


# --- explained? -----------------------------------------------------------------------------------

_BENEATH = 2  # sentences after a first use, or beneath it where it is a heading, that may still explain it
_MOST_LATER_USES = 8  # a term that so many uses do not explain is not explained by the next


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
                return (Explained.HERE if (use.passage, use.start) < near else Explained.LATE), span
        return Explained.NO, None

    def _explanation(self, use: Use, kind: TermKind) -> Span | None:
        if kind is TermKind.ABBREVIATION:
            for pair in self.abbreviations:
                if pair.short_use == use:
                    return pair.span
        explanation = explanation_at(use, self.passages, self.lexicon)
        return explanation.span if explanation else None

    def _near(self, first: Use) -> tuple[int, int]:
        """The place before which an explanation still counts as standing at the first use."""
        passage = self.passages[first.passage]
        if passage.block.kind is not Kind.HEADING:
            last = min(passage.sentence_at(first.start) + _BENEATH, len(passage.sentences) - 1)
            return first.passage, passage.sentences[last].end
        left = _BENEATH
        for index in range(first.passage + 1, len(self.passages)):
            passage = self.passages[index]
            if passage.block.kind is Kind.HEADING or not _is_read(passage):
                continue
            left -= len(passage.sentences)
            if left <= 0:
                return index, len(passage.text)
        return len(self.passages), 0
