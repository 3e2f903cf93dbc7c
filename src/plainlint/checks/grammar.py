"""Grammar and spelling, where a LanguageTool is at hand."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Literal, NamedTuple

from plainlint import lazy
from plainlint.rule import Match, Suggestion

if TYPE_CHECKING:
    from plainlint.reading import Reading
    from plainlint.services.languagetool import Fault
    from plainlint.services.proofreader import Remark


class Part(NamedTuple):
    """A category or a rule of LanguageTool, with the reason why it is on or left out."""

    id: str
    because: str


class Grammar(NamedTuple):
    """Finds what LanguageTool would change: faults of these `categories` and `rules`, or misspelt words."""

    asks_for: Literal["grammar", "spelling"]
    categories: tuple[Part, ...] = ()  # of LanguageTool's rules, which are on
    rules: tuple[Part, ...] = ()  # single rules of other categories that are on
    leave: tuple[Part, ...] = ()  # single rules of the categories that are off, or how the ids of a family start
    leave_categories: tuple[Part, ...] = ()  # categories that LanguageTool need not look at

    @property
    def needs(self) -> str:
        """What finds these faults."""
        return "proofreader"

    def matches(self, reading: Reading) -> Iterator[Match]:
        """Each fault; nothing where the settings do not ask for grammar, or the page is in another language."""
        proofreader = reading.proofreader
        if proofreader is None or not _is_english(reading.document.language):
            return
        if self.asks_for == "spelling":
            yield from map(_match, proofreader.spelling(reading.passages, reading.lexicon))
            return
        wanted = {part.id for part in (*self.categories, *self.rules)}
        left = tuple(part.id for part in self.leave)
        off = tuple(part.id for part in self.leave_categories)
        for remark in proofreader.grammar(reading.passages, off, left):
            fault = remark.fault
            if wanted & {fault.category, fault.rule} and not fault.rule.startswith(left):
                yield _match(remark)


def _is_english(language: str) -> bool:
    return not language or language.lower().split("-")[0] in ("en", "eng")


def _match(remark: Remark) -> Match:
    fault = remark.fault
    suggestions = tuple(Suggestion(text, remark.span) for text in fault.replacements)
    return Match(remark.span, {"advice": advice(fault)}, suggestions=suggestions)


# What LanguageTool says before it says anything: "Possible typo: you repeated a word."
_EMPTY = lazy.pattern(
    r"Possible (?:spelling mistake|typo|grammar|agreement|verb agreement)\b[^.:]*(?:[.:] ?|$)"
    r"|You should probably use:? .*"
)
_ASIDE = lazy.pattern(r" ?\([^()]*\)|,? e\.g\..*?(?=\.$)")
_SENTENCE = lazy.pattern(r".+?[.?!](?=[”’]? [A-Z“]|$)[”’]?")
_SINGLE_QUOTED = lazy.pattern(r"‘([^‘’]+)’(?!\w)")


def advice(fault: Fault) -> str:
    """LanguageTool's message in one or two short sentences, with what to write instead where that is not plain."""
    text = _SINGLE_QUOTED.sub(r"“\1”", fault.message.replace("Don’t", "Do not"))
    text = _ASIDE.sub("", _EMPTY.sub("", text)).strip()
    said = _SENTENCE.match(text)
    text = said.group() if said else f"{text}." if text else ""
    text = text[:1].upper() + text[1:]
    if text and (_tells(text, fault) or not fault.replacements):
        return text
    could = " or ".join(f"“{one}”" for one in fault.replacements[:2])
    return f"{text} Did you mean {could}?".strip() if could else "Check it."


def _tells(text: str, fault: Fault) -> bool:
    """Whether a message says by itself what to write: it names that, or it is about spaces alone."""
    first = fault.replacements[0] if fault.replacements else ""
    return f"“{first}”".casefold() in text.casefold().replace("’", "'") or "space" in text
