"""The shapes that an explanation has within one sentence, matched at the place of the term.

Everything is anchored: what stands right after a term is matched from its end, what stands right before it is read from
the last few words, so that a sentence costs the same however long it is.
"""

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
    sure: bool = True  # whether the shape says that the term is explained, even if it is a common word


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


_OPENERS = " \"'“‘*"


def candidates(place: Place) -> Iterator[Candidate]:
    """Every stretch of the sentence that has the shape of an explanation of the term, the surest first."""
    text, start = place.text, place.start
    before = text[max(place.low, start - 70) : start].rstrip(_OPENERS)
    last = [word.lower() for word in before.replace(",", " ,").split()[-6:]]
    yield from _named(place, before, last)
    yield from _following(place, before, last)


# --- what stands before ------------------------------------------------------------------------------------------

_LIGHT = frozenset("a an the either sometimes also often simply just your as is known".split())
_NAMING = frozenset("called termed named dubbed labelled labeled denoted".split())
_NAMING_PAIRS = frozenset(
    (
        ("known", "as"),
        ("to", "as"),  # referred to as
        ("described", "as"),
        ("call", "this"),
        ("call", "it"),
        ("call", "these"),
        ("call", "them"),
        ("the", "term"),
        ("name", "is"),
        ("name", "for"),
        ("word", "for"),
        ("term", "for"),
        ("word", "is"),
        ("term", "is"),
    )
)


def _named(place: Place, before: str, last: list[str]) -> Iterator[Candidate]:
    text, low = place.text, place.low
    here = max(low, place.start - 70) + len(before)
    if before.endswith("("):
        if _pattern(r"[”\"’'*]* ?(?:\)|[,;] |or )").match(text, place.end, place.high):
            yield Candidate("in brackets", _phrase_start(text, low, here - 1), here - 1, sure=False)
        return
    words = list(last)
    while words and words[-1] in _LIGHT and tuple(words[-2:]) not in _NAMING_PAIRS:
        words.pop()
    if len(words) >= 3 and words[-1] in ("or", "and") and words[-3] in _NAMING | {"as"}:
        words = words[:-2]
    if words and (words[-1] in _NAMING or tuple(words[-2:]) in _NAMING_PAIRS):
        cue = max(text.rfind(words[-1], low, place.start), low)
        yield Candidate("called", _clause_start(text, low, cue), cue)
    elif words and words[-1] == "or" and before.count(",") == 1 and len(words) > 1 and words[-2] == ",":
        if _pattern(r"[”\"’'*]*(?: \([^()]{1,40}\))?[,.)]").match(text, place.end, place.high + 1):
            comma = before.rfind(",") + here - len(before)
            yield Candidate("or before", _phrase_start(text, low, comma), comma, sure=False)


def _phrase_start(text: str, low: int, end: int) -> int:
    """Where the phrase starts that goes up to `end`: after the last punctuation, at most a dozen words back."""
    window = max(low, end - 80)
    cut = max(text.rfind(mark, window, end - 1) for mark in ",;:(.")
    start = cut + 1 if cut >= 0 else window
    while start < end and text[start] == " ":
        start += 1
    return start


def _clause_start(text: str, low: int, end: int) -> int:
    return low


# --- what stands after -------------------------------------------------------------------------------------------

_ASIDE = r"(?:on the other hand|in contrast|by contrast|in turn|for example|for instance|however|then|too|therefore)"
_TAIL = (
    r"[”\"’'*]*(?:\(s\))?"
    r"(?: [(\[](?:link|[A-Z][\w./-]{0,9}|singular[^()]{1,40}|plural[^()]{1,40}|[a-z]+(?:-[A-Za-z]+)+)[\])])?"
)
_BRACKET = r" ?[(\[]([^()]{2,300})[)\]]"
_ALIAS = r",? (?:or|also (?:called|known as|termed|referred to as)|sometimes (?:called|known as)|(?:commonly )?(?:called|known as)) (?:an? |the )?([^,.;()]{2,60}?)[”\"]?,(?= )"
_ALIAS_BRACKET = r" \((?:or|also|sometimes|commonly|often|i\.e\.|called|known) ([^()]{2,80})\)"

