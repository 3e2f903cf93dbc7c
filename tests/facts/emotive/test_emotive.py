from __future__ import annotations

import pytest

from plainlint import read_text
from plainlint.facts import emotive
from plainlint.facts.emotive import EmotiveUse, senses
from plainlint.facts.emotive.senses import Sense, SenseError
from plainlint.lexicon import packaged
from plainlint.segment import passages, words
from tests.cost import Work, grows_in_proportion

ENTRIES = senses.packaged().entries
MATCHED = [sense for sense in ENTRIES if sense.matched]


def uses(text: str, format: str = "text") -> tuple[EmotiveUse, ...]:
    return emotive.find(passages(read_text(text, format=format)), packaged())


def unexplained(text: str, format: str = "text") -> list[tuple[str, str]]:
    return [
        (use.entry, text[use.span.start : use.span.end])
        for use in uses(text, format)
        if use.explanation is None and use.later is None
    ]


@pytest.mark.parametrize(
    ("sense", "text"), [pytest.param(s, text, id=f"{s.name}: {text[:30]}") for s in MATCHED for text in s.bad]
)
def test_each_bad_example_leaves_its_word_unexplained(sense: Sense, text: str) -> None:
    assert sense.name in [entry for entry, _ in unexplained(text)]


@pytest.mark.parametrize(
    ("sense", "text"), [pytest.param(s, text, id=f"{s.name}: {text[:30]}") for s in MATCHED for text in s.good]
)
def test_each_good_example_explains_its_word_or_has_another_sense(sense: Sense, text: str) -> None:
    assert sense.name not in [entry for entry, _ in unexplained(text)]


@pytest.mark.parametrize("sense", MATCHED, ids=[sense.name for sense in MATCHED])
def test_each_entry_has_examples_and_says_what_an_explanation_must(sense: Sense) -> None:
    assert len(sense.bad) >= 2
    assert len(sense.good) >= 2
    assert sense.convey
    assert not sense.convey.endswith(".")


def test_no_entry_claims_to_be_signed_off_by_a_clinician() -> None:
    assert [sense.name for sense in ENTRIES if sense.signed_off] == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("You may be offered palliative chemotherapy.", [("palliative treatment", "palliative")]),
        ("The scan shows swelling in the terminal ileum.", []),
        ("The bones at the tips of the fingers are the terminal phalanges.", []),
        ("Go to Terminal 2.", []),
        ("She has terminal cancer.", [("terminal illness", "terminal")]),
        ("You will meet the palliative care team.", []),
        ("Departments: Surgery, Palliative Care, Stroke.", []),
        ("We do not treat people who are aggressive.", []),
        ("Your dog may become aggressive.", []),
        ("Try to stay positive.", []),
        ("Your test was positive.", [("positive result", "positive")]),
        ("Some people have negative feelings about the operation.", []),
        ("Your child is making good progress.", []),
        ("Heart failure can follow.", [("heart failure", "Heart failure")]),
        ("In heart failure the heart cannot pump enough blood.", []),
        ("A nurse visits each primary school.", []),
        ("Ask your primary care doctor.", []),
        ("Acute intermittent porphyria is rare.", []),
        ("Surgery is needed for an acute attack.", [("acute", "acute")]),
        ("Take it for acute or chronic leukaemia.", [("acute", "acute"), ("chronic", "chronic")]),
        ("You may have a radical mastectomy.", [("radical treatment", "radical")]),
        ("Free radicals and free radical damage harm cells.", []),
        ("The Greenhill Hospice Association runs a shop.", []),
        ("She works at St Mary's Hospice.", []),
        ("We can refer you to a hospice.", [("hospice", "hospice")]),
        ("Your immune system attacks the germs.", []),
    ],
)
def test_the_words_around_it_show_the_sense(text: str, found: list[tuple[str, str]]) -> None:
    assert unexplained(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The scan is less invasive than open surgery.", [("invasive procedure", "invasive")]),
        ("This lymphoma is invasive.", [("invasive cancer", "invasive")]),
        ("The questions may feel invasive.", []),
        ("The ultrasound scan is non-invasive.", [("non-invasive test", "non-invasive")]),
        ("The tumour is non-invasive.", [("non-invasive", "non-invasive")]),
        ("Severe bleeding can cause shock.", [("shock", "shock")]),
        ("She was in shock when she heard the news.", []),
        ("The pain can come from trauma to the eye.", [("trauma", "trauma")]),
        ("Counselling helps people who live with trauma.", []),
        ("Treatment is symptomatic.", [("symptomatic treatment", "symptomatic")]),
        ("If you are symptomatic, stay at home.", [("symptomatic person", "symptomatic")]),
        ("The disease takes an aggressive course.", [("aggressive cancer", "aggressive")]),
        ("High blood pressure should be treated aggressively.", [("aggressive treatment", "aggressively")]),
        ("The pain is often resistant to medication.", [("resistant illness", "resistant")]),
        ("Regression of the tumour is slow.", [("regression of cancer", "Regression")]),
        ("Developmental regression starts early.", [("developmental regression", "Developmental regression")]),
        ("Primary and secondary schools are closed.", []),
        ("A secondary infection may follow.", [("secondary", "secondary")]),
        ("Use progressive loading in the gym.", []),
        ("Tell us about progressive hearing loss.", [("progressive", "progressive")]),
        ("People who are kind and supportive help.", []),
        ("Treatment is mainly supportive.", [("supportive care", "supportive")]),
    ],
)
def test_words_with_several_senses_have_the_one_that_their_surroundings_show(
    text: str, found: list[tuple[str, str]]
) -> None:
    assert unexplained(text) == found


