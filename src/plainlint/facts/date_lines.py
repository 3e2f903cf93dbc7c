"""A passage as dates are looked for in it: its lines, the labels and the written dates."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass, replace

from plainlint.document import Document, MarkKind
from plainlint.facts.date_forms import WrittenDate, lowered, parse, written_dates
from plainlint.facts.date_labels import CUES, Label, labels
from plainlint.segment import Passage
from plainlint.source import Span

SHORT = 60  # code points: a block up to this long may be a label alone, with its date in another block


@dataclass(frozen=True, slots=True)
class Lines:
    """The prose of a passage with "\\n" at the ends of its lines, and the labels and dates in it."""

    passage: Passage
    text: str
    lower: str  # the same in lower case
    labels: tuple[Label, ...]
    dates: tuple[WrittenDate, ...]

    def around(self, start: int, end: int) -> tuple[str, str]:
        """What stands on the same lines before `start` and after `end`, in lower case."""
        after = self.lower.find("\n", end)
        return self.lower[self.lower.rfind("\n", 0, start) + 1 : start], self.lower[end : after if after >= 0 else None]

    def alone(self, item: Label | WrittenDate) -> bool:
        """Whether nothing else stands on the lines of `item`."""
        before, after = self.around(item.start, item.end)
        return not (before + after).strip(" :*_().`|")

    def span(self, date: WrittenDate) -> Span:
        """The place of a date in the source."""
        return self.passage.span(date.start, date.end)


def has_cue(passage: Passage) -> bool:
    """Whether a label can stand in a passage: a quick test, so that most of a page need not be read closely."""
    text = passage.text
    if len(text) > SHORT and not passage.block.marks and not any(map(str.isdigit, text)):
        return False
    return any(word.lower in CUES for word in passage.words)


def read(document: Document, passage: Passage, month_first: bool) -> Lines:
    """The lines of `passage`; `month_first` says how to read "03/04/2024"."""
    text = passage.text if document.format == "html" else _with_line_ends(document, passage)
    lower = lowered(text)
    dates = list(written_dates(text, month_first))
    for mark in passage.block.marked(MarkKind.TIME):
        if date := parse(mark.value, month_first):
            dates = [other for other in dates if other.end <= mark.start or mark.end <= other.start]
            dates.append(replace(date, start=mark.start, end=mark.end))
    dates.sort(key=lambda date: date.start)
    if not dates and len(text) > SHORT:
        return Lines(passage, text, lower, (), ())
    return Lines(passage, text, lower, tuple(labels(text, _without(dates, lower))), tuple(dates))


def _without(dates: list[WrittenDate], lower: str) -> str:
    """`lower` with its dates blotted out: a word of theirs is no word of a label."""
    parts, at = [], 0
    for date in dates:
        parts += [lower[at : date.start], "0" * (date.end - date.start)]
        at = date.end
    return "".join([*parts, lower[at:]])


def _with_line_ends(document: Document, passage: Passage) -> str:
    r"""The prose, with "\n" for each space that is the end of a line in the source."""
    source, block = document.source.text, passage.block
    pieces = block.prose.pieces
    letters = list(passage.text)
    starts = [piece.start for piece in pieces]
    at = source.find("\n", block.span.start, block.span.end)
    while at >= 0 and pieces:
        index = bisect_right(starts, at) - 1
        if index >= 0:
            piece, after = pieces[index], pieces[index + 1].at if index + 1 < len(pieces) else len(letters)
            # The end of a line may be the space itself, or be left out just before the next piece.
            for offset in (min(piece.at + at - piece.start, after - 1), after - 1, after):
                if offset < len(letters) and letters[offset] == " ":
                    letters[offset] = "\n"
                    break
        at = source.find("\n", at + 1, block.span.end)
    return "".join(letters)
