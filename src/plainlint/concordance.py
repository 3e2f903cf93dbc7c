"""Where each word of a page stands, so that a phrase is looked for only where its cue is."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from functools import cached_property
from typing import NamedTuple

from plainlint.document import Zone
from plainlint.phrase_needs import needs_of
from plainlint.phrases import SENTENCE_END, Cue, Phrase, Token, Tokens, phrase, with_marks
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
        self._positions: dict[int, Mapping[str, Sequence[int]]] = {}
        self._with_any: dict[frozenset[str], Set[int]] = {}  # many phrases need the same words

    @cached_property
    def _passages_with(self) -> dict[str, list[int]]:
        found: dict[str, list[int]] = {}
        for index, passage in enumerate(self.passages):
            if passage.block.zone is Zone.BODY:
                for word in {lower for lower, _, _ in passage.words}:
                    found.setdefault(word, []).append(index)
        return found

    def tokens(self, passage: int) -> Tokens:
        """The words and marks of one passage."""
        if passage not in self._tokens:
            self._tokens[passage] = with_marks(self.passages[passage].words, self.passages[passage].text)
        return self._tokens[passage]

    @property
    def words(self) -> Set[str]:
        """The words of the body, in lower case."""
        return self._passages_with.keys()

    def span(self, place: Place) -> Span:
        """The source span of a place."""
        tokens = self.tokens(place.passage)
        return self.passages[place.passage].span(tokens[place.first].start, tokens[place.last - 1].end)

    def places(self, written: str) -> Iterator[Place]:
        """Where a phrase stands; it is read only where one passage has all the words that it needs."""
        if not self._passages_of_all(needs_of(written)):
            return
        one = phrase(written)
        if not (passages := self._passages_of_all([cue.words for cue in one.cues])):
            return
        cues = sorted(one.cues, key=self._spread)  # the one that stands in the fewest passages first
        for index in sorted(passages):
            for offset in self._near_each_other(one, cues, index):
                tokens = self.tokens(index)
                if found := one.around(tokens, bisect_left(tokens, offset, key=_start), cues[0]):
                    yield Place(index, *found)

    def _passages_of_all(self, needs: Iterable[frozenset[str]]) -> Set[int]:
        """The passages that have a word of each of these sets."""
        found, *others = needs
        passages = self._passages_of(found)
        for words in others:
            if not passages:
                break
            passages = passages & self._passages_of(words)
        return passages

    def _passages_of(self, words: frozenset[str]) -> Set[int]:
        passages = self._with_any.get(words)
        if passages is None:
            found = self._passages_with
            passages = self._with_any[words] = {index for word in words & found.keys() for index in found[word]}
        return passages

    def _spread(self, cue: Cue) -> int:
        return len(self._passages_of(cue.words))

    def _near_each_other(self, one: Phrase, cues: Sequence[Cue], passage: int) -> Iterator[int]:
        """The offsets of the first cue's words with words of all others about them, as far as the phrase may reach."""
        words, positions = self.passages[passage].words, self._positions_in(passage)
        cue, *others = cues
        for at in sorted(at for word in cue.words & positions.keys() for at in positions[word]):
            about = {word for word, _, _ in words[max(0, at - cue.lead) : at + one.longest]}
            if not any(about.isdisjoint(other.words) for other in others):
                yield words[at].start

    def _positions_in(self, passage: int) -> Mapping[str, Sequence[int]]:
        """Which words of a passage each word is; made once, because many phrases are looked for in a long passage."""
        if passage not in self._positions:
            positions: dict[str, list[int]] = {}
            for at, (lower, _, _) in enumerate(self.passages[passage].words):
                positions.setdefault(lower, []).append(at)
            self._positions[passage] = positions
        return self._positions[passage]

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
    return any(
        _stands(phrase(one), tokens) for one in phrases if all(not need.isdisjoint(words) for need in needs_of(one))
    )


def _stands(one: Phrase, tokens: Tokens) -> bool:
    cue = one.cues[0]
    return any(one.around(tokens, at, cue) is not None for at, token in enumerate(tokens) if token.lower in cue.words)


def _start(token: Token) -> int:
    return token.start
