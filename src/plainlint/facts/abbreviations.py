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


_OPENING = re.compile(r"[(\[]")
_INSIDE = re.compile(r"(?:[^()\[\]]|[(\[][^()\[\]]{0,60}[)\]]){1,200}(?=[)\]])")
_SHORT = re.compile(r"[^\W_](?:[\w'’./+-]|[(\[][\w.+-]{1,6}[)\]]){0,13}(?: [\w./+-]{1,6})?[+-]?|[A-Z]\. [a-z]+")
_BEFORE = re.compile(r"([^\W_][\w'’./+-]{0,10}[^\W_][+.]?) $")
_SEPARATOR = re.compile(r"[;:=]|,(?!\d)| or | and ")
_NO_SHORT = re.compile(
    r"(?:figs?|figure|tables?|refs?|[np]|e\.g|i\.e|and|or|in|of|to|the|see|vs|yes|no|not|\d[\d.,/%+-]*[a-zµ%°]{0,2}"
    r"|[a-z]+ \d+|[ivx]+|[a-z]{6,}|group.*)\b\.?$"
)


def _pairs(text: str) -> Iterator[_Pair]:
    for opening in _OPENING.finditer(text):
        inside = _INSIDE.match(text, opening.end())
        if not inside:
            continue
        start, end = inside.span()
        place = opening.start()
        found = _after(text, start, end, place) or _within_bracket(text, start, end) or _before(text, start, end, place)
        if found:
            yield found


def _after(text: str, start: int, end: int, opening: int) -> _Pair | None:
    """The pair of "long form (SHORT)", where SHORT may be followed by more: "(SHORT; also called ...)"."""
    cut = _SEPARATOR.search(text, start, end)
    if cut and cut.group() == "=":  # "(OR = 1.8)" is a figure, not a short form
        return None
    short = _trim(text, start, cut.start() if cut else end)
    return _aligned(text, short, _window(text, opening, short[1] - short[0]), opening)


def _within_bracket(text: str, start: int, end: int) -> _Pair | None:
    """The pair of "(long form, SHORT)"."""
    comma = max(text.rfind(", ", start, end), text.rfind("; ", start, end))
    if comma < 0 or end - comma > 14:
        return None
    found = _aligned(text, _trim(text, comma + 2, end), start, comma)
    return found if found and found.long[0] == start else None


def _before(text: str, start: int, end: int, opening: int) -> _Pair | None:
    """The pair of "SHORT (long form)"."""
    before = _BEFORE.search(text, max(0, opening - 14), opening)
    if not before or before[1].islower() or " " not in text[start:end]:
        return None
    cut = re.compile(r"[,;:]").search(text, start, end)
    found = _aligned(text, before.span(1), start, cut.start() if cut else end)
    return found if found and found.long[0] == start else None


def _trim(text: str, start: int, end: int) -> tuple[int, int]:
    while start < end and text[start] in _AROUND:
        start += 1
    while start < end and text[end - 1] in _AROUND:
        end -= 1
    return start, end


_AROUND = " \"'“”‘’"


def _aligned(text: str, short: tuple[int, int], low: int, high: int) -> _Pair | None:
    word = text[short[0] : short[1]]
    if not (_SHORT.fullmatch(word) and _is_short(word)):
        return None
    start = _align(word, text, low, high)
    if start is None:
        return None
    start, end = _trim(text, _locants(text, start, low), high)
    long = text[start:end]
    if long.count(")") != long.count("(") or not _LONG.search(long):
        return None
    return _Pair(short, (start, end))


def _is_short(word: str) -> bool:
    """Whether a word can be a short form: it has a capital or a digit beside its letters, or is very short."""
    if len(word) == 1:
        return word.isupper()
    return (
        len(word) <= 16
        and any(c.isalpha() for c in word)
        and not _NO_SHORT.match(word)
        and (any(c.isupper() or c.isdigit() for c in word) or len(word) <= 4)
    )


def _window(text: str, end: int, letters: int) -> int:
    """How far back a long form of a short form with so many letters may start."""
    low = max(0, end - 25 * (letters + 5))
    return max(low, 1 + max(text.rfind(mark, low, end) for mark in (". ", "; ", ": ", "? ", "! ")))


# What stands before the name of a substance and is part of it: "2,6-", "alpha-1-", "N-".
_LOCANT = re.compile(
    r"(?:^|(?<=[\s(]))(?:(?:\(?[\d,'’+-]+\)?|[A-Zα-ωµ]|alpha|beta|gamma|delta|di|bis|n|anti)[,-])+\(?[\d,]*-?$",
    re.IGNORECASE,
)


