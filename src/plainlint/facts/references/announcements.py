"""Headings, labels and sentences that announce a list of sources."""

from __future__ import annotations

import re
from enum import IntEnum

from plainlint import lazy
from plainlint.document import Kind
from plainlint.facts.references.entries import likeness
from plainlint.facts.references.lines import Line


class Trust(IntEnum):
    """How likely to be a source each line has to look: the surer the announcement, the less it takes."""

    SURE = 0  # a heading says so: every item of the list counts
    LIKELY = 2  # a sentence or an unsure heading does
    SHAPE = 4  # nothing announces them


# One of these stands in whatever announces sources; looking for them costs less than the patterns below.
_CUES = (
    "eference|ource|ibliogra|vidence|itation|iterature|otnote|ndnote|otes|facts|wrote|write|written|produced|eveloped|repared"
    "|based on|rawn|nformation|uideli|ocuments|works|dapted|cknowledge|EFERENCE|OURCE|IBLIOGRA|VIDENCE"
)
_ADJUNCT = (
    r"(?:our|the|key|main|selected|some|of|full|list|image|data|information|evidence|research|medical|clinical|and|&"
    r"|show|view|hide|see)"
)
_SURE_HEAD = lazy.pattern(
    rf"(?:{_ADJUNCT}\s+){{0,5}}"
    r"(?:references?|sources?|bibliography|citations|works cited|literature cited|evidence base)"
    r"(?:\s+(?:list|used|cited|consulted|sources?|material|and|&|/|further|reading|useful|links|resources|notes|evidence"
    r"|credits|acknowledgements|of|for|in|to|we|was|were|that|our|the|this|these|information|data|facts|figures|leaflet|page|booklet"
    r"|factsheet|article|guide)){0,7}\s*(?:\(\d+\))?"
)
_SURE_WORDS = frozenset(("reference", "references", "source", "sources", "bibliography", "citations", "cited", "base"))
_WEAK_OPENINGS = (
    *("evidence", "literature", "end", "foot", "notes", "acknowledgements", "about", "how we", "where", "what", "who"),
)
_WEAK_HEAD = lazy.pattern(
    r"(?:evidence|literature|end ?notes|foot ?notes|notes|acknowledgements"
    r"|(?:about|how we|where|what|who)\b.{0,60}\b(?:information|page|leaflet|wrote|write|written|produced?|made?|based"
    r"|evidence|facts|from|sources?)\b.{0,30})"
)
_OTHER_HEADS = (
    *("further reading", "further information", "further help", "further resources", "useful", "more information"),
    *("find out more", "resources", "support", "helpful", "links", "books", "websites", "contact"),
)
_OWN_SOURCES = lazy.pattern(r"sources of (?:the |our |this )?(?:information|evidence|data|facts|figures)\b")
_LABEL = lazy.pattern(
    rf"[(\[]?(?:{_ADJUNCT}\s+){{0,4}}(?:references?|sources?|bibliography|adapted from|based on)\s*(?:\(\d+\))?"
    r"\s*[:–—-]\s*",
    re.I,
)
_LABEL_WORDS = frozenset(("reference", "references", "source", "sources", "bibliography", "adapted", "based"))
_LEAD_IN = lazy.pattern(
    r"\b(?:sources?|references?|evidence|guidelines?|guidance|studies|publications|documents|research|literature"
    r"|comes from|based on|drawn from|taken from|(?:produced|written|developed|prepared) (?:using|from))\b"
)
_POINTS_DOWN = frozenset(("below", "following", "these"))
_WORD = lazy.pattern(r"\w+")
_LONGEST_LABEL = 80  # characters
_LONGEST_LEAD_IN = 300  # characters


def cues_in(text: str) -> list[str]:
    """The cues that stand in a page: where none does, nothing is announced."""
    return [cue for cue in _CUES.split("|") if cue in text]


def announces_other(heading: str) -> bool:
    """Whether a heading announces things to read that are no sources: further reading, useful links."""
    lower = heading.lower()
    if lower.startswith("sources of "):
        return not _OWN_SOURCES.match(lower)
    if not lower.startswith(_OTHER_HEADS):
        return False
    return any(lower.startswith(head) and not lower[len(head) :][:1].isalnum() for head in _OTHER_HEADS)


def announcement(line: Line) -> Trust | None:
    """How surely this line says that sources follow; None where it does not."""
    text = line.text.rstrip(" :.–-")
    if announces_other(text):
        return None
    if labelled := after_label(line):
        return Trust.LIKELY if likeness(labelled) > 0 else None
    if len(text) > _LONGEST_LEAD_IN:
        return None
    lower = text.lower()
    words = _WORD.findall(lower)
    if not _SURE_WORDS.isdisjoint(words) and _SURE_HEAD.fullmatch(lower):
        return Trust.LIKELY if line.block.kind is Kind.ITEM else Trust.SURE
    points_down = line.text.endswith(":") or not _POINTS_DOWN.isdisjoint(words)
    if points_down and _LEAD_IN.search(lower):
        return Trust.LIKELY
    return Trust.LIKELY if lower.startswith(_WEAK_OPENINGS) and _WEAK_HEAD.fullmatch(lower) else None


def after_label(line: Line) -> str:
    """What stands behind "Sources:" on the same line."""
    if _LABEL_WORDS.isdisjoint(_WORD.findall(line.text[:_LONGEST_LABEL].lower())):
        return ""
    label = _LABEL.match(line.text)
    return line.text[label.end() :].rstrip(")]") if label else ""
