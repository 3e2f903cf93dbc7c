"""The tokens of HTML: tags, comments and the text between them, each with its place.

turbohtml finds them where it is installed, the scanner of this package elsewhere. Both go by the HTML standard, which
says what to make of malformed pages too.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Protocol

from plainlint import lazy

TEXT, START, END, COMMENT = range(4)  # the values of turbohtml.TokenType; the further ones say nothing to a reader

_LINE_END = lazy.pattern(r"\r\n|\r|\n")


class _Token(Protocol):
    """What both give; passed on as it is, since there are thousands on a page."""

    @property
    def type(self) -> int: ...
    @property
    def tag(self) -> str | None: ...
    @property
    def attrs(self) -> list[tuple[str, str]] | None: ...
    @property
    def data(self) -> str | None: ...
    @property
    def self_closing(self) -> bool: ...


def tokens(text: str, start: int, end: int) -> Iterator[tuple[_Token, int, int]]:
    """The tokens between two offsets, each with its own; a tag that the page ends inside belongs to none."""
    # The parser is imported with the first HTML that is met: a page of Markdown mostly has none, and the import takes
    # longer than reading the page.
    try:
        from turbohtml import tokenize
    except ImportError:
        from plainlint.readers import scanner

        yield from scanner.tokens(text, start, end)
        return
    piece = text if start == 0 and end == len(text) else text[start:end]
    lines = [start, *(start + found.end() for found in _LINE_END.finditer(piece))]
    last, last_at = None, start
    for token in tokenize(piece):
        at = lines[token.line - 1] + token.col
        if last is not None:
            yield last, last_at, at
        last, last_at = token, at
    if last is not None:
        whole = last.type != TEXT or not text.startswith(last.data or "", last_at)
        yield last, last_at, end if whole else last_at + len(last.data or "")
