"""Where a page lists its sources: under a heading, after a sentence that leads in, as footnotes, or by shape alone."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import IntEnum

from plainlint.document import Block, Document, Kind, Zone
from plainlint.facts import reference_entries
from plainlint.facts.reference_entries import Entry, likeness, speaks_to_reader
from plainlint.facts.reference_lines import Line, lines, number_of, row
from plainlint.segment import Passage
from plainlint.source import Span

# One of these stands in whatever announces sources; looking for them costs less than the patterns below.
_CUES = (
    "eference",
    "ource",
    "ibliogra",
    "vidence",
    "itation",
    "iterature",
    "otnote",
    "ndnote",
    "otes",
    "wrote",
    "based on",
)
_CUES += ("nformation", "uideli", "ocuments", "works", "dapted", "write", "written", "produce", "cknowledge")
_ADJUNCT = (
    r"(?:our|the|key|main|selected|some|of|full|list|image|data|information|evidence|research|medical|clinical|and|&)"
)
_SURE_HEAD = re.compile(
    rf"(?:{_ADJUNCT}\s+){{0,5}}"
    r"(?:references?|sources?|bibliography|citations|works cited|literature cited|evidence base)"
    r"(?:\s+(?:list|used|cited|consulted|sources?|material|and|&|/|further|reading|useful|links|resources|notes|evidence"
    r"|credits|acknowledgements|of|for|in|to|our|the|this|these|information|data|facts|figures|leaflet|page|booklet"
    r"|factsheet|article|guide)){0,7}\s*(?:\(\d+\))?",
    re.I,
)
_WEAK_HEAD = re.compile(
    r"(?:evidence|literature|end ?notes|foot ?notes|notes|acknowledgements"
    r"|(?:about|how we|where|what|who)\b.{0,60}\b(?:information|page|leaflet|wrote|write|written|produced?|made?|based"
    r"|evidence|facts|from|sources?)\b.{0,30})",
    re.I,
)
_NO_SOURCES = re.compile(
    r"(?:further (?:reading|information|help|resources)|useful|more information|find out more|resources|support|helpful"
    r"|links|books|websites|contact)\b"
    r"|sources of (?!(?:the |our |this )?(?:information|evidence|data|facts|figures)\b)",
    re.I,
)
_LEAD_IN = re.compile(
    r"\b(?:sources?|references?|evidence|guidelines?|guidance|studies|publications|documents|research|literature"
    r"|comes from)\b",
    re.I,
)
_LABELLED = re.compile(
    rf"(?:{_ADJUNCT}\s+){{0,4}}(?:references?|sources?|bibliography|adapted from|based on)\s*(?:\(\d+\))?\s*[:–—-]\s*",
    re.I,
)
_IMPRINT = re.compile(
    r"(?:page |date |last |next |leaflet |first )*(?:reviewed?|published|updated|produced|issued|version"
    r"|ref(?:erence)? no|©|copyright)\b.{0,60}$|(?:Dr|Prof|Professor|Mrs?|Ms|Miss)\.? [A-Z]",
    re.I,
)
_CONTINUED = re.compile(r"\s*(?:available|accessed|doi\b|https?:|www\.|pmid|retrieved|last accessed|\[|\()", re.I)
_END = re.compile(r"[.\])!?]\s*$|https?://\S+\s*$|\d\s*$")
_POINTS_DOWN = re.compile(r"\b(?:below|following|these)\b", re.I)
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_MOST_INTRODUCTIONS = 4  # lines that may stand between a heading and its first source
_LONGEST_LEAD_IN = 300  # characters
_OUTSIDE = (Zone.COMMENTS, Zone.BOILERPLATE)
_LISTED = (Kind.ITEM, Kind.PARAGRAPH, Kind.CELL)


class _Trust(IntEnum):
    """How likely to be a source each line has to look: the surer the announcement, the less it takes."""

    SURE = 0  # a heading says so: every item of the list counts
    LIKELY = 2  # a sentence or an unsure heading does
    SHAPE = 4  # nothing announces them


@dataclass(frozen=True, slots=True)
class Sections:
    """Every source of the page, and which passages they stand in."""

    entries: tuple[Entry, ...] = ()
    passages: frozenset[int] = frozenset()  # indexes of what belongs to a list of sources
    footnotes: frozenset[str] = frozenset()  # labels of all footnotes, those that only explain included


def find(document: Document, passages: Sequence[Passage]) -> Sections:
    """The page's lists of sources, in reading order."""
    entries: list[Entry] = []
    taken: set[int] = set()
    footnotes = set()
    cues = [cue for cue in _CUES if cue in document.source.text]
    under_other = False  # whether the last heading announces something else: further reading, links
    for index, passage in enumerate(passages):
        block = passage.block
        if index in taken or block.zone in _OUTSIDE:
            continue
        if block.kind is Kind.HEADING:
            under_other = bool(_NO_SOURCES.match(block.text))
        if block.kind is Kind.NOTE:
            footnotes.add(number_of(block.label))
            if likeness(block.text) >= _Trust.LIKELY:
                taken.add(index)
                entries.append(reference_entries.read(block.text, block.span, number_of(block.label)))
            continue
        for trust, following in _starts(index, document, passages, cues, under_other):
            collected = list(_collect(following, trust))
            if len(collected) > (trust is _Trust.SHAPE):
                entries += (entry for _, entry in collected)
                taken.update(range(index, collected[-1][0] + 1))
                break
    return Sections(tuple(entries), frozenset(taken), frozenset(footnotes))


