"""Whether a date belongs to the label before it, by the words between the two and after them.

Patterns are for lower case; they are compiled when first used.
"""

from __future__ import annotations

import re
from functools import cache

from plainlint.facts.dates.forms import WrittenDate
from plainlint.facts.dates.labels import NEXT_REVIEW, Label
from plainlint.facts.dates.lines import Lines
from plainlint.facts.dates.subjects import page_noun

_LONGEST = 170  # code points between a label and its date: the names and posts of reviewers

# "on", "the end of", "Wednesday,", "10:30"
_DIRECT = frozenset(
    (
        *("on", "in", "at", "by", "the", "end", "of", "is", "was", "due", "for", "date", "dated", "before", "until"),
        *("till", "through", "from", "to", "as", "around", "about", "or", "no", "approximately", "approx", "circa"),
        *(
            "early",
            "late",
            "mid",
            "spring",
            "summer",
            "autumn",
            "fall",
            "winter",
            "start",
            "beginning",
            "month",
            "year",
        ),
        *("again", "later", "than", "be", "time", "writing", "going", "press", "midnight", "noon", "gmt", "bst", "utc"),
        *("am", "pm", "mon", "monday", "tue", "tues", "tuesday", "wed", "wednesday", "thu", "thurs", "thursday"),
        *("fri", "friday", "sat", "saturday", "sun", "sunday"),
    )
)
_TIME = r"\b(?:\d{1,2}[:.]\d\d(?::\d\d)?(?:\s?[ap]m)?|\d{1,2}\s?[ap]m|q[1-4])\b"
_SIGNS = str.maketrans(dict.fromkeys(":：-–—*_·•.,?()[]\"'“”‘’`|>=", " "))
_OBJECT = ("of ", "for ", "it", "this", "these", "the", "our", "all")
_ASIDE = r"\s?(?:by|on|via|\()[^.;:|\n]{0,60}:\s?"  # "on our site:", "(month and year):"
_NAMES = r"\W{0,3}(?:in full |in detail |again )?(?:by|for|with|against|and|to|internally|externally|via)\b[^;|\n•·]*"
_FIELD_OF_NAMES = r":\s[^;:|\n•·]{0,80}[,(–—-]\s?"
_BY = r"\W{0,3}by\b[^;|\n•·]*"
_NAMED = (
    r"(?:\b(?:on|in|of|dated?)|[,(:)–—-])[\s\"']*"
    r"(?:(?:the|early|late|mid|spring|summer|autumn|winter|end|of|\w{3,6}day),?\s+)*$"
)
_NOT_NAMES = (
    r"\b(?:who|which|since|between|until|accessed|copyright|born|established|qualified|joined|study|trial|journal|"
    r"because|when|after|before|if|have|has|written)\b|©|[–—-] by\b"
)
_SENTENCE_END = r"(\w+)[.!?]\s+(?=[A-Z0-9])"
_VERSION = r"\s*(?:no\.?|number)?[\s:.]*v?\d+(?:\.\d+)*[\s,;:()–—-]*(?:(?:of|on|in|from|dated?):? )?"
_CLOSED = r"\s*(?:$|[\n.;|)\]·•*_–—-]|\(|by\b|,?\s?(?:at )?\d{1,2}[:.]\d\d|,? (?:and )?(?:at |on )?https?:)"


def joins(lines: Lines, label: Label, date: WrittenDate) -> bool:
    """Whether `date`, the next date after `label`, is the one that the label announces."""
    if date.start - label.end > _LONGEST:
        return False
    gap = lines.lower[label.end : date.start]
    after_object = gap.lstrip().startswith(_OBJECT) and re.match(_object(), gap)
    if after_object and direct(gap[after_object.end() :]):
        return True
    if label.verb:  # "we will review" says nothing without its object
        return False
    if label.version and date.month and (number := re.match(_VERSION, gap)):
        return number.end() == len(gap)
    if label.noun and not (label.strong or date.month or lines.colon_after(label)):
        return False
    if direct(gap) or (":" in gap and re.fullmatch(_ASIDE, gap)):
        return True
    return label.role != NEXT_REVIEW and _names(lines, label, date)


def direct(gap: str) -> bool:
    """Whether a gap holds nothing but punctuation and words such as "on", "the end of" or a weekday."""
    if gap.count("\n") > 2:
        return False
    timeless = re.sub(_TIME, " ", gap) if any(map(str.isdecimal, gap)) else gap
    if not _DIRECT.issuperset(timeless.translate(_SIGNS).split()):
        return False
    return "." not in gap or not re.search(r"\.\s+\w", gap)


def closed(lower: str, end: int) -> bool:
    """Whether the statement ends where a date ends."""
    return bool(re.compile(_CLOSED).match(lower, end))


def only_names(lower: str, label: Label) -> bool:
    """Whether nothing but the names of those who did it follows a label: "Approved by: Eye Clinic Group"."""
    rest = lower[label.end : label.end + _LONGEST + 1]
    if len(rest) > _LONGEST or label.noun or label.role == NEXT_REVIEW:
        return False
    return bool(re.fullmatch(_BY, rest)) and not re.search(_NOT_NAMES, rest)


def _names(lines: Lines, label: Label, date: WrittenDate) -> bool:
    """Whether the gap is the names of those who did it: "by Dr A Shah, consultant, on"."""
    gap = lines.lower[label.end : date.start]
    if date.month and gap.count("\n") <= 2 and lines.alone(date):
        gap = gap.replace("\n", ", ")
    spoken = not label.noun and re.fullmatch(_NAMES, gap)
    if not (spoken or re.fullmatch(_FIELD_OF_NAMES, gap)) or re.search(_NOT_NAMES, gap):
        return False
    for stop in re.finditer(_SENTENCE_END, lines.text[label.end : date.start + 1]):
        if len(stop[1]) > 3 and label.end + stop.end() < date.start:  # more than "Dr." or an initial
            return False
    if lines.lower[label.start : label.end].endswith("posted"):  # readers' comments are posted by people
        return False
    return bool(re.search(_NAMED, gap)) or (date.month is not None and closed(lines.lower, date.end))


@cache
def _object() -> str:
    noun = page_noun()
    return rf"\s+(?:of |for )?(?:it\b|(?:this|these|the|our|all)\s+(?:[\w’'-]+\s+){{0,3}}{noun}\b)"
