"""The term lists and word data, loaded once."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache, cached_property
from pathlib import Path

_RARITY = Path(__file__).parent / "data/word_rarity.txt"
UNKNOWN_ZIPF = 2.0  # what a word counts as that the table does not have


@dataclass(frozen=True)
class Lexicon:
    """What plainlint knows of words."""

    @cached_property
    def _zipf(self) -> dict[str, float]:
        table: dict[str, float] = {}
        for line in _RARITY.read_text(encoding="ascii").splitlines():
            step, _, words = line.partition("\t")
            table.update(dict.fromkeys(words.split(), float(step)))
        return table

    def zipf(self, word: str) -> float:
        """How common a word (lower case) is in print, on the Zipf scale: 3.0 is once in a million words, 6.0 once in a thousand."""
        return self._zipf.get(word, UNKNOWN_ZIPF)


@cache
def packaged() -> Lexicon:
    """The lexicon that plainlint brings."""
    return Lexicon()
