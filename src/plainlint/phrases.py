"""A small language for phrases, which a person who edits text can read and write.

    failed to respond              these words, one after another, with no punctuation between them
    fail(s|ed|ing)                 fail, fails, failed or failing: endings that the word may have
    (battle|fight|live with) it    one of these words or runs of words (round a whole phrase, the brackets may go)
    [a] [very|really] big          words that may be missing
    *   *6                         up to three words, up to six words, whatever they are; commas do not count
    _   ~ing                       any one word; any one word that ends in "ing"
    {person}                       a word class from rules/terms/word_classes.yaml
    !drinks   !{thing}             and then not this
    ^   $                          the start of a sentence; the end of a clause
    patients <failing tablets>     only the words in < > are found, the rest must stand around them

Case does not matter, a hyphen counts as a space, and a full stop, comma or colon stands for itself.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cache
from itertools import accumulate, chain, product, repeat
from operator import attrgetter
from typing import NamedTuple

from plainlint import lazy, rules_folder
from plainlint.lexicon import packaged
from plainlint.segment import Word, words

_MARK = lazy.pattern(r"([.,;:!?()…\n–—]|(?<=\s)-(?=\s))")
_ITEM = lazy.pattern(r"\{[a-z-]+\}|\*\d*|~[a-z']+|[\w'’]+(?:\([\w|]*\)[\w'’]*)*|[][()|!^$<>.,:;]")
_ENDINGS = lazy.pattern(r"\(([\w|]*)\)")
SENTENCE_END = frozenset(".!?;…\n")
PUNCTUATION = SENTENCE_END | frozenset(",:()–—-")
_START_OF = attrgetter("start")
_GAP = 3  # words that a bare * may stand for


Token = Word  # or a mark of punctuation
Tokens = Sequence[Token]


def tokens_of(text: str) -> Tokens:
    """The words and marks of `text` in order; hyphens inside words and quotation marks are left out."""
    return with_marks(words(text), text)


def with_marks(found: Iterable[Word], text: str, start: int = 0, end: int | None = None) -> Tokens:
    """The words that were found in text[start:end] and the marks between them, in order."""
    # Gaps and marks by turns; the loops run in C.
    parts = _MARK.split(text[start:end])
    bounds = list(accumulate(map(len, parts), initial=start))
    marks = map(tuple.__new__, repeat(Token), zip(parts[1::2], bounds[1::2], bounds[2::2], strict=False))
    return sorted(chain(found, marks), key=_START_OF)


class Part(NamedTuple):
    """One part of a phrase."""

    ends: Callable[[Tokens, int], Iterator[int]]  # where it may end when it starts at this token
    shortest: int  # how many tokens it takes up at least
    longest: int  # and at most
    cue: frozenset[str] = frozenset()  # words of which one must stand in it; empty where none must
    words: frozenset[str] = frozenset()  # where it is just a word out of a set: the set


Run = tuple[Part, ...]


class Cue(NamedTuple):
    """Words of which one stands wherever the phrase does."""

    words: frozenset[str]
    least: int  # how many tokens of the phrase come before that word at least
    most: int  # and at most


_NO_CUE = Cue(frozenset(), 0, 0)


class Phrase(NamedTuple):
    """A phrase, ready to be looked for."""

    before: Run  # what must stand in front of what is found
    found: Run
    after: Run
    cues: tuple[Cue, ...]  # at least one; the most telling first
    longest: int  # how many tokens it takes up at most

    def begins(self, tokens: Tokens) -> bool:
        """Whether the phrase stands at the very start of these tokens."""
        return next(_ends(self.before + self.found + self.after, tokens, 0), None) is not None

    def around(self, tokens: Tokens, at: int, cue: Cue) -> tuple[int, int] | None:
        """What is found where a word of the cue is the token `at`: its first token and the one behind its last.

        Of several readings it is the one that starts first, and of these the longest.
        """
        readings = (
            (start, end)
            for first in range(max(0, at - cue.most), at - cue.least + 1)
            for start in _ends(self.before, tokens, first)
            for end in _ends(self.found, tokens, start)
            if next(_ends(self.after, tokens, end), None) is not None
        )
        return min(readings, key=lambda found: (found[0], -found[1]), default=None)


@cache
def phrase(written: str) -> Phrase:
    """The phrase that is written like this; raises ValueError where it cannot be read or has no word of its own."""
    parser = _Parser(written)
    if "<" in parser.items:
        before, found, after = parser.run("<"), _either(parser.runs(">")), parser.run("")
    else:
        before, found, after = (), _either(parser.runs("")), ()
    cues = tuple(sorted(_cues(before + found + after), key=_commonness))
    if not cues:
        raise ValueError(f"the phrase “{written}” needs at least one word that is always there")
    return Phrase(before, found, after, cues, _longest(before + found + after))


def items_of(written: str) -> list[str]:
    """The words and signs of a phrase."""
    return _ITEM.findall(written)


@cache
def word_class(name: str) -> Part:
    """The words of one class; raises ValueError where there is no such class."""
    classes = rules_folder.data("terms/word_classes.yaml")
    if name not in classes:
        raise ValueError(f"there is no word class {{{name}}}; the classes are: {', '.join(classes)}")
    return _choice(run for written in classes[name] for run in _Parser(written).runs(""))


def spellings(written: str) -> frozenset[str]:
    """The forms of one word: "fail(s|ed)" is fail, fails and failed."""
    if "(" not in written:
        return frozenset((written.lower().replace("’", "'"),))
    pieces = _ENDINGS.split(written)
    choices = [("", *piece.split("|")) if i % 2 else (piece,) for i, piece in enumerate(pieces)]
    return frozenset("".join(form).lower().replace("’", "'") for form in product(*choices))


class _Parser:
    """Reads one phrase from left to right."""

    def __init__(self, written: str) -> None:
        self.written = written
        self.items = items_of(written)
        self.at = 0
        if sum(map(len, self.items)) != len(written.replace(" ", "")):
            raise ValueError(f"cannot read the phrase “{written}”")

    def run(self, closing: str) -> Run:
        """The parts up to `closing`, or to the end."""
        parts = []
        while (item := self._next()) != closing:
            parts.append(self._part(item))
        return tuple(parts)

    def _next(self) -> str:
        self.at += 1
        return self.items[self.at - 1] if self.at <= len(self.items) else ""

    def _part(self, item: str) -> Part:
        if item[:1].isalnum():
            return _one_of(spellings(item))
        match item[:1]:
            case "{":
                return word_class(item[1:-1])
            case "*":
                return _gap(int(item[1:] or _GAP))
            case "_":
                return _ending_in("")
            case "~":
                return _ending_in(item[1:])
            case "!":
                return _absent(self._part(self._next()))
            case "^":
                return _START
            case "$":
                return _END
            case "[":
                return _choice([*self.runs("]"), ()])
            case "(":
                return _choice(self.runs(")"))
            case "." | "," | ":" | ";":
                return _one_of(frozenset(item))._replace(cue=frozenset())  # no index of words has it
        raise ValueError(f"“{item or 'the end'}” comes too early in the phrase “{self.written}”")

    def runs(self, closing: str) -> Iterator[Run]:
        """The alternatives up to `closing`, or to the end."""
        parts: list[Part] = []
        while (item := self._next()) != closing:
            if item == "|":
                yield tuple(parts)
                parts = []
            else:
                parts.append(self._part(item))
        yield tuple(parts)


def _one_of(words: frozenset[str]) -> Part:
    def ends(tokens: Tokens, at: int) -> Iterator[int]:
        if at < len(tokens) and tokens[at].lower in words:
            yield at + 1

    return Part(ends, 1, 1, words, words)


def _ending_in(ending: str) -> Part:
    def ends(tokens: Tokens, at: int) -> Iterator[int]:
        if at < len(tokens) and tokens[at].lower.endswith(ending) and tokens[at].lower not in PUNCTUATION:
            yield at + 1

    return Part(ends, 1, 1)


def _gap(most: int) -> Part:
    def ends(tokens: Tokens, at: int) -> Iterator[int]:
        taken = 0
        while True:
            yield at
            if at >= len(tokens) or tokens[at].lower in SENTENCE_END:
                return
            taken += tokens[at].lower not in PUNCTUATION
            if taken > most:
                return
            at += 1

    return Part(ends, 0, 2 * most)  # a mark of punctuation may stand beside each word


def _either(runs: Iterable[Run]) -> Run:
    every = tuple(runs)
    return every[0] if len(every) == 1 else (_choice(every),)


def _choice(runs: Iterable[Run]) -> Part:
    every = tuple(runs)
    single = frozenset[str]().union(*(run[0].words for run in every if len(run) == 1))
    longer = tuple(run for run in every if len(run) != 1 or not run[0].words)
    if not longer:
        return _one_of(single)

    after_word: dict[str, list[Run]] = {}  # a class of diseases has hundreds of runs, few with the same first word
    for run in longer:
        for word in run[0].words if run else ():
            after_word.setdefault(word, []).append(run[1:])
    others = tuple(run for run in longer if not (run and run[0].words))

    def ends(tokens: Tokens, at: int) -> Iterator[int]:
        for run in others:
            yield from _ends(run, tokens, at)
        if at < len(tokens):
            word = tokens[at].lower
            for rest in after_word.get(word, ()):
                yield from _ends(rest, tokens, at + 1)
            if word in single:
                yield at + 1

    telling = [min(_cues(run), key=_commonness, default=_NO_CUE).words for run in every]
    cue = frozenset[str]().union(*telling) if all(telling) else frozenset[str]()
    return Part(ends, min(map(_shortest, every)), max(map(_longest, every)), cue)


def _absent(part: Part) -> Part:
    def ends(tokens: Tokens, at: int) -> Iterator[int]:
        if next(part.ends(tokens, at), None) is None:
            yield at

    return Part(ends, 0, 0)


def _at_start(tokens: Tokens, at: int) -> Iterator[int]:
    if at == 0 or tokens[at - 1].lower in SENTENCE_END:
        yield at


def _at_end(tokens: Tokens, at: int) -> Iterator[int]:
    if at >= len(tokens) or tokens[at].lower in PUNCTUATION:
        yield at


_START, _END = Part(_at_start, 0, 0), Part(_at_end, 0, 0)


def _ends(run: Run, tokens: Tokens, at: int) -> Iterator[int]:
    if not run:
        yield at
        return
    for end in run[0].ends(tokens, at):
        yield from _ends(run[1:], tokens, end)


def _shortest(run: Run) -> int:
    return sum(part.shortest for part in run)


def _longest(run: Run) -> int:
    return sum(part.longest for part in run)


def _cues(run: Run) -> Iterator[Cue]:
    least = most = 0
    for part in run:
        if part.cue:
            yield Cue(part.cue, least, most + part.longest - 1)
        least += part.shortest
        most += part.longest


def _commonness(cue: Cue) -> float:
    return _frequency(cue.words)


@cache
def _frequency(words: frozenset[str]) -> float:
    """How often one of these words comes in a billion."""
    return sum(10 ** packaged().zipf(word) for word in words)
