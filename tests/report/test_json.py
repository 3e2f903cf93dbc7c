from __future__ import annotations

import json
import shutil
from pathlib import Path

import jsonschema
import pytest

from tests.conftest import Run

ROOT = Path(__file__).parent.parent.parent
SCHEMA = json.loads((ROOT / "docs/report.schema.json").read_text(encoding="utf-8"))


@pytest.fixture
def report(run: Run, tmp_path: Path) -> dict[str, object]:
    shutil.copytree(ROOT / "examples", tmp_path / "examples")
    ran = run("check", "examples", "none.md", "--format", "json", "--today", "2026-11-22")
    told: dict[str, object] = json.loads(ran.out)
    return told


def test_a_report_keeps_to_its_schema(report: dict[str, object]) -> None:
    jsonschema.validate(report, SCHEMA, cls=jsonschema.Draft202012Validator)


def test_the_schema_refuses_what_it_does_not_know(report: dict[str, object]) -> None:
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate(report | {"more": 1}, SCHEMA)


def test_the_schema_itself_is_sound() -> None:
    jsonschema.Draft202012Validator.check_schema(SCHEMA)


def test_half_a_character_can_be_reported(run: Run, tmp_path: Path) -> None:
    (tmp_path / "a.html").write_text("<p>One &#xD800; two \x85\u2028 three.</p>")
    assert json.loads(run("check", "a.html", "--format", "json").out)["files"][0]["name"] == "a.html"
