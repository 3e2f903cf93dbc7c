"""Pages that nobody writes but that must neither stop nor slow the reading."""

from __future__ import annotations

import pytest
from tests.cost import Work, grows_in_proportion, seconds

from plainlint.readers import read_text

pytestmark = pytest.mark.usefixtures("parsers")

FORMATS = ["markdown", "html", "text"]


@pytest.mark.parametrize("format", FORMATS)
@pytest.mark.parametrize("text", ["", " \t\n\r\n ", "\ufeff", "\u00ad\u200b", "\x0c"])
def test_pages_without_text(format: str, text: str) -> None:
    assert read_text(text, format=format).blocks == ()


DEEP = {
    "quotations": ">" * 10_000 + " x",
    "lists": "- " * 10_000 + "x",
    "elements": "<div>" * 10_000 + "x" + "</div>" * 10_000,
    "unclosed lists": "<ul><li>x" * 10_000,
    "unclosed tables": "<table><tr><td>x" * 10_000,
    "unclosed marks": "<b>" * 10_000 + "x" + "</i>" * 10_000,
    "hidden elements": "<span hidden>" * 10_000 + "x" + "</p>" * 10_000,
    "stray ends": "<div>" * 10_000 + "</li>x" * 10_000,
    "emphasis": "*a " * 10_000,
    "brackets": "[" * 10_000,
    "images in images": "![" * 3_000 + "x" + "](y)" * 3_000,
    "spaces in a heading": "# x" + " " * 100_000 + "y {",
    "comments": "<!-- " * 10_000,
    "scripts in comments of scripts": "<script><!-- <script>" * 5_000,
    "comments of MDX": "{/* " * 10_000,
    "unfinished tags": "<a b='" * 10_000,
    "attributes": "<img " + "alt " * 10_000 + ">",
    "class names": "<div class='" + "cookie-" * 10_000 + "'>x",
    "labels": "reviewed last next date " * 2_000,
    "label lines": "Last reviewed\n\n" * 5_000,
}


@pytest.mark.parametrize("format", FORMATS)
@pytest.mark.parametrize("kind", DEEP)
def test_deep_and_unfinished_markup(format: str, kind: str) -> None:
    assert (
        seconds(lambda: read_text(DEEP[kind], format=format)) < 20
    )  # a search of the whole stack for each tag would take minutes


@pytest.mark.parametrize("format", FORMATS)
@pytest.mark.parametrize("character", ["word ", " ", "w", "&", "\u00ad"])
def test_a_line_without_end(parsers: str, format: str, character: str) -> None:
    length = 1_000_000 if parsers == "compiled" else 100_000
    text = "a" + character * (length // len(character)) + "b"
    (block,) = read_text(text, format=format).blocks
    end = len(block.text)
    assert block.prose.span(0, end) == (0, len(text))


@pytest.mark.parametrize("format", FORMATS)
def test_time_is_linear(format: str) -> None:
    paragraph = "You will have a scan of your liver. " * 20

    def work_of(times: int) -> Work:
        text = f"<p>{paragraph}</p>\n\n" * times
        return lambda: read_text(text, format=format)

    assert grows_in_proportion(work_of, 100, 10)
