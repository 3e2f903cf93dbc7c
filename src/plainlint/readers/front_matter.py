"""The front matter of a Markdown file: what it says about itself between two lines of dashes."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, NamedTuple

from plainlint import lazy
from plainlint.document import Datum
from plainlint.readers.unreadable import Unreadable
from plainlint.source import Span

if TYPE_CHECKING:
    import yaml

_YAML = lazy.pattern(r"\ufeff?---[ \t]*(?:\r\n|\r|\n)(.*?)(?<=[\r\n])(?:---|\.\.\.)[ \t]*(?:\r\n|\r|\n|\Z)", re.DOTALL)
_TOML = lazy.pattern(r"\ufeff?\+\+\+[ \t]*(?:\r\n|\r|\n)(.*?)(?<=[\r\n])\+\+\+[ \t]*(?:\r\n|\r|\n|\Z)", re.DOTALL)
# A table's name, or a key with a value on the same line; what goes over several lines is no date and no name.
_TOML_LINE = lazy.pattern(
    r"""^[ \t]*(?:\[+(?P<table>[^\]\r\n]+)\]|(?P<key>[\w."'-]+)[ \t]*=[ \t]*"""
    r"""(?:"(?P<quoted>[^"\\\r\n]*)"|'(?P<literal>[^'\r\n]*)'|(?P<bare>[\w.:+-]+)))""",
    re.MULTILINE,
)


class FrontMatter(NamedTuple):
    """What stands before the page proper."""

    metadata: tuple[Datum, ...] = ()
    end: int = 0  # where the page proper begins
    notes: tuple[str, ...] = ()


def read(text: str) -> FrontMatter:
    """The front matter of a Markdown file.

    Raises:
        Unreadable: it is not valid YAML, or not valid TOML.
    """
    if found := _YAML.match(text):
        metadata = _yaml(found[1], found.start(1))
        if metadata is not None:
            return FrontMatter(metadata, found.end())
    elif found := _TOML.match(text):
        return FrontMatter(tuple(_toml(found[1], found.start(1))), found.end())
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


def _toml(text: str, offset: int) -> Iterator[Datum]:
    """The texts, numbers and dates in TOML; the names of its tables come before their keys."""
    import tomllib

    try:
        tomllib.loads(text.replace("\r\n", "\n").replace("\r", "\n"))
    except tomllib.TOMLDecodeError as error:
        raise Unreadable(
            f"The block between the +++ lines at the top is not valid TOML ({error}). Correct it, or take it out."
        ) from None
    table = ""
    for line in _TOML_LINE.finditer(text):
        if line["table"]:
            table = f"{line['table'].strip().lower()}."
        else:
            group = next(name for name in ("quoted", "literal", "bare") if line[name] is not None)
            if value := line[group].strip():
                start = line.start(group)
                yield Datum(
                    table + line["key"].strip("\"'").lower(), value, Span(offset + start, offset + start + len(value))
                )


def _data(events: Sequence[yaml.Event], text: str, offset: int) -> Iterator[Datum]:
    """One datum for each scalar value, its keys joined with dots; the elements of a list share a key.

    The events of the parser, unlike its nodes, need no recursion, however deep the file is nested.
    """
    import yaml

    keys: list[str] = []  # of the open collections; "" where a mapping awaits a key, and for lists
    mappings: list[bool] = []  # for each open collection, whether it is a mapping
    for event in events:
        if isinstance(event, yaml.CollectionStartEvent):
            mappings.append(isinstance(event, yaml.MappingStartEvent))
            keys.append("")
            continue
        if isinstance(event, yaml.ScalarEvent) and mappings:
            if mappings[-1] and not keys[-1]:
                keys[-1] = event.value.lower() or "?"
                continue
            if value := event.value.strip():
                yield Datum(".".join(key for key in keys if key), value, _place(event, text, offset))
        elif isinstance(event, yaml.CollectionEndEvent):
            mappings.pop()
            keys.pop()
        elif not isinstance(event, yaml.AliasEvent):
            continue
        if keys:
            keys[-1] = ""  # the value is complete


def _place(event: yaml.ScalarEvent, text: str, offset: int) -> Span:
    """Where a scalar stands, without its quotation marks."""
    assert event.start_mark is not None
    assert event.end_mark is not None
    start, end = event.start_mark.index, event.end_mark.index
    if text[start] in "\"'" and end - start > 1:
        start, end = start + 1, end - 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return Span(offset + start, offset + end)
