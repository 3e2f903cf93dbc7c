"""Plain text as it is pasted."""

from __future__ import annotations

import re

from plainlint.document import Block, Document, Kind, ProseBuilder
from plainlint.source import Source, Span

_BULLET = re.compile(r"[ \t]*(?:[•*\-–]|\d+[.)])[ \t]+")


def read(source: Source, zoning: object = None) -> Document:
    """Paragraphs between blank lines, and one item for each bullet."""
    blocks = []
    for match in re.finditer(r"\S(?:.|\n(?!\s*\n))*", source.text):
        lines = [(m.start() + match.start(), m.group()) for m in re.finditer(r"[^\n]+", match.group())]
        run: list[tuple[int, str]] = []
        for start, line in lines:
            if bullet := _BULLET.match(line):
                if run:
                    blocks.append(_block(run, Kind.PARAGRAPH))
                run = []
                blocks.append(_block([(start + bullet.end(), line[bullet.end() :])], Kind.ITEM))
            else:
                run.append((start, line))
        if run:
            kind = (
                Kind.HEADING
                if len(run) == 1
                and len(run[0][1]) < 80
                and run[0][1].rstrip()[-1:] not in ".:;,?!"
                and len(lines) == 1
                and match.end() < len(source.text)
                else Kind.PARAGRAPH
            )
            blocks.append(_block(run, kind))
    return Document(source, tuple(blocks))


def _block(run: list[tuple[int, str]], kind: Kind) -> Block:
    prose = ProseBuilder()
    for start, line in run:
        if prose.length:
            prose.add(" ", start - 1, start)
        prose.add(line.rstrip(), start, start + len(line.rstrip()))
    return Block(
        kind, Span(run[0][0], run[-1][0] + len(run[-1][1])), prose.build(), level=1 if kind is Kind.HEADING else 0
    )
