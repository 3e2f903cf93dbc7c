"""Hard phrases: listed terms and rare words, each with the words that make one term with it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence, Set
from typing import NamedTuple, TypeGuard

from plainlint.lexicon import Lexicon, WordProfile
from plainlint.morphology import fold
from plainlint.segment import Passage, Word
from plainlint.vocabulary import EMOTIVE, KnownTerm

_JOINTS = frozenset((" ", "-", "‐", "‑", "\n"))
_NAME_ZIPF = 4.2  # a rarer word with a capital before "disease" is a name
_LONGEST_NAME = 4  # words
_MOST_PARTS = 3  # more hard terms in a row are a list that has lost its commas
_ADVERBS_AND_VERBS = ("ly", "ed", "ing")  # a rare word that ends so is no term, unless a medical part says so


class HardPhrase(NamedTuple):
    """Words of a passage that make one hard term."""

    first: int  # index into the passage's words
    last: int  # of the last word
    key: str  # the same for all its spellings and inflections
    term: KnownTerm | None  # the listed term that it is or begins with
    parts: tuple[str, ...]  # the keys of the hard terms in it, in order


class _Part(NamedTuple):
    """A listed term or a rare word."""

    end: int  # index of the word after it
    key: str
    term: KnownTerm | None


def hard_phrases(
    passage: Passage, profiles: Sequence[WordProfile], openers: Iterable[int], lexicon: Lexicon, lowered: Set[str]
) -> Iterator[HardPhrase]:
    """The hard phrases of one passage, in order and apart from each other.

    `profiles` are those of its words, `openers` the indices of those that open a phrase.
    `lowered` has the unlisted rare words that the page writes in lower case somewhere: others with a capital are names.
    """
    scan = _Scan(passage.text, passage.words, profiles, lexicon, lowered)
    floor = 0
    for at in openers:
        if at < floor:
            continue
        part, profile = scan.part(at), profiles[at]
        if part is not None and part.term is not None and not part.term.hard:
            floor = part.end
        elif part is not None:
            phrase = scan.phrase(at, floor, part)
            yield phrase
            floor = phrase.last + 1
        elif profile.named and (start := scan.name_before(at, floor)) < at:
            key = " ".join(named.base for named in profiles[start : at + 1])
            yield HardPhrase(start, at, key, None, (key,))
            floor = at + 1


class _Scan(NamedTuple):
    text: str
    words: Sequence[Word]
    profiles: Sequence[WordProfile]
    lexicon: Lexicon
    lowered: Set[str]

    def joined(self, index: int) -> bool:
        """Whether word `index` follows on the one before it, with a space or hyphen between or as in "H. pylori"."""
        before, start = self.words[index - 1], self.words[index].start
        between = self.text[before.end : start]
        return between in _JOINTS or (between == ". " and before.end - before.start == 1 and self.text[start].islower())

    def part(self, at: int) -> _Part | None:
        """The longest listed term that starts at word `at`, or that word where it is rare."""
        profile = self.profiles[at]
        if not profile.opens:
            return None
        vocabulary = self.lexicon.vocabulary
        key, longest, end, index = profile.base, "", at, at + 1
        while True:
            if key in vocabulary.terms:
                longest, end = key, index
            if key not in vocabulary.starts or index == len(self.words) or not self.joined(index):
                break
            key = f"{key} {self.profiles[index].base}"
            index += 1
        if longest:
            term = vocabulary.get(longest)
            return _Part(end, term.name if term else longest, term)
        if profile.hard and self._is_term(at, profile):
            return _Part(at + 1, profile.base, None)
        return None

    def _is_term(self, at: int, profile: WordProfile) -> bool:
        word = self.words[at]
        if not self.text[word.start + 1 : word.end].islower() or self._is_cut_off(word):
            return False
        return profile.medical_part or (word.lower in self.lowered and not word.lower.endswith(_ADVERBS_AND_VERBS))

    def _is_cut_off(self, word: Word) -> bool:
        """Whether only a part of a word is named: "spondylo-"."""
        return self.text[word.end : word.end + 1] == "-" and not self.text[word.end + 1 : word.end + 2].isalnum()

    def phrase(self, at: int, floor: int, part: _Part) -> HardPhrase:
        """The phrase that grows from `part`, which starts at word `at`; it starts at word `floor` or later."""
        end, parts = part.end, [part.key]
        while end < len(self.words) and self._may_go_on(end) and self.joined(end) and not self._is_plural(end - 1):
            following = self.part(end)
            if self._goes_on(following, parts):
                parts.append(following.key)
                end = following.end
            elif (head := self._head(end, following)) is not None:
                end = head
            else:
                break
        start = self._start(at, floor)
        key = part.key
        if (start, end) != (at, part.end) and not (part.term and part.term.kind == EMOTIVE):
            key = " ".join(profile.base for profile in self.profiles[start:end])
        return HardPhrase(start, end - 1, key, part.term, tuple(parts))

    def _may_go_on(self, index: int) -> bool:
        """Whether word `index` is one of the few that make a phrase longer: cheap to ask, and most often no."""
        return self.profiles[index].follows or self.text[self.words[index].start].isupper()

    def _is_plural(self, index: int) -> bool:
        """Whether word `index` is a plural of a listed term: no noun makes one term with it that follows."""
        word = self.words[index].lower
        return word.endswith("s") and self.profiles[index].base != fold(word)

    def _goes_on(self, following: _Part | None, parts: list[str]) -> TypeGuard[_Part]:
        """Whether a hard term makes one phrase with the hard terms before it."""
        return (
            following is not None
            and (following.term is None or following.term.hard)
            and len(parts) < _MOST_PARTS
            and following.key not in parts
            and not self.words[following.end - 1].lower.endswith("ed")  # "Is the disease inherited?"
        )

    def _head(self, index: int, everyday: _Part | None) -> int | None:
        """Where the nouns end that start at word `index` and make a new term with the words before them."""
        if everyday is not None and everyday.end - index > 1:  # "metastatic breast cancer"
            return everyday.end if self.profiles[everyday.end - 1].head else None
        if self._is_prefix(index) and self.part(index + 1):  # "acute post-streptococcal ..."
            return index + 1
        if self._is_joined_head(index + 1) and self.profiles[index].between:  # "interstitial lung disease"
            return index + 2
        if self.profiles[index].named or not self.profiles[index].head:
            named = index
            while named < min(index + _LONGEST_NAME, len(self.words)) and self._is_name(named) and self.joined(named):
                named += 1
            if index < named < len(self.words) and self.joined(named) and self.profiles[named].named:
                return named + 1  # "febrile Mucha-Habermann disease"
        if not self.profiles[index].head:
            return None
        light = self.profiles[index].light and self.lexicon.names_treatment(self.words[index - 1].lower)
        return None if light else index + 1

    def _is_joined_head(self, index: int) -> bool:
        return index < len(self.words) and self.profiles[index].head and self.joined(index)

    def _is_prefix(self, index: int) -> bool:
        return index + 1 < len(self.words) and self.profiles[index].prefix and self.text[self.words[index].end] == "-"

    def _start(self, start: int, floor: int) -> int:
        """Where the words start that belong to the hard word at `start`: "acute", "non-", and names."""
        if self.profiles[start].named:
            start = self.name_before(start, floor)
        while start > floor and self.joined(start):
            if not (self.profiles[start - 1].modifier or self._is_prefix(start - 1)):
                break
            start -= 1
        return start

    def name_before(self, at: int, floor: int) -> int:
        """Where the name starts that stands right before word `at`; `at` itself where there is none."""
        start = at
        floor = max(floor, at - _LONGEST_NAME)
        while start > floor and self.joined(start) and self._is_name(start - 1):
            start -= 1
        return start

    def _is_name(self, index: int) -> bool:
        word = self.words[index]
        if not self.text[word.start].isupper() or self.profiles[index].between:
            return False
        return word.lower.endswith("'s") or self.lexicon.zipf(word.lower) < _NAME_ZIPF
