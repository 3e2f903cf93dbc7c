"""Where a page lists its sources: under a heading, after a sentence that leads in, as footnotes, or by shape alone."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from typing import NamedTuple

from plainlint import lazy
from plainlint.document import Block, Document, Kind, MarkKind, Zone
from plainlint.facts.references import entries as reference_entries
from plainlint.facts.references.announcements import Trust, after_label, announcement, announces_other, cues_in
from plainlint.facts.references.entries import Entry, likeness, speaks_to_reader
from plainlint.facts.references.lines import Line, lines, number_of, row
from plainlint.segment import Passage
from plainlint.source import Span

_IMPRINT = lazy.pattern(
    r"(?:page |date |last |next |leaflet |first )*(?:review(?:ed)?|published|updated|produced|issued|version"
    r"|ref(?:erence)? no|©|copyright)\b.{0,60}$|(?:Dr|Prof|Professor|Mrs?|Ms|Miss)\.? [A-Z]",
    re.I,
)
_CONTINUED = lazy.pattern(r"\s*(?:available|accessed|doi\b|https?:|www\.|pmid|retrieved|last accessed|\[|\()", re.I)
_END = lazy.pattern(r"[.\])!?]\s*$|https?://\S+\s*$|\d\s*$")
_NOTE_SIGNS = tuple("¹²³⁴⁵⁶⁷⁸⁹*†‡§")
_YEAR = lazy.pattern(r"\b(?:19|20)\d\d\b")
# How many lines may stand between an announcement and the first source.
_MOST_INTRODUCTIONS = {Trust.SURE: 4, Trust.LIKELY: 2, Trust.SHAPE: 0}
_LONGEST_HEADING = 40  # characters; in plain text a heading is told from a paragraph by its length
_OUTSIDE = (Zone.COMMENTS, Zone.BOILERPLATE)
_LISTED = (Kind.ITEM, Kind.PARAGRAPH, Kind.CELL)


class Sections(NamedTuple):
    """Every source of the page, and which passages they stand in."""

    entries: tuple[Entry, ...] = ()
    passages: frozenset[int] = frozenset()  # indexes of what belongs to a list of sources
    footnotes: frozenset[str] = frozenset()  # labels of all footnotes, those that only explain included


class _Page(NamedTuple):
    document: Document
    passages: Sequence[Passage]
    cues: Sequence[str]  # of announcements, as far as they stand on the page
    pointed: Collection[str]  # numbers that markers point to


def find(document: Document, passages: Sequence[Passage], pointed: Collection[str] = ()) -> Sections:
    """The page's lists of sources, in reading order; `pointed`: numbers of markers that want for an answer."""
    page = _Page(document, passages, cues_in(document.source.text), pointed)
    entries: list[Entry] = []
    taken: set[int] = set()
    footnotes = set()
    under_other = False  # whether the last heading announces something else: further reading, links
    for index, passage in enumerate(passages):
        block = passage.block
        if index in taken or block.zone is Zone.COMMENTS:
            continue
        if block.kind is Kind.NOTE:
            footnotes.add(number_of(block.label))
            if likeness(block.text) >= Trust.LIKELY:
                taken.add(index)
                entries.append(reference_entries.read(block.text, block.span, number_of(block.label)))
            continue
        if block.kind is Kind.HEADING or (len(block.text) <= _LONGEST_HEADING and announces_other(block.text)):
            under_other = announces_other(block.text)
        for trust, following in _starts(index, page, under_other):
            collected = list(_collect(following, trust))
            if _enough(collected, trust):
                entries += (entry for _, entry in collected)
                taken.update(range(index, collected[-1][0] + 1))
                break
    return Sections(tuple(entries), frozenset(taken), frozenset(footnotes))


def _enough(collected: Sequence[tuple[int, Entry]], trust: Trust) -> bool:
    """Whether these are a list: without an announcement or a number, one line may look like a source by chance."""
    return len(collected) > 1 or (len(collected) == 1 and (trust is not Trust.SHAPE or bool(collected[0][1].number)))


def _starts(index: int, page: _Page, under_other: bool) -> Iterator[tuple[Trust, Iterator[tuple[int, Line]]]]:
    """The ways in which a list of sources may start at this passage, each with the lines that would be in it."""
    block = page.passages[index].block
    text = block.text
    if any(cue in text for cue in page.cues):
        own = lines(block, page.document)
        for at, line in enumerate(own):
            if (trust := announcement(line)) is not None:
                trust = Trust.LIKELY if block.zone is Zone.BOILERPLATE else trust
                yield trust, _following(index, [*_labelled(line), *own[at + 1 :]], page)
    if block.kind not in _LISTED or under_other:
        return
    if page.pointed and (noted := _pointed(block, page)):
        yield Trust.LIKELY, _following(index, noted, page)
    if block.zone is Zone.REFERENCES or _is_note(block):
        yield Trust.LIKELY, _following(index, lines(block, page.document), page)
    elif _looks_certain(text):
        yield Trust.SHAPE, _following(index, lines(block, page.document), page)


def _looks_certain(text: str) -> bool:
    return (
        len(text) <= reference_entries.LONGEST
        and ("20" in text or "19" in text)
        and bool(_YEAR.search(text))
        and likeness(text) >= Trust.SHAPE
    )


