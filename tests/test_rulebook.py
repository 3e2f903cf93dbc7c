from __future__ import annotations

from pathlib import Path

import pytest

from plainlint import examples, prepared, rulebook
from plainlint.records import Mistakes, parse

RULE = """\
id: two-words
check: length
measure: words-in-sentence
above: 2
says: "{count} words."
why: Because.
level: info
evidence: [{title: A book}]
examples:
  - {bad: One two three., finds: [One two three.]}
  - {bad: Three four five., finds: [Three four five.]}
  - {good: One two.}
  - {good: One.}
"""


def verified(text: str) -> list[str]:
    return list(examples.verify(rulebook.rule_from(parse(text, "r.yaml"))))


def test_a_rule_whose_examples_hold_has_nothing_wrong() -> None:
    assert verified(RULE) == []


def test_an_example_that_finds_something_else_is_told() -> None:
    assert verified(RULE.replace("finds: [One two three.]", "finds: [One two]")) == [
        "two-words, example 1: it should find ['One two'] but finds ['One two three.']."
    ]


def test_a_good_example_that_finds_something_is_told() -> None:
    assert verified(RULE.replace("{good: One.}", "{good: One two three four.}")) == [
        "two-words, example 4: it should find [] but finds ['One two three four.']."
    ]


def test_a_better_wording_must_be_clean() -> None:
    text = RULE.replace("finds: [One two three.]", "finds: [One two three.], better: Still these three.")
    assert verified(text) == ["two-words, example 1: the better wording still has ['Still these three.']."]


def test_the_whole_message_is_compared() -> None:
    text = RULE.replace("finds: [One two three.]", "finds: [One two three.], says: 4 words.")
    assert verified(text) == ["two-words, example 1: it should say “4 words.” but says “3 words.”."]


def test_a_rule_without_enough_examples_or_evidence_is_told() -> None:
    text = RULE.replace("  - {good: One.}\n", "").replace("evidence: [{title: A book}]\n", "")
    assert verified(text) == [
        "two-words has 2 bad and 1 good examples. Give at least two of each.",
        "two-words names no evidence. Say where the rule comes from.",
    ]


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ("check: length", "check: lenght", "r.yaml:2:1: There is no check “lenght”. Choose one of "),
        ("above: 2", "abov: 2", "r.yaml:4:1: There is no key “abov” here. The keys are above, catalogue, check, "),
        ("above: 2", "above: two", "r.yaml:4:1: “above” must be a whole number, not “two”."),
        ("level: info", "level: hint", "r.yaml:7:1: “hint” cannot stand here. Choose “info”, “warning” or “error”."),
        ("{good: One.}", "{good: One., bad: Two.}", "r.yaml:13:5: An example is either “bad” or “good”: give one"),
        ("finds: [Three four five.]", "because: x", "r.yaml:11:5: Say what the rule finds in this bad example: "),
    ],
)
def test_a_mistake_in_a_rule_names_its_place(old: str, new: str, message: str) -> None:
    with pytest.raises(Mistakes) as told:
        rulebook.rule_from(parse(RULE.replace(old, new), "r.yaml"))
    assert str(told.value.mistakes[0]).startswith(message)


def test_a_folder_of_rules_is_read_whole_before_its_mistakes_are_told(tmp_path: Path) -> None:
    (tmp_path / "a.yaml").write_text(RULE)
    (tmp_path / "b.yaml").write_text(RULE)
    (tmp_path / "c.yaml").write_text("id: [")
    (tmp_path / "d.yaml").write_bytes(b"\xff\xfe\x00")
    with pytest.raises(Mistakes) as told:
        list(rulebook.load(tmp_path))
    assert [f"{Path(one.name).name}:{one.line} {one.message}" for one in told.value.mistakes] == [
        f"b.yaml:1 “two-words” is already the id of {tmp_path / 'a.yaml'}. Choose another.",
        "c.yaml:2 This is not valid YAML: did not find expected node content.",
        "d.yaml:0 This file cannot be read. Save it as UTF-8 text.",
    ]


def test_a_folder_without_rules_is_a_mistake(tmp_path: Path) -> None:
    with pytest.raises(Mistakes, match=r"There is no rule file here\. Name a folder that holds \.yaml files\."):
        list(rulebook.load(tmp_path))


def test_one_s_own_rule_takes_the_place_of_the_packaged_one() -> None:
    own = rulebook.rule_from(parse(RULE.replace("two-words", "long-sentence"), "r.yaml"))
    book = rulebook.packaged().with_rules([own])
    assert book.get("long-sentence") == own
    assert len(book.rules) == len(rulebook.packaged().rules)


def test_the_packaged_folder_can_be_tested_like_a_house_s_own() -> None:
    loaded = [rule.id for rule in rulebook.load(prepared.RULES)]
    assert loaded == [rule.id for rule in rulebook.packaged().rules]


def test_a_rule_without_a_check_is_told_what_it_lacks(tmp_path: Path) -> None:
    (tmp_path / "own.yaml").write_text("id: own\n", encoding="utf-8")
    with pytest.raises(Mistakes) as told:
        list(rulebook.load(tmp_path))
    assert str(told.value) == f"{tmp_path}/own.yaml:1:1: Add the missing key “check”."
