from __future__ import annotations

import plainlint
from plainlint import rulebook
from plainlint.rulebook import Rulebook

LONG = "You can go home, " + "and rest, " * 10 + "on the same day."


def counts(text: str) -> tuple[int, int]:
    rule = rulebook.packaged().get("long-sentence")
    assert rule is not None
    report = plainlint.lint(plainlint.read_text(text), Rulebook((rule,)))
    return len(report.findings), len(report.silenced)


def test_a_remark_counts_for_the_block_after_it() -> None:
    remark = "<!-- plainlint: allow long-sentence because the law says so -->"
    assert counts(f"{LONG}\n\n{remark}\n\n{LONG}\n\n{LONG}") == (2, 1)


def test_a_remark_counts_for_the_block_that_holds_it() -> None:
    assert counts(f"{LONG} <!-- plainlint: allow long-sentence because it must be -->\n\n{LONG}") == (1, 1)


def test_a_remark_may_count_for_the_page() -> None:
    remark = "<!-- plainlint: allow fused-words, long-sentence on this page because it is a legal text -->"
    assert counts(f"{LONG}\n\n{LONG}\n\n{remark}") == (0, 2)


def test_a_remark_about_another_rule_allows_nothing() -> None:
    assert counts(f"<!-- plainlint: allow fused-words because of a name -->\n\n{LONG}") == (1, 0)
