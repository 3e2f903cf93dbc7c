"""Passages, words, and what list items go on from."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plainlint.document import Block, Document, Kind, Prose
from plainlint.segment import Passage, Use, lead_ins, passages, sentences_of, uses_of, words
from plainlint.source import Source, Span


def cut(*blocks: tuple[Kind, str] | tuple[Kind, str, int]) -> tuple[Passage, ...]:
    text = "\n".join(block[1] for block in blocks)
    made, at = [], 0
    for kind, prose, *level in blocks:
        span = Span(at, at + len(prose))
        made.append(Block(kind, span, Prose.verbatim(prose, at), level=level[0] if level else 0))
        at += len(prose) + 1
    return passages(Document(Source("page.md", text), tuple(made)))


def test_a_word_is_lower_case_with_a_straight_apostrophe_and_its_place() -> None:
    assert [tuple(word) for word in words("Don’t stop 5mg-tablets, ÉTIENNE")] == [
        ("don't", 0, 5),
        ("stop", 6, 10),
        ("5mg", 11, 14),
        ("tablets", 15, 22),
        ("étienne", 24, 31),
    ]


@given(st.text(max_size=40))
def test_words_stand_where_they_say(text: str) -> None:
    for word in words(text):
        assert len(word.lower) == word.end - word.start
        assert word.lower == text[word.start : word.end].replace("’", "'") or not text[word.start : word.end].islower()


def test_code_is_no_passage() -> None:
    assert [passage.text for passage in cut((Kind.PARAGRAPH, "Rest."), (Kind.CODE, "x = 1"))] == ["Rest."]


def test_sentences_have_their_place_in_the_source() -> None:
    sentences = list(sentences_of(cut((Kind.HEADING, "Your test"), (Kind.PARAGRAPH, "Eat nothing. Drink water."))))
    assert [(sentence.text, sentence.span) for sentence in sentences] == [
        ("Your test", Span(0, 9)),
        ("Eat nothing.", Span(10, 22)),
        ("Drink water.", Span(23, 35)),
    ]


@pytest.mark.parametrize(
    ("text", "count"),
    [("Take 5mg after a follow-up – with food.", 7), ("***", 0), ("(Call 111) & rest", 3), ("24/7 care", 2)],
)
def test_words_are_counted_as_people_count_them(text: str, count: int) -> None:
    (sentence,) = cut((Kind.PARAGRAPH, text))[0].sentences
    assert sentence.word_count == count


def test_each_place_belongs_to_a_sentence() -> None:
    (passage,) = cut((Kind.PARAGRAPH, "Rest. Drink. Sleep."))
    assert [passage.sentence_at(offset) for offset in (0, 4, 6, 11, 13, 99)] == [0, 0, 1, 1, 2, 2]


def test_uses_are_words_that_stand_together() -> None:
    page = cut((Kind.PARAGRAPH, "A CT scan. A scan, CT."), (Kind.ITEM, "ct-scan"))
    assert list(uses_of(["ct", "scan"], page)) == [Use(0, 2, 9), Use(1, 0, 7)]


def leads(*blocks: tuple[Kind, str] | tuple[Kind, str, int]) -> list[str | None]:
    return [sentence.text if sentence else None for sentence in lead_ins(cut(*blocks))]


def test_items_go_on_from_the_sentence_before_their_list() -> None:
    assert leads(
        (Kind.PARAGRAPH, "Rest helps. You may need this test if:"),
        (Kind.ITEM, "you cough", 1),
        (Kind.ITEM, "you ache", 1),
    ) == [None, "You may need this test if:", "You may need this test if:"]


def test_items_of_an_inner_list_go_on_from_the_item_that_holds_it() -> None:
    assert leads(
        (Kind.PARAGRAPH, "Tell us if you"),
        (Kind.ITEM, "take", 1),
        (Kind.ITEM, "aspirin", 2),
        (Kind.ITEM, "insulin", 2),
        (Kind.ITEM, "are pregnant", 1),
    ) == [None, "Tell us if you", "take", "take", "Tell us if you"]


@pytest.mark.parametrize(
    ("kind", "text", "lead_in"),
    [
        (Kind.PARAGRAPH, "Here is what to do.", None),
        (Kind.PARAGRAPH, "He said “no.”", None),
        (Kind.HEADING, "Side effects", None),
        (Kind.HEADING, "Call us if:", "Call us if:"),
    ],
)
def test_a_whole_sentence_or_a_heading_is_no_lead_in(kind: Kind, text: str, lead_in: str | None) -> None:
    assert leads((kind, text), (Kind.ITEM, "you cough", 1)) == [None, lead_in]


def test_a_list_at_the_start_has_no_lead_in() -> None:
    assert leads((Kind.ITEM, "you cough", 1)) == [None]


def test_a_list_after_another_list_goes_on_from_its_own_lead_in() -> None:
    assert leads(
        (Kind.PARAGRAPH, "You may have:"),
        (Kind.ITEM, "a cough", 1),
        (Kind.PARAGRAPH, "That is normal."),
        (Kind.ITEM, "Call us.", 1),
    ) == [None, "You may have:", None, None]
