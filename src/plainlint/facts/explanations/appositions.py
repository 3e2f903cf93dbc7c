"""Explanations that a comma, a colon or a dash joins to their term: "X, a thin tube", "X, which", "a tube, an X"."""

from __future__ import annotations

from collections.abc import Iterator

from plainlint.document import Kind
from plainlint.facts.explanations.cues import cues, pattern
from plainlint.facts.explanations.naming import phrase_start
from plainlint.facts.explanations.place import FAINT, LIKELY, Candidate, Place, words_from
from plainlint.facts.explanations.predicates import says
from plainlint.facts.explanations.verbs import is_explaining_verb
from plainlint.segment import Word

_WHERE = (  # "the retina in the back of the eye"
    r",? ((?:in|at|on) the (?:(?:upper|lower|inner|outer|very|left|right) )*"
    r"(?:back|front|top|bottom|middle|cent(?:re|er)|side|base|end|roof|floor|inside|outside|lining|part) of )"
)
_IN = (" in the ", " at the ", ", in the ", ", at the ", " on the ")
_APPOSED_ENDS = r"(?: (?:system|node|nerve|gland|valve|muscle))?(?:[.;)—–]|\Z|, ?(?!(?:and|or|the|an?|your)\b))"
_SAID_ENDS = (
    r"[.;)—–]|\Z|, (?:who|which|that|so|can|may|will|is|are|has|in|on|at|by|from|with|before|after|when|if)\b"
    r"|, and [a-z]+s (?:it|them|the|an?|to) "
)
OTHER_NAME = r", (?:[a-z]+ )?(?:called|known as)(?: [^,.;:()]{1,50})?$"  # "X, also called Y or Z, is ..."
_LIST_OF_THINGS = (
    r"(?:(?!that |which |who |when |where |used |of |for )[\w-]+ ){1,5}?[\w-]+, (?:and|or) "  # "a scan, a test, and"
)
_LIST_END = r", (?:and|or) "
_REWORDED = r"in other words,? "
_WHICH = frozenset(("of", "that", "which", "who", "with"))
_DESCRIBING = 6  # words that a description has at most from "who" or "of" on


def joined(place: Place, at: int) -> Iterator[Candidate]:
    """What a comma, a colon or a dash joins to the term: "X, which ...", "X, a thin tube", "X: ..."."""
    text = place.text
    comma = text[at] == ","
    words = words_from(place.passage, at, place.high)
    if not words:
        return
    first, second = words[0], words[1] if len(words) > 1 else words[0]
    if text[at : at + 3] == " - " and " - " in place.before:  # a list in one line
        return
    if comma and pattern(OTHER_NAME).search(place.before):
        yield from says(place, words, True)
    if comma and _follows_preposition(place) and not ("have" in place.last and _asks(words)):
        yield Candidate("in it", first.start, place.high, limit=FAINT)
    if comma and _is_apposed_before(place, first.lower, second.lower):
        yield Candidate("apposition before", place.low, text.rfind(",", place.low, place.here), limit=LIKELY)
    if text[at] == ";":
        if first.lower == "that" and second.lower == "is":
            yield Candidate("that is", second.end, place.high, limit=LIKELY)
    elif first.lower == "meaning":
        yield Candidate("means", second.start, place.high)
    elif second.lower == "other" and (reworded := pattern(_REWORDED).match(text, first.start, place.high)):
        yield Candidate("that is", reworded.end(), place.high, limit=LIKELY)
    elif first.lower in cues()["relatives"] or (first.lower in ("in", "by") and second.lower == "which"):
        if _tells_of_noun(place, words, comma):
            told = second.start if first.lower in cues()["relatives"] else second.end
            end = text.find("; ", told, place.high)
            sure = _stands_alone(place) and _says_what(words)
            yield Candidate("which", told, end if end > 0 else place.high, limit=LIKELY if sure else FAINT)
    elif (first.lower == "that" and second.lower == "is") or text.startswith("i.e.", first.start):
        yield Candidate("that is", second.end, place.high, limit=LIKELY)
    elif first.lower in cues()["apposed"]:
        if comma and (second.lower == "incidence" or pattern(_LIST_OF_THINGS).match(text, first.start, place.high)):
            return
        if comma and place.last[-1:] in (["are"], ["include"]) and _is_item(place, words):
            return
        if not comma or not (_introduces(place) or _is_clause(words) or _is_other_subject(words)):
            yield Candidate("apposition", first.start, place.high, limit=LIKELY)
    elif not comma:
        if text[at : at + 2] == " -" and place.start > 0:
            return
        if _announces(place, first):
            yield Candidate("dash", first.start, place.high, limit=LIKELY)
    elif first.lower == "with":
        if second.lower not in cues()["empty"] and place.last and place.last[-1] in cues()["getting"]:
            yield Candidate("with", second.start, place.high, limit=FAINT)
    elif first.lower not in cues()["not apposed"] and not _introduces(place) and _is_apposed(place, words):
        yield Candidate("apposition", first.start, place.high, limit=LIKELY)


