"""When a wheel is built: put into it what plainlint would otherwise work out at its first run."""

from __future__ import annotations

import hashlib
import json
import sys
import tempfile
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

ROOT = Path(__file__).parent.parent


class Prepare(BuildHookInterface):  # type: ignore[type-arg]
    """Adds what is prepared to a wheel; a checkout has it in a cache."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Prepare it, except for an editable install, whose rules may change."""
        if version == "editable":
            return
        sys.path.insert(0, str(ROOT / "src"))
        from plainlint import phrase_needs, rules_folder
        from plainlint.lexicon import Lexicon
        from plainlint.prepared import BUILD, INSTALLED

        made = Path(tempfile.mkdtemp())
        for name, content in (
            ("rules", rules_folder.of_checking()),
            ("lists", rules_folder.others()),
            ("phrases", phrase_needs.packaged()),
            ("vocabulary", Lexicon().vocabulary.as_data()),
        ):
            (made / f"{name}.json").write_text(json.dumps(content, ensure_ascii=False), encoding="utf-8")
        (made / BUILD.name).write_text(digest(), encoding="ascii")
        for file in made.iterdir():
            build_data["force_include"][str(file)] = f"plainlint/{INSTALLED.name}/{file.name}"


def digest() -> str:
    """One for all that decides what plainlint finds: its code, its data and its rules."""
    whole = hashlib.blake2b(digest_size=16)
    for folder in (ROOT / "src", ROOT / "rules"):
        for path in sorted(folder.rglob("*")):
            if path.is_file() and path.suffix not in {".pyc", ".pyo"}:
                whole.update(path.relative_to(ROOT).as_posix().encode() + b"\0" + path.read_bytes() + b"\0")
    return whole.hexdigest()
