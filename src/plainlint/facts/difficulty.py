"""How hard prose is to read, as readers themselves rate it.

The model is linear in a few counts of a sentence, the rarity of its rarest words above all; that of a document starts
from the mean of its sentences and adds three densities. It is fitted by tools/fit_difficulty.py to the ratings that
people gave to sentences of medical texts (MedReadMe: Jiang and Xu, 2024,
https://aclanthology.org/2024.emnlp-main.682). It agrees with them far better than a formula of word and sentence length
can. Fitted to all sources of texts but one and tried on that one, each in turn, r = .81 for sentences and .91 for whole
texts. On the data set's own part for trials it is .82 (the Flesch-Kincaid grade: .47) and .86: there one half of the
texts is rated half a point above the other half, and nothing in the texts tells which. Of 411 abstracts of Cochrane
reviews 91 % rate harder than their plain summaries.
"""

from __future__ import annotations

import json
import math
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from functools import cache, lru_cache
from itertools import filterfalse
from operator import itemgetter
from pathlib import Path
from typing import NamedTuple

from plainlint import lazy
from plainlint.document import Kind, Zone
from plainlint.facts import formulas
from plainlint.lexicon import Lexicon
from plainlint.segment import PROSE, Passage, Sentence, Word, has_letters, prose_of, words

_MODEL = Path(__file__).parent.parent / "data/difficulty.json"
EASIEST, HARDEST = 1.0, 6.0
_NAMES = ((2.8, "very easy"), (3.3, "easy"), (3.8, "fairly hard"), (4.5, "hard"))

_RAREST = 5  # words of a sentence whose rarity counts most
_COMMON = 5.0  # Zipf frequency that stands for missing words in a short sentence
_UNCOMMON = 4.5  # words below this Zipf frequency are counted
_CODE_ZIPF = 2.5  # what "p53" counts as
_VERY_RARE = 3.0
_NAME_BONUS = 0.5  # a name is less of a hindrance than a word as rare
_LETTERS = frozenset("bcdefghjklmnopqrstuvwxyzαβγδκλμ")  # "a" and "I" are words
_JOINING = frozenset(("and", "or", "but"))
_ENOUGH = 4  # sentences after the first, until a density says something about a document
_HALF_OF_FIGURES, _HALF_OF_ABBREVIATIONS = 0.04, 0.005  # as many per word give half of their effect

# Figures as studies give them: "0.53", "95%", "n = 12". A pattern that begins with one class of characters is searched
# for much faster than one that begins with alternatives.
_FIGURE = lazy.pattern(r"[0-9=<>±≥≤](?:(?<=[0-9])(?:\. ?[0-9]| ?%)|(?<![0-9]) ?[0-9])")
_CAPITALISED = lazy.pattern(r"[A-Z](?<![^\W_].)[^\W_]+")
_ITEM_END = lazy.pattern(r";(?= [A-Z][a-z])")  # in a list that is written as one sentence: "You may see Halos; Glare"
_LOWER, _START = itemgetter(0), itemgetter(1)  # of a word


class Counts(NamedTuple):
    """What the model sees of a sentence; numbers of words are square roots, because the first ones weigh most."""

    rarest: float  # mean Zipf frequency of its five rarest words
    very_rare: float  # different words below a Zipf frequency of 3
    uncommon: float  # share of its words that are different words below a Zipf frequency of 4.5
    unlisted: float  # share of its words that are different words which the list of Dale and Chall does not have
    length: float  # logarithm of its number of words
    letters: float  # single letters, such as "p" and "B"
    codes: float  # words of letters and digits, such as "p53"
    abbreviations: float  # words that begin with a capital and have another one, and no digit
    brackets: float  # round brackets: they often hold an explanation
    joining: float  # "and", "or" and "but": what they join is easier than what is nested


class Densities(NamedTuple):
    """What the model sees of a document beside its sentences; each from 0.0 to 1.0."""

    figures: float  # f / (f + half) for f per word
    abbreviations: float  # likewise
    uncommon: float  # mean share of uncommon words in its sentences


class _Reason(NamedTuple):
    """What a writer may change."""

    counts: tuple[str, ...]  # those that it stands behind
    worth_naming: float  # points of a rating


_REASONS = {
    "rare words": _Reason(("rarest", "very_rare", "uncommon", "unlisted"), 0.05),
    "length": _Reason(("length",), 0.31),  # about 19 words
    "abbreviations": _Reason(("letters", "codes", "abbreviations"), 0.05),
}


class Driver(NamedTuple):
    """One reason why a sentence is hard."""

    name: str  # "rare words", "length" or "abbreviations"
    points: float  # how much more it adds to the rating than in sentences that are easy to read
    words: tuple[str, ...] = ()  # the words that do it, the rarest first


