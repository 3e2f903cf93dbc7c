"""Findings as plain lines that a person, or a screen reader, can read from top to bottom."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from plainlint.report import Tally, counted, joined, visible
from plainlint.rule import Level, Report

_NOUNS = {Level.ERROR: ("error",), Level.WARNING: ("warning",), Level.INFO: ("info", "info")}

Style = Callable[[str, Level], str]


def plain(word: str, level: Level) -> str:
    """No style at all."""
    return word


def lines(report: Report, style: Style = plain, lowest: Level = Level.INFO) -> Iterator[str]:
    """One line for each finding of level `lowest` and above, and one below it for each related place."""
    name = visible(report.source.name)
    for note in report.notes:
        yield f"{name}: note: {visible(note)}"
    for finding in report.findings:
        if finding.level < lowest:
            continue
        line, column = finding.position
        word = style(str(finding.level), finding.level)
        yield f"{name}:{line}:{column}: {word}: {visible(finding.message)} ({finding.rule})"
        for related in finding.related:
            line, column = report.source.position(related.span.start)
            yield f"  {name}:{line}:{column}: {visible(related.note)}"


def summary(tally: Tally) -> str:
    """What the run came to, as one or two sentences."""
    if not tally.pages:
        return "No page was checked."
    if found := [counted(tally.levels[level], *_NOUNS[level]) for level in reversed(Level) if tally.levels[level]]:
        came_to = f"{counted(tally.pages, 'page')} checked: {joined(found)}."
    else:
        came_to = f"{counted(tally.pages, 'page')} checked: nothing found."
    if tally.fixed:
        came_to += f" {counted(tally.fixed, 'thing')} put right."
    if tally.silenced:
        verb = "is" if tally.silenced == 1 else "are"
        came_to += f" {counted(tally.silenced, 'finding')} {verb} allowed by remarks on the pages."
    if tally.unread:
        came_to += f" {counted(len(tally.unread), 'path')} could not be checked."
    return came_to
