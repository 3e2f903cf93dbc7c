"""What the documentation names is there."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from plainlint import examples, rulebook
from plainlint.records import parse

ROOT = Path(__file__).parent.parent
GUIDES = [ROOT / "README.md", ROOT / "CONTRIBUTING.md", *sorted((ROOT / "docs").glob("*.md"))]
NAMED = re.compile(r"`((?:src|rules|docs|tests|tools|\.ci)/[\w./-]*\w)`")


@pytest.mark.parametrize("guide", GUIDES, ids=lambda path: path.name)
def test_every_path_that_a_guide_names_exists(guide: Path) -> None:
    missing = [name for name in NAMED.findall(guide.read_text(encoding="utf-8")) if not (ROOT / name).exists()]
    assert missing == []


@pytest.mark.parametrize("guide", GUIDES, ids=lambda path: path.name)
def test_every_link_of_a_guide_leads_somewhere(guide: Path) -> None:
    links = re.findall(r"\]\(([^)#]+)\)", guide.read_text(encoding="utf-8"))
    missing = [link for link in links if "//" not in link and not (guide.parent / link).exists()]
    assert missing == []


def test_the_rule_in_the_guide_works() -> None:
    [text] = re.findall(r"```yaml\n(.*?)```", (ROOT / "docs/adding-a-rule.md").read_text(encoding="utf-8"), re.DOTALL)
    assert list(examples.verify(rulebook.rule_from(parse(text, "guide")))) == []
