"""The listed terms, in a form in which the words of a page are found among them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from itertools import repeat
from typing import Any, NamedTuple, TypeAlias

from plainlint.morphology import fold, uninflected

EMOTIVE = "emotive"
EVERYDAY = "everyday"

Topics: TypeAlias = Mapping[str, Mapping[str, Any]]
Entry: TypeAlias = tuple[str, str, Any] | str  # its name, its kind, and what the list says of it; or as written down


class KnownTerm(NamedTuple):
    """A term of a list."""

    name: str  # as the list writes it
    kind: str  # "medical", "drug" or "emotive"; "everyday" where everybody knows it
    plain: str = ""  # plain wording for it, if the list has one

    @property
    def hard(self) -> bool:
        """Whether it needs an explanation."""
        return self.kind != EVERYDAY


class Vocabulary:
    """Every listed term under its key: its words in their folded, uninflected form, with a space between."""

    def __init__(self, terms: Mapping[str, Entry], starts: frozenset[str], words: frozenset[str]) -> None:
        self.terms = terms
        self.starts = starts  # what keys of several words start with: "bone" and "bone marrow"
        self.words = words  # every word of the keys
        self._met: dict[str, KnownTerm] = {}

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
            known = self._met[key] = _read(entry, key) if isinstance(entry, str) else _known(*entry)
        return known

    def names(self) -> Iterator[str]:
        """The name of each term."""
        return (known.name for key in self.terms if (known := self.get(key)))

    def as_data(self) -> dict[str, Any]:
        """The vocabulary as text that is read back fast, with no more than `get` asks of it."""
        written = {key: _written(known, key) for key in self.terms if (known := self.get(key))}
        return {"terms": written, "starts": "\n".join(sorted(self.starts)), "words": " ".join(sorted(self.words))}

    @classmethod
    def from_data(cls, data: Mapping[str, Any]) -> Vocabulary:
        """The vocabulary that `as_data` has written."""
        return cls(data["terms"], frozenset(data["starts"].split("\n")), frozenset(data["words"].split(" ")))


def _known(name: str, kind: str, says: Any) -> KnownTerm:
    plain = says.get("plain") if isinstance(says, dict) else says
    return KnownTerm(name, kind, plain or "")


def _written(known: KnownTerm, key: str) -> str:
    return f"{known.kind}\t{known.name if known.name != key else ''}\t{known.plain}"


def _read(written: str, key: str) -> KnownTerm:
    kind, name, plain = written.split("\t")
    return KnownTerm(name or key, kind, plain)


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
