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
    before: str  # up to 70 characters before the term, without quotation marks at the end
    last: list[str]  # the last words of `before`, in lower case; a comma is a word

    @classmethod
    def of(cls, text: str, start: int, end: int, low: int, high: int) -> Place:
        """The place of the term at `start`..`end` in the sentence at `low`..`high`."""
        before = text[max(low, start - 70) : start].rstrip(" \"'“‘*")
        last = before.replace(",", " ,").lower().split()[-6:]
        return cls(text, start, end, max(low, start - REACH), min(high, end + REACH), before, last)


@cache
def pattern(source: str) -> re.Pattern[str]:
    """A regular expression that ignores case, compiled when it is first wanted."""
    return re.compile(source, re.IGNORECASE)


def candidates(place: Place) -> Iterator[Candidate]:
    """Every stretch of the sentence that has the shape of an explanation of the term, the surest first."""
    yield from _named(place)
    yield from _following(place)


# --- what stands before ------------------------------------------------------------------------------------------

_LIGHT = frozenset("a an the either sometimes also often simply just your".split())
_NAMING = frozenset("called termed named dubbed labelled labeled denoted".split())
_NAMING_PAIRS = frozenset(
    tuple(pair.split("_"))
    for pair in "known_as to_as described_as call_this call_it call_these call_them name_is name_for word_for term_for"
    " word_is term_is".split()
)
# What may follow a name that ends here; any other word goes on with the name: "called correlation coefficients".
_NAME_ENDS = (
    r"[”\"’'*]*(?: ?[([][^()]{1,60}[)\]])?(?:$|[^\w ]| [^\w]| (?:and|or|but|which|that|who|is|are|was|were|has|have|can|may|in|by|to|from"
    r"|for|on|at|with|because|when|if|where|while|as|after|before|during|through|into|about|instead)\b)"
)


def _named(place: Place) -> Iterator[Candidate]:
    """ "... called X", "... (X)", "..., or X,"."""
    text, low, before = place.text, place.low, place.before
    here = max(low, place.start - 70) + len(before)
    if before.endswith("("):
        if pattern(r"[”\"’'*]* ?(?:\)|[,;] |or )").match(text, place.end, place.high):
            yield Candidate("in brackets", _phrase_start(text, low, here - 1), here - 1, sure=False)
        return
    words = list(place.last)
    while words and words[-1] in _LIGHT:
        words.pop()
    if len(words) >= 3 and words[-1] in ("or", "and") and words[-3] in _NAMING | {"as"}:
        words = words[:-2]
    if words and (words[-1] in _NAMING or tuple(words[-2:]) in _NAMING_PAIRS or _refers(words, before)):
        cue = text.lower().rfind(words[-1], low, place.start)
        if words[-2:-1] not in (["so"], ["-"], ["so-called"]) and pattern(_NAME_ENDS).match(
            text, place.end, place.high
        ):
            if words[-1] == "as":
                cue = text.lower().rfind(words[-2], low, cue)
            yield Candidate("called", *_named_phrase(text, low, cue))
    elif words[-2:] == [",", "or"] and before.count(",") == 1:
        if pattern(r"[”\"’'*]*(?: \([^()]{1,40}\))?[,.)]").match(text, place.end, place.high + 1):
            comma = before.rfind(",") + here - len(before)
            yield Candidate("or before", _phrase_start(text, low, comma), comma, sure=False)
    elif words and words[-1] in ("is", "are", "be") and len(place.last) >= 4:
        if pattern(r"[”\"’'*]*(?: \([^()]{1,40}\))?(?:[.;]|, (?:or|also|sometimes))").match(
            text, place.end, place.high + 1
        ):
            yield Candidate("is it", low, here, sure=False)


