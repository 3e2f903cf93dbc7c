"""How hard pages are to read: one row for each page or section, the hardest sentences, two versions compared."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass
from typing import Any

from plainlint.facts import difficulty, formulas
from plainlint.facts.difficulty import Driver
from plainlint.facts.formulas import Counts
from plainlint.facts.terms import Explained
from plainlint.lexicon import Lexicon
from plainlint.reading import Reading
from plainlint.report import visible
from plainlint.segment import Passage, Sentence, prose_of, words

_ENGLISH = 0.25  # at least this share of an English text are everyday words; in other languages far fewer are
_EVERYDAY = 5.5  # on the Zipf scale: about the two hundred commonest words
_ENOUGH_WORDS = 20  # fewer tell nothing about a language

GRADES: Mapping[str, Callable[[Counts], float]] = {
    "Flesch-Kincaid": formulas.flesch_kincaid,
    "SMOG": formulas.smog,
    "Gunning Fog": formulas.gunning_fog,
    "ARI": formulas.automated_readability_index,
    "Coleman-Liau": formulas.coleman_liau,
    "Dale-Chall": lambda counts: formulas.dale_chall_grade(formulas.dale_chall(counts)),
}

Grades = Callable[[Sequence[Passage]], dict[str, float]]


@dataclass(frozen=True, slots=True)
class Row:
    """The scores of a page, or of one section of it."""

    page: str
    section: str  # the heading; "" for the whole page
    words: int
    sentences: int
    words_per_sentence: float
    difficulty: float  # from 1 (easy) to 6 (very hard); 0.0 where there is too little text
    in_words: str  # "easy", "hard" ..., or why there is no score
    flesch: float | None  # Flesch Reading Ease; higher is easier
    grades: dict[str, float]  # US grades by the name of the formula
    grades_without_explained_terms: dict[str, float]
    reading_age: int | None  # years, from the middle one of the grades


def rows(reading: Reading, sections: bool, engine: Grades | None = None) -> Iterator[Row]:
    """The row of a page, and with `sections` those of its sections; grades by `engine` in the place of our own."""
    name = reading.document.source.name
    if why := _not_scored(reading):
        yield _empty(name, why)
        return
    explained = _explained_words(reading)
    yield _row(name, "", reading.passages, reading.difficulty, explained, engine)
    if sections:
        for section in difficulty.sections(reading.passages, reading.lexicon):
            heading = section.heading.text if section.heading else "(before the first heading)"
            yield _row(name, heading, section.passages, section.value, explained, engine)


def _not_scored(reading: Reading) -> str:
    """Why the page has no score, or ""."""
    language = reading.document.language
    if language and language.lower().split("-")[0] != "en":
        return f"not scored: the page says that its language is {language}"
    found = [word.lower for passage in prose_of(reading.passages) for word in passage.words]
    everyday = sum(reading.lexicon.zipf(word) >= _EVERYDAY for word in found)
    if len(found) >= _ENOUGH_WORDS and everyday < _ENGLISH * len(found):
        return "not scored: the page does not look like English"
    return ""


def _empty(name: str, why: str) -> Row:
    return Row(name, "", 0, 0, 0.0, 0.0, why, None, {}, {}, None)


def _explained_words(reading: Reading) -> frozenset[str]:
    """The words of the terms that the page explains: readers are told them, so they should not count against it."""
    texts = (term.text for term in reading.terms if term.explained is not Explained.NO)
    return frozenset(word.lower for text in texts for word in words(text))


def _row(
    name: str,
    section: str,
    passages: Sequence[Passage],
    value: float,
    explained: frozenset[str],
    engine: Grades | None,
) -> Row:
    counts = formulas.counts(passages)
    if not counts.words or not counts.sentences or not value:
        return Row(
            name, section, counts.words, counts.sentences, 0.0, 0.0, difficulty.word_for(0.0), None, {}, {}, None
        )
    grades = engine(passages) if engine else _grades(counts)
    middle = sorted(grades.values())[len(grades) // 2]
    return Row(
        page=name,
        section=section,
        words=counts.words,
        sentences=counts.sentences,
        words_per_sentence=round(counts.words / counts.sentences, 1),
        difficulty=round(value, 2),
        in_words=difficulty.word_for(value),
        flesch=round(formulas.flesch_reading_ease(counts), 1),
        grades=grades,
        grades_without_explained_terms=_grades(formulas.counts(passages, explained)),
        reading_age=formulas.reading_age(middle),
    )


def _grades(counts: Counts) -> dict[str, float]:
    return {name: round(grade(counts), 1) for name, grade in GRADES.items()}


def lines(given: Iterable[Row]) -> Iterator[str]:
    """The rows as lines of text."""
    for row in given:
        name = f"  {visible(row.section)}" if row.section else visible(row.page)
        if not row.difficulty:
            yield f"{name}: {row.in_words}"
            continue
        yield (
            f"{name}: {row.in_words}, {row.difficulty:.1f} of 6; {row.words} words, "
            f"{row.words_per_sentence:.1f} a sentence; reading age {row.reading_age}"
        )
        if not row.section:
            yield f"    Flesch Reading Ease {row.flesch:.0f}; US grades: {_listed(row.grades)}"
            if row.grades_without_explained_terms != row.grades:
                yield f"    without explained terms: {_listed(row.grades_without_explained_terms)}"


def _listed(grades: dict[str, float]) -> str:
    return ", ".join(f"{name} {grade:.1f}" for name, grade in grades.items())


def as_json(given: Sequence[Row]) -> str:
    """The rows as one JSON object."""
    return json.dumps({"version": 1, "scores": [asdict(row) for row in given]}, indent=1)


def as_csv(given: Sequence[Row]) -> str:
    """A table with a first line of column names, one column for each formula."""
    made = io.StringIO()
    simple = [name for name in Row.__slots__ if not name.startswith("grades")]
    writer = csv.writer(made, lineterminator="\n")
    writer.writerow([*simple, *GRADES, *(f"{name} without explained terms" for name in GRADES)])
    for row in given:
        cells: list[Any] = [getattr(row, name) for name in simple]
        cells += [row.grades.get(name, "") for name in GRADES]
        cells += [row.grades_without_explained_terms.get(name, "") for name in GRADES]
        writer.writerow(cells)
    return made.getvalue()


def hardest(reading: Reading, count: int) -> list[tuple[Sentence, difficulty.Score]]:
    """The hardest sentences of a page, the hardest first."""
    if _not_scored(reading):
        return []
    found = (sentence for passage in prose_of(reading.passages) for sentence in passage.sentences)
    scored = [(sentence, difficulty.sentence(sentence, reading.lexicon)) for sentence in found]
    scored = [one for one in scored if one[1].value]
    return sorted(scored, key=lambda one: (-one[1].value, one[0].span))[:count]


def hardest_lines(reading: Reading, count: int) -> Iterator[str]:
    """The hardest sentences, each with its place and what makes it hard."""
    source = reading.document.source
    for sentence, score in hardest(reading, count):
        line, column = source.position(sentence.span.start)
        why = "; ".join(map(_driver, score.drivers))
        yield f"{visible(source.name)}:{line}:{column}: {score.value:.1f} of 6{f' ({why})' if why else ''}"
        yield f"    {visible(' '.join(sentence.text.split()))}"


def _driver(driver: Driver) -> str:
    return f"{driver.name}: {', '.join(driver.words)}" if driver.words else driver.name


def costly_terms(reading: Reading, count: int, lexicon: Lexicon) -> list[tuple[str, int]]:
    """The rare words of a page that make most of its sentences hard, with the number of those sentences."""
    found: dict[str, int] = {}
    for sentence in (one for passage in prose_of(reading.passages) for one in passage.sentences):
        for driver in difficulty.sentence(sentence, lexicon).drivers:
            for word in set(driver.words):
                found[word.lower()] = found.get(word.lower(), 0) + 1
    return sorted(found.items(), key=lambda one: (-one[1], one[0]))[:count]


def comparison(old: Row, new: Row) -> Iterator[str]:
    """What a rewrite changed, as lines of text."""
    if not old.difficulty or not new.difficulty:
        yield "The two versions cannot be compared: there is too little English text in one of them."
        return
    yield f"words: {old.words}, then {new.words}"
    yield f"words a sentence: {old.words_per_sentence:.1f}, then {new.words_per_sentence:.1f}"
    yield f"difficulty: {old.difficulty:.1f} ({old.in_words}), then {new.difficulty:.1f} ({new.in_words})"
    for name, grade in new.grades.items():
        yield f"{name} grade: {old.grades[name]:.1f}, then {grade:.1f}"
    change = round(new.difficulty - old.difficulty, 1)
    if abs(change) < 0.1:
        yield "The new version is about as hard as the old one."
    else:
        yield f"The new version is {'easier' if change < 0 else 'harder'} to read."
