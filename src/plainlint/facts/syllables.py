"""How many syllables an English word has.

Rules on the spelling are right for 94 % of the kinds of words that are met in print and for 97 % of their uses (held to
the CMU Pronouncing Dictionary), medical words and British spellings included; a table has the rest.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache
from pathlib import Path

from plainlint import lazy

_EXCEPTIONS = Path(__file__).parent.parent / "data/syllable_exceptions.txt"
_LONGEST_SPELT_OUT = 4  # letters: "tb" and "nhs" are spoken letter by letter

_VOWELS = lazy.pattern(r"[aeiouy]+")
# Vowels that are written and not spoken.
_SILENT = lazy.pattern(
    r"""
    (?<=[^aeiouy])(?<![^aeiouy]l)e$                              # time, but: simple
  | (?<=g)ue$                                                    # fatigue
  | (?<=[^aeiouysxzcg])(?<![^aeiouy]l)(?<![sct]h)es$             # times, but: boxes, articles
  | (?<=[aeiouy]y)ed$                                            # stayed
  | (?<=[^aeiouytd])(?<![^aeiouyl]l)(?<![^aeiouyr]r)ed$          # used, but: tested, handled
  | (?<=[aeiouy][^aeiouyl])e(?=(?:ly|less|ness|ful|ments?|some|ty|ways?|times?|style|line|ware|m[ae]n|house|makers?
      |keep|back|land)(?:$|ly$|ness$|s$))                        # safely, lifetime
  | (?<=ic)a(?=lly$)                                             # medically
""",
    re.VERBOSE,
)
# Places where neighbouring vowels, or none, make one syllable more than they seem to.
_SPOKEN = lazy.pattern(
    r"""
    (?:^|[^cgstx])i(?=a(?!ge|r?d$|lly)) | (?<=sc)i(?=a)          # media, sciatica, but: special
  | i(?=o(?!n|us)) | [^cgstxn]i(?=ous) | [bprv]i(?=on) | ^[dlz]+i(?=on)   # period, various, champion, lion
  | i(?=u[ms])(?<![gc]i) | gi(?=um)                              # radius
  | (?<=[^cgstfl])i(?=en(?:t|ce|cy)s?$) | (?<=[^aeiou])i(?=ety|est$)      # nutrient, society
  | [aeiouy](?=ing) | (?<=[aeou])y(?=[aeiou])(?!ye?[ds]?$)       # doing, royal
  | (?:^|[^aeiogu])u(?=al|a[tn]|ou(?!r)|ary|ity|e(?:t|n[ct]))    # manual
  | (?<!p)e(?=op) | e(?=o(?!u|p|n$|ns$)|um$|ums$|a[tl]i|us$)     # theory, area
  | (?<=e)o(?=a) | (?<=[mrty])o(?=ac(?!h)|emb) | (?<=m)y(?=[ae]) # osteoarthritis, ketoacidosis, myeloma
  | (?<=cr)e(?=at) | (?<=r)e(?=act|in|e[lv]|ass|aff|all|op|app|arr)       # create, react
  | (?<!f)(?<=o)e(?=[trc])(?=..) | e(?=as?$)(?<=[^rlpts]e)       # poetic, diarrhoea
  | sm(?=s?$) | thm(?=s?$) | [dst]n't$                           # spasm, rhythm, didn't
""",
    re.VERBOSE,
)


@cache
def _exceptions() -> dict[str, int]:
    table: dict[str, int] = {}
    for line in _EXCEPTIONS.read_text(encoding="ascii").splitlines():
        count, _, words = line.partition(" ")
        table.update(dict.fromkeys(words.split(), int(count)))
    return table


@lru_cache(maxsize=1 << 16)
def count(word: str) -> int:
    """The syllables of `word` (lower case, straight apostrophe): at least 1, for a number as well."""
    if known := _exceptions().get(word):
        return known
    if word.endswith("'s"):
        stem = word[:-2]
        return count(stem) + stem.endswith(("s", "x", "z", "ch", "sh", "ce", "ge", "se"))
    return estimate(word)


def estimate(word: str) -> int:
    """The syllables of `word` by its spelling alone."""
    spelt = word.replace("qu", "q")
    groups = len(_VOWELS.findall(spelt))
    if not groups:
        return len(word) if word.isalpha() and len(word) <= _LONGEST_SPELT_OUT else 1
    return max(1, groups - len(_SILENT.findall(spelt)) + len(_SPOKEN.findall(spelt)))
