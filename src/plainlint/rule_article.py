"""The part of a rule's file that its page shows: examples, and where the rule comes from."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from plainlint.records import Record, build
from plainlint.rule import Article, Evidence, Example


@dataclass(frozen=True, slots=True)
class _ExampleText:
    """One example as a rule's file writes it."""

    bad: str | None = None
    good: str | None = None
    finds: tuple[str, ...] = ()
    better: str = ""
    because: str = ""
    format: str = "markdown"
    says: str = ""
    glossary: Mapping[str, str] = field(default_factory=dict)
    reviewed: str = ""

    def __post_init__(self) -> None:
        if (self.bad is None) == (self.good is None):
            raise ValueError("An example is either “bad” or “good”: give one of them.")
        if self.bad is not None and not self.finds:
            raise ValueError("Say what the rule finds in this bad example: “finds: [the exact words]”.")


class _ArticleText(NamedTuple):
    """The part of a rule's file that its page shows."""

    evidence: tuple[Evidence, ...] = ()
    examples: tuple[_ExampleText, ...] = ()


def article_of(record: Record, given: Mapping[str, Any]) -> Article:
    """The article of a rule from the keys of its file that belong to it.

    Raises:
        Mistakes: what is wrong with them.
    """
    text = build(_ArticleText, record, given=given)
    return Article(tuple(map(_example, text.examples)), text.evidence)


def _example(given: _ExampleText) -> Example:
    text = given.bad if given.bad is not None else given.good or ""
    return Example(
        text, given.finds, given.better, given.because, given.format, given.says, given.glossary, given.reviewed
    )
