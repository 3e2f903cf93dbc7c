"""Which words a page must have for a phrase to stand on it, so that few of the many phrases need be read in full.

To see even that for all the phrases of the packaged rules takes longer than to check a page, so it is prepared.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from itertools import islice
from typing import NamedTuple

from plainlint import lazy, rules_folder
from plainlint.phrases import Cue, items_of, phrase, spellings
from plainlint.prepared import prepared

_CLOSING = {"(": ")", "[": "]", "<": ">"}
_ENOUGH = 3  # needs, to tell whether a phrase may stand on a page
_PLAIN = lazy.pattern(r"[a-z]+(?: [a-z]+)*")


def alternatives(written: str) -> Sequence[str]:
    """The phrases that a plain list such as "(cheer up|chin up)" holds; any other phrase as it is."""
    return (written,) if written in packaged() else _alternatives(written)


def _alternatives(written: str) -> Sequence[str]:
    if not ("|" in written or written.startswith("(")):
        return (written,)
    items = items_of(written)
    if items[0] == "(" and items[-1] == ")":
        items = items[1:-1]
    if all(item == "|" or item[0].isalnum() for item in items):
        return " ".join(items).split(" | ")
    return (written,)


@cache
def needs_of(written: str) -> tuple[frozenset[str], ...]:
    """Sets of words: of each set, one word stands on every page that the phrase stands on.

    The first set is the most telling one, taken to be the one whose shortest word is longest.
    """
    if written in packaged() or _PLAIN.fullmatch(written):
        return outline(written).needs
    return tuple(sorted(_needs(written), key=_shortest, reverse=True))


class Near(NamedTuple):
    """Words of which one stands near another word."""

    words: frozenset[str]
    before: int  # how many words in front of the other it may stand at most; 0: it stands behind
    after: int


class Outline(NamedTuple):
    """What is known of a phrase without reading it in full."""

    cue: Cue  # the most telling one
    near: tuple[Near, ...]  # the others, as seen from a word of it

    @classmethod
    def of(cls, cues: Iterable[Cue]) -> Outline:
        """The outline of a phrase with these cues, the most telling first."""
        first, *others = cues
        near = (Near(cue.words, max(0, first.most - cue.least), max(0, cue.most - first.least)) for cue in others)
        return cls(first, tuple(near))

    @property
    def needs(self) -> tuple[frozenset[str], ...]:
        """The words of each cue."""
        return self.cue.words, *(near.words for near in self.near)


@cache
def outline(written: str) -> Outline:
    """The outline of a phrase; one that plainlint does not bring is read in full for it, which takes long."""
    if known := packaged().get(written):
        return Outline.of(map(_cue, known))
    if _PLAIN.fullmatch(written):
        cues = (Cue(frozenset((word,)), at, at) for at, word in enumerate(written.split()))
        return Outline.of(sorted(cues, key=lambda cue: _shortest(cue.words), reverse=True))
    return Outline.of(phrase(written).cues)


def _cue(written: str) -> Cue:
    least, most, *words = written.split()
    return Cue(frozenset(words), int(least), int(most))


def telling_words(written: str) -> Iterable[str]:
    """The words of the first need."""
    if known := packaged().get(written):
        return known[0].split()[2:]
    return (max(written.split(), key=len),) if _PLAIN.fullmatch(written) else needs_of(written)[0]


def _needs(written: str) -> Sequence[frozenset[str]]:
    """The needs in order, seen without reading the phrase in full."""
    needs = _joint(list(_needs_of_runs(iter(items_of(written)), "")))
    return needs or [cue.words for cue in phrase(written).cues]


def _needs_of_runs(items: Iterator[str], closing: str) -> Iterator[list[frozenset[str]]]:
    """The needs of each alternative up to `closing`, or to the end."""
    needs: list[frozenset[str]] = []
    for item in items:
        if item == closing:
            break
        if item == "|":
            yield needs
            needs = []
        elif item[0].isalnum():
            needs.append(spellings(item))
        elif item in _CLOSING:
            runs = list(_needs_of_runs(items, _CLOSING[item]))
            needs += () if item == "[" else _joint(runs)
        elif item == "!" and (absent := next(items, "")) in _CLOSING:
            list(_needs_of_runs(items, _CLOSING[absent]))
    yield needs


def _joint(runs: Sequence[Sequence[frozenset[str]]]) -> Sequence[frozenset[str]]:
    """The one need of alternatives, if each has any: the most telling words of each. One run has all its own."""
    if len(runs) == 1:
        return runs[0]
    telling = [max(needs, key=_shortest, default=frozenset[str]()) for needs in runs]
    return [frozenset[str]().union(*telling)] if all(telling) else []


def _shortest(words: frozenset[str]) -> int:
    return min(map(len, words))


@cache
def packaged() -> dict[str, list[str]]:
    """What is known of the phrases that plainlint brings."""
    known: dict[str, list[str]] = prepared("phrases", lambda: dict(compile_needs(_packaged_phrases())))
    return known


def _packaged_phrases() -> Iterator[str]:
    for content in rules_folder.content().values():
        if isinstance(content, Mapping) and content.get("check") == "avoid":
            for wording in content.get("phrases", ()):
                yield from wording["find"]
    for frames in rules_folder.data("terms/stance.yaml").values():
        yield from frames


def compile_needs(phrases: Iterable[str]) -> Iterator[tuple[str, list[str]]]:
    """The cues of each of these phrases that is not plain words.

    "1 2 hope hopes": one or two tokens come before "hope" or "hopes".
    """
    for one in (one for written in phrases for one in _alternatives(written)):
        if not _PLAIN.fullmatch(one):
            told = (f"{least} {most} {' '.join(sorted(words))}" for words, least, most in phrase(one).cues)
            yield one, list(islice(told, _ENOUGH))
