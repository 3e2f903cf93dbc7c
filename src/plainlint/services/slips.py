"""Whether a word that a spell checker does not know is a slip of the pen, or only a rare word.

On medical pages most unknown words are rare ones: names of drugs, genes, organisms and people. A slip is near to a word
that readers know, and slips have shapes: letters swapped, doubled or left out inside a word, two words run together.
The ends of a word seldom slip, and Latin words differ from English ones just there ("acuta", "sclerae").
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from plainlint import morphology
from plainlint.lexicon import Lexicon

_FAMILIAR = 3.0  # on the Zipf scale: a word that a writer can have meant
_VERY_FAMILIAR = 4.1  # one that many mean and mistype
_BOUND_TO = 5.5  # words such as "the" and "with", which run into their neighbours
_SHORTEST = 5  # letters of a word in which one other letter tells a slip
_LONG = 8  # letters of a word that may slip in its first letter
_LATIN = ("a", "ae", "i", "ic", "is", "um", "us")  # endings of words that are rare rather than wrong
_VARIANTS = re.compile(r"ll(?=ed\b|ing\b|ers?\b|ors?\b|ists?\b|ous\b|ment)")


def meant(word: str, suggestions: Iterable[str], lexicon: Lexicon) -> tuple[str, ...]:
    """Those suggestions for `word` that its writer can have meant, the most common first; none for a rare word."""
    plain = word.islower()  # then what has a capital is a name, which is not meant: "neuro" is not "Nero"
    fits = [one for one in suggestions if not (plain and one != one.lower()) and _fits(word, one.lower(), lexicon)]
    return tuple(sorted(fits, key=lambda one: -max(lexicon.zipf(part) for part in one.lower().split())))


def _fits(written: str, other: str, lexicon: Lexicon) -> bool:
    word = written.lower().replace("’", "'")
    if " " in other:
        return other.replace(" ", "") == word and _ran_together(other.split(), lexicon)
    if _same_in_both_englishes(word, other):
        return False
    zipf = max(lexicon.zipf(root) for root in (other, *morphology.uninflected(other)))
    listed = lexicon.vocabulary.base(other) in lexicon.vocabulary.words
    known = zipf >= _FAMILIAR or listed
    if _undoubled(word) == _undoubled(other):
        return known
    if not known or not _is_near(word, other) or _has_prefix(word, lexicon):
        return False
    if sorted(word) == sorted(other):
        return True
    if word.endswith(_LATIN) and other.startswith(word):
        return False
    if written.istitle() or word[0] != other[0] or word.endswith(_LATIN) or lexicon.profiles[word].medical_part:
        sure = zipf >= _VERY_FAMILIAR or (listed and len(word) != len(other))
        return sure and len(word) >= _LONG
    return len(word) >= _SHORTEST and word[-1] == other[-1]


def _ran_together(parts: list[str], lexicon: Lexicon) -> bool:
    """Whether two words that readers know are written as one, which is no compound."""
    if len(parts) != 2 or any(lexicon.zipf(part) < _FAMILIAR and not lexicon.term(part) for part in parts):
        return False
    if _has_prefix("".join(parts), lexicon):
        return False
    short, long = sorted(parts, key=len)
    bound = max(lexicon.zipf(short), lexicon.zipf(long)) >= _BOUND_TO
    return len(long) > 3 if bound else len(short) > 3


def _has_prefix(word: str, lexicon: Lexicon) -> bool:
    """Whether `word` is a word that readers know after a prefix: "reinfused" is not "rein fused"."""
    return any(word.endswith(root) and lexicon.zipf(root) >= _FAMILIAR for root in morphology.roots(word))


def _is_near(word: str, other: str) -> bool:
    """Whether one slip makes the one of the other: a letter more, less or other, or two letters swapped."""
    alike = (a == b for a, b in zip(word, other, strict=False))
    start = next((index for index, same in enumerate(alike) if not same), min(len(word), len(other)))
    word, other = word[start:], other[start:]
    return (
        word[1:] == other
        or word == other[1:]
        or word[1:] == other[1:]
        or (word[1::-1] == other[:2] and word[2:] == other[2:])
    )


def _undoubled(word: str) -> str:
    return re.sub(r"(.)\1", r"\1", word)


def _same_in_both_englishes(word: str, other: str) -> bool:
    """Whether the two are the British and the American spelling of one word: which to use is the house's matter."""
    return _VARIANTS.sub("l", morphology.fold(word)) == _VARIANTS.sub("l", morphology.fold(other))
