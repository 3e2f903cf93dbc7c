"""What plainlint knows of a word, for writers."""

from __future__ import annotations

from collections.abc import Iterable, Iterator


def about_term(name: str) -> Iterator[str]:
    """What the term lists say of this word, as Markdown."""
    yield from ()


def term_names() -> Iterable[str]:
    """All words that the lists know."""
    return ()
