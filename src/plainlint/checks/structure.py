"""Flaws in how a page is put together."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import zip_longest
from typing import TYPE_CHECKING, Literal, NamedTuple

from plainlint import lazy
from plainlint.document import Block, Kind, Zone
from plainlint.rule import Match, Suggestion
from plainlint.source import Span

if TYPE_CHECKING:
    from plainlint.reading import Reading

# "handsHospice": what a lost caption leaves behind. "iPhone" and "mmHg" are spelled so, and "MedlinePlus" is a name.
_FUSED = lazy.pattern(r"\b[a-z]{3,}[A-Z][a-z]+\b")
_CAPITAL_INSIDE = lazy.pattern(r"[A-Z](?<=[a-z]{3}.)[a-z]")  # the middle of it, which is found faster
# A colon after a word; ":-)" and ":x:" are faces.
_INTRODUCES = lazy.pattern(r"(?<!\S)[^\s:]*[^\W_][)”\"’']?\s?:\s*$")
_LONGEST_ENTRY = 7  # words
_NEXT_SENTENCE = lazy.pattern(r"[^\W\d_]{2}[.!?][)”\"’']*\s+[A-Z“‘\"]")
_HOLDERS = frozenset({Kind.PARAGRAPH, Kind.ITEM, Kind.QUOTE, Kind.DESCRIPTION})
_CONTENT = frozenset({Kind.ITEM, Kind.CELL, Kind.CODE, Kind.QUOTE, Kind.TERM, Kind.CAPTION, Kind.ALT, Kind.DESCRIPTION})


class Structure(NamedTuple):
    """Finds one kind of `flaw`."""

    flaw: Literal["empty-lead-in", "fused-words", "skipped-heading-level", "missing-alt-text"]

    def matches(self, reading: Reading) -> Iterator[Match]:
        """Each place with the flaw, in the parts of the page that are the writer's own."""
        if self.flaw == "empty-lead-in":
            return _empty_lead_ins(reading)
        if self.flaw == "fused-words":
            return _fused_words(reading)
        if self.flaw == "skipped-heading-level":
            return _skipped_levels(reading)
        return _missing_alt(reading)


def _body(reading: Reading) -> list[Block]:
    return list(reading.document.blocks_in(Zone.BODY))


def _empty_lead_ins(reading: Reading) -> Iterator[Match]:
    """The last sentence before a colon that ends a block, with nothing after it that it could lead in."""
    blocks = _body(reading)
    images = [image.span.start for image in reading.document.images]
    last_sentence = {id(passage.block): passage.sentences[-1] for passage in reading.passages if passage.sentences}
    for block, following in zip_longest(blocks, blocks[1:]):
        if block.kind not in _HOLDERS or not block.text.rstrip().endswith(":"):
            continue
        if following is not None and _follows_on(block, following, images):
            continue
        if not _INTRODUCES.search(block.text):
            continue
        if sentence := last_sentence.get(id(block)):
            yield Match(sentence.span, {"phrase": " ".join(sentence.text.split())})


def _follows_on(block: Block, following: Block, images: Sequence[int]) -> bool:
    """Whether the block after a lead-in is what it leads in."""
    if following.kind in _CONTENT:
        return True
    if bisect_left(images, block.span.end) < bisect_left(images, following.span.start):
        return True  # an image stands between them
    # "They include:" wants a list, if only one whose bullets are lost; "Our address is:" may be followed by anything.
    if following.kind is not Kind.PARAGRAPH:
        return False
    return not _WANTS_LIST.search(block.text) or not _is_running_text(following.text)


def _is_running_text(text: str) -> bool:
    """Whether a paragraph has more than one sentence, the first no mere heading: "Tiredness. You may feel ..."."""
    end = _NEXT_SENTENCE.search(text)
    return end is not None and len(text[: end.start()].split()) > _LONGEST_ENTRY


_WANTS_LIST = lazy.pattern(
    r"\b(?:includ(?:e|es|ing)|are|if|when|such as|depends? on|for example|to|from|with|started|following)\s*:\s*$",
    re.IGNORECASE,
)


def _fused_words(reading: Reading) -> Iterator[Match]:
    """Two words run into one, as "womanMost"; a word that the page spells so more than once is a name."""
    found: dict[str, list[Match]] = {}
    for passage in reading.passages:
        if passage.block.zone is not Zone.BODY or not _CAPITAL_INSIDE.search(passage.text):
            continue
        for match in _FUSED.finditer(passage.text):
            word = match.group()
            if _in_address(passage.text, *match.span()):
                continue
            cut = next(i for i in range(len(word) - 1, 0, -1) if word[i].isupper())
            span = passage.span(*match.span())
            gap = passage.span(match.start() + cut, match.start() + cut).start
            apart = {"first": word[:cut], "second": word[cut:]}
            fix = Suggestion(" ", Span(gap, gap))
            found.setdefault(word, []).append(Match(span, apart, suggestions=(fix,)))
    for matches in found.values():
        if len(matches) == 1:
            yield matches[0]


def _in_address(text: str, start: int, end: int) -> bool:
    """Whether a stretch is part of a web or mail address, a user name or a file name."""
    before = text[max(0, start - 1) : start]
    after = text[end : end + 2]
    return (
        before in {"/", "@", ".", "_", "#", "=", "-"} or after[:1] in {"/", "@", "_"} or bool(re.match(r"\.\w", after))
    )


def _skipped_levels(reading: Reading) -> Iterator[Match]:
    """A heading more than one level below the one before it."""
    if reading.document.format == "text":
        return  # plain text shows no levels
    level = 0
    for block in _body(reading):
        if block.kind is not Kind.HEADING or not block.text:
            continue
        if level and block.level > level + 1:
            span = block.prose.span(0, len(block.text))
            yield Match(span, {"level": block.level, "before": level, "right": level + 1})
        level = block.level


def _missing_alt(reading: Reading) -> Iterator[Match]:
    """An image about which the page says nothing."""
    for image in reading.document.images:
        if image.alt is None:
            yield Match(image.span, {"address": image.address})
