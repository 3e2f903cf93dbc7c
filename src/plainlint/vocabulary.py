"""The listed terms, in a form in which the words of a page are found among them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from itertools import repeat
from typing import Any, NamedTuple, TypeAlias

from plainlint.morphology import fold, uninflected

EMOTIVE = "emotive"
EVERYDAY = "everyday"

Topics: TypeAlias = Mapping[str, Mapping[str, Any]]
Entry: TypeAlias = tuple[str, str, Any]  # its name, its kind, and what the list says of it


class KnownTerm(NamedTuple):
    """A term of a list."""

    name: str  # as the list writes it
    kind: str  # "medical", "drug" or "emotive"; "everyday" where everybody knows it
    plain: str = ""  # plain wording for it, if the list has one

    @property
    def hard(self) -> bool:
        """Whether it needs an explanation."""
        return self.kind != EVERYDAY


@dataclass(frozen=True)
class Vocabulary:
    """Every listed term under its key: its words in their folded, uninflected form, with a space between."""

    terms: Mapping[str, Entry]
    starts: frozenset[str]  # what keys of several words start with: "bone" and "bone marrow"
    words: frozenset[str]  # every word of the keys
    _met: dict[str, KnownTerm] = field(default_factory=dict, repr=False, compare=False)

    def base(self, word: str) -> str:
        """The form of `word` (lower case) that keys have, or `word` folded where none has it."""
        folded = fold(word)
        if folded in self.words and folded[-1] not in "sia":
            return folded
        return _base(folded, self.words)

    def get(self, key: str) -> KnownTerm | None:
        """The term under this key."""
        known = self._met.get(key)
        if known is None and (entry := self.terms.get(key)):
            name, kind, says = entry
            plain = says.get("plain") if isinstance(says, dict) else says
            known = self._met[key] = KnownTerm(name, kind, plain or "")
        return known

    def as_data(self) -> dict[str, Any]:
        """The vocabulary as plain lists and mappings, with no more than `get` asks of it."""
        plain = {key: self.get(key) for key in self.terms}
        return {"terms": plain, "starts": sorted(self.starts), "words": sorted(self.words)}

    @classmethod
    def from_data(cls, data: Mapping[str, Any]) -> Vocabulary:
        """The vocabulary that `as_data` has written."""
        return cls(data["terms"], frozenset(data["starts"]), frozenset(data["words"]))


def build(lists: Iterable[tuple[str, Topics]]) -> Vocabulary:
    """A vocabulary of these lists, each with the kind of its terms; a later list wins over an earlier one.

    A topic that is named for a kind ("emotive") gives its terms that kind. Thousands of terms pass through here each
    time that plainlint starts, so whole lists are worked on at once.
    """
    names: list[str] = []
    entries: list[Entry] = []
    for kind, topics in lists:
        for topic, terms in topics.items():
            own = topic if topic == EMOTIVE else kind
            names.extend(terms)
            entries.extend(zip(terms, repeat(own), terms.values(), strict=False))
            for name, says in [item for item in terms.items() if type(item[1]) is dict]:
                forms = says.get("forms", ())
                names.extend(forms)
                own_wordings = forms.values() if isinstance(forms, Mapping) else repeat(says)
                entries.extend((name, own, wording) for _, wording in zip(forms, own_wordings, strict=False))
    folded = fold("\n".join(names).lower())
    words = frozenset(folded.split())
    keys = [_key(name, words) if name[-1:] == "s" or "s " in name else name for name in folded.split("\n")]
    return Vocabulary(dict(zip(keys, entries, strict=True)), _starts(keys), words)


def _key(name: str, words: frozenset[str]) -> str:
    return " ".join([_base(word, words) if word[-1:] == "s" else word for word in name.split(" ")])


def _starts(keys: Iterable[str]) -> frozenset[str]:
    starts: set[str] = set()
    while keys := {key.rpartition(" ")[0] for key in keys if " " in key}:
        starts |= keys
    return frozenset(starts)


def _base(word: str, words: frozenset[str]) -> str:
    for candidate in uninflected(word):
        if candidate in words:
            return candidate
    return word
