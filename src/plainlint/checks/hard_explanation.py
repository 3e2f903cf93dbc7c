"""Brackets that explain a hard word with words as hard as it is, or with itself."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from plainlint.facts.explanations import hollow_explanation_at
from plainlint.facts.terms import Explained, Term, TermKind
from plainlint.rule import Match
from plainlint.segment import words

if TYPE_CHECKING:
    from plainlint.lexicon import Lexicon
    from plainlint.reading import Reading

_SHAPE = "brackets"  # of the other shapes too many give a second name on purpose
_NAMING = ("called ", "also ")


class HardExplanation:
    """Finds explanations in brackets whose words are listed as hard themselves, or go round in a circle."""

    def matches(self, reading: Reading) -> Iterator[Match]:
        """Each such term with its brackets."""
        lexicon = reading.lexicon
        for term in reading.terms:
            if term.kind is not TermKind.MEDICAL or term.explained is not Explained.NO:
                continue
            if not _is_hard(term.text, lexicon):
                continue
            found = hollow_explanation_at(term.use, reading.passages, lexicon)
            if found is None or found.shape != _SHAPE:
                continue
            passage = reading.passages[found.use.passage]
            end = found.use.end
            said = passage.text[found.use.start : end]
            if _says_nothing(said, term, lexicon):
                end += passage.text.startswith(")", end)  # a writer may have left the bracket open
                yield Match(passage.span(term.use.start, end), {"term": term.text, "said": said})


def _says_nothing(said: str, term: Term, lexicon: Lexicon) -> bool:
    """Whether no reader learns what the term is: names and abbreviations in brackets are there for another reason."""
    if said != said.lower() or said.startswith(_NAMING):
        return False
    given, own = _bases(said, lexicon), _bases(term.text, lexicon)
    rarest = min(own, key=lexicon.zipf)
    if rarest in given:
        return True
    # "floppy muscles (hypotonia)": the hard word of a pair is the one that is explained
    names_it = min(map(lexicon.zipf, given)) < lexicon.zipf(rarest)
    return not names_it and any(_is_hard(word, lexicon) for word in given)


def _bases(text: str, lexicon: Lexicon) -> list[str]:
    return [lexicon.vocabulary.base(word.lower) for word in words(text)]


def _is_hard(text: str, lexicon: Lexicon) -> bool:
    known = lexicon.listed(text)
    return known is not None and known.hard
