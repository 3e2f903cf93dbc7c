"""Which abbreviations a page expands, and where."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plainlint.facts import abbreviations
from plainlint.facts.abbreviations import Abbreviation
from plainlint.readers import read_text
from plainlint.segment import passages
from tests.cost import Work, grows_in_proportion


def found(text: str, format: str = "text") -> tuple[Abbreviation, ...]:
    return abbreviations.find(passages(read_text(text, format=format)))


def pairs(text: str) -> list[tuple[str, str]]:
    return [(pair.short, pair.long) for pair in found(text)]


@pytest.mark.parametrize(
    ("text", "short", "long"),
    [
        ("You may have deep vein thrombosis (DVT).", "DVT", "deep vein thrombosis"),
        ("DVT (deep vein thrombosis) is a blood clot.", "DVT", "deep vein thrombosis"),
        ("It is done by magnetic resonance imaging (MRI; also called MR).", "MRI", "magnetic resonance imaging"),
        ("A clot in the lung (pulmonary embolism, PE) is serious.", "PE", "pulmonary embolism"),
        (
            "Take non-steroidal anti-inflammatory drugs (NSAIDs) with food.",
            "NSAIDs",
            "non-steroidal anti-inflammatory drugs",
        ),
        ("The chronic obstructive airways disease (COAD) clinic", "COAD", "chronic obstructive airways disease"),
        ("You have head and neck cancer (HNC).", "HNC", "head and neck cancer"),
        ("An electrocardiogram (ECG) takes five minutes.", "ECG", "electrocardiogram"),
        ("We test your haemoglobin A1c (HbA1c) level.", "HbA1c", "haemoglobin A1c"),
        ("The two-dimensional (2D) picture is clear.", "2D", "two-dimensional"),
        ("Your body mass index [BMI] is a number.", "BMI", "body mass index"),
        ("The unit for coronary care (CCU) is upstairs.", "CCU", "unit for coronary care"),
        ("TIA stands for transient ischaemic attack.", "TIA", "transient ischaemic attack"),
        ("IBS is short for irritable bowel syndrome, a gut problem.", "IBS", "irritable bowel syndrome"),
        ("A transient ischaemic attack, or TIA, is a warning.", "TIA", "transient ischaemic attack"),
        ("It is irritable bowel syndrome, also known as IBS.", "IBS", "irritable bowel syndrome"),
        ("An MRI, or magnetic resonance imaging, scan is loud.", "MRI", "magnetic resonance imaging"),
        ("Your intensive care team (“ICT”) will call.", "ICT", "intensive care team"),
        ("Levels of phosphorus (P) rise.", "P", "phosphorus"),
    ],
)
def test_pairs(text: str, short: str, long: str) -> None:
    assert pairs(text) == [(short, long)]


@pytest.mark.parametrize(
    "text",
    [
        "The risk was higher in our older readers (OR = 1.8).",
        "Most people got better (p < 0.05) in a year (n = 24).",
        "Your lungs are shown below (Fig 2).",
        "Some had no pain (group 2) at all.",
        "We have moved (see page 4).",
        "Take two tablets (10 mg) at night.",
        "Many people feel tired (Smith 2019).",
        "Ring the ward (or the clinic) first.",
        "Bring your red book (it is free).",
        "Read more about screening (NHS).",
        "Two cell lines (XRCC2, XRCC3) were used.",
        "You can eat, or NOT, as you like.",
        "Your potassium (K) is low.",
        "Ask about computed tomography (a scan) or an MRI.",
        "A change in the SERPINA1, or SERPINA2, gene is the cause.",
    ],
)
def test_no_pair(text: str) -> None:
    assert pairs(text) == []


def test_a_pair_says_where_it_stands() -> None:
    text = "# Clots\n\nYou may have *deep vein* thrombosis (DVT). A DVT hurts."
    (pair,) = found(text, "markdown")
    assert text[pair.span.start : pair.span.end] == "deep vein* thrombosis (DVT"
    assert (pair.short_use.passage, pair.long_use.passage) == (1, 1)
    assert (pair.long_use.start, pair.long_use.end) == (13, 33)
    assert (pair.short_use.start, pair.short_use.end) == (35, 38)


def test_the_title_of_an_abbr_element_is_a_long_form() -> None:
    text = '<p>You may have an <abbr title="magnetic resonance imaging">MRI</abbr> scan. <abbr>CT</abbr></p>'
    (pair,) = found(text, "html")
    assert (pair.short, pair.long) == ("MRI", "magnetic resonance imaging")
    assert text[pair.span.start : pair.span.end] == "MRI"
    assert pair.short_use == pair.long_use


def test_pairs_come_in_reading_order() -> None:
    text = "Deep vein thrombosis (DVT) and PE (pulmonary embolism).\n\nA body mass index (BMI) chart helps."
    assert [pair.short for pair in found(text)] == ["DVT", "PE", "BMI"]


@given(st.text(alphabet="()[]AbC ,-.", max_size=60))
def test_any_brackets_give_stretches_of_the_text(text: str) -> None:
    for pair in found(text):
        assert pair.short in text
        assert pair.long in text


@pytest.mark.parametrize("piece", ["(", "(a", "a-", "(A, ", "[(", "word (ABC "])
def test_a_hostile_page_costs_no_more_than_its_length(piece: str) -> None:
    def work_of(repeats: int) -> Work:
        cut = passages(read_text(piece * repeats, format="text"))
        return lambda: abbreviations.find(cut)

    assert grows_in_proportion(work_of, 1_000, 20)
