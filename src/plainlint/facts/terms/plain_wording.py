"""Whether a page says a hard word in plain words, however it puts them."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence, Set
from itertools import chain, islice, takewhile
from operator import attrgetter

from plainlint.document import Kind
from plainlint.facts.explanations.cues import cues
from plainlint.lexicon import Lexicon
from plainlint.segment import Passage, Use, words

_SHORT = 2  # words
_BESIDE = 400  # code points to either side of a use, however long the sentence
_ROOTS = (5, 4)  # how many letters tell "stiffness" from other words: so many, or all of a shorter word
_ILLNESS = frozenset(("illness", "disease", "disorder", "condition"))  # that it is one needs no saying


def is_said_beside(term: str, plain: str, uses: Iterable[Use], passages: Sequence[Passage], lexicon: Lexicon) -> bool:
    """Whether most words of the `plain` wording of a term stand by one of its uses.

    Half of them is enough for a short wording, and where the rarest is among them: "cells" and "blood" beside
    "platelets" do not say "cells that help blood to clot".
    """
    own = {word.lower for word in words(term)}
    silent = cues()["empty"] | own | _ILLNESS
    telling = sorted((word.lower for word in words(plain) if word.lower not in silent), key=lexicon.zipf)
    wanted = list(dict.fromkeys(word.removesuffix("s")[: _ROOTS[0]] for word in telling))
    return any(_says_most(wanted, _words_beside(use, passages) - own) for use in uses if wanted)


def _says_most(wanted: Sequence[str], said: Set[str]) -> bool:
    begun = {word[:length] for word in said for length in _ROOTS}
    begun.update(word.removesuffix("s") for word in said)
    found = [root for root in wanted if root in begun]
    if 2 * len(found) == len(wanted) > _SHORT:
        return found[0] == wanted[0]
    return 2 * len(found) >= len(wanted)


def _words_beside(use: Use, passages: Sequence[Passage]) -> set[str]:
    """The words of the sentence, of those on both sides of it, and of the heading above."""
    passage = passages[use.passage]
    here = passage.sentence_at(use.start)
    low = max(passage.sentences[max(0, here - 1)].start, use.start - _BESIDE)
    high = min(passage.sentences[min(len(passage.sentences) - 1, here + 1)].end, use.end + _BESIDE)
    first = bisect_left(passage.words, low, key=attrgetter("start"))
    near = takewhile(lambda word: word.start < high, islice(passage.words, first, None))
    above = passages[use.passage - 1] if use.passage else passage
    return {word.lower for word in chain(near, above.words if above.block.kind is Kind.HEADING else ())}
