"""Passive clauses, told from states and from active verbs."""

from __future__ import annotations

import pytest

from plainlint.document import Block, Document, Kind, Prose
from plainlint.facts import passives
from plainlint.segment import passages
from plainlint.source import Source, Span


def found(text: str) -> list[str]:
    block = Block(Kind.PARAGRAPH, Span(0, len(text)), Prose.verbatim(text, 0))
    document = Document(Source("page.txt", text), (block,))
    return [document.source.excerpt(span) for span in passives.find(passages(document))]


@pytest.mark.parametrize(
    ("text", "clauses"),
    [
        ("Your blood is tested on Monday.", ["is tested"]),
        ("You will be given a date. The scan has been moved.", ["be given", "been moved"]),
        ("The wound must not be rubbed.", ["be rubbed"]),
        ("Your skin is being cleaned.", ["is being cleaned"]),
        ("The drug was not always fully absorbed.", ["was not always fully absorbed"]),
        ("The results weren’t sent.", ["weren’t sent"]),
        ("It’s often called the shingles jab.", ["It’s often called"]),
        ("You’re seen within two weeks.", ["You’re seen"]),
        ("Get tested if you cough.", ["Get tested"]),
        ("It is, in most cases, cured by surgery.", ["is, in most cases, cured"]),
        ("The letter was rewritten and the clinic overseen.", ["was rewritten"]),
        ("Ice is used to treat sprains.", ["is used"]),
        ("You may be overwhelmed by the news.", ["be overwhelmed"]),
    ],
)
def test_a_form_of_be_with_a_participle_is_passive(text: str, clauses: list[str]) -> None:
    assert found(text) == clauses


@pytest.mark.parametrize(
    ("text", "clauses"),
    [
        ("Was it tested?", ["Was it tested"]),
        ("Are the results given at once?", ["Are the results given"]),
        ("How is gout treated?", ["is gout treated"]),
        ("What was found?", ["was found"]),
        ("What is a raised blood count?", []),
        ("Are you worried?", []),
    ],
)
def test_a_question_may_have_its_subject_between(text: str, clauses: list[str]) -> None:
    assert found(text) == clauses


@pytest.mark.parametrize(
    "text",
    [
        "You are worried, tired and in need of rest.",
        "You will soon be used to taking tablets.",
        "You get used to the mask.",
        "There is increased swelling.",
        "Here are detailed steps.",
        "She’s taken the tablets.",
        "We have tested your blood.",
        "Come back when you are done.",
        "The nurse is red and the need is great.",
        "The cause is unexplained.",
        "It is a tested method.",
        "Your bed is ready.",
        "How he is: tested daily.",
    ],
)
def test_states_and_active_verbs_are_not_passive(text: str) -> None:
    assert found(text) == []


def test_no_clause_crosses_a_sentence() -> None:
    assert found("That is how it is. Tested blood keeps well.") == []


def test_each_clause_has_its_place_in_the_source() -> None:
    text = "Rest. The cut is cleaned, then it is closed."
    block = Block(Kind.PARAGRAPH, Span(0, len(text)), Prose.verbatim(text, 0))
    spans = passives.find(passages(Document(Source("page.txt", text), (block,))))
    assert spans == (Span(14, 24), Span(34, 43))
