"""Emotive and misread words as data: each sense of a word, and the words around it that show which sense it has.

`rules/terms/emotive.yaml` describes the keys; what it says of a passage is worked out here, one word group at a time.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, fields
from enum import StrEnum
from functools import cache
from typing import Any, NamedTuple

from plainlint import rules_folder
from plainlint.segment import Word, words

_LIST = "terms/emotive.yaml"
_REACH = 4  # how many words away `before` and `after` still see
_NEAR = 40  # how many words of a long sentence `near` sees on either side
_JOINS = frozenset("-‐‑/ \n\"'“”‘’")  # what may stand between two words that belong together
_STOPS = frozenset(".;:()[]?!•–—")


class SenseKind(StrEnum):
    """What is wrong with a word."""

    EXPLAIN = "explain"  # frightens, or is not known: say what it means
    MEANING = "meaning"  # known, but in another meaning
    AVOID = "avoid"
    BLAME = "blame"
    WAR = "war"
    LABEL = "label"


class Stretch(NamedTuple):
    """Some words of a passage that stand together, and the text that they stand in."""

    text: str
    words: Sequence[Word]
    first: int  # index of the first word
    last: int  # index of the last word, which belongs to it
    low: int  # the words of the sentence: from this index
    high: int  # up to, not including, this one


class Phrases:
    """A set of words and phrases: "care", "end of life", "*itis" for an ending, "metast*" for a beginning."""

    def __init__(self, phrases: Iterable[str]) -> None:
        split = [tuple(phrase.replace("-", " ").lower().split()) for phrase in phrases]
        single = [phrase[0] for phrase in split if len(phrase) == 1]
        self._words = frozenset(word for word in single if "*" not in word)
        self._endings = tuple(word[1:] for word in single if word.startswith("*"))
        self._beginnings = tuple(word[:-1] for word in single if word.endswith("*"))
        self._starts: dict[str, list[tuple[str, ...]]] = {}
        self._ends: dict[str, list[tuple[str, ...]]] = {}
        for phrase in split:
            if len(phrase) > 1:
                self._starts.setdefault(phrase[0], []).append(phrase)
                self._ends.setdefault(phrase[-1], []).append(phrase)
        self._empty = not split

    def __bool__(self) -> bool:
        return not self._empty

    def has(self, word: str) -> bool:
        """Whether this one word (lower case) is in the set."""
        return word in self._words or word.endswith(self._endings) or word.startswith(self._beginnings)

    def within(self, found: Sequence[Word], low: int, high: int) -> int | None:
        """The index of the first word of the set, or of a phrase of it, that lies wholly in `found[low:high]`."""
        for index in range(low, high):
            if self.opens(found, index, high):
                return index
        return None

    def opens(self, found: Sequence[Word], index: int, high: int) -> bool:
        """Whether a word or phrase of the set starts at `index` and ends before `high`."""
        if index >= high:
            return False
        word = found[index].lower
        if word in self._words or word.endswith(self._endings) or word.startswith(self._beginnings):
            return True
        return word in self._starts and any(
            index + len(phrase) <= high and _stands(phrase, found, index) for phrase in self._starts[word]
        )

    def closes(self, found: Sequence[Word], index: int, low: int) -> bool:
        """Whether a word or phrase of the set ends at `index` and starts at `low` or after it."""
        if index < low:
            return False
        word = found[index].lower
        return self.has(word) or any(
            index - len(phrase) + 1 >= low and _stands(phrase, found, index - len(phrase) + 1)
            for phrase in self._ends.get(word, ())
        )


def _stands(phrase: tuple[str, ...], found: Sequence[Word], index: int) -> bool:
    return all(found[index + k].lower == part for k, part in enumerate(phrase))


@dataclass(frozen=True, slots=True)
class Context:
    """Words around a stretch; it holds where any one of them stands in its place."""

    previous: Phrases  # right before it
    next: Phrases  # right after it
    before: Phrases  # up to four words before it, in the same clause
    after: Phrases  # up to four words after it
    near: Phrases  # in the same sentence
    written: tuple[str, ...] = ()  # the stretch itself, in these very letters

    def holds(self, at: Stretch) -> bool:
        """Whether any of the conditions is met."""
        return (
            at.text[at.words[at.first].start : at.words[at.last].end] in self.written
            or (bool(self.next) and joined(at, at.last) and self.next.opens(at.words, at.last + 1, at.high))
            or (
                bool(self.previous)
                and joined(at, at.first - 1)
                and self.previous.closes(at.words, at.first - 1, at.low)
            )
            or (bool(self.after) and self.after.within(at.words, at.last + 1, _clause_end(at)) is not None)
            or (bool(self.before) and self.before.within(at.words, _clause_start(at), at.first) is not None)
            or (bool(self.near) and self._nearby(at))
        )

    def _nearby(self, at: Stretch) -> bool:
        low, high = max(at.low, at.first - _NEAR), min(at.high, at.last + 1 + _NEAR)
        before = self.near.within(at.words, low, at.first)
        return before is not None or self.near.within(at.words, at.last + 1, high) is not None


def joined(at: Stretch, index: int) -> bool:
    """Whether no more than a space, a hyphen, a slash or a quotation mark parts this word from the next."""
    if not at.low <= index < at.high - 1:
        return False
    gap = at.text[at.words[index].end : at.words[index + 1].start]
    return _JOINS.issuperset(gap) and " - " not in gap


def _parted(at: Stretch, index: int) -> bool:
    gap = at.text[at.words[index].end : at.words[index + 1].start]
    return " - " in gap or not _STOPS.isdisjoint(gap)


def _clause_end(at: Stretch) -> int:
    end = at.last + 1
    while end < min(at.high, at.last + 1 + _REACH) and not _parted(at, end - 1):
        end += 1
    return end


def _clause_start(at: Stretch) -> int:
    start = at.first
    while start > max(at.low, at.first - _REACH) and not _parted(at, start - 1):
        start -= 1
    return start


@dataclass(frozen=True, slots=True)
class Sense:
    """One sense of a word that frightens or is misread: what an entry of the list says."""

    name: str
    kind: SenseKind
    forms: tuple[str, ...]
    wrong: str = ""  # what readers may take it to mean; "" where they simply do not know it
    convey: str = ""  # what an explanation must say
    prefer: str = ""
    rule: str = ""  # the rule that finds it, where that is another one than unexplained-emotive-term
    evidence: tuple[str, ...] = ()
    signed_off: bool = False
    names: bool = False  # whether it is left alone as a part of the name of a disease
    sure: Context | None = None
    unless: Context | None = None
    when: Context | None = None
    explained_by: Phrases = field(default_factory=lambda: Phrases(()))
    must_convey: Phrases = field(default_factory=lambda: Phrases(()))
    bad: tuple[str, ...] = ()
    good: tuple[str, ...] = ()

    @property
    def matched(self) -> bool:
        """Whether its uses are looked for as words to explain."""
        return not self.rule and self.kind in (SenseKind.EXPLAIN, SenseKind.MEANING)


class Form(NamedTuple):
    """One form of a word, and the senses that it may have."""

    rest: tuple[str, ...]  # its words from the third on
    senses: tuple[Sense, ...]


class SenseError(ValueError):
    """An entry of the list that cannot be understood."""


@dataclass(frozen=True)
class Senses:
    """All entries of the list."""

    entries: tuple[Sense, ...]
    sources: Mapping[str, tuple[str, str]]  # the key of a source: its title and address
    diseases: Phrases  # the last words of names of diseases
    organisations: Phrases  # words of names of places and bodies

    def named(self, name: str) -> Sense:
        """The entry of this name; KeyError where there is none."""
        for sense in self.entries:
            if sense.name == name:
                return sense
        raise KeyError(name)

    def by_first_words(self) -> dict[str, dict[str, list[Form]]]:
        """The forms by their first and second word ("" where there is none), the longest first."""
        forms: dict[tuple[str, ...], list[Sense]] = {}
        for sense in self.entries:
            for written in sense.forms if sense.matched else ():
                forms.setdefault(tuple(word.lower for word in words(written)), []).append(sense)
        index: dict[str, dict[str, list[Form]]] = {}
        for form in sorted(forms, key=len, reverse=True):
            second = form[1] if len(form) > 1 else ""
            index.setdefault(form[0], {}).setdefault(second, []).append(Form(form[2:], tuple(forms[form])))
        return index


@cache
def packaged() -> Senses:
    """The list that plainlint brings; SenseError where an entry is wrong."""
    data = rules_folder.data(_LIST)
    return parse(data, {name: rules_folder.data(f"terms/emotive/{name}.yaml") for name in data["parts"]})


def parse(head: Mapping[str, Any], parts: Mapping[str, Sequence[Mapping[str, Any]]]) -> Senses:
    """The list out of its head and its parts; SenseError names the entry and what is wrong with it."""
    groups = {name: list(members) for name, members in head["groups"].items()}
    entries = tuple(_sense(entry, groups) for part in parts.values() for entry in part)
    sources = {key: (source["title"], source.get("url", "")) for key, source in head["sources"].items()}
    seen: set[str] = set()
    for sense in entries:
        if sense.name in seen:
            raise SenseError(f"{sense.name}: there are two entries of this name")
        seen.add(sense.name)
        if unknown := [key for key in sense.evidence if key not in sources]:
            raise SenseError(f"{sense.name}: no source is called {', '.join(unknown)}")
    diseases, organisations = (Phrases(_phrases(groups[name], groups)) for name in ("disease", "organisation"))
    return Senses(entries, sources, diseases, organisations)


_KEYS = frozenset(f.name for f in fields(Sense))
_LISTS = frozenset({"forms", "evidence", "bad", "good"})
_PHRASES = frozenset({"explained_by", "must_convey"})
_CONTEXTS = frozenset({"sure", "unless", "when"})
_PLACES = tuple(f.name for f in fields(Context))


def _sense(entry: Mapping[str, Any], groups: Mapping[str, list[str]]) -> Sense:
    name = str(entry.get("name", "an entry without a name"))
    if unknown := set(entry) - _KEYS:
        raise SenseError(f"{name}: no such key: {', '.join(sorted(unknown))}; there are {', '.join(sorted(_KEYS))}")
    if missing := {"name", "kind"} - set(entry):
        raise SenseError(f"{name}: needs {', '.join(sorted(missing))}")
    given: dict[str, Any] = {"forms": (name,), **entry}
    try:
        given["kind"] = SenseKind(given["kind"])
        for key, value in given.items():
            if key in _LISTS:
                given[key] = _texts(value)
            elif key in _PHRASES:
                given[key] = Phrases(_phrases(value, groups))
            elif key in _CONTEXTS:
                given[key] = _context(value, groups)
    except (ValueError, KeyError) as error:
        raise SenseError(f"{name}: {error}") from error
    return Sense(**given)


def _texts(given: Sequence[object]) -> tuple[str, ...]:
    texts = tuple(text for text in given if isinstance(text, str))
    if len(texts) < len(given):
        raise ValueError("every example and form is text: put it in quotation marks where it has a colon")
    return texts


def _context(given: Mapping[str, Sequence[str]], groups: Mapping[str, list[str]]) -> Context:
    if unknown := set(given) - set(_PLACES):
        raise ValueError(f"no such place: {', '.join(sorted(unknown))}; there are {', '.join(_PLACES)}")
    places = {place: Phrases(_phrases(given.get(place, ()), groups)) for place in _PLACES if place != "written"}
    return Context(**places, written=tuple(given.get("written", ())))


def _phrases(given: Sequence[str], groups: Mapping[str, list[str]]) -> Iterator[str]:
    for phrase in given:
        if not isinstance(phrase, str):
            raise ValueError(f"{phrase!r} is no phrase: put words that YAML reads as something else in quotation marks")
        if phrase.startswith("<"):
            group = phrase.strip("<>")
            if group not in groups:
                raise ValueError(f"no such group: {group}; there are {', '.join(sorted(groups))}")
            yield from _phrases(groups[group], groups)
        else:
            yield phrase
