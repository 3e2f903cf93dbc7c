"""Readers turn a file into a Document; each keeps an exact way back to the file.

`read_text`, `read_bytes` and `read_path` are the way in; a format's own module is imported when it is first read.
"""

from __future__ import annotations

from pathlib import Path, PurePath

from plainlint.document import Document
from plainlint.readers.decode import LARGEST, decode
from plainlint.readers.unreadable import Unreadable
from plainlint.readers.zones import DEFAULT_ZONING, Zoning
from plainlint.source import Source

__all__ = ["FORMATS", "Unreadable", "Zoning", "read_bytes", "read_path", "read_text"]

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


def read_text(text: str, name: str = "<text>", format: str = "markdown", zoning: Zoning = DEFAULT_ZONING) -> Document:
    """Read `text` as "markdown", "html" or "text".

    Raises:
        ValueError: `format` is none of these.
        Unreadable: the text holds what cannot be read, such as front matter that is not YAML.
    """
    source = Source(name, text)
    if format == "markdown":
        from plainlint.readers import markdown

        return markdown.read(source, zoning)
    if format == "html":
        from plainlint.readers import html

        return html.read(source, zoning)
    if format == "text":
        from plainlint.readers import plain

        return plain.read(source, zoning)
    raise ValueError(f'There is no format "{format}". Use "markdown", "html" or "text".')


def read_bytes(data: bytes, name: str, format: str | None = None, zoning: Zoning = DEFAULT_ZONING) -> Document:
    """Read the content of a file; its format follows from the end of its name where none is given.

    Raises:
        ValueError: there is no such format.
        Unreadable: the bytes are no text, or no format belongs to the name.
    """
    known = format or FORMATS.get(PurePath(name).suffix.lower())
    if known is None:
        raise Unreadable(f"plainlint does not read this kind of file. It reads {', '.join(FORMATS)}.")
    decoded = decode(data)
    document = read_text(decoded.text, name, known, zoning)
    return document._replace(notes=(*decoded.notes, *document.notes)) if decoded.notes else document


def read_path(
    path: Path, name: str | None = None, format: str | None = None, zoning: Zoning = DEFAULT_ZONING
) -> Document:
    """Read a file; `name` is what people know it by, the path as given where there is none.

    Raises:
        OSError: the file cannot be opened.
        ValueError: there is no such format.
        Unreadable: the file is too long, is no text, or no format belongs to its name.
    """
    return read_bytes(content(path), name or str(path), format, zoning)


def content(path: Path) -> bytes:
    """The bytes of a file, of one that is too long only as many as show it.

    Raises:
        OSError: the file cannot be opened.
        ValueError: its name cannot be the name of a file.
    """
    with path.open("rb") as file:
        return file.read(LARGEST + 1)
