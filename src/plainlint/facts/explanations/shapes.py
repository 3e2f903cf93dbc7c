"""The shapes that an explanation has within one sentence, matched at the place of the term.

Everything is anchored: a shape is read from the few words right before the term (`naming`) or right after it (here and
in `predicates`), so that a sentence costs the same however long it is.
"""

from __future__ import annotations

from collections.abc import Iterator

from plainlint.document import Kind
from plainlint.facts.explanations.cues import cues, pattern
from plainlint.facts.explanations.naming import is_list, named, phrase_start
from plainlint.facts.explanations.place import CERTAIN, FAINT, LIKELY, Candidate, Place, words_from
from plainlint.facts.explanations.predicates import predicated, says
from plainlint.facts.explanations.purposes import NEAR_PURPOSE, purpose
from plainlint.facts.explanations.verbs import ADJECTIVES, is_explaining_verb
from plainlint.segment import Word

# What may stand between a term and the words about it: quotation marks, "(s)", an abbreviation, how to say it.
_TAIL = (
    r"[”\"’'*]*(?:\(s\))?"
    r"(?: ?[(\[](?:link|\d{4}|(?:singular|plural)[^()]{1,40}|[A-Z][\w./-]{0,3}[A-Z0-9]s?"
    r"|(?=[a-z-]{0,30}[A-Z]{2})[A-Za-z]{1,12}(?:[- ][A-Za-z]{1,12}){1,8})[)\]])?"
)
_TAIL_STARTS = ("”", '"', "’", "'", "*", "(", "[", " (", " [")
_LABEL = r"(?: [\w-]+){1,5}(?= ?: )"  # "Percutaneous biliary drainage: a tube that ..."
_BRACKET = r" ?[(\[](?:(or|also|sometimes|commonly|often|i\.e\.|called|known)(?:,| as)? )?([^()]{2,300})(?:[)\]]|\Z)"
_ALIAS = (
    r", (?:(or)|(?:(?:also|sometimes|commonly|often) )?(?:called|known as|termed)) (?:an? |the )?"
    r"([^,.;()]{2,60}?)[”\"]?(?=, |\.?$)"
)
_WHERE = (  # "the retina in the back of the eye"
    r",? ((?:in|at|on) the (?:(?:upper|lower|inner|outer|very|left|right) )*"
    r"(?:back|front|top|bottom|middle|cent(?:re|er)|side|base|end|roof|floor|inside|outside|lining|part) of )"
)
_IN = (" in the ", " at the ", ", in the ", ", at the ", " on the ")
_APPOSED_ENDS = r"(?: (?:system|node|nerve|gland|valve|muscle))?(?:[.;)—–]|\Z|, ?(?!(?:and|or|the|an?|your)\b))"
_SAID_ENDS = r"[.;)—–]|\Z|, (?:who|which|that|so|can|may|will|is|are|has|in|on|at|by|from|with|before|after|when|if)\b"
_OTHER_NAME = r", (?:[a-z]+ )?(?:called|known as)(?: [^,.;:()]{1,50})?$"  # "X, also called Y or Z, is ..."
_MORE_NAMES = r" or [^,.;:()]{1,40}, (?=[a-z])"
_LIST_OF_THINGS = (
    r"(?:(?!that |which |who |when |where |used |of |for )[\w-]+ ){1,5}?[\w-]+, (?:and|or) "  # "a scan, a test, and"
)
_LIST_END = r", (?:and|or) "
_REWORDED = r"in other words,? "
_DESCRIBES = (*ADJECTIVES, "ar")
_WHICH_IS = (", which is a", ", which is the ", ", which are ")  # "the vascular system, which is a network"
_ARTICLES = ("a ", "an ", "the ")  # without the space before: "(CKD)a condition that", "a radiologista doctor who"
_LONGEST_HEAD = 20  # characters, with the space before it
# The account of a term has run into it: "an autoimmune conditiona disorder in which"
_RUN_IN = r" (?!breathe|bathe|soothe)[a-z]{3,20}(?:a|the) (?=[a-z]+ (?:in|that|who|which|of|to|used|caused) )"
_ASIDE = r", ?[^,.:;()]{3,60},(?= )"


