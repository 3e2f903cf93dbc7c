"""Words that frighten or are misread, in the sense that does so."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache

from plainlint.document import Kind, Zone
from plainlint.facts import explanations, senses
from plainlint.facts.senses import Phrases, Sense, Stretch, joined
from plainlint.lexicon import Lexicon
from plainlint.segment import Passage, Use
from plainlint.source import Span

_RARE = 3.7  # Zipf; a word this rare between a term and the word "disease" makes the whole a name
_NAME_WORDS = 5  # how many words after the term a name of a disease may have
_CUES_REACH = 60  # how many words of a long neighbouring sentence are searched
_HEADS = frozenset({Kind.HEADING, Kind.TERM})
_SMALL = frozenset(("a", "an", "and", "at", "by", "for", "from", "in", "of", "on", "or", "the", "to", "with"))
# The shapes of an explanation that show what a frightening word means; "X is ..." says something about its subject.
_SHAPES = frozenset(("called", "alias", "means", "brackets", "in brackets", "which", "apposition", "or before"))


@dataclass(frozen=True, slots=True)
class EmotiveUse:
    """One use of an emotive word in the sense that its entry is about."""

    entry: str  # the name of the entry in rules/terms/emotive
    span: Span
    use: Use
    explanation: Span | None  # the words that explain it here or at an earlier use, if any
    later: Span | None = None  # where it is explained only at a later use
    open_reading: bool = False  # explained here, but without saying that the wrong reading is wrong


@cache
def _index() -> dict[str, list[tuple[tuple[str, ...], list[Sense]]]]:
    return senses.packaged().by_first_word()


def find(passages: Sequence[Passage], lexicon: Lexicon) -> tuple[EmotiveUse, ...]:
    """Every such use in the body, in reading order."""
    explained: dict[str, Span] = {}
    uses: list[EmotiveUse] = []
    for number, passage in enumerate(passages):
        if passage.block.zone is not Zone.BODY:
            continue
        for sense, use in _uses(number, passage, lexicon):
            earlier = explained.get(sense.name)
            found = None if earlier else _explanation(sense, use, passages, lexicon)
            if found:
                explained[sense.name] = found
            open_reading = (
                found is not None and bool(sense.must_convey) and not _around(sense.must_convey, use, passages)
            )
            span = passage.span(use.start, use.end)
            uses.append(EmotiveUse(sense.name, span, use, earlier or found, open_reading=open_reading))
    return tuple(use if use.explanation else replace(use, later=explained.get(use.entry)) for use in uses)


def _uses(number: int, passage: Passage, lexicon: Lexicon) -> Iterator[tuple[Sense, Use]]:
    """The uses of one passage; the longest form takes its words, whether it has its sense there or not."""
    index = _index()
    found = passage.words
    taken = 0
    cut: _Cut | None = None
    for i, word in enumerate(found):
        if i < taken or word.lower not in index:
            continue
        for form, candidates in index[word.lower]:
            size = len(form)
            if size > 1 and tuple(other.lower for other in found[i : i + size]) != form:
                continue
            cut = cut or _Cut(passage)
            at = cut.stretch(i, i + size - 1)
            for sense in candidates:
                if _has_sense(sense, at, lexicon):
                    yield sense, Use(number, word.start, found[i + size - 1].end)
                    break
            taken = i + size
            break


class _Cut:
    """The sentences of one passage, as ranges of its words."""

    def __init__(self, passage: Passage) -> None:
        self._passage = passage
        self._starts = [word.start for word in passage.words]
        self._lows = [self._index_of(sentence.start) for sentence in passage.sentences]

    def _index_of(self, offset: int) -> int:
        return bisect_right(self._starts, offset - 1)

    def stretch(self, first: int, last: int) -> Stretch:
        number = max(0, bisect_right(self._lows, first) - 1)
        low, high = self.bounds(number)
        return Stretch(self._passage.text, self._passage.words, first, last, low, high)

    def bounds(self, number: int) -> tuple[int, int]:
        """The first word of this sentence, and the first word after it."""
        after = self._lows[number + 1] if number + 1 < len(self._lows) else len(self._starts)
        return (self._lows[number] if self._lows else 0), after


def _has_sense(sense: Sense, at: Stretch, lexicon: Lexicon) -> bool:
    if _organisation(at):
        return False
    if sense.sure is not None and sense.sure.holds(at):
        return True
    if sense.unless is not None and sense.unless.holds(at):
        return False
    if sense.names and _disease_name(at, lexicon):
        return False
    return sense.when is None or sense.when.holds(at)


def _organisation(at: Stretch) -> bool:
    """Whether the words are part of the name of a place or a body: "the Acute Medical Unit"."""
    if not at.text[at.words[at.first].start].isupper():
        return False
    organisations = senses.packaged().organisations
    low = at.first
    while joined(at, low - 1) and _capital(at, low - 1):
        low -= 1
    high = at.last
    while joined(at, high) and _capital(at, high + 1):
        high += 1
    return high > low and any(
        organisations.has(at.words[k].lower) for k in range(low, high + 1) if k < at.first or k > at.last
    )


def _capital(at: Stretch, index: int) -> bool:
    word = at.words[index]
    return word.lower in _SMALL or at.text[word.start].isupper()


def _disease_name(at: Stretch, lexicon: Lexicon) -> bool:
    """Whether the words open the name of a disease: "acute intermittent porphyria"."""
    diseases = senses.packaged().diseases
    rare = False
    for k in range(at.last + 1, min(at.high, at.last + 1 + _NAME_WORDS)):
        word = at.words[k].lower
        if not joined(at, k - 1) or word in _SMALL:
            return False
        if rare and diseases.has(word):
            return True
        rare = rare or lexicon.zipf(word) < _RARE
    return False


def _explanation(sense: Sense, use: Use, passages: Sequence[Passage], lexicon: Lexicon) -> Span | None:
    if found := _around(sense.explained_by, use, passages):
        return found
    general = explanations.explanation_at(use, passages, lexicon)
    return general.span if general and general.shape in _SHAPES else None


def _around(cues: Phrases, use: Use, passages: Sequence[Passage]) -> Span | None:
    """The sentence with such a cue nearest to the use: its own, the next, the one before."""
    if not cues:
        return None
    for passage, number, skip in _neighbours(use, passages):
        low, high = _Cut(passage).bounds(number)
        index = low
        while (hit := cues.within(passage.words, index, min(high, low + _CUES_REACH))) is not None:
            if skip is None or not skip.start <= passage.words[hit].start < skip.end:
                return passage.sentences[number].span
            index = hit + 1
    return None


def _neighbours(use: Use, passages: Sequence[Passage]) -> Iterator[tuple[Passage, int, Use | None]]:
    """The sentences in which an explanation may stand: passage, number of the sentence, the words to pass over."""
    passage = passages[use.passage]
    number = passage.sentence_at(use.start)
    if number < 0:
        return
    yield passage, number, use
    if number + 1 < len(passage.sentences):
        yield passage, number + 1, None
    elif use.passage + 1 < len(passages) and (passage.block.kind in _HEADS or passage.text.rstrip().endswith(":")):
        following = passages[use.passage + 1]
        yield from ((following, k, None) for k in range(min(2, len(following.sentences))))
    if number > 0:
        yield passage, number - 1, None
