"""The events of a page of Markdown: where its blocks and marks begin and end, and the text between them.

pyromark reads them where it is installed, markdown-it-py elsewhere; the form of the events is that of pyromark: a name,
or a mapping with a name as its one key.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from typing import Any

from plainlint import lazy
from plainlint.readers.unreadable import Unreadable

Event = tuple[Any, int, int]  # with where it starts and ends on the page, in code points

_BEYOND_ASCII = lazy.pattern(r"[^\x00-\x7f]+")


def events(text: str, offset: int) -> Iterator[Event]:
    """The events of a text that stands at an offset of its page.

    Raises:
        Unreadable: no parser is installed.
    """
    try:
        return _by_pyromark(text, offset)
    except ImportError:
        pass
    try:
        from plainlint.readers import commonmark
    except ImportError:
        raise Unreadable(
            "plainlint needs pyromark to read Markdown, or markdown-it-py with mdit-py-plugins. "
            "Run: pip install markdown-it-py mdit-py-plugins"
        ) from None
    return commonmark.events(text, offset)


def _by_pyromark(text: str, offset: int) -> Iterator[Event]:
    from pyromark import Options, events_with_range

    options = (
        Options.ENABLE_TABLES
        | Options.ENABLE_FOOTNOTES
        | Options.ENABLE_STRIKETHROUGH
        | Options.ENABLE_TASKLISTS
        | Options.ENABLE_DEFINITION_LIST
        | Options.ENABLE_HEADING_ATTRIBUTES
    )
    return _placed(events_with_range(text, options=options), *_shifts(text, offset))


def _placed(found: Iterable[Any], ends: list[int], shifts: list[int]) -> Iterator[Event]:
    for event, reach in found:
        start, end = reach["start"], reach["end"]
        yield event, start + shifts[bisect_right(ends, start)], end + shifts[bisect_right(ends, end)]


def _shifts(text: str, offset: int) -> tuple[list[int], list[int]]:
    """What turns offsets in UTF-8 bytes of `text` into code points, counted from `offset`.

    Where each character beyond ASCII ends in bytes, and what to add to the offsets up to the first such end, up to the
    second and so on.
    """
    ends, shifts, ahead = list[int](), [offset], 0
    for found in _BEYOND_ASCII.finditer(text) if not text.isascii() else ():
        for index, character in enumerate(found[0], found.start() + 1):
            ahead += len(character.encode()) - 1
            ends.append(index + ahead)
            shifts.append(offset - ahead)
    return ends, shifts
