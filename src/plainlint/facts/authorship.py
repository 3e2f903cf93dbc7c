"""Who stands behind a page: the body that publishes it, who checked it, who paid, how to reach them, its version.

Each statement is looked for in the ways in which leaflets and web pages make it. The question is whether a reader can
find it, so any of them will do. What stands in the list of sources does not count, save an address to write to.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from enum import StrEnum
from functools import cache

from plainlint.document import Datum, Document, MarkKind, Zone
from plainlint.segment import Passage
from plainlint.source import Span


class Statement(StrEnum):
    """What a page may say about itself."""

    ORGANISATION = "organisation"  # the body that publishes it
    REVIEWER = "reviewer"  # a person who checked it, with their role or letters
    FUNDING = "funding"  # who paid for it, or whose interests might colour it
    CONTACT = "contact"  # how readers can ask or comment
    VERSION = "version"  # its number or code


_BODY = (
    r"(?:NHS|Trust|Hospitals?|Infirmary|Foundation|Society|Association|Charity|Clinic|College|Institutes?|University"
    r"|Health Board|Health Service|Health Centre|Medical Centre|Surgery|Council|Alliance|Federation|Network|Support|UK"
    r"|Department|Agency|Office|Ministry|Centers|Hospice|Academy|Permanente|Group|Ltd|Limited|Inc)"
)
_PERSON = r"(?:[A-Z][\w'’.-]*\s+){1,3}[A-Z][\w'’-]+"
_TITLE = r"(?:Dr|Prof|Professor)\.?"
_ROLE = (
    r"(?:consultant|professor|reader|lecturer|registrar|nurse|midwife|physician|doctor|surgeon|gp\b"
    r"|general practitioner|pharmacist|dietitian|\w+therapist|psychologist|psychiatrist"
    r"|radiographer|\w+ologist|paediatrician|specialist"
    r"|practitioner|director|clinical lead|matron|optometrist|dentist|researcher"
    r"|MD\b|MBBS|MBChB|MBBCh|FRC\w+|MRC\w+|RGN|RN\b|PhD|BSc|MSc|MPH|PharmD|DO\b)"
)
_PHONE = (
    r"(?:\b0\d{2,4}\)?[ -]?\d{3}[ -]?\d{3,4}\b|\b\d{3}-\d{3}-\d{4}\b"
    r"|\b(?:tel|telephone|phone)\b\W{1,3}\+?\d[\d ()-]{7,})"
)
_NUMBER = r"(?:ref(?:erence)?|code|number|no|id)"
_PATTERNS = {
    Statement.ORGANISATION: (
        r"(?:©|\(c\)|[Cc]opyright)\s*(?:(?:19|20)\d\d(?:[-–]\d+)?)?,?\s*[A-Z]\w+"
        r"|\b(?:[Pp]roduced|[Pp]ublished|[Ww]ritten|[Pp]repared|[Ii]ssued|[Cc]reated|[Dd]eveloped|[Pp]rovided|[Ee]dited"
        r"|[Aa]uthor|[Oo]wner)(?:,? \w+){0,5}? ?(?:by|:) ?(?:the |our )?[A-Z][\w’'&.-]+"
        rf"|\b(?:[A-Z][\w’'&-]+ (?:(?:and|of|for|the|in) )*){{1,7}}{_BODY}\b"
    ),
    Statement.REVIEWER: (
        rf"(?i:review(?:ed|er)|checked|approved|verified)\b[^.]{{0,60}}?(?:by|:|\n)\s*(?:{_TITLE}\s+)?{_PERSON}"
        rf"[^.]{{0,40}}?\b(?i:{_ROLE})"
        rf"|\b{_TITLE}\s+{_PERSON}\W[^.]{{0,80}}?\b(?i:{_ROLE}|review(?:er|ed))"
        rf"|(?i:review(?:ed|er)|checked|approved)\b[^.]{{0,40}}?(?:by|:|\n)\s*{_TITLE}\s+[A-Z]\w+"
    ),
    Statement.FUNDING: (
        r"(?i)\b(?:fund(?:ed|ing|ers?)\b|sponsor|(?:conflicts?|declarations?) of interests?|competing interests?"
        r"|paid for by|educational grant|commercial (?:interest|influence|support)|supported by an? [\w ]{0,30}grant"
        r"|financial(?:ly)? (?:support|interest)|no advertis|do(?:es)? not (?:accept|take|carry) (?:advert|money))"
    ),
    Statement.CONTACT: (
        r"(?i)\w@[\w-]+\.\w|\b(?:contact|e-?mail|ring|phone|telephone|call|write to) us\b"
        r"|\b(?:give|send|your) (?:us )?(?:\w+ )?(?:feedback|comments|views)\b|\btell us what you think\b"
        rf"|{_PHONE}"
    ),
    Statement.VERSION: (
        r"(?i)\bversion(?: (?:no|number))?\.?:? ?v?\d|\bv\d+(?:\.\d+)+\b"
        rf"|\b(?:leaflet|document|publication|pil|doc|item) ?{_NUMBER}\b\.?:? ?\(?[A-Z0-9]"
        r"|\bref(?:erence)?(?: (?:no|number|code))?\.?: ?[A-Z]*[\w/-]*\d|\b(?:PIL|PIF|PI|LN|MI)[ /-]?\d{2,}"
        r"|\b(?:issue|edition)(?: (?:no|number))?\.?:? ?\d{1,2}\b(?!\w| (?:of|in))"
    ),
}
# One of these stands in whatever the patterns find; looking for them first costs much less.
_CUES = {
    Statement.ORGANISATION: f"©|(c)|opyright| by |: |{_BODY[3:-1].replace('s?', '')}",
    Statement.REVIEWER: "eview|hecked|pproved|erified|Dr|Prof",
    Statement.FUNDING: "und|ponsor|nterest|aid for|grant|inancial|dvert|money",
    Statement.CONTACT: "@|eedback|omments|views|you think| us | us.| us,| us:|Tel|tel:|hone|all |01|02|03|07|08|1-8",
    Statement.VERSION: "ersion|eaflet |ocument |ublication |Ref|ref:|REF|eference|Issue|dition|v1.|v2.|v3.|PI|LN|MI",
}
_METADATA = {
    Statement.ORGANISATION: "publisher organisation organization og:site_name dc.publisher author producer company",
    Statement.REVIEWER: "reviewer reviewed_by reviewed-by reviewedby medical_reviewer",
    Statement.FUNDING: "funding funder sponsor conflicts conflict_of_interest",
    Statement.CONTACT: "contact email feedback",
    Statement.VERSION: "version revision leaflet_number reference",
}
_AFTER = 3  # blocks below a name in which its role may stand


def find(statement: Statement, document: Document, passages: Sequence[Passage]) -> Span | None:
    """Where the page makes this statement; None where it does not."""
    if datum := next(_data(statement, document), None):
        return datum.span
    pattern, cues = _pattern(statement), _CUES[statement].split("|")
    for index, passage in enumerate(passages):
        if passage.block.zone is Zone.COMMENTS:
            continue
        if passage.block.zone is Zone.REFERENCES and statement is not Statement.CONTACT:
            continue
        if statement is Statement.CONTACT and _has_contact_link(passage):
            return passage.block.span
        if not any(cue in passage.text for cue in cues):
            continue
        if found := pattern.search(passage.text):
            return passage.span(*found.span())
        if statement is Statement.REVIEWER and _role_below(index, passages, pattern):
            return passage.block.span
    return None


@cache
def _pattern(statement: Statement) -> re.Pattern[str]:
    return re.compile(_PATTERNS[statement])


def _data(statement: Statement, document: Document) -> Iterator[Datum]:
    keys = _METADATA[statement].split()
    return (datum for datum in document.metadata if datum.key in keys and datum.value.strip())


def _has_contact_link(passage: Passage) -> bool:
    return any(mark.value.startswith(("mailto:", "tel:")) for mark in passage.block.marked(MarkKind.LINK))


def _role_below(index: int, passages: Sequence[Passage], pattern: re.Pattern[str]) -> bool:
    """Whether a reviewer's name, label and role stand in short blocks below one another."""
    text = passages[index].text
    if len(text) > 80 or not re.match(r"(?:Dr|Prof|Professor)\b|(?i:.*\breview)", text):
        return False
    stacked = "\n".join(passage.text for passage in passages[index : index + 1 + _AFTER] if len(passage.text) <= 80)
    return bool(pattern.search(stacked))
