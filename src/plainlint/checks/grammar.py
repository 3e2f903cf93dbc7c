"""Grammar and spelling, where a LanguageTool is at hand."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar, Literal, NamedTuple

from plainlint.rule import Match, Suggestion

if TYPE_CHECKING:
    from plainlint.reading import Reading
    from plainlint.services.proofreader import Remark


class Part(NamedTuple):
    """A category or a rule of LanguageTool, with the reason why it is on or left out."""

    id: str
    because: str


@dataclass(frozen=True, slots=True)
class Grammar:
    """Finds what LanguageTool would change: faults of grammar in these `categories`, or misspelt words."""

    needs: ClassVar[str] = "proofreader"

    asks_for: Literal["grammar", "spelling"]
    categories: tuple[Part, ...] = ()  # of LanguageTool's rules, which are on
    leave: tuple[Part, ...] = ()  # single rules of LanguageTool that are off

    def matches(self, reading: Reading) -> Iterator[Match]:
        """Each fault; nothing where the settings do not ask for grammar."""
        proofreader = reading.proofreader
        if proofreader is None:
            return
        left = {part.id for part in self.leave}
        if self.asks_for == "spelling":
            remarks = proofreader.spelling(reading.passages, reading.lexicon)
        else:
            remarks = proofreader.grammar(reading.passages, tuple(part.id for part in self.categories))
        yield from (_match(remark) for remark in remarks if remark.fault.rule not in left)


def _match(remark: Remark) -> Match:
    fault = remark.fault
    suggestions = tuple(Suggestion(text, remark.span) for text in fault.replacements)
    shown = [f"“{text}”" for text in fault.replacements]
    advice = f"You could write {' or '.join(shown)}." if shown else "Check it."
    return Match(remark.span, {"message": fault.message, "advice": advice}, suggestions=suggestions)
