"""Where each word of a page stands, so that a phrase is looked for only where its cue is."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence, Set
from functools import cached_property
from itertools import accumulate, chain
from operator import attrgetter, itemgetter
from typing import NamedTuple

from plainlint.document import Zone
from plainlint.phrase_needs import Outline, absent, needs_of, outline
from plainlint.phrases import SENTENCE_END, Cue, Phrase, Tokens, phrase, with_marks
from plainlint.segment import Passage
from plainlint.source import Span

_REACH = 40  # tokens of its sentence, to either side, that count as around a phrase
_LOWER, _START = itemgetter(0), attrgetter("start")


class Place(NamedTuple):
    """Where a phrase stands: the tokens from `first` up to, not including, `last` of a passage."""

    passage: int  # index into the passages of the document
    first: int
    last: int


class Concordance:
    """The words of a page's body with their places; a passage is cut into tokens when something is found in it."""

    def __init__(self, passages: Sequence[Passage]) -> None:
        self.passages = passages
        self._tokens: dict[int, Tokens] = {}
        body = [index for index, passage in enumerate(passages) if passage.block.zone is Zone.BODY]
        self._body = body
        self._firsts = list(accumulate((len(passages[index].words) for index in body), initial=0))
        self._run = list(map(_LOWER, chain.from_iterable(passages[index].words for index in body)))
        self._places_of: dict[str, list[int]] = defaultdict(list)  # of each word, in the run
        for at, word in enumerate(self._run):
            self._places_of[word].append(at)
        self.words: Set[str] = frozenset(self._places_of)  # of the body, in lower case

    @cached_property
    def absent(self) -> Set[str]:
        """The phrases of plainlint's own rules that cannot stand in the body."""
        return absent(self.words)

    def tokens(self, passage: int) -> Tokens:
        """The words and marks of one passage."""
        if passage not in self._tokens:
            self._tokens[passage] = with_marks(self.passages[passage].words, self.passages[passage].text)
        return self._tokens[passage]

    def span(self, place: Place) -> Span:
        """The source span of a place."""
        tokens = self.tokens(place.passage)
        return self.passages[place.passage].span(tokens[place.first].start, tokens[place.last - 1].end)

    def places(self, written: str) -> Iterator[Place]:
        """Where a phrase stands; it is read only where the words that it needs stand near one another."""
        if any(map(self.words.isdisjoint, needs_of(written))):
            return
        known = outline(written)
        for at in self._cued(known):
            if place := self._place(phrase(written), at, known.cue):
                yield place

    def _cued(self, known: Outline) -> Iterator[int]:
        """Where in the run a word of the first cue stands with words of all others about it."""
        run, listed = self._run, self._places_of
        for at in sorted(chain.from_iterable(listed[word] for word in known.cue.words & self.words)):
            for words, before, after in known.near:
                if words.isdisjoint(run[max(0, at - before) : at] + run[at + 1 : at + 1 + after]):
                    break
            else:
                yield at

    def _place(self, one: Phrase, at: int, cue: Cue) -> Place | None:
        """The place of a phrase about a word of its cue; only what is near that is cut into tokens."""
        number = bisect_right(self._firsts, at) - 1
        index, at = self._body[number], at - self._firsts[number]
        words, text = self.passages[index].words, self.passages[index].text
        low, high = max(0, at - cue.most - 1), at + one.longest + 1
        start = words[low].start if low else 0
        end = words[high].start if high < len(words) else len(text)
        near = with_marks(words[low:high], text, start, end)
        found = one.around(near, bisect_left(near, words[at].start, key=_START), cue)
        if not found:
            return None
        first = bisect_left(self.tokens(index), near[found[0]].start, key=_START)
        return Place(index, first, first + found[1] - found[0])

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
