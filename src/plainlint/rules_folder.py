"""The folder of rules and term lists that plainlint brings, whether installed or in a checkout."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any

from plainlint import prepared, records

# Checking a page takes none of these: the vocabulary is made of the long lists.
_OTHERS = ("catalogue.yaml", "presets/", "terms/medical.yaml", "terms/drugs.yaml", "terms/everyday.yaml")


def data(relative: str) -> Any:
    """The content of one YAML file of the folder, as plain lists, mappings and scalars."""
    return (others() if relative.startswith(_OTHERS) else of_checking())[relative]


def rule_files() -> Iterator[tuple[str, Any]]:
    """The name and content of every rule file of the folder, in order of their paths."""
    for relative, written in of_checking().items():
        if holds_rule(relative):
            yield f"rules/{relative}", written


def holds_rule(relative: str) -> bool:
    """Whether a file of such a folder is a rule: there are lists of terms, house styles and the catalogue beside."""
    return relative != "catalogue.yaml" and not relative.startswith(("terms/", "presets/"))


def presets() -> Iterator[tuple[str, Any]]:
    """The name and content of every house style of the folder."""
    for relative, written in others().items():
        if relative.startswith("presets/"):
            yield relative.removeprefix("presets/").removesuffix(".yaml"), written


@cache
def of_checking() -> Mapping[str, Any]:
    """The content of each file that checking a page may take, by its path."""
    found: Mapping[str, Any] = prepared.prepared("rules", lambda: _part(checking=True))
    return found


@cache
def others() -> Mapping[str, Any]:
    """The content of every other file, by its path."""
    found: Mapping[str, Any] = prepared.prepared("lists", lambda: _part(checking=False))
    return found


def _part(*, checking: bool) -> dict[str, Any]:
    names = {path.relative_to(prepared.RULES).as_posix(): path for path in sorted(prepared.RULES.rglob("*.yaml"))}
    return {
        name: records.parse(path.read_text(encoding="utf-8"), str(path)).data
        for name, path in names.items()
        if name.startswith(_OTHERS) is not checking
    }
