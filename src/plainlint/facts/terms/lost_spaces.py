"""Hard words that a neighbour has run into, as where a dash was lost: "proteinurialarge amounts of protein"."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from operator import attrgetter

from plainlint import lazy, rules_folder
from plainlint.facts.explanations.cues import cues
from plainlint.facts.explanations.gloss import Worth, worth
from plainlint.lexicon import UNKNOWN_ZIPF, Lexicon
from plainlint.segment import Passage, Word

_LOWER = attrgetter("lower")
_SHORTEST = 8  # letters of two words together
_SHORTEST_TERM, _SHORTEST_NEIGHBOUR = 4, 3
_LONG = 5  # letters from which a word that is less common may be the neighbour
_COMMON, _SHORT_AND_COMMON = 3.3, 5.0  # on the Zipf scale
_ARTICLES = ("a", "an", "the")
_ACCOUNT = lazy.pattern(r"([a-z]+),? [^.;:()]{8,140}")  # to the next mark


def part_words(passages: Sequence[Passage], lexicon: Lexicon) -> Sequence[Passage]:
    """These passages with each word that a neighbour has run into as two words."""
    known = _cuts(lexicon)
    words = set[str]().union(*(map(_LOWER, passage.words) for passage in passages))
    cuts = {word: cut for word in words if len(word) >= _SHORTEST and (cut := known[word])}
    if not cuts:
        return passages
    return [
        passage
        if cuts.keys().isdisjoint(map(_LOWER, passage.words))
        else passage._replace(words=tuple(_parted(passage.words, cuts)))
        for passage in passages
    ]


def _parted(words: Iterable[Word], cuts: Mapping[str, int]) -> Iterator[Word]:
    for word in words:
        cut = cuts.get(word.lower, 0)
        if cut:
            yield Word(word.lower[:cut], word.start, word.start + cut)
            yield Word(word.lower[cut:], word.start + cut, word.end)
        else:
            yield word


class _Cuts(dict[str, int]):
    """How long the first of the two words in a word is, 0 where it is one word; found out when first asked for."""

    def __init__(self, lexicon: Lexicon) -> None:
        super().__init__()
        self._lexicon = lexicon

    def __missing__(self, word: str) -> int:
        made = self[word] = 0 if _is_word(word, self._lexicon) else _cut(word, self._lexicon)
        return made


@cache
def _cuts(lexicon: Lexicon) -> _Cuts:
    return _Cuts(lexicon)


def _is_word(word: str, lexicon: Lexicon) -> bool:
    return lexicon.zipf(word) > UNKNOWN_ZIPF or lexicon.term(lexicon.vocabulary.base(word)) is not None


def _cut(word: str, lexicon: Lexicon) -> int:
    for cut in range(len(word) - 1, 0, -1):
        first, second = word[:cut], word[cut:]
        if cut >= _SHORTEST_TERM and _may_be_neighbour(second, lexicon, _ARTICLES) and _is_hard(first, lexicon):
            return cut
        if len(second) >= _SHORTEST_TERM and _may_be_neighbour(first, lexicon) and _is_hard(second, lexicon):
            return cut
    return 0


def _is_hard(word: str, lexicon: Lexicon) -> bool:
    term = lexicon.term(lexicon.vocabulary.base(word))
    return term is not None and term.hard and word not in _affixes()


def _may_be_neighbour(word: str, lexicon: Lexicon, articles: tuple[str, ...] = ()) -> bool:
    if word in articles:
        return True
    if len(word) < _SHORTEST_NEIGHBOUR or word in _affixes():
        return False
    return lexicon.zipf(word) >= (_COMMON if len(word) >= _LONG else _SHORT_AND_COMMON)


@cache
def _affixes() -> frozenset[str]:
    return frozenset(rules_folder.data("terms/word_parts.yaml")["affixes"])


def account_run_in(term: str, text: str, end: int, lexicon: Lexicon) -> tuple[int, int] | None:
    """Where the plain words stand that have run into a `term` which ends at `end`; None where a sentence goes on."""
    account = _ACCOUNT.match(text, end)
    if account is None or (account[1] in cues()["empty"] and account[1] not in _ARTICLES):
        return None
    plain = worth(account[0], term.lower().split(), lexicon) is Worth.PLAIN
    return account.span() if plain else None
