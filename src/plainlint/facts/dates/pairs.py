"""Labels and the dates that belong to them, wherever the layout of the page puts them."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import takewhile
from operator import attrgetter
from typing import NamedTuple

from plainlint import lazy
from plainlint.document import Document, Kind, Zone
from plainlint.facts.dates import columns as date_columns
from plainlint.facts.dates import gaps as date_gaps
from plainlint.facts.dates import lines as date_lines
from plainlint.facts.dates.forms import WrittenDate
from plainlint.facts.dates.labels import NEXT_REVIEW, Label
from plainlint.facts.dates.lines import SHORT, Lines
from plainlint.facts.dates.subjects import ELSE, MEDIA, Statement
from plainlint.segment import Passage
from plainlint.source import Span

_LABEL_ONLY = lazy.pattern(r"[\s:：*_()\[\]|.,–—-]*(?:\b(?:on|in|by|date|is|was|at|due|of|for)\b[\s:*_-]*)*")
_TABLE = 200  # cells of a table in which the date below a label is looked for
_AND = lazy.pattern(r"\s?(?:,|&|(?:, )?and)\s?")
_LINK = lazy.pattern(r"[\s,;&/–—-]*(?:and |then |last |but )?")


class Pair(NamedTuple):
    """A date and the role that its label gives it."""

    role: str
    date: WrittenDate
    span: Span  # of the date in the source
    media: bool = False  # about a video or tool on the page


class _Found(NamedTuple):
    """What the labels of one passage announce."""

    dates: dict[WrittenDate, Label]
    open: list[Label]  # labels of the page that stand without a date
    media: set[Label]


def pairs(document: Document, passages: Sequence[Passage], month_first: bool) -> Iterator[Pair]:
    """The dates with labels that speak of the page or of its media."""
    read = {
        index: date_lines.read(document, passage, month_first)
        for index, passage in enumerate(passages)
        if passage.block.zone is not Zone.COMMENTS and date_lines.has_cue(passage)
    }
    columns = list(date_columns.find(document, passages, list(read.values()), month_first))
    settled = {(id(column.label_lines), column.label) for column in columns}
    for column in columns:
        yield Pair(column.label.role, column.date, column.date_lines.span(column.date))
    media_before = -2
    for index, lines in read.items():
        lines = lines._replace(labels=tuple(label for label in lines.labels if (id(lines), label) not in settled))
        found = _in_lines(lines, after_media=index == media_before + 1)
        if lines.labels and lines.labels[-1] in found.media:
            media_before = index
        for date, label in sorted(found.dates.items(), key=lambda item: item[0].start):
            yield Pair(label.role, date, lines.span(date), label in found.media)
        if found.open:
            label = found.open[-1]
            for other, date in _in_next_block(document, passages, index, lines, label, month_first):
                yield Pair(label.role, date, other.span(date), label in found.media)


def _in_lines(lines: Lines, after_media: bool) -> _Found:
    """Each label with the date that comes next, where the words between them allow it."""
    found = _Found({}, [], set())
    floor, previous = 0, None
    for index, label in enumerate(lines.labels):
        following = lines.labels[index + 1] if index + 1 < len(lines.labels) else None
        statement = Statement(lines, label, floor, previous, follows=bool(found.dates))
        subject = statement.subject()
        after_media = after_media and label.role == NEXT_REVIEW and not statement.lead.words
        if subject == MEDIA or after_media:
            found.media.add(label)
            after_media = True
        previous = None if subject == ELSE else label
        if not previous:
            continue
        dates = _next_dates(lines, label, following)
        if dates and date_gaps.joins(lines, label, dates[0]) and _stands(statement, dates[-1], following):
            found.dates.update(dict.fromkeys(dates, label))
            floor = dates[-1].end
        else:
            found.open.append(label)
    return found


def _next_dates(lines: Lines, label: Label, following: Label | None) -> list[WrittenDate]:
    """The date after a label, and those listed with it: "reviewed in May 2020, June 2023 and May 2026"."""
    end = following.start if following else len(lines.text)
    found: list[WrittenDate] = []
    for index in range(bisect_left(lines.dates, label.end, key=attrgetter("start")), len(lines.dates)):
        date = lines.dates[index]
        if date.start >= end or (found and not _listed(lines, found[-1], date)):
            break
        found.append(date)
    return found


def _listed(lines: Lines, one: WrittenDate, other: WrittenDate) -> bool:
    alike = other.month is not None or one.month is None
    return alike and bool(_AND.fullmatch(lines.lower, one.end, other.start))


def _stands(statement: Statement, date: WrittenDate, following: Label | None) -> bool:
    """Whether a bare "Updated May 2024" is a statement of its own: "Updated in 2019, the guideline ..." is none."""
    label, lower = statement.label, statement.lines.lower
    if label.strong or ":" in lower[label.end : date.start] or "：" in lower[label.end : date.start]:
        return True
    if statement.lead.words.startswith(("this ", "these ", "our ", "all ", "the ", "it ")):
        return True
    if date_gaps.closed(lower, date.end):
        return True
    return following is not None and bool(_LINK.fullmatch(lower, date.end, following.start))


def _in_next_block(
    document: Document, passages: Sequence[Passage], index: int, lines: Lines, label: Label, month_first: bool
) -> Iterator[tuple[Lines, WrittenDate]]:
    """The date that opens the block after a label, or the cell beside or below it."""
    names_follow = not _LABEL_ONLY.fullmatch(lines.lower, label.end)
    if names_follow and not date_gaps.only_names(lines.lower, label):
        return
    for group in _next_blocks(passages, index, lines.lower[label.end :]):
        read = [date_lines.read(document, passage, month_first) for passage in group]
        opening = [(other, other.dates[0]) for other in read if other.dates and _opens(other, names_follow)]
        if opening:
            # A column of many dates is the history of the page, and the latest of them holds.
            yield max(opening, key=lambda found: found[1].value)
            return


def _next_blocks(passages: Sequence[Passage], index: int, rest: str) -> Iterator[Sequence[Passage]]:
    """The blocks in which the date can stand, the likeliest first; those that are equally likely are together."""
    block = passages[index].block
    if block.kind is Kind.CELL:
        table = takewhile(lambda cell: cell.block.group == block.group, passages[index + 1 : index + _TABLE])
        later = list(table)
        yield [cell for cell in later[:1] if (cell.block.row, cell.block.column) == (block.row, block.column + 1)]
        if block.row == 1:
            yield [cell for cell in later if cell.block.column == block.column]
        return
    after = passages[index + 1 : index + 3]
    named = rest.strip(" :*_") == "by" and after and len(after[0].text) <= SHORT
    yield after[1:] if named and not any(map(str.isdigit, after[0].text)) else after[:1]


def _opens(lines: Lines, alone: bool) -> bool:
    """Whether a block opens with its date, or is that date alone."""
    date = lines.dates[0]
    if lines.passage.block.zone is Zone.COMMENTS:
        return False
    if not date_gaps.direct(lines.lower[: date.start]):
        return False
    if not lines.lower[date.end :].strip(" .)*_`"):
        return date.month is not None or not alone
    return not alone and date.month is not None and date_gaps.closed(lines.lower, date.end)