def _named_phrase(text: str, low: int, cue: int) -> tuple[int, int]:
    """What a cue such as "called" names: a whole clause before "is called", else the last noun phrase."""
    end = len(text[:cue].rstrip(" ,(—–"))
    words = text[max(low, end - 40) : end].lower().split()
    while words and words[-1] in _NAMING_ADVERBS:
        end = len(text[:end].rstrip()[: -len(words.pop())].rstrip(" ,(—–"))
    if words and words[-1] in _BE:
        return low, len(text[:end].rstrip()[: -len(words[-1])].rstrip(" ,"))
    start = _phrase_start(text, low, end)
    articles = max(text.rfind(article, start, end) for article in (" a ", " an ", " the ", " A ", " The "))
    return (articles + 1 if articles >= start else start), end


def _refers(words: list[str], before: str) -> bool:
    """Whether the words end in "refer to ... as" or "think of ... as"."""
    return words[-1] == "as" and bool(pattern(r"\brefer(?:s|red)? to ").search(before))


_BE = frozenset("is are was were be been".split())
_NAMING_ADVERBS = frozenset("also sometimes often usually commonly now then and or is known".split()) - {"is"}


def _phrase_start(text: str, low: int, end: int) -> int:
    """Where the phrase starts that goes up to `end`: after the last punctuation, at most a dozen words back."""
    window = max(low, end - 80)
    cut = max(text.rfind(mark, window, end - 1) for mark in ",;:().")
    start = cut + 1 if cut >= 0 else window
    while start < end and text[start] == " ":
        start += 1
    return start


# --- what stands after -------------------------------------------------------------------------------------------

_TAIL = (
    r"[”\"’'*]*(?:\(s\))?"
    r"(?: [(\[](?:link|[A-Z][\w./-]{0,9}|\d{4}|singular[^()]{1,40}|plural[^()]{1,40}|[a-z]+(?:-[A-Za-z]+)+)[\])])?"
)
_BRACKET = r" ?[(\[]([^()]{2,300})[)\]]"
_KNOWN = r"(?:(?:also|sometimes|commonly|often) )?(?:called|known as|termed|referred to as)"
_ALIAS = r", (?:or|" + _KNOWN + r") (?:an? |the )?([^,.;()]{2,60}?)[”\"]?(?:,(?= )|\.?$)"
_ALIAS_BRACKET = r" \((?:or|also|sometimes|commonly|often|i\.e\.|called|known) ([^()]{2,80})\)"
_ASIDE = r", [^,.:;()]{3,60},(?= )"


def _following(place: Place) -> Iterator[Candidate]:
    text, high = place.text, place.high
    tail = pattern(_TAIL).match(text, place.end, high)
    at = tail.end() if tail else place.end
    if text.startswith(" (", at) or text.startswith("(", at):
        if found := pattern(_ALIAS_BRACKET).match(text, at, high):
            yield Candidate("alias", found.start(1), found.end(1))
            at = found.end()
        elif found := pattern(_BRACKET).match(text, at, high):
            yield Candidate("brackets", found.start(1), found.end(1), sure=False)
            at = found.end()
    elif found := pattern(_ALIAS).match(text, at, high):
        yield Candidate("alias", found.start(1), found.end(1), sure=False)
        at = found.end()
    first, second = text[at : at + 1], text[at + 1 : at + 2]
    if first == " " and second.isalpha():
        yield from _clause(place, at)
    elif first in (",", ":", ";", "—", "–") or (first == " " and second in ("—", "–", "-", ":")):
        yield from _joined(place, at)
        if aside := pattern(_ASIDE).match(text, at, high):
            yield from _clause(place, aside.end())


