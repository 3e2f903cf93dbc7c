"""Reports: what was found, as text for people or as JSON for programs."""

from __future__ import annotations

import unicodedata
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field

from plainlint.files import Unread
from plainlint.rule import Level, Report


@dataclass
class Tally:
    """What a run has come to so far."""

    pages: int = 0
    levels: Counter[Level] = field(default_factory=Counter)
    silenced: int = 0
    fixed: int = 0
    unread: list[Unread] = field(default_factory=list)

    def add(self, outcome: Report | Unread) -> None:
        """Count one page."""
        if isinstance(outcome, Unread):
            self.unread.append(outcome)
            return
        self.pages += 1
        self.levels.update(finding.level for finding in outcome.findings)
        self.silenced += len(outcome.silenced)
        self.fixed += outcome.fixed

    def exit_status(self, gate: Level | None) -> int:
        """2 where something could not be read, 1 where something was found at `gate` or above, else 0."""
        if self.unread:
            return 2
        return int(gate is not None and any(count for level, count in self.levels.items() if level >= gate))


def visible(text: str) -> str:
    """`text` on one line, with control and direction characters written out so that they cannot act on a terminal."""
    if text.isprintable():  # as almost all text is, and asked at once
        return text
    return "".join(_shown(c) if unicodedata.category(c) in {"Cc", "Cf", "Zl", "Zp", "Cs"} else c for c in text)


def _shown(character: str) -> str:
    code = ord(character)
    return {"\n": "\\n", "\r": "\\r", "\t": "\\t"}.get(character, f"\\x{code:02x}" if code < 256 else f"\\u{code:04x}")


def counted(number: int, one: str, many: str = "") -> str:
    """A number with its noun: "1 page", "2 pages"."""
    return f"{number} {one if number == 1 else many or one + 's'}"


def joined(parts: Iterable[str]) -> str:
    """Parts of a sentence with commas and an “and”."""
    *first, last = parts
    return f"{', '.join(first)} and {last}" if first else last
