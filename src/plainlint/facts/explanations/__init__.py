"""Whether the page explains a word where it stands, and with which words.

An explanation stands beside a use: in its sentence, in the one before or after, in the two sentences below a heading,
in the next cell or description, in a note. `shapes` knows the wordings, `vicinity` where on the page to look, `gloss`
whether the words found are plain. The order matters: words further on explain nothing here.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import chain
from typing import NamedTuple

from plainlint import lazy
from plainlint.facts.explanations.gloss import Worth, is_bare_class, worth
from plainlint.facts.explanations.naming import named
from plainlint.facts.explanations.place import REACH, Candidate, Place
from plainlint.facts.explanations.vicinity import GLOSSARY_LINK, beside_block, in_sentences
from plainlint.lexicon import Lexicon
from plainlint.segment import Passage, Use, uses_of, words
from plainlint.source import Span

_BRACKET = lazy.pattern(r"\([^()]*\)")
_SENTENCES = frozenset(
    ("is", "is so", "apposition", "taken up", "named again", "called")
)  # where "a drug" is too little
_NAMED = frozenset(("in brackets", "called"))  # what such a shape names must itself be plain


class Explanation(NamedTuple):
    """The words that explain a term at one of its uses."""

    span: Span  # the explaining words in the source
    use: Use  # the same stretch as prose
    shape: str  # how it is done: "brackets", "called", "means" ...


def explanation_at(
    use: Use, passages: Sequence[Passage], lexicon: Lexicon, links_explain: bool = False
) -> Explanation | None:
    """The explanation of the words at `use` that stands in, just before or just after their sentence.

    `links_explain` says whether a link to a glossary is enough.
    """
    return _first(use, passages, lexicon, Worth.PLAIN, links_explain)


def hollow_explanation_at(use: Use, passages: Sequence[Passage], lexicon: Lexicon) -> Explanation | None:
    """What has the shape of an explanation of the words at `use` but is made of words as hard as they are.

    None where there is no such thing, and where a plain explanation stands there too.
    """
    if _first(use, passages, lexicon, Worth.PLAIN, False):
        return None
    return _first(use, passages, lexicon, Worth.HARD, False)


def other_name_of(use: Use, passages: Sequence[Passage]) -> Use | None:
    """What the words at `use` are another name of: "AML" in "AML is also called X, Y or Z"."""
    passage = passages[use.passage]
    before = passage.text[max(0, use.start - REACH) : use.start]
    if " called " not in before and " known as " not in before:
        return None
    sentence = passage.sentences[passage.sentence_at(use.start)]
    for candidate in named(Place.of(passage, use.start, use.end, sentence.start, sentence.end)):
        if candidate.shape == "called":
            return Use(use.passage, candidate.start, candidate.end)
    return None


def of_words(text: str, passages: Sequence[Passage], lexicon: Lexicon) -> Span | None:
    """Where the page first explains these words, whichever of their uses that is at."""
    wanted = [word.lower for word in words(text)]
    for use in uses_of(wanted, passages) if wanted else ():
        if found := explanation_at(use, passages, lexicon):
            return found.span
    return None


def _first(
    use: Use, passages: Sequence[Passage], lexicon: Lexicon, wanted: Worth, links_explain: bool
) -> Explanation | None:
    own: list[str] | None = None
    for index, candidate in chain(in_sentences(use, passages), beside_block(use, passages, links_explain)):
        if own is None:  # most terms have no candidate at all
            term = passages[use.passage].text[use.start : use.end]
            own = [word.lower for word in words(_BRACKET.sub("", term))]
            rarity = min(map(lexicon.zipf, own), default=0.0) if len(own) == 1 else 0.0
        passage = passages[index]
        text = passage.text[candidate.start : candidate.end]
        if rarity >= candidate.limit or (candidate.shape == "does" and term.isupper()):
            continue
        if candidate.shape in _SENTENCES and is_bare_class(text):
            continue
        if candidate.shape == GLOSSARY_LINK or worth(text, own, lexicon, candidate.shape in _NAMED) is wanted:
            return _explanation(index, candidate, passage)
    return None


def _explanation(index: int, found: Candidate, passage: Passage) -> Explanation:
    return Explanation(passage.span(found.start, found.end), Use(index, found.start, found.end), found.shape)
