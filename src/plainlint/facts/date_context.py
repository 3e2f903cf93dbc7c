"""Whether a label speaks of this page, and whether a date belongs to it.

"This leaflet was last reviewed" and "Last reviewed" at the start of a line speak of the page; "your medicines were last
reviewed" and "the guideline, last updated" do not.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import Enum
from functools import cache

from plainlint.facts.date_forms import WrittenDate
from plainlint.facts.date_labels import NEXT_REVIEW, PUBLISHED, REVIEW_DATE, REVIEWED, Label

_REACH = 200  # code points before a label that can hold its subject
_LONGEST_GAP = 170  # code points between a label and its date: the names and posts of reviewers

_PAGE = (
    r"(?:web ?page|page|content|contents|information|info|leaflet|booklet|brochure|pamphlet|fact ?sheet|factsheet|sheet|"
    r"article|topic|document|publication|resource|hand-?out|material|text|web ?site|site|entry|summary|guide|version|"
    r"edition|issue|pil|policy|section|post|advice|flyer|poster|blog|story|translation|evidence|procedure)s?"
)
_BE = r"(?:was|were|is|are|has|have|had|will|be|been|being|also|then|next|therefore|currently|only|our|and|or|to|it|we|plan|aim|intend|hope|expect)"
_MEDIA = r"(?:media|video|animation|film|podcast|audio|tool|calculator|quiz|slideshow|clip)s?"


class Subject(Enum):
    """What a label is about."""

    PAGE = "page"
    MEDIA = "media"
    ELSE = "else"


@dataclass(frozen=True, slots=True)
class Lead:
    """The words from the start of the statement to its label."""

    words: str  # lower case, without punctuation at its ends
    bracketed: bool  # the statement stands in brackets
    field: bool  # the words follow a colon: they may be the value of another field
    before: str = ""  # brackets: what stands before them


@cache
def _pattern(name: str) -> re.Pattern[str]:
    return re.compile(_PATTERNS[name])


_PATTERNS = {
    "break": r"[\n|•·;:>]|[.!?][\"”’')\]*_]*(?=\s)|\s[-–—](?=\s)|[)\]]|[(\[]",
    "subject": rf"(?:please note(?: that)?,? |note(?: that)? |the date )?(?:(?:date|this|these|the|our|all|each|of) )*"
    rf"(?:(?!of |in |on |about |for |from |your )[\w’'-]+ ){{0,4}}?{_PAGE}(?: (?:no\.? ?)?v?\d[\d.]*)?"
    rf"(?: (?:on|about|for|in|from|by|of|at|here)\b[^.;]{{0,80}}?)?,?(?: {_BE})*",
    "own subject": rf"(?:this|these|our|all (?:of )?our) [^.;]{{0,150}}|(?:the )?(?:patient |clinical |medical |online )*{_PAGE}"
    rf"(?: (?:no\.? ?)?v?\d[\d.]*)?,?(?: {_BE})*",
    "pronoun": rf"(?:and |but )?(?:it|they|we)(?: {_BE})*",
    "bare": r"(?:for|to be|will be|the|the date (?:of|for)(?: the)?)",
    "ordinal": r"\d+(?:st|nd|rd|th)|(?:first|second|third|fourth|fifth|new|latest)",
    "own object": rf"\s+(?:this|our)\s+(?:[\w’'-]+\s+){{0,3}}{_PAGE}\b",
    "link": rf"(?:,|and|but|then|or|&|/| |{_BE})*",
    "denied": r"\b(?:not|never|your|patient['’]s|their|his|her|my|medication|medicine)\b|n['’]t\b",
    "media": rf"(?:this |the |our |embedded )?{_MEDIA}(?: {_BE})*",
    "source": r"\b(?:guidelines?|guidance|nice|sign|who|stud(?:y|ies)|trial|report|journal|database|evidence|paper|survey)\b",
    "citation": r"\baccessed\b|\bet al\b|\bdoi\b|available (?:from|at|online)|\bepub\b|\[internet\]|\bisbn\b|\bpmid\b|"
    r"\d;\s?\d+\s?[(:]|\bretrieved\b|\b(?:pp|vol)\.",
    "address": r"https?://|\bwww\.|\b(?:cg|ng|ta|qs|ph|ipg)\d{1,4}\b",
    "letter": r"\b(?:appointment|hospital number|nhs number|date of birth|d\.?o\.?b|batch|lot n|lot:|prescription)\b",
    "direct": r"(?:[\s:：\-–—*_·•.,()\[\]\"'“”‘’`|>=]|"
    r"\b(?:on|in|at|by|the|end|of|is|was|due|for|date|dated|before|until|till|through|from|to|as|around|about|approximately|"
    r"approx|circa|early|late|mid|spring|summer|autumn|fall|winter|start|beginning|month|year|again|or|no|later|than|be|"
    r"q[1-4]|(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?|midnight|noon|gmt|bst|utc|am|pm|"
    r"\d{1,2}[:.]\d\d(?::\d\d)?(?:\s?[ap]m)?|\d{1,2}\s?[ap]m)\b)*",
    "object": rf"\s+(?:of |for )?(?:it\b|(?:this|these|the|our|all)\s+(?:[\w’'-]+\s+){{0,3}}{_PAGE}\b)",
    "aside": r"\s?(?:by|on|via|\()[^.;:|\n]{0,60}:\s?",
    "names": r"\W{0,3}(?:by|for|with|against|and|to|internally|externally|via)\b[^;|\n•·]*",
    "field of names": r":\s[^;:|\n•·]{0,80}[,(–—-]\s?",
    "by": r"\W{0,3}by\b[^;|\n•·]*$",
    "named": r"(?:\b(?:on|in|of|dated?)|[,(:)–—-])[\s\"']*(?:(?:the|early|late|mid|spring|summer|autumn|winter|end|of|"
    r"\w{3,6}day),?\s+)*$",
    "unnamed": r"\b(?:who|which|since|between|until|accessed|copyright|born|established|qualified|joined|study|trial|journal|"
    r"because|when|after|before|if|have|has)\b|©",
    "stop": r"(\w+)[.!?]\s+(?=[A-Z0-9])",
    "number": r"\s*(?:no\.?|number)?[\s:.]*v?\d+(?:\.\d+)*[\s,;:()–—-]*(?:(?:of|on|in|from|dated?):? )?",
    "closed": r"\s*(?:$|[\n.;|)\]·•*_–—-]|\(|by\b|,?\s?(?:at )?\d{1,2}[:.]\d\d|,? (?:and )?(?:at |on )?https?:)",
}


def lead(lower: str, floor: int, label: Label) -> Lead:
    """The words before `label`, from the end of the statement before it; nothing before `floor` counts."""
    floor = max(floor, label.start - _REACH)
    start, opened, field = floor, -1, False
    for found in _pattern("break").finditer(lower, floor, label.start):
        start, field = found.end(), found.group() == ":"
        opened = found.start() if found.group() in "([" else -1
    words = " ".join(lower[start : label.start].split()).strip(" *_–—-,.\"'“”‘’>#=`")
    before = lower[max(floor, opened - 100) : opened] if opened >= 0 else ""
    return Lead(words, opened >= 0, field, before)


def subject(said: Lead, label: Label, text: str, follows: bool) -> Subject:
    """What the statement with `label` is about; `follows`: a date of the page stands before it in the same block."""
    words = said.words
    if _pattern("media").fullmatch(words):
        return Subject.MEDIA
    if said.bracketed and not _may_stand_in_brackets(said, label):
        return Subject.ELSE
    if not words or (follows and _pattern("link").fullmatch(words)):
        return Subject.PAGE
    if _pattern("denied").search(words):
        return Subject.ELSE
    if label.role in (REVIEWED, NEXT_REVIEW) and _pattern("bare").fullmatch(words):
        return Subject.PAGE
    if label.version and _pattern("ordinal").fullmatch(words):
        return Subject.PAGE
    wanted = "subject" if label.strong or label.role in (REVIEWED, REVIEW_DATE) else "own subject"
    if _pattern("subject").fullmatch(words) and _pattern(wanted).fullmatch(words):
        return Subject.PAGE
    if _pattern("pronoun").fullmatch(words) and (follows or label.strong or label.role == REVIEWED):
        return Subject.PAGE
    if said.field and text[label.start].isupper() and text[label.end : label.end + 3].lstrip(" *").startswith(":"):
        return Subject.PAGE
    if not label.noun and _pattern("own object").match(text, label.end):
        return Subject.PAGE
    return Subject.ELSE


def _may_stand_in_brackets(said: Lead, label: Label) -> bool:
    """ "Looking after your eyes (last reviewed May 2024)", but not "NICE guideline (updated 2021)"."""
    if not said.before.strip():
        return True
    return label.strong and not _pattern("source").search(said.before)


def in_citation(line: str) -> bool:
    """Whether a line (lower case) reads like a source in a list."""
    return bool(_pattern("citation").search(line))


def has_address(line: str) -> bool:
    """Whether a line (lower case) gives a web address."""
    return bool(_pattern("address").search(line))


def in_letter(line: str) -> bool:
    """Whether a line (lower case) is about a person's appointment or a pack of medicine."""
    return bool(_pattern("letter").search(line))