def _starts(
    index: int, document: Document, passages: Sequence[Passage], cues: Sequence[str], under_other: bool
) -> Iterator[tuple[_Trust, Iterator[tuple[int, Line]]]]:
    """The ways in which a list of sources may start at this passage, each with the lines that would be in it."""
    block = passages[index].block
    text = block.text
    if any(cue in text for cue in cues):
        own = lines(block, document)
        for at, line in enumerate(own):
            trust = _announcement(line)
            if trust is None:
                continue
            rest = own[at + 1 :]
            if (label := _LABELLED.match(line.text)) and label.end() < len(line.text):
                rest = [line._replace(text=line.text[label.end() :], opens=False), *rest]
            yield trust, _following(index, rest, block, document, passages)
    if block.zone is Zone.REFERENCES and block.kind in _LISTED:
        yield _Trust.LIKELY, _following(index, lines(block, document), block, document, passages)
    if block.kind in _LISTED and not under_other and _looks_certain(text):
        yield _Trust.SHAPE, _following(index, lines(block, document), block, document, passages)


def _looks_certain(text: str) -> bool:
    return ("20" in text or "19" in text) and bool(_YEAR.search(text)) and likeness(text) >= _Trust.SHAPE


def _announcement(line: Line) -> _Trust | None:
    """How surely this line says that sources follow; None where it does not."""
    text = line.text.rstrip(" :.–-")
    if len(text) > _LONGEST_LEAD_IN and not _LABELLED.match(text):
        return None
    if _NO_SOURCES.match(text):
        return None
    if _SURE_HEAD.fullmatch(text):
        return _Trust.LIKELY if line.block.kind is Kind.ITEM else _Trust.SURE
    if _LABELLED.match(text) or _WEAK_HEAD.fullmatch(text):
        return _Trust.LIKELY
    if _LEAD_IN.search(text) and (line.text.endswith(":") or _POINTS_DOWN.search(text)):
        return _Trust.LIKELY
    return None


def _following(
    index: int, rest: Sequence[Line], head: Block, document: Document, passages: Sequence[Passage]
) -> Iterator[tuple[int, Line]]:
    """What stands below a heading up to the next one of its rank: (index of the passage, line)."""
    yield from ((index, line) for line in rest)
    row_cells: list[Block] = []
    for at in range(index + 1, len(passages)):
        block = passages[at].block
        if row_cells and (
            block.kind is not Kind.CELL or block.row != row_cells[0].row or block.group != row_cells[0].group
        ):
            yield at - 1, row(row_cells)
            row_cells = []
        if block.zone in _OUTSIDE or block.kind is Kind.NOTE:
            return
        if block.kind is Kind.CELL:
            row_cells += [] if block.header else [block]
        elif block.kind is Kind.HEADING and not (document.format == "text" and likeness(block.text) >= _Trust.LIKELY):
            if _NO_SOURCES.match(block.text) or head.kind is not Kind.HEADING or block.level <= head.level:
                return
        else:
            yield from ((at, line) for line in lines(block, document))
    if row_cells:
        yield len(passages) - 1, row(row_cells)


def _collect(following: Iterator[tuple[int, Line]], trust: _Trust) -> Iterator[tuple[int, Entry]]:
    """The sources among these lines, each with the index of its passage; the first line that is none ends them."""
    introductions = 0
    last: Line | None = None
    place = 0
    for index, line in following:
        if last is not None and _goes_on(last, line):
            last = last._replace(text=f"{last.text} {line.text}", span=Span(last.span.start, line.span.end))
            place = index
            continue
        if _is_source(line, trust, last):
            if last is not None:
                yield place, reference_entries.read(last.text, last.span, last.number)
            last, place = line, index
        elif last is not None or introductions == _MOST_INTRODUCTIONS or _IMPRINT.match(line.text):
            break
        else:
            introductions += 1
    if last is not None:
        yield place, reference_entries.read(last.text, last.span, last.number)


def _is_source(line: Line, trust: _Trust, last: Line | None) -> bool:
    """Whether this line is one more source; `last`: the source before it."""
    if last is not None and last.number and not line.number:
        return False
    score = likeness(line.text)
    if not line.number and _IMPRINT.match(line.text) and score < _Trust.SHAPE:
        return False
    if trust is _Trust.SURE and (line.number or line.block.kind in (Kind.ITEM, Kind.CELL)):
        return not speaks_to_reader(line.text)
    return score >= max(trust, _Trust.LIKELY)


def _goes_on(last: Line, line: Line) -> bool:
    """Whether this line is the rest of the source before it."""
    if line.number:
        return False
    if not line.opens and line.block is last.block:
        return (
            bool(last.number)
            or line.block.kind is Kind.ITEM
            or not _END.search(last.text)
            or bool(_CONTINUED.match(line.text))
        )
    return bool(_CONTINUED.match(line.text)) and not _CONTINUED.match(last.text) and line.block.kind is Kind.PARAGRAPH