def _pointed(block: Block, page: _Page) -> list[Line]:
    """The lines of a note that nothing announces but the marker that points to it: it starts with the same number."""
    own = lines(block, page.document)
    if own and block.kind is Kind.ITEM and page.document.source.text[block.span.start] == "*":
        own[0] = own[0]._replace(number="*")  # a star that was read as a bullet
    return own if own and own[0].number in page.pointed else []


def _labelled(line: Line) -> list[Line]:
    """The sources behind "Sources:", which may be several with semicolons between them."""
    rest = after_label(line)
    parts = [part.strip() for part in rest.split("; ")]
    if not all(likeness(part) > 0 for part in parts):
        parts = [rest] if rest else []
    starts = [line.block.text.find(part) for part in parts]
    return [
        line._replace(text=part, span=line.block.prose.span(start, start + len(part)), opens=False, given=True)
        for part, start in zip(parts, starts, strict=True)
    ]


def _is_note(block: Block) -> bool:
    """Whether it is a note at the foot of a page, which begins with the raised number or the sign that points to it."""
    if block.kind is not Kind.PARAGRAPH:
        return False
    if block.marks and block.marks[0].start == 0 and block.marks[0].kind is MarkKind.SUPERSCRIPT:
        return True
    text = block.text
    return text.startswith(_NOTE_SIGNS) or (text.startswith("[") and text[1:2].isdecimal())


def _following(index: int, rest: Sequence[Line], page: _Page) -> Iterator[tuple[int, Line]]:
    """What stands below a heading up to the next one of its rank: (index of the passage, line)."""
    yield from ((index, line) for line in rest)
    document, passages = page.document, page.passages
    head = passages[index].block
    row_cells: list[Block] = []
    for at in range(index + 1, len(passages)):
        block = passages[at].block
        if row_cells and (
            block.kind is not Kind.CELL or block.row != row_cells[0].row or block.group != row_cells[0].group
        ):
            yield at - 1, row(row_cells)
            row_cells = []
        if block.kind is Kind.NOTE or (block.zone in _OUTSIDE and block.zone is not head.zone):
            return
        if block.kind is Kind.CELL:
            row_cells += [] if block.header else [block]
        elif block.kind is Kind.HEADING and not (document.format == "text" and likeness(block.text) >= Trust.LIKELY):
            if announces_other(block.text) or head.kind is not Kind.HEADING or block.level <= head.level:
                return
        else:
            yield from ((at, line) for line in lines(block, document))
    if row_cells:
        yield len(passages) - 1, row(row_cells)


def _collect(following: Iterator[tuple[int, Line]], trust: Trust) -> Iterator[tuple[int, Entry]]:
    """The sources among these lines, each with the index of its passage; the first line that is none ends them."""
    introductions = 0
    last: Line | None = None  # the source that the next lines may go on
    held: Line | None = None  # the start of a line that is no source as far as it goes
    place = 0
    for index, line in following:
        if held is not None and not line.opens and not line.number:
            line = _joined(held, line)
        elif held is not None:
            introductions += 1
        elif last is not None and _goes_on(last, line):
            last, place = _joined(last, line), index
            continue
        held = None
        if _is_source(line, trust, last):
            if last is not None:
                yield place, _entry(last)
            last, place = line, index
            continue
        whole = bool(_END.search(line.text))
        if last is not None and (whole or line.opens):
            break
        if last is None and (_ends_list(line) or introductions == _MOST_INTRODUCTIONS[trust]):
            break
        introductions += whole
        held = None if whole else line
    if last is not None:
        yield place, _entry(last)


def _ends_list(line: Line) -> bool:
    return bool(_IMPRINT.match(line.text)) or (len(line.text) <= _LONGEST_HEADING and announces_other(line.text))


def _joined(first: Line, second: Line) -> Line:
    return first._replace(text=f"{first.text} {second.text}", span=Span(first.span.start, second.span.end))


def _entry(line: Line) -> Entry:
    return reference_entries.read(line.text, line.span, line.number)


def _is_source(line: Line, trust: Trust, last: Line | None) -> bool:
    """Whether this line is one more source; `last`: the source before it."""
    if line.given:
        return True
    if last is not None and last.number and not line.number:
        return False
    score = likeness(line.text)
    if not line.number and _IMPRINT.match(line.text) and score < Trust.SHAPE:
        return False
    same_list = last is None or last.block.group == line.block.group
    if trust is Trust.SURE and same_list and (line.number or line.block.kind in (Kind.ITEM, Kind.CELL)):
        return not speaks_to_reader(line.text)
    return score >= max(trust, Trust.LIKELY)


def _goes_on(last: Line, line: Line) -> bool:
    """Whether this line is the rest of the source before it."""
    if line.number or line.given:
        return False
    if not line.opens and line.block is last.block:
        return (
            bool(last.number)
            or line.block.kind is Kind.ITEM
            or not _END.search(last.text)
            or bool(_CONTINUED.match(line.text))
        )
    return bool(_CONTINUED.match(line.text)) and not _CONTINUED.match(last.text) and line.block.kind is Kind.PARAGRAPH
