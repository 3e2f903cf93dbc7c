import pytest

from plainlint import phrase_needs
from plainlint.phrase_needs import alternatives, compile_needs, needs_of, outline


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


def test_outlines_are_the_same_from_what_is_prepared(monkeypatch: pytest.MonkeyPatch) -> None:
    written = ["give up hope", "(fight|fights|fought) {disease}", "drop(s) [right] dead", "(cheer up|chin up)"]
    read = {one: outline(one) for one in written}
    compiled = dict(compile_needs(written))
    assert set(compiled) == {"(fight|fights|fought) {disease}", "drop(s) [right] dead"}
    monkeypatch.setattr(phrase_needs, "prepared", lambda *_: compiled)
    phrase_needs.packaged.cache_clear()
    needs_of.cache_clear()
    outline.cache_clear()
    try:
        assert {one: outline(one) for one in written} == read
        assert set(needs_of("drop(s) [right] dead")) == {frozenset({"drop", "drops"}), frozenset({"dead"})}
        assert list(alternatives("(cheer up|chin up)")) == ["cheer up", "chin up"]
    finally:
        phrase_needs.packaged.cache_clear()
        needs_of.cache_clear()
        outline.cache_clear()