def candidates(place: Place) -> Iterator[Candidate]:
    """Every stretch of the sentence that has the shape of an explanation of the term, the surest first."""
    yield from named(place)
    yield from _after(place)


def _after(place: Place) -> Iterator[Candidate]:
    """What stands right after the term: "X (...)", "X, or Y,", "X, which ...", "X is ..."."""
    text, high = place.text, place.high
    at = place.end
    if text.startswith(_TAIL_STARTS, at) and (tail := pattern(_TAIL).match(text, at, high)):
        at = tail.end()
    if text.startswith(f" {text[place.start : place.end]} ", at):  # a heading has run into the sentence
        at += 1 + place.end - place.start
    if text.startswith(")", at) and place.before.endswith("("):
        place, at = _with_bracket(place, at + 1)
    if place.start == 0 and (label := pattern(_LABEL).match(text, at, high)):
        at = label.end()
    if text.startswith((" (", "(", " ["), at) and (found := pattern(_BRACKET).match(text, at, high)):
        if found[2].split(" ", 1)[0].lower() not in cues()["not in brackets"]:
            yield Candidate("brackets", found.start(2), found.end(2), limit=CERTAIN if found[1] else LIKELY)
        at = found.end()
        if found[2].startswith(("a ", "an ")) and text.startswith(" that ", at):  # "a cut in the womb (an X) that"
            return
    elif text.startswith(", ", at) and (found := pattern(_ALIAS).match(text, at, high)):
        goes_on = found[2].split(" ", 1)[0].lower() in cues()["not apposed"]  # "birth defects, or you could lose"
        if not (found[1] and (goes_on or is_list(place.before))):
            yield Candidate("alias", found.start(2), found.end(2), limit=LIKELY)
        at = found.end()
        yield from predicated(place, at + 1)
    elif text.startswith(" or ", at):
        yield from _second_name(place, at)
    if text[at : at + 1].islower() and (text[at - 1] == ")" or text.startswith(_ARTICLES, at)):
        yield Candidate("glued", at, high, limit=LIKELY)
    if place.last[-1:] in (["the"], ["your"]):
        yield from _definite(place, at)
    elif place.last[-1:] in (["a"], ["an"]) and pattern(_SAID_ENDS).match(text, place.end, high):
        yield from _described(place)
    if text.startswith(" ,", at):  # a space too many
        at += 1
    if text.startswith((" if ", " when "), at) and _is_state(place) and not text.startswith(_UNTREATED, at):
        yield Candidate("is so if", at + 1, high, limit=LIKELY)
    if text.find(" to ", at, at + NEAR_PURPOSE) >= 0 or text.startswith(" for ", at):
        yield from purpose(place, at)
    mark = text[at : at + 2].lstrip(" ")[:1] if text[at : at + 1] != "-" else ""
    if mark.isalpha():
        yield from predicated(place, at)
        yield from _past_head(place, at)
    elif mark in _JOINING:
        yield from _joined(place, at)
        if text.startswith((", and ", ", or "), at) or (mark == "," and place.last[-2:] == ["such", "as"]):
            yield from predicated(place, at + 1)
        if aside := pattern(_ASIDE).match(text, at, high):
            yield from predicated(place, aside.end())


def _is_state(place: Place) -> bool:
    """Whether the words before say what something is or is called: "it is X when", "you are in X if"."""
    words = place.last[:-1] if place.last[-1:] == ["in"] else place.last
    return words[-1:] in (["is"], ["are"], ["called"]) or place.last[-2:-1] in (["get"], ["gets"])


def _second_name(place: Place, at: int) -> Iterator[Candidate]:
    """What is said of the first of two other names: "X, also called Y or Z, is"."""
    found = pattern(_MORE_NAMES).match(place.text, at, place.high)
    if found and pattern(_OTHER_NAME).search(place.before):
        yield from says(place, words_from(place.passage, found.end(), place.high), True)


