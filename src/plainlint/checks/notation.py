"""Figures, marks and short words that are written in a way that readers misread."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from plainlint import lazy
from plainlint.document import Kind
from plainlint.rule import Match, Suggestion

if TYPE_CHECKING:
    from plainlint.facts.running_text import Hit
    from plainlint.reading import Reading

_ADDRESS = lazy.pattern(r"\S*(?:://|www\.|@|\w/\w\S*/|doi)\S*", re.IGNORECASE)


class Form(NamedTuple):
    """One way to write something.

    `find` is a regular expression; a group called `found` in it is what is found, else the whole. It is looked for only
    around the `cues`, runs of characters as they are written, of which all that it matches holds one.
    """

    find: str
    cues: tuple[str, ...]
    because: str = ""  # what to do
    prefer: tuple[str, ...] = ()  # what may stand instead; \1 is the first group
    unless: str = ""  # a regular expression: not where it matches in the same sentence
    sure: bool = False  # whether the wording is so certainly right that --fix may write it
    locale: str = ""  # the only place where this is wrong, such as "en-GB"; "": everywhere


class Notation(NamedTuple):
    """Finds `forms` in the body of the page, in letters as given; web and mail addresses are left alone.

    An expression is first read when its cue stands on a page, so that a rule costs nothing where it finds nothing.
    """

    forms: tuple[Form, ...]
    headings: bool = True  # whether headings count

    def matches(self, reading: Reading) -> Iterator[Match]:
        """Each place in order; what two forms match is found once."""
        behind = 0
        for match in sorted(self._all_matches(reading), key=lambda match: match.span):
            if match.span.start >= behind:
                behind = match.span.end
                yield match

    def _all_matches(self, reading: Reading) -> Iterator[Match]:
        for form in self.forms:
            if form.locale not in ("", reading.locale):
                continue
            for hit in reading.running_text.hits(form.find, form.cues):
                if not self.headings and hit.passage.block.kind is Kind.HEADING:
                    continue
                if not _in_address(hit.passage.text, hit.at) and not (
                    form.unless and re.search(form.unless, hit.surroundings(), re.IGNORECASE)
                ):
                    yield _match(form, hit)


def _in_address(text: str, at: int) -> bool:
    """Whether the word that holds this character is an address or a file path."""
    start = max(text.rfind(" ", max(0, at - 200), at), text.rfind("\n", max(0, at - 200), at)) + 1
    return _ADDRESS.match(text, start, start + 300) is not None


def _match(form: Form, hit: Hit) -> Match:
    span = hit.passage.span(*hit.place("found" if "found" in hit.match.re.groupindex else 0))
    suggestions = tuple(Suggestion(hit.match.expand(one), span, form.sure) for one in form.prefer)
    instead = " or ".join(f"“{one.text}”" for one in suggestions)
    advice = form.because or (f"Write {instead}." if instead else "")
    return Match(span, {"prefer": instead, "advice": advice}, suggestions=suggestions)
