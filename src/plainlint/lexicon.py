"""The term lists and word data, loaded once, each when it is first asked for."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import cached_property, lru_cache
from pathlib import Path
from typing import Any, NamedTuple

from plainlint import morphology, rules_folder, vocabulary
from plainlint.vocabulary import EVERYDAY, KnownTerm, Vocabulary

_RARITY = Path(__file__).parent / "data/word_rarity.txt"
UNKNOWN_ZIPF = 2.0  # what a word counts as that the table does not have
COMMON = 3.6  # words of this Zipf frequency are known to readers, and so are words openly built from them
RARE = 2.9  # rarer words that no list has are hard
RARE_WITH_MEDICAL_PART = 3.6  # and so are these where they have a Greek or Latin part

_LISTS = (("medical", "terms/medical.yaml"), ("drug", "terms/drugs.yaml"))
_SHORTEST_HARD_WORD = 5


class GlossaryTerm(NamedTuple):
    """A term of a house's own glossary."""

    name: str
    wording: str = ""  # the house's plain wording
    forms: tuple[str, ...] = ()


class WordProfile(NamedTuple):
    """What a word may be in a hard phrase."""

    base: str  # its form in the keys of the vocabulary
    reach: int = 0  # how many words the longest listed term has that starts with it
    hard: bool = False  # hard by itself, though no list has it
    medical_part: bool = False  # hard, and built from Greek or Latin parts
    head: bool = False
    modifier: bool = False
    named: bool = False


@dataclass(frozen=True)
class Lexicon:
    """What plainlint knows of words, with the terms of a house's glossary where there are some."""

    glossary: tuple[GlossaryTerm, ...] = ()

    def with_glossary(self, terms: Iterable[GlossaryTerm]) -> Lexicon:
        """A lexicon that has these terms as well; they win over the packaged ones."""
        return replace(self, glossary=(*self.glossary, *terms))

    @cached_property
    def _rarity(self) -> dict[str, str]:
        lines = _RARITY.read_text(encoding="ascii").splitlines()
        return {line[:3]: line for line in lines}

    def zipf(self, word: str) -> float:
        """How common a word (lower case) is in print, from 2.0 to 7.7 on the Zipf scale.

        3.0 is once in a million words, 6.0 once in a thousand; a word that the table does not have counts as 2.0.
        """
        line = self._rarity.get(f"{word:3.3}", "")
        at = line.find(f" {word} ", 3)
        if at < 0:
            return UNKNOWN_ZIPF
        after = at + len(word) + 2
        return int(line[after : after + 2]) / 10

    @cached_property
    def vocabulary(self) -> Vocabulary:
        """The listed terms, the packaged ones and the glossary's."""
        everyday = rules_folder.data("terms/everyday.yaml")
        glossary = {term.name: {"plain": term.wording, "forms": term.forms} for term in self.glossary}
        return vocabulary.build(
            [
                *((kind, rules_folder.data(path)) for kind, path in _LISTS),
                (EVERYDAY, {topic: dict.fromkeys(words) for topic, words in everyday.items()}),
                ("medical", {"glossary": glossary}),
            ]
        )

    def term(self, key: str) -> KnownTerm | None:
        """The listed term under this key (see Vocabulary), everyday ones as well."""
        return self.vocabulary.get(key)

    @cached_property
    def _profiles(self) -> dict[str, WordProfile]:
        return {}

    def profile(self, word: str) -> WordProfile:
        """What `word` (lower case) may be in a hard phrase."""
        found = self._profiles.get(word)
        if found is None:
            found = self._profiles[word] = self._profile(word)
        return found

    def _profile(self, word: str) -> WordProfile:
        base = self.vocabulary.base(word)
        phrases = self._phrases
        reach = self.vocabulary.reach.get(base, 0)
        hard = medical_part = False
        if base not in self.vocabulary.terms and len(word) >= _SHORTEST_HARD_WORD and word.isalpha() and word.isascii():
            medical_part = self._has_medical_part(word)
            hard = self._is_rare(word, RARE_WITH_MEDICAL_PART if medical_part else RARE)
        return WordProfile(
            base,
            reach,
            hard,
            hard and medical_part,
            base in phrases["heads"],
            base in phrases["modifiers"],
            base in phrases["named"],
        )

    def _is_rare(self, word: str, limit: float) -> bool:
        if self.zipf(word) >= limit:
            return False
        if any(self.zipf(root) >= COMMON for root in morphology.roots(word)):
            return False
        return not morphology.is_compound(word, lambda part: self.zipf(part) >= 4.0)

    def _has_medical_part(self, word: str) -> bool:
        endings, beginnings = self._word_parts
        stem = word[:-1] if word.endswith("s") else word
        return word.endswith(endings) or stem.endswith(endings) or word.startswith(beginnings)

    @cached_property
    def _word_parts(self) -> tuple[tuple[str, ...], tuple[str, ...]]:
        parts = rules_folder.data("terms/word_parts.yaml")
        return (*parts["medical endings"], *parts["drug endings"]), tuple(parts["beginnings"])

    def names_medicine(self, word: str) -> bool:
        """Whether `word` (lower case) ends as the names of medicines do: "infliximab"."""
        return word.endswith(tuple(rules_folder.data("terms/word_parts.yaml")["drug endings"]))

    @cached_property
    def _phrases(self) -> dict[str, frozenset[str]]:
        data: dict[str, Any] = rules_folder.data("terms/phrases.yaml")
        return {part: frozenset(map(morphology.fold, words)) for part, words in data.items()}

    def is_organisation_word(self, word: str) -> bool:
        """Whether a name with this word (lower case) in it is an organisation's."""
        return morphology.fold(word) in self._phrases["organisations"]

    def well_known_abbreviations(self, locale: str) -> frozenset[str]:
        """Abbreviations that readers in this place ("en-GB") know by themselves."""
        lists = rules_folder.data("terms/abbreviations.yaml")
        return frozenset(lists["everywhere"]) | frozenset(lists.get(locale, ()))


@lru_cache(maxsize=1)
def packaged() -> Lexicon:
    """The lexicon that plainlint brings."""
    return Lexicon()
