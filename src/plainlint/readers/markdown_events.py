"""The events of a page of Markdown: where its blocks and marks begin and end, and the text between them.

pyromark reads them where it is installed, markdown-it-py elsewhere; the form of the events is that of pyromark: a name,
or a mapping with a name as its one key.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterator
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
    place = _code_points(text, offset)
    return (
        (event, place(reach["start"]), place(reach["end"])) for event, reach in events_with_range(text, options=options)
    )


def _code_points(text: str, offset: int) -> Callable[[int], int]:
    """What turns offsets in UTF-8 bytes of `text` into code points, counted from `offset`."""
    if text.isascii():
        return offset.__add__
    # After each character beyond ASCII: where it ends in bytes, and how far bytes are ahead from there on.
    ends, ahead, difference = [0], [0], 0
    for found in _BEYOND_ASCII.finditer(text):
        for index, character in enumerate(found[0], found.start() + 1):
            difference += len(character.encode()) - 1
            ends.append(index + difference)
            ahead.append(difference)
    return lambda byte: byte - ahead[bisect_right(ends, byte) - 1] + offset
