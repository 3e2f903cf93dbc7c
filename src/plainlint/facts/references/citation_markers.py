"""Markers in running text that point to a source: [1], (1), superscripts, footnotes, (Smith 2020), * and †."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from typing import NamedTuple

from plainlint import lazy
from plainlint.document import Kind, Mark, MarkKind, Zone
from plainlint.facts.patterns import compiled
from plainlint.segment import Passage
from plainlint.source import Span

_SUPERSCRIPTS = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹⁻˒", "0123456789-,")
_NUMBERS = r"\d{1,3}(?:\s?[,;–-]\s?\d{1,3})*"
_SQUARE = lazy.pattern(rf"\[\s?(?:\^([\w-]+)|(?:(?:see )?(?:refs?\.?|references?) )?({_NUMBERS}))\s?\]", re.I)
_ROUND = lazy.pattern(rf"\((?:(?:see )?(?:refs?\.?|references?) )?({_NUMBERS})\)", re.I)
_ROUND_END = lazy.pattern(r"\d\)")
_RAISED = lazy.pattern(r"[⁰¹²³⁴-⁹]+(?:[⁻˒][⁰¹²³⁴-⁹]+)*")
_FLAT = lazy.pattern(r"(?<=[a-z)’”\"][.,])(\d{1,2}(?:[,–-]\d{1,2})*)(?=\s|$)")
_SIGN = lazy.pattern(r"(?<=\S)(?:\*{1,3}|[†‡§])(?!\w)")
_UNIT_BEFORE = lazy.pattern(r"(?:\b(?:[a-z]|[kcdmµn]m|ft|in|kg/m)|[=/·×]\w*)$", re.I)
_YEAR_BEFORE = lazy.pattern(r"\b(?:19|20)\d\d$")

# Compiled only for pages that need them: who is cited by name, and what is counted in brackets.
_NAME = (
    r"(?:(?:de|van|von|der|den|le|la|el|al)[ -])*[A-Z][\w'’-]*(?:(?: (?:and|of|for|the|on|in|&))* [A-Z][\w'’-]*){0,7}"
)
_AUTHOR_YEAR = (
    rf"(?:see(?: also)?,? |e\.?g\.?,? |cf\.? |source: |from )?(?P<name>{_NAME})"
    rf"(?P<more>(?:, {_NAME}){{0,6}},? (?:and|&) {_NAME}|,? et al\.?)?"
    r"(?P<comma>,)? (?P<year>(?:19|20)\d\d[a-z]?)(?:[,:] ?(?:pp?\.? ?)?[\d–-]+| \[online\])*"
)
_BRACKETED = lazy.pattern(r"\(([^()]{3,160})\)")
_NARRATIVE = (
    r"\b(?P<name>[A-Z][\w'’-]{1,40})(?P<more>,? et al\.?| (?:and|&) [A-Z][\w'’-]{1,40})?,?"
    r" \((?P<year>(?:19|20)\d\d[a-z]?)\)"
)
_SURNAMES_ONLY = lazy.pattern(r" (?:and|&) ")
_NO_NAME = (
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug"
    r"|Sept?|Oct|Nov|Dec|Spring|Summer|Autumn|Winter|Since|In|From|Until|Before|After|Between|By|Reviewed|Updated|Published"
    r"|Version|Page|Figure|Table|Issue|Born|Copyright)\b"
)
_COUNTED = (
    r"(?i)\b(?:one|two|three|four|five|six|seven|eight|nine|ten|figure|fig|table|step|grade|type|stage|page|box|part|than|over"
    r"|about|least|every|take|for)\s$"
)
_ENUMERATED = lazy.pattern(r"(?:^|[,;:]|\b(?:and|or|either|are))\s?$")


class Marker(NamedTuple):
    """One source that a marker points to; "[1,3]" is two of them in one place."""

    label: str  # "1", "*", "Smith 2020"
    span: Span
    passage: int  # index into the passages
    offset: int  # where it stands in the passage's prose
    sure: bool = True  # whether it can be nothing else: then it is a fault where no source answers to it


def find(passages: Sequence[Passage], skipped: Collection[int], numbers: Collection[str]) -> list[Marker]:
    """The markers of the page in reading order.

    Args:
        passages: the page.
        skipped: indexes of passages that are no running text: the list of sources itself.
        numbers: the numbers of the sources; what may be no marker ("(1)", "risk.1") is one where they answer.
    """
    running = [
        (index, passage)
        for index, passage in enumerate(passages)
        if index not in skipped
        and passage.block.zone in (Zone.BODY, Zone.REFERENCES, Zone.REVIEW)
        and passage.block.kind is not Kind.NOTE
    ]
    found = [marker for index, passage in running for marker in _plain(index, passage, numbers)]
    if not any(marker.label.isdecimal() for marker in found):
        found += [marker for index, passage in running for marker in _round(index, passage, numbers)]
    if numbers and not any(marker.label.isdecimal() for marker in found):
        found += [marker for index, passage in running for marker in _flat(index, passage, numbers)]
    return sorted(found, key=lambda marker: (marker.passage, marker.offset))


def _plain(index: int, passage: Passage, numbers: Collection[str]) -> Iterator[Marker]:
    text = passage.text
    for mark in passage.block.marks:
        yield from _marked(index, passage, mark)
    if "[" in text:
        for match in _SQUARE.finditer(text):
            for label in (match[1],) if match[1] else _spread(match[2]):
                yield _marker(label, index, passage, match.start(), match.end())
    if not text.isascii():
        for match in _RAISED.finditer(text):
            if _is_raised_marker(text, match.start(), match.end(), match[0].translate(_SUPERSCRIPTS)):
                for label in _raised_labels(match[0].translate(_SUPERSCRIPTS), numbers):
                    yield _marker(label, index, passage, match.start(), match.end())
    if "*" in text or "†" in text or "‡" in text or "§" in text:
        for match in _SIGN.finditer(text):
            yield _marker(match[0], index, passage, match.start(), match.end(), sure=False)
    if "(" in text and (" 20" in text or "(20" in text or " 19" in text or "(19" in text):
        yield from _author_years(index, passage)


def _marked(index: int, passage: Passage, mark: Mark) -> Iterator[Marker]:
    if mark.kind is MarkKind.FOOTNOTE:
        place = mark.span or passage.span(mark.start, mark.end)
        yield Marker(mark.value.lstrip("^"), place, index, mark.start)
        return
    text = passage.text[mark.start : mark.end].strip(" ()")
    raised = mark.kind is MarkKind.SUPERSCRIPT and _is_raised_marker(passage.text, mark.start, mark.end, text)
    linked = mark.kind is MarkKind.LINK and mark.value.startswith("#")
    in_brackets = passage.text[max(0, mark.start - 1) : mark.start] == "["  # then it is found as [1]
    if (raised or linked) and not in_brackets and re.fullmatch(_NUMBERS, text):
        for label in _spread(text):
            yield _marker(label, index, passage, mark.start, mark.end)


def _round(index: int, passage: Passage, numbers: Collection[str]) -> Iterator[Marker]:
    """(1), where it is neither a count nor the number of a step."""
    text = passage.text
    if "(" not in text or not _ROUND_END.search(text):
        return
    matches = list(_ROUND.finditer(text))
    if any(_ENUMERATED.search(text[max(0, match.start() - 8) : match.start()]) for match in matches):
        return
    for match in matches:
        before = text[max(0, match.start() - 12) : match.start()]
        attached = bool(re.search(r"[a-z][.,;!?’”\"]$", before))
        if attached or (numbers and not compiled(_COUNTED).search(before) and not before[-1:].isdecimal()):
            for label in _spread(match[1]):
                yield _marker(label, index, passage, match.start(), match.end())


def _flat(index: int, passage: Passage, numbers: Collection[str]) -> Iterator[Marker]:
    """A superscript that was lost in pasting: "doubles the risk.1"."""
    for match in _FLAT.finditer(passage.text):
        labels = list(_spread(match[1]))
        if any(label in numbers for label in labels):
            for label in labels:
                yield _marker(label, index, passage, match.start(), match.end())


def _author_years(index: int, passage: Passage) -> Iterator[Marker]:
    text = passage.text
    for match in _BRACKETED.finditer(text):
        parts = list(re.finditer(r"[^;]+", match[1])) if re.search(r"\b(?:19|20)\d\d", match[1]) else []
        cited = [(part, compiled(_AUTHOR_YEAR).fullmatch(part[0].strip())) for part in parts]
        if not all(found and not compiled(_NO_NAME).match(found["name"]) for _, found in cited):
            continue
        for part, found in cited:
            if found:
                start = match.start(1) + part.end() - len(part[0].lstrip())
                sure = bool(found["more"] or found["comma"] or len(cited) > 1)
                end = match.start(1) + part.end()
                yield _marker(_author_label(found), index, passage, start, end, sure=sure)
    for match in compiled(_NARRATIVE).finditer(text):
        if not compiled(_NO_NAME).match(match["name"]):
            yield _marker(_author_label(match), index, passage, match.start(), match.end(), sure=bool(match["more"]))


def _author_label(found: re.Match[str]) -> str:
    """The first of several surnames, or the whole name of a body, with the year."""
    surnames = _SURNAMES_ONLY.split(found["name"])
    pair = len(surnames) == 2 and len(found["name"].split()) == 3  # not "Department of Health and Social Care"
    return f"{surnames[0] if pair else found['name']} {found['year']}"


def _is_raised_marker(text: str, start: int, end: int, digits: str) -> bool:
    """Whether raised digits point to a source: not 10², cm², ¹³¹I or Ca²⁺."""
    before, after = text[max(0, start - 8) : start], text[end : end + 1]
    if not before.strip() or after in ("⁺", "⁻", "+") or (after.isalnum() and after.isascii()):
        return False
    if before[-1].isdecimal():
        return bool(_YEAR_BEFORE.search(before))
    return not (digits in ("2", "3") and _UNIT_BEFORE.search(before))


def _raised_labels(digits: str, numbers: Collection[str]) -> Iterator[str]:
    """¹² is source 12, unless there are only sources 1 and 2."""
    if digits in numbers or not all(digit in numbers for digit in digits):
        yield from _spread(digits)
    else:
        yield from digits


def _spread(numbers: str) -> Iterator[str]:
    """Each number of "1,3-5": 1, 3, 4, 5."""
    for part in re.split(r"\s?[,;]\s?", numbers):
        first, *rest = re.split(r"\s?[–-]\s?", part)
        if rest and 0 < int(rest[-1]) - int(first) < 100:
            yield from (str(number) for number in range(int(first), int(rest[-1]) + 1))
        else:
            yield from (str(int(number)) for number in (first, *rest))


def _marker(label: str, index: int, passage: Passage, start: int, end: int, *, sure: bool = True) -> Marker:
    return Marker(label, passage.span(start, end), index, start, sure)
