from __future__ import annotations

import pytest

from plainlint.checks.missing_part import MissingPart
from plainlint.readers import read_text
from plainlint.reading import Reading
from plainlint.source import Span


def found(check: MissingPart, text: str, format: str = "markdown") -> list[str]:
    document = read_text(text, format=format)
    return [document.source.excerpt(match.span) for match in check.matches(Reading(document))]


CRISIS = MissingPart(wanted=("samaritans",), topics=("suicid(e|al)",), unless=("assisted",))


def test_a_topic_without_its_part_is_told_of_the_page_and_where_it_first_stands() -> None:
    text = "Some feel suicidal.\n\nSuicide is not the answer."
    [match] = CRISIS.matches(Reading(read_text(text)))
    assert match.span == Span(0, 0)
    assert [text[one.span.start : one.span.end] for one in match.related] == ["suicidal"]


@pytest.mark.parametrize(
    "text",
    [
        "Some feel suicidal. Call Samaritans.",
        "Call Samaritans.\n\nSome feel suicidal.",
        "Assisted suicide is against the law.",
        "Some feel sad.",
    ],
)
def test_pages_that_have_the_part_or_do_not_need_it(text: str) -> None:
    assert found(CRISIS, text) == []


def test_a_part_in_the_footer_counts() -> None:
    page = "<main><p>Some feel suicidal.</p></main><footer><p>Call Samaritans</p></footer>"
    assert found(CRISIS, page, "html") == []


def test_without_topics_the_page_itself_is_found() -> None:
    check = MissingPart(wanted=("large print",))
    (match,) = check.matches(Reading(read_text("Rest.")))
    assert match.span == Span(0, 0)
    assert found(check, "Ask for large print.") == []


def test_a_page_with_few_headings_needs_no_part() -> None:
    check = MissingPart(wanted=("in short",), headings=1)
    assert found(check, "# Knee\n\nRest.") == []
    assert found(check, "# Knee\n\n## Hip\n\nRest.") == [""]