_WHICH = (
    r"(?:,| —| –| -) ?(?:which|who|in which|wherein|whereby|when|meaning|that is,?|i\.e\.,?) "
    r"(?!(?:may|can|could|might|will) (?:make|cause|lead|also)|(?:is|are) also|causes?\b|leads?\b|makes?\b|you\b|we\b)"
)
_APPOSITION = r"(?:,|:| —| –| -) ?(?=(?:an?|the|any|one|when|another|those)\b)"
_BARE = r", (?:often |usually |or )?(?!and|but|or|such|in|which|who|the|including|like|as|on|by|with|when|to|for|at|because|so|then|while|is|are|was|were|has|have|can|could|will|may|he|she|it|they|we|you|many|all|some|both|each|despite|based|where)(?:[\w-]+ ){1,4}(?:that|who|of|whose|used|caused|made|found)\b"
_DASH = r"(?: —| –|:|;(?= that is)) (?!as\b|and\b|or\b|but\b|known\b|which\b|that (?!is\b)|it\b|for example\b)(?:that is,? )?"
_INTRODUCING = frozenset(
    "in for with by during when if as under after before without based to from on at through because although while given"
    " unlike like despite since within among according until once such thus rather".split()
)
_FINITE = r"[^,;.—]*?\b(?:is|are|was|were|can|could|will|would|must|may|might|should|has|have|had|do|does|did|that|which|who|when|where|in)\b"


def _joined(place: Place, at: int) -> Iterator[Candidate]:
    """ "X, which ...", "X, a thin tube", "X: ...", "X — ..."."""
    text, high = place.text, place.high
    if found := pattern(_WHICH).match(text, at, high):
        yield Candidate("which", found.end(), high, sure=False)
    elif found := pattern(_APPOSITION).match(text, at, high):
        if text[at] != "," or not (_introduces(place) or _starts_clause(text, found.end(), high)):
            yield Candidate("apposition", found.end(), high, sure=False)
    elif (
        not place.before.endswith(("—", "–"))
        and not _KINDS.intersection(place.last)
        and (found := pattern(_DASH).match(text, at, high))
    ):
        yield Candidate("dash", found.end(), high, sure=False)
    elif not _introduces(place) and (found := pattern(_BARE).match(text, at, high)):
        yield Candidate("bare apposition", at + 2, high, sure=False)
    if text[at] == "," and _follows_preposition(place):
        yield Candidate("in it", at + 2, high, sure=False)


_KINDS = frozenset("types kinds forms groups classes stages categories examples".split())


def _introduces(place: Place) -> bool:
    """Whether the term stands in a phrase that only introduces the sentence: "In patients with X, the ..."."""
    first = place.text[place.low : place.low + 14].split(" ", 1)[0].lower()
    return first in _INTRODUCING and "," not in place.text[place.low : place.start]


def _follows_preposition(place: Place) -> bool:
    """Whether the sentence begins with "In X", "With an X" or "According to X"."""
    words = [word for word in place.last if word not in _DETERMINERS]
    return words in (["in"], ["with"], ["during"], ["under"], ["by"], ["according", "to"], ["in", "case", "of"])


def _starts_clause(text: str, at: int, high: int) -> bool:
    """Whether the words at `at` are a subject with its verb, not a noun in apposition."""
    found = pattern(_FINITE).match(text, at, min(high, at + 90))
    return bool(found) and not found.group().lower().endswith(("that", "which", "who", "when", "where", "in"))


# --- the term as the subject of its clause -------------------------------------------------------------------------

