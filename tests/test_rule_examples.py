"""Every rule finds exactly what its own examples say."""

from __future__ import annotations

import re
from collections import Counter

import pytest

import plainlint
from plainlint import examples, rulebook, rules_folder
from plainlint.rule import Rule
from plainlint.rulebook import Rulebook

SENTENCES = re.compile(r"[“A-Z].*[.?!]”?", re.DOTALL)
RULES = rulebook.packaged().rules


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_the_examples_of_a_rule_hold(rule: Rule) -> None:
    assert list(examples.verify(rule)) == []


def test_each_id_names_one_rule() -> None:
    ids = Counter(name for rule in RULES for name in (rule.id, *rule.formerly))
    assert [name for name, count in ids.items() if count > 1] == []


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_a_rule_is_filed_under_its_id(rule: Rule) -> None:
    assert rule.path.endswith(f"/{rule.id}.yaml")


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_a_rule_yields_only_to_rules_that_exist(rule: Rule) -> None:
    book = rulebook.packaged()
    assert [name for name in rule.yields_to if book.get(name) is None] == []


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_what_a_rule_says_is_whole_sentences(rule: Rule) -> None:
    messages = {
        finding.message
        for example in rule.examples
        if example.bad and not rulebook.needs(rule)
        for finding in plainlint.lint(
            plainlint.read_text(example.text, format=example.format), Rulebook((rule,)), today=examples.EXAMPLE_DAY
        ).findings
    }
    assert [message for message in messages if not SENTENCES.fullmatch(message)] == []


def test_every_row_of_the_catalogue_is_answered_or_says_why_not() -> None:
    rows = rules_folder.data("catalogue.yaml")["rows"]
    answered = {row for rule in RULES for row in rule.catalogue}
    assert answered - set(rows) == set()
    assert [row for row, says in rows.items() if (row in answered) == ("reason" in says)] == []