def opens_line(before: str) -> bool:
    """Whether what stands before a label on its line (lower case) only says which page it is about."""
    words = " ".join(before.split()).strip(" *_–—-,.\"'“”‘’>#=`|")
    return bool(_pattern("own subject").fullmatch(words))


def joins(text: str, lower: str, label: Label, date: WrittenDate) -> bool:
    """Whether `date`, the next date after `label`, is the date that the label announces."""
    if date.start - label.end > _LONGEST_GAP:
        return False
    gap = lower[label.end : date.start]
    if label.verb:
        found = _pattern("object").match(gap)
        return bool(found and direct(gap[found.end() :]))
    colon = gap.lstrip(" *_").startswith((":", "："))
    if label.version and date.month and (number := _pattern("number").match(gap)):
        return number.end() == len(gap)
    if label.noun and not (colon or label.strong or date.month):
        return False
    if direct(gap):
        return True
    if _pattern("aside").fullmatch(gap):
        return True
    if found := _pattern("object").match(gap):
        return direct(gap[found.end() :])
    return label.role != NEXT_REVIEW and _names(text, gap, label, date)


def direct(gap: str) -> bool:
    """Nothing but punctuation, "on", "the end of", a weekday, a time."""
    if gap.count("\n") > 2 or not _pattern("direct").fullmatch(gap):
        return False
    return "." not in gap or not re.search(r"\.\s+\w", gap)


