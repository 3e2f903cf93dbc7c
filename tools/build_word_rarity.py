"""Build src/plainlint/data/word_rarity.txt, how often each English word is met in print.

Run it with `python tools/build_word_rarity.py` in an environment that has wordfreq 3.1.1. Each line of the table holds
the words that share their first three letters: those letters, then each word in order of the alphabet, followed by ten
times its Zipf frequency (30 is once in a million words). A space stands on either side of each, so that one search of a
short line finds a word, and little has to be built when the table is loaded. Words rarer than `RAREST` are left out: a
word that is not in the table is rarer still.
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
    lines: dict[str, list[str]] = defaultdict(list)
    for word in wordfreq.iter_wordlist("en", wordlist="best"):
        zipf = wordfreq.zipf_frequency(word, "en", wordlist="best")
        if zipf < RAREST:
            break
        if PLAIN_WORD.fullmatch(word):
            lines[f"{word:3.3}"].append(f"{word} {round(zipf * 10)}")
    text = "".join(f"{start} {' '.join(sorted(entries))} \n" for start, entries in sorted(lines.items()))
    TABLE.write_text(text, encoding="ascii")


if __name__ == "__main__":
    main()
