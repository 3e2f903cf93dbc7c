"""The folder of rules and term lists that plainlint brings, whether installed or in a checkout.

Reading half a megabyte of YAML takes longer than checking a page. So an installed plainlint has the whole folder as one
JSON file, made when the wheel was built; a checkout makes that file in the user's cache, named by the folder's content.
"""

from __future__ import annotations

import json
import os
from collections.abc import Iterator, Mapping
from contextlib import suppress
from functools import cache
from pathlib import Path
from typing import Any

from plainlint import records

_HERE = Path(__file__).parent
COMPILED = _HERE / "data" / "rules.json"
PHRASE_NEEDS = _HERE / "data" / "phrase_needs.json"
VOCABULARY = _HERE / "data" / "vocabulary.json"
BUILD = _HERE / "data" / "build.txt"


def folder() -> Path:
    """The packaged folder where there is one, else the checkout's."""
    packaged = _HERE / "rules"
    return packaged if packaged.is_dir() else _HERE.parent.parent / "rules"


def data(relative: str) -> Any:
    """The content of one YAML file of the folder, as plain lists, mappings and scalars."""
    return _content()[relative]


def rule_files() -> Iterator[tuple[str, Any]]:
    """The name and content of every rule file of the folder, in order of their paths."""
    for relative, content in _content().items():
        if holds_rule(relative):
            yield f"rules/{relative}", content


def holds_rule(relative: str) -> bool:
    """Whether a file of such a folder is a rule: there are lists of terms, house styles and the catalogue beside."""
    return relative != "catalogue.yaml" and not relative.startswith(("terms/", "presets/"))


def presets() -> Iterator[tuple[str, Any]]:
    """The name and content of every house style of the folder."""
    for relative, content in _content().items():
        if relative.startswith("presets/"):
            yield relative.removeprefix("presets/").removesuffix(".yaml"), content


def build() -> str:
    """What tells this plainlint from every other one; nothing in a checkout."""
    return BUILD.read_text(encoding="ascii") if BUILD.is_file() else ""


def phrase_needs() -> dict[str, Any]:
    """What plainlint/phrase_needs.py found out about the folder's phrases; nothing in a checkout."""
    return _made(PHRASE_NEEDS)


def vocabulary() -> dict[str, Any]:
    """What plainlint/vocabulary.py made of the folder's lists of terms; nothing in a checkout."""
    return _made(VOCABULARY)


def _made(file: Path) -> dict[str, Any]:
    """A file that was made when the wheel was built."""
    return json.loads(file.read_bytes()) if file.is_file() else {}


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
def _content() -> Mapping[str, Any]:
    if COMPILED.is_file():
        content: dict[str, Any] = json.loads(COMPILED.read_bytes())
        return content
    return _cached(folder())


def _cached(where: Path) -> dict[str, Any]:
    import hashlib  # an installed plainlint has no need of it

    digest = hashlib.blake2b(Path(records.__file__).read_bytes(), digest_size=16)  # what reads them counts too
    for path in sorted(where.rglob("*.yaml")):
        digest.update(path.relative_to(where).as_posix().encode() + b"\0" + path.read_bytes() + b"\0")
    kept = cache_folder() / f"rules-{digest.hexdigest()}.json"
    with suppress(OSError, ValueError):
        content: dict[str, Any] = json.loads(kept.read_bytes())
        return content
    content = compile_folder(where)
    with suppress(OSError):  # a cache that cannot be written only costs time
        kept.parent.mkdir(parents=True, exist_ok=True)
        for old in kept.parent.glob("rules-*.json"):
            old.unlink()
        part = kept.with_suffix(f".{os.getpid()}")
        part.write_text(json.dumps(content, ensure_ascii=False), encoding="utf-8")
        part.replace(kept)
    return content


def cache_folder() -> Path:
    """Where plainlint keeps what it can make again: the user's cache folder, by the customs of the system."""
    if named := os.environ.get("PLAINLINT_CACHE"):
        return Path(named)
    base = os.environ.get("XDG_CACHE_HOME") or os.environ.get("LOCALAPPDATA") or Path.home() / ".cache"
    return Path(base) / "plainlint"
