"""The front matter of a Markdown file: what it says about itself between two lines of dashes."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from plainlint.document import Datum
from plainlint.readers.unreadable import Unreadable
from plainlint.source import Span

_YAML = re.compile(
    r"\ufeff?---[ \t]*(?:\r\n|\r|\n)(.*?)^(?:---|\.\.\.)[ \t]*(?:\r\n|\r|\n|\Z)", re.DOTALL | re.MULTILINE
)
_TOML = re.compile(r"\ufeff?\+\+\+[ \t]*(?:\r\n|\r|\n)(?:.*?)^\+\+\+[ \t]*(?:\r\n|\r|\n|\Z)", re.DOTALL | re.MULTILINE)


class FrontMatter(NamedTuple):
    """What stands before the page proper."""

    metadata: tuple[Datum, ...] = ()
    end: int = 0  # where the page proper begins
    notes: tuple[str, ...] = ()


def read(text: str) -> FrontMatter:
    """The front matter of a Markdown file.

    Raises:
        Unreadable: it is not valid YAML.
    """
    if found := _YAML.match(text):
        metadata = _yaml(found[1], found.start(1))
        if metadata is not None:
            return FrontMatter(metadata, found.end())
    elif found := _TOML.match(text):
        return FrontMatter((), found.end(), ("The TOML front matter was not read.",))
    return FrontMatter(end=int(text.startswith("\ufeff")))


def _yaml(text: str, offset: int) -> tuple[Datum, ...] | None:
    """The values in a YAML mapping; None where it is none, and the dashes were mere lines on the page."""
    import yaml

    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    try:
        events = list(yaml.parse(text, Loader=loader))
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        line = f" (line {mark.line + 2} of the file)" if mark else ""
        raise Unreadable(
            f"The block between the --- lines at the top is not valid YAML{line}. Correct it, or take the block out."
        ) from None
    if any(isinstance(event, yaml.ScalarEvent | yaml.SequenceStartEvent) for event in events[2:3]):
        return None
    return tuple(_data(events, text, offset))


def _data(events: list[object], text: str, offset: int) -> Iterator[Datum]:
    """One datum for each scalar value, its keys joined with dots; the elements of a list share a key."""
    import yaml

    path: list[str | None] = []  # the keys so far; None where a key is awaited
    kinds: list[bool] = []  # for each open collection, whether it is a mapping

    def took_value() -> None:
        if kinds and kinds[-1]:
            path[-1] = None

    for event in events:
        match event:
            case yaml.MappingStartEvent():
                kinds.append(True)
                path.append(None)
            case yaml.SequenceStartEvent():
                kinds.append(False)
            case yaml.MappingEndEvent():
                kinds.pop()
                path.pop()
                took_value()
            case yaml.SequenceEndEvent():
                kinds.pop()
                took_value()
            case yaml.ScalarEvent() if kinds and kinds[-1] and path[-1] is None:
                path[-1] = event.value.lower()
            case yaml.ScalarEvent():
                if event.value and path:
                    yield Datum(".".join(key for key in path if key), event.value, _place(event, text, offset))
                took_value()
            case yaml.AliasEvent():
                took_value()


def _place(event: object, text: str, offset: int) -> Span:
    """Where a scalar stands, without its quotation marks."""
    start, end = event.start_mark.index, event.end_mark.index  # type: ignore[attr-defined]
    if text[start] in "\"'" and end - start > 1:
        start, end = start + 1, end - 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return Span(offset + start, offset + end)
