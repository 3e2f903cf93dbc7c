"""How English words are spelled, bent and built: enough to find the plain word behind a rare form."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from plainlint import lazy

# British and American spellings meet in one that is neither; both sides of a comparison are folded, so that a fold
# which is wrong for a word ("does" gives "des") does no harm.
_SPELLINGS = (
    ("-", " "),
    ("'s", ""),
    ("ae", "e"),
    ("oe", "e"),
    ("umour", "umor"),
    ("olour", "olor"),
    ("viour", "vior"),
    ("ibre", "iber"),
    ("entre", "enter"),
    ("itre", "iter"),
    ("leuco", "leuko"),
    ("sulph", "sulf"),
    ("ise", "ize"),
    ("isi", "izi"),
    ("isa", "iza"),
    ("yse", "yze"),
    ("ysi", "yzi"),
    ("programme", "program"),
)

_TO_FOLD = lazy.pattern("|".join(spelling for spelling, _ in _SPELLINGS))
_SUFFIXES = ("ly", "ness", "less", "ful", "able", "ible", "ment", "ish", "y", "ship", "hood", "like", "wise", "ward")
_PREFIXES = ("un", "re", "non", "over", "under", "out", "mis", "dis", "in", "pre", "self", "co", "fore", "up", "mid")
_SHORTEST_ROOT = 3
_SHORTEST_FORM = 2


def fold(text: str) -> str:
    """`text` (lower case) in one spelling for British and American, hyphens as spaces, without possessive endings."""
    if _TO_FOLD.search(text):
        for spelling, folded in _SPELLINGS:
            text = text.replace(spelling, folded)
    return text


def uninflected(word: str) -> Iterator[str]:
    """What `word` (lower case) may be a plural, a possessive or a verb form of, the likeliest first.

    Words of one or two letters are none: "is" and "pi" are no plurals.
    """
    if len(word) <= _SHORTEST_FORM:
        return
    if word.endswith("'s"):
        word = word[:-2]
        yield word
    yield from _singular(word)
    if word.endswith("ed"):
        yield from _verb(word[:-2])
        if word.endswith("ied"):
            yield word[:-3] + "y"
    elif word.endswith("ing"):
        yield from _verb(word[:-3])


def _singular(word: str) -> Iterator[str]:
    if word.endswith("s"):
        if word.endswith("ies"):
            yield word[:-3] + "y"
        if word.endswith("ves"):
            yield word[:-3] + "f"
        if word.endswith("es"):
            if not word.endswith("sses"):
                yield word[:-2] + "is"
            if word.endswith("ices"):
                yield word[:-4] + "ix"
            yield word[:-2]
        if not word.endswith("ss"):
            yield word[:-1]
    elif word.endswith("a"):
        yield word[:-1] + "um"
        if word.endswith("mata"):
            yield word[:-2]
    elif word.endswith("ae"):
        yield word[:-1]
    elif word.endswith("i"):
        yield word[:-1] + "us"


def _verb(stem: str) -> Iterator[str]:
    if len(stem) >= _SHORTEST_ROOT:
        yield stem
        yield stem + "e"
        if stem[-1] == stem[-2]:
            yield stem[:-1]


def roots(word: str) -> Iterator[str]:
    """Words that `word` (lower case) is openly built from: "unhelpfulness" gives "helpfulness" and "unhelpful"."""
    yield from uninflected(word)
    for suffix in _SUFFIXES:
        if word.endswith(suffix):
            stem = word[: -len(suffix)]
            yield from _stems(stem)
    for suffix in ("er", "or", "est", "en"):
        if word.endswith(suffix):
            yield from _verb(word[: -len(suffix)])
    for prefix in _PREFIXES:
        if word.startswith(prefix):
            yield word[len(prefix) :]


def _stems(stem: str) -> Iterator[str]:
    if len(stem) >= _SHORTEST_ROOT:
        yield stem
        yield stem + "e"
        if stem[-1] == "i":
            yield stem[:-1] + "y"
        elif stem[-1] == stem[-2]:
            yield stem[:-1]


def is_compound(word: str, known: Callable[[str], bool]) -> bool:
    """Whether `word` is two known words written as one: "wheelchair"."""
    cuts = range(_SHORTEST_ROOT, len(word) - _SHORTEST_ROOT + 1)
    return any(known(word[:cut]) and known(word[cut:]) for cut in cuts)
