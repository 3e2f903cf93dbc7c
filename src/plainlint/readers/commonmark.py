"""The events of Markdown by markdown-it-py, in pure Python: for computers that pyromark has no build for.

markdown-it gives the lines of a block and no places inside it. Two walks find these: one along the lines, past the
markers of the blocks that open on them, and one through the text of a block in step with its parser.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from itertools import pairwise
from typing import Any

from markdown_it import MarkdownIt
from markdown_it.common.utils import MD_TRIM_CHARS
from markdown_it.token import Token
from mdit_py_plugins.deflist import deflist_plugin
from mdit_py_plugins.footnote import footnote_plugin
from mdit_py_plugins.footnote.index import footnote_def

from plainlint import lazy
from plainlint.readers import inline
from plainlint.readers.inline import DEEPEST, InlineParser, Stretch
from plainlint.readers.markdown_events import Event

_LINE_END = lazy.pattern(r"\r\n|\n")
_QUOTE = lazy.pattern(r"[ \t]*>")
_INDENT = lazy.pattern(r"[ \t]*")
_MARKERS = {
    "list_item": lazy.pattern(r"[-+*]|[0-9]+[.)]"),
    "blockquote": lazy.pattern(r">"),
    "dd": lazy.pattern(r"[:~]"),
    "footnote_reference": lazy.pattern(r"\[\^[^\]]*\]:"),
}
_TASK = lazy.pattern(r"\[[ xX]\]\s+")
_ATTRIBUTES = lazy.pattern(r"(?<![ \t])[ \t]*+\{[^{}\n]*\}[ \t]*\Z")
_BAR = lazy.pattern(r"(?<!\\)\|")
_ESCAPED_BAR = lazy.pattern(r"\\(?=\|)")
_NAMES = {
    "paragraph": "Paragraph",
    "list_item": "Item",
    "table": "Table",
    "th": "TableCell",
    "td": "TableCell",
    "dl": "DefinitionList",
    "dt": "DefinitionListTitle",
    "dd": "DefinitionListDefinition",
}
_LINES = {"html_block": ("HtmlBlock", "Html"), "fence": ("CodeBlock", "Text"), "code_block": ("CodeBlock", "Text")}


def events(text: str, offset: int) -> Iterator[Event]:
    """The events of a text that stands at an offset of its page."""
    return ((event, start + offset, end + offset) for event, start, end in _events(text))


def _events(text: str) -> Iterator[Event]:
    tokens: list[Token] = []
    env: dict[str, Any] = {}
    parser = _parser()
    parser.block.parse(text.replace("\r\n", "\n"), parser, env, tokens)
    walk = _Walk(text)
    for token in tokens:
        if token.type == "inline":
            stretch = walk.stretch(token)
            yield from inline.events(parser.inline.parse(stretch.content, parser, env, []), stretch, text)
        else:
            yield from walk.block(token)


class _Parser(MarkdownIt):
    """Leaves addresses as they are written."""

    def normalizeLink(self, url: str) -> str:  # noqa: N802
        return url

    def normalizeLinkText(self, link: str) -> str:  # noqa: N802
        return link

    def validateLink(self, url: str) -> bool:  # noqa: N802
        return True


@cache
def _parser() -> MarkdownIt:
    parser = _Parser()
    parser.inline = InlineParser()
    parser.configure("commonmark", {"maxNesting": DEEPEST}).enable(["table", "strikethrough"])
    parser.disable("fragments_join")  # it joins what does not stand together
    parser.use(footnote_plugin, inline=False, move_to_end=False).use(deflist_plugin)
    # A footnote ends a quotation or a table that stands right above it.
    parser.block.ruler.at("footnote_def", footnote_def, {"alt": ["paragraph", "reference", "blockquote", "list"]})
    return parser


class _Walk:
    """Goes along the lines of a page as its blocks open and close."""

    def __init__(self, text: str) -> None:
        self._text = text
        breaks = [found.span() for found in _LINE_END.finditer(text)]
        self._starts = [0, *(end for _, end in breaks)]
        self._ends = [*(start for start, _ in breaks), len(text)]
        self._line = -1
        self._at = 0  # past the markers of the blocks that are open on the line
        self._quotes = 0  # block quotations that are open
        self._open: list[tuple[int, int]] = []  # where the open blocks begin and end
        self._last: Token | None = None  # the last token that opened or closed anything but a paragraph
        self._row = ""
        self._cells: list[tuple[int, int]] = []  # of the present row, the next one last

    def block(self, token: Token) -> Iterator[Event]:
        """The events of a token that is no text of a block."""
        name, _, edge = token.type.rpartition("_")
        if token.type != "paragraph_open":
            self._last = token
        if edge == "open":
            self._open.append(self._opened(name, token))
            if not token.hidden and (value := self._value(name, token)):
                yield {"Start": value}, *self._open[-1]
        elif edge == "close":
            place = self._open.pop()
            self._quotes -= name == "blockquote"
            if not token.hidden and (value := self._value(name, token)):
                yield {"End": value}, *place
        elif token.map and token.type == "hr":
            yield "Rule", self._reach(token.map[0]), self._ends[token.map[0]]
        elif token.map and token.type in _LINES:
            yield from self._lines(*_LINES[token.type], token, *token.map)

    def stretch(self, token: Token) -> Stretch:
        """The text of the block that opened last."""
        content, (first, last) = token.content, token.map or (0, 0)
        opened, markup = (self._last.type, self._last.markup) if self._last else ("", "")
        if opened in ("th_open", "td_open"):
            return self._cell(content, *self._open[-1])
        lines = content.split("\n")
        if opened == "heading_open" and _ATTRIBUTES.search(self._text, *self._line_of(first + len(lines) - 1)):
            content = _ATTRIBUTES.sub("", content)
        if opened == "heading_open" and markup.startswith("#"):
            return Stretch(content, [0], [self._text.find(lines[0], self._open[-1][0] + len(markup))])
        while self._find(lines[0], first) < 0 and first + 1 < last:  # no-break spaces alone are no line of a paragraph
            first += 1
        offsets, starts, offset = [], [], 0
        for line, part in enumerate(lines, first):
            inner = part.lstrip(" \t")
            offsets.append(offset + len(part) - len(inner))
            starts.append(max(self._find(inner, line), self._starts[line]))
            offset += len(part) + 1
        task = _TASK.match(content) if opened == "list_item_open" else None
        base = task.end() if task else 0
        return Stretch(content[base:], offsets, starts, base)

    def _opened(self, name: str, token: Token) -> tuple[int, int]:
        """Where a block that opens begins and ends."""
        if name in ("th", "td"):
            return self._cells.pop() if self._cells else (self._open[-1][1],) * 2
        first, last = token.map or (max(self._line, 0), 0)
        start, end = self._reach(first), self._ends[max(first, min(last, len(self._ends)) - 1)]
        if name in _MARKERS and (marker := _MARKERS[name].match(self._text, start, self._ends[first])):
            self._at = marker.end()
        if name == "blockquote":
            self._quotes += 1
        elif name == "table":
            self._row = ""
        elif name == "tr":
            self._row = "TableRow" if self._row else "TableHead"
            self._cells = self._split(start, end)
        return start, end

    def _reach(self, line: int) -> int:
        """Go to where the next block on a line begins."""
        if line != self._line:
            self._line, self._at = line, self._starts[line]
            for _ in range(self._quotes):
                if quote := _QUOTE.match(self._text, self._at, self._ends[line]):
                    self._at = quote.end()
        if indent := _INDENT.match(self._text, self._at, self._ends[line]):
            self._at = indent.end()
        return self._at

    def _value(self, name: str, token: Token) -> object:
        """What an event says about a block; None where there is no such event."""
        starts = token.nesting > 0
        if name == "heading":
            return {"Heading": {"level": token.tag.upper()} if starts else token.tag.upper()}
        if name == "bullet_list":
            return {"List": None if starts else False}
        if name == "ordered_list":
            return {"List": token.attrs.get("start", 1) if starts else True}
        if name == "blockquote":
            return {"BlockQuote": None}
        if name == "footnote_reference":
            return {"FootnoteDefinition": token.meta.get("label", "")}
        return self._row if name == "tr" else _NAMES.get(name)

    def _lines(self, block: str, part: str, token: Token, first: int, last: int) -> Iterator[Event]:
        """The events of a block that is read line by line: HTML or code."""
        place = self._reach(first), self._ends[max(first, last - 1)]
        yield {"Start": block}, *place
        contents = token.content.removesuffix("\n").split("\n") if token.content else ()
        for line, content in enumerate(contents, first + (token.type == "fence")):
            content = content.lstrip(" \t")
            at, end = max(self._find(content, line), self._starts[line]), self._ends[line]
            after = self._starts[line + 1] if line + 1 < len(self._starts) else end
            yield {part: content}, at, after if part == "Html" else end
            if part == "Text":
                yield "SoftBreak", end, after
        yield {"End": block}, *place

    def _find(self, text: str, line: int) -> int:
        """Where the text stands that a line ends with, white space aside; -1 where it does not."""
        return self._text.rfind(text, *self._line_of(line))

    def _line_of(self, line: int) -> tuple[int, int]:
        return self._starts[line], self._ends[line]

    def _split(self, start: int, end: int) -> list[tuple[int, int]]:
        """The cells of a row of a table, the last one first."""
        start, end = self._trimmed(start, end)
        bars = [bar.start() for bar in _BAR.finditer(self._text, start, end)]
        cells = [(before + 1, after) for before, after in pairwise([start - 1, *bars, end])]
        if cells[0][0] == cells[0][1]:
            del cells[0]
        if cells and cells[-1][0] == cells[-1][1]:
            del cells[-1]
        return cells[::-1]

    def _cell(self, content: str, start: int, end: int) -> Stretch:
        """The text of a cell, in which a bar needs a backslash."""
        start, end = self._trimmed(start, end)
        offsets, starts = [0], [start]
        for count, escape in enumerate(_ESCAPED_BAR.finditer(self._text, start, end)):
            offsets.append(escape.start() - start - count)
            starts.append(escape.end())
        return Stretch(content, offsets, starts)

    def _trimmed(self, start: int, end: int) -> tuple[int, int]:
        """A stretch without what markdown-it takes for white space at its ends."""
        while start < end and self._text[start] in MD_TRIM_CHARS:
            start += 1
        while start < end and self._text[end - 1] in MD_TRIM_CHARS:
            end -= 1
        return start, end
