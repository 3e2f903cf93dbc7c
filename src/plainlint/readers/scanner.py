"""Scans HTML by the rules of the standard, for computers that turbohtml has no build for.

The parser of Python's own library is no stand-in: it keeps more or less to the standard from one patch release to the
next, and in many of them an unfinished comment or tag makes it go over the rest of the page again and again.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from html import unescape
from typing import NamedTuple

from plainlint import lazy
from plainlint.readers.tokens import COMMENT, END, START, TEXT

_OTHER = 4  # a doctype or a processing instruction
_SPACE = r"[ \t\n\r\f]"
_MARKUP = lazy.pattern(r"<(?:/?([A-Za-z])|[!?]|/[^>])")
_COMMENT = lazy.pattern(r"<!--(?:-?>|(.*?)(?:--!?>|\Z))", re.DOTALL)
_OTHER_COMMENT = lazy.pattern(r"<[!?/]([^>]*)(?:>|\Z)")
_NAME = lazy.pattern(r"</?([^ \t\n\r\f/>]+)")
_ATTRIBUTE = lazy.pattern(
    r"[ \t\n\r\f/]*+([^ \t\n\r\f/>][^ \t\n\r\f/>=]*+)"
    rf"""(?:{_SPACE}*+={_SPACE}*+(?:"([^"]*+)"|'([^']*+)'|([^ \t\n\r\f>"'][^ \t\n\r\f>]*+)|(?=>)|(["'])))?"""
)
_CLOSE = lazy.pattern(r"[ \t\n\r\f/]*+>")
_REFERENCE = lazy.pattern(r"&(?:#[xX]?[0-9a-fA-F]+;?|[A-Za-z][A-Za-z0-9]*+(?:;|(?!=)))")
# Elements that hold nothing but text, up to their own end tag.
_TEXT_ALONE = frozenset({"script", "style", "title", "textarea", "xmp", "iframe", "noembed", "noframes", "noscript"})


class Token(NamedTuple):
    """A token as turbohtml gives it, as far as it is of use."""

    type: int
    tag: str | None = None
    attrs: list[tuple[str, str]] | None = None
    data: str | None = None  # of comments
    self_closing: bool = False


_RUN = Token(TEXT)


def tokens(text: str, start: int, end: int) -> Iterator[tuple[Token, int, int]]:
    """The tokens between two offsets, each with its own; a tag that the page ends inside belongs to none."""
    at = start
    while found := _MARKUP.search(text, at, end):
        if at < found.start():
            yield _RUN, at, found.start()
        at = found.start()
        token, after = (_tag if found[1] else _comment)(text, at, end)
        if token is None:
            return
        yield token, at, after
        at = after
        if token.type == START and token.tag in _TEXT_ALONE:
            at = _text_end(token.tag, text, after, end)
            if after < at:
                yield _RUN, after, at
        elif token.type == START and token.tag == "plaintext":
            break
    if at < end:
        yield _RUN, at, end


def _tag(text: str, start: int, end: int) -> tuple[Token | None, int]:
    """The tag that starts here and where it ends; None where the page ends first."""
    name = _NAME.match(text, start, end)
    assert name is not None
    at, attributes = name.end(), dict[str, str]()
    while found := _ATTRIBUTE.match(text, at, end):
        key, double, single, bare, unended = found.groups()
        if unended:
            return None, end
        attributes.setdefault(key.lower(), _resolved(double or single or bare or ""))
        at = found.end()
    if not (close := _CLOSE.match(text, at, end)):
        return None, end
    kind = END if text[start + 1] == "/" else START
    return Token(kind, name[1].lower(), list(attributes.items()), None, close[0].endswith("/>")), close.end()


def _comment(text: str, start: int, end: int) -> tuple[Token, int]:
    """The comment that starts here, or what the standard takes for one, and where it ends."""
    if found := _COMMENT.match(text, start, end):
        return Token(COMMENT, data=found[1] or ""), found.end()
    found = _OTHER_COMMENT.match(text, start, end)
    assert found is not None
    other = text[start + 1] == "?" or found[1][:7].lower() == "doctype"
    return Token(_OTHER if other else COMMENT, data=found[1]), found.end()


def _text_end(tag: str, text: str, start: int, end: int) -> int:
    """Where an element that holds nothing but text ends: at its end tag, or with the page."""
    commented = nested = False  # a script inside a comment of a script has an end tag of its own
    for found in _text_marks(tag).finditer(text, start, end):
        if found[0] in ("<!--", "-->"):
            commented = found[0] == "<!--"
            nested = nested and commented
        elif found[0][1] != "/":
            nested = commented
        elif nested:
            nested = False
        else:
            return found.start()
    return end


@cache
def _text_marks(tag: str) -> re.Pattern[str]:
    inside = rf"|<!--(?!-?>)|-->|<script(?={_SPACE}|[/>])" if tag == "script" else ""
    return re.compile(rf"</{tag}(?={_SPACE}|[/>]){inside}", re.IGNORECASE)


def _resolved(value: str) -> str:
    """The value of an attribute, in which "&copy=" stands for itself."""
    return _REFERENCE.sub(lambda found: unescape(found[0]), value) if "&" in value else value
