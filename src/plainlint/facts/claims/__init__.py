"""Sentences that state something which needs a source: a careful editor would ask "says who?"."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from functools import cache
from operator import itemgetter
from typing import NamedTuple

from plainlint.document import Kind, Zone
from plainlint.facts.claims.shapes import ATTRIBUTED, FINDINGS, STATEMENTS
from plainlint.facts.claims.words import Patterns, by_cue, finder, starter
from plainlint.segment import Passage, Sentence
from plainlint.source import Span

_KINDS = frozenset({Kind.PARAGRAPH, Kind.ITEM, Kind.QUOTE, Kind.DESCRIPTION, Kind.CELL, Kind.CAPTION})
_WORD = itemgetter(0)  # of a cue
_AFTER_DIGITS = ":"  # words that start with a digit, and no others, sort before it
_LONGEST = 600  # characters of a sentence that are looked at, which keeps patterns linear where full stops are missing

# Patterns over a sentence in lower case that make it advice, a definition, a strength or a scale rather than a claim.
_VERBS = (
    r"(?:ask|call|contact|speak|talk|tell|try|eat|drink|take|avoid|use|do not|don't|do|make|keep|see|read|learn|find"
    r"|visit|check|aim|phone|ring|please|bring|stop|start|wash|apply|give|get|go|follow|look|let|choose|cut|add|limit"
    r"|store|report|book|wear|join|order|discuss|rest|walk|sit|put|set|cover|clean|rinse|mix|fill|write|press|hold"
    r"|lie|lift"
    r"|breathe|bend|stand|remember|continue|repeat|return|complete|download|watch|listen|turn|plan|pick|leave|stay"
    r"|seek)\b"
)
_ADVICE = (
    r"^(?:(?:and|so|then|always|never|also|please|try to|you can),? |(?:if|when|unless|to|before|after|for) [^,]*, )*"
    + _VERBS
)
_DIRECTED = (
    r"\byou (?:should|must|need to|will need to|have to)\b"
    r"|\byou(?:'ll| will| may| can| might) be (?:offered|asked|sent|given|invited|able)\b"
    r"|\byou can (?:also |help )?(?:to )?(?:reduce|lower|cut|help)\b"
    r"|\b(?:is|are|be) (?:called|known as|defined as)\b|\b(?:find out|not (?:yet )?(?:known|clear)) (?:if|whether"
    r"|how)\b"
    r"|\b(?:who|with|people|patients|women|men|adults|children)\b.*\bshould\b"
    r"|\b(?:we|the (?:hospital|clinic|trust|unit|ward|service|team|department|centre)) (?:\w+ )?"
    r"(?:sees?|treats?|does|do|carry|carries|performs?|looks? after|delivers?|cares?|helps?|supports?)\b"
    r"|^your (?!risk|chance|odds)(?:\w+ ){1,4}(?:has|have)\b|\byou (?:may|might|will|can|could) .*\bthan\b|^to [^,]*,"
    r"|\bmeans (?:that )?(?:a|the|in|how|someone|death)\b|\b(?:cream|gel|drops|ointment|lotion|spray|solution) (?:is"
    r"|are|contains?)\b"
    r"|\bwe (?:recommend|advise|suggest|will)\b|\bplease\b|\b(?:dose|doses|tablets?|capsules?) (?:of|is|are|a)\b"
)
_SUPPOSED = r"^(?:if|when|whether) "
_MEASURED = (
    r"\bcontains? (?:\w+ )?\d+(?:\.\d+)?%|"
    r"% (?:\w+ )?(?:alcohol|salt|water|saline|cream|gel|solution|ointment|lotion|strength|oxygen|cotton|off|glucose"
    r"|of your"
    r"|hydrocortisone|concentration|fat|juice)"
    r"|\b(?:saturations?|oxygen level|hba1c|concentration|humidity|strength|discount|on a scale|pain score)\b"
    r"|\b(?:page|step|part|question) \d+ of \d"
)


class Cue(NamedTuple):
    """A word that may tell a claim."""

    word: str  # in lower case; "#" for a number in digits
    start: int  # offset into the sentence


class _Cues(NamedTuple):
    """The patterns to try where a word stands."""

    findings: Patterns
    attributed: Patterns
    statements: Patterns
    words: frozenset[str]


@cache
def _cues() -> _Cues:
    findings, attributed, statements = by_cue(FINDINGS), by_cue(ATTRIBUTED), by_cue(STATEMENTS)
    return _Cues(findings, attributed, statements, findings.cues | attributed.cues | statements.cues)


def find(passages: Sequence[Passage]) -> tuple[Span, ...]:
    """The spans of these sentences, in reading order; lists of sources and readers' posts are left out."""
    return tuple(
        sentence.span
        for passage in passages
        if passage.block.zone is Zone.BODY and passage.block.kind in _KINDS
        for sentence, cues in _with_cues(passage)
        if _needs_source(sentence.text[:_LONGEST], cues)
    )


def _with_cues(passage: Passage) -> Iterator[tuple[Sentence, list[Cue]]]:
    """Each sentence of the passage that may be a claim, with the words that say so and where they stand in it."""
    wanted = _cues().words
    cues = [(word, at) for word, at, _ in passage.words if word in wanted or word < _AFTER_DIGITS]
    if not cues:
        return
    ends = [sentence.end for sentence in passage.sentences]
    found: dict[int, list[Cue]] = {}
    for word, at in cues:
        index = bisect_right(ends, at)
        cue = Cue("#" if word < _AFTER_DIGITS else word, at - passage.sentences[index].start)
        found.setdefault(index, []).append(cue)
    yield from ((passage.sentences[index], found[index]) for index in sorted(found))


def _needs_source(text: str, cues: Sequence[Cue]) -> bool:
    if text.endswith("?"):
        return False
    lower, known = text.lower().replace("’", "'"), _cues()
    if _any(known.findings, lower, cues):
        return not (finder(_ADVICE)(lower) or finder(_SUPPOSED)(lower))
    if _any(known.attributed, text, cues):
        return True
    return _any(known.statements, lower, cues) and not (
        finder(_ADVICE)(lower) or finder(_DIRECTED)(lower) or finder(_MEASURED)(lower)
    )


def _any(patterns: Patterns, text: str, cues: Sequence[Cue]) -> bool:
    if patterns.cues.isdisjoint(map(_WORD, cues)):
        return False
    tried = set()
    for word, start in cues:
        for source in patterns.there.get(word, ()):
            if starter(source)(text, start):
                return True
        if word not in tried:
            tried.add(word)
            for source in patterns.anywhere.get(word, ()):
                if finder(source)(text):
                    return True
    return False
