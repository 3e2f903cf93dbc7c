"""The shapes that an explanation has within one sentence, matched at the place of the term.

Everything is anchored: a shape is read from the few words right before the term (`naming`) or right after it (here and
in `predicates`), so that a sentence costs the same however long it is.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from plainlint.facts.naming import named
from plainlint.facts.place import Candidate, Place, words_from
from plainlint.facts.predicates import predicated
from plainlint.segment import Word

# What may stand between a term and the words about it: quotation marks, "(s)", an abbreviation, how to say it.
_TAIL = (
    r"[”\"’'*]*(?:\(s\))?"
    r"(?: [(\[](?:link|\d{4}|(?:singular|plural)[^()]{1,40}|[A-Z][\w./-]{0,3}[A-Z0-9]s?|(?:[a-z]+-)*[A-Z]{2,}(?:-[a-z]+)+)[)\]])?"
)
_BRACKET = r" ?[(\[](?:(or|also|sometimes|commonly|often|i\.e\.|called|known)(?:,| as)? )?([^()]{2,300})[)\]]"
_ALIAS = r", (?:(or)|(?:(?:also|sometimes|commonly|often) )?(?:called|known as|termed)) (?:an? |the )?([^,.;()]{2,60}?)[”\"]?(?=, |\.?$)"
_ASIDE = r", ?[^,.:;()]{3,60},(?= )"
_NOT_IN_BRACKETS = frozenset(
    "but and not if see unless except especially both either for to with until at by about approximately more less"
    " though although remember shown illustrated cf during".split()
)


@cache
def _pattern(source: str) -> re.Pattern[str]:
    """A regular expression, compiled when it is first wanted."""
    return re.compile(source)


def candidates(place: Place) -> Iterator[Candidate]:
    """Every stretch of the sentence that has the shape of an explanation of the term, the surest first."""
    yield from named(place)
    yield from _after(place)


def _after(place: Place) -> Iterator[Candidate]:
    """What stands right after the term: "X (...)", "X, or Y,", "X, which ...", "X is ..."."""
    text, high = place.text, place.high
    tail = _pattern(_TAIL).match(text, place.end, high)
    at = tail.end() if tail else place.end
    if text.startswith((" (", "(", " ["), at) and (found := _pattern(_BRACKET).match(text, at, high)):
        if found[2].split(" ", 1)[0].lower() not in _NOT_IN_BRACKETS:
            yield Candidate("brackets", found.start(2), found.end(2), sure=bool(found[1]))
        at = found.end()
    elif text.startswith(", ", at) and (found := _pattern(_ALIAS).match(text, at, high)):
        if not (found[1] and "," in place.before):  # a list
            yield Candidate("alias", found.start(2), found.end(2), sure=False)
        at = found.end()
    mark = text[at : at + 2].strip()[:1]
    if mark.isalpha():
        yield from predicated(place, at)
    elif mark in _JOINING:
        yield from _joined(place, at)
        if aside := _pattern(_ASIDE).match(text, at, high):
            yield from predicated(place, aside.end())


_JOINING = frozenset(",:;—–-")
_RELATIVES = frozenset("which who whereby wherein meaning".split())
_NOT_RELATIVE = frozenset("may can could might will also cause causes lead leads make makes you we".split())
_ARTICLES = frozenset("a an the any one when another those".split())
_NO_APPOSITION = frozenset(
    "and but or such in the including like as on by with when to for at because so then while is are was were has have"
    " can could will may he she it they we you many all some both each despite based where also".split()
)
_CLAIMING = frozenset("that who whose used caused made found".split())
_NOT_AFTER_DASH = frozenset("as and or but known which it for that".split())
_KINDS = frozenset("types kinds forms groups classes stages categories examples".split())
_FINITE = frozenset("is are was were can could will would must may might should has have had do does did".split())
_SUBORDINATE = frozenset("that which who when where in".split())


def _joined(place: Place, at: int) -> Iterator[Candidate]:
    """What a comma, a colon or a dash joins to the term: "X, which ...", "X, a thin tube", "X: ..."."""
    text = place.text
    comma = text[at] == ","
    words = words_from(text, at + 1 if text[at] != " " else at + 2, min(place.high, at + 100))
    if not words:
        return
    first, second = words[0], words[1] if len(words) > 1 else words[0]
    if comma and _follows_preposition(place):
        yield Candidate("in it", first.start, place.high, sure=False)
    if text[at] == ";":
        if first.lower == "that" and second.lower == "is":
            yield Candidate("that is", second.end, place.high, sure=False)
    elif first.lower in _RELATIVES or (first.lower in ("in", "by") and second.lower == "which"):
        if second.lower not in _NOT_RELATIVE and (len(words) < 3 or words[2].lower != "also"):
            yield Candidate("which", second.start if first.lower in _RELATIVES else second.end, place.high, sure=False)
    elif (first.lower == "that" and second.lower == "is") or first.lower == "i.e":
        yield Candidate("that is", second.end, place.high, sure=False)
    elif first.lower in _ARTICLES:
        if not comma or not (_introduces(place) or _is_clause(words)):
            yield Candidate("apposition", first.start, place.high, sure=False)
    elif not comma:
        if text[at : at + 2] == " -" and place.start > 0:
            return
        if first.lower not in _NOT_AFTER_DASH and not _KINDS.intersection(place.last) and place.before[-1:] not in "—–":
            yield Candidate("dash", first.start, place.high, sure=False)
    elif first.lower not in _NO_APPOSITION and not _introduces(place):
        if any(word.lower in _CLAIMING for word in words[1:5]) or (
            second.lower == "of" and first.lower.endswith("ing")
        ):
            yield Candidate("apposition", first.start, place.high, sure=False)


_INTRODUCING = frozenset(
    "in for with by during when if as under after before without based to from on at through because although while given"
    " unlike like despite since within among according until once such thus rather".split()
)


def _introduces(place: Place) -> bool:
    """Whether the term stands in a phrase that only introduces the sentence: "In patients with X, the ..."."""
    first = place.text[place.low : place.low + 14].split(" ", 1)[0].lower()
    return first in _INTRODUCING and "," not in place.text[place.low : place.start]


_PREPOSITIONS = frozenset(
    (
        "in",
        "with",
        "during",
        "under",
        "by",
        "according to",
        "in case of",
        "if you have",
        "but if you have",
        "when you have",
    )
)
_DETERMINERS = frozenset("a an the this these".split())


def _follows_preposition(place: Place) -> bool:
    """Whether the sentence begins with "In X", "With an X" or "According to X"."""
    return len(place.last) <= 5 and " ".join(w for w in place.last if w not in _DETERMINERS) in _PREPOSITIONS


def _is_clause(words: list[Word]) -> bool:
    """Whether the words are a subject with its verb, not a noun in apposition."""
    for word in words:
        if word.lower in _SUBORDINATE:
            return False
        if word.lower in _FINITE:
            return True
    return False
