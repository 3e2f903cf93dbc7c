"""Words that frighten or are misread and that the page leaves unexplained, or explains only by half."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Literal, NamedTuple

from plainlint.facts.emotive import senses
from plainlint.facts.emotive.senses import Sense, SenseKind
from plainlint.facts.terms.standing import ends_table_entry, has_run_in_account
from plainlint.rule import Level, Match, Related

if TYPE_CHECKING:
    from plainlint.facts.emotive import EmotiveUse
    from plainlint.reading import Reading
    from plainlint.segment import Passage, Use

_OPENS_LIST = ": - "  # what stands between a lead-in and its list where a page has become one line of text
_LIST_REACH = 600  # how many characters before an entry its lead-in is looked for


class Emotive(NamedTuple):
    """Finds senses of rules/terms/emotive, each once a page, but not in generated tables.

    `state` "unexplained": the first use, where no use is explained; a word that is merely misread is a warning at most.
    "late": the first use, where only a later one is explained. "open": an explanation that does not rule the wrong
    reading out.
    """

    state: Literal["unexplained", "late", "open"]

    def matches(self, reading: Reading) -> Iterator[Match]:
        """The first such use of each entry."""
        seen: set[str] = set()
        for use in reading.emotive:
            if use.entry in seen or (self.state == "open" and not use.open_reading):
                continue
            if _is_in_generated_table(use.use, reading.passages[use.use.passage]):
                continue
            seen.add(use.entry)
            if self._is_due(use) and not (self.state == "unexplained" and _is_run_together(use, reading)):
                yield _match(use, senses.packaged().named(use.entry), reading)

    def _is_due(self, use: EmotiveUse) -> bool:
        return self.state == "open" or (use.explanation is None and (self.state == "late") == (use.later is not None))


def _is_in_generated_table(use: Use, passage: Passage) -> bool:
    """Whether it is an entry of a generated table; a list that a lead-in opens, as in "These are: - X - Y", is none."""
    if not ends_table_entry(use, passage):
        return False
    return passage.text.rfind(_OPENS_LIST, max(0, use.start - _LIST_REACH), use.start) == -1


def _is_run_together(use: EmotiveUse, reading: Reading) -> bool:
    """Whether the page explains the word where it has lost a space: "in remissiontimes when symptoms disappear"."""
    return has_run_in_account(reading.document.source.excerpt(use.span), reading.passages, reading.lexicon)


def _match(use: EmotiveUse, sense: Sense, reading: Reading) -> Match:
    values: dict[str, object] = {"reading": _reading(sense), "convey": sense.convey, "wrong": sense.wrong}
    explanation = use.explanation or use.later
    if explanation is not None:
        values["line"] = reading.document.source.position(explanation.start).line
    related = (Related(explanation, "the explanation"),) if explanation else ()
    level = Level.WARNING if sense.kind is SenseKind.MEANING and explanation is None else None
    return Match(use.span, values, related, level=level)


def _reading(sense: Sense) -> str:
    return f"Readers may take it to mean {sense.wrong}." if sense.wrong else "Many readers do not know it."
