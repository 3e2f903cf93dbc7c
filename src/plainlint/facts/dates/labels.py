"""The words that say what a date is: "Page last reviewed", "Date of next review", "This leaflet was issued in".

A label is a run of words from a small vocabulary with a core in it ("reviewed", "issue"); what stands around the core
("last", "next", "due", "date of") settles its role. So wordings that nobody listed are read as well as those that
somebody did.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from itertools import pairwise
from typing import NamedTuple

from plainlint import lazy, rules_folder

REVIEWED, NEXT_REVIEW, UPDATED, REVISED = "reviewed", "next-review", "updated", "revised"
PUBLISHED, APPROVED, EXPIRES = "published", "approved", "expires"
REVIEW_DATE = "review-date"  # "Review date:", which means the last review to some publishers and the next to others
OTHER = "other"  # the label of a date that is not about the page: "Last accessed"

_PRIORITY = (REVIEWED, REVISED, UPDATED, APPROVED, PUBLISHED, EXPIRES)
_VERBAL = {(first, verb) for first in ("will", "ll", "to") for verb in ("review", "update", "revise", "check")}
_PLANNED = {
    *((be, "be") for be in ("to", "will", "ll", "should", "must")),
    *(("for", thing) for thing in ("review", "revision", "update")),
    *(("review", after) for after in ("by", "before", "again")),
    *(("reviewed", "before"), ("revise", "by")),
}

_WORD = lazy.pattern(r"[a-z]+")
_SIGNS = frozenset(("", *"/&’'–-"))
_WITHIN = lazy.pattern(r"[ \t\u00a0]{0,3}(?:[/&’'–-][ \t\u00a0]{0,2})?|[ \t\u00a0]?\n[ \t\u00a0]?")


class Label(NamedTuple):
    """A run of words that gives a date its role."""

    start: int
    end: int
    role: str
    strong: bool  # cannot well be about anything but a text: "last reviewed", "date of issue"
    noun: bool = False  # "publication", which is weaker than "published"
    verb: bool = False  # "we will review", which needs to say what
    version: bool = False  # "Version 3", which may have a number before its date


class Vocabulary(NamedTuple):
    """The words that labels are made of."""

    done: Mapping[str, str]  # participles and the roles that they give
    things: Mapping[str, str]  # nouns and theirs
    states: frozenset[str]
    others: frozenset[str]
    past: frozenset[str]
    ahead: frozenset[str]
    dated: frozenset[str]
    manner: frozenset[str]
    grammar: frozenset[str]
    cues: frozenset[str]  # where a passage has none of these, it has no label
    cores: frozenset[str]  # where a run has none of these, it is no label
    known: frozenset[str]  # all words
    page: tuple[str, ...]  # what a page may call itself


@cache
def vocabulary() -> Vocabulary:
    """The words of the term list."""
    data = rules_folder.data("terms/date_labels.yaml")
    done, things = ({word: role for role, words in data[key].items() for word in words} for key in ("done", "things"))
    sets = {key: frozenset(data[key]) for key in ("states", "others", "past", "ahead", "dated", "manner")}
    grammar = frozenset(data["grammar"].split())
    cues = frozenset({*done, *things, *sets["states"], "signed", "revise"})
    return Vocabulary(
        done,
        things,
        **sets,
        grammar=grammar,
        cues=cues,
        cores=cues | sets["others"] | {"due"},
        known=cues.union(grammar, *sets.values()),
        page=tuple(data["page"]),
    )


def labels(text: str, lower: str) -> Iterator[Label]:
    r"""The labels of `text`, whose lines end in "\n", in order; `lower` is the same text in lower case.

    A run goes on past the end of a line only where the next line begins with a small letter, as in a wrapped sentence.
    """
    known, cores = vocabulary().known, vocabulary().cores
    run: list[re.Match[str]] = []
    cored = False
    for word in _WORD.finditer(lower):
        listed = word.group() in known
        if run and not (listed and _joined(text, lower, run[-1].end(), word.start())):
            if cored:
                yield from _label(run)
            run, cored = [], False
        if listed:
            run.append(word)
            cored = cored or word.group() in cores
    if cored:
        yield from _label(run)


def _joined(text: str, lower: str, end: int, start: int) -> bool:
    between = lower[end:start]
    if between == " ":
        return True
    if start - end > 5 or between.strip() not in _SIGNS or not _WITHIN.fullmatch(between):
        return False
    return "\n" not in between or text[start].islower()


def _label(run: Sequence[re.Match[str]]) -> Iterator[Label]:
    known = vocabulary()
    run = _before_names(run)
    words = [word.group() for word in run]
    role = _role(words)
    if not role:
        return
    said = set(words)
    strong = role in (NEXT_REVIEW, EXPIRES) or not said.isdisjoint(known.past | known.ahead | known.states | {"date"})
    loose = known.grammar | known.manner
    yield Label(
        next(word.start() for word in run if word.group() not in known.grammar),
        next(word.end() for word in reversed(run) if word.group() not in loose),
        role,
        strong=strong and role != OTHER,
        noun=said.isdisjoint(known.done),
        verb=role == NEXT_REVIEW and not _VERBAL.isdisjoint(pairwise(words)),
        version=not said.isdisjoint(("version", "edition", "issue")),
    )


def _before_names(run: Sequence[re.Match[str]]) -> Sequence[re.Match[str]]:
    """The run up to "by" where names follow: in "ratified by the clinical lead" the post is no part of the label."""
    words = [word.group() for word in run]
    done = next((index for index, word in enumerate(words) if word in vocabulary().done), len(words))
    named = next((index for index in range(done, len(words)) if words[index] == "by"), None)
    return run if named is None or not vocabulary().ahead.isdisjoint(words) else run[: named + 1]


def _role(words: Sequence[str]) -> str:
    """What a run of words says of a date; "" where it says nothing."""
    known, said = vocabulary(), set(words)
    if said & known.others:
        return OTHER
    if said == {"next", "due"} or ("next" in said and said & {"version", "edition", "issue"}):
        return NEXT_REVIEW
    if ("check", "up") in pairwise(words):
        return ""
    if state := _state(words, said):
        return state
    done = {known.done[word] for word in words if word in known.done}
    if {"signed", "off"} <= said:
        done.add(APPROVED)
    things = {known.things[word] for word in words if word in known.things}
    changing = (done | things) & {REVIEWED, REVISED, UPDATED} or "revise" in said
    if changing and _ahead(words, said):
        return NEXT_REVIEW
    for role in _PRIORITY:
        if role in done:
            return role
    if REVIEWED in things:
        return _review(said)
    return next((role for role in _PRIORITY if role in things), "")


def _state(words: Sequence[str], said: set[str]) -> str:
    """The role that "correct as of", "valid until" or "accurate at the time of printing" gives, if any."""
    states = said & vocabulary().states
    if not states:
        return ""
    after = set(words[min(map(words.index, states)) + 1 :])
    if "valid" in said and after & {"until", "till", "to", "through"}:
        return EXPIRES
    if after & {"time", "printing", "publication", "printed", "issue"}:
        return PUBLISHED
    if "up" in said and not {"to", "date"} <= said:
        return ""
    return REVIEWED if after & {"as", "at", "on"} else ""


def _ahead(words: Sequence[str], said: set[str]) -> bool:
    """Whether it is about a review to come: "next", "due", "to be reviewed", "for review", "review by"."""
    if said & vocabulary().ahead:
        return not said & {"published", "issued"}
    return not (_PLANNED | _VERBAL).isdisjoint(pairwise(words))


def _review(said: set[str]) -> str:
    """The last review, or either: "Review date"."""
    if said & (vocabulary().past | {"reviewer", "reviewers"}):
        return REVIEWED
    if said & {"check", "verification"}:
        return REVIEWED if said & {"date", "fact"} else ""
    return REVIEW_DATE
