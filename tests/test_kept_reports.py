from __future__ import annotations

import datetime
from collections.abc import Callable
from pathlib import Path

import pytest

from plainlint import kept_reports, linter
from plainlint.checking import Checking, Page
from plainlint.kept_reports import KeptReports
from plainlint.rule import Report
from plainlint.settings import House, Settings
from tests.conftest import Run

DAY = datetime.date(2026, 11, 22)
PAGE = (
    "# Your test\n\nYou may have an angiogram – it takes an hour – before you go home.\n\nA nurse will ring.\n".encode()
)
EXAMPLES = sorted((Path(__file__).parent.parent / "examples").rglob("*.*"))


@pytest.fixture(autouse=True)
def cache(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """An empty cache."""
    monkeypatch.setenv("PLAINLINT_CACHE", str(tmp_path / "cache"))


def kept(house: House | None = None, day: datetime.date = DAY) -> KeptReports:
    found = KeptReports.of(house or House(), day)
    assert found is not None
    return found


def checked(name: str, data: bytes) -> Report:
    report = Checking(House(), DAY)._checked(Page(name, data))
    assert isinstance(report, Report)
    return report._replace(seconds={})


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.name)
def test_a_kept_report_is_the_one_that_checking_makes(path: Path) -> None:
    report = checked(path.name, path.read_bytes())
    before = kept()
    before.put(path.name, path.read_bytes(), report)
    before.write()
    assert kept().get(path.name, path.read_bytes()) == report


def test_nothing_is_known_before_it_is_written() -> None:
    assert kept().get("page.md", PAGE) is None
    assert not kept().vouches()


@pytest.mark.parametrize(
    "other",
    [
        lambda: (kept(), "page.md", PAGE + b"."),
        lambda: (kept(), "page.html", PAGE),
        lambda: (kept(day=datetime.date(2026, 11, 23)), "page.md", PAGE),
        lambda: (kept(House(Settings(ignore=("long-sentence",)))), "page.md", PAGE),
    ],
    ids=["another page", "another name", "another day", "other settings"],
)
def test_what_a_report_depends_on_is_in_its_key(other: Callable[[], tuple[KeptReports, str, bytes]]) -> None:
    before = kept()
    before.put("page.md", PAGE, checked("page.md", PAGE))
    before.write()
    reports, name, data = other()
    assert reports.get(name, data) is None


def test_another_build_knows_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    before = kept()
    before.put("page.md", PAGE, checked("page.md", PAGE))
    before.write()
    monkeypatch.setattr(kept_reports, "build", lambda: "another build")
    assert kept().get("page.md", PAGE) is None


@pytest.mark.parametrize("file", ["glossary.yaml", "rules/own.yaml"])
def test_a_changed_file_of_the_settings_makes_another_run(tmp_path: Path, file: str) -> None:
    (tmp_path / "rules").mkdir()
    (tmp_path / "glossary.yaml").write_text("terms: []")
    (tmp_path / "rules/own.yaml").write_text("id: own")
    house = House(Settings(glossary="glossary.yaml", rules_folder="rules"), folder=tmp_path)
    before = kept(house).run
    (tmp_path / file).write_text("# changed")
    assert kept(house).run != before


def test_a_missing_glossary_is_no_reason_to_stop_here(tmp_path: Path) -> None:
    assert KeptReports.of(House(Settings(glossary=str(tmp_path / "none.yaml"))), DAY) is None


def test_an_incomplete_report_is_not_kept() -> None:
    reports = kept()
    reports.put("page.md", PAGE, checked("page.md", PAGE)._replace(failures=("LanguageTool did not answer.",)))
    reports.write()
    assert kept().get("page.md", PAGE) is None


def test_the_second_run_says_the_same_without_checking(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "page.md").write_bytes(PAGE)
    (tmp_path / "broken.md").write_bytes(b"\0")
    first = run("check", "--today", "2026-11-22", "page.md", "broken.md")
    assert first.status == 2
    assert "angiogram" in first.out
    monkeypatch.setattr(linter, "lint", None)
    assert run("check", "--today", "2026-11-22", "page.md", "broken.md") == first
    as_json = run("check", "--today", "2026-11-22", "--format", "json", "page.md")
    assert '"excerpt": "angiogram"' in as_json.out


def test_no_cache_checks_again(run: Run, tmp_path: Path) -> None:
    (tmp_path / "page.md").write_bytes(PAGE)
    first = run("check", "--today", "2026-11-22", "--no-cache", "page.md")
    assert not (tmp_path / "cache/reports.sqlite3").exists()
    assert run("check", "--today", "2026-11-22", "page.md") == first


def test_a_mistake_in_the_settings_is_told_however_often_pages_were_checked(run: Run, tmp_path: Path) -> None:
    (tmp_path / "page.md").write_bytes(PAGE)
    run("check", "--today", "2026-11-22", "page.md")
    wrong = run("check", "--today", "2026-11-22", "--select", "no-such-rule", "--format", "json", "page.md")
    assert (wrong.status, wrong.out) == (2, "")
    assert "There is no rule “no-such-rule”." in wrong.err


def test_a_broken_cache_only_costs_time(run: Run, tmp_path: Path) -> None:
    (tmp_path / "page.md").write_bytes(PAGE)
    first = run("check", "--today", "2026-11-22", "page.md")
    (tmp_path / "cache/reports.sqlite3").write_bytes(b"this is no database" * 100)
    assert run("check", "--today", "2026-11-22", "page.md") == first
