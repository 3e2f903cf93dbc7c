from __future__ import annotations

import pytest

from plainlint.source import Position, Source, Span


def test_spans_overlap_when_they_share_a_character() -> None:
    assert Span(2, 5).overlaps(Span(4, 8))
    assert not Span(2, 5).overlaps(Span(5, 8))
    assert not Span(2, 2).overlaps(Span(2, 5))


def test_a_span_contains_what_lies_wholly_inside() -> None:
    assert Span(2, 5).contains(Span(2, 5))
    assert Span(2, 5).contains(Span(5, 5))
    assert not Span(2, 5).contains(Span(4, 6))


@pytest.mark.parametrize(
    ("text", "offset", "position"),
    [
        ("", 0, (1, 1)),
        ("ab\ncd", 1, (1, 2)),
        ("ab\ncd", 3, (2, 1)),
        ("ab\ncd", 5, (2, 3)),
        ("ab\r\ncd", 4, (2, 1)),
        ("ab\rcd", 3, (2, 1)),
        ("a\n\nb", 2, (2, 1)),
        ("a\n", 2, (2, 1)),
        ("é😀\n日本", 4, (2, 2)),
        ("a\x0cb\u2028c", 4, (1, 5)),  # editors end no line at a form feed or a line separator
    ],
)
def test_positions_are_those_of_an_editor(text: str, offset: int, position: tuple[int, int]) -> None:
    assert Source("page.md", text).position(offset) == Position(*position)


def test_an_excerpt_keeps_markup() -> None:
    assert Source("page.md", "Take **two** tablets").excerpt(Span(5, 12)) == "**two**"


def test_sources_are_equal_by_name_and_text() -> None:
    assert Source("a", "x\ny") == Source("a", "x\ny")
    assert Source("a", "x") != Source("b", "x")
