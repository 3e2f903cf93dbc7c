"""British and American spelling on one page."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from plainlint import rules_folder
from plainlint.document import Kind, MarkKind, Zone
from plainlint.rule import Match, Related, Suggestion

if TYPE_CHECKING:
    from plainlint.reading import Reading
    from plainlint.segment import Passage, Word
    from plainlint.source import Span


class _Spelled(NamedTuple):
    """A word that is spelled otherwise across the ocean."""

    span: Span
    text: str
    other: str  # the other spelling


class SpellingVariant:
    """Finds words spelled in the way that fewer words of the page are; where both are as many, in the foreign way.

    Words inside sentences that begin with a capital are names ("Cancer Center"), and quotations keep their spelling.
    """

    def matches(self, reading: Reading) -> Iterator[Match]:
        """The first use of each such word; its related place is a word in the other spelling."""
        british, american = _variants()
        on_page = reading.concordance.words
        if british.keys().isdisjoint(on_page) or american.keys().isdisjoint(on_page):
            return
        ours, theirs = list(_spelled(british, reading)), list(_spelled(american, reading))
        if not ours or not theirs:
            return
        at_home = reading.locale != "en-US"
        theirs_stray = len(theirs) < len(ours) or (len(theirs) == len(ours) and at_home)
        strays, kept = (theirs, ours) if theirs_stray else (ours, theirs)
        names = ("American", "British") if theirs_stray else ("British", "American")
        related = (Related(kept[0].span, f"{names[1]} spelling"),)
        first: dict[str, _Spelled] = {}
        for word in strays:
            first.setdefault(word.text.lower(), word)
        for word in first.values():
            values = {"spelling": names[0], "others": f"{names[1]} “{kept[0].text}”"}
            yield Match(word.span, values, related, (Suggestion(word.other, word.span),))


def _spelled(variants: Mapping[str, str], reading: Reading) -> Iterator[_Spelled]:
    wanted = variants.keys() & reading.concordance.words
    for passage in reading.passages:
        if passage.block.zone is not Zone.BODY or passage.block.kind is Kind.QUOTE or passage.block.quoted:
            continue
        for word in passage.words:
            if word.lower in wanted and not _is_name(word, passage) and not _is_quoted(word, passage):
                text = passage.text[word.start : word.end]
                other = variants[word.lower]
                span = passage.span(word.start, word.end)
                yield _Spelled(span, text, other.capitalize() if text[0].isupper() else other)


def _is_name(word: Word, passage: Passage) -> bool:
    """Whether a capital marks the word as part of a name; a word that opens a sentence may be one too, if two do."""
    if not passage.text[word.start].isupper():
        return False
    sentence = passage.sentences[passage.sentence_at(word.start)]
    after = passage.text[word.end : word.end + 2]
    return word.start > sentence.start + 1 or (after[:1] == " " and after[1:].isupper())


def _is_quoted(word: Word, passage: Passage) -> bool:
    """Whether the word stands in quotation marks, in a link's text or in code."""
    kinds = (MarkKind.QUOTATION, MarkKind.LINK, MarkKind.CODE)
    if any(mark.start <= word.start < mark.end for mark in passage.block.marked(*kinds)):
        return True
    before = passage.text[max(0, word.start - 200) : word.start]
    return before.count("“") > before.count("”") or before.count('"') % 2 == 1


def _forms(written: str) -> list[str]:
    """The forms of "colour(s|ed)": colour, colours and coloured; of a stem such as "anaemi(a|c)" one form too many."""
    stem, _, endings = written.partition("(")
    return [stem, *(stem + ending for ending in endings.rstrip(")").split("|"))] if endings else [stem]


@cache
def _variants() -> tuple[Mapping[str, str], Mapping[str, str]]:
    """British spellings with the American ones, and the other way round."""
    british: dict[str, str] = {}
    for one, other in rules_folder.data("terms/spelling.yaml")["british to american"].items():
        british.update(zip(_forms(one), _forms(other), strict=True))
    return british, {other: one for one, other in british.items()}