def _past_head(place: Place, at: int) -> Iterator[Candidate]:
    """What is said after the noun that the term goes before: "in a recessive pattern, which means", "X treatments"."""
    text = place.text
    comma = text.find(", ", at, at + _LONGEST_HEAD)
    noun = text[at + 1 : comma] if comma > 0 else ""
    adjective = noun.isalpha() and text[place.start : place.end].endswith(_DESCRIBES)
    if noun in cues()["heads"] or (adjective and text.startswith(_WHICH_IS, comma)):
        yield from _joined(place, comma)
    glued = text.find("a ", at, at + _LONGEST_HEAD) >= 0 or text.find("the ", at, at + _LONGEST_HEAD) > at + 1
    if glued and (run_in := pattern(_RUN_IN).match(text, at, place.high)):
        yield Candidate("glued", run_in.end(), place.high, limit=LIKELY)


def _with_bracket(place: Place, end: int) -> tuple[Place, int]:
    """The place of "long form (X)" for a term X that stands in brackets."""
    start = phrase_start(place.text, place.low, place.here - 1)
    return Place.of(place.passage, start, end, place.low, place.high), end


def _definite(place: Place, at: int) -> Iterator[Candidate]:
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


def _described(place: Place) -> Iterator[Candidate]:
    """The description that goes before its name: "a doctor who treats cancer, an X," but not "a kind of Y, an X"."""
    start = _described_start(place)
    if start is None or place.text.startswith(", ", start - 2):  # an item of a list
        return
    end = place.here - len(place.last[-1]) - 2
    words = place.text[start:end].lower().split()
    at = next((i for i in range(max(1, len(words) - _DESCRIBING), len(words)) if words[i] in _WHICH), 0)
    if at and words[at - 1] not in cues()["kinds of"]:
        yield Candidate("apposition before", start, end, limit=FAINT)


_WHICH = frozenset(("of", "that", "which", "who", "with"))
_DESCRIBING = 6  # words that a description has at most from "who" or "of" on
_UNTREATED = (" if it is not ", " if left ", " if not ", " if untreated ")  # "is fatal if not treated"
_JOINING = frozenset(",:;—–-")


def _joined(place: Place, at: int) -> Iterator[Candidate]:
    """What a comma, a colon or a dash joins to the term: "X, which ...", "X, a thin tube", "X: ..."."""
    text = place.text
    comma = text[at] == ","
    words = words_from(place.passage, at, place.high)
    if not words:
        return
    first, second = words[0], words[1] if len(words) > 1 else words[0]
    if text[at : at + 3] == " - " and " - " in place.before:  # a list in one line
        return
    if comma and pattern(_OTHER_NAME).search(place.before):
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
            sure = len(words) > 2 and is_explaining_verb(second.lower, words[2].lower) and _stands_alone(place)
            yield Candidate("which", told, end if end > 0 else place.high, limit=LIKELY if sure else FAINT)
    elif (first.lower == "that" and second.lower == "is") or text.startswith("i.e.", first.start):
        yield Candidate("that is", second.end, place.high, limit=LIKELY)
    elif first.lower in cues()["apposed"]:
        if comma and (second.lower == "incidence" or pattern(_LIST_OF_THINGS).match(text, first.start, place.high)):
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


def _stands_alone(place: Place) -> bool:
    """Whether no other noun or adjective goes before the term: "the hormone", but not "growth hormone"."""
    return not place.last or not place.last[-1].isalpha() or place.last[-1] in cues()["empty"]


def _tells_of_noun(place: Place, words: list[Word], comma: bool) -> bool:
    """Whether a relative clause tells what its noun is: not "which may", "which are treated with"."""
    if comma and words[0].lower == "where" and "the" in place.last[-3:]:  # "in the midbrain, where nerves meet"
        return False
    if len(words) > 1 and words[1].lower in cues()["not after a relative"]:
        return False
    return len(words) < 3 or words[2].lower not in cues()["handled"]


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
        return False
    return first in cues()["namers"] or second in cues()["determiners"] | {"us", "to", "with", "for", "about"}


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
