"""When a wheel is built: put the folder of rules into it as JSON, which loads a hundred times as fast as YAML."""

from __future__ import annotations

import hashlib
import json
import sys
import tempfile
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

ROOT = Path(__file__).parent.parent


class CompileRules(BuildHookInterface):  # type: ignore[type-arg]
    """Adds the rules to a wheel, and what is known of their phrases and terms; a checkout has the rules in a cache."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Compile the rules, except for an editable install, whose rules may change."""
        if version == "editable":
            return
        sys.path.insert(0, str(ROOT / "src"))
        from plainlint.lexicon import Lexicon
        from plainlint.phrase_needs import compile_needs
        from plainlint.rules_folder import BUILD, COMPILED, PHRASE_NEEDS, VOCABULARY, compile_folder

        rules = compile_folder(ROOT / "rules")
        needs = dict(compile_needs(phrases(rules)))
        for target, content in (
            (COMPILED, json.dumps(rules, ensure_ascii=False)),
            (PHRASE_NEEDS, json.dumps(needs, ensure_ascii=False)),
            (VOCABULARY, json.dumps(Lexicon().vocabulary.as_data(), ensure_ascii=False)),
            (BUILD, digest()),
        ):
            made = Path(tempfile.mkdtemp()) / target.name
            made.write_text(content, encoding="utf-8")
            build_data["force_include"][str(made)] = target.relative_to(ROOT / "src").as_posix()


def digest() -> str:
    """One for all that decides what plainlint finds: its code, its data and its rules."""
    whole = hashlib.blake2b(digest_size=16)
    for folder in (ROOT / "src", ROOT / "rules"):
        for path in sorted(folder.rglob("*")):
            if path.is_file() and path.suffix not in {".pyc", ".pyo"}:
                whole.update(path.relative_to(ROOT).as_posix().encode() + b"\0" + path.read_bytes() + b"\0")
    return whole.hexdigest()


def phrases(rules: Mapping[str, Any]) -> Iterator[str]:
    """The phrases that a run may look for on any page."""
    for content in rules.values():
        if isinstance(content, Mapping) and content.get("check") == "avoid":
            for wording in content.get("phrases", ()):
                yield from wording["find"]
    for frames in rules["terms/stance.yaml"].values():
        yield from frames
