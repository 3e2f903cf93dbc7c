"""Markdown (stand-in until the reader proper lands)."""

from __future__ import annotations

import re
from dataclasses import replace

from plainlint.document import Block, Document, Kind
from plainlint.readers import plain
from plainlint.source import Source


def read(source: Source) -> Document:
    """Blocks as in plain text, with # headings told apart."""
    from plainlint.document import Prose

    out = []
    for block in plain.read(source).blocks:
        m = re.match(r"(#{1,6}) +", block.prose.text)
        if m:
            start = block.prose.span(m.end(), m.end() + 1).start
            out.append(
                replace(
                    block, kind=Kind.HEADING, level=len(m[1]), prose=Prose.verbatim(block.prose.text[m.end() :], start)
                )
            )
        else:
            out.append(block if block.kind is not Kind.HEADING else replace(block, kind=Kind.PARAGRAPH, level=0))
    return Document(source, tuple(out), format="markdown")
