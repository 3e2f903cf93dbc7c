import pytest

from plainlint.checks.pattern import Pattern
from plainlint.readers import read_text
from plainlint.reading import Reading


def test_each_stretch_that_matches_is_found() -> None:
    document = read_text("Ring [number] or [name].\n\n    [code]\n", format="markdown")
    spans = [match.span for match in Pattern((r"\[[a-z]+\]",)).matches(Reading(document))]
    assert [document.source.excerpt(span) for span in spans] == ["[number]", "[name]"]


def test_a_wrong_expression_is_named() -> None:
    with pytest.raises(ValueError, match=r"^“\(” is no regular expression: missing \), "):
        Pattern(("(",))


def test_only_passages_with_a_cue_are_read() -> None:
    document = read_text("Ring [number].\n\nRing [NUMBER].\n")
    spans = [match.span for match in Pattern((r"(?i)\[[a-z]+\]",), cues=("[n",)).matches(Reading(document))]
    assert [document.source.excerpt(span) for span in spans] == ["[number]"]
