"""The folder of rules and term lists that plainlint brings, whether installed or in a checkout."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Any

from plainlint import prepared, records


def data(relative: str) -> Any:
    """The content of one YAML file of the folder, as plain lists, mappings and scalars."""
    return content()[relative]


def rule_files() -> Iterator[tuple[str, Any]]:
    """The name and content of every rule file of the folder, in order of their paths."""
    for relative, written in content().items():
        if holds_rule(relative):
            yield f"rules/{relative}", written


def holds_rule(relative: str) -> bool:
    """Whether a file of such a folder is a rule: there are lists of terms, house styles and the catalogue beside."""
    return relative != "catalogue.yaml" and not relative.startswith(("terms/", "presets/"))


def presets() -> Iterator[tuple[str, Any]]:
    """The name and content of every house style of the folder."""
    for relative, written in content().items():
        if relative.startswith("presets/"):
            yield relative.removeprefix("presets/").removesuffix(".yaml"), written


def compile_folder(where: Path) -> dict[str, Any]:
    """The content of every YAML file below `where`, by its path from there.

    Raises:
        Mistakes: a file is not YAML that plainlint reads.
    """
    files = sorted(where.rglob("*.yaml"))
    return {
        path.relative_to(where).as_posix(): records.parse(path.read_text(encoding="utf-8"), str(path)).data
        for path in files
    }


@cache
def content() -> Mapping[str, Any]:
    """The content of each of the folder's files, by its path from there."""
    found: Mapping[str, Any] = prepared.prepared("rules", lambda: compile_folder(prepared.RULES))
    return found
