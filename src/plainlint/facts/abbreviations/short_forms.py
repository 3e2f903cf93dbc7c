"""Which words the letters of an abbreviation stand for.

Each letter is paired, in order, with a letter of the words. A first letter of a word costs nothing, a letter within one
costs more, and so does a word that no letter stands for; the cheapest pairing wins if it is cheap enough. It prefers
first letters as Ab3P does (Sohn and others, 2008), but is one alignment where that tries seventeen rules in turn.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from plainlint import lazy

FIRST, NEXT, LATER, INSIDE = 0.0, 0.3, 0.6, 1.1  # what it costs to pair a letter with one of a word
SKIP, SKIP_JOINED, SKIP_SMALL = 1.5, 0.4, 0.3  # to pair nothing with a word, one after a hyphen, a small or digital one
DIGIT = 1.0  # to pair a last digit with nothing
LIMIT = 0.75  # what a letter may cost at most on average
NONE = float("inf")

_TOKEN = lazy.pattern(r"[^\W_]+(?:['’][^\W_]+)*")
_SMALL = frozenset(
    ("of", "the", "and", "in", "for", "to", "a", "an", "by", "on", "with", "from", "at", "or", "de", "la")
)
_NUMBERS = {"2": ("two", "bi", "di"), "3": ("three", "tri"), "4": ("four",), "5": ("five",), "6": ("six",)}


class _Token(NamedTuple):
    word: str  # lower case
    at: int
    joined: bool  # whether a hyphen stands before it


def start_of_long_form(short: str, text: str, low: int, high: int) -> int | None:
    """Where the words of `text` that `short` stands for start, if they start at `low` or later and end at `high`."""
    letters = _letters(short)
    tokens = [
        _Token(match.group().lower(), match.start(), text[match.start() - 1 : match.start()] == "-")
        for match in _TOKEN.finditer(text, low, high)
    ][-(2 * len(letters) + 5) :]
    if not letters or not tokens:
        return None
    if len(letters) == 1:  # a single capital stands only for the word right beside it
        beside = tokens[-1]
        return beside.at if len(beside.word) >= 4 and beside.word[0] == letters[0] else None
    for words in (tokens, [token for token in tokens if token.word not in _SMALL]):
        last = words[-len(letters) :]
        if [token.word[0] for token in last] == letters:  # most are as simple as this
            return last[0].at
    found = _cheapest(letters, tokens)
    return _reordered(letters, tokens) if found is None else found


def _letters(short: str) -> list[str]:
    """The letters and digits that stand for something: not the plural of "NSAIDs"."""
    letters = [c for c in short.lower() if c.isalnum()]
    plural = len(short) > 2 and short[-1] == "s" and short[-2].isupper()
    return letters[:-1] if plural else letters


def _cheapest(letters: Sequence[str], tokens: Sequence[_Token]) -> int | None:
    count, limit = len(letters), LIMIT * len(letters)
    best = _without_digits(letters)  # best[k]: the cost of pairing letters[k:] with the words from here on
    answer: tuple[float, int] | None = None
    for token in reversed(tokens):
        word = token.word
        paired = [
            min((cost + best[k + used] for used, cost in _pairings(word, letters, k)), default=NONE)
            for k in range(count)
        ]
        if paired[0] <= limit and _begins(word, letters[0]) and (answer is None or paired[0] < answer[0]):
            answer = paired[0], token.at
        skip = SKIP_SMALL if word in _SMALL or word.isdigit() else SKIP_JOINED if token.joined else SKIP
        best = [min(pair, cost + skip) for pair, cost in zip([*paired, NONE], best, strict=True)]
        if min(best) > limit:
            break
    return answer[1] if answer else None


def _without_digits(letters: Sequence[str]) -> list[float]:
    """The cost of pairing letters[k:] with nothing at all, which only digits at the end allow."""
    costs = [NONE] * len(letters) + [0.0]
    for k in range(len(letters) - 1, 0, -1):
        if not letters[k].isdigit():
            break
        costs[k] = costs[k + 1] + DIGIT
    return costs


def _begins(word: str, letter: str) -> bool:
    return word[0] == letter or word.startswith(_NUMBERS.get(letter, "\0"))


def _pairings(word: str, letters: Sequence[str], first: int) -> Iterator[tuple[int, float]]:
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
        following = word.find(letters[first + used], at + 1)
        if following < 0:
            return
        cost += NEXT if following == at + 1 else LATER
        at, used = following, used + 1
        yield used, cost


def _reordered(letters: Sequence[str], tokens: Sequence[_Token]) -> int | None:
    """Where the last words start whose first letters are `letters` in another order."""
    content = [token for token in tokens if token.word not in _SMALL][-len(letters) :]
    if len(letters) >= 3 and sorted(letters) == sorted(token.word[0] for token in content):
        return content[0].at
    return None
