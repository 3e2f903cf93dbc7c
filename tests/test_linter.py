from __future__ import annotations

import datetime
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import plainlint
from plainlint import rulebook
from plainlint.records import parse
from plainlint.rule import Report
from plainlint.rulebook import Rulebook

DAY = datetime.date(2026, 11, 22)
EXAMPLES = sorted((Path(__file__).parent.parent / "examples").rglob("*.*"))
SEEDS = sorted((Path(__file__).parent.parent.parent / "shared" / "seeds").glob("*.txt"))


def read(path: Path) -> Report:
    form = {".md": "markdown", ".html": "html", ".txt": "text"}[path.suffix]
    return plainlint.lint(plainlint.read_text(path.read_text(encoding="utf-8"), path.name, form), today=DAY)


@pytest.mark.parametrize("path", [*EXAMPLES, *SEEDS], ids=lambda path: path.name)
def test_every_finding_stands_where_it_says(path: Path) -> None:
    report = read(path)
    text = report.source.text
    lines = text.split("\n")
    for finding in report.findings:
        assert text[finding.span.start : finding.span.end] == finding.excerpt
        line, column = finding.position
        assert lines[line - 1][column - 1 :].startswith(finding.excerpt.split("\n")[0])


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.name)
def test_linting_twice_finds_the_same(path: Path) -> None:
    assert read(path).findings == read(path).findings


@settings(max_examples=60)
@given(st.text(max_size=300), st.sampled_from(["text", "markdown", "html"]))
def test_any_text_can_be_linted(text: str, form: str) -> None:
    report = plainlint.lint(plainlint.read_text(text, format=form), today=DAY)
    for finding in report.findings:
        assert text[finding.span.start : finding.span.end] == finding.excerpt


RULE = """\
id: {id}
check: length
measure: words-in-sentence
above: {above}
says: Too long.
why: x
level: warning
"""


def test_a_rule_is_silent_where_the_one_it_yields_to_has_spoken() -> None:
    weak = rulebook.rule_from(parse(RULE.format(id="weak", above=2) + "yields-to: strong\n", "r"))
    strong = rulebook.rule_from(parse(RULE.format(id="strong", above=3), "r"))
    document = plainlint.read_text("One two three four. One two three.")
    found = [(one.rule, one.excerpt) for one in plainlint.lint(document, Rulebook((weak, strong))).findings]
    assert found == [("strong", "One two three four."), ("weak", "One two three.")]
