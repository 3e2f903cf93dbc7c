"""Sentences that state something which needs a source: a careful editor would ask "says who?"."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence

from plainlint.document import Kind, Zone
from plainlint.facts.claim_shapes import ATTRIBUTED, FINDINGS, STATEMENTS, by_cue
from plainlint.facts.patterns import compiled
from plainlint.segment import Passage, Sentence
from plainlint.source import Span

_KINDS = frozenset({Kind.PARAGRAPH, Kind.ITEM, Kind.QUOTE, Kind.DESCRIPTION, Kind.CELL, Kind.CAPTION})
_FINDINGS, _STATEMENTS, _ATTRIBUTED = by_cue(FINDINGS), by_cue(STATEMENTS), by_cue(ATTRIBUTED)
_CUES = frozenset({*_FINDINGS, *_STATEMENTS, *_ATTRIBUTED})
_AFTER_DIGITS = ":"  # words that start with a digit, and no others, sort before it

# Patterns over a sentence in lower case that make it advice, a definition, a strength or a scale rather than a claim.
_ADVICE = (
    r"(?:(?:and|so|then|always|never|also|please|try to|you can|if you (?:can|need|want|are worried)[^,]*),? )*"
    r"(?:ask|call|contact|speak|talk|tell|try|eat|drink|take|avoid|use|do not|don't|do|make|keep|see|read|learn|find"
    r"|visit|check|aim|phone|ring|please|bring|stop|start|wash|apply|give|get|go|follow|look|let|choose|cut|add|limit"
    r"|store|report|book|wear|join|order|discuss|rest|walk|sit|put|set|cover|clean|rinse|mix|fill|write|press|hold)\b"
)
_DIRECTED = (
    r"\byou (?:should|must|need to|will need to|have to)\b"
    r"|\byou(?:'ll| will| may| can| might) be (?:offered|asked|sent|given|invited|able)\b"
    r"|\byou can (?:also |help )?(?:to )?(?:reduce|lower|cut|help)\b"
    r"|\b(?:is|are|be) (?:called|known as|defined as)\b|\bto find out (?:if|whether|how)\b"
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
    cues = [word for word in passage.words if word.lower in _CUES or word.lower < _AFTER_DIGITS]
    if not cues:
        return
    ends = [sentence.end for sentence in passage.sentences]
    found: dict[int, set[str]] = {}
    for word in cues:
        cue = "#" if word.lower < _AFTER_DIGITS else word.lower
        found.setdefault(bisect_right(ends, word.start), set()).add(cue)
    yield from ((passage.sentences[index], found[index]) for index in sorted(found))


def _needs_source(text: str, cues: Iterable[str]) -> bool:
    if text.endswith("?"):
        return False
    lower = text.lower().replace("’", "'")
    if _any(_FINDINGS, lower, cues):
        return not compiled(_ADVICE).match(lower)
    if _any(_ATTRIBUTED, text, cues):
        return True
    return _any(_STATEMENTS, lower, cues) and not (
        compiled(_ADVICE).match(lower) or compiled(_DIRECTED).search(lower) or compiled(_MEASURED).search(lower)
    )


def _any(patterns: Mapping[str, Sequence[str]], text: str, cues: Iterable[str]) -> bool:
    return any(compiled(pattern).search(text) for cue in cues for pattern in patterns.get(cue, ()))
