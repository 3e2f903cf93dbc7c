"""Which words a page must have for a phrase to stand on it, so that few of the many phrases need be read in full.

To see even that for all the phrases of the packaged rules takes longer than to check a page, so an installed plainlint
has it in a file, which is made when the wheel is built.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import cache

from plainlint import lazy, rules_folder
from plainlint.phrases import items_of, phrase, spellings

_OPEN, _CLOSE = frozenset("(["), frozenset(")]")
_ENOUGH = 3  # needs, to tell whether a phrase may stand on a page
_PLAIN = lazy.pattern(r"[a-z]+(?: [a-z]+)*")


def alternatives(written: str) -> Sequence[str]:
    """The phrases that a plain list such as "(cheer up|chin up)" holds; any other phrase as it is."""
    if written in _known_needs() or not ("|" in written or written.startswith("(")):
        return (written,)
    items = items_of(written)
    if items[0] == "(" and items[-1] == ")":
        items = items[1:-1]
    if all(item == "|" or item[0].isalnum() for item in items):
        return " ".join(items).split(" | ")
    return (written,)


@cache
def needs_of(written: str) -> tuple[frozenset[str], ...]:
    """Sets of words: of each set, one word stands on every page that the phrase stands on.

    The first set is the most telling one, taken to be the one whose shortest word is longest.
    """
    if known := _known_needs().get(written):
        return tuple(frozenset(words.split()) for words in known)
    if _PLAIN.fullmatch(written):
        return tuple(frozenset((word,)) for word in sorted(written.split(), key=len, reverse=True))
    return tuple(sorted(_needs(written), key=_shortest, reverse=True))


def telling_words(written: str) -> Iterable[str]:
    """The words of the first need."""
    if known := _known_needs().get(written):
        return known[0].split()
    return (max(written.split(), key=len),) if _PLAIN.fullmatch(written) else needs_of(written)[0]


def _needs(written: str) -> Sequence[frozenset[str]]:
    """The needs in order; the phrase is read as a whole, which takes long, only where all its words are in brackets."""
    needs: list[frozenset[str]] = []
    depth = 0
    for item in items_of(written):
        depth += (item in _OPEN) - (item in _CLOSE)
        if depth == 0 and item in ("!", "|"):
            break
        if depth == 0 and item[0].isalnum():
            needs.append(spellings(item))
    else:
        if needs:
            return needs
    return [cue.words for cue in phrase(written).cues]


def _shortest(words: frozenset[str]) -> int:
    return min(map(len, words))


@cache
def _known_needs() -> dict[str, list[str]]:
    return rules_folder.phrase_needs()


def compile_needs(phrases: Iterable[str]) -> Iterator[tuple[str, list[str]]]:
    """Each of these phrases that is not plain words, with the needs to go by, for the file of an installed plainlint.

    When it is made there is time to read each phrase as a whole, so these needs may be more telling than those above.
    """
    for one in (one for written in phrases for one in alternatives(written)):
        if not _PLAIN.fullmatch(one):
            needs = sorted((cue.words for cue in phrase(one).cues), key=_shortest, reverse=True)
            yield one, [" ".join(sorted(words)) for words in needs[:_ENOUGH]]
