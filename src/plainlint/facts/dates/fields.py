"""Dates in what a file says about itself: front matter, HTML meta elements, document properties."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from plainlint import lazy
from plainlint.document import Document
from plainlint.facts.dates.forms import parse
from plainlint.facts.dates.labels import (
    APPROVED,
    EXPIRES,
    NEXT_REVIEW,
    PUBLISHED,
    REVIEW_DATE,
    REVIEWED,
    REVISED,
    UPDATED,
)
from plainlint.facts.dates.pairs import Pair
from plainlint.source import Span

# Keys are compared without case, dots, dashes and underscores: "dcterms.modified", "last_reviewed", "lastReviewed".
_KEYS = (
    (
        NEXT_REVIEW,
        r"reviewnext|next(?:scheduled|planned|full|page)?(?:review|revision|update)|reviewdue|duefor|reviewby(?:date)?$",
    ),
    (NEXT_REVIEW, r"tobereviewed|planned(?:review|revision)|scheduledreview|expectedreview|dateforreview|reviewbefore"),
    (
        REVIEWED,
        r"reviewlast|last(?:\w{0,12})review|reviewed(?:on|at|date)?$|reviewed(?:on|at|date)|datereviewed|(?:last|fact)checked",
    ),
    (REVIEWED, r"(?:last)?verified(?:on|at|date)?$|lastverif|dateverified|checked(?:on|at|date)?$"),
    (REVIEW_DATE, r"reviewdate|dateofreview|(?:^|\b)review$"),
    (
        UPDATED,
        r"modified|modification|updated|lastupdate|updatedate|lastmod|lastedited|dateedited|lastchanged|^update$",
    ),
    (REVISED, r"revised|revisiondate|lastrevision|dateofrevision"),
    (APPROVED, r"approved(?:on|at|date)?$|approvaldate|dateapproved|ratified|ratification"),
    (EXPIRES, r"expir(?:y|es|ation)|validuntil|validto"),
    (
        PUBLISHED,
        r"publish(?!er)|publication|issued|issuedate|created|creationdate|pubdate|posted|datewritten|dateissued",
    ),
    (PUBLISHED, r"^(?:dc|dcterms|dcdate)?date$|^(?:dc|dcterms)?available$"),
)
_NOT_A_DAY = lazy.pattern(
    r"by$|author|name$|email$|format$|cycle|frequency|interval|count$|id$|version$|status$|media|note"
)
_DATED = lazy.pattern(r"rev|dat|mod|publi|issu|creat|post|appr|ratif|expir|valid|verif|check|due|avail")


def pairs(document: Document, month_first: bool) -> Iterator[Pair]:
    """The dated fields of the document, in order."""
    for datum in document.metadata:
        if not _DATED.search(datum.key):
            continue
        role = role_of(datum.key)
        # The HTML "expires" is about the browser's copy of the page.
        if not role or (role == EXPIRES and document.format == "html"):
            continue
        if date := parse(datum.value, month_first):
            yield Pair(role, date, _place(datum.value, datum.span, date.start, date.end))


def _place(value: str, span: Span, start: int, end: int) -> Span:
    """Where the date stands, if the value stands in the source as it is."""
    if span.end - span.start != len(value):
        return span
    return Span(span.start + start, span.start + end)


def role_of(key: str) -> str:
    """The role of a field by its key; "" where it is none of a date."""
    squeezed = re.sub(r"[^a-z]", "", key.rsplit(":", 1)[-1].lower())
    if _NOT_A_DAY.search(squeezed):
        return ""
    return next((role for role, pattern in _compiled() if pattern.search(squeezed)), "")


@cache
def _compiled() -> tuple[tuple[str, re.Pattern[str]], ...]:
    return tuple((role, re.compile(pattern)) for role, pattern in _KEYS)
