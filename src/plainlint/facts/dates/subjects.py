"""Whether a label speaks of this page.

"This leaflet was last reviewed" and "Last reviewed" at the start of a line do; "your medicines were last reviewed" and
"the guideline, last updated" do not. Patterns are for lower case; they are compiled when first used.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from plainlint.document import Kind, Zone
from plainlint.facts.dates.labels import NEXT_REVIEW, OTHER, REVIEW_DATE, REVIEWED, Label, vocabulary
from plainlint.facts.dates.lines import Lines

PAGE, ELSE = "page", "else"
MEDIA = "media"  # a video or tool on the page

_REACH = 200  # code points before a label that can hold its subject
_EDGE = " *_–—-,.\"'“”‘’>#=`|"

_BREAK = r"[\n|·;:>()\[\]]|•|：|[.!?][\"”’')\]*_]*(?=\s)|\s[-–—](?=\s)"
# What may stand between a subject and its label: "was", "will also be", "and we plan to".
_BETWEEN = frozenset(
    (
        *("was", "were", "is", "are", "has", "have", "had", "will", "be", "been", "being", "also", "then", "next"),
        *("therefore", "currently", "only", "our", "and", "or", "to", "it", "we", "plan", "aim", "intend", "hope"),
        "expect",
    )
)
_BE = rf"(?:{'|'.join(sorted(_BETWEEN, reverse=True))})"
_MEDIA = frozenset(
    ("media", "video", "animation", "film", "podcast", "audio", "tool", "calculator", "quiz", "clip"),
)
_NUMBER = r"(?: (?:no\.? ?)?v?\d[\d.]*)?"  # "version 3", "leaflet no. 12"
_ORDINAL = r"\d+(?:st|nd|rd|th)|first|second|third|fourth|fifth|new|latest|this|our"  # "3rd edition"
_CODE = r"[\w/.()-]*\d[\w/.()-]*"  # the number of a leaflet
_PRONOUNS = frozenset(("it", "they", "we", "it'll", "they'll", "we'll"))
_PLAIN = frozenset(
    (
        *("for", "to be", "will be", "the", "when is the"),
        *("the date of", "the date for", "the date of the", "the date for the"),
    )
)
_THIS = ("this ", "these ", "our ", "all ", "date ", "the date ")
_SORTS = ("patient ", "clinical ", "medical ", "online ")  # of leaflets
_LINKS = _BETWEEN | {"but"}
_LINK_SIGNS = str.maketrans(",&/", "   ")
_DENIED = r"\b(?:not|never|your|patient['’]s|their|his|her|my|medication|medicine)\b|n['’]t\b"
_SOURCE = r"\b(?:guidelines?|guidance|nice|sign|who|stud(?:y|ies)|trial|report|journal|database|paper|survey)\b"
_VOLUME = r"\d;\s?\d+\s?[(:]"  # "2023;34(1)"
_GUIDELINE = r"\b(?:cg|ng|ta|qs|ph|ipg)\d{1,4}\b"
# Plain phrases are looked for as such: a pattern of them all takes a hundred times as long.
_CITATION = (
    *("accessed", "et al", "doi:", "doi.org", "available from", "available at", "available online", "epub"),
    *("[internet]", "isbn", "pmid", "retrieved", " pp.", " vol."),
)
_LETTER = (
    *("appointment date", "appointment time", "clinic date", "date of birth", "date of admission", "date of surgery"),
    *("hospital number", "nhs number", "d.o.b", " dob", "batch", "lot no", "lot number"),
)
_GOES_ON = rf"[^.;:|\n]*(?:,|\band|&)(?: {_BE})*\s*"


class Lead(NamedTuple):
    """The words from the start of the statement to its label."""

    words: str  # lower case, without punctuation at its ends
    bracketed: bool  # the statement stands in brackets
    field: bool  # the words follow a colon: they may be the value of another field
    before: str = ""  # brackets: what stands before them


class Statement(NamedTuple):
    """A label in its place."""

    lines: Lines
    label: Label
    floor: int  # the end of the date before it
    previous: Label | None  # the label before it, where that spoke of the page
    follows: bool  # whether a date of the page stands before it in the same block

    @property
    def lead(self) -> Lead:
        """The words before the label, from the end of the statement before it."""
        lower = self.lines.lower
        floor = max(self.floor, self.label.start - _REACH)
        start, opened, field = floor, -1, False
        for found in re.compile(_BREAK).finditer(lower, floor, self.label.start):
            start, field = found.end(), found.group() in ":："
            opened = found.start() if found.group() in "([" else -1
        words = " ".join(lower[start : self.label.start].split()).strip(_EDGE)
        before = lower[max(floor, opened - 100) : opened] if opened >= 0 else ""
        return Lead(words, opened >= 0, field, before)

    def subject(self) -> str:
        """What the statement is about: `PAGE`, `MEDIA` or `ELSE`."""
        if self.label.role == OTHER or not self._trusted():
            return ELSE
        lead = self.lead
        if _names_media(lead.words):
            return MEDIA
        if lead.bracketed and lead.before.strip() and (not self.label.strong or re.search(_SOURCE, lead.before)):
            return ELSE  # "NICE guideline (updated 2021)", but not "Eye drops (last reviewed May 2024)"
        return PAGE if self._of_page(lead) or self._goes_on() else ELSE

    def _of_page(self, lead: Lead) -> bool:
        label, words = self.label, lead.words
        if not words or _is_page(words) or (self.follows and _LINKS.issuperset(words.translate(_LINK_SIGNS).split())):
            return True
        if re.search(_DENIED, words):
            return False
        if label.role in (REVIEWED, NEXT_REVIEW) and words in _PLAIN:
            return True
        if label.version and re.fullmatch(_ORDINAL, words):
            return True
        if _names_page(words) and (label.strong or label.role in (REVIEWED, REVIEW_DATE) or _names_this_page(words)):
            return True
        if _is_pronoun(words) and (self.follows or label.strong or label.role == REVIEWED):
            return True
        if self.lines.text[label.start].isupper() and (
            re.fullmatch(_CODE, words) or (lead.field and self.lines.colon_after(label))
        ):
            return True
        return not label.noun and _is_own_object(self.lines.lower[label.end : label.end + _REACH])

    def _goes_on(self) -> bool:
        """Whether it goes on about what the label before was about: "Written by Dr A Shah and reviewed by"."""
        if self.previous is None or self.label.start - self.previous.end > _REACH:
            return False
        return bool(re.fullmatch(_GOES_ON, self.lines.lower[self.previous.end : self.label.start]))

    def _trusted(self) -> bool:
        """Whether it stands where a page speaks of itself, not in a source or a letter."""
        label, block = self.label, self.lines.passage.block
        before, after = self.lines.around(label.start, label.end)
        opens = not before.strip(_EDGE + "•[(") or _names_this_page(" ".join(before.split()).strip(_EDGE))
        if block.zone is Zone.REFERENCES and not (opens and (label.strong or block.kind is not Kind.ITEM)):
            return False
        if _holds(before + after, _LETTER) and (label.role == REVIEW_DATE or not label.strong):
            return False
        if opens:
            return True
        if _holds(f"{before} {after}", _CITATION) or re.search(_VOLUME, before + after):
            return False
        if label.strong or self.lines.colon_after(label):
            return True
        field = before.rpartition("|")[2]
        return not _holds(field, ("http", "www.")) and not re.search(_GUIDELINE, field)


def _holds(text: str, phrases: Sequence[str]) -> bool:
    return any(phrase in text for phrase in phrases)


def page_noun() -> str:
    """A pattern for what a page may call itself: "leaflet", "web page"."""
    return rf"(?:{'|'.join(vocabulary().page)})s?"


def _names_media(words: str) -> bool:
    """A video or tool of the page: "this video was"."""
    own = words.split()
    if own and own[0] in ("this", "the", "our"):
        del own[0]
    return bool(own) and own[0].removesuffix("s") in _MEDIA and _BETWEEN.issuperset(own[1:])


def _is_pronoun(words: str) -> bool:
    """What was named before: "it was", "and we will"."""
    own = words.replace("’", "'").split()
    if own and own[0] in ("and", "but"):
        del own[0]
    return bool(own) and own[0] in _PRONOUNS and _BETWEEN.issuperset(own[1:])


def _is_page(words: str) -> bool:
    """The page by itself, as labels mostly have it: "page", "this leaflet was"."""
    own = words.split()
    while own and own[-1] in _BETWEEN:
        del own[-1]
    if own and own[0] in ("this", "these", "the", "our"):
        del own[0]
    return " ".join(own).removesuffix("s") in vocabulary().page


def _names_page(words: str) -> bool:
    """The page, its part or its kind: "the information in this booklet was"."""
    return _holds(words, vocabulary().page) and bool(re.fullmatch(_page_subject(), words))


def _names_this_page(words: str) -> bool:
    """The page itself and nothing else that could be meant: "this leaflet was", "leaflet"."""
    nouns = vocabulary().page
    if words.startswith(_THIS):
        return _holds(words, nouns) and bool(re.fullmatch(_this_page(), words))
    return words.removeprefix("the ").startswith((*_SORTS, *nouns)) and bool(re.fullmatch(_bare_page(), words))


def _is_own_object(following: str) -> bool:
    """Whether what follows "we will review" is the page: "this leaflet"."""
    return following.lstrip().startswith(("this", "our")) and bool(re.match(_own_object(), following))


@cache
def _page_subject() -> str:
    return (
        r"(?:(?:please )?note(?: that)?,? |the date |when (?:was|is|will) )?"
        r"(?:(?:date|this|these|the|our|all|each|of) )*"
        rf"(?:(?!of |in |on |about |for |from |your )[\w’'-]+ ){{0,4}}?{page_noun()}{_NUMBER}"
        rf"(?: (?:on|about|for|in|from|by|of|at|here)\b[^.;]{{0,80}}?)?,?(?: {_BE})*"
    )


@cache
def _this_page() -> str:
    return rf"(?:(?:the )?date )?(?:this|these|our|all (?:of )?our) (?:[\w’'-]+ ){{0,4}}?{page_noun()}\b[^.;]{{0,120}}"


@cache
def _bare_page() -> str:
    return rf"(?:the )?(?:{'|'.join(_SORTS)})*{page_noun()}{_NUMBER},?(?: {_BE})*"


@cache
def _own_object() -> str:
    return rf"\s+(?:this|our)\s+(?:[\w’'-]+\s+){{0,3}}{page_noun()}\b"
