"""The formulas, on counts of our own and against another implementation."""

from __future__ import annotations

import pytest

from plainlint.document import Block, Document, Kind, Prose, Zone
from plainlint.facts import formulas
from plainlint.facts.formulas import Counts
from plainlint.segment import Passage, passages
from plainlint.source import Source, Span

COUNTS = Counts(words=120, sentences=8, syllables=180, letters=540, polysyllables=15, difficult=24)


def page(*texts: str, zone: Zone = Zone.BODY) -> tuple[Passage, ...]:
    made, at = [], 0
    for text in texts:
        made.append(Block(Kind.PARAGRAPH, Span(at, at + len(text)), Prose.verbatim(text, at), zone=zone))
        at += len(text) + 1
    return passages(Document(Source("page.md", "\n".join(texts)), tuple(made)))


def test_counts_are_those_of_a_careful_reader() -> None:
    found = formulas.counts(page("Your doctor’s follow-up takes 20 minutes.", "A mastectomy may be offered. 1.5."))
    assert found == Counts(words=14, sentences=2, syllables=21, letters=58, polysyllables=1, difficult=1)


def test_explained_words_count_as_easy_words_of_one_syllable() -> None:
    plain = formulas.counts(page("A mastectomy may help."))
    lenient = formulas.counts(page("A mastectomy may help."), explained={"mastectomy"})
    assert (plain.polysyllables, plain.difficult, plain.syllables) == (1, 1, 7)
    assert (lenient.polysyllables, lenient.difficult, lenient.syllables) == (0, 0, 4)
    assert (lenient.words, lenient.letters, lenient.sentences) == (plain.words, plain.letters, plain.sentences)


@pytest.mark.parametrize(
    "word", ["walk", "walked", "stopped", "making", "babies", "doctor's", "colder", "happiest", "12"]
)
def test_regular_endings_leave_a_word_easy(word: str) -> None:
    assert formulas.is_easy(word)


@pytest.mark.parametrize("word", ["biopsy", "chemotherapy", "s", "ing"])
def test_other_words_are_difficult(word: str) -> None:
    assert not formulas.is_easy(word)


@pytest.mark.parametrize(
    ("formula", "value"),
    [
        (formulas.flesch_reading_ease, 64.71),
        (formulas.flesch_kincaid, 7.96),
        (formulas.smog, 10.9515),
        (formulas.gunning_fog, 11.0),
        (formulas.automated_readability_index, 7.265),
        (formulas.coleman_liau, 8.3267),
        (formulas.dale_chall, 7.5385),
    ],
)
def test_each_formula_is_worked_out_by_hand(formula: formulas.Formula, value: float) -> None:
    assert formula(COUNTS) == pytest.approx(value, abs=1e-4)


def test_few_difficult_words_add_nothing_to_dale_and_chall() -> None:
    few = Counts(words=100, sentences=10, difficult=5)
    assert formulas.dale_chall(few) == pytest.approx(0.1579 * 5 + 0.0496 * 10)


@pytest.mark.parametrize(
    ("score", "grade"), [(3.0, 4.0), (5.0, 5.5), (6.9, 7.5), (8.2, 11.5), (9.5, 14.0), (11.0, 16.0)]
)
def test_a_dale_chall_score_has_a_grade(score: float, grade: float) -> None:
    assert formulas.dale_chall_grade(score) == grade


def test_a_page_without_words_has_no_grades() -> None:
    assert formulas.counts(()) == formulas.counts(page("***")) == Counts()
    for grade in formulas.GRADES.values():
        with pytest.raises(ZeroDivisionError):
            grade(Counts())


def test_an_easy_page_has_low_grades_by_every_formula() -> None:
    counts = formulas.counts(page("We will see you soon. Bring a friend."))
    grades = {name: round(grade(counts), 1) for name, grade in formulas.GRADES.items()}
    assert grades == {
        "Flesch-Kincaid": -2.2,
        "SMOG": 3.1,
        "Gunning Fog": 1.6,
        "ARI": -2.9,
        "Coleman-Liau": -2.9,
        "Dale-Chall": 4.0,
    }


@pytest.mark.parametrize(("grade", "age"), [(-2.0, 5), (0.4, 5), (6.4, 11), (8.6, 14)])
def test_a_grade_has_a_reading_age(grade: float, age: int) -> None:
    assert formulas.reading_age(grade) == age


@pytest.mark.parametrize(
    ("name", "formula"),
    [
        ("flesch_reading_ease", formulas.flesch_reading_ease),
        ("flesch_kincaid_grade", formulas.flesch_kincaid),
        ("smog_index", formulas.smog),
        ("automated_readability_index", formulas.automated_readability_index),
        ("coleman_liau_index", formulas.coleman_liau),
        ("dale_chall_readability_score", formulas.dale_chall),
    ],
)
def test_formulas_agree_with_textstat_on_the_same_counts(
    name: str, formula: formulas.Formula, monkeypatch: pytest.MonkeyPatch
) -> None:
    metrics = pytest.importorskip("textstat.backend.metrics")
    module = __import__(f"textstat.backend.metrics._{name}", fromlist=[name])
    given = {
        "words_per_sentence": COUNTS.words / COUNTS.sentences,
        "syllables_per_word": COUNTS.syllables / COUNTS.words,
        "chars_per_word": COUNTS.letters / COUNTS.words,
        "letters_per_word": COUNTS.letters / COUNTS.words,
        "sentences_per_word": COUNTS.sentences / COUNTS.words,
        "count_words": COUNTS.words,
        "count_sentences": COUNTS.sentences,
        "count_polysyllable_words": COUNTS.polysyllables,
        "count_difficult_words": COUNTS.difficult,
    }
    for function, value in given.items():
        monkeypatch.setattr(module, function, lambda *_, value=value, **__: value, raising=False)
    theirs = getattr(metrics, name)
    arguments = ("counted",) if name in ("automated_readability_index", "coleman_liau_index") else ("counted", "en_US")
    assert formula(COUNTS) == pytest.approx(theirs(*arguments), abs=1e-9)
