from __future__ import annotations

from plainlint.document import Block, Document, Kind, Mark, MarkKind, Piece, Prose, ProseBuilder, Zone
from plainlint.source import Source, Span


def test_verbatim_prose_is_shifted() -> None:
    assert Prose.verbatim("tablet", 10).span(1, 3) == Span(11, 13)
    assert Prose.verbatim("", 10).pieces == ()


def test_an_entity_is_one_place() -> None:
    # "A &amp; B" read as "A & B"
    prose = Prose("A & B", (Piece(0, 0, 2), Piece(2, 2, 7), Piece(3, 7, 9)))
    assert prose.span(0, 1) == Span(0, 1)
    assert prose.span(2, 3) == Span(2, 7)
    assert prose.span(1, 4) == Span(1, 8)
    assert prose.span(0, 5) == Span(0, 9)


def test_empty_stretches_are_empty_places() -> None:
    prose = Prose("ab", (Piece(0, 5, 7),))
    assert prose.span(1, 1) == Span(6, 6)
    assert prose.span(2, 2) == Span(6, 6)
    assert Prose("", ()).span(0, 0) == Span(0, 0)


class TestProseBuilder:
    def test_runs_that_go_on_are_joined(self) -> None:
        builder = ProseBuilder()
        builder.add("Rest", 3, 7)
        builder.add(" ", 7, 8)
        builder.add("well", 8, 12)
        assert builder.length == 9
        assert builder.build() == Prose("Rest well", (Piece(0, 3, 12),))

    def test_runs_with_a_gap_are_not(self) -> None:
        builder = ProseBuilder()
        builder.add("Rest", 0, 4)
        builder.add("", 4, 4)
        builder.add("well", 6, 10)
        assert builder.build().pieces == (Piece(0, 0, 4), Piece(4, 6, 10))

    def test_nothing_is_joined_to_an_entity(self) -> None:
        builder = ProseBuilder()
        builder.add("&", 0, 5)
        builder.add("b", 5, 6)
        assert builder.build() == Prose("&b", (Piece(0, 0, 5), Piece(1, 5, 6)))


def test_blocks_by_zone_and_marks_by_kind() -> None:
    link, strong = Mark(MarkKind.LINK, 0, 3, "/x"), Mark(MarkKind.STRONG, 0, 1)
    body = Block(Kind.PARAGRAPH, Span(0, 3), Prose.verbatim("abc", 0), marks=(link, strong))
    review = Block(Kind.PARAGRAPH, Span(4, 7), Prose.verbatim("def", 4), zone=Zone.REVIEW)
    document = Document(Source("x", "abc def"), (body, review))
    assert list(document.blocks_in(Zone.REVIEW)) == [review]
    assert list(document.blocks_in(Zone.REVIEW, Zone.BODY)) == [body, review]
    assert list(body.marked(MarkKind.LINK, MarkKind.CODE)) == [link]
    assert body.text == "abc"
