"""Check patient information against plain-English rules."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from plainlint.linter import lint as lint
    from plainlint.readers import read_text as read_text
    from plainlint.reading import Reading as Reading

__version__ = "0.1.0"
__all__ = ["Reading", "__version__", "lint", "read_text"]

_HOMES = {"Reading": "plainlint.reading", "lint": "plainlint.linter", "read_text": "plainlint.readers"}


def __getattr__(name: str) -> object:
    """Import the public names when they are first asked for, so that `plainlint --help` answers at once."""
    if name in _HOMES:
        from importlib import import_module

        return getattr(import_module(_HOMES[name]), name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
