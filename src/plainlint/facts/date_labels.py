"""The words that say what a date is: "Page last reviewed", "Date of next review", "This leaflet was issued in".

A label is a run of words from a small vocabulary with a core in it ("reviewed", "issue"); what stands around the core
("last", "next", "due", "date of") settles its role. So wordings that nobody listed are read as well as those that
somebody did.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

REVIEWED, NEXT_REVIEW, UPDATED, REVISED = "reviewed", "next-review", "updated", "revised"
PUBLISHED, APPROVED, EXPIRES = "published", "approved", "expires"
REVIEW_DATE = "review-date"  # "Review date:", which means the last review to some publishers and the next to others
OTHER = "other"  # the label of a date that is not about the page: "Last accessed"

_PARTICIPLES = {
    **dict.fromkeys(("reviewed", "checked", "verified", "assured", "validated"), REVIEWED),
    **dict.fromkeys(("revised", "rev"), REVISED),
    **dict.fromkeys(("updated", "modified", "edited", "amended", "changed", "refreshed", "lastmod"), UPDATED),
    **dict.fromkeys(("approved", "ratified", "authorised", "authorized", "endorsed"), APPROVED),
    **dict.fromkeys(("published", "issued", "produced", "prepared", "written", "created", "posted"), PUBLISHED),
    **dict.fromkeys(("printed", "released", "uploaded", "authored", "compiled", "developed"), PUBLISHED),
}
_NOUNS = {
    **dict.fromkeys(("review", "reviewer", "reviewers", "check", "verification", "reassessment"), REVIEWED),
    "revision": REVISED,
    **dict.fromkeys(("update", "modification", "edit", "amendment", "change"), UPDATED),
    **dict.fromkeys(("approval", "ratification", "authorisation", "authorization"), APPROVED),
    **dict.fromkeys(
        ("publication", "issue", "preparation", "production", "creation", "release", "printing", "print"), PUBLISHED
    ),
    **dict.fromkeys(("version", "edition"), PUBLISHED),
    **dict.fromkeys(("expiry", "expiration", "expires", "expire"), EXPIRES),
}
_VERBAL = {(first, verb) for first in ("will", "to") for verb in ("review", "update", "revise", "check")}
_STATES = {"current", "correct", "accurate", "valid", "up"}  # "correct as of", "valid until", "up to date as at"
_OTHERS = {"accessed", "retrieved", "cited", "downloaded", "epub", "copyright", "effective"}
CUES = frozenset({*_PARTICIPLES, *_NOUNS, *_STATES, "signed", "revise"})

_PAST = {"last", "latest", "most", "recent", "recently", "previous", "completed", "current"}
_AHEAD = {"next", "due", "planned", "scheduled", "proposed", "expected", "future", "intended", "target"}
_MANNER = set(
    "first original originally initial initially full fully formal formally complete medical medically clinical "
    "clinically peer expert expertly professional professionally fact editorial editorially scientific scientifically "
    "legal legally annual major minor independent independently external externally internal internally quality "
    "re also jointly again month year date dates off".split()
)
_GRAMMAR = set(
    "was is were are be been being has have will to for of on in at by before and or the a as until till through from "
    "must should then when it its time going press we plan aim intend hope expect".split()
)
_DATE = {"date", "dates", "month", "year", "off"}
_VOCABULARY = {*CUES, *_OTHERS, *_PAST, *_AHEAD, *_MANNER, *_GRAMMAR}
_CORES = {*CUES, *_OTHERS, "due"}
_PRIORITY = (REVIEWED, REVISED, UPDATED, APPROVED, PUBLISHED, EXPIRES)

_WORD = re.compile(r"[a-z]+")
_WITHIN = re.compile(r"[ \t\u00a0]{0,3}(?:[/&–-][ \t\u00a0]{0,2})?|[ \t\u00a0]?\n[ \t\u00a0]?")


@dataclass(frozen=True, slots=True)
class Label:
    """A run of words that gives a date its role."""

    start: int
    end: int
    role: str
    strong: bool  # cannot well be about anything but a text: "last reviewed", "date of issue"
    noun: bool = False  # "publication", which is weaker than "published"
    verb: bool = False  # "we will review", which needs to say what
    version: bool = False  # "Version 3", which may have a number before its date


def labels(text: str, lower: str) -> Iterator[Label]:
    r"""The labels of `text`, whose lines end in "\n", in order; `lower` is the same text in lower case.

    A run goes on past the end of a line only where the next line begins with a small letter, as in a wrapped sentence.
    """
    run: list[re.Match[str]] = []
    cored = False
    for word in _WORD.finditer(lower):
        known = word.group() in _VOCABULARY
        if run and not (known and _joined(text, lower, run[-1].end(), word.start())):
            if cored:
                yield from _label(run)
            run, cored = [], False
        if known:
            run.append(word)
            cored = cored or word.group() in _CORES
    if cored:
        yield from _label(run)


def _joined(text: str, lower: str, end: int, start: int) -> bool:
    between = lower[end:start]
    if start - end > 5 or not _WITHIN.fullmatch(between):
        return False
    return "\n" not in between or text[start].islower()


def _label(run: Sequence[re.Match[str]]) -> Iterator[Label]:
    run = _before_names(run)
    words = [word.group() for word in run]
    role = _role(words)
    if not role:
        return
    said = set(words)
    strong = role in (NEXT_REVIEW, EXPIRES) or not said.isdisjoint(_PAST | _AHEAD | _STATES | {"date"})
    yield Label(
        next(word.start() for word in run if word.group() not in _GRAMMAR),
        next(word.end() for word in reversed(run) if word.group() not in _GRAMMAR | _MANNER or word.group() in _DATE),
        role,
        strong=strong and role != OTHER,
        noun=said.isdisjoint(_PARTICIPLES),
        verb=role == NEXT_REVIEW and not _VERBAL.isdisjoint(pairwise(words)),
        version=not said.isdisjoint(("version", "edition", "issue")),
    )


def _before_names(run: Sequence[re.Match[str]]) -> Sequence[re.Match[str]]:
    """The run up to "by" where names may follow: in "ratified by the clinical lead" the post is no part of the label."""
    words = [word.group() for word in run]
    done = next((index for index, word in enumerate(words) if word in _PARTICIPLES), len(words))
    named = next((index for index in range(done, len(words)) if words[index] == "by"), None)
    return run if named is None or not _AHEAD.isdisjoint(words) else run[: named + 1]


def _role(words: Sequence[str]) -> str:
    """What a run of words says of a date; "" where it says nothing."""
    said = set(words)
    if said & _OTHERS:
        return OTHER
    if said == {"next", "due"}:
        return NEXT_REVIEW
    if state := _state(words, said):
        return state
    done = {_PARTICIPLES[word] for word in words if word in _PARTICIPLES}
    if "signed" in said and "off" in said:
        done.add(APPROVED)
    nouns = {_NOUNS[word] for word in words if word in _NOUNS}
    changing = (done | nouns) & {REVIEWED, REVISED, UPDATED} or "revise" in said
    if changing and _ahead(words, said):
        return NEXT_REVIEW
    for role in _PRIORITY:
        if role in done:
            return role
    if REVIEWED in nouns:
        return _review(said)
    return next((role for role in _PRIORITY if role in nouns), "")


def _state(words: Sequence[str], said: set[str]) -> str:
    """ "correct as of", "valid until", "accurate at the time of printing"."""
    if not said & _STATES:
        return ""
    after = set(words[min(words.index(state) for state in said & _STATES) + 1 :])
    if "valid" in said and after & {"until", "till", "to", "through"}:
        return EXPIRES
    if "time" in after or after & {"printing", "publication", "printed", "issue"}:
        return PUBLISHED
    if "up" in said and not {"to", "date"} <= said:
        return ""
    return REVIEWED if after & {"as", "at", "on"} else ""


def _ahead(words: Sequence[str], said: set[str]) -> bool:
    """Whether it is about a review to come: "next", "due", "to be reviewed", "for review", "review by"."""
    if said & _AHEAD:
        return not said & {"published", "issued"}
    pairs = set(pairwise(words))
    if pairs & {
        ("to", "be"),
        ("will", "be"),
        ("should", "be"),
        ("must", "be"),
        ("for", "review"),
        ("for", "revision"),
        ("for", "update"),
    }:
        return True
    if {("review", "by"), ("review", "before"), ("review", "again"), ("reviewed", "before"), ("revise", "by")} & pairs:
        return True
    return not _VERBAL.isdisjoint(pairs)


def _review(said: set[str]) -> str:
    if said & _PAST:
        return REVIEWED
    if "reviewer" in said or "reviewers" in said:
        return REVIEWED
    if "check" in said or "verification" in said:
        return REVIEWED if "date" in said or "fact" in said else ""
    return REVIEW_DATE
