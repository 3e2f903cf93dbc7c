"""Every hard term of one page or of many, with what the pages say about it: a glossary's raw material."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from plainlint.facts.terms import Explained
from plainlint.reading import Reading
from plainlint.report import counted, visible

_HOW = {Explained.HERE: "explained here", Explained.LATE: "explained too late", Explained.NO: "not explained"}


@dataclass(frozen=True, slots=True)
class Row:
    """One term on one page."""

    page: str
    line: int  # of the first use, starting at 1
    column: int
    term: str
    kind: str
    explained: str  # "here", "late" or "no"
    explanation: str  # the words that explain it, "" where none do
    uses: int


@dataclass(frozen=True, slots=True)
class Total:
    """One term over all pages."""

    term: str
    kind: str
    pages: int
    uses: int
    here: int  # pages that explain it at its first use
    late: int  # pages that explain it too late
    no: int  # pages that do not explain it
    explanation: str  # the first of the pages' explanations


def rows(reading: Reading) -> Iterator[Row]:
    """The terms of one page in running order."""
    source = reading.document.source
    for term in reading.terms:
        line, column = source.position(term.span.start)
        explanation = " ".join(source.excerpt(term.explanation).split()) if term.explanation else ""
        yield Row(source.name, line, column, term.text, str(term.kind), str(term.explained), explanation, term.count)


def name_of(row: Row) -> str:
    """What counts as the same term on two pages."""
    return row.term if row.kind == "abbreviation" else row.term.lower()


def totals(given: Iterable[Row]) -> list[Total]:
    """The terms of all pages, those on most pages first."""
    found: dict[str, list[Row]] = {}
    for row in given:
        found.setdefault(name_of(row), []).append(row)
    summed = [
        Total(
            term=name,
            kind=same[0].kind,
            pages=len(same),
            uses=sum(row.uses for row in same),
            here=sum(row.explained == "here" for row in same),
            late=sum(row.explained == "late" for row in same),
            no=sum(row.explained == "no" for row in same),
            explanation=next((row.explanation for row in same if row.explanation), ""),
        )
        for name, same in found.items()
    ]
    return sorted(summed, key=lambda total: (-total.pages, -total.uses, total.term))


def as_lines(given: Sequence[Row]) -> Iterator[str]:
    """The terms of each page as lines of text."""
    page = ""
    for row in given:
        if row.page != page:
            page = row.page
            yield f"{visible(page)}:"
        words = f": “{visible(row.explanation)}”" if row.explanation else ""
        how = _HOW[Explained(row.explained)]
        yield f"  {row.line}:{row.column} {visible(row.term)} ({row.kind}), {counted(row.uses, 'use')}, {how}{words}"


def total_lines(given: Sequence[Total]) -> Iterator[str]:
    """The terms of all pages as lines of text."""
    for total in given:
        yield (
            f"{visible(total.term)} ({total.kind}): {counted(total.pages, 'page')}, {counted(total.uses, 'use')}; "
            f"explained on {total.here}, too late on {total.late}, not on {total.no}"
        )


def as_json(given: Sequence[Row], summed: Sequence[Total]) -> str:
    """Rows and totals as one JSON object."""
    told = {"version": 1, "terms": [_fields(row) for row in given], "totals": [_fields(total) for total in summed]}
    return json.dumps(told, indent=1)


def as_csv(given: Sequence[Row] | Sequence[Total]) -> str:
    """A table with a first line of column names, to be opened in a spreadsheet."""
    if not given:
        return ""
    made = io.StringIO()
    writer = csv.DictWriter(made, list(_fields(given[0])), lineterminator="\n")
    writer.writeheader()
    writer.writerows({key: _harmless(value) for key, value in _fields(row).items()} for row in given)
    return made.getvalue()


def _harmless(value: object) -> object:
    """A cell that no spreadsheet takes for a formula."""
    return f"'{value}" if isinstance(value, str) and value[:1] in {"=", "+", "-", "@", "\t", "\r"} else value


def _fields(row: Row | Total) -> dict[str, object]:
    return {name: getattr(row, name) for name in row.__slots__}