def _names(text: str, gap: str, label: Label, date: WrittenDate) -> bool:
    """The names of those who did it: "by Dr A Shah, consultant, on"."""
    own_line = _own_line(text, date)
    names = gap
    if own_line and date.month and gap.count("\n") <= 2:
        names = gap.replace("\n", ", ")
    spoken = not label.noun and _pattern("names").fullmatch(names)
    if not (spoken or _pattern("field of names").fullmatch(names)) or _pattern("unnamed").search(gap):
        return False
    for stop in _pattern("stop").finditer(text, label.end, date.start + 1):
        if len(stop[1]) > 3 and stop.end() < date.start:
            return False
    if label.role == PUBLISHED and text[label.start : label.end].lower() == "posted":
        return False
    return bool(_pattern("named").search(names)) or (date.month is not None and closed(text, date.end))


def only_names(lower: str, label: Label) -> bool:
    """Whether nothing but the names of those who did it follows a label: "Approved by: Eye Clinic Group"."""
    rest = lower[label.end : label.end + _LONGEST_GAP + 1]
    if len(rest) > _LONGEST_GAP or label.noun or label.role == NEXT_REVIEW:
        return False
    return bool(_pattern("by").match(rest)) and not _pattern("unnamed").search(rest)


def _own_line(text: str, date: WrittenDate) -> bool:
    before = text[max(0, date.start - _REACH) : date.start].rpartition("\n")[2]
    after = text[date.end : date.end + _REACH].partition("\n")[0]
    return not (before + after).strip(" *_().")


def closed(lower: str, end: int) -> bool:
    """Whether the statement ends where a date ends."""
    return bool(_pattern("closed").match(lower, end))