def _tells_of_noun(place: Place, words: list[Word], comma: bool) -> bool:
    """Whether a relative clause tells what its noun is: not "which may", "which are treated with"."""
    if comma and words[0].lower == "where" and "the" in place.last[-3:]:  # "in the midbrain, where nerves meet"
        return False
    if len(words) > 1 and words[1].lower in cues()["not after a relative"]:
        return False
    if len(words) > 2 and words[1].lower in cues()["be"] and words[2].lower in cues()["not defining"]:
        return False
    return len(words) < 3 or words[2].lower not in cues()["handled"]


def _says_what(words: list[Word]) -> bool:
    """Whether a relative clause surely says what its noun is or does: "which is the part of", "which carry"."""
    if len(words) < 3:
        return False
    verb, following = words[1].lower, words[2].lower
    return (verb in cues()["be"] and following in ("a", "an", "the")) or is_explaining_verb(verb, following)


def _stands_alone(place: Place) -> bool:
    """Whether no other noun or adjective goes before the term: "the hormone", but not "growth hormone"."""
    return not place.last or not place.last[-1].isalpha() or place.last[-1] in cues()["empty"]


def _announces(place: Place, first: Word) -> bool:
    """Whether a dash or a colon after the term announces its account, which the word `first` begins."""
    if place.passage.block.kind is Kind.HEADING or place.before.endswith(("—", "–")):
        return False
    if cues()["kinds"].intersection(place.last):
        return False
    how = place.start == 0 and place.text.startswith(("For a ", "For an "), first.start)  # "Biopsy: For a biopsy, ..."
    return how or first.lower not in cues()["not after a dash"]


def _is_apposed(place: Place, words: list[Word]) -> bool:
    """Whether the words are a noun with its description: "cells that fight", "narrowing of"; not in a list."""
    if "," in place.before and pattern(_LIST_END).search(place.text, words[0].end, place.high):
        return False
    if words[0].lower in cues()["telling participles"] and len(words) > 2:  # "X, caused by too much salt"
        return words[1].lower in cues()["after a participle"] | {"of"}
    if any(word.lower in cues()["after an apposed noun"] for word in words[1:5]):
        return not words[0].lower.endswith("ed")
    return len(words) > 1 and words[1].lower == "of" and words[0].lower.endswith("ing")


def _is_apposed_before(place: Place, first: str, second: str) -> bool:
    """Whether the term stands between the sentence's first noun phrase and its verb: "The rounded ends, the X, are"."""
    words = [word for word in place.last if word not in cues()["determiners"]]
    if words[-1:] != [","] or place.opening().count(",") != 1 or len(words) < 3 or _introduces(place):
        return False
    if first in cues()["finite verbs"] - cues()["be"]:
        return not cues()["after a described noun"].isdisjoint(words)  # "A clot in the leg, X, can"
    return first in cues()["be"] or is_explaining_verb(first, second)


def _introduces(place: Place) -> bool:
    """Whether the term stands in a phrase that only introduces the sentence: "In patients with X, the ..."."""
    opening = place.opening()
    return opening.split(" ", 1)[0].lower() in cues()["introducing"] and "," not in opening


