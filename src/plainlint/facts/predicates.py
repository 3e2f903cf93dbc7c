"""Explanations that begin with their term as the subject: "X is a thin tube", "X uses heat to ..."."""

from __future__ import annotations

from collections.abc import Iterator

from plainlint.facts.cues import cues
from plainlint.facts.place import CERTAIN, FAINT, LIKELY, Candidate, Place, words_from
from plainlint.segment import Passage, Word

_TO_SAY = (" to describe ", " to mean ", " to refer to ")


def predicated(place: Place, at: int) -> Iterator[Candidate]:
    """What the sentence says of the term from the offset `at` on, right after the term."""
    before = list(place.last)
    if before and before[-1] in cues()["mentioning"] and place.text.startswith(_TO_SAY, at):
        yield Candidate("means", at + 4, place.high)  # "the term X to describe ..."
    while before and _is_determiner(before[-1]):
        before.pop()
    begins = (
        not before
        or before in (["and"], ["but"], ["so"])
        or before[-1][-1] in ".;:—–(?!"
        or (before[-1] == "," and _opens_briefly(place))
    )
    if begins or before[-1] in cues()["clause openers"] or before[-1] == "," or before[-2:] == [",", "and"]:
        after = words_from(place.passage, at, place.high)
        if len(after) > 1 and after[0].lower in cues()["heads"]:
            after = after[1:]
        if begins and after and after[0].lower in ("of", "in"):
            after = _after_phrase(after)
        if after:
            yield from _says(place, after, begins)
    elif before[-1].startswith("defin"):
        if place.text.startswith((" as ", " to "), at):
            yield Candidate("define as", at + 4, place.high)
    elif before[-1] in cues()["having"] and len(before) <= 5:
        after = words_from(place.passage, at, place.high)
        if after and after[0].lower in cues()["states of people"]:
            yield Candidate("with it", after[0].start, place.high, limit=FAINT)
    elif place.text.startswith((" that ", " or other "), at):
        yield from _qualified(place, at)


def _after_phrase(after: list[Word]) -> list[Word]:
    """The words from the verb on, where a phrase of a few words stands between it and its subject: "X of the Y is"."""
    return next((after[i:] for i in range(2, min(6, len(after))) if after[i].lower in cues()["be"]), [])


def _qualified(place: Place, at: int) -> Iterator[Candidate]:
    """What a clause on the term says: "X that help you breathe", "X or other drugs that ..."."""
    after = words_from(place.passage, at, place.high)
    if len(after) < 2:
        return
    first, second = after[:2]
    if first.lower == "or":
        tells = any(word.lower == "that" for word in after[2:])
    else:
        tells = any(word.lower in cues()["helpful verbs"] for word in after[1:3])
    if tells:
        yield Candidate("that", second.start, place.high, limit=LIKELY)


def _says(place: Place, after: list[Word], begins: bool) -> Iterator[Candidate]:
    i = 0
    while i < len(after) - 1 and after[i].lower in cues()["before a verb"]:
        i += 1
    verb = after[i]
    following = after[i + 1].lower if i + 1 < len(after) else ""
    if verb.lower in cues()["meaning"] or (verb.lower in ("refers", "refer") and following == "to"):
        yield Candidate("means", verb.end + 1, place.high)
    elif verb.lower in cues()["be"] or (verb.lower in ("has", "have") and following == "been"):
        yield from _is(place, after, i + 1, begins)
    elif is_explaining_verb(verb.lower, following):
        yield Candidate("does", verb.end + 1, place.high, limit=FAINT)
    elif (
        begins
        and i == 0
        and verb.lower not in cues()["not verbs"]
        and following in cues()["after a verb"]
        and not verb.lower.endswith(("ed", "ly"))
    ):
        yield Candidate("does", verb.start, place.high, limit=FAINT)


def _is(place: Place, after: list[Word], i: int, begins: bool) -> Iterator[Candidate]:
    while i < len(after) - 1 and after[i].lower in cues()["before a verb"]:
        i += 1
    if i >= len(after):
        return
    word = after[i].lower
    if any(later.lower in cues()["mentioning"] for later in after[i : i + 4]):  # "is an upsetting word"
        return
    if word in cues()["defining"] or (word == "used" and after[-1].lower == "to"):
        yield Candidate("is", after[i].start, place.high, limit=CERTAIN if begins else LIKELY)
    elif begins and word not in cues()["not defining"] and not _is_bare_participle(word):
        yield Candidate("is so", after[i].start, place.high, limit=LIKELY)


def _is_bare_participle(word: str) -> bool:
    """Whether the word tells what happens to a thing ("are treated with") and not what it is ("are caused by")."""
    return word.endswith("ed") and word not in cues()["telling participles"]


def is_explaining_verb(verb: str, following: str) -> bool:
    """Whether a verb, in the third person or not, says what something is, does or is for."""
    for base in (verb, verb.removesuffix("s"), verb.removesuffix("es"), verb.removesuffix("ies") + "y"):
        if base in cues()["explaining verbs"] or f"{base} {following}" in cues()["explaining verb phrases"]:
            return True
    return False


def _is_determiner(word: str) -> bool:
    """Whether the word only points to the term: "the", "your", "body's", "the term"."""
    return word in cues()["determiners"] or word in cues()["mentioning"] or word.endswith(("'s", "’s"))


def _opens_briefly(place: Place) -> bool:
    """Whether only an adverbial of a few words stands before the clause: "For example, X is ..."."""
    opening = place.opening()
    return (
        len(opening) < 32
        and opening.count(",") == 1
        and opening.split(" ", 1)[0].lower() not in cues()["subordinating"]
    )


def taken_up(passage: Passage, start: int, end: int, plural: bool) -> Candidate | None:
    """A sentence that goes on about what was named before it: "It is a thin tube", "This test uses sound waves".

    `plural` says whether several things were named, which "it" cannot take up.
    """
    words = words_from(passage, start, end)
    if len(words) < 2:
        return None
    if words[0].lower in ("in", "for", "during", "with") and words[1].lower in ("this", "these", "both"):
        return Candidate("taken up", words[-1].end, end, limit=LIKELY)
    if words[0].lower in ("a", "an") and any(word.lower in cues()["done"] for word in words[2:]):
        return Candidate("taken up", words[0].start, end, limit=LIKELY)  # "A dye is injected"
    if len(words) < 3 or words[0].lower not in cues()["plural pronouns" if plural else "singular pronouns"]:
        return None
    i = named = 2 if words[1].lower in cues()["heads"] else 1
    while i < len(words) - 1 and words[i].lower in cues()["before a verb"]:
        i += 1
    verb, following = words[i].lower, words[i + 1].lower if i + 1 < len(words) else ""
    if verb in cues()["meaning"] or (verb in cues()["be"] and following in cues()["defining"]):
        return Candidate("taken up", words[i].end + 1, end, limit=LIKELY)
    if (named == 2 or words[0].lower != "this") and is_explaining_verb(verb, following) and "include" not in verb:
        return Candidate("taken up", words[i].start, end, limit=LIKELY)
    return None
