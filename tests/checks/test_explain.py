"""Hard words that nobody explains: which ones a writer is told of, and where."""

from __future__ import annotations

import pytest

from plainlint import rulebook, rules_folder
from plainlint.lexicon import packaged
from plainlint.readers import read_text
from plainlint.reading import Reading


def matches(text: str) -> list[tuple[int, str, str]]:
    """The offset, the words and the advice of each finding."""
    rule = rulebook.packaged().get("unexplained-term")
    assert rule is not None
    document = read_text(text, format="markdown")
    return [
        (match.span.start, document.source.excerpt(match.span), str(match.values["advice"]))
        for match in rule.check.matches(Reading(document))
    ]


def found(text: str) -> list[str]:
    return [words for _, words, _ in matches(text)]


@pytest.mark.parametrize(
    "text",
    [
        "You may be offered ablation next week.",
        "Please ask us about cholangiocarcinoma treatment, angiography and your stay.",
        "We will ring you if you need an anticoagulant before the day.",
        "Your nurse will put in a catheter before you go home.",
    ],
)
def test_words_that_few_adults_know_are_found(text: str) -> None:
    assert found(text) != []


@pytest.mark.parametrize(
    "text",
    [
        "Empty your bladder before the scan.",
        "Bloating and constipation are common.",
        "The lump will be surgically removed.",
        "Antihistamines may help at night.",
        "You may have hot flushes for a while.",
        "Tell us if you have had pneumonia.",
    ],
)
def test_words_that_most_adults_know_are_left_alone(text: str) -> None:
    assert found(text) == []


def test_widely_known_words_are_listed_once_and_are_terms_of_the_lists() -> None:
    listed = [name for names in rules_folder.data("terms/widely_known.yaml").values() for name in names]
    terms = {
        name
        for path in ("medical", "drugs")
        for topic in rules_folder.data(f"terms/{path}.yaml").values()
        for name in topic
    }
    assert len(listed) == len(set(listed))
    assert set(listed) <= terms
    assert packaged().is_widely_known("bladder")
    assert not packaged().is_widely_known("catheter")


@pytest.mark.parametrize(
    "text",
    [
        "A tube drains the bile ductal fluid.",  # the list has "bile duct"
        "Some children have respiratory insufficiency.",
        "He had a renal (RN) ultrasound.",
        "It is an angiotensin-converting enzyme (ACE) inhibitor.",
        "The dialyser endoscope was cleaned.",
        "We treat people with thyroid, oesophageal, and stomach cancers.",
        "Ask for the CMV immunoglobulin.",
        "She read Living With Psychosis at home.",
    ],
)
def test_a_piece_of_a_longer_name_is_left_alone(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It can follow infections, such as encephalitis.", []),
        ("Diseases including lupus and scleroderma can cause it.", []),
        ("Lupus, scleroderma and other diseases can cause it.", []),
        ("These diseases include lupus.", []),
        ("An enzyme called lactase is missing.", []),
        ("You may get symptoms such as ataxia.", ["ataxia"]),
        ("You may have tests such as an angiogram.", ["angiogram"]),
        ("It can follow infections, such as flu that led to encephalitis.", ["encephalitis"]),
    ],
)
def test_one_of_a_kind_that_is_named_in_passing_is_left_alone(text: str, expected: list[str]) -> None:
    assert found(text) == expected


_ACCOUNT = (
    "There is a narrow tunnel of bone in your wrist. A nerve runs through it to your hand. When the parts around it "
    "swell up, the nerve has too little room, and your fingers tingle."
)


def test_a_heading_over_an_account_needs_no_explanation() -> None:
    assert found(f"# Carpal tunnel syndrome\n\n{_ACCOUNT} Carpal tunnel syndrome is common.") == []


def test_a_word_of_a_heading_is_reported_in_the_text() -> None:
    text = "# Your visit and the endoscopy unit\n\nPlease bring a coat. The endoscopy will be at noon."
    assert [(start, words) for start, words, _ in matches(text)] == [(text.rindex("endoscopy"), "endoscopy")]


def test_a_word_that_only_headings_have_is_left_alone() -> None:
    assert found("# The endoscopy unit\n\nPlease bring a coat.") == []


def test_the_repeated_title_is_no_use_of_its_words() -> None:
    title = "Smooth lumps of the oesophagus"
    assert found(f"# {title}\n\nWho gets {title}? Anyone can.") == []


def test_a_label_before_its_text_is_left_alone() -> None:
    assert found("- Endoscopy. We will look at your stomach while you lie on your side.") == []


def test_a_generated_table_in_one_line_is_left_alone() -> None:
    rows = " ".join(
        f"{name} 90%" for name in ("Nystagmus", "Ptosis", "Long neck", "Ataxia", "Wide nose", "Low ears", "Tremor")
    )
    assert found(f"What people have: {rows} - Late start - Dry skin") == []


def test_words_that_say_it_plainly_nearby_are_enough() -> None:
    assert found("Her blood pressure rose. We call that hypertension, and it runs high in her family.") == []
    assert found("## How many people have it\n\nThe prevalence is not known.") == []
    assert found("The blood sample shows the red blood cells and platelets.") == ["platelets"]


def test_an_account_that_has_run_into_the_word_is_an_account() -> None:
    assert found("The films go to a radiologista doctor who reads them. The radiologist writes to us.") == []
    assert found("This can cause chest pain calledangina. In men, angina feels like a weight.") == []


def test_a_word_of_the_same_root_is_explained_for_both() -> None:
    text = "The brain has a cerebellar vermis, which is a part that controls balance. Scans showed the cerebellum."
    assert "cerebellum" not in found(text)


def test_the_advice_fits_the_form_of_the_word() -> None:
    assert matches("The nurse will dilate your pupils.") == [(15, "dilate", "In plain words: “widen”.")]
    assert found("Use oil infused with garlic.") == []
