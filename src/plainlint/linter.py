"""Lint a document: every selected rule asked, its matches made into findings, the allowed ones set aside."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Iterator, Sequence
from time import perf_counter

from plainlint import rulebook
from plainlint.allowances import Allowances
from plainlint.document import Document
from plainlint.reading import Reading
from plainlint.rule import Finding, Match, Report, Rule
from plainlint.rulebook import Rulebook
from plainlint.services import ServiceFailed


def lint(
    document: Document,
    book: Rulebook | None = None,
    *,
    today: datetime.date | None = None,
    locale: str = "en-GB",
    reading: Reading | None = None,
) -> Report:
    """Ask every rule of `book` about `document`.

    Without a `book` these are the rules that are on by default. `today` is the day for which review dates are judged,
    None the present day. A `reading` of the same document may be given to spare the work of making one.
    """
    if book is None:
        book = Rulebook(tuple(rule for rule in rulebook.packaged().rules if rule.default))
    if reading is None:
        reading = Reading(document, today=today, locale=locale)
    seconds: dict[str, float] = {}
    found: list[Finding] = []
    failures: list[str] = []
    for rule in book.rules:
        began = perf_counter()
        try:
            found.extend(_findings(rule, reading))
        except ServiceFailed as wrong:
            failures.append(str(wrong))
        seconds[rule.id] = perf_counter() - began
    allowances = Allowances.of(document)
    kept: list[Finding] = []
    silenced: list[Finding] = []
    for finding in _settled(found, book):
        (silenced if allowances.allow(finding) else kept).append(finding)
    return Report(
        document.source,
        tuple(kept),
        tuple(silenced),
        document.notes,
        tuple(dict.fromkeys(failures)),
        seconds=seconds,
    )


def _findings(rule: Rule, reading: Reading) -> Iterator[Finding]:
    for match in rule.check.matches(reading):
        yield finding(rule, match, reading.document)


def finding(rule: Rule, match: Match, document: Document) -> Finding:
    """The finding that a match of a rule makes."""
    source = document.source
    excerpt = source.excerpt(match.span)
    values = {"found": " ".join(excerpt.split()), **match.values}
    return Finding(
        rule=rule.id,
        level=match.level or rule.level,
        position=source.position(match.span.start),
        span=match.span,
        message=rule.says.format_map(values),
        excerpt=excerpt,
        related=match.related,
        suggestions=match.suggestions,
    )


def _settled(found: Sequence[Finding], book: Rulebook) -> Iterator[Finding]:
    """The findings in order of their places, less those whose rule yields to another that found the same words."""
    rivals: dict[str, list[Finding]] = {}
    for one in found:
        rivals.setdefault(one.rule, []).append(one)
    for one in sorted(found, key=lambda f: (f.span, -f.level, f.rule)):
        rule = book.get(one.rule)
        winners = rule.yields_to if rule else ()
        if not any(_overlap(one, rivals.get(winner, ())) for winner in winners):
            yield one


def _overlap(one: Finding, others: Iterable[Finding]) -> bool:
    return any(one.span.overlaps(other.span) for other in others)