def test_a_germ_is_not_taken_for_an_illness_that_resists_as_well() -> None:
    text = "Some germs are drug-resistant. Other germs became resistant to this drug."
    assert {entry for entry, _ in unexplained(text)} == {"resistant germ"}


@pytest.mark.parametrize(
    "text",
    [
        "The illness is progressive and walking gets harder each year. You slowly lose strength.",
        "It is a chronic illness. You will have it for the rest of your life.",
        "Cancer that has moved to other organs is metastatic.",
        "Germs that the tablets do not kill are resistant germs.",
        "Most of these heal spontaneously, with no treatment at all.",
        "Supportive treatment may be needed, such as help with feeding.",
        "A fault in a gene is a mutation.",
        "With active surveillance your doctor checks you and only treats you if the cancer grows.",
        "In kidney failure the kidneys have stopped filtering.",
        "Care may be given in a hospice at the end of life.",
    ],
)
def test_plain_words_of_any_kind_explain_it(text: str) -> None:
    assert unexplained(text) == []


def test_what_has_nothing_to_do_with_a_word_does_not_explain_it() -> None:
    text = "The weakness is progressive. Your back pain may worsen when you lift something."
    assert unexplained(text) == [("progressive", "progressive")]


def test_a_longer_form_takes_its_words_from_a_shorter_one() -> None:
    assert unexplained("The other choice is best supportive care.") == [
        ("best supportive care", "best supportive care")
    ]


def test_a_hyphen_counts_as_a_space() -> None:
    assert unexplained("Ask about end-of-life care.") == [("end-of-life care", "end-of-life care")]


def test_the_sentence_before_may_explain_it() -> None:
    assert unexplained("The lump is not cancer. Such lumps are benign.") == []


def test_the_next_sentence_but_one_may_explain_it() -> None:
    assert unexplained("Your illness may relapse. This is common. It then comes back within a year.") == []


def test_a_word_of_the_same_family_that_is_explained_makes_it_known() -> None:
    text = "The cancer may recur (come back).\n\nRing us on Monday.\n\nThe drug is for recurrent breast cancer."
    assert unexplained(text) == []
    assert unexplained(text.replace("recur (come back)", "recur")) == [
        ("recurrence", "recur"),
        ("recurrent cancer", "recurrent"),
    ]


def test_a_name_that_is_explained_makes_its_word_known() -> None:
    text = "Chronic bronchitis lasts for years.\n\nRing us on Monday.\n\nTell us about any chronic cough."
    assert unexplained(text) == []


def test_only_the_first_tumour_of_a_page_counts() -> None:
    text = "A brain tumour is rare.\n\nRing us on Monday.\n\nThe scan shows the size of your tumour."
    assert unexplained(text) == []
    assert unexplained(text.replace("brain tumour", "stroke")) == [("tumour", "tumour")]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Ask for the booklet “Living Well With Heart Failure At Home”.", []),
        ("We treat Heart Failure here.", [("heart failure", "Heart Failure")]),
        ("RING US AT ONCE IF YOU HAVE HEART FAILURE OR ASTHMA.", [("heart failure", "HEART FAILURE")]),
    ],
)
def test_titles_of_other_pages_are_left_alone(text: str, found: list[tuple[str, str]]) -> None:
    assert unexplained(text) == found