class Score(NamedTuple):
    """How hard something is, from 1 (easy) to 6 (very hard), and why, the weightiest reason first."""

    value: float
    drivers: tuple[Driver, ...] = ()


class Section(NamedTuple):
    """A heading with the prose below it, up to the next heading."""

    heading: Passage | None  # None: what stands before the first heading
    passages: tuple[Passage, ...]
    value: float


class Range(NamedTuple):
    """The weight of a count, the range of it that the model knows, and its mean in sentences that read easily."""

    weight: float
    low: float
    high: float
    easy: float


class Weight(NamedTuple):
    """The weight of a density, and its mean in the texts that the model was fitted to."""

    weight: float
    usual: float


class Model(NamedTuple):
    """The fitted numbers, as src/plainlint/data/difficulty.json has them."""

    easy: float  # the rating of a sentence that reads easily
    counts: dict[str, Range]  # by the fields of Counts, in their order
    densities: dict[str, Weight]  # by the fields of Densities, in their order


@cache
def _model() -> Model:
    data = json.loads(_MODEL.read_text(encoding="utf-8"))
    return Model(
        data["easy"],
        {name: Range(**fitted) for name, fitted in data["counts"].items()},
        {name: Weight(**fitted) for name, fitted in data["densities"].items()},
    )


class _Known(dict[str, float]):
    """The Zipf frequency of each word, looked up when first asked for; numbers are never rare."""

    def __init__(self, lexicon: Lexicon) -> None:
        super().__init__()
        self._lexicon = lexicon
        self.codes: set[str] = set()  # of the words asked for, those of letters and digits
        self.unlisted: set[str] = set()  # those that the list of Dale and Chall does not have

    def __missing__(self, word: str) -> float:
        if word.isdigit():
            zipf = math.inf
        elif any(map(str.isdigit, word)):
            zipf = _CODE_ZIPF
            self.codes.add(word)
        else:
            zipf = self._lexicon.zipf(word.removesuffix("'s"))
        if not formulas.is_easy(word):
            self.unlisted.add(word)
        self[word] = zipf
        return zipf


@lru_cache(maxsize=1)
def _known(lexicon: Lexicon) -> _Known:
    return _Known(lexicon)


def of(passages: Sequence[Passage], lexicon: Lexicon) -> float:
    """From 1 (easy) to 6 (very hard); 0.0 where there is no prose.

    It is the mean of the sentences, a little higher on a page that is denser than most in figures, abbreviations and
    uncommon words. Each item of a list that semicolons part counts as a sentence.
    """
    known, model = _known(lexicon), _model()
    prose = prose_of(passages)
    seen = [_counts(text, own, known) for passage in prose for text, own in _sentences(passage)]
    if not seen:
        return 0.0
    found = densities([passage.text for passage in prose], seen, sum(len(passage.words) for passage in prose))
    fitted = model.densities.values()
    added = sum(weight * (density - usual) for density, (weight, usual) in zip(found, fitted, strict=True))
    enough = min(1.0, (len(seen) - 1) / _ENOUGH)
    return _clamp(_value(seen, model) + added * enough)


def densities(texts: Iterable[str], sentences: Sequence[Counts], length: int) -> Densities:
    """What the model sees of a document of these texts and sentences; `length` is its number of words, at least 1."""
    figures = sum(len(_FIGURE.findall(text)) for text in texts) / length
    abbreviations = sum(counts.abbreviations**2 for counts in sentences) / length
    return Densities(
        figures / (figures + _HALF_OF_FIGURES),
        abbreviations / (abbreviations + _HALF_OF_ABBREVIATIONS),
        sum(counts.uncommon for counts in sentences) / len(sentences),
    )


def sections(passages: Sequence[Passage], lexicon: Lexicon) -> Iterator[Section]:
    """Each section of the body that holds prose, in reading order."""
    heading: Passage | None = None
    below: list[Passage] = []
    for passage in passages:
        if passage.block.zone is not Zone.BODY:
            continue
        if passage.block.kind is not Kind.HEADING:
            below.append(passage)
            continue
        yield from _section(heading, below, lexicon)
        heading, below = passage, []
    yield from _section(heading, below, lexicon)


def _section(heading: Passage | None, below: Sequence[Passage], lexicon: Lexicon) -> Iterator[Section]:
    if any(passage.block.kind in PROSE for passage in below) and (value := of(below, lexicon)):
        yield Section(heading, tuple(below), value)


