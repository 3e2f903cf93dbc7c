"""Sentences and words of each block, with their places."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

import sentencex

from plainlint.document import Block, Document, Kind
from plainlint.source import Span

# A word is letters and digits with apostrophes inside it; a hyphen ends it, so that "end-of-life" and "end of life"
# are the same three words.
_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
_COUNTED = re.compile(r"\S*\w\S*")


class Word(NamedTuple):
    """A word of a block's prose."""

    lower: str  # lower case, with a straight apostrophe
    start: int  # offset into the block's prose
    end: int


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of one block."""

    block: Block
    start: int  # offset into the block's prose
    end: int
    span: Span  # in the source

    @property
    def text(self) -> str:
        """The sentence without markup."""
        return self.block.prose.text[self.start : self.end]

    @property
    def word_count(self) -> int:
        """How many words a person would count: "follow-up" and "5mg" are one each."""
        return sum(1 for _ in _COUNTED.finditer(self.block.prose.text, self.start, self.end))


@dataclass(frozen=True, slots=True)
class Passage:
    """A block's prose, cut into sentences and words."""

    block: Block
    sentences: tuple[Sentence, ...]
    words: tuple[Word, ...]

    @property
    def text(self) -> str:
        """The block's prose."""
        return self.block.prose.text

    def span(self, start: int, end: int) -> Span:
        """The source span of a stretch of this passage's prose."""
        return self.block.prose.span(start, end)

    def sentence_at(self, offset: int) -> int:
        """The index of the sentence that holds this offset of the prose (the last one, past the end)."""
        for index, sentence in enumerate(self.sentences):
            if offset < sentence.end:
                return index
        return len(self.sentences) - 1


class Use(NamedTuple):
    """One place where words stand: a stretch of a passage."""

    passage: int  # index into the passages of the document
    start: int  # offset into that passage's prose
    end: int


def passages(document: Document) -> tuple[Passage, ...]:
    """Every block that holds prose, cut up, in reading order; code is left out."""
    return tuple(_passage(block) for block in document.blocks if block.kind is not Kind.CODE)


def _passage(block: Block) -> Passage:
    text = block.prose.text
    sentences = tuple(Sentence(block, start, end, block.prose.span(start, end)) for start, end in sentence_bounds(text))
    return Passage(block, sentences, tuple(words(text)))


def words(text: str) -> Iterator[Word]:
    """The words of `text` in order."""
    lower = text.lower().replace("’", "'")
    if len(lower) != len(text):  # a few letters, such as "İ", grow when lowered
        lower = "".join(c.lower() if len(c.lower()) == 1 else c for c in text).replace("’", "'")
    for match in _WORD.finditer(text):
        start, end = match.span()
        yield Word(lower[start:end], start, end)


def sentence_bounds(text: str) -> Iterator[tuple[int, int]]:
    """Where each sentence of one block starts and ends, without the white space around it."""
    for boundary in sentencex.get_sentence_boundaries("en", text):
        start, end = boundary["start_index"], boundary["end_index"]
        while start < end and text[start].isspace():
            start += 1
        while start < end and text[end - 1].isspace():
            end -= 1
        if start < end:
            yield start, end


def sentences_of(cut: Iterable[Passage]) -> Iterator[Sentence]:
    """All sentences of these passages, in order."""
    for passage in cut:
        yield from passage.sentences


def uses_of(wanted: Sequence[str], cut: Sequence[Passage]) -> Iterator[Use]:
    """Every place where these words (lower case) stand one after another."""
    first, rest = wanted[0], len(wanted)
    for index, passage in enumerate(cut):
        found = passage.words
        for i, word in enumerate(found):
            if word.lower == first and all(
                i + k < len(found) and found[i + k].lower == wanted[k] for k in range(1, rest)
            ):
                yield Use(index, word.start, found[i + rest - 1].end)
