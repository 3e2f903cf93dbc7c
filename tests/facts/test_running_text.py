from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from plainlint import segment
from plainlint.facts.running_text import RunningText
from plainlint.readers import read_text


def running(text: str) -> RunningText:
    return RunningText(segment.passages(read_text(text, format="markdown")))


def test_a_hit_knows_its_passage_and_its_place_in_it() -> None:
    (hit,) = running("Rest.\n\nTake 5.0 mg.").hits(r"(\d)\.0 mg", (".0",))
    assert hit.passage.text == "Take 5.0 mg."
    assert hit.passage.text[slice(*hit.place())] == "5.0 mg"
    assert hit.passage.text[slice(*hit.place(1))] == "5"


def test_what_a_lookbehind_sees_is_not_cut_off() -> None:
    assert list(running("word " * 40 + "xa").hits(r"(?<!x)a", ("a",))) == []


def test_a_match_stays_in_its_passage() -> None:
    assert list(running("one\n\ntwo").hits(r"one[^x]*two", ("one",))) == []


@given(st.lists(st.text("ab .", min_size=1, max_size=40).filter(str.strip), max_size=8))
def test_hits_around_cues_are_all_hits(parts: list[str]) -> None:
    text = running("\n\n".join(part.strip() for part in parts))
    places = {(hit.passage.block.span, hit.at) for hit in text.hits("ab", ("a",))}
    assert places == {(hit.passage.block.span, hit.at) for hit in text.every_hit("ab")}
