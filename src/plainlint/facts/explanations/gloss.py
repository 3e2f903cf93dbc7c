"""What counts as an explanation in plain words, and what only looks like one."""

from __future__ import annotations

import re
from collections.abc import Collection
from enum import Enum

from plainlint import lazy
from plainlint.facts.explanations.cues import cues
from plainlint.lexicon import Lexicon

HARD_ZIPF = 3.1  # a word rarer than this does not explain another; "artery" is 3.6, "petechiae" below 2.5
PREFIXED_ZIPF = 4.0  # what is left of a word without "under" or "un" must be commoner to make it plain
DERIVED_ZIPF = 3.5  # and what a word such as "shrinkage" or "thickening" is made of
LONGEST = 140  # how many characters of a gloss are read
EASIER = 0.7  # but a rare word explains one that is five times rarer: "varicella (chickenpox)"
_WORD = lazy.pattern(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
_POINTER = lazy.pattern(
    r"(?:see(?! (?:how|if|inside|what|whether)\b)|cf|page|pp?\.|figure|fig|table|section|chapter)\b"
    r"|(?:stages? [ivx\d]+|items? [a-z\d]|the following)\b"
    r"|https?:|www\.",
    re.IGNORECASE,
)
_POSSESSIVE = ("'s", "’s")
_PREFIXES = ("under", "over", "non", "un")  # readers know what is below and above the usual
_DERIVED = lazy.pattern(r"([a-z]{4,}?)(?:age|ness|(?:en)?ing)")
_EXAMPLE = lazy.pattern(r"(?:such as|for example|for instance|e\.?g\b|including|like)\b", re.IGNORECASE)
_SPOKEN = lazy.pattern(r"(?=.*[A-Z]{2})[A-Za-z]+(?:-[A-Za-z]+)+")  # how to say it: "peh-TEE-key-ay"
_LEADING = lazy.pattern(r"\[link\]|^[\s:,;–—-]+")
_SOURCE = lazy.pattern(r".*\b(?:et al|1[89]\d\d|20\d\d)\b")


class Worth(Enum):
    """What a stretch of words is worth as an explanation."""

    PLAIN = "plain"
    HARD = "hard"  # its words need explaining themselves
    NONE = "none"  # it is no explanation: a number, a pointer, a source, a list of examples


def worth(text: str, term: Collection[str], lexicon: Lexicon, head_counts: bool = False) -> Worth:
    """What `text` is worth as an explanation of the words `term` (lower case).

    `head_counts` says whether two words whose last one is hard are too little: "limb dystonia", "an antihistamine".
    """
    text = _LEADING.sub("", text[:LONGEST])
    if _SPOKEN.fullmatch(text) or _POINTER.match(text) or _EXAMPLE.match(text) or _SOURCE.fullmatch(text[:80]):
        return Worth.NONE
    words = [word.lower() for word in _WORD.findall(text) if len(word) > 1 and not word[1:].isupper()]
    content = [word for word in words if word not in cues()["empty"] and word not in term]
    if not content:
        return Worth.NONE
    repeated = not {word.rstrip("s") for word in words}.isdisjoint(word.rstrip("s") for word in term)
    if repeated and len(content) < 3 and (len(term) == 1 or cues()["heads"].issuperset(content)):
        return Worth.HARD  # it goes round in a circle: "ablation (tumour ablation)"
    least = min(HARD_ZIPF, EASIER + min((lexicon.zipf(word) for word in term), default=HARD_ZIPF))
    if head_counts and len(content) == 2 and not _is_plain(content[-1], least, lexicon):
        return Worth.HARD
    plain = sum(_is_plain(word, least, lexicon) for word in content)
    return Worth.PLAIN if 2 * plain >= len(content) else Worth.HARD


def is_bare_class(text: str) -> bool:
    """Whether the words only say what kind of thing something is: "a drug", "a type of cancer"."""
    words = _WORD.findall(text[:LONGEST].lower())
    return len(words) <= 4 and all(word in cues()["empty"] or word in cues()["heads"] for word in words)


def _is_plain(word: str, least: float, lexicon: Lexicon) -> bool:
    """Whether readers know a word: it is common enough, or on the list of everyday terms ("chickenpox")."""
    if word.endswith(_POSSESSIVE):
        word = word[:-2]
    if lexicon.zipf(word) >= least:
        return True
    base = lexicon.vocabulary.base(word)  # "sores", "underdevelopment"
    root = next((base.removeprefix(prefix) for prefix in _PREFIXES if base.startswith(prefix)), base)
    if lexicon.zipf(base) >= least or (root != base and lexicon.zipf(root) >= PREFIXED_ZIPF):
        return True
    if (derived := _DERIVED.fullmatch(base)) and lexicon.zipf(derived[1]) >= DERIVED_ZIPF:
        return True
    known = lexicon.term(base)
    return known is not None and not known.hard
