"""Which part of the page each block belongs to: the body, the sources, the review corner, readers' comments."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import cache
from typing import NamedTuple

from plainlint import lazy
from plainlint.document import Block, Kind, Zone

_SHORT = 120  # code points: a longer block is no label and no marker
_NEIGHBOURS = 5  # short lines of a name, a role or a date that belong to a label beside them
# Blocks that may stand at the head of a section: a heading, or a line in its place; and blocks that labels stand in.
_HEADS = frozenset({Kind.HEADING, Kind.PARAGRAPH, Kind.ITEM, Kind.TERM, Kind.CAPTION})
_DETAILS = frozenset({Kind.PARAGRAPH, Kind.ITEM, Kind.CELL, Kind.TERM, Kind.DESCRIPTION})
_TELLING = _HEADS | _DETAILS
# What tells a source from prose: a year, an address.
_SOURCE = lazy.pattern(r"\b(?:19|20)\d\d|https?:|www\.|\bdoi\b", re.IGNORECASE)
_LINE_END = r"[\s:.]*(?:\(\d+\))?[\s:.]*\Z"
_AFTER_LABEL = lazy.pattern(
    r"(?: (?:on|due|date|in))*\s*(?:[:–-]|$|\d|by |(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]* )"
)
_AROUND_REVIEW = frozenset({Zone.BODY, Zone.BOILERPLATE})  # the corner is often in the footer
_DATE = lazy.pattern(r"\b(?:19|20)\d\d\b|\d[/.]\d")
_DETAIL = lazy.pattern(
    r"\W*$|(?:Dr|Prof|Professor|Mr|Mrs|Ms|Miss|Sister|Nurse)\b\.? |.*\b(?:MD|MBBS|PhD|RN|MRCGP|FRCP)\b"
    r"|(?:\d{1,2}(?:st|nd|rd|th)? )?(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]* (?:\d{1,2},? )?\d{4}$"
    r"|\d{1,4}[/.-]\d{1,2}(?:[/.-]\d{1,4})?$"
    r"|(?:(?:Senior|Lead|Clinical|Consultant|Specialist|Medical|Peer|Nurse|Patient) )*"
    r"(?:Consultant|Reviewer|Author|Editor|Pharmacist|Oncologist|Physician|Surgeon|Director|Nurse|Dietitian|Midwife)\b"
    r"|[^.!?]*\b(?:Trust|Hospitals?|University|NHS|Version|Department)\b[^.!?]*$"
)


class Zoning(NamedTuple):
    """What zones are told by. Phrases are patterns in lower case that a whole heading or line must match."""

    references: tuple[str, ...] = (
        r"(?:list of |our |the |key |main |selected |cited |medical |full )*"
        r"(?:references?|sources?|bibliography|citations?|works cited|footnotes|endnotes|literature)"
        r"(?: list| used| cited| of (?:information|evidence|data)|,? (?:and|&) (?:references|sources|notes))*",
        r"reference (?:list|section)|(?:evidence|evidence base|evidence and (?:references|sources))",
        r"(?:information |evidence |data |image and data |content )sources?(?: (?:we|that we|and references).*)?",
        r"where (?:our|this|the) information (?:comes|came) from",
        r"(?:the )?sources? (?:we|that we) (?:have )?(?:use|used)\b.*",
        r"how (?:we|this) .{0,40}(?:sources|references)",
    )
    review: tuple[str, ...] = (
        r"(?:(?:this )?(?:page|content|information|leaflet|article|topic|fact ?sheet|media|document) )?"
        r"(?:(?:was )?(?:last|next|date|medically|clinically|peer|expert|fact|and|to be|scheduled|planned) ?)*"
        r"(?:reviewed|review|checked|review(?:ed)? (?:date|due|by|on))\b",
        r"(?:date|month|year) (?:of|last|for) (?:(?:the )?(?:last|next|medical|clinical) )*"
        r"(?:review|reviewed|revision|update)",
        r"(?:last|date) (?:updated|revised|modified|medical review)\b|(?:page )?last (?:updated|revised|modified)\b",
        r"due (?:for|to be) review|(?:medical |clinical |expert )?reviewer\b|version(?: number| no\.?)?\s*[:0-9]",
    )
    boilerplate: tuple[str, ...] = (
        r"(?:skip|jump) to (?:the )?(?:main )?(?:content|navigation|menu|footer)",
        r"(?:we use|this (?:web)?site uses|cookies on) .{0,80}\bcookies?\b.*|cookies on .*|"
        r"(?:accept|reject|manage)(?: all| additional)? cookies|cookie (?:settings|policy|preferences)",
        r"share(?: this)?(?: page| article| leaflet)?(?: (?:on|via|by) [\w ]{1,20})?",
        r"print(?: this)?(?: page| leaflet)?|e-?mail this page|tweet",
        r"back to (?:the )?top|return to top|on this page|in this section|page contents",
        r"advertisement|sign up (?:to|for) (?:our|the) .{0,40}newsletter.*|subscribe to our .*|follow us(?: on .*)?",
        r"(?:is|was) this (?:page|article|information) (?:useful|helpful)\??|home(?: [>›»/] .+)+",
        r"(?:©|copyright\b|\(c\) ?\d{4}).*|all rights reserved.*|privacy policy|terms (?:and conditions|of use)",
    )
    related: tuple[str, ...] = (
        r"you (?:might|may) also (?:like|be interested in).*|related (?:articles?|pages?|stories|content|posts|topics)|"
        r"more from .*|popular (?:pages|articles|posts)|recommended (?:for you|articles)|read (?:this )?next",
    )
    comments: tuple[str, ...] = (
        r"discuss this (?:article|page|post|topic)|(?:\d+ )?(?:reader |readers['’] |user )?comments?(?: ?\(?\d+\)?)?|"
        r"post your comments?|leave a (?:comment|reply)|join the (?:conversation|discussion)|"
        r"\d+ (?:responses|replies|thoughts on .*)|(?:what )?readers say",
    )
    references_names: tuple[str, ...] = ("references", "reference-list", "reflist", "bibliography", "citations")
    review_names: tuple[str, ...] = ("review-date", "review-dates", "last-reviewed", "page-review", "review-info")
    boilerplate_names: tuple[str, ...] = (
        *("breadcrumb", "breadcrumbs", "cookie", "cookies", "cookie-banner", "consent-banner", "skip-link", "skiplink"),
        *("social-share", "share-buttons", "share-links", "related-posts", "related-articles", "newsletter"),
        *("pagination", "site-header", "site-footer", "navbar", "sidebar"),
    )
    comments_names: tuple[str, ...] = ("comments", "comment-list", "comments-area", "disqus-thread", "commentlist")

    def zone_of(self, names: str) -> Zone | None:
        """The zone that an element's class, id or component name puts it in, if any."""
        known = _names(self)
        for name in names.lower().replace("_", "-").split():
            # A name stands alone or at the end of a prefixed one: "nhsuk-c-review-date".
            while name:
                if name in known:
                    return known[name]
                name = name.partition("-")[2]
        return None


