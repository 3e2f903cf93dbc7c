"""Hard words that the page does not explain, or explains too late."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from itertools import islice, takewhile
from operator import attrgetter
from typing import TYPE_CHECKING, NamedTuple

from plainlint import lazy
from plainlint.document import Kind, MarkKind
from plainlint.facts.terms import Explained, Term, TermKind
from plainlint.lexicon import Lexicon
from plainlint.rule import Match, Related, Suggestion
from plainlint.segment import Passage, words
from plainlint.source import Span

if TYPE_CHECKING:
    from plainlint.reading import Reading

_PLAIN_PROSE = frozenset({Kind.PARAGRAPH, Kind.ITEM, Kind.DESCRIPTION})
_UNTOUCHED = (MarkKind.LINK, MarkKind.QUOTATION, MarkKind.CODE)
_FAMILIAR = 4.4  # on the Zipf scale; commoner words make no family
_EMPTY = 5.8  # and words as common as "of" and "with" say nothing by themselves
_MOST = 0.5
_BESIDE = 400  # code points to either side, however long the sentence
_PRONUNCIATION = lazy.pattern(r" ?\((?:[^()]*[a-z]-[A-Z]{2,}|[A-Z]{2,}-[a-z])")
_INSIDE_NAME = lazy.pattern(r"[A-Z][a-z]+ (?:(?:and|of|to|for|the|in) )?$")  # "Approaches to Stop Hypertension"
_ADJECTIVES = ("al", "ic", "ous", "ar", "ary", "ive")
_NOUN_AFTER = lazy.pattern(r" (?!and |or |in |of |to |as |is |are |with |for |by |from )[a-z]")
_LONG_FORM = 60  # words before an abbreviation in which its long form may stand
_AUTHOR = lazy.pattern(r"[a-z,.] [A-Z][a-z]+ $")  # "Hill A, Rowland MO"
_GENE = lazy.pattern(r",? (?:[A-Z0-9]+,? )*(?:(?:and|or) [A-Z0-9]+ )?(?:genes?|proteins?|mutations?)\b")
_QUOTES = (("“", "”"), ("‘", "’"), ('"', '"'))


class Explain(NamedTuple):
    """Finds terms of these `kinds` at their first use, where their explanation is `explained` ("no" or "late").

    With `listed`, only those that stand in the term lists just so and with plain wording: what is put together from
    rare words is more often a part of a name, or clear from its sentence, than worth a writer's time.
    """

    kinds: tuple[TermKind, ...]
    explained: tuple[Explained, ...] = (Explained.NO,)
    listed: bool = False
    rarer_than: float = 8.0  # on the Zipf scale: a term without any word as rare as this is left alone

    def matches(self, reading: Reading) -> Iterator[Match]:
        """The first use of each such term; a late explanation is the related place.

        A term is left alone where readers have met its hard word before, in another term. The wording of the house's
        glossary is a sure suggestion, at the first use in plain prose.
        """
        glossary = {term.name: term.wording for term in reading.lexicon.glossary if term.wording}
        met: set[str] = set()
        for term in reading.terms:
            family = _family(term, reading.lexicon)
            new = family.isdisjoint(met)
            met |= family
            if not new or term.kind not in self.kinds or term.explained not in self.explained:
                continue
            house_wording = glossary.get(term.name, "")
            if not (house_wording or self._is_rare(term, reading.lexicon)):
                continue
            if (
                _stands_alone(term, reading.passages)
                and (not self.listed or house_wording or _is_listed(term, reading.lexicon))
                and not _is_said_plainly(term, reading.passages, reading.lexicon)
            ):
                yield _match(term, house_wording, reading)

    def _is_rare(self, term: Term, lexicon: Lexicon) -> bool:
        if term.kind is TermKind.ABBREVIATION:
            return True
        return any(lexicon.zipf(word.lower) < self.rarer_than for word in words(term.text))


def _family(term: Term, lexicon: Lexicon) -> frozenset[str]:
    """The hard words of a term: "autoimmune" of "autoimmune disease"."""
    if term.kind is TermKind.ABBREVIATION:
        return frozenset({term.text})
    bases = (lexicon.vocabulary.base(word.lower) for word in words(term.text) if lexicon.zipf(word.lower) < _FAMILIAR)
    return frozenset(base for base in bases if (known := lexicon.term(base)) is None or known.hard)


def _is_listed(term: Term, lexicon: Lexicon) -> bool:
    """Whether the lists have just this term, with plain wording; abbreviations need no list, but genes are none."""
    if term.kind is TermKind.ABBREVIATION:
        return term.text.isalpha()
    known = lexicon.term(" ".join(lexicon.vocabulary.base(word.lower) for word in words(term.text)))
    return known is not None and bool(known.plain)


def _is_said_plainly(term: Term, passages: tuple[Passage, ...], lexicon: Lexicon) -> bool:
    """Whether most words of the plain wording stand in the same sentence or beside it, however they are put."""
    base = lexicon.vocabulary.base
    wanted = {base(word.lower) for word in words(term.plain) if lexicon.zipf(word.lower) < _EMPTY}
    if not wanted:
        return False
    passage = passages[term.use.passage]
    here = passage.sentence_at(term.use.start)
    low = max(passage.sentences[max(0, here - 1)].start, term.use.start - _BESIDE)
    high = min(passage.sentences[min(len(passage.sentences) - 1, here + 1)].end, term.use.end + _BESIDE)
    first = bisect_left(passage.words, low, key=attrgetter("start"))
    near = takewhile(lambda word: word.start < high, islice(passage.words, first, None))
    own = {base(word.lower) for word in words(term.text)}
    said = {base(word.lower) for word in near} - own
    return len(wanted & said) >= _MOST * len(wanted)


def _stands_alone(term: Term, passages: tuple[Passage, ...]) -> bool:
    """Whether a term is no piece of a longer name: "single-gene mutation", "hypertrophic (hi-per-TROF-ik) ..."."""
    text, start, end = passages[term.use.passage].text, term.use.start, term.use.end
    if term.kind is TermKind.ABBREVIATION:
        if _GENE.match(text, end) or _AUTHOR.search(text, max(0, start - 30), start):
            return False
        return not _has_long_form(term.text, passages[term.use.passage], start)
    if text[start].isupper() and _INSIDE_NAME.search(text, max(0, start - 30), start):
        return False
    if " " not in term.text and term.text.endswith(_ADJECTIVES) and _NOUN_AFTER.match(text, end):
        return False
    return text[start - 1 : start] != "-" and text[end : end + 1] != "-" and not _PRONUNCIATION.match(text, end)


def _has_long_form(short: str, passage: Passage, start: int) -> bool:
    """Whether words before an abbreviation in its block have its initials, or the word in front of its bracket."""
    end = bisect_left(passage.words, start, key=attrgetter("start"))
    before = passage.words[max(0, end - _LONG_FORM) : end]
    if passage.text[start - 2 : start] == " (" and before and before[-1].lower[0] == short[0].lower():
        return True
    return len(short) > 2 and short.lower() in "".join(word.lower[0] for word in before)


def _match(term: Term, house_wording: str, reading: Reading) -> Match:
    related: tuple[Related, ...] = ()
    plain = house_wording or term.plain
    advice = f"In plain words: “{plain}”." if plain else "Many readers will not know it."
    values: dict[str, object] = {"term": term.text, "advice": advice}
    if term.explanation is not None:
        related = (Related(term.explanation, "the explanation"),)
        values["line"] = reading.document.source.position(term.explanation.start).line
    suggestions = tuple(_insertions(term, house_wording, reading.passages)) if house_wording else ()
    return Match(term.span, values, related, suggestions)


def _insertions(term: Term, wording: str, passages: tuple[Passage, ...]) -> Iterator[Suggestion]:
    """The wording in brackets after the first use in plain prose; nothing where there is none."""
    for use in term.uses:
        passage = passages[use.passage]
        if _in_plain_prose(passage, use.start, use.end):
            after = passage.span(use.start, use.end).end
            yield Suggestion(f" ({wording})", Span(after, after), sure=True)
            return


def _in_plain_prose(passage: Passage, start: int, end: int) -> bool:
    block = passage.block
    if block.kind not in _PLAIN_PROSE or block.quoted:
        return False
    if any(mark.start < end and start < mark.end for mark in block.marked(*_UNTOUCHED)):
        return False
    before, after = passage.text[:start], passage.text[end:]
    if after.startswith((" (", "-", "’s", "'s")):
        return False
    return not any(
        before.count(opening) > before.count(closing) or (opening == closing and before.count(opening) % 2)
        for opening, closing in _QUOTES
        if opening in before and closing in after
    )
