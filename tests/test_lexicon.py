from __future__ import annotations

import json
import re

import pytest

from plainlint import lexicon, rules_folder
from plainlint.lexicon import UNKNOWN_ZIPF, GlossaryTerm, Lexicon, packaged
from plainlint.vocabulary import Vocabulary


@pytest.mark.parametrize(("word", "low", "high"), [("the", 7.0, 8.0), ("blood", 5.0, 5.5), ("artery", 3.3, 4.0)])
def test_zipf_follows_how_often_a_word_is_printed(word: str, low: float, high: float) -> None:
    assert low <= packaged().zipf(word) <= high


@pytest.mark.parametrize("word", ["petechiaex", "", "z", "blood 5", "52"])
def test_what_the_table_does_not_have_counts_as_rarest(word: str) -> None:
    assert packaged().zipf(word) == UNKNOWN_ZIPF or word == "z"


def test_a_part_of_a_word_is_not_taken_for_the_word() -> None:
    assert packaged().zipf("arter") == UNKNOWN_ZIPF


@pytest.mark.parametrize(
    ("word", "base"),
    [
        ("arteries", "artery"),
        ("anaemia", "anemia"),
        ("anemia", "anemia"),
        ("metastases", "metastasis"),
        ("bronchi", "bronchus"),
        ("tumours", "tumor"),
        ("crohn's", "crohn"),
        ("diabetes", "diabetes"),
    ],
)
def test_spellings_and_plurals_share_one_base(word: str, base: str) -> None:
    assert packaged().vocabulary.base(word) == base


@pytest.mark.parametrize(
    "word",
    [
        "angiosarcomas",
        "immunohistochemistry",
        "ustekinumab",
        "craniosynostosis",
        "hyporeflexia",
        "ciclesonide",
        "nasopharyngeal",
        "cefpodoxime",
    ],
)
def test_rare_words_with_a_medical_part_are_hard(word: str) -> None:
    profile = packaged().profiles[word]
    assert (profile.hard, profile.medical_part) == (True, True)


@pytest.mark.parametrize(
    "word",
    [
        "bedtime",
        "wheelchair",
        "itchy",
        "thawed",
        "worsens",
        "unhelpfully",
        "painkillers",
        "photography",
        "toothbrushes",
        "creases",
        "devoid",
        "orchids",
        "perishable",
    ],
)
def test_words_that_are_only_rare_in_print_are_not_hard(word: str) -> None:
    term = packaged().vocabulary.get(packaged().vocabulary.base(word))
    assert not packaged().profiles[word].hard
    assert term is None or not term.hard


def test_a_glossary_term_is_known_in_all_its_forms_and_wins_over_the_packaged_one() -> None:
    lexicon = Lexicon().with_glossary([GlossaryTerm("Pre-assessment", "health check", ("pre-op assessment",))])
    lexicon = lexicon.with_glossary([GlossaryTerm("abdomen", "belly")])
    vocabulary = lexicon.vocabulary
    found = [vocabulary.get(key) for key in ("pre assessment", "pre op assessment", "abdomen")]
    assert [(term.name, term.plain) for term in found if term] == [
        ("Pre-assessment", "health check"),
        ("Pre-assessment", "health check"),
        ("abdomen", "belly"),
    ]


def test_a_lexicon_without_glossary_is_left_as_it_was() -> None:
    plain = Lexicon()
    plain.with_glossary([GlossaryTerm("abdomen", "belly")])
    assert plain.vocabulary.get("abdomen") == packaged().vocabulary.get("abdomen")


def test_abbreviations_that_everybody_knows_depend_on_the_place() -> None:
    lexicon = packaged()
    assert "GP" in lexicon.well_known_abbreviations("en-GB")
    assert "GP" not in lexicon.well_known_abbreviations("en-US")
    assert "HIV" in lexicon.well_known_abbreviations("en-AU")


@pytest.mark.parametrize("path", ["terms/medical.yaml", "terms/drugs.yaml"])
def test_the_term_lists_are_as_their_heading_says(path: str) -> None:
    for topic, terms in rules_folder.data(path).items():
        for name, says in terms.items():
            place = f"{path}: {topic}: {name}"
            assert re.fullmatch(r"[a-z0-9][a-z0-9 ,.'/é-]*", name), place
            if isinstance(says, dict):
                assert set(says) <= {"plain", "forms"}, place
                assert says.get("forms"), place
            else:
                assert says is None or (isinstance(says, str) and says == says.strip()), place


def test_no_term_is_listed_twice() -> None:
    seen: dict[str, str] = {}
    twice = []
    for path in ("terms/medical.yaml", "terms/drugs.yaml"):
        for topic, terms in rules_folder.data(path).items():
            twice += [f"{name}: {seen[name]} and {topic}" for name in terms if name in seen]
            seen |= dict.fromkeys(terms, topic)
    assert twice == []


def test_a_vocabulary_is_the_same_when_it_was_written_down() -> None:
    made = packaged().vocabulary
    read = Vocabulary.from_data(json.loads(json.dumps(made.as_data())))
    assert (read.starts, read.words) == (made.starts, made.words)
    assert {key: read.get(key) for key in read.terms} == {key: made.get(key) for key in made.terms}
    assert [read.base(word) for word in ("haemorrhages", "scanning", "biopsies")] == [
        made.base(word) for word in ("haemorrhages", "scanning", "biopsies")
    ]


def test_a_written_vocabulary_is_not_used_beside_a_glossary(monkeypatch: pytest.MonkeyPatch) -> None:
    written = packaged().vocabulary.as_data()
    monkeypatch.setattr(lexicon, "prepared", lambda *_: {**written, "terms": {}})
    assert Lexicon().term("biopsy") is None
    house = Lexicon().with_glossary([GlossaryTerm("ward round", "when doctors visit each bed")])
    assert house.term("biopsy") is not None
    assert house.term("ward round") is not None
