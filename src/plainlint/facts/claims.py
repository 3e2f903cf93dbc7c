"""Sentences that state something which needs a source: a careful editor would ask "says who?"."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet

from plainlint.document import Kind, Zone
from plainlint.facts.claim_shapes import ATTRIBUTED, FINDINGS, STATEMENTS, Shape, compiled
from plainlint.segment import Passage, Sentence
from plainlint.source import Span

_KINDS = frozenset({Kind.PARAGRAPH, Kind.ITEM, Kind.QUOTE, Kind.DESCRIPTION, Kind.CELL, Kind.CAPTION})
_CUES = ATTRIBUTED.cues.union(*(shape.cues for shape in (*STATEMENTS, *FINDINGS)))
_DIGITS = re.compile(r"\d+")

# Patterns over a sentence in lower case that make it advice, a strength or a scale rather than a claim.
_ADVICE = (
    r"(?:(?:and|so|then|always|never|also|please|try to|you can|if you (?:can|need|want|are worried)[^,]*),? )*"
    r"(?:ask|call|contact|speak|talk|tell|try|eat|drink|take|avoid|use|do not|don't|do|make|keep|see|read|learn|find"
    r"|visit|check|aim|phone|ring|please|bring|stop|start|wash|apply|give|get|go|follow|look|let|choose|cut|add|limit"
    r"|store|report|book|wear|join|order|discuss|rest|walk|sit|put|set|cover|clean|rinse|mix|fill|write|press|hold)\b"
)
_DIRECTED = (
    r"\byou (?:should|must|need to|will need to|have to)\b"
    r"|\byou(?:'ll| will| may| can| might) be (?:offered|asked|sent|given|invited|able)\b"
    r"|\bwe (?:recommend|advise|suggest|will)\b|\bplease\b|\b(?:dose|doses|tablets?|capsules?) (?:of|is|are|a)\b"
)
_MEASURED = (
    r"% (?:\w+ )?(?:alcohol|saline|cream|gel|solution|ointment|lotion|strength|oxygen|cotton|off|glucose|of your"
    r"|hydrocortisone|concentration|fat|juice)"
    r"|\b(?:saturations?|oxygen level|hba1c|concentration|humidity|strength|discount|on a scale|pain score)\b"
    r"|\b(?:page|step|part|question) \d+ of \d"
)


def find(passages: Sequence[Passage]) -> tuple[Span, ...]:
    """The spans of these sentences, in reading order; lists of sources and readers' posts are left out."""
    return tuple(
        sentence.span
        for passage in passages
        if passage.block.zone is Zone.BODY and passage.block.kind in _KINDS
        for sentence, cues in _with_cues(passage)
        if _needs_source(sentence.text, cues)
    )


def _with_cues(passage: Passage) -> Iterator[tuple[Sentence, set[str]]]:
    """Each sentence of the passage that may be a claim, with the words that say so."""
    text = passage.text
    lower = text.lower()
    cues = _CUES.intersection([word.lower for word in passage.words])
    places = [(match.start(), "#") for match in _DIGITS.finditer(text)]
    places += [(place, cue) for cue in cues for place in _places(cue, lower)]
    if not places:
        return
    ends = [sentence.end for sentence in passage.sentences]
    found: dict[int, set[str]] = {}
    for place, cue in places:
        found.setdefault(bisect_right(ends, place), set()).add(cue)
    yield from ((passage.sentences[index], found[index]) for index in sorted(found) if index < len(ends))


def _places(wanted: str, text: str) -> Iterator[int]:
    place = text.find(wanted)
    while place >= 0:
        yield place
        place = text.find(wanted, place + len(wanted))


def _needs_source(text: str, cues: AbstractSet[str]) -> bool:
    if text.endswith("?"):
        return False
    lower = text.lower().replace("’", "'")
    if _any(FINDINGS, lower, cues):
        return not compiled(_ADVICE).match(lower)
    if _any((ATTRIBUTED,), text, cues):
        return True
    return _any(STATEMENTS, lower, cues) and not (
        compiled(_ADVICE).match(lower) or compiled(_DIRECTED).search(lower) or compiled(_MEASURED).search(lower)
    )


def _any(shapes: Sequence[Shape], text: str, cues: AbstractSet[str]) -> bool:
    return any(not shape.cues.isdisjoint(cues) and compiled(shape.pattern).search(text) for shape in shapes)
