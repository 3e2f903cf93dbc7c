"""Labels and the dates that belong to them, wherever the layout of the page puts them."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import islice, takewhile
from typing import NamedTuple

from plainlint.document import Document, Kind, Zone
from plainlint.facts import date_columns, date_context, date_lines
from plainlint.facts.date_context import Subject
from plainlint.facts.date_forms import WrittenDate
from plainlint.facts.date_labels import OTHER, REVIEW_DATE, Label
from plainlint.facts.date_lines import SHORT, Lines
from plainlint.segment import Passage
from plainlint.source import Span

_LABEL_ONLY = re.compile(r"[\s:：*_()\[\]|.,–—-]*(?:\b(?:on|in|by|date|is|was|at|due|of|for)\b[\s:*_-]*)*")

_TABLE = 200  # cells of a table in which the date below a label is looked for
_LINK = re.compile(r"[\s,;&/–—-]*(?:and |then |last |but )?")
_GOES_ON = re.compile(r"[^.;:|\n]*(?:,|\band|&)\s*")


class Pair(NamedTuple):
    """A date and the role that its label gives it."""

    role: str
    date: WrittenDate
    span: Span  # of the date in the source
    media: bool = False  # about a video or tool on the page


@dataclass(slots=True)
class _Found:
    """What the labels of one passage announce."""

    dates: dict[WrittenDate, Label]
    open: list[Label]  # labels of the page that stand without a date
    media: set[Label]


def pairs(document: Document, passages: Sequence[Passage], month_first: bool) -> Iterator[Pair]:
    """The dates with labels that speak of the page or of its media, in reading order."""
    read = {
        index: date_lines.read(document, passage, month_first)
        for index, passage in enumerate(passages)
        if passage.block.zone is not Zone.COMMENTS and date_lines.has_cue(passage)
    }
    columns = list(date_columns.find(document, passages, list(read.values()), month_first))
    settled = {(id(column.label_lines), column.label) for column in columns}
    for column in columns:
        yield Pair(column.label.role, column.date, column.date_lines.span(column.date))
    for index, lines in read.items():
        lines = replace(lines, labels=tuple(label for label in lines.labels if (id(lines), label) not in settled))
        found = _in_lines(lines)
        for date, label in sorted(found.dates.items(), key=lambda item: item[0].start):
            yield Pair(label.role, date, lines.span(date), label in found.media)
        if found.open:
            label = found.open[-1]
            for other, date in _in_next_block(document, passages, index, lines, label, month_first):
                yield Pair(label.role, date, other.span(date), label in found.media)


def _in_lines(lines: Lines) -> _Found:
    """Each label with the date that comes next, where the words between them allow it."""
    found = _Found({}, [], set())
    floor, previous = 0, None
    for index, label in enumerate(lines.labels):
        following = lines.labels[index + 1] if index + 1 < len(lines.labels) else None
        lead = date_context.lead(lines.lower, floor, label)
        subject = date_context.subject(lead, label, lines.text, follows=bool(found.dates))
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


def _next_date(lines: Lines, label: Label, following: Label | None) -> WrittenDate | None:
    index = bisect_left(lines.dates, label.end, key=lambda date: date.start)
    date = lines.dates[index] if index < len(lines.dates) else None
    return date if date and (following is None or date.start < following.start) else None


def _goes_on(lines: Lines, previous: Label, label: Label) -> bool:
    """ "Written by Dr A Shah and reviewed by": the second label goes on about what the first was about."""
    between = lines.lower[previous.end : label.start]
    return len(between) < 120 and bool(_GOES_ON.fullmatch(between))


def _trusted(lines: Lines, label: Label) -> bool:
    """Whether a label stands where the page speaks of itself, not in a source, a letter or a quotation."""
    block = lines.passage.block
    before, after = lines.around(label.start, label.end)
    leads = not before.strip(" *_>|#-–—•[(") or date_context.opens_line(before)
    if block.zone is Zone.REFERENCES and not (leads and (label.strong or block.kind is not Kind.ITEM)):
        return False
    if date_context.in_letter(before + after) and (label.role == REVIEW_DATE or not label.strong):
        return False
    if date_context.in_citation(before + " " + after):
        return leads
    colon = after.lstrip(" *_").startswith((":", "："))
    return leads or colon or label.strong or not date_context.has_address(before)


def _stands(lines: Lines, label: Label, date: WrittenDate, following: Label | None) -> bool:
    """Whether a bare "Updated May 2024" is a statement of its own: "Updated in 2019, the guideline ..." is none."""
    between = lines.lower[label.end : date.start]
    if label.strong or ":" in between or "：" in between:
        return True
    if date_context.lead(lines.lower, 0, label).words.startswith(("this ", "these ", "our ", "all ", "the ", "it ")):
        return True
    return date_context.closed(lines.lower, date.end) or (
        following is not None and bool(_LINK.fullmatch(lines.lower, date.end, following.start))
    )


def _in_next_block(
    document: Document, passages: Sequence[Passage], index: int, lines: Lines, label: Label, month_first: bool
) -> Iterator[tuple[Lines, WrittenDate]]:
    """The date that opens the block after a label, or the cell beside or below it."""
    names_follow = not _LABEL_ONLY.fullmatch(lines.lower, label.end)
    if names_follow and not date_context.only_names(lines.lower, label):
        return
    for passage in _next_blocks(passages, index, lines.lower[label.end :]):
        other = date_lines.read(document, passage, month_first)
        date = other.dates[0] if other.dates else None
        if date and passage.block.zone is not Zone.COMMENTS and _opens(other, date, names_follow):
            yield other, date
            return


def _next_blocks(passages: Sequence[Passage], index: int, rest: str) -> Sequence[Passage]:
    block = passages[index].block
    if block.kind is not Kind.CELL:
        after = passages[index + 1 : index + 3]
        named = rest.strip(" :*_") == "by" and after and len(after[0].text) <= SHORT
        return after[1:] if named and not any(map(str.isdigit, after[0].text)) else after[:1]
    table = takewhile(lambda passage: passage.block.group == block.group, islice(passages, index + 1, index + _TABLE))
    later = [(passage.block.row, passage.block.column, passage) for passage in table]
    beside = [passage for row, column, passage in later[:1] if (row, column) == (block.row, block.column + 1)]
    below = [passage for _, column, passage in later if column == block.column] if block.row == 1 else []
    return [*beside, *below]


def _opens(lines: Lines, date: WrittenDate, alone: bool) -> bool:
    if not date_context.direct(lines.lower[: date.start]):
        return False
    if not lines.lower[date.end :].strip(" .)*_`"):
        return date.month is not None or not alone
    return not alone and date.month is not None and date_context.closed(lines.lower, date.end)
