"""Figures, marks and short words that are written in a way that readers misread."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import accumulate
from typing import TYPE_CHECKING, NamedTuple

from plainlint.document import Kind, Zone
from plainlint.rule import Match, Suggestion

if TYPE_CHECKING:
    from plainlint.reading import Reading
    from plainlint.segment import Passage

_ADDRESS = re.compile(r"\S*(?:://|www\.|@|\w/\w\S*/|doi)\S*", re.IGNORECASE)
_BETWEEN = "\0"  # between passages; no reader lets one through, and no class of characters takes it for a space
_REACH = 60  # characters to either side of a cue that a form may take up


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


class _Found(NamedTuple):
    """A form that stands in the passage of this number."""

    passage: int
    start: int  # offset into the passage's prose
    end: int
    form: Form
    match: re.Match[str]


@dataclass(frozen=True, slots=True)
class Notation:
    """Finds `forms` in the body of the page, in letters as given; web and mail addresses are left alone.

    An expression is first read when its cue stands on a page, so that a rule costs nothing where it finds nothing.
    """

    forms: tuple[Form, ...]
    headings: bool = True  # whether headings count

    def matches(self, reading: Reading) -> Iterator[Match]:
        """Each place in order; what two forms match is found once."""
        passages = [
            passage
            for passage in reading.passages
            if passage.block.zone is Zone.BODY and (self.headings or passage.block.kind is not Kind.HEADING)
        ]
        forms = (form for form in self.forms if form.locale in ("", reading.locale))
        behind = (0, 0)
        for found in sorted(_all_found(passages, forms), key=lambda one: one[:3]):
            if (found.passage, found.start) >= behind:
                behind = (found.passage, found.end)
                yield _match(passages[found.passage], found)


def _all_found(passages: list[Passage], forms: Iterable[Form]) -> Iterator[_Found]:
    """What the forms match, looked for in all passages at one go, because most forms stand on no page at all."""
    texts = [passage.text for passage in passages]
    text = _BETWEEN.join(texts)
    starts = [0, *accumulate(len(one) + 1 for one in texts)]
    for form in forms:
        for match in _around_cues(form, text):
            start, end = match.span("found" if "found" in match.re.groupindex else 0)
            number = bisect_right(starts, start) - 1
            start, end = start - starts[number], end - starts[number]
            if end > len(texts[number]) or _in_address(texts[number], start):
                continue
            if not (form.unless and _has(form.unless, passages[number], start)):
                yield _Found(number, start, end, form, match)


def _around_cues(form: Form, text: str) -> Iterator[re.Match[str]]:
    """Finding a run of characters is some fifty times faster than trying an expression at each of them."""
    seen = set()
    for cue in form.cues:
        at = text.find(cue)
        while at >= 0:
            for match in re.compile(form.find).finditer(text, max(0, at - _REACH), at + len(cue) + _REACH):
                if match.start() not in seen:
                    seen.add(match.start())
                    yield match
            at = text.find(cue, at + len(cue))


def _has(expression: str, passage: Passage, start: int) -> bool:
    sentence = passage.sentences[passage.sentence_at(start)]
    return re.search(expression, sentence.text, re.IGNORECASE) is not None


def _in_address(text: str, at: int) -> bool:
    """Whether the word that holds this character is an address or a file path."""
    start = max(text.rfind(" ", max(0, at - 200), at), text.rfind("\n", max(0, at - 200), at)) + 1
    return _ADDRESS.match(text, start, start + 300) is not None


def _match(passage: Passage, found: _Found) -> Match:
    span, form = passage.span(found.start, found.end), found.form
    suggestions = tuple(Suggestion(found.match.expand(one), span, form.sure) for one in form.prefer)
    instead = " or ".join(f"“{one.text}”" for one in suggestions)
    advice = form.because or (f"Write {instead}." if instead else "")
    return Match(span, {"prefer": instead, "advice": advice}, suggestions=suggestions)
