import pytest
from hypothesis import given
from hypothesis import strategies as st

from plainlint import segment
from plainlint.concordance import Concordance, Place
from plainlint.phrase_needs import outline
from plainlint.phrases import phrase
from plainlint.readers import read_text

PHRASES = (
    "give up",
    "(give|lose) [all] hope",
    "!not give up $",
    "^ (do not|never) [ever] give",
    "patients * <give up>",
    "(fight|give up) [_] (hope|pain)",
)
WORDS = ("give", "up", "hope", "lose", "all", "not", "do", "never", "ever", "patients", "pain", ",", ".", "- ")


def concordance(text: str) -> Concordance:
    return Concordance(segment.passages(read_text(text)))


@pytest.mark.parametrize("written", PHRASES)
@given(chosen=st.lists(st.sampled_from((*WORDS, "\n\n")), max_size=30))
def test_a_phrase_is_found_wherever_it_stands(written: str, chosen: list[str]) -> None:
    words = concordance(" ".join(("a", *chosen)))
    one = phrase(written)
    expected = {
        Place(index, *found)
        for index in range(len(words.passages))
        for at, token in enumerate(words.tokens(index))
        if token.lower in one.cues[0].words and (found := one.around(words.tokens(index), at, one.cues[0]))
    }
    assert set(words.places(written)) == expected


def test_a_word_is_no_cue_beside_itself() -> None:
    written = "(pain|hope) [_] pain"
    assert len(outline(written).near) == 1
    assert not list(concordance("Much pain.").places(written))
    assert list(concordance("Much pain, pain.").places(written)) == []
    assert list(concordance("Much pain and pain.").places(written)) == [Place(0, 1, 4)]


def test_places_are_counted_in_tokens_of_their_passage() -> None:
    words = concordance("A first paragraph.\n\nSo, they say, never give up.")
    assert list(words.places("give up")) == [Place(1, 6, 8)]
    assert words.words_at(Place(1, 6, 8)) == "give up"
