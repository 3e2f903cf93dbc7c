"""Where each word of a page stands, so that a phrase is looked for only where its cue is."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence, Set
from functools import cached_property
from typing import NamedTuple

from plainlint.document import Zone
from plainlint.phrases import SENTENCE_END, Phrase, Token, Tokens, cue_of, phrase, tokens_of
from plainlint.segment import Passage
from plainlint.source import Span

_REACH = 40  # tokens of its sentence, to either side, that count as around a phrase


class Place(NamedTuple):
    """Where a phrase stands: the tokens from `first` up to, not including, `last` of a passage."""

    passage: int  # index into the passages of the document
    first: int
    last: int


class Concordance:
    """The words of a page's body with their places; a passage is cut into tokens when it is first looked at."""

    def __init__(self, passages: Sequence[Passage]) -> None:
        self.passages = passages
        self._tokens: dict[int, Tokens] = {}

    @cached_property
    def _offsets(self) -> dict[str, list[tuple[int, int]]]:
        offsets: dict[str, list[tuple[int, int]]] = {}
        for index, passage in enumerate(self.passages):
            if passage.block.zone is Zone.BODY:
                for lower, start, _ in passage.words:
                    offsets.setdefault(lower, []).append((index, start))
        return offsets

    def tokens(self, passage: int) -> Tokens:
        """The words and marks of one passage."""
        if passage not in self._tokens:
            self._tokens[passage] = tokens_of(self.passages[passage].text)
        return self._tokens[passage]

    @property
    def words(self) -> Set[str]:
        """The words of the body, in lower case."""
        return self._offsets.keys()

    def span(self, place: Place) -> Span:
        """The source span of a place."""
        tokens = self.tokens(place.passage)
        return self.passages[place.passage].span(tokens[place.first].start, tokens[place.last - 1].end)

    def places(self, one: Phrase) -> Iterator[Place]:
        """Where a phrase stands."""
        for word in one.cue & self._offsets.keys():
            for passage, offset in self._offsets[word]:
                tokens = self.tokens(passage)
                found = one.around(tokens, bisect_left(tokens, offset, key=_start))
                if found:
                    yield Place(passage, *found)

    def words_at(self, place: Place) -> str:
        """The words of a place, in lower case."""
        return " ".join(token.lower for token in self.tokens(place.passage)[place.first : place.last])

    def sentence_around(self, place: Place) -> Tokens:
        """The tokens of the sentence that a place is in, as far as they are near it."""
        tokens = self.tokens(place.passage)
        first, last = place.first, place.last
        while first > max(0, place.first - _REACH) and tokens[first - 1].lower not in SENTENCE_END:
            first -= 1
        while last < min(len(tokens), place.last + _REACH) and tokens[last].lower not in SENTENCE_END:
            last += 1
        return tokens[first:last]


def stands_in(phrases: Iterable[str], tokens: Tokens) -> bool:
    """Whether any of the phrases, as they are written, stands in these tokens."""
    words = {token.lower for token in tokens}
    return any(_stands(phrase(one), tokens) for one in phrases if not cue_of(one).isdisjoint(words))


def _stands(one: Phrase, tokens: Tokens) -> bool:
    return any(one.around(tokens, at) is not None for at, token in enumerate(tokens) if token.lower in one.cue)


def _start(token: Token) -> int:
    return token.start
