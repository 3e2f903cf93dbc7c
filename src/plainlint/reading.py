"""A document with everything that checks ask of it, each fact worked out at most once."""

from __future__ import annotations

import datetime
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING, Protocol

from plainlint import segment
from plainlint.concordance import Concordance
from plainlint.document import Document
from plainlint.facts import abbreviations, dates, emotive, explanations, references, terms
from plainlint.facts.running_text import RunningText
from plainlint.lexicon import Lexicon, packaged
from plainlint.segment import Passage, Sentence
from plainlint.source import Span

if TYPE_CHECKING:
    from plainlint.services.proofreader import Proofreader


class History(Protocol):
    """Earlier versions of pages."""

    def reviewed_version(self, reading: Reading) -> Reading | None:
        """The page as it stood when its present review date was written on it; None where that is not known."""
        ...


@dataclass(frozen=True)
class Reading:
    """What is true of `document` for a reader on the day `today` in the place `locale`.

    `today` None is the day on which it is made; `locale` ("en-GB", "en-US") decides the order of numeric dates and
    which abbreviations everybody knows. Each fact is a cached property, so asking twice costs nothing; facts that few
    rules ask for are imported only then.
    """

    document: Document
    today: datetime.date | None = None
    locale: str = "en-GB"
    lexicon: Lexicon = field(default_factory=packaged, repr=False)
    links_explain: bool = False  # whether a link to a glossary explains a word
    proofreader: Proofreader | None = field(default=None, repr=False)  # None: grammar is not checked
    history: History | None = field(default=None, repr=False)  # None: earlier versions are not looked at

    @property
    def day(self) -> datetime.date:
        """The day of the reading."""
        return self.today or datetime.date.today()

    @cached_property
    def passages(self) -> tuple[Passage, ...]:
        """Every block that holds prose, cut into sentences and words; all zones, in reading order."""
        return segment.passages(self.document)

    @cached_property
    def sentences(self) -> tuple[Sentence, ...]:
        """The sentences of the page, in reading order."""
        return tuple(segment.sentences_of(self.passages))

    @cached_property
    def concordance(self) -> Concordance:
        """Where each word of the body stands, for phrases to be looked for."""
        return Concordance(self.passages)

    @cached_property
    def running_text(self) -> RunningText:
        """The prose of the body as one text, for marks and figures to be looked for."""
        return RunningText(self.passages)

    @cached_property
    def abbreviations(self) -> tuple[abbreviations.Abbreviation, ...]:
        """Abbreviations that the page expands: `.short`, `.long`, `.span` of the place where it does."""
        return abbreviations.find(self.passages)

    @cached_property
    def terms(self) -> tuple[terms.Term, ...]:
        """Hard terms: `.text`, `.span` of the first use, `.kind`, `.explained`, `.explanation`."""
        return terms.find(
            self.document, self.passages, self.abbreviations, self.lexicon, self.locale, self.links_explain
        )

    @cached_property
    def emotive(self) -> tuple[emotive.EmotiveUse, ...]:
        """Words that frighten or are misread, in the sense that does so."""
        return emotive.find(self.passages, self.lexicon)

    @cached_property
    def passives(self) -> tuple[Span, ...]:
        """One span for each passive clause."""
        from plainlint.facts import passives

        return passives.find(self.passages)

    @cached_property
    def date_survey(self) -> dates.Survey:
        """Everything the page says of its own dates: those that speak about it, those that cannot be, its media's."""
        return dates.survey(self.document, self.passages, self.day, self.locale)

    @property
    def dates(self) -> tuple[dates.PageDate, ...]:
        """Dates that speak about the page: `.role`, `.value`, `.span`."""
        return self.date_survey.dates

    @cached_property
    def references(self) -> references.References:
        """The page's list of sources and the markers that point to it."""
        return references.find(self.document, self.passages)

    @cached_property
    def claims(self) -> tuple[Span, ...]:
        """Sentences that state something which needs a source."""
        from plainlint.facts import claims

        return claims.find(self.passages)

    @cached_property
    def difficulty(self) -> float:
        """How hard the page's prose is, from 1 (easy) to 6; 0.0 where there is too little text to say."""
        from plainlint.facts import difficulty

        return difficulty.of(self.passages, self.lexicon)

    def explanation_of(self, term_text: str) -> Span | None:
        """Where the document explains these words, or None."""
        return explanations.of_words(term_text, self.passages, self.lexicon)
