"""Links to files that do not say that they lead to a file."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from plainlint import lazy
from plainlint.document import PROSE_ZONES, MarkKind
from plainlint.rule import Match

if TYPE_CHECKING:
    from plainlint.reading import Reading

_FILE = lazy.pattern(r"\.(pdf|docx?|xlsx?|pptx?)(?:[?#].*)?$", re.IGNORECASE)
_NAMES = {"pdf": ("pdf",), "doc": ("doc", "word"), "xls": ("xls", "excel", "spreadsheet"), "ppt": ("ppt", "powerpoint")}
_SIZE = lazy.pattern(r"\d\s?(?:kb|mb|kilobytes?|megabytes?|pages?)\b", re.IGNORECASE)
_NEAR = 30  # characters behind the link that may still say it


class FileLink(NamedTuple):
    """Finds links in the body to PDF, Word, Excel and PowerPoint files that do not name the kind of file.

    With `size` they must say how big the file is as well. Words right behind the link count.
    """

    size: bool = False

    def matches(self, reading: Reading) -> Iterator[Match]:
        """The text of each such link; its value `kind` is the kind of file."""
        for block in reading.document.blocks_in(*PROSE_ZONES):
            for mark in block.marked(MarkKind.LINK):
                file = _FILE.search(mark.value)
                if not file or mark.start == mark.end:
                    continue
                said = block.text[mark.start : mark.end + _NEAR].lower()
                named = any(name in said for name in _NAMES[file[1].lower()[:3]])
                if not named or (self.size and not _SIZE.search(said)):
                    yield Match(block.prose.span(mark.start, mark.end), {"kind": _kind(file[1])})


def _kind(ending: str) -> str:
    return {"pdf": "PDF", "doc": "Word", "xls": "Excel", "ppt": "PowerPoint"}[ending.lower()[:3]]
