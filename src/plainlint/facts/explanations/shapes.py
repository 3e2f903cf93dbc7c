"""The shapes that an explanation has within one sentence, matched at the place of the term.

Everything is anchored: a shape is read from the few words right before the term (`naming`) or right after it (here,
in `appositions` and in `predicates`), so that a sentence costs the same however long it is.
"""

from __future__ import annotations

from collections.abc import Iterator

from plainlint.facts.explanations.appositions import OTHER_NAME, definite, described, joined
from plainlint.facts.explanations.cues import cues, pattern
from plainlint.facts.explanations.naming import is_list, named, phrase_start
from plainlint.facts.explanations.place import CERTAIN, LIKELY, Candidate, Place, words_from
from plainlint.facts.explanations.predicates import predicated, says
from plainlint.facts.explanations.purposes import NEAR_PURPOSE, purpose
from plainlint.facts.explanations.verbs import ADJECTIVES

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
_MORE_NAMES = r" or [^,.;:()]{1,40}, (?=[a-z])"
_DESCRIBES = (*ADJECTIVES, "ar")
_WHICH_IS = (", which is a", ", which is the ", ", which are ")  # "the vascular system, which is a network"
_ARTICLES = ("a ", "an ", "the ")  # without the space before: "(CKD)a condition that", "a radiologista doctor who"
_LONGEST_HEAD = 20  # characters, with the space before it
# The account of a term has run into it: "an autoimmune conditiona disorder in which"
_RUN_IN = r" (?!breathe|bathe|soothe)[a-z]{3,20}(?:a|the) (?=[a-z]+ (?:in|that|who|which|of|to|used|caused) )"
_ASIDE = r", ?[^,.:;()]{3,60},(?= )"
_UNTREATED = (" if it is not ", " if left ", " if not ", " if untreated ")  # "is fatal if not treated"
_JOINING = frozenset(",:;—–-")


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
    if text[place.start].isupper() and text.startswith(f" {text[place.start : place.end]} ", at):  # a run-in heading
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
    article = place.last[-1] if place.last else ""
    if article in ("the", "your"):
        yield from definite(place, at)
    elif article in ("a", "an"):
        yield from described(place)
    if text.startswith((" if ", " when "), at) and _is_state(place) and not text.startswith(_UNTREATED, at):
        yield Candidate("is so if", at + 1, high, limit=LIKELY)
    if text.find(" to ", at, at + NEAR_PURPOSE) >= 0 or text.startswith(" for ", at):
        yield from purpose(place, at)
    mark = text[at : at + 2].lstrip(" ")[:1] if text[at : at + 1] != "-" else ""
    if mark.isalpha():
        yield from predicated(place, at)
        yield from _past_head(place, at)
    elif mark in _JOINING:
        if text.startswith(" ,", at):  # a space too many
            at += 1
        yield from joined(place, at)
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
    if found and pattern(OTHER_NAME).search(place.before):
        yield from says(place, words_from(place.passage, found.end(), place.high), True)


def _past_head(place: Place, at: int) -> Iterator[Candidate]:
    """What is said after the noun that the term goes before: "in a recessive pattern, which means", "X treatments"."""
    text = place.text
    comma = text.find(", ", at, at + _LONGEST_HEAD)
    noun = text[at + 1 : comma] if comma > 0 else ""
    adjective = noun.isalpha() and text[place.start : place.end].endswith(_DESCRIBES)
    if noun in cues()["heads"] or (adjective and text.startswith(_WHICH_IS, comma)):
        yield from joined(place, comma)
    glued = text.find("a ", at, at + _LONGEST_HEAD) >= 0 or text.find("the ", at, at + _LONGEST_HEAD) > at + 1
    if glued and (run_in := pattern(_RUN_IN).match(text, at, place.high)):
        yield Candidate("glued", run_in.end(), place.high, limit=LIKELY)


def _with_bracket(place: Place, end: int) -> tuple[Place, int]:
    """The place of "long form (X)" for a term X that stands in brackets."""
    start = phrase_start(place.text, place.low, place.here - 1)
    return Place.of(place.passage, start, end, place.low, place.high), end
