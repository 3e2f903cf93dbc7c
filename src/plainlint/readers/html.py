"""HTML, whole pages and fragments."""

from __future__ import annotations

import re
from collections.abc import Callable

from plainlint import lazy
from plainlint.document import Block, Datum, Document, Image, Kind, Prose, Remark, Zone
from plainlint.readers import json_ld, zones
from plainlint.readers.elements import BLOCKS, MARK_VALUES, MARKS, UNREAD, VOID
from plainlint.readers.layout import Layout
from plainlint.readers.tokens import COMMENT, END, START, TEXT, tokens
from plainlint.readers.writer import Writer
from plainlint.readers.zones import DEFAULT_ZONING, Zoning
from plainlint.source import Source, Span

_REFERENCE = lazy.pattern(r"&(?:#[xX][0-9a-fA-F]+|#[0-9]+|[A-Za-z][A-Za-z0-9]*);?|</>")
_ATTRIBUTE = lazy.pattern(r"""[\s"'/]([^\s"'<>/=]+)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>]+))""")
_UNSEEN_STYLE = lazy.pattern(r"(?:display\s*:\s*none|visibility\s*:\s*hidden)", re.IGNORECASE)
_NUMBER = lazy.pattern(r"[0-9]{1,6}")
_WHOLE = frozenset({"html", "body", "main", "article"})  # their class names say nothing about a zone
_ASIDE = frozenset({"nav", "aside", "navigation", "complementary"})
_AROUND = frozenset({"header", "footer", "banner", "contentinfo", "search"})  # boilerplate outside of the main part
_CONTROLS = frozenset({"button", "label"})  # text in them is no part of what stands around them
_PARTS = {"main": 2, "article": 1}

Attributes = dict[str, str | None]
Write = Callable[[int, int], None]  # reads the text between two offsets


def read(source: Source, zoning: Zoning = DEFAULT_ZONING) -> Document:
    """Read a page of HTML; malformed HTML is read as browsers do, as far as text is concerned."""
    layout = Layout(source.text)
    markup = Markup(source.text, layout, zoning)
    markup.feed(0, len(source.text))
    layout.finish()
    return Document(
        source,
        zones.assign(_in_parts(layout), zoning),
        format="html",
        metadata=(*markup.metadata, *json_ld.data(source.text)),
        images=tuple(layout.images),
        remarks=tuple(markup.remarks),
        language=markup.language,
    )


def _in_parts(layout: Layout) -> list[Block]:
    """The blocks, those outside of the page's main part as boilerplate; the page's title stays, wherever it stands."""
    main = max(layout.parts, default=0)
    pairs = list(zip(layout.blocks, layout.parts, strict=True))
    if main == 1:
        inside, around = 0, 0
        for block, part in pairs:
            if block.zone is Zone.BODY:
                inside, around = inside + part * len(block.text), around + (1 - part) * len(block.text)
        main = int(inside >= around)
    blocks = [
        block if part >= main or block.zone is not Zone.BODY else zones.moved(block, Zone.BOILERPLATE)
        for block, part in pairs
    ]
    titles = [index for index, block in enumerate(blocks) if block.kind is Kind.HEADING and block.level == 1]
    if titles and all(blocks[index].zone is Zone.BOILERPLATE for index in titles):
        blocks[titles[0]] = zones.moved(blocks[titles[0]], Zone.BODY)
    return blocks


