"""The words by which explanations are told, from `rules/terms/explaining.yaml`, and patterns of them."""

from __future__ import annotations

import re
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


@cache
def pattern(source: str) -> re.Pattern[str]:
    """A regular expression, compiled when it is first wanted: many pages want none of them."""
    return re.compile(source)
