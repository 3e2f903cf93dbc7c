"""What shapes of claims are made of: cue words, patterns, and classes of words that both name in angle brackets.

A shape is tried only on sentences that hold one of its cue words, and is compiled when it first is. The words, from
`rules/terms/claims.yaml`, follow what careful editors query in patient information; verbal frequencies ("some people")
are left alone.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cache
from typing import NamedTuple

from plainlint import rules_folder
from plainlint.facts.patterns import compiled

_NAME = re.compile(r"<([a-z-]+)>")
_ENDINGS = re.compile(r"\(([\w|]*)\)")

_TURNS = {
    "count": r"(?:\d[\d,.]*|an? (?:hundred|thousand|million)|<numbers>(?:[ -]<numbers>)?)",
    "range": r"<count>(?: (?:and|to|or) <count>|[-–]\d+)?",
    "about": r"(?:about |around |roughly |nearly |almost |over |under |up to |some |only |just |more than "
    r"|less than |at least )?",
    # from 100 upwards, but no year and no sum of money
    "many": r"(?=\d)(?<![\w£$€.,-])(?:[1-9]\d\d|\d{1,3}(?:,\d{3})+|[3-9]\d{3}|[1-9]\d{4,}|\d[\d.]* (?:thousand"
    r"|million|billion))",
    "people": r"(?:<persons>|<cases>)",
    "period": r"(?:year|day|month|week|hour|minute|winter|summer|decade)",
    "yearly": r"(?:(?:each|every|a|per) <period>|annually|yearly)",
    "scale": r"(?:\b(?:<yearly>|worldwide|globally|in (?:the )?(?:united )?<places>|(?:in|since|by|during) (?:19"
    r"|20)\d\d"
    r"|diagnosed|die|died|dies)\b)",
    "risk": r"(?:risks?|chances?|likelihood|odds|survival(?! of cells)|outcomes?)",
    "change": r"(?:reduces?|lowers?|increases?|raises?|decreases?|improves?|cuts?|halves?|doubles?|boosts?|slashes)",
    "changed": r"(?:reduced|lowered|increased|raised|decreased|improved|cut|halved|doubled|boosted|slashed)",
    "changing": r"(?:reducing|lowering|increasing|raising|decreasing|improving|cutting|halving|doubling|boosting)",
    "greater": r"(?:better|higher|lower|increased|greater|reduced|decreased|raised)",
    # "people who have a higher risk" and "if you are at higher risk" pick out readers rather than claim anything
    "claimed": "".join(
        rf"(?<!{who} {have} )"
        for who in ("who", "if you", "because you")
        for have in ("have a", "have an", "are at", "may have an", "may be at")
    )
    + "(?<!if you're at )(?<!whether you're at )",
    "being": r"(?:(?<=is )|(?<=are )|(?<=was )|(?<=were )|(?<=been )|(?<=an )|(?<='s )|(?<=ly ))",
    "few": r"(?:[\w'-]+(?:,\d+)* ){0,3}?",
    "some": r"(?:[\w'-]+(?:,\d+)*,? ){0,7}?",
}


class Shape(NamedTuple):
    """One way to state a claim, matched against a sentence in lower case with straight apostrophes."""

    cues: str  # words in lower case and classes of words; "#" stands for any number in digits
    patterns: tuple[str, ...]


def shape(cues: str, *patterns: str) -> Shape:
    """The shape of these cues and patterns."""
    return Shape(cues, patterns)


class Patterns(NamedTuple):
    """The patterns to try where a cue stands."""

    there: dict[str, list[str]]  # those that start with the cue
    anywhere: dict[str, list[str]]
    cues: frozenset[str]  # all of them


def by_cue(shapes: Sequence[Shape]) -> Patterns:
    """These patterns by their cues; "@" marks a pattern that starts with its cue."""
    there: dict[str, list[str]] = {}
    anywhere: dict[str, list[str]] = {}
    for shape in shapes:
        for pattern in shape.patterns:
            where = there if pattern.startswith("@") else anywhere
            for cue in words_of(shape.cues):
                where.setdefault(cue, []).append(pattern.removeprefix("@"))
    return Patterns(there, anywhere, frozenset((*there, *anywhere)))


@cache
def finder(source: str) -> Callable[[str], re.Match[str] | None]:
    """What looks for this pattern; its classes are spelt out and it is compiled when it is first wanted."""
    expression = compiled(_expanded(source))
    return expression.match if source.startswith("^") else expression.search  # search tries "^" at every letter


@cache
def starter(source: str) -> Callable[[str, int], re.Match[str] | None]:
    """What tries this pattern at one place only."""
    return compiled(_expanded(source)).match


def words_of(cues: str) -> Iterator[str]:
    """Every single word that these cues, words or classes in angle brackets, stand for."""
    for cue in cues.split():
        if name := _NAME.fullmatch(cue):
            for entry in _lists()[name[1]]:
                yield from _forms(entry.split()[0])
        else:
            yield cue


def _expanded(source: str) -> str:
    return _NAME.sub(lambda name: _class(name[1]), source)


@cache
def _class(name: str) -> str:
    if name in _TURNS:
        return _expanded(_TURNS[name])
    return "(?:" + "|".join(_ENDINGS.sub(r"(?:\1)?", entry) for entry in _lists()[name]) + ")"


@cache
def _lists() -> Mapping[str, list[str]]:
    # an entry may be split at "|", save inside the brackets of its endings
    lists: Mapping[str, list[str]] = rules_folder.data("terms/claims.yaml")
    return {name: re.split(r"\|(?![\w|]*\))", "|".join(lines)) for name, lines in lists.items()}


def _forms(word: str) -> Iterator[str]:
    """The word with each of its endings: "rise(s|n)" gives rise, rises and risen."""
    stem, *rest = _ENDINGS.split(word)
    if not rest:
        yield stem
        return
    for ending in ("", *rest[0].split("|")):
        yield stem + ending + "".join(rest[1:])
