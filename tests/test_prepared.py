from __future__ import annotations

import json
import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from plainlint import prepared as preparation
from plainlint.prepared import build, prepared


@pytest.fixture
def checkout(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A folder that stands for plainlint's own, with one file of code and one of rules."""
    for name in ("code/module.py", "code/__pycache__/module.pyc", "rules/tone/rule.yaml"):
        (tmp_path / name).parent.mkdir(parents=True)
        (tmp_path / name).write_text("one")
    monkeypatch.setattr(preparation, "_HERE", tmp_path / "code")
    monkeypatch.setattr(preparation, "RULES", tmp_path / "rules")
    monkeypatch.setenv("PLAINLINT_CACHE", str(tmp_path / "cache"))
    build.cache_clear()
    yield tmp_path
    build.cache_clear()


def later(file: Path, text: str) -> None:
    """Write a file in another nanosecond than before, and see what was prepared with it."""
    before = file.stat().st_mtime_ns
    file.write_text(text)
    os.utime(file, ns=(before + 1, before + 1))
    build.cache_clear()


def test_what_is_prepared_is_made_once(checkout: Path) -> None:
    made: list[str] = []

    def make() -> dict[str, object]:
        made.append("once")
        return {"words": ("scan", "tumour – growth")}

    assert prepared("words", make) == {"words": ["scan", "tumour – growth"]}
    assert prepared("words", make) == {"words": ["scan", "tumour – growth"]}
    assert made == ["once"]


@pytest.mark.parametrize("name", ["code/module.py", "rules/tone/rule.yaml"])
def test_it_is_made_anew_when_a_file_of_plainlint_has_changed(checkout: Path, name: str) -> None:
    prepared("words", lambda: ["old"])
    later(checkout / name, "two")
    assert prepared("words", lambda: ["new"]) == ["new"]
    assert len(list((checkout / "cache").iterdir())) == 1  # the old one is gone


def test_it_is_made_anew_when_a_file_is_new(checkout: Path) -> None:
    prepared("words", lambda: ["old"])
    (checkout / "rules/new.yaml").write_text("")
    build.cache_clear()
    assert prepared("words", lambda: ["new"]) == ["new"]


def test_bytecode_does_not_count(checkout: Path) -> None:
    prepared("words", lambda: ["old"])
    later(checkout / "code/__pycache__/module.pyc", "two")
    assert prepared("words", lambda: ["new"]) == ["old"]


def test_a_broken_cache_only_costs_time(checkout: Path) -> None:
    prepared("words", lambda: ["old"])
    (file,) = (checkout / "cache").iterdir()
    file.write_text("[")
    assert prepared("words", lambda: ["new"]) == ["new"]
    (checkout / "cache").rename(checkout / "gone")
    (checkout / "cache").write_text("a file, not a folder")
    assert prepared("words", lambda: ["newer"]) == ["newer"]


def test_a_wheel_is_read_and_nothing_is_made(checkout: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    installed = checkout / "code/prepared"
    installed.mkdir()
    (installed / "words.json").write_text(json.dumps(["from the wheel"]))
    (installed / "build.txt").write_text("0123")
    monkeypatch.setattr(preparation, "INSTALLED", installed)
    monkeypatch.setattr(preparation, "BUILD", installed / "build.txt")
    build.cache_clear()
    assert prepared("words", lambda: pytest.fail("made again")) == ["from the wheel"]
    assert build() == "0123"
    assert not (checkout / "cache").exists()
