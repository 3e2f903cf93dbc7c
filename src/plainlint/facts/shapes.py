"""The shapes that an explanation has within one sentence, matched at the place of the term."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

REACH = 400  # how many characters on either side of a term are looked at


class Candidate(NamedTuple):
    """A stretch beside a term that has the shape of an explanation."""

    shape: str
    start: int  # offset into the passage's prose
    end: int


class Place(NamedTuple):
    """A term's place in its sentence."""

    text: str  # the passage's prose
    start: int  # of the term
    end: int
    low: int  # the bounds of the sentence
    high: int


@cache
def _pattern(source: str) -> re.Pattern[str]:
    return re.compile(source, re.IGNORECASE)


_ADVERBS = (
    r"(?:(?:also|usually|often|generally|simply|therefore|thus|then|essentially|basically|typically|sometimes|commonly"
    r"|normally|mainly|mostly|just|really|only|actually|always|both|now) )*"
)
_CLOSERS = r"[”\"’'*]*(?:,? \([^()]{1,60}\))?"
_DEFINES = (
    r"(?:(?:is|are|was|were|can be|may be|could be|being|be) "
    + _ADVERBS
    + r"(?!not\b|no\b|n[o']t\b|called\b|known\b|termed\b|very\b|more\b|less\b|important\b|common\b|rare\b|likely\b)"
    r"|means?\b|refers? to\b|describes?\b|involves?\b|includes?\b|consists? of\b|occurs?\b|happens?\b|uses?\b|helps?\b"
    r"|causes?\b|allows?\b|measures?\b|states? that\b|studies\b|stands? for\b|represents?\b|contains?\b)"
)
_SUBJECT = r"(?:^|[.;:—–(“\"] ?|, (?:and |but |while |whereas |so |however )?|\b(?:that|while|and|but|because|whereas|when|if) )(?:(?:an?|the|this|these|some|most|many|all) )?[“\"'‘*]?$"


def candidates(place: Place) -> Iterator[Candidate]:
    """Every stretch of the sentence that has the shape of an explanation of the term, the surest first."""
    yield from _brackets(place)
    yield from _named(place)
    yield from _subject(place)
    yield from _relative(place)
    yield from _apposition(place)


def _brackets(place: Place) -> Iterator[Candidate]:
    text, end, high = place.text, place.end, place.high
    if found := _pattern(r"[”\"’'*]* ?[(\[]([^()]{2,300})[)\]]").match(text, end, high):
        yield Candidate("brackets", found.start(1), found.end(1))
    before = text[max(place.low, place.start - 20) : place.start]
    if found := _pattern(r"\((?:an?|the|or|also|called|known as|[“\"'‘ ])*$").search(before):
        if text[end : end + 3].lstrip("”\"’'").startswith((")", ",", ";")):
            opening = place.start - len(before) + found.start()
            yield Candidate("in brackets", _phrase_start(text, place.low, opening), opening)


def _phrase_start(text: str, low: int, end: int) -> int:
    """Where the phrase starts that goes up to `end`: after the last punctuation, at most a dozen words back."""
    window = max(low, end - 80)
    cut = max(text.rfind(mark, window, end - 1) for mark in ",;:(.")
    start = cut + 1 if cut >= 0 else window
    while start < end and text[start] == " ":
        start += 1
    return start


_CALLED = (
    r"\b(?:called|termed|named|dubbed|labell?ed|known as|referred to as|refer to as|call(?:s|ed)? (?:this|these|it|them)"
    r"|describe[sd]? as|the term|(?:medical|technical|other|proper) (?:name|word|term) (?:\w+ )*is)"
    r"(?: (?:an?|the|either|sometimes|your))*(?: [\w-]+,? (?:or|and))? ?[“\"'‘*(]?$"
)


def _named(place: Place) -> Iterator[Candidate]:
    text = place.text
    from_ = max(place.low, place.start - 60)
    before = text[from_ : place.start]
    if found := _pattern(_CALLED).search(before):
        cue = from_ + found.start()
        yield Candidate("called", place.low, cue)
    elif found := _pattern(r",? or (?:an?|the)? ?[“\"'‘*]?$").search(before):
        if text[place.end : place.end + 1] in (",", "", ".", ")"):
            yield Candidate("or before", _phrase_start(text, place.low, from_ + found.start()), from_ + found.start())


def _subject(place: Place) -> Iterator[Candidate]:
    text = place.text
    from_ = max(place.low, place.start - 30)
    before = text[from_ : place.start]
    if found := _pattern(_SUBJECT).search(before):
        if found.start() == 0 and from_ > place.low and not found.group().strip():
            return
        if found := _pattern(_CLOSERS + r" " + _ADVERBS + _DEFINES).match(text, place.end, place.high):
            yield Candidate("defines", found.end(), place.high)


def _relative(place: Place) -> Iterator[Candidate]:
    text = place.text
    if found := _pattern(
        _CLOSERS + r",? ?(?:,|—|–|-)? ?(?:which|who|meaning|in which|where|wherein|that is|i\.e\.)\b"
    ).match(text, place.end, place.high):
        if "," in found.group() or "—" in found.group() or "–" in found.group():
            yield Candidate("which", found.end(), place.high)


def _apposition(place: Place) -> Iterator[Candidate]:
    text = place.text
    if found := _pattern(_CLOSERS + r"(?:,| —| –| -|:) (?=(?:an?|the|any|when|one)\b)").match(
        text, place.end, place.high
    ):
        yield Candidate("apposition", found.end(), place.high)
    elif found := _pattern(_CLOSERS + r",? or (?:an? |the )?[“\"'‘]?").match(text, place.end, place.high):
        stop = _pattern(r"[^,.;()]{2,60}[,.;)]").match(text, found.end(), place.high)
        if stop and found.group().lstrip("”\"’'*").startswith(","):
            yield Candidate("or", found.end(), stop.end() - 1)
