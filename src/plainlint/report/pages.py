"""The page about a rule: what it says, why, where it comes from, and examples; in the docs and on the screen."""

from __future__ import annotations

from collections.abc import Iterator
from difflib import get_close_matches

from plainlint import rulebook
from plainlint.report.term_pages import about_term, term_names
from plainlint.rule import Evidence, Example, Rule
from plainlint.settings import House


def rule_page(rule: Rule) -> str:
    """The page about one rule, as Markdown."""
    parts = [f"# {rule.id}", _standing(rule), rule.why]
    parts.append(f"## What plainlint says\n\n> {rule.says}")
    if bad := [example for example in rule.examples if example.bad]:
        parts.append("## What it finds")
        parts.extend(map(_bad, bad))
    if good := [example for example in rule.examples if not example.bad]:
        parts.append("## What it leaves alone")
        parts.extend(map(_good, good))
    parts.append("## Where the rule comes from\n\n" + "\n".join(map(_source, rule.evidence)))
    parts.append(f"## Settings\n\n```yaml\nrules:\n{_settings(rule)}\n```")
    return "\n\n".join(parts) + "\n"


def _standing(rule: Rule) -> str:
    on = "on unless you switch it off" if rule.default else "off unless you switch it on"
    return f"Level: {rule.level}. This rule is {on}."


def _fenced(text: str, language: str) -> str:
    fence = "~~~~" if "```" in text else "```"
    return f"{fence}{language}\n{text.strip(chr(10))}\n{fence}"


def _bad(example: Example) -> str:
    found = [part for part in example.finds if part]
    shown = [_fenced(example.text, example.format)]
    if found:
        shown.append("Found: " + ", ".join(f"“{' '.join(part.split())}”" for part in found) + ".")
    if example.better:
        shown.append("Better:\n\n" + _fenced(example.better, example.format))
    return "\n\n".join(shown)


def _good(example: Example) -> str:
    shown = _fenced(example.text, example.format)
    return f"{shown}\n\nWhy: {example.because}." if example.because else shown


def _source(source: Evidence) -> str:
    return f"- [{source.title}]({source.url})" if source.url else f"- {source.title}"


def _settings(rule: Rule) -> str:
    options = {key: value for key, value in rule.options.items() if isinstance(value, int | float | bool)}
    if not options:
        return f"  {rule.id}: {'off' if rule.default else 'on'}"
    inner = ", ".join(f"{key.replace('_', '-')}: {str(value).lower()}" for key, value in options.items())
    return f"  {rule.id}: {{level: {rule.level}, {inner}}}"


def about(name: str, house: House) -> Iterator[str]:
    """The pages about a rule and a term of this name; nothing where neither exists."""
    book = house.book_for("")
    rule = book.get(name) or rulebook.packaged().get(name)
    if rule:
        yield rule_page(rule).rstrip("\n")
    yield from about_term(name, house.lexicon)


def nearest(name: str, house: House) -> str:
    """Advice on a name that is neither a rule nor a term."""
    names = [rule.id for rule in rulebook.packaged().rules]
    near = get_close_matches(name, [*names, *term_names(house.lexicon)], 1)
    return f"Do you mean “{near[0]}”?" if near else "“plainlint rules” lists the rules."
