"""A passage as dates are looked for in it: its lines, the labels and the written dates."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from operator import attrgetter, itemgetter
from typing import NamedTuple

from plainlint import lazy
from plainlint.document import Document, Mark, MarkKind
from plainlint.facts.dates.forms import WrittenDate, lowered, parse, written_dates
from plainlint.facts.dates.labels import Label, labels, vocabulary
from plainlint.segment import Passage
from plainlint.source import Span

SHORT = 60  # code points: a block up to this long may be a label alone, with its date in another block

_REACH = 400  # code points after a label in which its date can stand
_ASIDE = 300  # code points on either side in which a line tells what it is
_GLUED = lazy.pattern(r"[a-z]\d")
_LETTERS = lazy.pattern(r"[a-z]+")
_DIGITS = lazy.pattern(r"\d\d")


class Lines(NamedTuple):
    r"""The prose of a passage with "\n" at the ends of its lines, and the labels and dates in it."""

    passage: Passage
    text: str
    lower: str  # the same in lower case
    labels: tuple[Label, ...]
    dates: tuple[WrittenDate, ...]

    def around(self, start: int, end: int) -> tuple[str, str]:
        """What stands on the same lines before `start` and after `end`, in lower case, as far as it matters."""
        first, last = max(0, start - _ASIDE), end + _ASIDE
        line = self.lower.rfind("\n", first, start) + 1
        return self.lower[line or first : start], self.lower[end:last].partition("\n")[0]

    def alone(self, item: Label | WrittenDate) -> bool:
        """Whether nothing else stands on the lines of `item`."""
        before, after = self.around(item.start, item.end)
        return not (before + after).strip(" :*_().`|")

    def colon_after(self, label: Label) -> bool:
        """Whether a colon follows a label."""
        return self.lower[label.end : label.end + 5].lstrip(" *_").startswith((":", "："))

    def span(self, date: WrittenDate) -> Span:
        """The place of a date in the source."""
        return self.passage.span(date.start, date.end)


def has_cue(passage: Passage) -> bool:
    """Whether a label can stand in a passage: a quick test, so that most of a page need not be read closely."""
    cues = vocabulary().cues
    if cues.isdisjoint(map(itemgetter(0), passage.words)):
        # Where markup is lost, "Last reviewed" and "3 May" become "Last reviewed3 May".
        glued = len(passage.text) <= SHORT and _GLUED.search(passage.text)
        return bool(glued) and not cues.isdisjoint(_LETTERS.findall(passage.text.lower()))
    return len(passage.text) <= SHORT or bool(passage.block.marks) or bool(_DIGITS.search(passage.text))


def read(document: Document, passage: Passage, month_first: bool) -> Lines:
    """The lines of `passage`; `month_first` says how to read "03/04/2024"."""
    text = passage.text if document.format == "html" else _with_line_ends(document, passage)
    lower = lowered(text)
    told = [date for mark in passage.block.marked(MarkKind.TIME) if (date := _told(mark, month_first))]
    # The word "summer" of a time element is no word of a label.
    found = tuple(labels(text, _without(told, lower)))
    dates = written_dates(text, month_first, None if len(text) <= SHORT else _after(found, text))
    dates = [date for date in dates if all(date.end <= other.start or other.end <= date.start for other in told)]
    return Lines(passage, text, lower, found, tuple(sorted([*dates, *told], key=attrgetter("start"))))


def _told(mark: Mark, month_first: bool) -> WrittenDate | None:
    date = parse(mark.value, month_first)
    return date and date._replace(start=mark.start, end=mark.end)


def _after(found: Sequence[Label], text: str) -> Iterator[tuple[int, int]]:
    """The stretches after labels, within reach of a date, that hold a number; those that meet are one."""
    start = end = 0
    for label in found:
        reach = min(label.end + _REACH, len(text))
        if not _DIGITS.search(text, label.end, reach):
            continue
        if label.end > end:
            if end > start:
                yield start, end
            start = label.end
        end = reach
    if end > start:
        yield start, end


def _without(dates: Sequence[WrittenDate], lower: str) -> str:
    """`lower` with these dates blotted out."""
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
