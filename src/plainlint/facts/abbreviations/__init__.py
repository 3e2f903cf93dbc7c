"""Abbreviations that the page expands.

The places are those of Schwartz and Hearst (2003), "long form (SHORT)" and "SHORT (long form)", those of plain
wordings, "SHORT stands for long form" and "long form, or SHORT,", and the HTML element abbr. `short_forms` settles
which words belong to the long form.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from plainlint import lazy
from plainlint.document import MarkKind
from plainlint.facts.abbreviations.short_forms import start_of_long_form
from plainlint.segment import Passage, Use
from plainlint.source import Span


class Abbreviation(NamedTuple):
    """A short form that stands beside its long form."""

    short: str
    long: str
    span: Span  # from the start of the one to the end of the other
    short_use: Use
    long_use: Use  # the same as short_use where the long form stands in the markup


class _Pair(NamedTuple):
    """Where a short and a long form stand in one passage."""

    short: tuple[int, int]
    long: tuple[int, int]


def find(passages: Sequence[Passage]) -> tuple[Abbreviation, ...]:
    """Every pair of short and long form, in reading order."""
    return tuple(found for index, passage in enumerate(passages) for found in _of_passage(index, passage))


def _of_passage(index: int, passage: Passage) -> list[Abbreviation]:
    text = passage.text
    pairs = {pair for pairs in (_in_brackets(text), _in_words(text)) for pair in pairs}
    found = [_abbreviation(pair, index, passage) for pair in sorted(pairs)]
    for mark in passage.block.marked(MarkKind.ABBREVIATION):
        if mark.value:
            use = Use(index, mark.start, mark.end)
            span = passage.span(mark.start, mark.end)
            found.append(Abbreviation(text[mark.start : mark.end], mark.value, span, use, use))
    return found


def _abbreviation(pair: _Pair, index: int, passage: Passage) -> Abbreviation:
    short, long = pair
    return Abbreviation(
        passage.text[slice(*short)],
        passage.text[slice(*long)],
        passage.span(min(short[0], long[0]), max(short[1], long[1])),
        Use(index, *short),
        Use(index, *long),
    )


# --- in brackets ---------------------------------------------------------------------------------------------------

_OPENING = lazy.pattern(r"[(\[]")
_INSIDE = lazy.pattern(r"(?:[^()\[\]]|[(\[][^()\[\]]{0,60}[)\]]){1,200}(?=[)\]])")
_BEFORE = lazy.pattern(r"([^\W_][\w'’./+-]{0,10}[^\W_][+.]?) $")
_SEPARATOR = lazy.pattern(r"[;:=]|,(?!\d)| or | and ")
_LONGEST_SHORT = 14  # characters


def _in_brackets(text: str) -> Iterator[_Pair]:
    for opening in _OPENING.finditer(text):
        if inside := _INSIDE.match(text, opening.end()):
            start, end = inside.span()
            found = _after_long_form(text, start, end) or _with_long_form(text, start, end)
            if found := found or _before_long_form(text, start, end):
                yield found


def _after_long_form(text: str, start: int, end: int) -> _Pair | None:
    """The pair of "long form (SHORT)", where SHORT may be followed by more: "(SHORT; also called ...)"."""
    cut = _SEPARATOR.search(text, start, end)
    if cut and cut.group() == "=":  # "(OR = 1.8)" is a figure, not a short form
        return None
    short = _trimmed(text, start, cut.start() if cut else end)
    return _pair(text, short, _sentence_start(text, start, short[1] - short[0]), start - 1)


def _with_long_form(text: str, start: int, end: int) -> _Pair | None:
    """The pair of "(long form, SHORT)"."""
    comma = max(text.rfind(", ", start, end), text.rfind("; ", start, end))
    if comma < 0 or end - comma > _LONGEST_SHORT:
        return None
    found = _pair(text, _trimmed(text, comma + 2, end), start, comma)
    return found if found and found.long[0] == start else None


def _before_long_form(text: str, start: int, end: int) -> _Pair | None:
    """The pair of "SHORT (long form)"."""
    before = _BEFORE.search(text, max(0, start - 1 - _LONGEST_SHORT), start - 1)
    if not before or before[1].islower() or " " not in text[start:end]:
        return None
    cut = _SEPARATOR.search(text, start, end)
    for stop in (cut.start() if cut else end, end):
        found = _pair(text, before.span(1), start, stop)
        if found and found.long[0] == start:
            return found
    return None


# --- in words ------------------------------------------------------------------------------------------------------

_LINK = lazy.pattern(
    r" (?:stands?|is short) for (?:the )?"
    r"|, (?:which (?:stands|is short) for|or|(?:also |often |sometimes )?(?:called|known as|shortened to)) "
    r"(?:an? |the )?"
)
_CAPITALS = lazy.pattern(r"[A-Z][A-Za-z0-9/-]{0,7}[A-Z0-9]s?\b")
_CAPITALS_BEFORE = lazy.pattern(r"\b[A-Z][A-Za-z0-9/-]{0,7}[A-Z0-9]s?$")
_STOP = lazy.pattern(r"[.,;:()]|$")


def _in_words(text: str) -> Iterator[_Pair]:
    """The pairs of "SHORT stands for long form", "SHORT, or long form," and "long form, or SHORT,"."""
    for link in _LINK.finditer(text):
        if short := _CAPITALS.match(text, link.end()):
            found = _pair(text, short.span(), _sentence_start(text, link.start(), len(short.group())), link.start())
        elif short := _CAPITALS_BEFORE.search(text, max(0, link.start() - _LONGEST_SHORT), link.start()):
            stop = _STOP.search(text, link.end(), link.end() + 100)
            found = _pair(text, short.span(), link.end(), stop.start()) if stop else None
            found = found if found and found.long[0] == link.end() else None
        else:
            continue
        if found:
            yield found


# --- a pair --------------------------------------------------------------------------------------------------------

_SHORT = lazy.pattern(r"[^\W_](?:[\w'’./+-]|[(\[][\w.+-]{1,6}[)\]]){0,13}(?: [\w./+-]{1,6})?[+-]?|[A-Z]\. [a-z]+")
_NO_SHORT = lazy.pattern(
    r"(?:figs?|figure|tables?|refs?|[np]|e\.g|i\.e|and|or|in|of|to|the|see|vs|yes|no|not|\d[\d.,/%+-]*[a-zµ%°]{0,2}"
    r"|[a-z]+ \d+|[ivx]+|[a-z]{6,}|group.*)\b\.?$"
)
_LONG = lazy.pattern(r"[a-z]{3}|[^\W\d_]{5}| ")
_CODE = lazy.pattern(r"[A-Z]+\d+[A-Z]*\d*")  # "SDHAF1 (or SDHAF2)"
_AROUND = " \"'“”‘’"


def _pair(text: str, short: tuple[int, int], low: int, high: int) -> _Pair | None:
    """The pair of the short form and the words before `high` that it stands for."""
    word = text[slice(*short)]
    if not _is_short(word):
        return None
    start = start_of_long_form(word, text, low, high)
    if start is None:
        return None
    start, end = _trimmed(text, _with_prefix(text, start, low), high)
    long = text[start:end]
    if long.count(")") != long.count("(") or not _LONG.search(long) or _CODE.fullmatch(long):
        return None
    return _Pair(short, (start, end))


def _is_short(word: str) -> bool:
    """Whether a word can be a short form: it has a capital or a digit beside its letters, or is very short."""
    if len(word) == 1:
        return word.isupper()
    if not _SHORT.fullmatch(word) or _NO_SHORT.match(word):
        return False
    return (len(word) <= 4 or not word.islower()) and any(c.isalpha() for c in word)


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    """The stretch without the spaces and quotation marks around it."""
    while start < end and text[start] in _AROUND:
        start += 1
    while start < end and text[end - 1] in _AROUND:
        end -= 1
    return start, end


def _sentence_start(text: str, end: int, letters: int) -> int:
    """How far back the long form of a short form with so many letters may start."""
    low = max(0, end - 25 * (letters + 5))
    return max(low, 1 + max(text.rfind(mark, low, end - 1) for mark in (". ", "; ", ": ", "? ", "! ")))


_PREFIXES = ("alpha", "beta", "gamma", "delta", "anti", "bis", "di")


def _with_prefix(text: str, start: int, low: int) -> int:
    """Where a long form starts with what belongs to it but is not abbreviated: "2,6-", "alpha-1-", "N-"."""
    at = start
    while at > max(low, start - 30) and not text[at - 1].isspace():
        at -= 1
    parts = text[at:start].replace(",", "-").lower().split("-")
    if len(parts) < 2 or parts[-1]:
        return start
    return at if all(len(part) <= 1 or not part.isalpha() or part in _PREFIXES for part in parts) else start
