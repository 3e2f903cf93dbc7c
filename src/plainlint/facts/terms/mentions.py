"""Places where a word stands without being used: in speech, as a word spoken about, in a pronunciation or a name."""

from __future__ import annotations

from collections.abc import Iterator

from plainlint import lazy
from plainlint.document import Kind, MarkKind
from plainlint.lexicon import Lexicon
from plainlint.segment import Passage

_QUOTATION = lazy.pattern(r"“[^”]{0,1000}”|\"[^\"]{0,1000}\"")
_LONGEST_QUOTED_TERM = 40  # characters; a longer quotation is somebody's speech
_MENTION = lazy.pattern(r"\b(?:word|term|phrase|name)s? [“‘'\"]$")
# "(peh-TEE-kee-ay)": syllables in brackets, the stressed one in capitals
_PRONUNCIATION = lazy.pattern(
    r"[(\[][a-zA-Z'’, -]{0,30}(?<![a-zA-Z])(?:[a-z]{1,4}-[A-Z]{2,}|[A-Z]{2,}-[a-z]{1,4}(?![a-z]))[^()\[\]]{0,40}[)\]]"
)
_LONGEST_RUN = 12  # words of an organisation's name on one side of a term
_LINKS = frozenset(("of", "and", "for", "on", "the", "in"))


def unused_stretches(passage: Passage) -> list[tuple[int, int]]:
    """Stretches of the passage's prose in which no word counts: what somebody says, and pronunciations.

    They are in order and apart from each other.
    """
    text = passage.text
    spoken = [(mark.start, mark.end) for mark in passage.block.marked(MarkKind.QUOTATION)]
    if "“" in text or '"' in text:
        spoken.extend(match.span() for match in _QUOTATION.finditer(text))
    stretches = [(start, end) for start, end in spoken if end - start > _LONGEST_QUOTED_TERM]
    if "-" in text and ("(" in text or "[" in text):
        stretches.extend(match.span() for match in _PRONUNCIATION.finditer(text))
    apart: list[tuple[int, int]] = []
    for start, end in sorted(stretches):
        if not apart or start >= apart[-1][1]:
            apart.append((start, end))
        else:
            apart[-1] = (apart[-1][0], max(end, apart[-1][1]))
    return apart


def is_mention(text: str, start: int, end: int) -> bool:
    """Whether the prose at `start`..`end` is spoken about as a word: the word “palliative”."""
    if start == 0 or text[start - 1] not in "“‘'\"" or text[end : end + 1] not in ("”", "’", "'", '"'):
        return False
    return _MENTION.search(text, max(0, start - 12), start) is not None


def is_in_address(text: str, start: int, end: int) -> bool:
    """Whether the prose at `start`..`end` is part of a web or mail address."""
    if text[start - 1 : start] in ("@", "_", ".") or text[start - 2 : start] == "//":
        return start > 1
    return text[end : end + 1] in ("@", "_") or (text[end : end + 1] == "." and text[end + 1 : end + 2].isalpha())


def is_in_organisation(passage: Passage, first: int, last: int, lexicon: Lexicon) -> bool:
    """Whether the words from `first` to `last` are part of a run of capitals that names an organisation."""
    if passage.block.kind is Kind.HEADING:
        return False
    return any(
        lexicon.is_organisation_word(word)
        for step, index in ((-1, first), (1, last))
        for word in _capital_run(passage, index, step)
    )


def _capital_run(passage: Passage, index: int, step: int) -> Iterator[str]:
    """The capitalised words that go on from word `index` in one direction, with little words between them."""
    text, words = passage.text, passage.words
    for following in range(index + step, index + step * (_LONGEST_RUN + 1), step):
        if not 0 <= following < len(words):
            return
        left, right = sorted((index, following))
        word = words[following]
        between = text[words[left].end : words[right].start]
        capital = text[word.start].isupper()
        if between.strip(",& ") or not (capital or word.lower in _LINKS):
            return
        if capital:
            yield word.lower
        index = following
