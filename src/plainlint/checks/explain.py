"""Hard words that the page does not explain, or explains too late."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from plainlint.document import Kind, MarkKind
from plainlint.facts.abbreviations import bare as bare_abbreviations
from plainlint.facts.explanations import hollow_explanation_at
from plainlint.facts.terms import Explained, Term, TermKind, standing
from plainlint.facts.terms.plain_wording import is_said_beside
from plainlint.lexicon import Lexicon
from plainlint.rule import Match, Related, Suggestion
from plainlint.segment import Passage, Use, words
from plainlint.source import Span

if TYPE_CHECKING:
    from plainlint.reading import Reading

_PLAIN_PROSE = frozenset({Kind.PARAGRAPH, Kind.ITEM, Kind.DESCRIPTION})
_UNTOUCHED = (MarkKind.LINK, MarkKind.QUOTATION, MarkKind.CODE)
_FAMILIAR = 4.4  # on the Zipf scale; commoner words make no family
_STEM = 7  # letters; who has read what the cerebellar vermis is can read "cerebellum"
_FIRST_USES = 3  # at which the plain wording may stand
_QUOTES = (("“", "”"), ("‘", "’"), ('"', '"'))


class Explain(NamedTuple):
    """Finds terms of these `kinds` at their first use, where their explanation is `explained` ("no" or "late").

    With `listed`, only those that stand in the term lists just so and with plain wording, and that not most adults
    know: what is put together from rare words is more often a part of a name, or clear from its sentence, than worth a
    writer's time.
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
        lexicon = reading.lexicon
        glossary = {term.name: term.wording for term in lexicon.glossary if term.wording}
        # Abbreviations and the other kinds have no hard word in common.
        wanted = {kind is TermKind.ABBREVIATION for kind in self.kinds}
        terms = [term for term in reading.terms if (term.kind is TermKind.ABBREVIATION) in wanted]
        told = {word for term in terms if term.explanation for word in _hard_words(term, lexicon)}
        met: set[str] = set()
        for term in terms:
            family = _family(term, lexicon)
            new = family.isdisjoint(met)
            if term.explained is not Explained.NO or not standing.is_in_passing_heading(term.use, reading.passages):
                met |= family
            if not new or term.kind not in self.kinds or term.explained not in self.explained:
                continue
            house_wording = glossary.get(term.name, "")
            if not (house_wording or self._concerns(term, lexicon)):
                continue
            if term.explained is Explained.NO and family and family <= told:
                continue
            placed = _placed(term, reading)
            if placed and (house_wording or self._concerns(placed, lexicon)) and not _is_accounted_for(placed, reading):
                met |= family
                yield _match(placed, house_wording, reading)

    def _concerns(self, term: Term, lexicon: Lexicon) -> bool:
        """Whether a term is rare enough and, if it must be, in the lists."""
        if self.listed and not _is_listed(term, lexicon):
            return False
        return term.kind is TermKind.ABBREVIATION or any(
            lexicon.zipf(word.lower) < self.rarer_than for word in words(term.text)
        )


def _placed(term: Term, reading: Reading) -> Term | None:
    """The term at the first use beside which an explanation could stand; None where nobody would explain it there."""
    if term.kind is TermKind.ABBREVIATION:
        expanded = (pair.short for pair in reading.abbreviations)
        use = bare_abbreviations.wanted_at(term.text, term.uses, reading.passages, expanded)
        return _moved(term, use, reading) if use else None
    if term.explained is Explained.NO:
        use = standing.in_running_text(term.uses, reading.passages)
        if use is None:
            return None
        term = _moved(term, use, reading)
    passage = reading.passages[term.use.passage]
    if standing.is_piece(term.use, passage, reading.lexicon) or standing.is_example(term.use, passage):
        return None
    return term


def _is_accounted_for(term: Term, reading: Reading) -> bool:
    """Whether the page says what a term is in a way that is no explanation by its form."""
    if term.kind is TermKind.ABBREVIATION:
        return False
    return (
        _is_said_plainly(term, reading)
        or _is_explained_hard(term, reading)
        or standing.has_run_in_account(term.text, reading.passages, reading.lexicon)
    )


def _is_explained_hard(term: Term, reading: Reading) -> bool:
    """Whether some words explain the term, though rare ones; another hard word in brackets is only its other name."""
    hollow = hollow_explanation_at(term.use, reading.passages, reading.lexicon)
    if hollow is None or hollow.shape != "brackets":
        return hollow is not None
    told = [word.lower for word in words(reading.document.source.excerpt(hollow.span))]
    return len(told) > 1 or not any(reading.lexicon.profiles[word].opens for word in told)


def _moved(term: Term, use: Use, reading: Reading) -> Term:
    """The term at another of its uses, with the plain wording for the form that it has there."""
    if use == term.use:
        return term
    passage = reading.passages[use.passage]
    text, span = passage.text[use.start : use.end], passage.span(use.start, use.end)
    known = reading.lexicon.listed(text)
    return replace(term, use=use, text=text, span=span, plain=known.plain if known else term.plain)


def _hard_words(term: Term, lexicon: Lexicon) -> dict[str, bool]:
    """The hard words of a term, cut short, and whether each is the head: "autoimm" and "disorde"."""
    if term.kind is TermKind.ABBREVIATION:
        return {term.text: False}
    rare = (lexicon.profiles[word.lower] for word in words(term.text) if lexicon.zipf(word.lower) < _FAMILIAR)
    listed = ((profile, lexicon.term(profile.base)) for profile in rare)
    return {
        (entry.name if entry else profile.base)[:_STEM]: profile.head
        for profile, entry in listed
        if entry is None or entry.hard
    }


def _family(term: Term, lexicon: Lexicon) -> frozenset[str]:
    """The hard words that tell a term from others: "autoimm" of "autoimmune disorder", but "artery" by itself."""
    hard = _hard_words(term, lexicon)
    return frozenset(word for word, head in hard.items() if not head) or frozenset(hard)


def _is_listed(term: Term, lexicon: Lexicon) -> bool:
    """Whether the lists have just this term, with plain wording; abbreviations need no list, but genes are none."""
    if term.kind is TermKind.ABBREVIATION:
        return term.text.isalpha()
    known = lexicon.listed(term.text)
    return known is not None and bool(known.plain) and not lexicon.is_widely_known(known.name)


def _is_said_plainly(term: Term, reading: Reading) -> bool:
    """Whether the plain wording stands by the use that would be told of, or by another that soon follows."""
    soon = (use for use in term.uses[:_FIRST_USES] if 0 <= use.passage - term.use.passage <= 1)
    return is_said_beside(term.text, term.plain, (term.use, *soon), reading.passages, reading.lexicon)


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