def sentence(sentence: Sentence, lexicon: Lexicon) -> Score:
    """How hard one sentence is, and why; 0.0 where it has no letters."""
    text, known, model = sentence.text, _known(lexicon), _model()
    own = tuple(words(text))
    if not has_letters(own):
        return Score(0.0)
    counts = _counts(text, own, known)
    drivers = []
    for name, reason in _REASONS.items():
        points = sum(_points([getattr(counts, field)], model.counts[field]) for field in reason.counts)
        if points > reason.worth_naming:
            drivers.append(Driver(name, round(points, 2), tuple(_words_behind(name, text, own, known))))
    drivers.sort(key=lambda driver: -driver.points)
    return Score(_clamp(_value([counts], model)), tuple(drivers))


def word_for(value: float) -> str:
    """The value in words, from "very easy" to "very hard"; "too short" for 0.0."""
    if not value:
        return "too short"
    return next((name for limit, name in _NAMES if value < limit), "very hard")


def counts(text: str, lexicon: Lexicon) -> Counts:
    """What the model sees of a sentence."""
    return _counts(text, tuple(words(text)), _known(lexicon))


def _sentences(passage: Passage) -> Iterator[tuple[str, Sequence[Word]]]:
    """Each sentence, or item in one, that has letters, as the text it stands in and its words there."""
    ends = [each.end for each in passage.sentences]
    if ";" in passage.text:
        ends = sorted(ends + [found.end() for found in _ITEM_END.finditer(passage.text)])
    first = 0
    for end in ends[:-1]:
        last = bisect_left(passage.words, end, first, key=_START)
        if has_letters(own := passage.words[first:last]):
            yield passage.text, own
        first = last
    if has_letters(own := passage.words[first:]):
        yield passage.text, own


def _counts(text: str, own: Sequence[Word], known: _Known) -> Counts:
    """The counts of the sentence that consists of the words `own` of `text`."""
    start, end, length = own[0][1], own[-1][2], len(own)
    lowers = list(map(_LOWER, own))
    different = set(lowers)
    capitalised = _CAPITALISED.findall(text, start, end)
    abbreviations = sum(map(str.isalpha, filter(_is_abbreviation, filterfalse(str.istitle, capitalised))))
    names = different.intersection(map(str.lower, filter(str.istitle, capitalised)))
    names.discard(lowers[0])
    zipfs = list(map(known.__getitem__, different - names if names else different))
    zipfs += [known[name] + _NAME_BONUS for name in names]
    zipfs.sort()
    rarest = zipfs[: min(_RAREST, bisect_left(zipfs, math.inf))]
    return Counts(
        (sum(rarest) + _COMMON * (_RAREST - len(rarest))) / _RAREST,
        math.sqrt(bisect_left(zipfs, _VERY_RARE)),
        bisect_left(zipfs, _UNCOMMON) / length,
        len(known.unlisted & different) / length,
        math.log(length + 1),
        0.0 if different.isdisjoint(_LETTERS) else math.sqrt(sum(map(_LETTERS.__contains__, lowers))),
        0.0 if different.isdisjoint(known.codes) else math.sqrt(sum(map(known.codes.__contains__, lowers))),
        math.sqrt(abbreviations),
        math.sqrt(text.count("(", start, end)),
        0.0 if different.isdisjoint(_JOINING) else math.sqrt(sum(map(_JOINING.__contains__, lowers))),
    )


def _is_abbreviation(written: str) -> bool:
    return sum(map(str.isupper, written)) > 1


def _value(sentences: Sequence[Counts], model: Model) -> float:
    """The mean value of these sentences."""
    columns = zip(zip(*sentences, strict=True), model.counts.values(), strict=True)
    return model.easy + sum(_points(column, fitted) for column, fitted in columns)


def _points(column: Sequence[float], fitted: Range) -> float:
    """What one of the counts adds to the mean value of sentences."""
    weight, low, high, easy = fitted
    known = [low if count < low else high if count > high else count for count in column]
    return weight * (sum(known) / len(known) - easy)


def _clamp(value: float) -> float:
    return min(max(value, EASIEST), HARDEST)


def _words_behind(name: str, text: str, own: Sequence[Word], known: _Known) -> Iterator[str]:
    """The words that are the reason of this name, once each."""
    if name == "rare words":
        rare = {lower for lower, at, to in own if known[lower] < _UNCOMMON and not _is_abbreviation(text[at:to])}
        yield from sorted(rare, key=lambda word: (known[word], word))[:_RAREST]
    elif name == "abbreviations":
        written = dict.fromkeys(text[word.start : word.end] for word in own)
        yield from (each for each in written if _is_abbreviation(each) or each.lower() in known.codes)
