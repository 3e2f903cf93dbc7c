"""The words by which explanations are told, from `rules/terms/explaining.yaml`."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from plainlint import rules_folder


@cache
def cues() -> Mapping[str, frozenset[str]]:
    """Each list by its name."""
    return {
        name: frozenset(entries if name.endswith("phrases") else " ".join(entries).split())
        for name, entries in rules_folder.data("terms/explaining.yaml").items()
    }
