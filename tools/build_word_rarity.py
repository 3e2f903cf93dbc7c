"""Build src/plainlint/data/word_rarity.txt, how often each English word is met in print.

Run it with `python tools/build_word_rarity.py` in an environment that has wordfreq 3.1.1. Each line of the table is one
step of the Zipf scale (0.1 wide; 3.0 is once in a million words), the most frequent first: the step, a tab, and the
words of that step, in order of the alphabet. Words rarer than `RAREST` are left out: a word that is not in the table is
rarer still.
"""

from __future__ import annotations

import re
from collections import defaultdict
from pathlib import Path

import wordfreq

RAREST = 2.5
TABLE = Path(__file__).parent.parent / "src/plainlint/data/word_rarity.txt"
PLAIN_WORD = re.compile(r"[a-z]+(?:'[a-z]+)*")


def main() -> None:
    steps: dict[float, list[str]] = defaultdict(list)
    for word in wordfreq.iter_wordlist("en", wordlist="best"):
        zipf = wordfreq.zipf_frequency(word, "en", wordlist="best")
        if zipf < RAREST:
            break
        if PLAIN_WORD.fullmatch(word):
            steps[round(zipf, 1)].append(word)
    lines = (f"{step:.1f}\t{' '.join(sorted(words))}" for step, words in sorted(steps.items(), reverse=True))
    TABLE.write_text("\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