DEFAULT_ZONING = Zoning()

# One of these stands in whatever the patterns match. Few pages have any, and to look for them costs far less than to
# compile the patterns. Patterns that a house adds to are tried on every line.
_CUES = {
    DEFAULT_ZONING.references: (
        *("reference", "source", "bibliography", "citation", "works cited", "footnotes", "endnotes", "literature"),
        *("evidence", "information comes", "information came"),
    ),
    DEFAULT_ZONING.review: ("review", "checked", "revision", "revised", "update", "modified", "version"),
    DEFAULT_ZONING.comments: (
        *("comment", "discuss", "a reply", "conversation", "responses", "replies", "thoughts on", "readers say"),
    ),
    DEFAULT_ZONING.related: (
        *("also like", "also be interested", "related ", "more from", "popular ", "recommended "),
        *("read next", "read this next"),
    ),
    DEFAULT_ZONING.boilerplate: (
        *("skip to", "jump to", "cookie", "share", "print", "mail this", "tweet", "back to", "return to", "this page"),
        *("this section", "page contents", "advertisement", "newsletter", "subscribe to", "follow us", "this article"),
        *("this information", "home >", "home ›", "home »", "home /", "©", "copyright", "(c)", "rights reserved"),
        *("privacy policy", "terms and", "terms of use"),
    ),
}


@cache
def _names(zoning: Zoning) -> dict[str, Zone]:
    return {
        **dict.fromkeys(zoning.comments_names, Zone.COMMENTS),
        **dict.fromkeys(zoning.boilerplate_names, Zone.BOILERPLATE),
        **dict.fromkeys(zoning.review_names, Zone.REVIEW),
        **dict.fromkeys(zoning.references_names, Zone.REFERENCES),
    }


def _matches(lines: Sequence[str], patterns: tuple[str, ...], end: str = "") -> dict[int, re.Match[str]]:
    """The lines that begin with one of these patterns, and `end` behind it, by their indexes."""
    page = "\n".join(lines)
    cues = [cue for cue in _CUES.get(patterns, ("",)) if cue in page]
    cued = {index for cue in cues for index, line in enumerate(lines) if line and cue in line}
    if not cued:
        return {}
    match = _compiled(patterns, end).match
    return {index: found for index in sorted(cued) if (found := match(lines[index]))}


@cache
def _compiled(patterns: tuple[str, ...], end: str) -> re.Pattern[str]:
    return re.compile(rf"\W*(?:{'|'.join(patterns)}){end}")


