"""Readers turn a file into a Document; each keeps an exact way back to the file."""

from __future__ import annotations

from plainlint.document import Document
from plainlint.source import Source

FORMATS = {
    ".md": "markdown",
    ".markdown": "markdown",
    ".mdx": "markdown",
    ".html": "html",
    ".htm": "html",
    ".xhtml": "html",
    ".txt": "text",
    ".text": "text",
}


def read_text(text: str, name: str = "<text>", format: str = "markdown") -> Document:
    """Read `text` as "markdown", "html" or "text".

    Raises:
        ValueError: `format` is none of these.
    """
    source = Source(name, text)
    if format == "markdown":
        from plainlint.readers import markdown

        return markdown.read(source)
    if format == "html":
        from plainlint.readers import html

        return html.read(source)
    if format == "text":
        from plainlint.readers import plain

        return plain.read(source)
    raise ValueError(f'There is no format "{format}". Use "markdown", "html" or "text".')
