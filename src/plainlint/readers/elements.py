"""What each HTML element means for the layout of a page; Markdown constructs go by the same names."""

from __future__ import annotations

from plainlint.document import Kind, MarkKind

# Blocks whose text is of a kind of its own; inside the other blocks text is what their parent makes of it.
KINDS = {
    "h1": Kind.HEADING,
    "h2": Kind.HEADING,
    "h3": Kind.HEADING,
    "h4": Kind.HEADING,
    "h5": Kind.HEADING,
    "h6": Kind.HEADING,
    "summary": Kind.HEADING,
    "li": Kind.ITEM,
    "dt": Kind.TERM,
    "dd": Kind.DESCRIPTION,
    "table": Kind.PARAGRAPH,
    "td": Kind.CELL,
    "th": Kind.CELL,
    "caption": Kind.CAPTION,
    "figcaption": Kind.CAPTION,
    "blockquote": Kind.QUOTE,
    "pre": Kind.CODE,
    "listing": Kind.CODE,
    "xmp": Kind.CODE,
    "footnote": Kind.NOTE,  # Markdown only
}

BLOCKS = frozenset(KINDS) | {
    *("address", "article", "aside", "body", "center", "details", "dialog", "dir", "div", "dl", "fieldset", "figure"),
    *("footer", "form", "header", "hgroup", "hr", "html", "legend", "main", "menu", "nav", "ol", "p", "search"),
    *("section", "tbody", "tfoot", "thead", "tr", "ul"),
}

HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
LISTS = frozenset({"ul", "ol", "menu", "dir"})
GROUPS = LISTS | {"dl", "table"}

# What a start tag ends: the open elements it closes, and the elements beyond which they are left alone.
_ROWS = frozenset({"tr", "tbody", "thead", "tfoot", "caption"})
_TABLE = frozenset({"table"})
IMPLIED_ENDS = {
    "li": (frozenset({"li"}), LISTS),
    "dt": (frozenset({"dt", "dd"}), frozenset({"dl"})),
    "dd": (frozenset({"dt", "dd"}), frozenset({"dl"})),
    "td": (frozenset({"td", "th"}), _TABLE | {"tr"}),
    "th": (frozenset({"td", "th"}), _TABLE | {"tr"}),
    "tr": (frozenset({"tr", "caption"}), _TABLE),
    "tbody": (_ROWS, _TABLE),
    "thead": (_ROWS, _TABLE),
    "tfoot": (_ROWS, _TABLE),
} | dict.fromkeys(HEADINGS, (HEADINGS, BLOCKS - HEADINGS))

# Elements whose text nobody reads, or that is no prose.
UNREAD = frozenset(
    {
        *("script", "style", "template", "noscript", "svg", "math", "iframe", "object", "select", "textarea"),
        *("datalist", "canvas", "audio", "video"),
    }
)

VOID = frozenset({"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"})

MARKS = {
    "a": MarkKind.LINK,
    "strong": MarkKind.STRONG,
    "b": MarkKind.STRONG,
    "em": MarkKind.EMPHASIS,
    "i": MarkKind.EMPHASIS,
    "code": MarkKind.CODE,
    "kbd": MarkKind.CODE,
    "samp": MarkKind.CODE,
    "abbr": MarkKind.ABBREVIATION,
    "acronym": MarkKind.ABBREVIATION,
    "dfn": MarkKind.DEFINITION,
    "q": MarkKind.QUOTATION,
    "sup": MarkKind.SUPERSCRIPT,
    "time": MarkKind.TIME,
}

# The attribute that a mark's value is read from.
MARK_VALUES = {"a": "href", "abbr": "title", "acronym": "title", "dfn": "title", "time": "datetime"}
