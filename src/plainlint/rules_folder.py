"""The folder of rules and term lists that plainlint brings, whether installed or in a checkout."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any

_HERE = Path(__file__).parent


@cache
def folder() -> Path:
    """The packaged folder where there is one, else the checkout's."""
    packaged = _HERE / "rules"
    return packaged if packaged.is_dir() else _HERE.parent.parent / "rules"


@cache
def data(relative: str) -> Any:
    """The content of one YAML file of the folder, as plain lists, mappings and scalars."""
    import yaml

    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    return yaml.load((folder() / relative).read_text(encoding="utf-8"), Loader=loader)  # noqa: S506
