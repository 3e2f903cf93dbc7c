from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import Enum
from typing import Literal, NamedTuple

import pytest

from plainlint.records import Mistakes, build, parse


class Colour(Enum):
    RED = "red"
    BLUE = "blue"

    def __str__(self) -> str:
        return self.value


class Leaf(NamedTuple):
    title: str
    pages: int = 1


@dataclass(frozen=True)
class Shelf:
    name: str
    above: int = 0
    share: float = 0.0
    open: bool = True
    mode: Literal["here", "there"] = "here"
    colour: Colour = Colour.RED
    words: tuple[str, ...] = ()
    leaves: tuple[Leaf, ...] = ()
    notes: Mapping[str, str] = field(default_factory=dict)
    limit: int | None = None


def mistakes(text: str) -> list[str]:
    with pytest.raises(Mistakes) as told:
        build(Shelf, parse(text, "shelf.yaml"))
    return [str(one) for one in told.value.mistakes]


def test_every_kind_of_field_is_read() -> None:
    text = """
name: top
above: 3
share: 2
open: false
mode: there
colour: blue
words: [no, "on", 012]
leaves: [{title: one, pages: 4}, {title: two}]
notes: {a: b}
limit: 7
"""
    assert build(Shelf, parse(text, "shelf.yaml")) == Shelf(
        "top", 3, 2.0, False, "there", Colour.BLUE, ("no", "on", "012"), (Leaf("one", 4), Leaf("two")), {"a": "b"}, 7
    )


def test_one_item_may_stand_without_a_list() -> None:
    assert build(Shelf, parse("name: top\nwords: one", "shelf.yaml")).words == ("one",)


def test_a_hyphen_in_a_key_is_as_good_as_an_underscore() -> None:
    @dataclass(frozen=True)
    class Limit:
        error_above: int

    assert build(Limit, parse("error-above: 3", "x.yaml")).error_above == 3


def test_all_mistakes_are_told_at_once_with_their_places() -> None:
    assert mistakes("name: top\nabove: many\ncolor: red\nleaves:\n  - {title: a, page: 3}\n") == [
        "shelf.yaml:2:1: “above” must be a whole number, not “many”.",
        "shelf.yaml:3:1: There is no key “color” here. The keys are “name”, “above”, “share”, “open”, “mode”, "
        "“colour”, “words”, “leaves”, “notes” and “limit”.",
        "shelf.yaml:5:16: There is no key “page” here. The keys are “title” and “pages”.",
    ]


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("above: 3", "shelf.yaml:1:1: Add the missing key “name”."),
        ("name: a\nopen: maybe", "shelf.yaml:2:1: “open” must be true or false, not “maybe”."),
        ("name: a\nabove: true", "shelf.yaml:2:1: “above” must be a whole number, not “true”."),
        ("name: a\nmode: nowhere", "shelf.yaml:2:1: “nowhere” cannot stand here. Choose “here” or “there”."),
        ("name: a\ncolour: pink", "shelf.yaml:2:1: “pink” cannot stand here. Choose “red” or “blue”."),
        ("name: a\nnotes: x", "shelf.yaml:2:1: Write keys and values here."),
        ("name: a\nwords: [[b]]", "shelf.yaml:2:9: “words” must be text, not “a list”."),
        ("name: a\nname: b", "shelf.yaml:2:1: “name” stands here twice. Keep one of them."),
        (
            "name: &x a\nwords: [*x]",
            "shelf.yaml:1:7: plainlint does not follow YAML aliases. Write the value out.",
        ),
        ("name: [", "shelf.yaml:2:1: This is not valid YAML: did not find expected node content."),
    ],
)
def test_a_mistake_names_its_place_and_what_to_do(text: str, message: str) -> None:
    assert message in mistakes(text + "\n")


def test_aliases_that_would_explode_are_refused_at_once() -> None:
    levels = "\n".join(f"l{i}: &l{i} [{', '.join([f'*l{i - 1}'] * 9)}]" for i in range(1, 40))
    with pytest.raises(Mistakes, match="does not follow YAML aliases"):
        parse(f"l0: &l0 [x]\n{levels}\n", "bomb.yaml")


def test_deep_nesting_is_refused() -> None:
    with pytest.raises(Mistakes, match=r"deep\.yaml.* not valid YAML"):
        parse("[" * 20_000 + "]" * 20_000, "deep.yaml")


def test_an_empty_file_is_nothing() -> None:
    assert parse("", "x.yaml").data is None
