"""When a wheel is built: put the folder of rules into it as JSON, which loads a hundred times as fast as YAML."""

from __future__ import annotations

import json
import sys
import tempfile
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

ROOT = Path(__file__).parent.parent


class CompileRules(BuildHookInterface):  # type: ignore[type-arg]
    """Adds the rules and what is known of their phrases to a wheel; a checkout makes the first in the user's cache."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Compile the rules, except for an editable install, whose rules may change."""
        if version == "editable":
            return
        sys.path.insert(0, str(ROOT / "src"))
        from plainlint.phrase_needs import compile_needs
        from plainlint.rules_folder import COMPILED, PHRASE_NEEDS, compile_folder

        rules = compile_folder(ROOT / "rules")
        for target, content in ((COMPILED, rules), (PHRASE_NEEDS, dict(compile_needs(phrases(rules))))):
            made = Path(tempfile.mkdtemp()) / target.name
            made.write_text(json.dumps(content, ensure_ascii=False), encoding="utf-8")
            build_data["force_include"][str(made)] = target.relative_to(ROOT / "src").as_posix()


def phrases(rules: Mapping[str, Any]) -> Iterator[str]:
    """The phrases that a run may look for on any page."""
    for content in rules.values():
        if isinstance(content, Mapping) and content.get("check") == "avoid":
            for wording in content.get("phrases", ()):
                yield from wording["find"]
    for frames in rules["terms/stance.yaml"].values():
        yield from frames
