"""The page's list of sources, and the markers in its text that point there."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from plainlint import lazy
from plainlint.document import Document, Zone
from plainlint.facts.references import citation_markers
from plainlint.facts.references import sections as reference_sections
from plainlint.facts.references.citation_markers import Marker
from plainlint.facts.references.entries import Entry
from plainlint.facts.references.sections import Sections
from plainlint.segment import Passage

_CUES = ("eferences", "eference ", "ource", "vidence", "ibliography", "itations")
_SOURCES = (
    r"(?:references|reference (?:list|material)s?|bibliography|citations"
    r"|sources(?! of (?!information|evidence|our|the))|evidence (?:base|behind|used|sources|for|that|on which|we))"
)
_ASK = r"(?:contact|e-?mail|phone|telephone|call|ring|write to|ask|get in touch|request)"
_ON_REQUEST = lazy.pattern(
    rf"\b{_SOURCES}\b[^.?!]{{0,160}}\b(?:(?:on|upon|by) request"
    rf"|(?:can|may) be (?:requested|obtained|supplied|sent)|{_ASK}\b(?! your (?:doctor|gp|nurse|pharmacist)))"
    rf"|\b(?:on|upon|by) request\b[^.?!]{{0,60}}\b{_SOURCES}\b"
    rf"|\b(?:{_ASK}|would like|want|obtain|get|send)\b[^.?!]{{0,120}}"
    r"\b(?:list|copy|copies|details|(?:more |further )?information (?:about|on)|for|see|know|request|obtain)\b"
    rf"[^.?!]{{0,40}}\b{_SOURCES}\b",
    re.I,
)

# One of these is among the words of every such sentence.
_ASKING = frozenset(
    (
        *("contact", "email", "mail", "phone", "telephone", "call", "ring", "write", "ask", "get", "would", "want"),
        *("request", "requests", "requested", "requesting", "obtain", "obtained", "supplied", "send", "sent"),
    )
)

_LONGEST_HEADING = 40  # characters
_FARTHEST_NAME = 160  # characters of an entry in which its authors stand


class References(NamedTuple):
    """What the page says about its sources."""

    on_request: bool = False  # it says that readers may ask for the sources
    entries: tuple[Entry, ...] = ()
    markers: tuple[Marker, ...] = ()
    cited: tuple[int | None, ...] = ()  # for each marker, the index of the entry that it points to

    @property
    def has_section(self) -> bool:
        """Whether the page lists sources anywhere."""
        return bool(self.entries)

    @property
    def dangling_markers(self) -> tuple[Marker, ...]:
        """Markers that point to no entry."""
        return tuple(marker for marker, entry in zip(self.markers, self.cited, strict=True) if entry is None)

    @property
    def uncited_entries(self) -> tuple[tuple[str, Entry], ...]:
        """Entries that no marker points to, each with its label; a bullet list on a page without markers has none."""
        if not self.markers and not any(entry.number.isdecimal() for entry in self.entries):
            return ()
        cited = set(self.cited)
        return tuple((self._label(index), entry) for index, entry in enumerate(self.entries) if index not in cited)

    @property
    def dangling(self) -> tuple[str, ...]:
        """What the markers say that point to no entry: "4", "Green 2017"."""
        return tuple(dict.fromkeys(marker.label for marker in self.dangling_markers))

    @property
    def uncited(self) -> tuple[str, ...]:
        """What a marker would say for each entry that has none: "2", "Jones 2018"."""
        return tuple(label for label, _ in self.uncited_entries)

    def _label(self, index: int) -> str:
        entry = self.entries[index]
        if entry.number:
            return entry.number
        if any(marker.label.isdecimal() for marker in self.markers):
            return str(index + 1)
        lettered = re.search(rf"\b{entry.year}[a-z]\b", entry.text)
        return f"{entry.name} {lettered[0] if lettered else entry.year or ''}".rstrip()


def find(document: Document, passages: Sequence[Passage]) -> References:
    """The page's sources."""
    sections = reference_sections.find(document, passages)
    markers = _markers(sections, passages)
    if markers and not sections.entries:  # then notes that nothing announces may answer to them
        sections = reference_sections.find(document, passages, {marker.label for marker in markers})
        markers = _markers(sections, passages)
    index = _Index(sections.entries)
    answered = [(marker, index.entry_of(marker)) for marker in markers]
    kept = [
        (marker, entry)
        for marker, entry in answered
        if entry is not None or (marker.sure and marker.label not in sections.footnotes)
    ]
    return References(
        _on_request(document, passages), sections.entries, tuple(m for m, _ in kept), tuple(e for _, e in kept)
    )


def _markers(sections: Sections, passages: Sequence[Passage]) -> list[Marker]:
    numbers = {entry.number for entry in sections.entries if entry.number}
    return citation_markers.find(passages, sections.passages, numbers)


class _Index:
    """The entries by what markers call them."""

    def __init__(self, entries: Sequence[Entry]) -> None:
        self._entries = entries
        self._by_number: dict[str, int] = {}
        self._by_year: dict[int, list[int]] = {}
        for index, entry in enumerate(entries):
            if entry.number:
                self._by_number.setdefault(entry.number, index)
            for year in entry.years:
                self._by_year.setdefault(year, []).append(index)

    def entry_of(self, marker: Marker) -> int | None:
        """The index of the entry that a marker points to; in a list without numbers its place is its number."""
        label = marker.label
        if label in self._by_number:
            return self._by_number[label]
        if label.isdecimal():
            place = int(label)
            return place - 1 if not self._by_number and 0 < place <= len(self._entries) else None
        if match := re.fullmatch(r"(.+) (\d{4})([a-z]?)", label):
            name = re.compile(rf"\b{re.escape(match[1])}\b", re.I)
            for index in self._by_year.get(int(match[2]), ()):
                text = self._entries[index].text
                if match[2] + match[3] in text and name.search(text, 0, _FARTHEST_NAME):
                    return index
        return None


def _on_request(document: Document, passages: Sequence[Passage]) -> bool:
    cues = [cue for cue in _CUES if cue in document.source.text]
    return any(_asks(sentence) and _ON_REQUEST.search(sentence) for sentence in _sentences(passages, cues))


def _asks(sentence: str) -> bool:
    return not _ASKING.isdisjoint(re.findall(r"[a-z]+", sentence.lower()))


def _sentences(passages: Sequence[Passage], cues: Sequence[str]) -> Iterator[str]:
    """Sentences in which a cue stands; a short heading with one is read together with what stands below it."""
    heading = ""
    for passage in passages:
        if passage.block.zone is Zone.COMMENTS:
            continue
        if heading and passage.sentences:
            yield f"{heading.rstrip(' .:')} {passage.sentences[0].text}"
        named = any(cue in passage.text for cue in cues)
        heading = passage.text if named and len(passage.text) <= _LONGEST_HEADING else ""
        if named:
            yield from (sentence.text for sentence in passage.sentences)
