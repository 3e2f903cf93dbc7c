"""The classic readability formulas, on our own counts of sentences, words and syllables.

They look at the length of words and sentences only; two formulas may differ by five grades on one page. plainlint
reports them because people ask for them; its own measure is facts/difficulty.py. On the counts of a page without
words they raise ZeroDivisionError.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from operator import itemgetter
from pathlib import Path

from plainlint import lazy
from plainlint.facts import syllables
from plainlint.segment import Passage, prose_of

_EASY_WORDS = Path(__file__).parent.parent / "data/easy_words.txt"
Formula = Callable[["Counts"], float]

_LETTER = lazy.pattern(r"[^\W\d_]")
_MANY_SYLLABLES = 3
SMOG_SENTENCES = 30  # with fewer, McLaughlin's formula is not defined; the value is an estimate
UK_YEARS = 5  # a British child is about five years older than the number of the US grade
# Regular endings, each with what stands in its place in the word without it: "tries", "stopped", "making".
_ENDINGS = (
    *(("'s", ""), ("s", ""), ("es", ""), ("ies", "y")),
    *(("d", ""), ("ed", ""), ("ied", "y"), ("ing", ""), ("ing", "e")),
    *(("r", ""), ("er", ""), ("ier", "y"), ("st", ""), ("est", ""), ("iest", "y")),
)


@dataclass(frozen=True, slots=True)
class Counts:
    """What the formulas are made of; a hyphen ends a word, and a number is a word of one syllable."""

    words: int = 0
    sentences: int = 0
    syllables: int = 0
    letters: int = 0  # letters and digits
    polysyllables: int = 0  # words of three syllables and more
    difficult: int = 0  # words that are not on the list of Dale and Chall


def counts(passages: Sequence[Passage], explained: Collection[str] = ()) -> Counts:
    """The counts of the body's prose; words in `explained` (lower case) count as easy words of one syllable."""
    prose = prose_of(passages)
    uses = Counter(map(itemgetter(0), (word for passage in prose for word in passage.words)))
    spoken = {word: 1 if word in explained else syllables.count(word) for word in uses}
    return Counts(
        words=uses.total(),
        sentences=sum(_sentences(passage) for passage in prose),
        syllables=sum(spoken[word] * times for word, times in uses.items()),
        letters=sum((len(word) - word.count("'")) * times for word, times in uses.items()),
        polysyllables=sum(times for word, times in uses.items() if spoken[word] >= _MANY_SYLLABLES),
        difficult=sum(times for word, times in uses.items() if word not in explained and not is_easy(word)),
    )


def _sentences(passage: Passage) -> int:
    """How many sentences have words in them."""
    return sum(1 for each in passage.sentences if _LETTER.search(passage.text, each.start, each.end))


@cache
def _easy_words() -> frozenset[str]:
    return frozenset(_EASY_WORDS.read_text(encoding="ascii").split())


@cache
def is_easy(word: str) -> bool:
    """Whether the Dale-Chall list has `word` (lower case), or has it without a regular ending; numbers are easy."""
    known = _easy_words()
    if word in known or word.isdigit():
        return True
    for ending, instead in _ENDINGS:
        if word.endswith(ending):
            stem = word.removesuffix(ending) + instead
            if stem in known or (stem[-2:-1] == stem[-1:] and stem[:-1] in known):  # "stopped"
                return True
    return False


def flesch_reading_ease(counts: Counts) -> float:
    """From about 0 (very hard) to 100 (very easy); may lie outside.

    Flesch, R. (1948). A new readability yardstick. Journal of Applied Psychology 32, 221-233.
    """
    return 206.835 - 1.015 * _words_per_sentence(counts) - 84.6 * _syllables_per_word(counts)


def flesch_kincaid(counts: Counts) -> float:
    """US grade.

    Kincaid, J. P., and others (1975). Derivation of new readability formulas for Navy enlisted personnel. Research
    Branch Report 8-75, Naval Air Station Memphis.
    """
    return 0.39 * _words_per_sentence(counts) + 11.8 * _syllables_per_word(counts) - 15.59


def smog(counts: Counts) -> float:
    """US grade; defined for samples of `SMOG_SENTENCES` sentences.

    McLaughlin, G. H. (1969). SMOG grading: a new readability formula. Journal of Reading 12, 639-646.
    """
    return 1.043 * math.sqrt(30 * counts.polysyllables / counts.sentences) + 3.1291


def gunning_fog(counts: Counts) -> float:
    """US grade; words of three syllables and more are the hard ones.

    Gunning, R. (1952). The technique of clear writing. McGraw-Hill.
    """
    return 0.4 * (_words_per_sentence(counts) + 100 * counts.polysyllables / counts.words)


def automated_readability_index(counts: Counts) -> float:
    """US grade.

    Smith, E. A., and Senter, R. J. (1967). Automated Readability Index. AMRL-TR-66-220, Wright-Patterson Air Force
    Base.
    """
    return 4.71 * counts.letters / counts.words + 0.5 * _words_per_sentence(counts) - 21.43


def coleman_liau(counts: Counts) -> float:
    """US grade.

    Coleman, M., and Liau, T. L. (1975). A computer readability formula designed for machine scoring. Journal of Applied
    Psychology 60, 283-284; with the coefficients as they are commonly rounded.
    """
    return 5.8 * counts.letters / counts.words - 29.6 * counts.sentences / counts.words - 15.8


def dale_chall(counts: Counts) -> float:
    """A score: 4.9 and below for grade 4, 9.0 to 9.9 for college (see `dale_chall_grade`).

    Dale, E., and Chall, J. S. (1948). A formula for predicting readability. Educational Research Bulletin 27, 11-20.
    """
    hard = 100 * counts.difficult / counts.words
    return 0.1579 * hard + 0.0496 * _words_per_sentence(counts) + (3.6365 if hard > 5 else 0.0)


def dale_chall_grade(score: float) -> float:
    """The US grade that Dale and Chall's table gives for a score: the middle of its range, 16.0 for graduates."""
    table = ((5.0, 4.0), (6.0, 5.5), (7.0, 7.5), (8.0, 9.5), (9.0, 11.5), (10.0, 14.0))
    return next((grade for limit, grade in table if score < limit), 16.0)


def _words_per_sentence(counts: Counts) -> float:
    return counts.words / counts.sentences


def _syllables_per_word(counts: Counts) -> float:
    return counts.syllables / counts.words


GRADES: Mapping[str, Formula] = {
    "Flesch-Kincaid": flesch_kincaid,
    "SMOG": smog,
    "Gunning Fog": gunning_fog,
    "ARI": automated_readability_index,
    "Coleman-Liau": coleman_liau,
    "Dale-Chall": lambda counts: dale_chall_grade(dale_chall(counts)),
}


def reading_age(grade: float) -> int:
    """The age in years of a British child who reads at this US grade, never under 5."""
    return max(UK_YEARS, round(grade + UK_YEARS))
