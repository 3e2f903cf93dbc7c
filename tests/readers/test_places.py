"""Every character of the prose leads back to exactly the source that it came from, in every format."""

from __future__ import annotations

from dataclasses import dataclass
from html import unescape

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from plainlint.document import Block
from plainlint.readers import read_text
from plainlint.source import Span

pytestmark = pytest.mark.usefixtures("parsers")

# Source and prose of one character; all of these may stand anywhere in a word.
PLAIN = [("a", "a"), ("Q", "Q"), ("7", "7"), ("é", "é"), ("e\u0301", "e\u0301"), ("日", "日"), ("😀", "😀"), ("’", "’")]
UNSEEN = [("\u00ad", ""), ("\u200b", "")]
ENTITIES = [("&amp;", "&"), ("&eacute;", "é"), ("&#8217;", "’"), ("&#x1F600;", "😀"), ("&shy;", "")]
ESCAPES = [("\\*", "*"), ("\\_", "_"), ("\\[", "["), ("\\\\", "\\")]
GAPS = {
    "html": [" ", "\n", "\r\n", "\t", "  \n  ", "\u00a0", "&nbsp;", " <!-- unseen --> ", "\r"],
    "markdown": [" ", "\n", "\r\n", "\t", " \n", "\u00a0", "&nbsp;", "   "],
    "text": [" ", "\t", "\u00a0", "   ", " \t "],
}
BREAKS = {"html": ["<br>", " <br/>\n"], "markdown": ["  \n", "\\\n", "<br>", "   \r\n"], "text": []}
WRAPPERS = {
    "html": [("", ""), ("<b>", "</b>"), ('<a href="/x?a=1&amp;b=2">', "</a>"), ("<!-- c -->", "<span\nid=y></span>")],
    "markdown": [("", ""), ("**", "**"), ("*", "*"), ("[", "](/x 'y')"), ("<b>", "</b>"), ("~~", "~~")],
    "text": [("", "")],
}
CHARACTERS = {
    "html": [*PLAIN, *UNSEEN, *ENTITIES],
    "markdown": [*PLAIN, *UNSEEN, *ENTITIES, *ESCAPES],
    "text": [*PLAIN, *UNSEEN],
}


@dataclass
class Written:
    """A paragraph with where each of its words stands."""

    source: str
    prose: str
    words: list[tuple[int, int, Span]]


@st.composite
def paragraphs(draw: st.DrawFn, format: str) -> Written:
    source = draw(st.sampled_from(["", "\ufeff"])) + ("<p>" if format == "html" else "")
    prose, words = "", []
    for index in range(draw(st.integers(1, 6))):
        if index:
            hard = BREAKS[format] and draw(st.integers(0, 4)) == 0
            source += draw(st.sampled_from(BREAKS[format] if hard else GAPS[format]))
            prose += "\n" if hard else " "
        before, after = draw(st.sampled_from(WRAPPERS[format]))
        source += before
        # A letter first and last: a word of nothing but unseen characters is none.
        inner = draw(st.lists(st.sampled_from(CHARACTERS[format]), max_size=5))
        start, at = len(source), len(prose)
        for written, read in [("W", "W"), *inner, ("w", "w")]:
            source, prose = source + written, prose + read
        words.append((at, len(prose), Span(start, len(source))))
        source += after
    return Written(source + ("</p>" if format == "html" else ""), prose, words)


@pytest.mark.parametrize("format", ["markdown", "html", "text"])
@given(data=st.data())
@settings(max_examples=150)
def test_each_word_leads_back_to_its_place(format: str, data: st.DataObject) -> None:
    written = data.draw(paragraphs(format))
    (block,) = read_text(written.source, format=format).blocks
    assert block.text == written.prose
    for start, end, place in written.words:
        assert block.prose.span(start, end) == place


SIGNS = [*"ab .,1\n\r\t-*_#>|`[]()!:&;<>/\"'\\=+~^{}é😀", "\u00a0", "\u00ad", "\u200d", "\ufeff", "\x00"]
SOUP = st.text(st.sampled_from(SIGNS), max_size=60)
TAGS = "<p> </p> <b> </b> <ul> <li> </ul> <table> <tr> <td> </table> <br> <div⎵hidden> </div> <a⎵href='x'> </a>"
OTHERS = (
    "<!-- --> <img⎵alt='b⎵&amp;⎵c'> <title> <script> </script> <Card> </Card> <Card/> <pre> </ &amp; &nbsp [^1] ![x](y)"
)
LINES = ["\n\n", "\n- ", "\n1. ", "\n> ", "\n# ", "\n---\n", "\n: ", "\n[^1]: ", "| a | b |\n|--|--|\n", "```\n"]
PIECES = [*(piece.replace("⎵", " ") for piece in f"{TAGS} {OTHERS}".split()), *LINES, "import a from 'b'\n"]
MARKUP = st.lists(st.one_of(SOUP.map(lambda text: text[:8]), st.sampled_from(PIECES)), max_size=25).map("".join)


def leads_back(block: Block, source: str, offset: int) -> bool:
    """Whether one character of a block's prose stands for the source that it leads to."""
    span = block.prose.span(offset, offset + 1)
    excerpt, character = source[span.start : span.end], block.text[offset]
    if excerpt.startswith("`") and len(excerpt) > 1:  # code that goes on over the markers of a quotation
        return character in excerpt or character == " "
    if character == " ":
        return all(each.isspace() or each in "\u00ad\u200b\ufeff" for each in unescape(excerpt))
    return excerpt == character or character in unescape(excerpt) or (character == "\n" and excerpt != "")


@pytest.mark.parametrize("format", ["markdown", "html", "text"])
@given(text=st.one_of(SOUP, MARKUP))
@settings(max_examples=300)
def test_whatever_is_read_every_character_leads_back(format: str, text: str) -> None:
    if format == "markdown" and text.lstrip("\ufeff").startswith(("---", "+++")):
        text = "x " + text
    document = read_text(text, format=format)
    for block in document.blocks:
        assert 0 <= block.span.start <= block.span.end <= len(text)
        assert block.text == block.text.strip()
        assert all(leads_back(block, text, offset) for offset in range(len(block.text))), block
        for mark in block.marks:
            assert 0 <= mark.start <= mark.end <= len(block.text)
    for image in document.images:
        assert text[image.span.start] in "<!"


@pytest.mark.parametrize("format", ["markdown", "html", "text"])
@given(text=st.text(max_size=200))
@settings(max_examples=100)
def test_no_text_is_too_odd(format: str, text: str) -> None:
    if format == "markdown" and text.lstrip("\ufeff").startswith(("---", "+++")):
        text = "x " + text
    assert read_text(text, format=format).source.text == text


@given(
    words=st.lists(
        st.sampled_from(["a", "Word", "stop.", "•", "-", "1.", "\n", "\n\n", "    ", "what?", "====", "x" * 50])
    )
)
@settings(max_examples=200)
def test_plain_text_loses_no_word(words: list[str]) -> None:
    text = " ".join(words)
    read = " ".join(block.text for block in read_text(text, format="text").blocks).split()
    left = [word for word in text.split() if word not in {"•", "-", "1.", "===="}]
    assert [word for word in read if word not in {"•", "-", "1.", "===="}] == left
