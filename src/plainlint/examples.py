"""Hold rules to their own examples, which are their tests and their documentation."""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from plainlint import lexicon
from plainlint.lexicon import GlossaryTerm
from plainlint.linter import lint
from plainlint.readers import read_text
from plainlint.reading import Reading
from plainlint.rule import Example, Finding, Rule
from plainlint.rulebook import Rulebook, needs
from plainlint.services.proofreader import Proofreader

# The day on which examples are read, so that a rule about dates finds the same thing every year.
EXAMPLE_DAY = datetime.date(2026, 11, 22)


def verify(rule: Rule, proofreader: Proofreader | None = None) -> Iterator[str]:
    """What is wrong with a rule's examples, a sentence each; nothing where they all hold.

    The examples of a rule that needs a proofreader are run only where there is one.
    """
    bad = sum(example.bad for example in rule.examples)
    if bad < 2 or len(rule.examples) - bad < 2:
        yield f"{rule.id} has {bad} bad and {len(rule.examples) - bad} good examples. Give at least two of each."
    if not rule.evidence:
        yield f"{rule.id} names no evidence. Say where the rule comes from."
    if needs(rule) == "proofreader" and proofreader is None:
        return
    for number, example in enumerate(rule.examples, 1):
        findings = _findings(rule, example.text, example, proofreader)
        found = tuple(finding.excerpt for finding in findings)
        if found != example.finds:
            yield f"{rule.id}, example {number}: it should find {list(example.finds)} but finds {list(found)}."
        elif example.says and findings[0].message != example.says:
            yield f"{rule.id}, example {number}: it should say “{example.says}” but says “{findings[0].message}”."
        if example.better and (left := _findings(rule, example.better, example, proofreader)):
            yield f"{rule.id}, example {number}: the better wording still has {[one.excerpt for one in left]}."


@dataclass(frozen=True)
class _OneVersion:
    """A history in which one version was reviewed, if it states the same dates."""

    text: str
    format: str

    def reviewed_version(self, reading: Reading) -> Reading | None:

        if not any(date.role == "reviewed" for date in reading.dates):
            return None
        return Reading(read_text(self.text, format=self.format), EXAMPLE_DAY)


def _findings(rule: Rule, text: str, example: Example, proofreader: Proofreader | None) -> Sequence[Finding]:

    document = read_text(text, format=example.format)
    history = _OneVersion(example.reviewed, example.format) if example.reviewed else None
    words = lexicon.packaged().with_glossary(GlossaryTerm(*entry) for entry in example.glossary.items())
    reading = Reading(document, EXAMPLE_DAY, lexicon=words, proofreader=proofreader, history=history)
    return lint(document, Rulebook((rule,)), reading=reading).findings
