"""Labels and the dates that belong to them, wherever the layout of the page puts them."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import takewhile
from typing import NamedTuple

from plainlint.document import Document, Kind, MarkKind, Zone
from plainlint.facts import date_context
from plainlint.facts.date_context import Subject
from plainlint.facts.date_forms import WrittenDate, lowered, parse, written_dates
from plainlint.facts.date_labels import CUES, OTHER, REVIEW_DATE, Label, labels
from plainlint.segment import Passage
from plainlint.source import Span

_SHORT = 60  # code points: a block up to this long may be a label whose date stands in the next block
_LABEL_ONLY = re.compile(r"[\s:：*_()\[\]|.,–—-]*(?:\b(?:on|in|by|date|is|was|at|due|of|for)\b[\s:*_-]*)*")

_LINK = re.compile(r"[\s,;&/–—-]*(?:and |then |last |but )?")
_GOES_ON = re.compile(r"[^.;:|\n]*(?:,|\band|&)\s*")


class Pair(NamedTuple):
    """A date and the role that its label gives it."""

    role: str
    date: WrittenDate
    span: Span  # of the date in the source
    media: bool = False  # about a video or tool on the page


@dataclass(frozen=True, slots=True)
class _Lines:
    """The prose of a passage with the ends of its lines, and the dates and labels in it."""

    passage: Passage
    text: str
    lower: str
    labels: tuple[Label, ...]
    dates: tuple[WrittenDate, ...]

    def around(self, start: int, end: int) -> tuple[str, str]:
        """What stands on the same lines before `start` and after `end`."""
        first, last = date_context.line_around(self.lower, start, end)
        return self.lower[first:start], self.lower[end:last]


@dataclass(slots=True)
class _Found:
    """What the labels of one passage announce."""

    dates: dict[WrittenDate, Label]
    open: list[Label]  # labels of the page that stand without a date
    media: set[Label]


def pairs(document: Document, passages: Sequence[Passage], month_first: bool) -> Iterator[Pair]:
    """The dates with labels that speak of the page or of its media, in reading order."""
    for index, passage in enumerate(passages):
        if passage.block.zone is Zone.COMMENTS or not _has_cue(passage):
            continue
        lines = _lines(document, passage, month_first)
        found = _in_lines(lines)
        _in_columns(lines, found)
        for date, label in sorted(found.dates.items(), key=lambda item: item[0].start):
            yield Pair(label.role, date, passage.span(date.start, date.end), label in found.media)
        if found.open and _LABEL_ONLY.fullmatch(lines.lower, found.open[-1].end):
            label = found.open[-1]
            for date, span in _in_next_block(document, passages, index, label, month_first):
                yield Pair(label.role, date, span, label in found.media)


def _has_cue(passage: Passage) -> bool:
    text = passage.text
    if len(text) > _SHORT and not passage.block.marks and not any(map(str.isdigit, text)):
        return False
    return any(word.lower in CUES for word in passage.words)


def _lines(document: Document, passage: Passage, month_first: bool) -> _Lines:
    text = passage.text if document.format == "html" else _with_line_ends(document, passage)
    lower = lowered(text)
    dates = list(written_dates(text, month_first))
    for mark in passage.block.marked(MarkKind.TIME):
        if date := parse(mark.value, month_first):
            dates = [other for other in dates if other.end <= mark.start or mark.end <= other.start]
            dates.append(replace(date, start=mark.start, end=mark.end))
    dates.sort(key=lambda date: date.start)
    return _Lines(
        passage, text, lower, tuple(labels(text, lower)) if dates or len(text) <= _SHORT else (), tuple(dates)
    )


def _with_line_ends(document: Document, passage: Passage) -> str:
    r"""The prose, with "\n" for each space that is the end of a line in the source."""
    source, block = document.source.text, passage.block
    pieces = block.prose.pieces
    letters = list(passage.text)
    starts = [piece.start for piece in pieces]
    at = source.find("\n", block.span.start, block.span.end)
    while at >= 0 and pieces:
        index = bisect_right(starts, at) - 1
        if index >= 0:
            piece, after = pieces[index], pieces[index + 1].at if index + 1 < len(pieces) else len(letters)
            # A line's end may itself be the space, or be left out just before the next piece.
            for offset in (min(piece.at + at - piece.start, after - 1), after - 1, after):
                if offset < len(letters) and letters[offset] == " ":
                    letters[offset] = "\n"
                    break
        at = source.find("\n", at + 1, block.span.end)
    return "".join(letters)


def _in_lines(lines: _Lines) -> _Found:
    """Each label with the date that comes next, where the words between them allow it."""
    found = _Found({}, [], set())
    floor, previous = 0, None
    for index, label in enumerate(lines.labels):
        following = lines.labels[index + 1] if index + 1 < len(lines.labels) else None
        lead = date_context.lead(lines.lower, floor, label)
        subject = date_context.subject(lead, label, follows=bool(found.dates))
        if subject is Subject.ELSE and previous and _goes_on(lines, previous, label):
            subject = Subject.PAGE
        if label.role == OTHER or subject is Subject.ELSE or not _trusted(lines, label):
            previous = None
            continue
        if subject is Subject.MEDIA or (previous in found.media and not lead.words):
            found.media.add(label)
        previous = label
        date = _next_date(lines, label, following)
        if date and date_context.joins(lines.text, lines.lower, label, date) and _stands(lines, label, date, following):
            found.dates[date] = label
            floor = date.end
        else:
            found.open.append(label)
    return found


def _next_date(lines: _Lines, label: Label, following: Label | None) -> WrittenDate | None:
    index = bisect_left(lines.dates, label.end, key=lambda date: date.start)
    date = lines.dates[index] if index < len(lines.dates) else None
    return date if date and (following is None or date.start < following.start) else None


def _goes_on(lines: _Lines, previous: Label, label: Label) -> bool:
    """ "Written by Dr A Shah and reviewed by": the second label goes on about what the first was about."""
    between = lines.lower[previous.end : label.start]
    return len(between) < 120 and bool(_GOES_ON.fullmatch(between))


def _trusted(lines: _Lines, label: Label) -> bool:
    """Whether a label stands where the page speaks of itself, not in a source, a letter or a quotation."""
    block = lines.passage.block
    before, after = lines.around(label.start, label.end)
    before, after = before[-300:], after[:300]
    leads = not before.strip(" *_>|#-–—•[(") or date_context.opens_line(before)
    if block.zone is Zone.REFERENCES and not (leads and (label.strong or block.kind is not Kind.ITEM)):
        return False
    if date_context.in_letter(before + after) and (label.role == REVIEW_DATE or not label.strong):
        return False
    if date_context.in_citation(before + " " + after):
        return leads
    colon = after.lstrip(" *_").startswith((":", "："))
    return leads or colon or label.strong or not date_context.has_address(before)


def _stands(lines: _Lines, label: Label, date: WrittenDate, following: Label | None) -> bool:
    """Whether a bare "Updated May 2024" is a statement of its own: "Updated in 2019, the guideline ..." is none."""
    between = lines.lower[label.end : date.start]
    if label.strong or ":" in between or "：" in between:
        return True
    if date_context.lead(lines.lower, 0, label).words:
        return True
    return date_context.closed(lines.lower, date.end) or (
        following is not None and bool(_LINK.fullmatch(lines.lower, date.end, following.start))
    )


def _in_columns(lines: _Lines, found: _Found) -> None:
    """Labels under one another and their dates under one another, as text taken from a PDF file has them."""
    alone = [label for label in found.open if _alone(lines, label)]
    dates = [date for date in lines.dates if date not in found.dates and _alone(lines, date)]
    if len(alone) == len(dates) > 1 and alone[-1].end < dates[0].start:
        found.dates.update(zip(dates, alone, strict=True))
        found.open = [label for label in found.open if label not in alone]


def _alone(lines: _Lines, item: Label | WrittenDate) -> bool:
    before, after = lines.around(item.start, item.end)
    return not (before + after).strip(" :*_().")


def _in_next_block(
    document: Document, passages: Sequence[Passage], index: int, label: Label, month_first: bool
) -> Iterator[tuple[WrittenDate, Span]]:
    """The date that opens the block after a label, or the cell beside or below it."""
    block = passages[index].block
    after = passages[index + 1 : index + 2]
    if block.kind is Kind.CELL:
        table = list(takewhile(lambda p: p.block.group == block.group, passages[index + 1 :]))
        beside = [p for p in table if (p.block.row, p.block.column) == (block.row, block.column + 1)]
        below = [p for p in table if p.block.column == block.column]
        after = [*beside, *(below if block.row == 1 else ())]
    for passage in after:
        lines = _lines(document, passage, month_first)
        date = lines.dates[0] if lines.dates else None
        if date and passage.block.zone is not Zone.COMMENTS and _opens(lines, date, label):
            yield date, passage.span(date.start, date.end)
            return


def _opens(lines: _Lines, date: WrittenDate, label: Label) -> bool:
    alone = not lines.lower[date.end :].strip(" .)*_`")
    if not date_context.direct(lines.lower[: date.start]):
        return False
    return alone or (date.month is not None and date_context.closed(lines.lower, date.end))
