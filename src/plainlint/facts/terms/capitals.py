"""Abbreviations in capitals that readers meet on a page."""

from __future__ import annotations

from collections.abc import Iterator, Set

from plainlint import lazy
from plainlint.lexicon import Lexicon
from plainlint.segment import Passage

# Two letters at least, digits among them: "CT", "MRIs", "CD4"; "B12" is not one.
_CAPITALS = lazy.pattern(r"[A-Z][A-Z0-9&]{1,6}(?=s?(?:['’]s)?(?![\w&]))")
_GOES_ON = lazy.pattern(r"[\w&.-]")  # before a match: it is only the end of something longer
_ROMAN = lazy.pattern(r"[IVX]+[A-ES]?")
_SHOUTED_SHORT, _SHOUTED_LONG = 5.0, 3.5  # Zipf: commoner words in capitals are words that somebody stresses


def find_capitals(passage: Passage, meant: Set[str], known: Set[str], lexicon: Lexicon) -> Iterator[tuple[int, int]]:
    """Where in the passage's prose abbreviations stand that are not `known`; those `meant` always count."""
    text = passage.text
    if text.isupper():
        return
    for match in _CAPITALS.finditer(text):
        short, start = match[0], match.start()
        if start and _GOES_ON.match(text, start - 1):
            continue
        if short in known or not any(letter.isalpha() for letter in short[1:]):
            continue
        if short in meant or not (_ROMAN.fullmatch(short) or _is_stressed(short, lexicon)):
            yield match.span()


def _is_stressed(short: str, lexicon: Lexicon) -> bool:
    limit = _SHOUTED_SHORT if len(short) <= 3 else _SHOUTED_LONG
    return lexicon.zipf(short.lower()) >= limit
