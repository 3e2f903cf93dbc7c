import pytest

from plainlint import rules_folder
from plainlint.checks.avoid import Avoid, Wording
from plainlint.phrases import phrase
from plainlint.readers import read_text
from plainlint.reading import Reading
from plainlint.source import Span

BLAME = Avoid((Wording(("fail(s|ed) to come", "to blame"), because="Say what happened."),))


def found(check: Avoid, text: str, format: str = "markdown") -> list[str]:
    document = read_text(text, format=format)
    return [document.source.excerpt(match.span) for match in check.matches(Reading(document))]


def test_a_phrase_is_found_with_its_place_and_advice() -> None:
    (match,) = BLAME.matches(Reading(read_text("If you **failed** to come, ring us.", format="markdown")))
    assert match.span == Span(9, 25)
    assert match.values == {"prefer": "", "advice": "Say what happened."}
    assert match.suggestions == ()


def test_preferred_wordings_become_suggestions_with_the_capital_of_the_text() -> None:
    check = Avoid((Wording(("passed away",), prefer=("died", "is dead")),))
    (match,) = check.matches(Reading(read_text("Passed away in May.", format="text")))
    assert match.values["advice"] == "You could write “Died” or “Is dead”."
    assert [(s.text, s.span, s.sure) for s in match.suggestions] == [
        ("Died", Span(0, 11), False),
        ("Is dead", Span(0, 11), False),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "You are not to blame.",
        "Nobody is ever to blame.",
        "Some people think that they are to blame.",
        "You may feel that you are to blame.",
        "We no longer write “failed to come”.",
        "Our letters used to say 'failed to come'.",
        "The phrase failed to come hurts.",
        "<p>Do not write <q>failed to come</q>.</p>",
        "Old letters may hold a “failed” to come.",
        "Please avoid saying failed to come.",
        "The letter says failed to come. This phrase hurts.",
        "It is wrong to say that he failed to come.",
        "He works for the charity Failed To Come.",
    ],
)
def test_a_phrase_that_is_denied_believed_mentioned_or_a_name_is_left_alone(text: str) -> None:
    assert found(BLAME, text, "html" if text.startswith("<") else "text") == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Not everyone was here. Smokers are to blame.", ["to blame"]),
        ("‘She failed to come on Monday,’ says her doctor.", ["failed to come"]),
        ("## Who Failed To Come", ["Failed To Come"]),
        ("Failed to come? Ring us.", ["Failed to come"]),
    ],
)
def test_a_phrase_that_is_said_is_found(text: str, expected: list[str]) -> None:
    assert found(BLAME, text) == expected


def test_the_guards_can_be_turned_off() -> None:
    assert found(Avoid(BLAME.phrases, leave_denied=False), "You are not to blame.") == ["to blame"]
    assert found(Avoid(BLAME.phrases, leave_beliefs=False), "Some people think they are to blame.") == ["to blame"]


def test_conditions_look_at_the_sentence() -> None:
    check = Avoid((Wording(("enemy",), only_if=("{illness}",), unless=("game",)),))
    assert found(check, "Cancer is the enemy.") == ["enemy"]
    assert found(check, "The enemy hid. Cancer is an illness.") == []
    assert found(check, "Cancer is the enemy in the game.") == []


def test_an_explained_phrase_is_left_alone_everywhere() -> None:
    check = Avoid((Wording(("unremarkable",)),), leave_explained=True)
    assert found(check, "It was unremarkable: all was healthy.\n\nThe rest was unremarkable too.") == []
    assert found(check, "It was unremarkable.") == ["unremarkable"]


def test_of_overlapping_phrases_the_first_and_longest_is_found() -> None:
    check = Avoid((Wording(("ditch effort", "last ditch", "last ditch effort")),))
    assert found(check, "A last-ditch effort.") == ["last-ditch effort"]


def test_only_the_body_is_looked_at() -> None:
    assert found(BLAME, "You are to blame.\n\n```\nto blame\n```\n") == ["to blame"]


def test_a_list_pairs_each_form_with_its_plain_word() -> None:
    (match,) = Avoid(words="plain_words.yaml").matches(Reading(read_text("Nurses utilised it.", format="text")))
    assert match.values["prefer"] == "“used”"


def test_every_entry_of_the_plain_list_has_as_many_plain_forms() -> None:
    for formal, plain in rules_folder.data("terms/plain_words.yaml").items():
        assert formal.count("/") == plain.count("/"), formal


def test_every_phrase_of_every_rule_can_be_read() -> None:
    for name, content in rules_folder.rule_files():
        if content["check"] == "avoid":
            for wording in content.get("phrases", ()):
                for key in ("find", "unless", "only-if"):
                    for written in wording.get(key, ()):
                        assert phrase(written).cues, name


def test_every_frame_of_the_stance_list_can_be_read() -> None:
    for frames in rules_folder.data("terms/stance.yaml").values():
        for written in frames:
            assert phrase(written).cues
