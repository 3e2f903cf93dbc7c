"""What plainlint reads in a page, for whoever wonders about a finding: as plain data, and as lines of text."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from plainlint.reading import Reading
from plainlint.report import counted, visible
from plainlint.source import Span


def data(reading: Reading) -> dict[str, Any]:
    """Blocks, sentences, terms, abbreviations, dates and references, with their places."""
    document = reading.document
    return {
        "version": 1,
        "name": document.source.name,
        "format": document.format,
        "language": document.language,
        "notes": list(document.notes),
        "metadata": [{"key": d.key, "value": d.value, **_place(d.span, reading)} for d in document.metadata],
        "blocks": [
            {
                "kind": str(passage.block.kind),
                "zone": str(passage.block.zone),
                "level": passage.block.level,
                **_place(passage.block.span, reading),
                "text": passage.text,
                "sentences": [{"text": one.text, "words": one.word_count} for one in passage.sentences],
            }
            for passage in reading.passages
        ],
        "terms": [
            {
                "text": term.text,
                "kind": str(term.kind),
                "explained": str(term.explained),
                **_place(term.span, reading),
                "explanation": _text_at(term.explanation, reading),
            }
            for term in reading.terms
        ],
        "abbreviations": [
            {"short": one.short, "long": one.long, **_place(one.span, reading)} for one in reading.abbreviations
        ],
        "dates": [{"role": one.role, "value": one.value, **_place(one.span, reading)} for one in reading.dates],
        "references": {
            "section": reading.references.has_section,
            "on_request": reading.references.on_request,
            "entries": [{"year": one.year, **_place(one.span, reading)} for one in reading.references.entries],
            "dangling": list(reading.references.dangling),
            "uncited": list(reading.references.uncited),
        },
    }


def _place(span: Span, reading: Reading) -> dict[str, int]:
    line, column = reading.document.source.position(span.start)
    return {"line": line, "column": column, "start": span.start, "end": span.end}


def _text_at(span: Span | None, reading: Reading) -> str | None:
    return None if span is None else " ".join(reading.document.source.excerpt(span).split())


def lines(reading: Reading) -> Iterator[str]:
    """The same as lines of text."""
    seen = data(reading)
    yield f"{visible(seen['name'])}: read as {seen['format']}."
    yield from (visible(note) for note in seen["notes"])
    yield from _section("On the page itself", (f"{d['key']}: {d['value']}" for d in seen["metadata"]))
    yield from _section("Blocks", map(_block_line, seen["blocks"]))
    yield from _section("Terms", map(_term_line, seen["terms"]))
    yield from _section("Abbreviations", (f"{one['short']} is {one['long']}" for one in seen["abbreviations"]))
    yield from _section("Dates", (f"line {one['line']}: {one['role']} {one['value']}" for one in seen["dates"]))
    entries = seen["references"]["entries"]
    yield ""
    yield f"References: {counted(len(entries), 'source')}."
    yield from (f"  line {one['line']}: {one['year'] or 'no year'}" for one in entries)


def _section(title: str, rows: Any) -> Iterator[str]:
    listed = [f"  {visible(row)}" for row in rows]
    yield ""
    yield f"{title}: {len(listed)}"
    yield from listed


def _block_line(block: dict[str, Any]) -> str:
    level = f" {block['level']}" if block["level"] else ""
    text = block["text"] if len(block["text"]) <= 70 else block["text"][:67] + "..."
    sentences = counted(len(block["sentences"]), "sentence")
    return f"line {block['line']}: {block['kind']}{level}, {block['zone']}, {sentences}: {text}"


def _term_line(term: dict[str, Any]) -> str:
    how = {"here": "explained here", "late": "explained later", "no": "not explained"}[term["explained"]]
    with_words = f": “{term['explanation']}”" if term["explanation"] else ""
    return f"line {term['line']}: {term['text']} ({term['kind']}), {how}{with_words}"
