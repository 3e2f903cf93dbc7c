from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from plainlint import settings
from plainlint.records import Mistakes
from plainlint.rule import Level, Rule
from plainlint.settings import House


def house(tmp_path: Path, text: str, name: str = "plainlint.yaml") -> House:
    path = tmp_path / name
    path.write_text(text, encoding="utf-8")
    house = settings.load(path)
    house.verify()
    return house


def rule(found: House, name: str, page: str = "page.md") -> Rule | None:
    return next((rule for rule in found.book_for(page).rules if rule.id == name), None)


def option(found: House, name: str, key: str, page: str = "page.md") -> Any:
    one = rule(found, name, page)
    assert one is not None
    return getattr(one.check, key)


def test_rules_are_switched_levelled_and_limited(tmp_path: Path) -> None:
    found = house(
        tmp_path, "rules:\n  long-paragraph: off\n  fused-words: error\n  long-sentence: {level: info, above: 25}\n"
    )
    assert rule(found, "long-paragraph") is None
    assert (fused := rule(found, "fused-words")) is not None
    assert fused.level is Level.ERROR
    assert (long := rule(found, "long-sentence")) is not None
    assert long.level is Level.INFO
    assert option(found, "long-sentence", "above") == 25
    assert option(found, "long-sentence", "error_above") == 30


def test_a_path_may_have_rules_of_its_own(tmp_path: Path) -> None:
    found = house(tmp_path, "paths:\n  - {match: 'staff/**', rules: {long-sentence: {above: 40}}}\n")
    assert option(found, "long-sentence", "above", str(tmp_path / "staff/rota.md")) == 40
    assert option(found, "long-sentence", "above", str(tmp_path / "page.md")) == 20


def test_select_and_ignore_choose_rules(tmp_path: Path) -> None:
    found = house(tmp_path, "select: [long-sentence, fused-words]\nignore: fused-words\n")
    assert [one.id for one in found.book_for("x.md").rules] == ["long-sentence"]


def test_a_pyproject_may_hold_the_settings(tmp_path: Path) -> None:
    found = house(tmp_path, "[tool.plainlint.rules]\nlong-sentence = {above = 25}\n", "pyproject.toml")
    assert option(found, "long-sentence", "above") == 25


def test_settings_are_searched_upwards(tmp_path: Path) -> None:
    (tmp_path / "plainlint.yaml").write_text("locale: en-US\n")
    (tmp_path / "a/b").mkdir(parents=True)
    (tmp_path / "a/pyproject.toml").write_text("[tool.other]\n")
    assert settings.find(tmp_path / "a/b") == tmp_path / "plainlint.yaml"
    (tmp_path / "a/pyproject.toml").write_text("[tool.plainlint]\n")
    assert settings.find(tmp_path / "a/b") == tmp_path / "a/pyproject.toml"


def test_the_template_is_itself_good_settings(tmp_path: Path) -> None:
    switched_on = "\n".join(
        line.removeprefix("# ") if ":" in line and not line.endswith(".") else line
        for line in settings.TEMPLATE.splitlines()
        if "extends" not in line and "my-rules" not in line and "“" not in line
    )
    (tmp_path / "glossary.yaml").write_text("terms: [{term: angiogram}]", encoding="utf-8")
    assert house(tmp_path, switched_on).settings.exclude == ("drafts/**",)


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("langauge: en", ":1:1: There is no key “langauge” here. The keys are “extends”, “locale”,"),
        ("fail-on: warnings", ":1:1: “warnings” cannot stand here. Choose “error”, “warning”, “info” or “never”."),
        ("rules: {long-sentense: off}", ":1:9: There is no rule “long-sentense”. Do you mean “long-sentence”?"),
        ("rules: {long-sentence: loud}", ":1:9: “loud” cannot stand here. Write off, on, info, warning or error."),
        ("rules:\n  long-sentence: {abov: 3}", ":2:19: There is no key “abov” here. The keys are “measure”,"),
        ("paths:\n  - {match: a, rules: {no-rule: off}}", ":2:24: There is no rule “no-rule”."),
        ("select: [nope]", "There is no rule “nope”."),
        ("extends: nowhere", "There is no house style “nowhere”."),
    ],
)
def test_a_mistake_names_its_place(tmp_path: Path, text: str, says: str) -> None:
    with pytest.raises(Mistakes) as told:
        house(tmp_path, text)
    assert says in str(told.value)
    assert str(told.value).startswith(str(tmp_path / "plainlint.yaml"))


def test_a_mistake_in_toml_names_its_line(tmp_path: Path) -> None:
    with pytest.raises(Mistakes, match=r"pyproject\.toml:3:1: There is no key “langauge” here"):
        house(tmp_path, '[tool.plainlint]\nlocale = "en-GB"\nlangauge = "en"\n', "pyproject.toml")


def test_toml_that_is_none_is_told(tmp_path: Path) -> None:
    with pytest.raises(Mistakes, match=r"pyproject\.toml: This is not valid TOML"):
        house(tmp_path, "[tool.plainlint\n", "pyproject.toml")
