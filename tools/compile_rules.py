"""When a wheel is built: put the folder of rules into it as one JSON file, which loads a hundred times as fast as YAML."""

from __future__ import annotations

import json
import sys
import tempfile
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

ROOT = Path(__file__).parent.parent


class CompileRules(BuildHookInterface):  # type: ignore[type-arg]
    """Adds plainlint/data/rules.json to a wheel; a checkout makes the same file in the user's cache."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Compile the rules, except for an editable install, whose rules may change."""
        if version == "editable":
            return
        sys.path.insert(0, str(ROOT / "src"))
        from plainlint.rules_folder import compile_folder

        made = Path(tempfile.mkdtemp()) / "rules.json"
        made.write_text(json.dumps(compile_folder(ROOT / "rules"), ensure_ascii=False), encoding="utf-8")
        build_data["force_include"][str(made)] = "plainlint/data/rules.json"
