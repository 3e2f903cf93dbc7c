"""Hard phrases: listed terms and rare words, each with the words that make one term with it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence, Set
from dataclasses import dataclass

from plainlint.lexicon import Lexicon, WordProfile
from plainlint.segment import Passage, Word
from plainlint.vocabulary import KnownTerm

_JOINTS = frozenset((" ", "-", "‐", "‑", "\n"))
_PREFIXES = frozenset(("anti", "inter", "intra", "multi", "non", "post", "pre", "sub"))
_NAME_ZIPF = 4.2  # a rarer word with a capital before "disease" is a name


@dataclass(frozen=True, slots=True)
class HardPhrase:
    """Words of a passage that make one hard term."""

    first: int  # index into the passage's words
    last: int  # of the last word
    key: str  # the same for all its spellings and inflections
    term: KnownTerm | None  # the listed term in it, the last one where there are several


def hard_phrases(
    passage: Passage, profiles: Sequence[WordProfile], lexicon: Lexicon, lowered: Set[str]
) -> Iterator[HardPhrase]:
    """The hard phrases of one passage, in order and apart from each other; `profiles` are those of its words.

    `lowered` has the unlisted rare words that the page writes in lower case somewhere: others with a capital are names.
    """
    scan = _Scan(passage.text, passage.words, profiles, lexicon, lowered)
    floor = 0
    for at, profile in enumerate(profiles):
        if not profile.opens or at < floor:
            continue
        end, term = scan.part(at)
        if end == at:
            if profile.named and (start := scan.name_before(at, floor)) < at:
                yield scan.phrase(start, at + 1, None, alone=False)
                floor = at + 1
        elif term is not None and not term.hard:
            floor = end
        else:
            start, (last, last_term) = scan.grow_left(at, floor), scan.grow_right(end, term)
            yield scan.phrase(start, last, last_term, alone=start == at and last == end)
            floor = last


@dataclass(frozen=True, slots=True)
class _Scan:
    text: str
    words: Sequence[Word]
    profiles: Sequence[WordProfile]
    lexicon: Lexicon
    lowered: Set[str]

    def joined(self, index: int) -> bool:
        """Whether word `index` follows on the one before it with only a space or a hyphen between."""
        return self.text[self.words[index - 1].end : self.words[index].start] in _JOINTS

    def part(self, at: int) -> tuple[int, KnownTerm | None]:
        """Where the longest listed term or rare word ends that starts at `at`; `at` itself where there is none."""
        terms, starts = self.lexicon.vocabulary.terms, self.lexicon.vocabulary.starts
        profile = self.profiles[at]
        key, longest, end, index = profile.base, "", at, at + 1
        while True:
            if key in terms:
                longest, end = key, index
            if key not in starts or index == len(self.words) or not self.joined(index):
                break
            key = f"{key} {self.profiles[index].base}"
            index += 1
        if longest:
            return end, self.lexicon.term(longest)
        if profile.hard and (profile.medical_part or self.words[at].lower in self.lowered):
            return at + 1, None
        return at, None

    def grow_right(self, end: int, term: KnownTerm | None) -> tuple[int, KnownTerm | None]:
        while end < len(self.words) and self.joined(end):
            after, next_term = self.part(end)
            if after > end and (next_term is None or next_term.hard):
                end, term = after, next_term
            elif self.profiles[end].head and not self.words[end - 1].lower.endswith("ed"):
                end += 1
            else:
                break
        return end, term

    def grow_left(self, start: int, floor: int) -> int:
        while start > floor and self.joined(start):
            before = self.profiles[start - 1]
            hyphen = self.text[self.words[start - 1].end] == "-"
            if not (before.modifier or (hyphen and before.base in _PREFIXES)):
                break
            start -= 1
        return start

    def name_before(self, at: int, floor: int) -> int:
        start = at
        while start > floor and self.joined(start) and self._is_name(start - 1):
            start -= 1
        return start

    def _is_name(self, index: int) -> bool:
        word = self.words[index]
        return self.text[word.start].isupper() and (
            word.lower.endswith("'s") or self.lexicon.zipf(word.lower) < _NAME_ZIPF
        )

    def phrase(self, start: int, end: int, term: KnownTerm | None, *, alone: bool) -> HardPhrase:
        """The words from `start` up to `end`; `alone`: the listed term is all of them."""
        key = term.name if alone and term else " ".join(profile.base for profile in self.profiles[start:end])
        return HardPhrase(start, end - 1, key, term)
