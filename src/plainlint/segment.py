"""Sentences and words of each block, with their places."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from itertools import accumulate, repeat
from operator import attrgetter
from typing import NamedTuple

from plainlint import lazy
from plainlint.document import Block, Document, Kind, Zone
from plainlint.source import Span
from plainlint.splitter import sentence_bounds as sentence_bounds

# A word is letters and digits with apostrophes inside it; a hyphen ends it, so that "end-of-life" and "end of life"
# are the same three words.
_WORD = lazy.pattern(r"([^\W_]+(?:'[^\W_]+)*)")
_COUNTED = lazy.pattern(r"\w\S*")
_STOPS, _CLOSING = ".!?…", "\"”’')]"

PROSE = frozenset({Kind.PARAGRAPH, Kind.ITEM, Kind.QUOTE, Kind.DESCRIPTION})


class Word(NamedTuple):
    """A word of a block's prose."""

    lower: str  # lower case, with a straight apostrophe
    start: int  # offset into the block's prose
    end: int


class Sentence(NamedTuple):
    """A sentence of one block."""

    block: Block
    start: int  # offset into the block's prose
    end: int

    @property
    def span(self) -> Span:
        """The sentence in the source."""
        return self.block.prose.span(self.start, self.end)

    @property
    def text(self) -> str:
        """The sentence without markup."""
        return self.block.prose.text[self.start : self.end]

    @property
    def word_count(self) -> int:
        """How many words a person would count: "follow-up" and "5mg" are one each."""
        return len(_COUNTED.findall(self.block.prose.text, self.start, self.end))


_END = attrgetter("end")


class Passage(NamedTuple):
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
        return min(bisect_right(self.sentences, offset, key=_END), len(self.sentences) - 1)


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
    sentences = tuple(Sentence(block, start, end) for start, end in sentence_bounds(text))
    return Passage(block, sentences, tuple(words(text)))


def words(text: str) -> Iterator[Word]:
    """The words of `text` in order."""
    lower = text.lower()
    if len(lower) != len(text):  # a few letters, such as "İ", grow when lowered
        lower = "".join(c.lower() if len(c.lower()) == 1 else c for c in text)
    # Gaps and words by turns; all loops over them run in C, because every page is read to its last word.
    parts = _WORD.split(lower.replace("’", "'"))
    ends = list(accumulate(map(len, parts)))
    return map(tuple.__new__, repeat(Word), zip(parts[1::2], ends[::2], ends[1::2], strict=False))


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


def prose_of(cut: Sequence[Passage]) -> list[Passage]:
    """The paragraphs and list items of the body that have words in them.

    Where there are none it is the headings and cells of the body, and failing those all that has words.
    """
    worded = [passage for passage in cut if has_letters(passage.words)]
    body = [passage for passage in worded if passage.block.zone is Zone.BODY]
    return [passage for passage in body if passage.block.kind in PROSE] or body or worded


def has_letters(found: Iterable[Word]) -> bool:
    """Whether one of these words is more than a number."""
    return any(not word[0].isdigit() for word in found)


def lead_ins(cut: Sequence[Passage]) -> Iterator[Sentence | None]:
    """For each passage the sentence that it goes on from, such as "You may need this test if:" before a list item.

    It is the last sentence before the list, or in the item that holds the list, if it leaves off without a full stop;
    None for what is no item, and where there is no such sentence.
    """
    held: list[tuple[int, Sentence | None]] = [(0, None)]  # the blocks that the next item may go on from, by level
    for passage in cut:
        block = passage.block
        if block.kind is not Kind.ITEM:
            held = [(0, _leading(passage))]
            yield None
            continue
        while len(held) > 1 and held[-1][0] >= block.level:
            held.pop()
        yield held[-1][1]
        held.append((block.level, _leading(passage)))


def _leading(passage: Passage) -> Sentence | None:
    """The last sentence, if it leaves off without a full stop; of a heading, if it ends with a colon."""
    last = passage.sentences[-1] if passage.sentences else None
    if last is None or is_ended(last):
        return None
    return last if passage.block.kind in PROSE or passage.text.endswith(":") else None


def is_ended(sentence: Sentence) -> bool:
    """Whether a full stop or the like ends it."""
    return sentence.text.rstrip(_CLOSING)[-1:] in _STOPS
