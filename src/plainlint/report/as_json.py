"""Findings as JSON; the form is version 1, and docs/report.schema.json writes it down."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from plainlint import __version__
from plainlint.report import Tally
from plainlint.rule import Finding, Level, Report
from plainlint.source import Source, Span

VERSION = 1


def opening(today: str) -> str:
    """The start of the report, up to the first file."""
    head = json.dumps({"version": VERSION, "plainlint": __version__, "today": today})
    return f'{head[:-1]}, "files": ['


def closing(tally: Tally) -> str:
    """The end of the report, after the last file."""
    tail = {
        "unread": [{"name": one.name, "message": one.message} for one in tally.unread],
        "summary": {
            "files": tally.pages,
            "silenced": tally.silenced,
            "fixed": tally.fixed,
            **{str(level): tally.levels[level] for level in reversed(Level)},
        },
    }
    return f"], {_dump(tail)[1:]}"


def files(reports: Iterator[Report]) -> Iterator[str]:
    """Each file as JSON text, with the comma that it needs."""
    for number, report in enumerate(reports):
        yield f"{', ' if number else ''}{_dump(_file(report))}\n"


def _dump(value: Any) -> str:
    # A file name or a page may hold half of a surrogate pair, which UTF-8 cannot carry; then everything is escaped.
    text = json.dumps(value, ensure_ascii=False)
    return text if text.isascii() or text.isprintable() else json.dumps(value)


def _file(report: Report) -> dict[str, Any]:
    return {
        "name": report.source.name,
        "notes": list(report.notes),
        "silenced": len(report.silenced),
        "findings": [_finding(finding, report.source) for finding in report.findings],
    }


def _finding(finding: Finding, source: Source) -> dict[str, Any]:
    return {
        "rule": finding.rule,
        "level": str(finding.level),
        "message": finding.message,
        "excerpt": finding.excerpt,
        **_place(finding.span, source),
        "related": [{"note": related.note, **_place(related.span, source)} for related in finding.related],
        "suggestions": [
            {"text": one.text, "sure": one.sure, **_place(one.span, source)} for one in finding.suggestions
        ],
    }


def _place(span: Span, source: Source) -> dict[str, Any]:
    return {"start": _position(span.start, source), "end": _position(span.end, source)}


def _position(offset: int, source: Source) -> dict[str, int]:
    line, column = source.position(offset)
    return {"offset": offset, "line": line, "column": column}
