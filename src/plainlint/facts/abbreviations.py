"""Abbreviations that the page expands.

The places are those of Schwartz and Hearst (2003): "long form (SHORT)" and "SHORT (long form)", and the plain wordings
"SHORT stands for ..." and "long form, or SHORT,". Which words belong to the long form is settled as Ab3P does (Sohn and
others, 2008), by preferring first letters of words to letters within them, but as one alignment of least cost.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from plainlint.segment import Passage, Use
from plainlint.source import Span


@dataclass(frozen=True, slots=True)
class Abbreviation:
    """A short form that stands beside its long form."""

    short: str
    long: str
    span: Span  # from the start of the one to the end of the other
    short_use: Use
    long_use: Use


class _Pair(NamedTuple):
    """Where a short and a long form stand in one passage."""

    short: tuple[int, int]
    long: tuple[int, int]


def find(passages: Sequence[Passage]) -> tuple[Abbreviation, ...]:
    """Every pair of short and long form, in reading order."""
    return tuple(
        _abbreviation(pair, index, passage)
        for index, passage in enumerate(passages)
        for pair in sorted(set(_pairs(passage.text)))
    )


def _abbreviation(pair: _Pair, index: int, passage: Passage) -> Abbreviation:
    (short_start, short_end), (long_start, long_end) = pair
    return Abbreviation(
        passage.text[short_start:short_end],
        passage.text[long_start:long_end],
        passage.span(min(short_start, long_start), max(short_end, long_end)),
        Use(index, short_start, short_end),
        Use(index, long_start, long_end),
    )


_BRACKET = re.compile(r"[(\[]((?:[^()\[\]]|[(\[][^()\[\]]{0,40}[)\]]){1,150})[)\]]")
_SHORT = re.compile(r"[^\W_](?:[\w'’./+-]|[(\[][\w.+-]{1,6}[)\]]){0,11}(?: [\w./+-]{1,6})?")
_BEFORE = re.compile(r"([^\W_][\w'’./+-]{0,10}[^\W_]) $")
_NO_SHORT = re.compile(
    r"(?:figs?|figure|table|tables|ref|refs|n|p|r|e\.g|i\.e|eg|ie|and|or|in|of|to|the|see|vs|group|no|yes|"
    r"\d.*|[ivx]+|[a-z])\b\.?$",
    re.IGNORECASE,
)


def _pairs(text: str) -> Iterator[_Pair]:
    for bracket in _BRACKET.finditer(text) if "(" in text or "[" in text else ():
        start, end = bracket.span(1)
        found = _expansion_before(text, start, end, bracket.start()) or _expansion_inside(
            text, start, end, bracket.start()
        )
        if found:
            yield found


def _expansion_before(text: str, start: int, end: int, opening: int) -> _Pair | None:
    """The pair of "long form (SHORT)", where SHORT may be followed by more: "(SHORT; also called ...)"."""
    cut = re.compile(r"[,;:=]| or | and ").search(text, start, end)
    stop = cut.start() if cut else end
    short = text[start:stop].strip(" \"'“”‘’")
    if not _SHORT.fullmatch(short) or not _is_short(short):
        return None
    start = text.index(short, start)
    long = _align(short, text, _window(text, opening, len(short)), opening)
    return _Pair((start, start + len(short)), long) if long else None


def _expansion_inside(text: str, start: int, end: int, opening: int) -> _Pair | None:
    """The pair of "SHORT (long form)"."""
    before = _BEFORE.search(text, max(0, opening - 14), opening)
    if not before or not _is_short(before[1]) or " " not in text[start:end]:
        return None
    cut = re.compile(r"[,;:]").search(text, start, end)
    long = _align(before[1], text, start, cut.start() if cut else end)
    if long and long[0] == start:
        return _Pair(before.span(1), long)
    return None


def _is_short(word: str) -> bool:
    """Whether a word can be a short form: it has a capital or a digit beside its letters, or is very short."""
    return (
        2 <= len(word) <= 14
        and any(c.isalpha() for c in word)
        and not _NO_SHORT.match(word)
        and (any(c.isupper() for c in word) or any(c.isdigit() for c in word) or len(word) <= 5)
    )


def _window(text: str, end: int, letters: int) -> int:
    """How far back a long form of a short form with so many letters may start."""
    low = max(0, end - 25 * (letters + 5))
    cut = max(text.rfind(mark, low, end) for mark in (". ", "; ", ": ", "? ", "! "))
    return max(low, cut + 1)


_TOKEN = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
_SMALL = frozenset("of the and in for to a an by on with from at or de la".split())


def _align(short: str, text: str, low: int, high: int) -> tuple[int, int] | None:
    """The words of `text` between `low` and `high` that the letters of `short` stand for, ending at `high`.

    Each letter is paired, in order, with a letter of the words. A first letter of a word costs nothing, a letter within
    one costs more, and so does a word that no letter stands for. The cheapest pairing wins if it is cheap enough.
    """
    letters = [c for c in short.lower() if c.isalnum()]
    if len(short) > 2 and short[-1] == "s" and short[-2].isupper():
        letters = letters[:-1]
    tokens = [(m.start(), m.group().lower()) for m in _TOKEN.finditer(text, low, high)]
    tokens = tokens[-(2 * len(letters) + 5) :]
    # best[k]: cost of pairing letters[k:] with the tokens from the present one on
    limit = 0.9 * len(letters)
    none = float("inf")
    best = [none] * len(letters) + [0.0]
    answer: tuple[float, int] | None = None
    for at, word in reversed(tokens):
        new = [none] * (len(letters) + 1)
        skip = 0.3 if word in _SMALL else 1.5
        for k in range(len(letters)):
            new[k] = best[k] + skip
            if word[0] == letters[k]:
                for used, cost in _within(word, letters, k):
                    new[k] = min(new[k], cost + best[k + used])
        new[len(letters)] = best[len(letters)] + skip
        if word[0] == letters[0]:
            cost = min((cost + best[used] for used, cost in _within(word, letters, 0)), default=none)
            if cost <= limit and (answer is None or cost < answer[0]):
                answer = (cost, at)
        best = new
    if answer is None:
        return None
    end = high
    while end > answer[1] and text[end - 1] in " \"'“”‘’":
        end -= 1
    return (answer[1], end)


def _within(word: str, letters: Sequence[str], first: int) -> Iterator[tuple[int, float]]:
    """How many letters from `first` on the word can stand for, its own first letter included, and at what cost."""
    cost, at, used = 0.0, 0, 1
    yield 1, 0.0
    while first + used < len(letters):
        next_at = word.find(letters[first + used], at + 1)
        if next_at < 0:
            return
        cost += 0.3 if next_at == at + 1 else 0.6
        at, used = next_at, used + 1
        yield used, cost
