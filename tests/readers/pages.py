"""Short ways to say what was read."""

from __future__ import annotations

from plainlint.document import Block, Document, MarkKind
from plainlint.readers import read_text


def read(text: str, format: str = "markdown") -> Document:
    return read_text(text, format=format)


def outline(text: str, format: str = "markdown") -> list[tuple[str, str]]:
    """The kind and text of each block."""
    return [(block.kind.value, block.text) for block in read(text, format).blocks]


def zones(text: str, format: str = "markdown") -> list[tuple[str, str]]:
    """The zone and text of each block."""
    return [(block.zone.value, block.text) for block in read(text, format).blocks]


def excerpt(document: Document, block: Block) -> str:
    """The source of a block, markup included."""
    return document.source.excerpt(block.span)


def marks(block: Block) -> list[tuple[MarkKind, str, str]]:
    """The kind, text and value of each mark."""
    return [(mark.kind, block.text[mark.start : mark.end], mark.value) for mark in block.marks]
