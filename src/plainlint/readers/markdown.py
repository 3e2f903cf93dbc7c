"""Markdown: CommonMark with tables, footnotes, definition lists, front matter and the HTML inside it; MDX too."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import Any

from plainlint import lazy
from plainlint.document import Document, Image, MarkKind, Prose
from plainlint.readers import front_matter, zones
from plainlint.readers.html import Markup, is_component
from plainlint.readers.layout import Layout
from plainlint.readers.markdown_events import events
from plainlint.readers.zones import DEFAULT_ZONING, Zoning
from plainlint.source import Source, Span

_LONE_RETURN = lazy.pattern(r"\r(?!\n)")
# Statements and comments of MDX, one to a line; a line of prose that looks like one is rare enough.
_MDX = lazy.pattern(
    r"""^(?:import[ ][^\n'"]*['"][^\n'"]+['"];?|\{/\*[^\n]*\*/\}"""
    r"""|export[ ](?:const|let|var|default|function|\{|\*)[^\n]*)[ \t]*$""",
    re.MULTILINE,
)

_ELEMENTS = {
    "Paragraph": "p",
    "BlockQuote": "blockquote",
    "Item": "li",
    "Table": "table",
    "TableHead": "tr",
    "TableRow": "tr",
    "DefinitionList": "dl",
    "DefinitionListTitle": "dt",
    "DefinitionListDefinition": "dd",
    "FootnoteDefinition": "footnote",
    "CodeBlock": "pre",
}
_MARKS = {"Emphasis": ("em", MarkKind.EMPHASIS), "Strong": ("strong", MarkKind.STRONG)}


def read(source: Source, zoning: Zoning = DEFAULT_ZONING) -> Document:
    """Read a page of Markdown.

    Raises:
        Unreadable: the front matter is not valid YAML, or no parser of Markdown is installed.
    """
    front = front_matter.read(source.text)
    layout = Layout(source.text)
    markup = Markup(source.text, layout, zoning)
    _Events(source.text, layout, markup).run(front.end, len(source.text))
    layout.finish()
    return Document(
        source,
        zones.assign(layout.blocks, zoning),
        format="markdown",
        metadata=(*front.metadata, *markup.metadata),
        images=tuple(layout.images),
        remarks=tuple(markup.remarks),
        language=next((datum.value for datum in front.metadata if datum.key in ("lang", "language")), ""),
        notes=front.notes,
    )


class _Events:
    """Writes the events of the parser to a layout."""

    def __init__(self, text: str, layout: Layout, markup: Markup) -> None:
        self._text = text
        self._layout = layout
        self._markup = markup
        self._outer: list[Layout] = []  # while the alternative text of an image is read
        self._addresses: list[str] = []
        self._cell = "td"
        self._html: list[tuple[int, int]] = []  # the lines of the open HTML block

    def run(self, start: int, end: int) -> None:
        """Read the text between two offsets."""
        while start < end and self._text[start] in " \t":
            start += 1
        body = _prepared(self._text[start:end])
        for event, at, after in events(body, start):
            if isinstance(event, str):
                self._break(event, at, after)
                continue
            name, value = _parted(event)
            if name == "Text":
                if body.startswith(value, at - start):
                    self._layout.text(at, at + len(value))
                else:
                    self._layout.replaced(value, at, after)
            elif name == "Start":
                self._start(value, at)
            elif name == "End":
                self._end(value, at, after)
            else:
                self._inline(name, value, at, after)

    def _break(self, name: str, at: int, end: int) -> None:
        if name == "SoftBreak":
            self._layout.text(at, end)
        elif name == "HardBreak":
            self._layout.line_break(at, end)
        elif name == "Rule":
            self._layout.separate()

    def _inline(self, name: str, value: Any, at: int, end: int) -> None:
        if name == "Code":
            self._code(value, at, end)
        elif name == "Html":
            self._html.append((at, end))
        elif name == "InlineHtml":
            # An end tag may belong to a component that began as a block; a start tag here stands in a sentence.
            self._markup.feed(at, end, components=self._text.startswith("</", at))
        elif name == "FootnoteReference":
            self._layout.point(MarkKind.FOOTNOTE, value, Span(at, end))

    def _code(self, value: str, at: int, end: int) -> None:
        text, layout = self._text, self._layout
        ticks = at
        while ticks < end and text[ticks] == "`":
            ticks += 1
        start, stop = ticks, end - (ticks - at)
        layout.begin_mark("code", MarkKind.CODE)
        if text[start:stop].split() == value.split():
            layout.text(start, stop)
        else:  # the markers of a block quotation or an escaped bar of a table stand in it
            layout.replaced(value, at, end)
        layout.end_mark("code")

    def _start(self, value: object, at: int) -> None:
        name, detail = _parted(value)
        layout = self._layout
        if name == "Paragraph":
            layout.open("p", at)
        elif name == "Heading":
            layout.open(detail["level"].lower(), at)
        elif name == "List":
            layout.open("ul" if detail is None else "ol", at, number=detail)
        elif name == "TableCell":
            layout.open(self._cell, at)
        elif name in _MARKS:
            layout.begin_mark(*_MARKS[name])
        elif name == "Link":
            layout.begin_mark("a", MarkKind.LINK, detail["dest_url"])
        elif name == "Image":
            self._outer.append(layout)
            self._addresses.append(detail["dest_url"])
            self._layout = Layout(self._text)
        elif name in _ELEMENTS:
            self._cell = "th" if name == "TableHead" else "td"
            layout.open(_ELEMENTS[name], at, label=detail if name == "FootnoteDefinition" else "")

    def _end(self, value: object, at: int, end: int) -> None:
        name, detail = _parted(value)
        layout = self._layout
        if name in _MARKS:
            layout.end_mark(_MARKS[name][0])
        elif name == "Link":
            layout.end_mark("a")
        elif name == "Image":
            self._end_image(at, end)
        elif name == "HtmlBlock":
            self._end_html()
        elif name == "Heading":
            layout.close(detail.lower(), self._trimmed(at, end))
        elif name == "List":
            layout.close("ol" if detail else "ul", self._trimmed(at, end))
        elif name == "TableCell":
            layout.close(self._cell, self._trimmed(at, end))
        elif name in _ELEMENTS:
            layout.close(_ELEMENTS[name], self._trimmed(at, end))

    def _end_html(self) -> None:
        """Read the HTML block that was collected; text in the components of MDX is Markdown again."""
        lines, self._html = self._html, []
        if not lines:
            return
        start, end = lines[0][0], lines[-1][1]
        if self._text[start] == "<" and is_component(self._text, start + 1):
            self._markup.feed(start, end, components=True, text=self.run)
        elif all(not self._text[before:after].strip() for (_, before), (after, _) in pairwise(lines)):
            self._markup.feed(start, end)
        else:  # the markers of a block quotation stand between the lines
            for line in lines:
                self._markup.feed(*line)

    def _end_image(self, at: int, end: int) -> None:
        self._layout.finish()
        alt = self._layout.blocks[0].prose if self._layout.blocks else Prose("", ())
        self._layout = self._outer.pop()
        self._layout.image(Image(Span(at, end), alt.text, self._addresses.pop()), alt)

    def _trimmed(self, start: int, end: int) -> int:
        """The end of a block without the white space that belongs to it in Markdown."""
        text = self._text
        while end > start and text[end - 1].isspace():
            end -= 1
            if end > start and text[end - 1] == ">":  # the marker of a block quotation on a line without text
                line = max(text.rfind("\n", start, end), text.rfind("\r", start, end))
                if line >= start and not text[line:end].strip(" \t\r\n>"):
                    end = line + 1
        return end


def _parted(event: object) -> tuple[str, Any]:
    """The name of an event and what it carries: the parser gives a name, or a mapping with the name as its one key."""
    if isinstance(event, str):
        return event, None
    assert isinstance(event, dict)
    return next(iter(event.items()))


def _prepared(text: str) -> str:
    """The text, no longer and no shorter, in a form that the parser reads rightly.

    Statements and comments of MDX are blanked out, and line ends of one carriage return, which it does not know, are
    line feeds.
    """
    if "\r" in text:
        text = _LONE_RETURN.sub("\n", text)
    if "import " in text or "export " in text or "{/*" in text:
        text = _MDX.sub(lambda found: " " * len(found[0]), text)
    return text
