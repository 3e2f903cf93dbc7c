"""Labels under one another with their dates under one another, as text taken from a PDF file has them.

Reviewed
Next review
Author
May 2024
May 2027
Eye clinic
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from operator import attrgetter
from typing import NamedTuple

from plainlint.document import Document
from plainlint.facts.dates import lines as date_lines
from plainlint.facts.dates.forms import WrittenDate
from plainlint.facts.dates.labels import OTHER, Label
from plainlint.facts.dates.lines import SHORT, Lines
from plainlint.segment import Passage

_REACH = 8  # lines between the last label and the first date


class Column(NamedTuple):
    """A label and the date that stands at the same place of the other column."""

    label_lines: Lines
    label: Label
    date_lines: Lines
    date: WrittenDate


class _Row(NamedTuple):
    lines: Lines
    item: Label | WrittenDate | None  # what stands alone on the line


def find(document: Document, passages: Sequence[Passage], cued: Sequence[Lines], month_first: bool) -> Iterator[Column]:
    """The pairs of all such columns; `cued` are the passages with labels, read already."""
    alone = [lines for lines in cued if any(lines.alone(label) for label in lines.labels)]
    if sum(len(lines.labels) for lines in alone) < 2:
        return
    rows = list(_rows(document, passages, cued, month_first))
    index = 0
    while index < len(rows):
        named = _run(rows, index, Label)
        if len(named) < 2:
            index += 1
            continue
        index += len(named)
        first = next((i for i in range(index, min(index + _REACH, len(rows))) if _is_date(rows[i])), len(rows))
        dated = _run(rows, first, WrittenDate)
        if len(dated) == len(named):
            for (label_lines, label), (lines, date) in zip(named, dated, strict=True):
                if isinstance(label, Label) and isinstance(date, WrittenDate):
                    yield Column(label_lines, label, lines, date)


def _rows(document: Document, passages: Sequence[Passage], cued: Sequence[Lines], month_first: bool) -> Iterator[_Row]:
    known = {id(lines.passage): lines for lines in cued}
    for passage in passages:
        lines = known.get(id(passage))
        if lines is None:
            short = len(passage.text) <= SHORT and any(map(str.isdigit, passage.text))
            lines = date_lines.read(document, passage, month_first) if short else Lines(passage, "", "", (), ())
        alone: dict[int, Label | WrittenDate] = {}
        number = at = 0
        items: list[Label | WrittenDate] = [*lines.labels, *lines.dates]
        for item in sorted(items, key=attrgetter("start")):
            number += lines.text.count("\n", at, item.start)
            at = item.start
            if lines.alone(item):
                alone[number] = item
        yield from (_Row(lines, alone.get(number)) for number in range(lines.text.count("\n") + 1))


def _is_date(row: _Row) -> bool:
    return isinstance(row.item, WrittenDate)


def _run(rows: Sequence[_Row], index: int, kind: type) -> Sequence[_Row]:
    """The rows from `index` on that each hold one of `kind`."""
    end = index
    while end < len(rows) and isinstance(rows[end].item, kind) and not _dateless(rows[end].item):
        end += 1
    return rows[index:end]


def _dateless(item: Label | WrittenDate | None) -> bool:
    """Whether it is a label whose value is no date: "Version"."""
    return isinstance(item, Label) and (item.role == OTHER or (item.version and not item.strong))
