"""Whether the page explains a word where it stands, and with which words."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from plainlint.document import Kind
from plainlint.facts.gloss import Worth, worth
from plainlint.facts.shapes import Candidate, Place, candidates
from plainlint.lexicon import Lexicon
from plainlint.segment import Passage, Sentence, Use, uses_of, words
from plainlint.source import Span

COMMON_ZIPF = 4.3  # "surgery" is 4.5, "infection" 4.4


@dataclass(frozen=True, slots=True)
class Explanation:
    """The words that explain a term at one of its uses."""

    span: Span  # the explaining words in the source
    use: Use  # the same stretch as prose
    shape: str  # how it is done: "brackets", "called", "means" ...


def explanation_at(use: Use, passages: Sequence[Passage], lexicon: Lexicon) -> Explanation | None:
    """The explanation of the words at `use` that stands in, just before or just after their sentence."""
    passage = passages[use.passage]
    index = bisect_right(passage.sentences, use.start, key=_start) - 1
    if index < 0:
        return None
    sentence = passage.sentences[index]
    place = Place.of(passage.text, use.start, use.end, sentence.start, sentence.end)
    uncommon = _is_uncommon(passage.text[use.start : use.end], lexicon)
    for candidate in candidates(place):
        if (candidate.sure or uncommon) and worth(
            passage.text[candidate.start : candidate.end], lexicon
        ) is Worth.PLAIN:
            return _explanation(candidate, use.passage, passage)
    return None


def _is_uncommon(term: str, lexicon: Lexicon) -> bool:
    """Whether a term may want explaining: it has several words or a word that is not everybody's."""
    parts = [word.lower for word in words(term)]
    return len(parts) > 1 or any(lexicon.zipf(part) < COMMON_ZIPF for part in parts)


def _start(sentence: Sentence) -> int:
    return sentence.start


def _explanation(found: Candidate, index: int, passage: Passage) -> Explanation:
    return Explanation(passage.span(found.start, found.end), Use(index, found.start, found.end), found.shape)


def of_words(text: str, passages: Sequence[Passage], lexicon: Lexicon) -> Span | None:
    """Where the page first explains these words, whichever of their uses that is at."""
    wanted = [word.lower for word in words(text)]
    for use in uses_of(wanted, passages) if wanted else ():
        if found := explanation_at(use, passages, lexicon):
            return found.span
    return None
