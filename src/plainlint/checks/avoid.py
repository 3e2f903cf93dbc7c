"""Phrases to reword."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from plainlint import rules_folder, stance
from plainlint.concordance import Concordance, Place, stands_in
from plainlint.phrase_needs import alternatives
from plainlint.rule import Match, Suggestion
from plainlint.source import Span

if TYPE_CHECKING:
    from plainlint.reading import Reading


class Wording(NamedTuple):
    """Phrases that are reworded for the same reason; plainlint/phrases.py tells how they are written."""

    find: tuple[str, ...]
    prefer: tuple[str, ...] = ()  # what may stand instead
    because: str = ""  # advice, where no wording may simply stand instead
    unless: tuple[str, ...] = ()  # not where one of these stands in the same sentence
    only_if: tuple[str, ...] = ()  # only where one of these does
    even_denied: bool = False  # also behind "not" and the like, for phrases that are a denial themselves


class Avoid(NamedTuple):
    """Finds `phrases`, and the words of a list in rules/terms, in the body of the page.

    A phrase that is mentioned as a word or is part of a name is left alone. So is, unless the rule says otherwise, one
    that is denied ("you are not to blame") or that somebody is said to believe, and with `leave_explained` one that the
    page explains beside.
    """

    phrases: tuple[Wording, ...] = ()
    words: str = ""  # the file of a list such as "utilise/utilises: use/uses"
    leave_denied: bool = True
    leave_beliefs: bool = True
    leave_explained: bool = False

    def matches(self, reading: Reading) -> Iterator[Match]:
        """Each place where a phrase stands; of two that overlap, the one that starts first, then the longer one."""
        found: dict[Place, Wording] = {}
        for written, wording in self._cued(reading.concordance):
            for place in reading.concordance.places(written):
                if self._counts(place, wording, reading):
                    found.setdefault(place, wording)
        if self.leave_explained:
            found = _unexplained(found, reading)
        behind = (0, 0)
        for place in sorted(found, key=lambda p: (p.passage, p.first, -p.last)):
            if (place.passage, place.first) >= behind:
                behind = (place.passage, place.last)
                yield _match(reading.concordance.span(place), found[place], reading)

    def _cued(self, concordance: Concordance) -> Iterator[tuple[str, Wording]]:
        """The phrases that may stand on the page."""
        absent = concordance.absent
        for wording in self.phrases:
            for one in [one for one in wording.find if one not in absent]:
                for alternative in alternatives(one):
                    if alternative not in absent:
                        yield alternative, wording
        if self.words:
            listed = _listed(self.words)
            for word in listed.keys() & concordance.words:
                yield from listed[word]

    def _counts(self, place: Place, wording: Wording, reading: Reading) -> bool:
        concordance = reading.concordance
        passage, tokens = concordance.passages[place.passage], concordance.tokens(place.passage)
        sentence = concordance.sentence_around(place)
        return not (
            (wording.unless and stands_in(wording.unless, sentence))
            or (wording.only_if and not stands_in(wording.only_if, sentence))
            or (self.leave_denied and not wording.even_denied and stance.is_denied(tokens, place.first))
            or (self.leave_beliefs and stance.is_belief(tokens, place.first))
            or stance.is_mention(passage, tokens, place.first, place.last)
            or stance.is_name(passage, tokens, place.first, place.last)
        )


@cache
def _listed(name: str) -> Mapping[str, tuple[tuple[str, Wording], ...]]:
    """The entries of a list, each form under its first word, so that only those on the page need be read."""
    entries: dict[str, tuple[tuple[str, Wording], ...]] = {}
    for forms, plain in rules_folder.data(f"terms/{name}").items():
        for form, instead in zip(forms.split("/"), plain.split("/"), strict=True):
            wording = Wording((form,), tuple(instead.split(" or ")))
            first = form.split()[0]
            entries[first] = (*entries.get(first, ()), (form, wording))
    return entries


def _unexplained(found: Mapping[Place, Wording], reading: Reading) -> dict[Place, Wording]:
    concordance = reading.concordance
    explained = {
        concordance.words_at(place)
        for place in found
        if stance.is_glossed(concordance.tokens(place.passage), place.first, place.last)
    }
    return {place: wording for place, wording in found.items() if concordance.words_at(place) not in explained}


def _match(span: Span, wording: Wording, reading: Reading) -> Match:
    capital = reading.document.source.excerpt(span)[:1].isupper()
    suggestions = tuple(Suggestion(text[:1].upper() + text[1:] if capital else text, span) for text in wording.prefer)
    instead = " or ".join(f"“{suggestion.text}”" for suggestion in suggestions)
    advice = wording.because or (f"You could write {instead}." if instead else "")
    return Match(span, {"prefer": instead, "advice": advice}, suggestions=suggestions)
