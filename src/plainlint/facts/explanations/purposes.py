"""Explanations by what a thing is given or done for: "a scan to look for clots", "creams, such as X, to ease"."""

from __future__ import annotations

from collections.abc import Iterator

from plainlint.facts.explanations.cues import cues, pattern
from plainlint.facts.explanations.place import FAINT, Candidate, Place

NEAR_PURPOSE = 90  # how many characters after a term the purpose may begin
_TO = (
    r"(?: (?P<head>[a-z]+))?(?:,? (?:such as|including|like) [^,.;:()]{3,50}(?: \([^()]{1,30}\))?)?,?"
    r" (?:to (?:help (?!you |your |them ))?(?P<verb>[a-z]+)|for (?P<doing>[a-z]+)ing) (?P<next>[a-z]+)"
)


def purpose(place: Place, at: int) -> Iterator[Candidate]:
    """What the term at `place` is for, told from the offset `at` on, right after the term."""
    before = place.last[-2:] if place.last[-1:] in (["a"], ["an"]) else place.last[-4:]  # "the doctor does an X to"
    if not cues()["not for a purpose"].isdisjoint(before):
        return
    if before[-1:] in (["a"], ["an"]) and (before[-2:-1] in (["is"], ["are"]) or before[-2:-1] == [":"]):
        return  # "laparoscopy is a procedure to": of what it is for, the subject is another
    if "with" in before and not cues()["people"].isdisjoint(before):  # "we urge people with X to"
        return
    found = pattern(_TO).match(place.text, at, place.high)
    if not found or (found["head"] and found["head"] not in cues()["heads"]):
        return
    group = "verb" if found["verb"] else "doing"
    if any(is_purpose(verb, found["next"]) for verb in _bases(found[group], group == "doing")):
        yield Candidate("for", found.start(group), place.high, limit=FAINT)


def is_purpose(verb: str, following: str) -> bool:
    """Whether something is done for what the verb says: "remove", "look for"."""
    return verb in cues()["purposes"] or f"{verb} {following}" in cues()["purpose phrases"]


def _bases(verb: str, cut: bool) -> tuple[str, ...]:
    """The verb that these letters may be; a `cut` one has lost "ing": "remov" and "numb"."""
    return (verb, f"{verb}e", verb[:-1]) if cut else (verb,)
