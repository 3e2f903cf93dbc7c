"""Remarks on a page that allow what a rule would find: `<!-- plainlint: allow long-sentence because ... -->`.

A remark that stands inside a block counts for that block; one that stands before a block, for the block after it;
"on this page" makes it count for all. Every allowance needs its reason.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from plainlint import lazy
from plainlint.document import Document, Remark
from plainlint.rule import Finding
from plainlint.source import Span

_ALLOW = lazy.pattern(
    r"\s*plainlint:\s*allow\s+(?P<rules>[a-z0-9-]+(?:\s*,\s*[a-z0-9-]+)*)(?P<page>\s+on this page)?"
    r"(?:\s+because\s+(?P<reason>\S.*?))?\s*",
    re.IGNORECASE | re.DOTALL,
)
_ADDRESSED = lazy.pattern(r"\s*plainlint\b", re.IGNORECASE)


class Allowance(NamedTuple):
    """One remark that allows something."""

    rules: tuple[str, ...]
    reason: str  # "" where the writer gave none
    remark: Remark
    span: Span | None  # where it counts; None: on the whole page


class Allowances(NamedTuple):
    """All allowances of a page."""

    given: tuple[Allowance, ...]

    @classmethod
    def of(cls, document: Document) -> Allowances:
        """The allowances in the remarks of `document`."""
        return cls(tuple(_allowances(document)))

    def allow(self, finding: Finding) -> bool:
        """Whether a remark with a reason allows this finding."""
        return any(
            one.reason and finding.rule in one.rules and (one.span is None or one.span.overlaps(finding.span))
            for one in self.given
        )


def _allowances(document: Document) -> Iterator[Allowance]:
    for remark in document.remarks:
        if match := _ALLOW.fullmatch(remark.text):
            rules = tuple(name.strip().lower() for name in match["rules"].split(","))
            span = None if match["page"] else _reach(remark, document)
            yield Allowance(rules, match["reason"] or "", remark, span)
        elif _ADDRESSED.match(remark.text):
            yield Allowance((), "", remark, remark.span)


def _reach(remark: Remark, document: Document) -> Span:
    """From the remark to the end of the block that it stands in or before."""
    for block in document.blocks:
        if block.span.start <= remark.span.start < block.span.end:
            return block.span
        if block.span.start >= remark.span.end:
            return Span(remark.span.start, block.span.end)
    return remark.span
