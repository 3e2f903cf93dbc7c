"""The listed terms, in a form in which the words of a page are found among them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any, NamedTuple, TypeAlias

from plainlint.morphology import fold, uninflected

Topics: TypeAlias = Mapping[str, Mapping[str, Any]]


class KnownTerm(NamedTuple):
    """A term of a list."""

    name: str  # as the list writes it
    kind: str  # "medical", "drug" or "emotive"; "everyday" where everybody knows it
    plain: str = ""  # plain wording for it, if the list has one

    @property
    def hard(self) -> bool:
        """Whether it needs an explanation."""
        return self.kind != EVERYDAY


EVERYDAY = "everyday"


@dataclass(frozen=True)
class Vocabulary:
    """Every listed term under its key: its words in their folded, uninflected form, with a space between."""

    terms: Mapping[str, tuple[str, str, Any]]  # key: name, kind, what the list says of it
    reach: Mapping[str, int]  # first word of a key: how many words the longest key has that starts with it
    words: frozenset[str]  # every word of the keys

    def base(self, word: str) -> str:
        """The form of `word` (lower case) that keys have, or `word` folded where none has it."""
        folded = fold(word)
        if folded in self.words and folded[-1] not in "sia":
            return folded
        return _base(folded, self.words)

    def get(self, key: str) -> KnownTerm | None:
        """The term under this key."""
        found = self.terms.get(key)
        if found is None:
            return None
        name, kind, says = found
        plain = says.get("plain", "") if isinstance(says, Mapping) else says
        return KnownTerm(name, kind, plain or "")


def build(lists: Iterable[tuple[str, Topics]]) -> Vocabulary:
    """A vocabulary of these lists, each with the kind of its terms; a later list wins over an earlier one.

    A topic that is named for a kind ("emotive") gives its terms that kind.
    """
    names: list[str] = []
    entries: list[tuple[str, str, Any]] = []
    for kind, topics in lists:
        for topic, terms in topics.items():
            own = topic if topic == "emotive" else kind
            for name, says in terms.items():
                entry = (name, own, says)
                names.append(name)
                entries.append(entry)
                if isinstance(says, Mapping):
                    forms = says.get("forms", ())
                    names.extend(forms)
                    entries.extend(entry for _ in forms)
    folded = fold("\n".join(names).lower())
    words = frozenset(folded.split())
    keys = [_key(line, words) for line in folded.split("\n")]
    reach: dict[str, int] = {}
    for key in keys:
        first, _, _ = key.partition(" ")
        count = key.count(" ") + 1
        if reach.get(first, 0) < count:
            reach[first] = count
    return Vocabulary(dict(zip(keys, entries, strict=True)), reach, words)


def _key(name: str, words: frozenset[str]) -> str:
    if "s " in name or name.endswith("s"):
        return " ".join(_base(word, words) for word in name.split(" "))
    return name


def _base(word: str, words: frozenset[str]) -> str:
    for candidate in uninflected(word):
        if candidate in words:
            return candidate
    return word
