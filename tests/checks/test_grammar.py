from __future__ import annotations

import pytest

from plainlint.checks.grammar import advice
from plainlint.services.languagetool import Fault


@pytest.mark.parametrize(
    ("message", "replacements", "says"),
    [
        ("You should probably use: “were”.", ("were",), "Did you mean “were”?"),
        ("Possible spelling mistake found.", ("don't",), "Did you mean “don't”?"),
        ("Possible typo: you repeated a word.", ("for",), "You repeated a word. Did you mean “for”?"),
        ("Did you mean “it’s” (short for ‘it is’)?", ("It's",), "Did you mean “it’s”?"),
        ("Two consecutive dots", (".", "…"), "Two consecutive dots. Did you mean “.” or “…”?"),
        ("Don’t put a space before the full stop.", (".",), "Do not put a space before the full stop."),
        ("A verb is expected here.", (), "A verb is expected here."),
        ("Possible typo.", (), "Check it."),
        (
            "Use “a” instead of ‘an’ if the following word doesn’t start with a vowel sound, e.g. ‘a sentence’.",
            ("a",),
            "Use “a” instead of “an” if the following word doesn’t start with a vowel sound.",
        ),
        (
            "The plural noun “men” cannot be used with “a”. Did you mean “a man” or “men”? Or the verb?",
            ("a man", "men", "a men"),
            "The plural noun “men” cannot be used with “a”. Did you mean “a man” or “men”?",
        ),
    ],
)
def test_advice_is_one_or_two_short_sentences(message: str, replacements: tuple[str, ...], says: str) -> None:
    assert advice(Fault(0, 1, message, "RULE", "GRAMMAR", replacements)) == says