def test_three_sentences_on_is_too_late() -> None:
    text = "Your illness may relapse. Ring us on Monday. We are here to help. To relapse means to come back."
    first, last = uses(text)
    assert first.explanation is None
    assert first.later == last.explanation
    assert last.explanation is not None
    assert "come back" in text[last.explanation.start : last.explanation.end]


def test_the_text_below_a_heading_explains_it() -> None:
    text = "# Heart failure\n\n## What it is\n\nThe heart does not pump as well as it should.\n"
    (use,) = uses(text, "markdown")
    assert use.explanation is not None
    assert text[use.explanation.start : use.explanation.end] == "The heart does not pump as well as it should."


def test_a_heading_that_no_text_explains_is_found() -> None:
    text = "# Heart failure\n\nThe clinic is on the first floor.\n"
    assert unexplained(text, "markdown") == [("heart failure", "Heart failure")]


def test_brackets_with_another_hard_word_do_not_explain_it() -> None:
    text = "The stages of skin cancer are stage 0 (melanoma in situ) and stage I."
    assert ("stage of cancer", "stage 0") in unexplained(text)


def test_an_explanation_may_leave_the_wrong_reading_open() -> None:
    (open_use,) = uses("Palliative care eases pain.")
    (closed,) = uses("Palliative care eases pain. It does not mean that you are dying.")
    assert (open_use.open_reading, closed.open_reading) == (True, False)


def test_other_parts_of_the_page_are_left_alone() -> None:
    text = "<nav><p>Palliative chemotherapy</p></nav><main><p>Ring us.</p></main>"
    assert unexplained(text, "html") == []


def test_many_words_without_a_full_stop_take_time_in_proportion() -> None:
    def work_of(times: int) -> Work:
        cut = passages(read_text("chronic pain and aggressive treatment of any acute attack " * times))
        return lambda: emotive.find(cut, packaged())

    assert grows_in_proportion(work_of, 500, 8)


@pytest.mark.parametrize(
    ("word", "names"),
    [
        ("Aggressive", ["aggressive cancer", "aggressive treatment"]),
        ("end of life care", ["end-of-life care"]),
        ("denies", ["refuses"]),
        ("table", []),
    ],
)
def test_entries_are_found_by_any_form(word: str, names: list[str]) -> None:
    assert [sense.name for sense in senses.packaged().of(word)] == names


HEAD = {"groups": {"disease": ["*itis"], "organisation": ["ward"]}, "sources": {}}


@pytest.mark.parametrize(
    ("entry", "says"),
    [
        ({"kind": "explain"}, "an entry without a name: needs name"),
        ({"name": "mass", "kind": "explain", "wen": {}}, "mass: no such key: wen;"),
        ({"name": "mass", "kind": "odd"}, "mass: 'odd' is not a valid SenseKind"),
        ({"name": "mass", "kind": "explain", "when": {"behind": ["x"]}}, "mass: no such place: behind;"),
        ({"name": "mass", "kind": "explain", "unless": {"next": ["<care>"]}}, "mass: no such group: care;"),
        ({"name": "mass", "kind": "explain", "explained_by": [False]}, "mass: False is no phrase"),
        ({"name": "mass", "kind": "explain", "bad": [{"a": "b"}]}, "mass: every example and form is text"),
        ({"name": "mass", "kind": "explain", "evidence": ["nobody"]}, "mass: no source is called nobody"),
    ],
)
def test_a_mistake_in_the_list_is_named(entry: dict[str, object], says: str) -> None:
    with pytest.raises(SenseError) as raised:
        senses.parse(HEAD, {"part": [entry]})
    assert str(raised.value).startswith(says)


def test_an_entry_stands_only_once() -> None:
    entry = {"name": "mass", "kind": "explain"}
    with pytest.raises(SenseError, match=r"^mass: there are two entries of this name$"):
        senses.parse(HEAD, {"part": [entry, entry]})


def test_each_form_is_looked_up_by_the_words_that_a_page_has() -> None:
    index = senses.packaged().by_first_words()
    for sense in senses.packaged().entries:
        for form in sense.forms if sense.matched else ():
            first, *more = [word.lower for word in words(form)]
            second, rest = (more[0], tuple(more[1:])) if more else ("", ())
            assert any(sense in known.senses for known in index[first][second] if known.rest == rest), form
