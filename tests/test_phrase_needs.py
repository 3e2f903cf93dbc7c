from __future__ import annotations

import json
from collections.abc import Iterator

import pytest

from plainlint import phrase_needs
from plainlint.phrase_needs import Outline, Packaged, absent, alternatives, compile_phrases, needs_of, outline
from plainlint.phrases import phrase


@pytest.mark.parametrize(
    ("written", "phrases"),
    [
        ("(cheer up|chin up)", ["cheer up", "chin up"]),
        ("cheer up|chin up", ["cheer up", "chin up"]),
        ("(cheer|chin) up", ["(cheer|chin) up"]),
        ("cheer up", ["cheer up"]),
    ],
)
def test_alternatives_of_a_plain_list(written: str, phrases: list[str]) -> None:
    assert list(alternatives(written)) == phrases


def test_needs_are_the_words_outside_brackets() -> None:
    assert needs_of("drop(s) [right] dead") == (frozenset({"drop", "drops"}), frozenset({"dead"}))
    assert needs_of("(drop|fall) (dead|down)") == (frozenset({"drop", "fall"}), frozenset({"dead", "down"}))


@pytest.mark.parametrize("written", ["lose all courage", "lose(s) courage", "(no|some) (rare|courage)"])
def test_the_most_telling_need_comes_first(written: str) -> None:
    assert "courage" in needs_of(written)[0]


@pytest.mark.parametrize(
    ("written", "needs"),
    [
        ("(no|few) (hope|days left) for", [{"hope", "days"}, {"for"}, {"no", "few"}]),
        ("<(give|gave) up> [at last]", [{"give", "gave"}, {"up"}]),
        ("not (sad|so bad) !(at all|now)", [{"not"}, {"sad", "bad"}]),
        ("ran away|({family} had) left", [{"away", "left"}]),
        ("({family}|staff) left", [{"left"}]),
    ],
)
def test_needs_within_brackets(written: str, needs: list[set[str]]) -> None:
    assert {frozenset(need) for need in needs_of(written)} == {frozenset(need) for need in needs}


PHRASES = ["give up hope", "(fight|fights|fought) {disease}", "drop(s) [right] dead", "(cheer up|chin up)"]


@pytest.fixture
def packaged(monkeypatch: pytest.MonkeyPatch) -> Iterator[Packaged]:
    """As if plainlint's own rules had these phrases only."""
    read = json.loads(json.dumps(compile_phrases(PHRASES)))
    monkeypatch.setattr(phrase_needs, "prepared", lambda *_: read)
    clear()
    yield Packaged(*read)
    clear()


def clear() -> None:
    for cached in (phrase_needs.packaged, alternatives, needs_of, outline):
        cached.cache_clear()


def test_outlines_are_the_same_from_what_is_prepared(packaged: Packaged) -> None:
    assert set(packaged.outlines) == {"(fight|fights|fought) {disease}", "drop(s) [right] dead"}
    assert {one: outline(one) for one in packaged.outlines} == {
        one: Outline.of(phrase(one).cues) for one in packaged.outlines
    }
    assert set(needs_of("drop(s) [right] dead")) == {frozenset({"drop", "drops"}), frozenset({"dead"})}


@pytest.mark.parametrize(
    ("words", "there"),
    [
        ("you will not give up hope", ["give up hope"]),
        ("chin up and cheer", ["(cheer up|chin up)"]),
        ("she fought well and dropped", ["(fight|fights|fought) {disease}"]),
        ("they give a talk", []),
    ],
)
def test_phrases_without_a_word_of_their_cue_are_absent(packaged: Packaged, words: str, there: list[str]) -> None:
    assert [one for one in PHRASES if one not in absent(frozenset(words.split()))] == there


def test_no_phrase_is_absent_where_one_word_of_each_need_stands() -> None:
    for one in phrase_needs.packaged().reworded:
        assert one not in absent({min(need) for need in needs_of(one)})
