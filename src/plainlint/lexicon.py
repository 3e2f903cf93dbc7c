"""The term lists and word data, loaded once, each when it is first asked for."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from functools import cached_property, lru_cache
from itertools import chain
from pathlib import Path
from typing import Any, NamedTuple

from plainlint import morphology, rules_folder, vocabulary
from plainlint.prepared import prepared
from plainlint.segment import words
from plainlint.vocabulary import EVERYDAY, KnownTerm, Vocabulary

_RARITY = Path(__file__).parent / "data/word_rarity.txt"
UNKNOWN_ZIPF = 2.0  # what a word counts as that the table does not have


class _Limits(NamedTuple):
    """From where on the Zipf scale readers know an unlisted word."""

    word: float  # the word itself
    root: float  # a word that it is openly built from
    half: float  # either of two words that are written together in it


_LIMITS = _Limits(word=2.6, root=3.0, half=3.5)
_LIMITS_WITH_MEDICAL_PART = _Limits(word=3.6, root=3.7, half=4.0)

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
    opens: bool = False  # whether a listed term starts with it, it is hard or `named`
    hard: bool = False  # hard by itself, though no list has it
    medical_part: bool = False  # hard, and built from Greek or Latin parts
    head: bool = False  # makes one term with the hard word before it: "syndrome"
    light: bool = False  # a head that adds nothing to the name of a treatment: "drug"
    between: bool = False  # may stand between such a word and its head: "lung"
    modifier: bool = False  # belongs to the hard word after it: "acute"
    named: bool = False  # makes a name with the capital before it: "disease"
    prefix: bool = False  # belongs to the hard word after it where a hyphen joins them: "non"
    follows: bool = False  # opens, heads or stands between, so that a hard phrase may go on with it


class _Profiles(dict[str, WordProfile]):
    """Profiles that are made when they are first asked for: a page asks for each of its words, most of them known."""

    def __init__(self, make: Callable[[str], WordProfile]) -> None:
        super().__init__()
        self._make = make

    def __missing__(self, word: str) -> WordProfile:
        made = self[word] = self._make(word)
        return made


class Lexicon:
    """What plainlint knows of words, with the terms of a house's glossary where there are some."""

    def __init__(self, glossary: tuple[GlossaryTerm, ...] = ()) -> None:
        self.glossary = glossary

    def with_glossary(self, terms: Iterable[GlossaryTerm]) -> Lexicon:
        """A lexicon that has these terms as well; they win over the packaged ones."""
        return Lexicon((*self.glossary, *terms))

    @cached_property
    def _rarity(self) -> dict[str, str]:
        lines = _RARITY.read_bytes().decode("ascii").split("\n")  # much faster than lines of a text file
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
        if not self.glossary:
            return Vocabulary.from_data(prepared("vocabulary", lambda: self._listed().as_data()))
        return self._listed()

    def _listed(self) -> Vocabulary:
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

    def listed(self, text: str) -> KnownTerm | None:
        """The listed term that these words are, in whatever form."""
        return self.term(" ".join(self.vocabulary.base(word.lower) for word in words(text)))

    def is_widely_known(self, name: str) -> bool:
        """Whether most adults know the listed term of this name well enough to read on."""
        return name in self._widely_known

    @cached_property
    def _widely_known(self) -> frozenset[str]:
        topics: Mapping[str, Iterable[str]] = rules_folder.data("terms/widely_known.yaml")
        return frozenset(chain.from_iterable(topics.values()))

    @cached_property
    def profiles(self) -> Mapping[str, WordProfile]:
        """What each word (lower case) may be in a hard phrase; every word has a profile, made when first asked for."""
        return _Profiles(self._profile)

    def _profile(self, word: str) -> WordProfile:
        vocabulary, phrases = self.vocabulary, self._phrases
        base = vocabulary.base(word)
        listed, named = base in vocabulary.terms, base in phrases["named"]
        part = self._unlisted_part(word) if not listed and len(word) >= _SHORTEST_HARD_WORD else None
        light = base in phrases["light heads"]
        made = WordProfile(
            base=base,
            opens=listed or part is not None or named or base in vocabulary.starts,
            hard=part is not None,
            medical_part=bool(part),
            head=light or base in phrases["heads"],
            light=light,
            between=base in phrases["between"],
            modifier=base in phrases["modifiers"],
            named=named,
            prefix=base in phrases["prefixes"],
        )
        return made._replace(follows=made.opens or made.head or made.between or made.prefix)

    def _unlisted_part(self, word: str) -> bool | None:
        """Whether this hard word has a medical part; None where the word is not hard."""
        if self.zipf(word) >= _LIMITS_WITH_MEDICAL_PART.word or not (word.isalpha() and word.isascii()):
            return None
        if self._has_medical_part(word):
            return True if self._is_rare(word, _LIMITS_WITH_MEDICAL_PART) else None
        learned = word.removesuffix("s").endswith(self._word_parts["learned endings"])
        return False if learned and self._is_rare(word, _LIMITS) else None

    def _is_rare(self, word: str, limits: _Limits) -> bool:
        if self.zipf(word) >= limits.word or any(self.zipf(root) >= limits.root for root in morphology.roots(word)):
            return False
        return not morphology.is_compound(word, lambda part: self.zipf(part) >= limits.half)

    def _has_medical_part(self, word: str) -> bool:
        parts = self._word_parts
        stem = word[:-1] if word.endswith("s") else word
        return (
            stem.endswith(parts["endings"]) or word.endswith(parts["endings"]) or word.startswith(parts["beginnings"])
        )

    def names_medicine(self, word: str) -> bool:
        """Whether `word` (lower case) ends as the names of medicines do: "infliximab"."""
        return word.endswith(self._word_parts["drug endings"])

    def names_treatment(self, word: str) -> bool:
        """Whether `word` (lower case) ends as the names of treatments and tests do: "immunotherapy"."""
        return word.endswith(self._word_parts["treatment endings"])

    @cached_property
    def _word_parts(self) -> dict[str, tuple[str, ...]]:
        parts = {name: tuple(listed) for name, listed in rules_folder.data("terms/word_parts.yaml").items()}
        return parts | {"endings": parts["medical endings"] + parts["drug endings"]}

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
