"""Which words a page must have for a phrase to stand on it, so that few of the many phrases need be read in full.

To see even that for all the phrases of the packaged rules takes longer than to check a page, so it is prepared.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from functools import cache
from itertools import chain, islice
from typing import NamedTuple

from plainlint import lazy, rules_folder
from plainlint.phrases import Cue, items_of, phrase, spellings
from plainlint.prepared import prepared

_CLOSING = {"(": ")", "[": "]", "<": ">"}
_ENOUGH = 3  # needs, to tell whether a phrase may stand on a page
_PLAIN = lazy.pattern(r"[a-z]+(?: [a-z]+)*")


@cache
def alternatives(written: str) -> Sequence[str]:
    """The phrases that a plain list such as "(cheer up|chin up)" holds; any other phrase as it is."""
    _, lists, _, outlines = packaged()
    return lists.get(written) or ((written,) if written in outlines else _taken_apart(written))


def _taken_apart(written: str) -> Sequence[str]:
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
    if written in packaged().outlines or _PLAIN.fullmatch(written):
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
    if known := packaged().outlines.get(written):
        return Outline.of(map(_cue, known.split(";")))
    if _PLAIN.fullmatch(written):
        cues = (Cue(frozenset((word,)), at, at) for at, word in enumerate(written.split()))
        return Outline.of(sorted(cues, key=lambda cue: _shortest(cue.words), reverse=True))
    return Outline.of(phrase(written).cues)


def _cue(written: str) -> Cue:
    least, most, *words = written.split()
    return Cue(frozenset(words), int(least), int(most))


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


class Packaged(NamedTuple):
    """What is known of the phrases that plainlint brings."""

    reworded: Sequence[str]  # those that rules look for, their plain lists taken apart
    lists: Mapping[str, Sequence[str]]  # these lists
    cued: Mapping[str, Sequence[int]]  # for each word, which of the first may stand on a page that has it
    outlines: Mapping[str, str]  # the cues of each that is not plain words: "1 2 hope hopes;4 4 left"


@cache
def packaged() -> Packaged:
    """What is known of the phrases of plainlint's own rules and lists."""
    return Packaged(*prepared("phrases", lambda: compile_phrases(_reworded(), _frames())))


def absent(words: Set[str]) -> Set[str]:
    """The phrases of plainlint's own rules, and lists of them, that cannot stand on a page with these words alone."""
    reworded, lists, cued, _ = packaged()
    present = {reworded[index] for word in cued.keys() & words for index in cued[word]}
    return frozenset(reworded) - present | {listed for listed, each in lists.items() if present.isdisjoint(each)}


def compile_phrases(reworded: Iterable[str], others: Iterable[str] = ()) -> Packaged:
    """What is to be known of these phrases, each read in full, which takes long."""
    lists = {written: _taken_apart(written) for written in reworded}
    each = list(dict.fromkeys(chain.from_iterable(lists.values())))
    cued: dict[str, list[int]] = {}
    for index, one in enumerate(each):
        for word in sorted(phrase(one).cues[0].words):
            cued.setdefault(word, []).append(index)
    whole = chain(each, chain.from_iterable(map(_taken_apart, others)))
    outlines = {one: _told(phrase(one).cues) for one in whole if not _PLAIN.fullmatch(one)}
    return Packaged(each, {listed: apart for listed, apart in lists.items() if len(apart) > 1}, cued, outlines)


def _told(cues: Iterable[Cue]) -> str:
    """How a file writes cues: one or two tokens come before "hope" or "hopes" in "1 2 hope hopes"."""
    return ";".join(f"{least} {most} {' '.join(sorted(words))}" for words, least, most in islice(cues, _ENOUGH))


def _reworded() -> Iterator[str]:
    for _, rule in rules_folder.rule_files():
        if rule["check"] == "avoid":
            for wording in rule.get("phrases", ()):
                yield from wording["find"]


def _frames() -> Iterator[str]:
    yield from chain.from_iterable(rules_folder.data("terms/stance.yaml").values())