def _locants(text: str, start: int, low: int) -> int:
    before = max(low, start - 30)
    found = _LOCANT.search(text[before:start])
    return before + found.start() if found else start


_LONG = re.compile(r"[a-z]{3}|[^\W\d_]{5}| ")
_TOKEN = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
_SMALL = frozenset("of the and in for to a an by on with from at or de la".split())
_NUMBERS = {"2": ("two", "bi", "di"), "3": ("three", "tri"), "4": ("four",), "5": ("five",), "6": ("six",)}

FIRST, NEXT, LATER, INSIDE = 0.0, 0.3, 0.6, 1.1  # what it costs to pair a letter with one of a word
# What it costs to pair nothing with a word, with one after a hyphen, with a small word; a digit with nothing.
SKIP, SKIP_JOINED, SKIP_SMALL, DIGIT = 1.5, 0.4, 0.3, 1.0
LIMIT = 0.75  # what a letter may cost at most on average


def _align(short: str, text: str, low: int, high: int) -> int | None:
    """Where the words of `text` start that the letters of `short` stand for, if they go up to `high`.

    Each letter is paired, in order, with a letter of the words. A first letter of a word costs nothing, a letter within
    one costs more, and so does a word that no letter stands for. The cheapest pairing wins if it is cheap enough.
    """
    letters = [c for c in short.lower() if c.isalnum()]
    if len(short) > 2 and short[-1] == "s" and short[-2].isupper():
        letters = letters[:-1]
    if len(letters) == 1:
        return _align_letter(letters[0], text, low, high)
    count = len(letters)
    tokens = [
        (m.start(), m.group().lower(), text[m.start() - 1 : m.start()] == "-") for m in _TOKEN.finditer(text, low, high)
    ]
    best = [NONE] * count + [0.0]  # best[k]: the cost of pairing letters[k:] with the words from here on
    for k in range(count - 1, 0, -1):
        if not letters[k].isdigit():
            break
        best[k] = best[k + 1] + DIGIT
    answer: tuple[float, int] | None = None
    for at, word, joined in reversed(tokens[-(2 * count + 5) :]):
        skip = SKIP_SMALL if word in _SMALL or word.isdigit() else SKIP_JOINED if joined else SKIP
        new = [cost + skip for cost in best]
        for k in range(count):
            for used, cost in _letters_of(word, letters, k):
                new[k] = min(new[k], cost + best[k + used])
        begun = min(
            (cost + best[used] for used, cost in _letters_of(word, letters, 0) if _begins(word, letters[0])),
            default=NONE,
        )
        if begun <= LIMIT * count and (answer is None or begun < answer[0]):
            answer = (begun, at)
        best = new
        if min(best) > LIMIT * count:
            break
    return answer[1] if answer else _reordered(letters, tokens)


def _reordered(letters: Sequence[str], tokens: Sequence[tuple[int, str, bool]]) -> int | None:
    """Where the last words start whose first letters are `letters` in another order."""
    content = [(at, word[0]) for at, word, _ in tokens if word not in _SMALL][-len(letters) :]
    if len(letters) >= 3 and sorted(letters) == sorted(first for _, first in content):
        return content[0][0]
    return None


NONE = float("inf")


def _align_letter(letter: str, text: str, low: int, high: int) -> int | None:
    """A single capital stands only for the one word right before it."""
    words = _TOKEN.findall(text, max(low, high - 40), high)
    if words and len(words[-1]) >= 4 and words[-1][0].lower() == letter:
        return text.rindex(words[-1], low, high)
    return None


def _begins(word: str, letter: str) -> bool:
    return word[0] == letter or word.startswith(_NUMBERS.get(letter, ("\0",)))


def _letters_of(word: str, letters: Sequence[str], first: int) -> Iterator[tuple[int, float]]:
    """How many letters from `first` on the word can stand for, and at what cost."""
    if _begins(word, letters[first]):
        cost, at = FIRST, 0
    else:
        at = word.find(letters[first], 1)
        if at < 0:
            return
        cost = INSIDE
    used = 1
    yield used, cost
    while first + used < len(letters):
        next_at = word.find(letters[first + used], at + 1)
        if next_at < 0:
            return
        cost += NEXT if next_at == at + 1 else LATER
        at, used = next_at, used + 1
        yield used, cost
