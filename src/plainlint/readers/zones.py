"""Which part of the page each block belongs to: the body, the sources, the review corner, readers' comments."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache

from plainlint.document import Block, Kind, Zone

_SHORT = 120  # code points: a longer block is no label and no marker
_NEIGHBOURS = 5  # short lines of a name, a role or a date that belong to a label beside them


@dataclass(frozen=True, slots=True)
class Zoning:
    """What zones are told by. Phrases are patterns in lower case that a whole heading or line must match."""

    references: tuple[str, ...] = (
        r"(?:list of |our |the |key |main |selected |cited |medical |full )*"
        r"(?:references?|sources?|bibliography|citations?|works cited|footnotes|endnotes|literature)"
        r"(?: list| used| cited| of (?:information|evidence|data)|,? (?:and|&) (?:references|sources|citations|notes))*",
        r"reference (?:list|section)|(?:evidence|evidence base|evidence and (?:references|sources))",
        r"(?:information |evidence |data |image and data |content )sources?(?: (?:we|that we|and references).*)?",
        r"where (?:our|this|the) information (?:comes|came) from|(?:the )?sources? (?:we|that we) (?:have )?(?:use|used)\b.*",
        r"how (?:we|this) .{0,40}(?:sources|references)",
    )
    review: tuple[str, ...] = (
        r"(?:(?:page|content|information|leaflet|article|topic|fact ?sheet|media|document) )?"
        r"(?:(?:was )?(?:last|next|date|medically|clinically|peer|expert|fact|and|to be|scheduled|planned) ?)*"
        r"(?:reviewed|review|checked|review(?:ed)? (?:date|due|by|on))\b",
        r"(?:date|month|year) (?:of|last|for) (?:(?:the )?(?:last|next|medical|clinical) )*(?:review|reviewed|revision|update)",
        r"(?:last|date) (?:updated|revised|modified|medical review)\b|(?:page )?last (?:updated|revised|modified)\b",
        r"due (?:for|to be) review|(?:medical |clinical |expert )?reviewer\b|version(?: number| no\.?)?\s*[:0-9]",
    )
    boilerplate: tuple[str, ...] = (
        r"(?:skip|jump) to (?:the )?(?:main )?(?:content|navigation|menu|footer)",
        r"(?:we use|this (?:web)?site uses|cookies on) .{0,80}\bcookies?\b.*|cookies on .*|"
        r"(?:accept|reject|manage)(?: all| additional)? cookies|cookie (?:settings|policy|preferences)",
        r"share(?: this)?(?: page| article| on| via| with)?\b.{0,40}|print(?: this)?(?: page)?|e-?mail this page|tweet",
        r"back to (?:the )?top|return to top|on this page|in this section|page contents",
        r"advertisement|sign up (?:to|for) (?:our|the) .{0,40}newsletter.*|subscribe to our .*|follow us(?: on .*)?",
        r"(?:is|was) this (?:page|article|information) (?:useful|helpful)\??|home(?: [>›»/] .+)+",
        r"(?:©|copyright\b|\(c\) ?\d{4}).*|all rights reserved.*|privacy policy|terms (?:and conditions|of use)",
    )
    related: tuple[str, ...] = (
        r"you (?:might|may) also (?:like|be interested in).*|related (?:articles?|pages?|stories|content|posts|topics)|"
        r"more from .*|popular (?:pages|articles|posts)|recommended (?:for you|articles|reading for you)|read (?:this )?next",
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
        *(
            "social-share",
            "share-buttons",
            "share-links",
            "related-posts",
            "related-articles",
            "newsletter",
            "pagination",
        ),
        *("site-header", "site-footer", "navbar", "sidebar"),
    )
    comments_names: tuple[str, ...] = ("comments", "comment-list", "comments-area", "disqus-thread", "commentlist")

    def zone_of(self, names: str) -> Zone | None:
        """The zone that an element's class, id or component name puts it in, if any."""
        found = _names(self).search(names.lower().replace("_", "-"))
        return Zone(found.lastgroup) if found and found.lastgroup else None


DEFAULT_ZONING = Zoning()


@cache
def _names(zoning: Zoning) -> re.Pattern[str]:
    of = {
        Zone.REFERENCES: zoning.references_names,
        Zone.REVIEW: zoning.review_names,
        Zone.BOILERPLATE: zoning.boilerplate_names,
        Zone.COMMENTS: zoning.comments_names,
    }
    # A name stands alone or at the end of a prefixed one: "nhsuk-c-review-date".
    groups = (f"(?P<{zone}>{'|'.join(map(re.escape, names))})" for zone, names in of.items())
    return re.compile(rf"(?<![^\s-])(?:{'|'.join(groups)})(?!\S)")


@cache
def _whole(patterns: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(rf"\W*(?:{'|'.join(patterns)})[\s:.]*(?:\(\d+\))?[\s:.]*")


@cache
def _label(patterns: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(rf"\W*(?:{'|'.join(patterns)})")


def moved(block: Block, zone: Zone) -> Block:
    """The same block in another zone."""
    return replace(block, zone=zone)


def assign(blocks: Sequence[Block], zoning: Zoning = DEFAULT_ZONING) -> tuple[Block, ...]:
    """The blocks, each in its zone; a zone that the reader gave already stays."""
    return tuple(blocks)
