import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plainlint.concordance import stands_in
from plainlint.phrases import phrase, spellings, tokens_of


def found(written: str, text: str) -> str | None:
    tokens = tokens_of(text)
    one = phrase(written)
    cue = one.cues[0]
    for at, token in enumerate(tokens):
        if token.lower in cue.words and (places := one.around(tokens, at, cue)):
            return text[tokens[places[0]].start : tokens[places[1] - 1].end]
    return None


@pytest.mark.parametrize(
    ("written", "text", "expected"),
    [
        ("last ditch", "A last-ditch attempt.", "last-ditch"),
        ("fail(s|ed|ing) to come", "Anna failed to come.", "failed to come"),
        ("(battle|live with) pain", "You live with pain.", "live with pain"),
        ("a [very|really] big bill", "A really big bill.", "A really big bill"),
        ("a [very] big bill", "A big bill.", "A big bill"),
        ("cost * much", "It cost him far too much.", "cost him far too much"),
        ("no _ left", "There are no beds left.", "no beds left"),
        ("admitted ~ing", "She admitted smoking.", "admitted smoking"),
        ("alcoholic !drink(s)", "He is an alcoholic now.", "alcoholic"),
        ("^ had you", "Had you come sooner", "Had you"),
        ("given up $", "They have given up.", "given up"),
        ("patients <failing tablets>", "Some patients failing tablets", "failing tablets"),
        ("<big|small> bill", "A small bill.", "small"),
        ("{family} died", "Her mother died.", "mother died"),
        ("it isn't", "It isn’t so.", "It isn’t"),
        ("done : say", "Done: say so.", "Done: say"),
    ],
)
def test_phrase_is_found(written: str, text: str, expected: str) -> None:
    assert found(written, text) == expected


@pytest.mark.parametrize(
    ("written", "text"),
    [
        ("last ditch", "It came last. Ditch it."),
        ("no left", "no, left"),
        ("cost * much", "It cost him a good deal too much."),
        ("cost * much", "It cost a lot. How much?"),
        ("no _ left", "no, left"),
        ("admitted ~ing", "She admitted a guest."),
        ("alcoholic !drink(s)", "Avoid alcoholic drinks."),
        ("^ had you", "If only you had you"),
        ("given up $", "They have given up smoking."),
        ("patients <failing tablets>", "Those failing tablets"),
    ],
)
def test_phrase_is_not_found(written: str, text: str) -> None:
    assert found(written, text) is None


def test_the_longest_reading_is_found() -> None:
    assert found("[such a] [great] burden", "such a great burden") == "such a great burden"


@pytest.mark.parametrize(
    ("written", "wrong"),
    [
        ("a (b|c", "“the end” comes too early in the phrase “a (b|c”"),
        ("a ) b", "“)” comes too early in the phrase “a ) b”"),
        ("a # b", "cannot read the phrase “a # b”"),
        ("* [a]", "the phrase “* [a]” needs at least one word that is always there"),
    ],
)
def test_a_wrong_phrase_says_what_is_wrong(written: str, wrong: str) -> None:
    with pytest.raises(ValueError, match=f"^{re.escape(wrong)}$"):
        phrase(written)


def test_an_unknown_class_is_named_beside_the_known_ones() -> None:
    with pytest.raises(ValueError, match=r"^there is no word class \{persons\}; the classes are: whose, family, "):
        phrase("{persons} fail")


def test_spellings() -> None:
    assert spellings("colo(u)r(s)") == {"color", "colors", "colour", "colours"}
    assert spellings("Don’t") == {"don't"}


def test_phrases_stand_in_tokens() -> None:
    tokens = tokens_of("We did not give up.")
    assert stands_in(["lose heart", "give up"], tokens)
    assert not stands_in(["lose heart"], tokens)


@given(st.text())
def test_tokens_are_where_they_say(text: str) -> None:
    for token in tokens_of(text):
        assert text[token.start : token.end].lower().replace("’", "'") == token.lower