_DETERMINERS = frozenset(
    "a an the this these some most many all any each your our their its both term word phrase name".split()
)
_JOINTS = frozenset("that while but because whereas when if so since although".split())
_ADVERB = (
    r"(?:(?:also|usually|often|generally|simply|therefore|thus|then|essentially|basically|typically|sometimes|commonly"
    r"|normally|mainly|mostly|just|really|only|actually|always|both|now|roughly|literally) )*"
)
_COPULA = " " + _ADVERB + r"(?:can be|may be|is|are|was|were|has been|have been) " + _ADVERB
_DEFINING = r"(?:an?|the|any|one|when|what|those|our|your|defined|people|someone|something|used to|where|how) "
_NOT_DEFINING = (
    r"(?!(?:not|no|called|known|termed|more|less|important|common|rare|likely|still|able|first|horizontal|named|different"
    r"|responsible|necessary|needed|done|there|available|going|due|recommended|shown|discussed|being)\b)"
)
_VERBS = (
    r"(?:can |may |will )?(?:means?|refers? to|describes?|involves?|includes?|consists? of|occurs?|happens?|uses?|helps?|allows?|lets?|measures?"
    r"|contains?|provides?|studies|stands? for|represents?|carr(?:y|ies)|protects?"
    r"|produces?|releases?|transports?|supports?|prevents?|reduces?|controls?|regulates?|destroys?|kills?|removes?"
    r"|blocks?|stops?|slows?|treats?|relieves?|eases?|shrinks?|covers?|requires?|enables?|results? in|begins? with|seeks? to)\b"
)
_NO_VERB = (
    r"(?!(?:is|are|was|were|of|and|or|can|could|will|would|should|must|may|might|in|that|to|with|from|for|has|have|had"
    r"|such|as|at|on|by|but|than|rather|when|if|because|where|while|who|which|does|did|do|the|not|also|known|called"
    r"|used|causes?|leads?)\b)"
)
_ANY_VERB = (
    _ADVERB
    + _NO_VERB
    + r"[a-z]+(?<!ed)(?<!led) (?:the|an?|that|how|when|your|its|their|our|one|two|you|us|it|all|both|each|any|this|these|those|to|into"
    r"|from|through|between|over|up|out|on|with|by|as|along|across|around)\b"
)
_TERM_IF = r" (?:if|when|whenever) "
_DEFINE = frozenset("define defines defined describe describes described".split())
_WITH_IT = frozenset("with has have had".split())


def _opens_briefly(place: Place) -> bool:
    """Whether only an adverbial of a few words stands before the clause: "For example, X is ..."."""
    opening = place.text[place.low : place.start]
    return len(opening) < 32 and opening.count(",") == 1 and opening.split(" ", 1)[0].lower() not in _SUBORDINATING


_SUBORDINATING = frozenset("if when while although because since as unless until whereas".split())


def _clause(place: Place, at: int) -> Iterator[Candidate]:
    text, high = place.text, place.high
    words = list(place.last)
    while words and (words[-1] in _DETERMINERS or words[-1].endswith(("'s", "’s"))):
        words.pop()
    begins = not words or words[-1][-1] in ".;:—–(?!" or (words[-1] == "," and _opens_briefly(place))
    if words and words[-1] in _DEFINE and (found := pattern(" (?:as|to be|to mean) ").match(text, at, high)):
        yield Candidate("define as", found.end(), high)
    elif begins or words[-1] in _JOINTS or words[-1] == "," or words[-2:] == [",", "and"]:
        if found := pattern(" (?:means|meaning|refers to|stands for) ").match(text, at, high):
            yield Candidate("means", found.end(), high)
        elif found := pattern(_COPULA + _DEFINING).match(text, at, high):
            yield Candidate("is", found.end(), high, sure=begins)
        elif found := pattern(_COPULA + _NOT_DEFINING).match(text, at, high):
            yield Candidate("is so" if begins else "is so later", found.end(), high, sure=False)
        elif found := pattern(" " + _ADVERB + _VERBS).match(text, at, high):
            yield Candidate("does" if begins else "does later", found.end(), high, sure=False)
        elif begins and (found := pattern(" " + _ANY_VERB).match(text, at, high)):
            yield Candidate("does so", at + 1, high, sure=False)
    elif words[-1] in _WITH_IT and len(words) <= 5:
        if found := pattern(r" (?:is|are|have|has|can|may|will|cannot|feel|lack|do)\b").match(text, at, high):
            yield Candidate("with it", found.end(), high, sure=False)
    elif found := pattern(
        r" that (?:helps?|carr(?:y|ies)|fights?|protects?|reduces?|controls?|keeps?|stops?|prevents?|could become) "
    ).match(text, at, high):
        yield Candidate("that", found.end(), high, sure=False)
    elif found := pattern(_TERM_IF).match(text, at, high):
        yield Candidate("if", found.end(), high, sure=False)
