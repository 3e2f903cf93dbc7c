"""Hard words that a neighbour has run into."""

from __future__ import annotations

import pytest

from plainlint import Reading, lint, read_text
from plainlint.facts.terms import Term
from plainlint.facts.terms.lost_spaces import account_run_in
from plainlint.lexicon import packaged


def terms(text: str) -> list[Term]:
    return list(Reading(read_text(text)).terms)


def test_words_that_have_run_into_a_term_explain_it_up_to_the_next_mark() -> None:
    text = "You may notice nocturiafrequent trips to the toilet at night. Tell us about it."
    (term,) = terms(text)
    assert (term.text, term.name, str(term.explained)) == ("nocturia", "nocturia", "here")
    assert term.explanation is not None
    assert text[term.explanation.start : term.explanation.end] == "frequent trips to the toilet at night"


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("This pain is calledangina by doctors.", "angina"),
        ("Your doctor can detectanaemia with a test.", "anaemia"),
        ("Your gallstonessmall lumps in the gallbladderare left alone.", "gallstones"),
    ],
)
def test_a_term_is_found_on_either_side_of_a_lost_space(text: str, found: str) -> None:
    assert terms(text)[0].text == found


@pytest.mark.parametrize(
    ("text", "account"),
    [
        ("duodenumthe first part of the small bowel.", "the first part of the small bowel"),
        ("duodenumwhich leads on to the next part.", None),
        ("duodenumand all that lies beyond it.", None),
        ("duodenumjejunoileal anastomotic pancreaticoduodenal arcade.", None),
        ("duodenum is one of the organs.", None),
    ],
)
def test_only_plain_words_that_begin_an_account_explain(text: str, account: str | None) -> None:
    found = account_run_in("duodenum", text, len("duodenum"), packaged())
    assert (text[slice(*found)] if found else None) == account


@pytest.mark.parametrize(
    ("word", "found"),
    [
        ("chemoprevention", ["chemoprevention"]),
        ("transtracheal", ["transtracheal"]),
        ("wheelchairs", []),
        ("stentlike", []),
    ],
)
def test_a_word_with_a_prefix_or_an_ending_stays_one(word: str, found: list[str]) -> None:
    assert [term.text for term in terms(f"We talked about {word} and left.")] == found


def test_words_that_have_run_together_are_not_asked_to_be_explained() -> None:
    text = "Some people have nocturiafrequent trips. The pancreatitisinflammation went away."
    assert "unexplained-term" not in {finding.rule for finding in lint(read_text(text)).findings}
