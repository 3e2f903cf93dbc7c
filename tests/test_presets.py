from __future__ import annotations

import datetime
from pathlib import Path

import pytest

import plainlint
from plainlint import rulebook, rules_folder, settings
from plainlint.records import Record
from plainlint.settings import House, Settings
from tests.conftest import Run

NAMES = [name for name, _ in rules_folder.presets()]
SEEDS = Path(__file__).parent.parent.parent / "shared" / "seeds"


def test_the_house_styles_are_there() -> None:
    assert NAMES == ["acs", "cdc", "ema-leaflet", "govuk", "hospital-leaflet", "macmillan", "nhs", "pif-tick"]


@pytest.mark.parametrize("name", NAMES)
def test_each_setting_of_a_house_style_is_good_and_has_its_source(name: str) -> None:
    style = settings.preset(name, Record("", {}))
    assert set(style.sources) == set(style.rules)
    House(Settings(extends=(name,))).book_for("page.md")


@pytest.mark.parametrize("name", NAMES)
def test_no_house_style_claims_to_certify(name: str) -> None:
    style = settings.preset(name, Record("", {}))
    assert style.about.startswith("Supports ")


def test_the_later_style_wins_and_the_settings_win_over_both() -> None:
    house = House(Settings(extends=("nhs", "govuk"), rules={"long-paragraph": "off"}))
    rules = {rule.id: rule for rule in house.book_for("page.md").rules}
    assert getattr(rules["long-sentence"].check, "above", None) == 25
    assert "long-paragraph" not in rules
    assert house.locale == "en-GB"


def test_a_style_is_shown_with_its_sources(run: Run) -> None:
    lines = run("presets", "govuk").out.splitlines()
    assert lines[0].startswith("GOV.UK. Supports ")
    assert "missing-next-review: off (otherwise warning). Source: GOV.UK pages show no next review." in lines
    assert [line.split(":")[0] for line in run("presets").out.splitlines()[:-1]] == NAMES


def test_a_style_that_does_not_exist_is_told(run: Run) -> None:
    ran = run("check", "--preset", "nsh", ".")
    assert ran.status == 2
    assert "There is no house style “nsh”. Choose from acs, cdc," in ran.err


@pytest.mark.skipif(not SEEDS.is_dir(), reason="wants the pages beside the checkout")
def test_a_page_of_macmillan_passes_what_its_house_asks() -> None:
    [page] = SEEDS.glob("001_*")
    house = House(Settings(extends=("macmillan",)))
    document = plainlint.read_text(page.read_text(encoding="utf-8"), format="text")
    report = plainlint.lint(document, house.book_for("x"), today=datetime.date(2026, 11, 22))
    found = {finding.rule for finding in report.findings}
    trust = {rule.id for rule in rulebook.packaged().rules if rule.path.startswith("rules/trust/")}
    assert found & trust <= {"malformed-doi"}
    assert "distant-reader" not in found
