from __future__ import annotations

from plainlint.files import Unread
from plainlint.report import Tally, counted, joined, text, visible
from plainlint.rule import Finding, Level, Related, Report
from plainlint.source import Position, Source, Span


def report(*findings: Finding) -> Report:
    return Report(Source("a.md", "One.\n\nTwo \x1b[31m."), findings)


ONE = Finding(
    "a-rule", Level.WARNING, Position(3, 1), Span(6, 9), "Say “Two\u202e”.", "Two", (Related(Span(0, 3), "here"),)
)


def test_a_finding_and_its_related_place_are_two_lines() -> None:
    assert list(text.lines(report(ONE))) == [
        "a.md:3:1: warning: Say “Two\\u202e”. (a-rule)",
        "  a.md:1:1: here",
    ]


def test_the_level_is_a_word_whatever_its_style() -> None:
    [line, _] = text.lines(report(ONE), lambda word, level: f"<{word}>")
    assert line == "a.md:3:1: <warning>: Say “Two\\u202e”. (a-rule)"


def test_what_is_below_the_lowest_level_is_left_out() -> None:
    assert list(text.lines(report(ONE), lowest=Level.ERROR)) == []


def test_the_sum_names_each_level() -> None:
    tally = Tally()
    tally.add(report(ONE, ONE))
    assert text.summary(tally) == "1 page checked: 2 warnings."
    tally.add(Unread("b.md", "Gone."))
    assert text.summary(tally) == "1 page checked: 2 warnings. 1 path could not be checked."
    assert (tally.exit_status(Level.WARNING), tally.exit_status(None)) == (2, 2)


def test_the_exit_status_follows_the_gate() -> None:
    tally = Tally()
    tally.add(report(ONE))
    assert [tally.exit_status(gate) for gate in (Level.INFO, Level.WARNING, Level.ERROR, None)] == [1, 1, 0, 0]


def test_words_for_numbers() -> None:
    assert [counted(0, "page"), counted(1, "page"), counted(2, "entry", "entries")] == [
        "0 pages",
        "1 page",
        "2 entries",
    ]
    assert [joined(["a"]), joined(["a", "b"]), joined(["a", "b", "c"])] == ["a", "a and b", "a, b and c"]


def test_characters_that_act_are_written_out() -> None:
    assert visible("a\tb\r\n\x1b\u2028\u200f😀é") == "a\\tb\\r\\n\\x1b\\u2028\\u200f😀é"