_ADVERB = (
    r"(?:(?:also|usually|often|generally|simply|therefore|thus|then|essentially|basically|typically|sometimes|commonly"
    r"|normally|mainly|mostly|just|really|only|actually|always|both|now|can|may|could|will|would|might|must) )*"
)
_COPULA = r"(?:is|are|was|were|be|being|has been|have been) " + _ADVERB
_NOT_DEFINING = (
    r"(?!(?:not|no|n.t|called|known|termed|very|more|less|most common|important|common|rare|likely|still|even|such"
    r"|responsible|necessary|needed|under|at|on|done|there|available|different|similar|able|possible|difficult|hard"
    r"|increasing|decreasing|being|going|affected|based|related|linked|associated|due|because|seen|found|recommended"
    r"|expected|given|given|shown|discussed|illustrated|described in|particularly|especially|so|too|crucial|essential"
    r"|essential|critical|vital|helpful|useful|good|bad|better|best|high|low|higher|lower|true|often|equal)\b)"
)
_VERBS = (
    r"(?:means?|refers? to|describes?|involves?|includes?|consists? of|occurs?|happens?|uses?|helps?|allows?|lets?"
    r"|measures?|(?:states?|argues?|holds?|asserts?|suggests?|proposes?|posits?|claims?|assumes?|predicts?|says?) that"
    r"|studies|stands? for|represents?|relates? to|deals? with|focus(?:es)? on|looks? (?:at|for)|seeks? to|aims? to"
    r"|results? (?:from|when|in)|comes? from|takes? place|begins? (?:with|when)|starts? (?:with|when)|works? by"
    r"|carr(?:y|ies)|transports?|protects?|surrounds?|connects?|controls?|regulates?|prevents?|stops?|blocks?|removes?"
    r"|destroys?|kills?|relieves?|eases?|treats?|shrinks?|slows?|checks? for|shows?|tells?|detects?|produces?|makes?"
    r"|creates?|stores?|filters?|lines|covers?|supports?|leads? you|postulates?|explains?|enables?|ensures?|encourages?"
    r"|develops? when|arises? (?:from|when)|exists? when|serves? (?:as|to)|acts? as|functions? as|tends? to|examines?"
    r"|explores?|emphasi[sz]es?|attempts? to|reflects?|indicates?|denotes?|combines?|requires?|spreads?|attacks?)\b"
)


def _following(place: Place, before: str, last: list[str]) -> Iterator[Candidate]:
    text, high = place.text, place.high
    tail = _pattern(_TAIL).match(text, place.end, high)
    at = tail.end() if tail else place.end
    if found := _pattern(_ALIAS_BRACKET).match(text, at, high):
        yield Candidate("alias", found.start(1), found.end(1))
        at = found.end()
    elif found := _pattern(_BRACKET).match(text, at, high):
        yield Candidate("brackets", found.start(1), found.end(1), sure=False)
        at = found.end()
    elif found := _pattern(_ALIAS).match(text, at, high):
        yield Candidate("alias", found.start(1), found.end(1), sure=False)
        at = found.end()
    following = text[at : at + 2]
    if following[:1] == " " and following[1:].isalpha():
        yield from _defines(place, before, last, at)
    elif following[:1] in ",:;—–-" or following in (" —", " –", " -", " :"):
        yield from _joined(place, last, at)
        if aside := _pattern(r", (?:" + _ASIDE + r"|[^,.;:()]{3,60}),(?= )").match(text, at, high):
            yield from _defines(place, before, last, aside.end())


_DETERMINERS = frozenset("a an the this these some most many all any each your our their its both".split())
_JOINTS = frozenset("that while and but because whereas when if so since although".split())


def _is_subject(before: str, last: list[str]) -> bool:
    """Whether a clause starts right before the term."""
    words = list(last)
    while words and (words[-1] in _DETERMINERS or words[-1].endswith("'s")):
        words.pop()
    return not words or words[-1] in _JOINTS or words[-1][-1] in ",.;:—–(“-?!"


def _defines(place: Place, before: str, last: list[str], at: int) -> Iterator[Candidate]:
    text, high = place.text, place.high
    if found := _pattern(r" (?:means|meaning|that is,|i\.e\.)(?= )").match(text, at, high):
        yield Candidate("means", found.end() + 1, high)
    if not _is_subject(before, last):
        if found := _pattern(
            r" that (?:helps?|carr(?:y|ies)|fights?|protects?|reduces?|controls?|keeps?|stops?|prevents?|blocks?|filters?|stores?) "
        ).match(text, at, high):
            yield Candidate("that", found.end(), high, sure=False)
        return
    if found := _pattern(" " + _ADVERB + _COPULA + _NOT_DEFINING).match(text, at, high):
        yield Candidate("is", found.end(), high, sure=False)
    elif found := _pattern(" " + _ADVERB + _VERBS).match(text, at, high):
        yield Candidate("does", found.end(), high, sure=False)


_WHICH = r"(?:,| —| –| -) ?(?:which|who|in which|where|wherein|whereby|when|meaning|that is,?|i\.e\.,?) (?!may make|can make|can cause|may cause|can lead|may lead)"
_APPOSITION = r"(?:,|:| —| –| -) ?(?=(?:an?|the|any|one|when|another|those)\b)"
_INTRODUCING = frozenset(
    "in for with by during when if as under after before without based to from on at through because although while given"
    " unlike like despite since within among according until once such".split()
)


def _joined(place: Place, last: list[str], at: int) -> Iterator[Candidate]:
    text, high = place.text, place.high
    if found := _pattern(_WHICH).match(text, at, high):
        yield Candidate("which", found.end(), high, sure=False)
    elif found := _pattern(_APPOSITION).match(text, at, high):
        first = text[place.low : place.low + 14].split(" ", 1)[0].lower()
        if text[at] != "," or first not in _INTRODUCING or "," in text[place.low : place.start]:
            yield Candidate("apposition", found.end(), high, sure=False)
    elif found := _pattern(r"(?: —| –|:) ").match(text, at, high):
        yield Candidate("dash", found.end(), high, sure=False)
    if last[-1:] == ["in"] and text[at] == "," and (found := _pattern(r", ").match(text, at, high)):
        yield Candidate("in it", found.end(), high, sure=False)
