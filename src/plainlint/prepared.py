"""What plainlint works out once and only reads after that: its rules as data, its vocabulary, the cues of its phrases.

To work it out takes longer than to check a page. An installed plainlint has it from the day its wheel was built. A
checkout keeps it in the user's cache folder, and makes it anew once any file of plainlint has changed.
"""

from __future__ import annotations

import json
import os
from collections.abc import Callable, Iterator
from contextlib import suppress
from functools import cache
from pathlib import Path
from typing import Any

_HERE = Path(__file__).parent
RULES = _HERE / "rules" if (_HERE / "rules").is_dir() else _HERE.parent.parent / "rules"
INSTALLED = _HERE / "prepared"  # in a wheel only
BUILD = INSTALLED / "build.txt"


def prepared(name: str, make: Callable[[], Any]) -> Any:
    """What `make` returns, in the types of JSON; `name` tells it from what else is prepared."""
    if BUILD.is_file():
        return json.loads((INSTALLED / f"{name}.json").read_bytes())
    file = cache_folder() / f"{name}-{build()}.json"
    with suppress(OSError, ValueError):
        return json.loads(file.read_bytes())
    text = json.dumps(make(), ensure_ascii=False)
    with suppress(OSError):  # a cache that cannot be written only costs time
        _write(file, name, text)
    return json.loads(text)


@cache
def build() -> str:
    """What tells this plainlint from every other one: what decides its findings has the same build or has changed."""
    return BUILD.read_text(encoding="ascii") if BUILD.is_file() else _stamp()


def cache_folder() -> Path:
    """Where plainlint keeps what it can make again: the user's cache folder, by the customs of the system."""
    if named := os.environ.get("PLAINLINT_CACHE"):
        return Path(named)
    base = os.environ.get("XDG_CACHE_HOME") or os.environ.get("LOCALAPPDATA") or Path.home() / ".cache"
    return Path(base) / "plainlint"


def _stamp() -> str:
    """By the size and the time of change of each file, as Python tells whether its bytecode is that of a module."""
    import hashlib  # an installed plainlint has no need of it

    files = sorted(f"{file.path} {file.stat().st_size} {file.stat().st_mtime_ns}" for file in _files(_HERE, RULES))
    return hashlib.blake2b("\n".join(files).encode("utf-8", "surrogateescape"), digest_size=16).hexdigest()


def _files(*folders: str | Path) -> Iterator[os.DirEntry[str]]:
    for folder in folders:
        for entry in os.scandir(folder):
            if not entry.is_dir():
                yield entry
            elif entry.name != "__pycache__":
                yield from _files(entry.path)


def _write(file: Path, name: str, text: str) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    for old in file.parent.glob(f"{name}-*.json"):
        old.unlink()
    part = file.with_suffix(f".{os.getpid()}")
    part.write_text(text, encoding="utf-8")
    part.replace(file)
