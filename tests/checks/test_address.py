from plainlint.checks.address import Address
from plainlint.readers import read_text
from plainlint.reading import Reading
from plainlint.rule import Match

CHECK = Address(names=("[the|a] patient(s)",), unless=("patient safety", "other patients"), at_least=3)
DISTANT = "The patient lies down. A nurse helps the patient. Patients can rest."


def matches(text: str) -> list[Match]:
    return list(CHECK.matches(Reading(read_text(text, format="text"))))


def test_the_first_name_is_found_once_with_the_counts() -> None:
    (match,) = matches(DISTANT)
    assert match.span == (0, 11)
    assert match.values == {"times": 3, "you": "never"}


def test_a_page_that_mostly_says_you_is_left_alone() -> None:
    assert matches(DISTANT + " You can go home when you like, but ring your ward.") == []


def test_a_page_that_says_you_less_often_is_found() -> None:
    (match,) = matches(DISTANT + " You can rest.")
    assert match.values["you"] == "once"


def test_few_names_are_left_alone() -> None:
    assert matches("The patient lies down. A nurse helps the patient.") == []


def test_names_of_others_do_not_count() -> None:
    assert matches("Patient safety first. Other patients wait. The patient rests. The patient sleeps.") == []
