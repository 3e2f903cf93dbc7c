"""The text of a block of Markdown by markdown-it-py: its tokens with the place of each.

markdown-it says nothing of places; here they are noted while it goes along the text.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, MutableMapping
from itertools import pairwise
from typing import Any, NamedTuple

from markdown_it import MarkdownIt
from markdown_it.parser_inline import ParserInline
from markdown_it.rules_inline import StateInline
from markdown_it.token import Token

from plainlint.readers.markdown_events import Event

DEEPEST = 100  # blocks inside blocks, links inside links: markdown-it calls itself for each
_IMAGES = 8  # images inside the alternative text of images, likewise
_MARKS = {"em": "Emphasis", "strong": "Strong"}


class Stretch(NamedTuple):
    """The text of a block with the way back to the page."""

    content: str
    offsets: list[int]  # of the parts of the content that stand on the page as they are
    starts: list[int]  # where they stand
    base: int = 0  # where the content begins, in those offsets

    def place(self, offset: int) -> int:
        """Where a character stands on the page."""
        offset += self.base
        index = max(bisect_right(self.offsets, offset) - 1, 0)
        return self.starts[index] + offset - self.offsets[index]

    def cuts(self, start: int, end: int) -> Iterator[tuple[int, int]]:
        """The parts of a stretch of the content that stand on the page without a break."""
        inner = self.offsets[bisect_right(self.offsets, start + self.base) : bisect_left(self.offsets, end + self.base)]
        return pairwise([start, *(offset - self.base for offset in inner), end])


def events(tokens: list[Token], stretch: Stretch, text: str) -> Iterator[Event]:
    """The events of the text of a block."""
    for token in tokens:
        start, end = token.meta["place"]
        at, after = stretch.place(start), stretch.place(end - 1) + 1
        name, _, edge = token.type.rpartition("_")
        if token.type == "text":
            for low, high in stretch.cuts(start, end) if token.content else ():
                place = stretch.place(low)
                yield {"Text": token.content[low - start : high - start]}, place, place + high - low
        elif token.type == "text_special":
            escape = token.info == "escape" and len(token.content) == 1
            yield {"Text": token.content}, at + escape, after
        elif token.type in ("softbreak", "hardbreak"):
            after = text.index("\n", at) + 1
            if token.type == "hardbreak":
                while text[at - 1] == " ":
                    at -= 1
            yield "SoftBreak" if token.type == "softbreak" else "HardBreak", at, after
        elif token.type == "code_inline":
            yield {"Code": token.content}, at, after
        elif token.type == "html_inline":
            yield {"InlineHtml": token.content}, at, after
        elif token.type == "footnote_ref":
            yield {"FootnoteReference": token.meta["label"]}, at, after
        elif token.type == "image":
            yield {"Start": {"Image": {"dest_url": token.attrs["src"]}}}, at, after
            within = stretch._replace(base=stretch.base + start + 2)
            yield from events(token.children or [], within, text)
            yield {"End": "Image"}, at, after
        elif token.type == "link_open":
            address = text[at + 1 : after - 1] if token.markup == "autolink" else token.attrs["href"]
            yield {"Start": {"Link": {"dest_url": address}}}, at, after
        elif token.type == "link_close":
            yield {"End": "Link"}, at, after
        elif name in _MARKS:
            yield {"Start" if edge == "open" else "End": _MARKS[name]}, at, after


class InlineParser(ParserInline):
    """Notes where each token stands in the text that it was read from, as the pair `place` of its `meta`."""

    def parse(self, src: str, md: MarkdownIt, env: MutableMapping[str, Any], tokens: list[Token]) -> list[Token]:
        """Read the text of a block, or of an image inside it."""
        env["depth"] = env.get("depth", -1) + 1
        if env["depth"] <= _IMAGES:
            super().parse(src, md, env, tokens)
        elif src:
            tokens.append(Token("text", "", 0, content=src, meta={"place": (0, len(src))}))
        env["depth"] -= 1
        return tokens

    def tokenize(self, state: StateInline) -> None:
        """Read on to the end of the text."""
        rules, tokens, end, since = self.ruler.getRules(""), state.tokens, state.posMax, state.pos
        while state.pos < end:
            start, count, waiting = state.pos, len(tokens), bool(state.pending)
            if not waiting:
                since = start
            if state.level >= DEEPEST or not any(rule(state, False) for rule in rules):
                state.append_pending(state.src[start])
                state.pos += 1
            elif len(tokens) > count:
                if waiting and tokens[count].type == "text":
                    tokens[count].meta["place"] = (since, since + len(tokens[count].content))
                _place(tokens[count:], start, state.pos)
        if state.pending:
            state.pushPending().meta["place"] = (since, state.pos)


def _place(tokens: list[Token], start: int, end: int) -> None:
    """Give places to tokens that were read from one stretch of text, those aside that have one."""
    at = start
    for token in tokens:
        if "place" in token.meta:
            continue
        if token.type == "text":  # one of a run of markers, or the address in an automatic link
            token.meta["place"] = (at, at + len(token.content))
            at += len(token.content)
        else:
            token.meta["place"] = (start, end)
            at = start + (token.markup == "autolink")
