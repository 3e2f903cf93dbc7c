"""Emotive and misread words as data: each sense of a word, and the words around it that show which sense it has.

`rules/terms/emotive.yaml` describes the keys.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from typing import Any, NamedTuple

from plainlint import rules_folder
from plainlint.facts.emotive.surroundings import Context, Phrases
from plainlint.segment import words

_LIST = "terms/emotive.yaml"


class SenseKind(StrEnum):
    """What is wrong with a word."""

    EXPLAIN = "explain"  # frightens, or is not known: say what it means
    MEANING = "meaning"  # known, but in another meaning
    AVOID = "avoid"
    BLAME = "blame"
    WAR = "war"
    LABEL = "label"


class Sense(NamedTuple):
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
    kin: tuple[str, ...] = ()  # words of its family: readers know it once one of these has been explained
    first: bool = False  # whether only the first such word of a page counts, in whatever sense
    names: bool = False  # whether it is left alone as a part of the name of a disease
    sure: Context | None = None
    unless: Context | None = None
    when: Context | None = None
    explained_by: Phrases = Phrases(())
    must_convey: Phrases = Phrases(())
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
    kin: tuple[Sense, ...] = ()  # the senses of other words of its family


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

    def of(self, word: str) -> tuple[Sense, ...]:
        """The entries with this name or form, whatever their kind; case and hyphens do not matter."""
        wanted = _plain(word)
        return tuple(sense for sense in self.entries if wanted in map(_plain, (sense.name, *sense.forms)))

    def by_first_words(self) -> dict[str, dict[str, list[Form]]]:
        """The forms by their first and second word ("" where there is none), the longest first."""
        forms: dict[tuple[str, ...], list[Sense]] = {}
        kin: dict[tuple[str, ...], list[Sense]] = {}
        for sense in self.entries:
            for found, written in ((forms, sense.forms), (kin, sense.kin)) if sense.matched else ():
                for form in written:
                    found.setdefault(_split(form), []).append(sense)
        index: dict[str, dict[str, list[Form]]] = {}
        for split in sorted({*forms, *kin}, key=len, reverse=True):
            second = split[1] if len(split) > 1 else ""
            known = Form(split[2:], tuple(forms.get(split, ())), tuple(kin.get(split, ())))
            index.setdefault(split[0], {}).setdefault(second, []).append(known)
        return index


def _plain(text: str) -> str:
    return " ".join(word.lower for word in words(text))


def _split(form: str) -> tuple[str, ...]:
    """The words of a form, faster than in any text: there are hundreds, each in nothing but letters."""
    return tuple(form.lower().replace("-", " ").replace("’", "'").split())


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


_KEYS = frozenset(Sense._fields)
_LISTS = frozenset({"forms", "kin", "evidence", "bad", "good"})
_PHRASES = frozenset({"explained_by", "must_convey"})
_CONTEXTS = frozenset({"sure", "unless", "when"})
_PLACES = Context._fields


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
