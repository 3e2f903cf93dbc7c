from __future__ import annotations

import pytest

from plainlint.checks import spelling_variant
from plainlint.checks.spelling_variant import SpellingVariant
from plainlint.readers import read_text
from plainlint.reading import Reading


def found(text: str, locale: str = "en-GB") -> list[tuple[str, str]]:
    document = read_text(text, format="markdown")
    matches = SpellingVariant().matches(Reading(document, locale=locale))
    return [(document.source.excerpt(match.span), match.suggestions[0].text) for match in matches]


def test_the_rarer_spelling_is_the_one_to_change() -> None:
    assert found("A tumour. Another tumour. One tumor.") == [("tumor", "tumour")]
    assert found("A tumor. Another tumor. One tumour.") == [("tumour", "tumor")]


def test_where_both_are_as_many_the_locale_decides() -> None:
    assert found("A tumour and a tumor.") == [("tumor", "tumour")]
    assert found("A tumour and a tumor.", "en-US") == [("tumour", "tumor")]


def test_a_word_is_found_once_however_often_it_stands_there() -> None:
    page = "Tumour, tumour, tumour, colour. A tumor, a tumor and an odd color."
    assert found(page) == [("tumor", "tumour"), ("color", "colour")]


def test_a_capital_at_the_start_of_a_sentence_is_kept() -> None:
    assert found("A tumour. A tumour. Tumors grow.") == [("Tumors", "Tumours")]


@pytest.mark.parametrize(
    "text",
    [
        "A tumour. She works at the Cancer Center in Boston.",
        "A tumour. The paper is called “Tumor growth”.",
        "A tumour.\n\n> A tumor, the doctor said.",
        "A tumour. See [the page on tumors](https://example.org).",
        "We organise walks. They organize talks. The fetus grows.",
        "The analyses of the tumor, which we analyzed.",
    ],
)
def test_names_quotations_and_shared_spellings_are_left_alone(text: str) -> None:
    assert found(text) == []


def test_every_pair_of_the_list_has_two_different_spellings() -> None:
    british, american = spelling_variant._variants()
    assert not [word for word in british if word in american]
