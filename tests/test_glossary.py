from __future__ import annotations

from pathlib import Path

import pytest

from plainlint import glossary, lexicon
from plainlint.lexicon import GlossaryTerm
from plainlint.records import Mistakes


def load(tmp_path: Path, text: str) -> tuple[GlossaryTerm, ...]:
    path = tmp_path / "glossary.yaml"
    path.write_text(text, encoding="utf-8")
    return glossary.load(path, lexicon.packaged())


def test_terms_have_wording_and_forms(tmp_path: Path) -> None:
    text = "terms:\n  - {term: stent, forms: [stents], wording: a small tube}\n  - term: cannula\n"
    assert load(tmp_path, text) == (GlossaryTerm("stent", "a small tube", ("stents",)), GlossaryTerm("cannula"))


@pytest.mark.parametrize(
    ("text", "says"),
    [
        (
            "terms:\n  - term: stent\n  - term: Stent\n",
            ":3:5: “Stent” stands here twice: see “stent”. Keep one of them.",
        ),
        ("terms:\n  - {term: stent, forms: ['']}\n", ":2:19: Write a word here."),
        ("terms:\n  - term: the\n", ":2:5: “the” stands in nearly every text. Take it out of the glossary."),
        (
            "terms:\n  - term: ste\u200bnt\n",
            ":2:5: “ste\u200bnt” holds a character that cannot be seen (zero width space). Type it anew.",
        ),
        ("terms:\n  - {term: stent, word: x}\n", ":2:19: There is no key “word” here."),
        ("- stent\n", "Start the glossary with “terms:” and list the terms below it."),
        ("terms: [", "This is not valid YAML"),
    ],
)
def test_a_mistake_names_its_place(tmp_path: Path, text: str, says: str) -> None:
    with pytest.raises(Mistakes) as told:
        load(tmp_path, text)
    assert says in str(told.value)


def test_a_missing_glossary_is_told(tmp_path: Path) -> None:
    with pytest.raises(Mistakes, match=r"none\.yaml: There is no such glossary\. Check its name in the settings\."):
        glossary.load(tmp_path / "none.yaml", lexicon.packaged())


def test_thousands_of_terms_are_read(tmp_path: Path) -> None:
    text = "terms:\n" + "".join(f"  - {{term: zyx{number}q, wording: a thing}}\n" for number in range(3_000))
    terms = load(tmp_path, text)
    assert len(terms) == 3_000