def moved(block: Block, zone: Zone) -> Block:
    """The same block in another zone."""
    return block._replace(zone=zone)


def assign(blocks: Sequence[Block], zoning: Zoning = DEFAULT_ZONING, sectioned: bool = True) -> tuple[Block, ...]:
    """The blocks, each in its zone; a zone that the reader gave already stays.

    Args:
        blocks: the page.
        zoning: what zones are told by.
        sectioned: whether headings are certain, as they are in markup; in plain text comments go on to the end.
    """
    lines = [block.text.lower() if len(block.text) <= _SHORT and block.kind in _TELLING else "" for block in blocks]
    found = [block.zone for block in blocks]
    labels = _matches(lines, zoning.review)
    _sections(blocks, _openings(lines, zoning), labels, found, sectioned)
    _review(blocks, labels, found)
    return tuple(block if block.zone is zone else moved(block, zone) for block, zone in zip(blocks, found, strict=True))


def _openings(lines: Sequence[str], zoning: Zoning) -> dict[int, Zone | str]:
    """The lines that open a zone, and those that are boilerplate by themselves ("alone"), by their indexes."""
    telling = (
        ("alone", zoning.boilerplate),
        (Zone.BOILERPLATE, zoning.related),
        (Zone.COMMENTS, zoning.comments),
        (Zone.REFERENCES, zoning.references),
    )  # where two match, the last one counts
    return {index: zone for zone, patterns in telling for index in _matches(lines, patterns, _LINE_END)}


def _sections(
    blocks: Sequence[Block],
    openings: Mapping[int, Zone | str],
    labels: Mapping[int, re.Match[str]],
    found: list[Zone],
    sectioned: bool,
) -> None:
    """Zones that a heading opens, and lines that are boilerplate by themselves."""
    head: Block | None = None  # the heading of the open section
    zone = Zone.BODY
    for index, block in enumerate(blocks):
        if head is not None and (
            _ends(head, blocks[index - 1], block, zone, sectioned)
            or (zone is Zone.REFERENCES and _is_corner(labels.get(index)))
        ):
            head = None
        if block.zone is not Zone.BODY:
            continue
        opened = openings.get(index)
        if isinstance(opened, Zone):
            if block.kind in _HEADS and (opened is not Zone.COMMENTS or index > 0):
                head, zone = block, opened
        elif opened and head is None:
            found[index] = Zone.BOILERPLATE
        if head is not None:
            found[index] = zone


def _ends(head: Block, before: Block, block: Block, zone: Zone, sectioned: bool) -> bool:
    """Whether a section ends before this block."""
    if zone is Zone.COMMENTS and not sectioned:
        return False
    if block.kind is Kind.HEADING and (head.kind is not Kind.HEADING or block.level <= head.level):
        return True
    if head.kind is Kind.ITEM:
        return block.group != head.group
    if zone is Zone.BOILERPLATE:  # links, not prose
        return block.kind is Kind.PARAGRAPH and len(block.text) > _SHORT
    # Prose after a list of sources is the page going on.
    return (
        before.kind is Kind.ITEM and block.kind is Kind.PARAGRAPH and not block.group and not _SOURCE.search(block.text)
    )


def _is_corner(label: re.Match[str] | None) -> bool:
    """Whether a line is surely of the review corner, for a source may be called "Review of falls" too."""
    return label is not None and _AFTER_LABEL.match(label.string, label.end()) is not None


def _review(blocks: Sequence[Block], labels: Mapping[int, re.Match[str]], found: list[Zone]) -> None:
    """The corner that says who checked the page and when: lines with a label, and the short lines around them."""
    last = -1
    for index, label in labels.items():
        zone = found[index]
        if zone not in _AROUND_REVIEW or not _is_label(blocks[index], label.string):
            continue
        start = index
        while (
            start - 1 > last and start > index - _NEIGHBOURS and _is_detail(blocks[start - 1], found[start - 1], zone)
        ):
            start -= 1
        end = index + 1
        while end < len(blocks) and end <= index + _NEIGHBOURS and _is_detail(blocks[end], found[end], zone):
            end += 1
        found[start:end] = [Zone.REVIEW] * (end - start)
        last = end - 1


def _is_label(block: Block, text: str) -> bool:
    """Whether a line that begins like a label is one: it is no sentence about something else."""
    return block.kind is not Kind.HEADING or _DATE.search(text) is not None or len(text) < 30


def _is_detail(block: Block, found: Zone, zone: Zone) -> bool:
    """Whether a block is a name, a role or a date beside a label."""
    return found is zone and block.kind in _DETAILS and len(block.text) <= 80 and _DETAIL.match(block.text) is not None
