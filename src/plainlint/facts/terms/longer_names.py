"""The longer name that a term is a part of: "cardiac MRI" for "MRI", "a total hysterectomy", "CT scan" for "CT"."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from operator import attrgetter

from plainlint.facts.explanations import Explanation
from plainlint.facts.explanations.cues import cues, pattern
from plainlint.lexicon import Lexicon
from plainlint.segment import Passage, Use

_MOST = 3  # words that a name has before the term
_CALLED = (" called ", " called the ", " called a ", " called an ", " known as ")
_UNSURE = frozenset(("to", "in it", "is it", "with it"))  # shapes that may say something of the whole sentence
_CLASS = r"(?:[\w-]+ ){0,5}(?:that|which|who|made|surgery to|trained to|used to) "  # "drugs that block"


def longer_name(use: Use, passage: Passage, lexicon: Lexicon) -> Use | None:
    """The whole name that the words at `use` end or begin; None where they are one by themselves."""
    start = _start_of_name(use, passage)
    end = _end_of_name(use, passage, lexicon, passage.text.endswith(_CALLED, 0, start))
    return Use(use.passage, start, end) if (start, end) != (use.start, use.end) else None


def says_enough(explanation: Explanation, use: Use, name: Use, passages: Sequence[Passage]) -> bool:
    """Whether what explains a `name` explains the words at `use` in it, too."""
    told, text = explanation.use, passages[explanation.use.passage].text
    if explanation.shape == "does":
        words = passages[use.passage].text[use.start : name.end].lower()
        own, after = words[: use.end - use.start], words[use.end - use.start :].strip()
        guessed = told.start == name.end + 1  # a verb that is on no list
        return not guessed and own.rpartition(" ")[2] not in cues()["heads"] and (not after or after in cues()["heads"])
    if explanation.shape == "brackets" and text[told.start].isupper():  # of a medicine, its brand
        return False
    if explanation.shape == "is" and not text.endswith((" is ", " are "), 0, told.start):
        return False  # "a low platelet count may be the first sign"
    if explanation.shape == "is so":
        return pattern(_CLASS).match(text, told.start, told.end) is not None
    return explanation.shape not in _UNSURE


def _start_of_name(use: Use, passage: Passage) -> int:
    """Where the words before a term begin that describe it; they go back to an article, to "called" or a full stop."""
    words, text = passage.words, passage.text
    if text[use.start - 1 : use.start] not in (" ", "-"):
        return use.start
    first = at = bisect_left(words, use.start, key=attrgetter("start"))
    if _bounds(words[at - 1].lower):
        return use.start
    opening = passage.sentences[passage.sentence_at(use.start)].start
    while at > 0 and words[at - 1].start >= opening and text[words[at - 1].end : words[at].start] in (" ", "-"):
        before = words[at - 1].lower
        if _bounds(before):
            break
        if first - at == _MOST or (before.endswith("ing") and words[at - 1].start == opening):  # "Treating X is"
            return use.start
        at -= 1
    opens = at == 0 or words[at - 1].start < opening or _opens(words[at - 1].lower)
    return words[at].start if opens and at < first else use.start


def _end_of_name(use: Use, passage: Passage, lexicon: Lexicon, called: bool) -> int:
    """Where the nouns after a term end that make one name with it: one, or where it is `called` so, two."""
    words, text = passage.words, passage.text
    if text[use.end : use.end + 1] != " ":
        return use.end
    at = bisect_left(words, use.end, key=attrgetter("start"))
    end = use.end
    for following in words[at : at + (2 if called else 1)]:
        if following.start != end + 1 or text[end] != " " or _bounds(following.lower):
            return end
        at, end = at + 1, following.end
    if called:
        return end
    after = words[at] if at < len(words) and words[at].start == end + 1 else None
    ends = text.startswith(" (", end) or (after is not None and after.lower in cues()["finite verbs"])
    return end if ends or lexicon.profiles[words[at - 1].lower].head else use.end


def _bounds(word: str) -> bool:
    return word in cues()["empty"] or word in cues()["finite verbs"] or word in cues()["naming"]


def _opens(word: str) -> bool:
    return word in cues()["determiners"] or word in cues()["naming"] or word == "as"
