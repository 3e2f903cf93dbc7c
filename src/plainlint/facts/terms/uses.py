"""Where a page uses which hard term."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from operator import attrgetter

from plainlint.document import Kind, MarkKind, Zone
from plainlint.facts.abbreviations import Abbreviation
from plainlint.facts.terms.capitals import find_capitals
from plainlint.facts.terms.lost_spaces import part_words
from plainlint.facts.terms.mentions import is_in_address, is_in_organisation, is_mention, unused_stretches
from plainlint.facts.terms.noun_phrases import HardPhrase, hard_phrases
from plainlint.lexicon import Lexicon, WordProfile
from plainlint.morphology import uninflected
from plainlint.segment import Passage, Use
from plainlint.vocabulary import KnownTerm

_LOWER = attrgetter("lower")


class TermKind(StrEnum):
    """What sort of hard word it is."""

    MEDICAL = "medical"
    ABBREVIATION = "abbreviation"
    EMOTIVE = "emotive"
    DRUG = "drug"
    GENERAL = "general"


@dataclass(frozen=True, slots=True)
class TermUses:
    """One hard term of a page with all its uses."""

    key: str  # the same for all its spellings and inflections; an abbreviation's is itself
    kind: TermKind
    known: KnownTerm | None  # the listed term that it is or begins with
    parts: tuple[str, ...]  # the keys of the hard terms in it
    initials: str = ""  # of its words, in capitals; "" for an abbreviation
    uses: list[Use] = field(default_factory=list)  # in running order, never empty once collected


class _Read:
    """A passage that is searched, with what is known of its words."""

    def __init__(self, index: int, passage: Passage, lexicon: Lexicon) -> None:
        self.index = index
        self.passage = passage
        # The loop runs in C, because every page is read to its last word.
        self.profiles: list[WordProfile] = list(map(lexicon.profiles.__getitem__, map(_LOWER, passage.words)))
        self.openers = [at for at, profile in enumerate(self.profiles) if profile.opens]
        self.unused = unused_stretches(passage)

    def counts(self, start: int) -> bool:
        """Whether a word that starts here is used, and not only quoted."""
        before = bisect_right(self.unused, (start, len(self.passage.text))) - 1
        return before < 0 or start >= self.unused[before][1]


def is_read(passage: Passage) -> bool:
    """Whether hard terms are looked for in this passage: running text, headings, lists and tables of the body.

    A block that is nothing but a link is the title of another page.
    """
    block = passage.block
    if block.zone is not Zone.BODY or block.quoted or block.kind in (Kind.ALT, Kind.QUOTE):
        return False
    links = block.marked(MarkKind.LINK) if block.kind is not Kind.HEADING else ()
    return not any(link.start == 0 and link.end == len(block.text) for link in links)


def collect(
    passages: Sequence[Passage], abbreviations: Sequence[Abbreviation], lexicon: Lexicon, locale: str
) -> list[TermUses]:
    """Every distinct hard term with its uses; first the phrases, then the abbreviations."""
    parted = part_words(passages, lexicon)
    read = [_Read(index, passage, lexicon) for index, passage in enumerate(parted) if is_read(passage)]
    found: dict[str, TermUses] = {}
    covered: set[tuple[int, int]] = set()  # where words of longer phrases start
    for index, passage, phrase in _phrases(read, lexicon):
        first, last = passage.words[phrase.first], passage.words[phrase.last]
        use = Use(index, first.start, last.end)
        if phrase.key not in found:
            kind = _kind(phrase, first.lower, lexicon)
            letters = "".join(word.lower[0] for word in passage.words[phrase.first : phrase.last + 1]).upper()
            found[phrase.key] = TermUses(phrase.key, kind, phrase.term, phrase.parts, letters)
        found[phrase.key].uses.append(use)
        if first is not last and not passage.text[first.start : last.end].islower():
            covered.update((index, word.start) for word in passage.words[phrase.first : phrase.last + 1])
    _join_plurals(found)
    meant = {entry.initials for entry in found.values()}.union(pair.short for pair in abbreviations)
    known = lexicon.well_known_abbreviations(locale)
    for page in read:
        for start, end in find_capitals(page.passage, meant, known, lexicon):
            if page.counts(start) and (page.index, start) not in covered:
                key = page.passage.text[start:end]  # in capitals, as no other key is
                if key not in found:
                    found[key] = TermUses(key, TermKind.ABBREVIATION, None, (key,))
                found[key].uses.append(Use(page.index, start, end))
    return list(found.values())


def _join_plurals(found: dict[str, TermUses]) -> None:
    """Put the uses of an unlisted plural to those of its singular, where the page has both."""
    for key in [key for key, entry in found.items() if entry.known is None and key.endswith("s")]:
        before, space, noun = key.rpartition(" ")
        for single in uninflected(noun):
            if entry := found.get(before + space + single):
                entry.uses[:] = sorted(entry.uses + found.pop(key).uses)
                break


def _phrases(read: Sequence[_Read], lexicon: Lexicon) -> Iterator[tuple[int, Passage, HardPhrase]]:
    lowered = {
        page.passage.words[at].lower
        for page in read
        for at in page.openers
        if page.profiles[at].hard and page.passage.text[page.passage.words[at].start].islower()
    }
    for page in read:
        passage = page.passage
        text, words = passage.text, passage.words
        for phrase in hard_phrases(passage, page.profiles, page.openers, lexicon, lowered):
            start, end = words[phrase.first].start, words[phrase.last].end
            if page.unused and not page.counts(start):
                continue
            if is_mention(text, start, end) or is_in_address(text, start, end):
                continue
            if text[start].isupper() and is_in_organisation(passage, phrase.first, phrase.last, lexicon):
                continue
            yield page.index, passage, phrase


def _kind(phrase: HardPhrase, word: str, lexicon: Lexicon) -> TermKind:
    if phrase.term is not None:
        return TermKind(phrase.term.kind)
    if phrase.first == phrase.last and lexicon.names_medicine(word):
        return TermKind.DRUG
    return TermKind.MEDICAL
