"""Entries in a list of sources: what looks like one, and what it tells about the source."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from plainlint import lazy
from plainlint.source import Span

_YEAR = lazy.pattern(r"(?<![\w/])(?<![A-Za-z]-)((?:19|20)\d\d)(?=[a-z]?(?![\w]))(?!/\d\d\d)")
_YEAR_IN_DATE = lazy.pattern(r"\b\d{1,2}[/.](?:\d{1,2}[/.])?((?:19|20)\d\d)\b")
_SHORT_YEAR = lazy.pattern(r"\b(?:updated|reviewed|published|revised|issued)\W{1,3}(?:\d{1,2}/)?\d{1,2}/(\d\d)\b", re.I)
_ADDRESS = lazy.pattern(
    r"(?:https?://|www\.|doi:\s*|doi\.org/|\b10\.\d{4,9}/)\S+"
    r"|\b[\w-]{1,63}(?:\.[\w-]{1,63}){0,5}\.(?:uk|org|gov|com|net|int|eu|edu)\b\S*",
    re.I,
)
# One of these stands in every address (in lower case); looking for them costs less than the expression.
_ADDRESS_CUES = ("://", "www.", "doi", "10.", ".uk", ".org", ".gov", ".com", ".net", ".int", ".eu", ".edu")
_PAGES = lazy.pattern(r"(?:(?<=[\d)])\s?:\s?|\bpp?\.?\s?)[A-Za-z]?\d+(?:\s?[-–]\s?[A-Za-z]?\d+)?")
_LOOKED_AT_CUES = ("accessed", "viewed", "retrieved", "cited", "checked", "visited")
_LOOKED_AT = rf"(?:{'|'.join(_LOOKED_AT_CUES)})"
_LOOKED_AT_DATE = (
    r"(?:[\s,/.:-]*(?:\d{1,4}(?:st|nd|rd|th)?(?: of)?|(?:mon|tues|wednes|thurs|fri|satur|sun)day"
    r"|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?)(?!\w)){1,4}"
)
_ACCESSED = lazy.pattern(
    rf"[\[(][^\])]{{0,40}}\b{_LOOKED_AT}\b[^\])]{{0,60}}[\])]"
    rf"|\b(?:(?:last|date|page|was|first)\s+)*{_LOOKED_AT}(?:\s+(?:from|via|at)\s+(?:https?:|www\.)\S+)?"
    rf"(?:\s+(?:online|on|in|at|date))*\s*:?{_LOOKED_AT_DATE}",
    re.I,
)
_JOURNAL = lazy.pattern(
    r"\b\d{1,4}\s?(?:\(\w[\w\s-]*\)|;\s?\d)|\b\d{1,4}\s?[:;]\s?\w?\d{1,6}\s?[-–]\s?\w?\d"
    r"|\bvol(?:ume)?\.? \d|\bpp?\.? ?\d",
    re.I,
)
_AUTHOR = lazy.pattern(
    r"(?:[a-z]{1,3} )?[A-Z][\w'’-]+(?: [A-Z][\w'’-]+)?,? (?:[A-Z]\.? ?-?){1,3}(?=[,.;(:]|\s(?:\(|and |& |et al))"
    r"|[A-Z][\w'’-]+ et al\b"
)
_CAPITAL_SECOND = lazy.pattern(r"(?:[a-z]{1,3} )?[A-Z]\S*(?: [A-Z]\S*)? [A-Z]")  # as in "Smith A", "de Boer J"
_WORD = lazy.pattern(r"\w+")
_QUOTES = ("‘", "“", '"', "'")
_CODE = lazy.pattern(
    r"\b(?:NG|CG|QS|TA|IPG|PH|MTG|DG|HTG|SIGN|GTG|ESG|CKS)\s?-?\d{1,4}\b|\bISBN|\bPMI?C?D?:? ?\d{5}|\bCD\d{6}\b"
)
_CODE_CUES = (
    *("NG", "CG", "QS", "TA", "IPG", "PH", "MTG", "DG", "HTG", "SIGN", "GTG", "ESG", "CKS"),
    *("ISBN", "PM", "CD"),
)
# Bodies that publish, as single words; the longer names stand between spaces, as among words without punctuation.
_BODIES = frozenset(
    (
        *("NHS", "NICE", "SIGN", "WHO", "CDC", "NIH", "BMJ", "BNF", "EMC", "MHRA", "ESMO", "CKS", "UKHSA", "ONS"),
        *("Cochrane", "Lancet", "StatPearls", "UpToDate", "Medscape", "Macmillan", "PubMed", "MedlinePlus", "College"),
        *("Society", "Association", "Institute", "Foundation", "Council", "Department", "Ministry", "Office", "Agency"),
        *("University", "Federation", "Academy", "Board", "Network", "Trust", "Journal", "Center", "Centers", "Centre"),
        *("Centres", "Bureau", "Committee", "Commission", "Union", "Register", "Registry", "Charity", "Organisation"),
        *("Organization", "Action", "Staff", "Library", "Statistics"),
    )
)
_LONG_BODIES = (
    *(" Mayo Clinic ", " GOV UK ", " Cancer Research UK ", " Public Health ", " World Health "),
    " Patient info ",
)
_PUBLICATIONS = frozenset(
    (
        *("guideline", "guidelines", "guidance", "edition", "press", "publish", "publishing", "published", "publisher"),
        *("publishers", "journal", "review", "leaflet", "report", "summary", "accessed", "retrieved", "dataset"),
        *("data", "factsheet", "website", "webpage"),
    )
)
_AVAILABLE = (" available from ", " available at ", " available online ", " supplied by ")
_DATED = lazy.pattern(r"[A-Z][^.]{2,100}(?:, | \()(?:19|20)\d\d\)?\.?")  # "Healthy Feet, 2022"
_LONGEST_DATED = 110  # characters
_FRAGMENTS = lazy.pattern(r"[^\s.]{2,}\. ?(?=[A-Z\[(\d]|$)")
_TO_READER = frozenset(("you", "your", "we", "us", "our", "please", "my", "asked"))  # not "Your heart", a title
_OPENS_PROSE = frozenset(("We", "If", "Please", "You", "I", "There", "They", "This"))
_VERBS = frozenset(
    (
        *("is", "are", "was", "were", "has", "have", "had", "can", "will", "may", "should", "did"),
        *("they", "it", "this", "that", "found", "say", "says"),
    )
)
_MOST_VERBS = 1  # a title may be a question; prose has more of these words
_PLACEHOLDER = lazy.pattern(
    r"\bX{3,}\b|\bTB[ACD]\b|\[(?:ref|citation|source)|^\W*(?:\w+ )?to (?:follow|come|be (?:added|confirmed))\W*$", re.I
)
_DATE_SECOND = lazy.pattern(r"(?:[^.()]|\b[A-Z]\.|al\.){2,150}\((?:19|20)\d\d[a-z]?(?:, [^)]{1,20})?\)")
LONGEST = 700  # characters of a source; a list of a hundred authors is longer, but then it is no patient information
_FEWEST_WORDS = 2  # of three letters and more; a name and a title have that between them
_INITIALS = lazy.pattern(r"(?:\s+[A-Z]{1,3}\b\.?)+$")


class Entry(NamedTuple):
    """One source in the list."""

    text: str
    span: Span
    year: int | None  # in which it came out or was last updated; when somebody looked at it does not count
    number: str = ""  # as the reader sees it: "3", "*"; "" in a list without numbers

    @property
    def years(self) -> frozenset[int]:
        """Every year that the entry names, save the one in which somebody looked at it."""
        return frozenset(_years(self.text))

    @property
    def name(self) -> str:
        """Its first author's surname, or the body that stands in an author's place: "Smith", "NHS England"."""
        head = re.split(r"[,;:(\[]|\.(?:\s|$)|\b(?:19|20)\d\d\b", self.text.lstrip("*†‡§ "), maxsplit=1)[0].strip()
        return _INITIALS.sub("", re.sub(r"\s+et al$", "", head))

    @property
    def has_address(self) -> bool:
        """Whether it gives a web address or a DOI."""
        return bool(_ADDRESS.search(self.text))

    @property
    def is_web_page(self) -> bool:
        """Whether it is to be found on the web alone: it has an address, and nothing that a journal or a book has."""
        return (
            self.has_address
            and not re.search(r"\bdoi\b|\b10\.\d{4}|ISBN", self.text, re.I)
            and not _JOURNAL.search(self.text)
        )

    @property
    def has_accessed_date(self) -> bool:
        """Whether it says when somebody looked at it."""
        return bool(_ACCESSED.search(self.text))

    @property
    def has_title(self) -> bool:
        """Whether it says more than an address, a name, dates and codes."""
        rest = _CODE.sub(" ", _YEAR.sub(" ", _ADDRESS.sub(" ", _ACCESSED.sub(" ", self.text))))
        return len(re.findall(r"[^\W\d_]{3,}", rest)) >= _FEWEST_WORDS

    @property
    def style(self) -> str:
        """Where the year stands: before the title ("author-date") or after it ("author-title"); "" if unclear."""
        if not self.year:
            return ""
        if _DATE_SECOND.match(self.text):
            return "author-date"
        return "author-title" if _AUTHOR.match(self.text) and _JOURNAL.search(self.text) else ""

    @property
    def is_placeholder(self) -> bool:
        """Whether it only keeps a place for a source."""
        return bool(_PLACEHOLDER.search(self.text))


def read(text: str, span: Span, number: str = "") -> Entry:
    """The entry that `text` is, without its number."""
    return Entry(text, span, _year(text), number)


def likeness(text: str) -> int:
    """How much `text` looks like a source: 2 or more is likely, 4 or more all but certain, 0 or less is prose."""
    if len(text) > LONGEST:
        return 0
    lower, words = text.lower(), _WORD.findall(text)
    small = [word.lower() for word in words]
    # "Reviewed", which stands on most pages, holds a cue, but is none.
    without = _ACCESSED.sub(" ", text) if _holds(lower.replace("reviewed", ""), _LOOKED_AT_CUES) else text
    address = _ADDRESS.search(text) if _holds(lower, _ADDRESS_CUES) else None
    dated = bool(_YEAR.search(without))
    score = 2 * _names_author(text) + 2 * bool(_JOURNAL.search(without))
    score += dated + _names(words, _BODIES, _LONG_BODIES) + (_holds(text, _CODE_CUES) and bool(_CODE.search(text)))
    score += _names(small, _PUBLICATIONS, _AVAILABLE) + (len(_FRAGMENTS.findall(text)) > 1)
    if address:
        score += 2 if address.end() - address.start() > 0.6 * len(text) or "10." in address.group() else 1
    score += ("et al" in text) + (len(text) < _LONGEST_DATED and bool(_DATED.fullmatch(text)))
    return score - 2 * _prose_signs(text, small, dated=dated)


def _names_author(text: str) -> bool:
    return bool(_CAPITAL_SECOND.match(text) or " et al" in text) and bool(_AUTHOR.match(text))


def _names(words: Sequence[str], single: frozenset[str], phrases: Sequence[str]) -> bool:
    return not single.isdisjoint(words) or _holds(f" {' '.join(words)} ", phrases)


def _prose_signs(text: str, words: Sequence[str], *, dated: bool) -> int:
    """How many signs there are that it is a sentence; what has a year may be a title that speaks to the reader."""
    spoken = sum(word in _TO_READER for word in _WORD.findall(_outside_titles(text)))
    verbs = sum(word in _VERBS for word in words) > _MOST_VERBS
    return (spoken > 1 if dated else spoken) + verbs + _opens_prose(text)


def speaks_to_reader(text: str) -> bool:
    """Whether it is a sentence to readers rather than a source."""
    spoken = not _TO_READER.isdisjoint(_WORD.findall(_outside_titles(text)))
    return (spoken or _opens_prose(text)) and likeness(text) < 2


def _opens_prose(text: str) -> bool:
    first = _WORD.match(text)
    return first is not None and first.group() in _OPENS_PROSE


def _outside_titles(text: str) -> str:
    """Without what stands in quotes and in addresses: titles speak to readers as well."""
    rest = re.sub(r"[‘“\"'][^’”\"']{3,200}[’”\"']", " ", text) if _holds(text, _QUOTES) else text
    return _ADDRESS.sub(" ", rest) if _holds(rest.lower(), _ADDRESS_CUES) else rest


def _holds(text: str, cues: Sequence[str]) -> bool:
    return any(cue in text for cue in cues)


def _years(text: str) -> list[int]:
    text = _PAGES.sub(" ", _ADDRESS.sub(" ", _ACCESSED.sub(" ", text)))
    years = [int(match[1]) for pattern in (_YEAR, _YEAR_IN_DATE) for match in pattern.finditer(text)]
    return years + [2000 + int(match[1]) for match in _SHORT_YEAR.finditer(text)]


def _year(text: str) -> int | None:
    return max(_years(text), default=None)
