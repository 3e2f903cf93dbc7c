"""How a phrase stands in its sentence: said, denied, reported as a belief, mentioned as a word, or part of a name."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from typing import cast

from plainlint import rules_folder
from plainlint.concordance import stands_in
from plainlint.document import Kind, MarkKind
from plainlint.phrases import PUNCTUATION, SENTENCE_END, Token, Tokens, phrase, word_class
from plainlint.segment import Passage

_NEAR = 5  # tokens before a phrase that may deny it
_GLOSS = 8  # tokens behind a phrase in which its explanation must begin
_COMMENT = 7  # tokens behind a phrase in which a comment on it as a word must begin
_JOINTS = frozenset("(:–—-")
_FAR = 16  # tokens before a phrase that may give it as a belief
_OPENING, _CLOSING = "'\"‘“«", "'\"’”»"
_SMALL = frozenset(
    ("a", "an", "and", "for", "of", "the", "with", "from", "to", "is", "are", "be", "being", "your", "their")
)


def _frames(kind: str) -> Sequence[str]:
    return cast("Sequence[str]", rules_folder.data("terms/stance.yaml")[kind])


def is_denied(tokens: Tokens, first: int) -> bool:
    """Whether a word shortly before the token `first`, in the same clause, says that it is not so."""
    before = _clause_before(tokens, first, _NEAR, PUNCTUATION | {"who", "which", "but"})
    return any(token.lower.endswith("n't") for token in before) or stands_in(_frames("denials"), before)


def is_belief(tokens: Tokens, first: int) -> bool:
    """Whether words before the token `first`, in the same clause, give it as what somebody thinks or has been told."""
    return stands_in(_frames("beliefs"), _clause_before(tokens, first, _FAR, SENTENCE_END | {"but", ":"}))


def _clause_before(tokens: Tokens, first: int, reach: int, stops: frozenset[str]) -> Tokens:
    start = first
    while start > max(0, first - reach) and tokens[start - 1].lower not in stops:
        start -= 1
    return tokens[start:first]


def is_mention(passage: Passage, tokens: Tokens, first: int, last: int) -> bool:
    """Whether the phrase is spoken of as a word: in quotation marks, or with "the word" and the like beside it."""
    text = passage.text
    start, end = tokens[first].start, tokens[last - 1].end
    if stands_in(_frames("mentions"), tokens[max(0, first - 3) : first]):
        return True
    if stands_in(_frames("comments"), tokens[last : last + _COMMENT]):
        return True
    if any(mark.start - 1 <= start and end <= mark.end + 1 for mark in passage.block.marked(MarkKind.QUOTATION)):
        return True
    return _quoted_before(text, start) and _quoted_behind(text, start, end)


def is_glossed(tokens: Tokens, first: int, last: int) -> bool:
    """Whether plain words follow at once: in brackets, behind a colon or dash, or behind "that is" and the like."""
    if first > 0 and tokens[first - 1].lower == "(":
        return True
    if last + 1 < len(tokens) and tokens[last].lower in _JOINTS and tokens[last + 1].lower not in PUNCTUATION:
        return True
    after = tokens[last : last + _GLOSS]
    return any(phrase(one).begins(after) for one in _frames("glosses"))


def _quoted_before(text: str, start: int) -> bool:
    near = text[max(0, start - 30) : start]
    mark = max((near.rfind(quote) for quote in _OPENING), default=-1)
    if mark < 0 or (mark > 0 and near[mark - 1].isalnum()):
        return False
    return all(word.lower() in _SMALL for word in near[mark + 1 :].split())


def _quoted_behind(text: str, start: int, end: int) -> bool:
    """Whether a quotation mark closes inside the phrase, as in an “incompetent” cervix, or right behind it."""
    near = text[start : end + 30]
    marks = [i for i, char in enumerate(near) if char in _CLOSING and not near[i + 1 : i + 2].isalnum()]
    return bool(marks) and not near[end - start : marks[0]].strip(" .,;:!?")


def is_name(passage: Passage, tokens: Tokens, first: int, last: int) -> bool:
    """Whether the phrase is part of a name: a capital letter that no sentence start gives to its first telling word."""
    text = passage.text
    if passage.block.kind is Kind.HEADING and _is_title_case(text):
        return False
    while first < last - 1 and tokens[first].lower in _SMALL:
        first += 1
    if not _has_capital(text, tokens[first]):
        return False
    if first > 0 and tokens[first - 1].lower not in PUNCTUATION and not _opens_quotation(text, tokens[first].start):
        return True
    after = first + 1
    while after < len(tokens) and tokens[after].lower in _SMALL:
        after += 1
    return after < len(tokens) and _has_capital(text, tokens[after]) and tokens[after].lower not in _diseases()


def _has_capital(text: str, token: Token) -> bool:
    word = text[token.start : token.end]
    return word[0].isupper() and word[1:].islower()


def _opens_quotation(text: str, start: int) -> bool:
    return start > 0 and text[start - 1] in _OPENING


def _is_title_case(text: str) -> bool:
    words = re.findall(r"[^\W\d_]{4,}", text)
    return len(words) > 1 and all(word[0].isupper() for word in words)


@cache
def _diseases() -> frozenset[str]:
    return word_class("disease").cue