class Markup:
    """Writes HTML to a layout, piece by piece: the whole page, or the stretches of it that a Markdown page holds."""

    def __init__(self, text: str, layout: Layout, zoning: Zoning) -> None:
        self.metadata: list[Datum] = []
        self.remarks: list[Remark] = []
        self.language = ""
        self._text = text
        self._layout = layout
        self._zoning = zoning
        self._title: int | None = None  # where the text of an open title element starts

    def feed(self, start: int, end: int, components: bool = False, text: Write | None = None) -> None:
        """Read the HTML between two offsets of the text; elements may stay open.

        Args:
            start: where the HTML begins.
            end: where it ends.
            components: whether names like "Callout" are components of MDX, each a block.
            text: what reads the text between tags, where it is no plain HTML text.
        """
        write = text or self.text
        for token, at, after in tokens(self._text, start, end):
            kind = token.type
            if kind == TEXT:
                write(at, after)
            elif kind == START:
                tag = token.tag or ""
                if components and is_component(self._text, at + 1):
                    self._component(tag, at, token.self_closing)
                else:
                    self._start(tag, dict(token.attrs) if token.attrs else {}, at, after)
            elif kind == END:
                tag = token.tag or ""
                self._end(tag.capitalize() if components and is_component(self._text, at + 2) else tag, at, after)
            elif kind == COMMENT and not self._layout.hidden:
                self.remarks.append(Remark(token.data or "", Span(at, after)))
        self._title = None

    def text(self, start: int, end: int) -> None:
        """Read text with character references in it."""
        layout, text = self._layout, self._text
        if self._title is not None:
            return
        if text.find("&", start, end) < 0 and text.find("</>", start, end) < 0:
            layout.text(start, end)
        else:
            _write_resolved(text, start, end, layout)

    def _start(self, tag: str, attributes: Attributes, at: int, after: int) -> None:
        layout = self._layout
        if tag in VOID:
            self._void(tag, attributes, at, after)
        elif tag in BLOCKS:
            self._block(tag, attributes, at)
        elif tag == "title" and not layout.hidden:
            self._title = after
        elif layout.hidden or tag in UNREAD or (attributes and _is_hidden(attributes)):
            layout.open(tag, at, hidden=True)
        elif tag in _CONTROLS:
            layout.separate()
        elif tag in MARKS:
            layout.begin_mark(tag, MARKS[tag], attributes.get(MARK_VALUES.get(tag, ""), None) or "")
        if tag == "html":
            self.language = attributes.get("lang") or attributes.get("xml:lang") or ""

    def _end(self, tag: str, at: int, after: int) -> None:
        layout = self._layout
        if tag == "title" and self._title is not None:
            self._datum("title", self._title, at)
            self._title = None
        elif tag == "br":
            layout.line_break(at, after)
        elif tag in BLOCKS or tag[:1].isupper() or layout.hidden:
            if not layout.close(tag, after) and tag == "p":
                layout.separate()
        elif tag in _CONTROLS:
            layout.separate()
        else:
            layout.end_mark(tag)

    def _component(self, tag: str, at: int, self_closing: bool) -> None:
        if self_closing:
            self._layout.separate()
        else:
            self._layout.open(tag.capitalize(), at, zone=self._zoning.zone_of(tag))

    def _block(self, tag: str, attributes: Attributes, at: int) -> None:
        """Open a block with what its attributes say about it."""
        role = attributes.get("role") or tag
        names = f"{attributes.get('class') or ''} {attributes.get('id') or ''}"
        zone = None if names == " " or tag in _WHOLE else self._zoning.zone_of(names)
        if zone is None and (role in _ASIDE or (role in _AROUND and not self._layout.part)):
            zone = Zone.BOILERPLATE
        number = attributes.get("start" if tag == "ol" else "value") or ("1" if tag == "ol" else "")
        breadth = attributes.get("colspan") or ""
        self._layout.open(
            tag,
            at,
            hidden=_is_hidden(attributes) or (tag == "dialog" and "open" not in attributes),
            zone=zone,
            number=int(number) if tag in ("ol", "li") and _NUMBER.fullmatch(number) else None,
            breadth=int(breadth) if _NUMBER.fullmatch(breadth) else 1,
            part=_PARTS.get(role, 0),
        )

    def _void(self, tag: str, attributes: Attributes, at: int, after: int) -> None:
        layout = self._layout
        if tag == "br":
            layout.line_break(at, after)
        elif tag == "hr":
            layout.separate()
        elif tag == "img" and not (attributes and _is_hidden(attributes)):
            self._image(attributes, at, after)
        elif tag == "meta":
            key = attributes.get("name") or attributes.get("property") or attributes.get("itemprop")
            if key and (place := _attribute_span(self._text, at, after, "content")):
                self._datum(key.lower(), *place)

    def _image(self, attributes: Attributes, at: int, after: int) -> None:
        alt = attributes.get("alt", "" if "alt" in attributes else None)
        prose = Prose("", ())
        if alt and (place := _attribute_span(self._text, at, after, "alt")):
            prose = _resolved(self._text, *place)
        if "alt" in attributes:
            alt = alt or ""
        self._layout.image(Image(Span(at, after), alt, attributes.get("src") or ""), prose)

    def _datum(self, key: str, start: int, end: int) -> None:
        raw = self._text[start:end]
        start += len(raw) - len(raw.lstrip())
        end -= len(raw) - len(raw.rstrip())
        if start < end:
            self.metadata.append(Datum(key, " ".join(_unescaped(raw).split()), Span(start, end)))


def _write_resolved(text: str, start: int, end: int, target: Layout | Writer) -> None:
    """Write text with its character references resolved."""
    for found in _REFERENCE.finditer(text, start, end):
        value = "" if found[0] == "</>" else _unescaped(found[0])
        if value != found[0]:
            target.text(start, found.start())
            target.replaced(value, *found.span())
            start = found.end()
    target.text(start, end)


def _resolved(text: str, start: int, end: int) -> Prose:
    """The prose of an attribute's value."""
    writer = Writer(text)
    _write_resolved(text, start, end, writer)
    return writer.take()[0]


def _attribute_span(text: str, start: int, end: int, name: str) -> tuple[int, int] | None:
    """Where the value of an attribute stands in the tag between two offsets, without its quotation marks."""
    for found in _ATTRIBUTE.finditer(text, start, end):
        if found[1].lower() == name:
            return found.span(found.lastindex or 1)
    return None


def is_component(text: str, at: int) -> bool:
    """Whether the name of a tag is written like that of a component: "Callout"."""
    return text[at : at + 1].isupper() and text[at + 1 : at + 2].islower()


def _is_hidden(attributes: Attributes) -> bool:
    return (
        "hidden" in attributes
        or attributes.get("aria-hidden") == "true"
        or ("style" in attributes and _UNSEEN_STYLE.search(attributes["style"] or "") is not None)
    )


def _unescaped(text: str) -> str:
    from html import unescape  # takes 3 ms to load, for which few files have a use

    return unescape(text)
