"""What a rule is, and what comes of it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from enum import IntEnum
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple, Protocol

from plainlint.source import Position, Source, Span

if TYPE_CHECKING:
    from plainlint.reading import Reading


class Level(IntEnum):
    """How much a finding weighs."""

    INFO = 1  # worth knowing; nobody need act on it
    WARNING = 2  # an editor would change this
    ERROR = 3  # should not be published like this

    def __str__(self) -> str:
        return self.name.lower()


class Related(NamedTuple):
    """Another place that belongs to a finding."""

    span: Span
    note: str  # what is there: "the explanation"


class Suggestion(NamedTuple):
    """A wording that may stand instead of what was found."""

    text: str
    span: Span  # what the text would replace; an empty span: insert there
    sure: bool = False  # only sure suggestions are applied by --fix


class Match(NamedTuple):
    """A place that a check found: no rule id, no wording."""

    span: Span
    values: Mapping[str, object] = {}  # what the rule's wording may name
    related: tuple[Related, ...] = ()
    suggestions: tuple[Suggestion, ...] = ()
    level: Level | None = None  # only from a check with two limits: the limit that was passed


class Check(Protocol):
    """The behaviour of a rule; its fields are the options that the rule's YAML gives."""

    def matches(self, reading: Reading) -> Iterator[Match]:
        """The places on the page that break the rule, in any order."""
        ...


class Evidence(NamedTuple):
    """Where a rule comes from."""

    title: str
    url: str = ""


class Example(NamedTuple):
    """A piece of a page that shows the rule at work; it is a test and a part of the rule's page."""

    text: str
    finds: tuple[str, ...] = ()  # the exact texts found, in order; none: the example is good
    better: str = ""  # the same content, written so that the rule finds nothing
    because: str = ""  # why a good example is good
    format: str = "markdown"
    says: str = ""  # the whole message of the first finding, where the example shows it
    glossary: Mapping[str, str] = {}  # terms of a house, with its wording
    reviewed: str = ""  # the version that was reviewed, for rules about the history of a page

    @property
    def bad(self) -> bool:
        """Whether the rule must find something here."""
        return bool(self.finds)


class Article(NamedTuple):
    """What a rule's page shows, which nobody needs in order to check."""

    examples: tuple[Example, ...] = ()
    evidence: tuple[Evidence, ...] = ()


@dataclass(frozen=True)
class Rule:
    """One thing that plainlint looks for.

    Most runs ask some of the rules and show no examples, so the check and the article are made when first asked for.
    """

    id: str
    says: str  # the message, with {names} of the match's values; {found} is always there
    why: str
    level: Level
    make_check: Callable[[], Check] = field(repr=False, compare=False)
    make_article: Callable[[], Article] = field(default=Article, repr=False, compare=False)
    default: bool = True  # whether it is on unless the settings say otherwise
    formerly: tuple[str, ...] = ()
    yields_to: tuple[str, ...] = ()  # where one of these rules finds the same words, this one is silent
    catalogue: tuple[str, ...] = ()  # the rows of the catalogue of standards that it answers: "SEN1"
    options: Mapping[str, object] = field(default_factory=dict)
    path: str = ""

    @cached_property
    def check(self) -> Check:
        """What finds the places that break the rule."""
        return self.make_check()

    @cached_property
    def article(self) -> Article:
        """Examples, and where the rule comes from."""
        return self.make_article()

    @property
    def examples(self) -> tuple[Example, ...]:
        """Pieces of pages that show the rule at work."""
        return self.article.examples

    @property
    def evidence(self) -> tuple[Evidence, ...]:
        """Where the rule comes from."""
        return self.article.evidence


class Finding(NamedTuple):
    """One thing to look at on a page, complete at birth."""

    rule: str
    level: Level
    position: Position
    span: Span
    message: str
    excerpt: str  # source text between the ends of the span
    related: tuple[Related, ...] = ()
    suggestions: tuple[Suggestion, ...] = ()


class Report(NamedTuple):
    """What was found on one page."""

    source: Source
    findings: tuple[Finding, ...]
    silenced: tuple[Finding, ...] = ()  # allowed by a remark on the page
    notes: tuple[str, ...] = ()  # what the reader of the file had to guess: how its letters are written
    failures: tuple[str, ...] = ()  # what could not be checked because another program failed
    fixed: int = 0  # how many suggestions were carried out before this report was made
    seconds: Mapping[str, float] = {}  # for each rule, the time it took