def _follows_preposition(place: Place) -> bool:
    """Whether the sentence begins with "In X", "With an X" or "According to X"."""
    words = [word for word in place.last if word not in cues()["determiners"]]
    if len(words) > 2 and words[1] == ",":  # "However, in X, ..."
        words = words[2:]
    elif words[:1] == ["but"]:
        words = words[1:]
    if len(place.last) > 5:
        return False
    named = words[:1] == ["in"] and (words[-1] in cues()["naming"] or words[-2:] == ["known", "as"])
    return named or " ".join(words) in cues()["introducing phrases"]  # "In a process called X, ..."


def _asks(words: list[Word]) -> bool:
    """Whether the words ask for something ("ring the nurse", "tell us") or say little of a thing ("it is common")."""
    first, second = words[0].lower, words[1].lower if len(words) > 1 else ""
    if first in cues()["determiners"]:
        return second in cues()["carers"]  # "your nurse will show you"
    if first in cues()["undergoing"]:
        return True
    if first == "you" and second in cues()["feeling"]:
        return False
    return first in cues()["namers"] or second in cues()["determiners"] | {"us", "to", "with", "for", "about"}


def _is_item(place: Place, words: list[Word]) -> bool:
    """Whether the words are one more item of a list: "the signs are nausea, a feeling of fullness, and pain"."""
    described = any(word.lower in cues()["subordinate"] for word in words)
    return not described and place.text.find(", and ", words[0].end, place.high) > 0


def _is_other_subject(words: list[Word]) -> bool:
    """Whether "the ..." goes on for long without a word that describes its noun: "the court asserted its right"."""
    described = cues()["after a described noun"]
    return words[0].lower == "the" and len(words) > 5 and not any(word.lower in described for word in words[2:6])


def _is_clause(words: list[Word]) -> bool:
    """Whether the words are a subject with its verb, not a noun in apposition."""
    for word in words:
        if word.lower in cues()["subordinate"]:
            return False
        if word.lower in cues()["finite verbs"]:
            return True
    return False


def definite(place: Place, at: int) -> Iterator[Candidate]:
    """What is said beside a thing that there is one of: "the retina in the back of ...", "its largest gland, the X"."""
    text, start = place.text, _described_start(place)
    if text.startswith(_IN, at) and (where := pattern(_WHERE).match(text, at, place.high)):
        yield Candidate("where", where.start(1), place.high, limit=FAINT)
    if start is not None and pattern(_APPOSED_ENDS).match(text, at, place.high):
        yield Candidate("apposition before", start, place.here - len(place.last[-1]) - 2, limit=LIKELY)


def _described_start(place: Place) -> int | None:
    """Where the description starts that a comma parts from the term: "the body's largest gland, the liver"."""
    if place.last[-2:-1] != [","]:
        return None
    comma = place.here - len(place.last[-1]) - 2
    start = phrase_start(place.text, place.low, comma)
    phrase = place.text[start:comma].lower().split()
    if len(phrase) < 3 or phrase[0] in cues()["introducing"] or phrase[0] in cues()["subordinating"]:
        return None
    return start if any(word in cues()["determiners"] for word in phrase[:-2]) else None


def described(place: Place) -> Iterator[Candidate]:
    """The description that goes before its name: "a doctor who treats cancer, an X," but not "a kind of Y, an X"."""
    if place.last[-2:-1] != [","] or not pattern(_SAID_ENDS).match(place.text, place.end, place.high):
        return
    start = _described_start(place)
    if start is None or place.text.startswith(", ", start - 2):  # an item of a list
        return
    end = place.here - len(place.last[-1]) - 2
    words = place.text[start:end].lower().split()
    at = next((i for i in range(max(1, len(words) - _DESCRIBING), len(words)) if words[i] in _WHICH), 0)
    if at and words[at - 1] not in cues()["kinds of"]:
        yield Candidate("apposition before", start, end, limit=FAINT)
