"""Lists of sources: where they are found, what counts as an entry, and whether readers may ask for them."""

from __future__ import annotations

from pathlib import Path

import pytest

from plainlint import segment
from plainlint.facts import references
from plainlint.facts.references import References
from plainlint.readers import read_text

SEEDS = Path(__file__).parents[3].parent / "shared/seeds"


def read(text: str, format: str = "text") -> References:
    document = read_text(text, format=format)
    found = references.find(document, segment.passages(document))
    for entry in found.entries:
        assert entry.text.split()[0] in document.source.excerpt(entry.span)
    return found


def entries(text: str, format: str = "text") -> list[str]:
    return [entry.text for entry in read(text, format).entries]


@pytest.mark.parametrize(
    "heading",
    [
        "References",
        "REFERENCES",
        "Sources",
        "Bibliography",
        "Reference list",
        "Sources we used",
        "Our sources",
        "References and further reading",
        "Sources (1)",
        "Evidence",
        "Where our information comes from",
        "Where did we get this information?",
        "How we wrote this leaflet",
        "Show references",
        "Information sources:",
    ],
)
@pytest.mark.parametrize("format", ["text", "markdown"])
def test_a_heading_announces_sources(heading: str, format: str) -> None:
    mark = "## " if format == "markdown" else ""
    page = f"Keep your foot up.\n\n{mark}{heading}\n\n- Royal College of Podiatry. Heel pain. 2022.\n"
    assert entries(page, format) == ["Royal College of Podiatry. Heel pain. 2022."]


@pytest.mark.parametrize(
    "heading", ["Further reading", "Useful links", "Sources of iron", "Sources of support", "Books", "Contact us"]
)
def test_other_headings_do_not(heading: str) -> None:
    assert entries(f"## {heading}\n\n- Podiatry Society. Heel pain. 2022.\n", "markdown") == []


@pytest.mark.parametrize(
    "lead_in",
    [
        "We used these sources to write this page:",
        "The information in this leaflet is based on:",
        "Below is a sample of the sources used in our foot information.",
        "This leaflet draws on the following guidelines:",
    ],
)
def test_a_sentence_announces_sources(lead_in: str) -> None:
    assert entries(f"{lead_in}\n\n- NICE. Plantar fasciitis. 2020.\n- NHS. Heel pain. 2022.\n", "markdown") == [
        "NICE. Plantar fasciitis. 2020.",
        "NHS. Heel pain. 2022.",
    ]


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("Source: NHS website, 2023", ["NHS website, 2023"]),
        ("(Source: Office for National Statistics, 2021)", ["Office for National Statistics, 2021"]),
        (
            "Sources: NICE guideline NG51 (2016); Sepsis Trust (2022).",
            ["NICE guideline NG51 (2016)", "Sepsis Trust (2022)."],
        ),
        ("References: 1. NHS. Warts. 2020. 2. BAD. Verrucas. 2021.", ["NHS. Warts. 2020.", "BAD. Verrucas. 2021."]),
        ("Reference: PIL/123/2023", []),
        ("Source: the tap in your kitchen", []),
    ],
)
def test_a_label_announces_what_stands_behind_it(line: str, found: list[str]) -> None:
    assert entries(f"Wash your hands.\n\n{line}") == found


def test_a_line_of_an_announced_list_needs_no_more_than_a_name_and_a_year() -> None:
    page = "We used evidence from these sources:\n\nNICE guideline NG143: Fever, 2019\nHealthier Together, 2022\n"
    assert entries(page) == ["NICE guideline NG143: Fever, 2019", "Healthier Together, 2022"]


def test_a_note_answers_to_a_marker_though_nothing_announces_it() -> None:
    assert entries("<p>Rest.<sup>1</sup></p><hr><p>1. NHS. Rest. 2023.</p>", "html") == ["NHS. Rest. 2023."]
    assert entries("<p>Rest.</p><hr><p>1. NHS. Rest. 2023.</p>", "html") == []
    assert entries("About 1 in 4 adults has tinnitus.*\n\n* Tinnitus Association, 2022.\n") == [
        "Tinnitus Association, 2022."
    ]


def test_entries_in_paragraphs_end_where_the_imprint_begins() -> None:
    page = """References

Ferro A, Hill S, et al; Knee braces: a guideline. Ann Knee. 2021 Jan;34(1):10-32. [accessed March 2023]

Royal College of Knees. Kneeling. Updated 26 April 2023. Available from: www.rck.org.uk/kneel [accessed April 2023].

Dr Ada Stone

Reviewer

Next review: June 2027
"""
    assert [text[:20] for text in entries(page)] == ["Ferro A, Hill S, et ", "Royal College of Kne"]


def test_wrapped_lines_are_one_entry() -> None:
    page = """References
Smart AB, Jones CD. A long title about the care of
toes. Foot J. 2018;68:123-9.
Office for National Statistics. Deaths registered in England and
Wales. 2021.
"""
    assert entries(page) == [
        "Smart AB, Jones CD. A long title about the care of toes. Foot J. 2018;68:123-9.",
        "Office for National Statistics. Deaths registered in England and Wales. 2021.",
    ]


def test_lists_below_subheadings_belong_to_the_section() -> None:
    page = """## References

### Guidelines

- NICE. Asthma. NG80. 2021.

### Research

- Busby A. Asthma. Lancet. 2019;393:1-9.

## Feedback

1. Email us by 2027.
"""
    assert entries(page, "markdown") == ["NICE. Asthma. NG80. 2021.", "Busby A. Asthma. Lancet. 2019;393:1-9."]


def test_the_links_of_a_footer_and_the_next_list_are_no_sources() -> None:
    list_of_sources = "<h2>References</h2><ul><li>Asthma plan</li></ul>"
    page = f"{list_of_sources}<ul><li>Share this</li></ul><footer><p>About us 2020</p></footer>"
    assert entries(page, "html") == ["Asthma plan"]


def test_a_row_of_a_table_is_an_entry() -> None:
    page = """<h2>References</h2>
<table><tr><th>No</th><th>Source</th><th>Year</th></tr>
<tr><td>1</td><td>NHS. Eczema.</td><td>2021</td></tr>
<tr><td>2</td><td>NICE. Atopic eczema.</td><td>2023</td></tr></table>
"""
    found = read(page, "html").entries
    assert [(entry.number, entry.text) for entry in found] == [
        ("1", "NHS. Eczema. 2021"),
        ("2", "NICE. Atopic eczema. 2023"),
    ]


def test_footnotes_that_name_sources_are_entries_and_others_are_not() -> None:
    page = """Most people recover.[^1] It costs £5.[^2]

[^1]: NICE. Carpal tunnel syndrome. 2022.
[^2]: Prices may change.
"""
    found = read(page, "markdown")
    assert [entry.text for entry in found.entries] == ["NICE. Carpal tunnel syndrome. 2022."]
    assert found.dangling == found.uncited == ()


def test_sources_are_known_by_their_shape_alone() -> None:
    page = """Keep the wound dry.

Small J, Brown K. Wound care after surgery. J Wound Care. 2019;28(4):210-5.

Pillai R, Jones S, et al. Dressings. Cochrane Database Syst Rev. 2016;(12):CD003091.
"""
    assert len(entries(page)) == 2


@pytest.mark.parametrize(
    "page",
    [
        "- About gout\n- Symptoms\n- References\n\n# Gout\n\nGout hurts.",
        "## Evidence\n\nThere is good evidence that walking helps. In 2019 we followed 200 people. They had less pain.",
        "## How we wrote this page\n\nWe asked patients.\n\n## About us\n\nWe are a charity founded in 1990.",
        "## What to bring\n\n1. A list of your medicines (2024).\n2. Your NHS card.\n\nPublished by NHS Trust 2024.",
        "Follow the guidelines below.\n\n- Peel fruit.\n\nThe Government and its agencies test meat.",
    ],
)
def test_pages_without_sources_have_none(page: str) -> None:
    assert entries(page, "markdown") == []


@pytest.mark.parametrize(
    "sentence",
    [
        "References for this leaflet can be obtained from the library on 01632 960 001.",
        "If you would like a list of the references used to write this leaflet, please contact the library.",
        "A full list of sources is available on request: email info@example.org",
        "For details of the evidence behind this page, please email us.",
        "You can ask us for the sources of evidence for this booklet.",
        "If you want more information about the sources we use, ring us.",
        "The references may be requested from the library.",
        "Our sources can be sent to you.",
        "Sources of evidence will be supplied upon request.",
        "Write to us to see the references.",
        "Get in touch for a copy of the reference list.",
    ],
)
def test_sources_may_be_had_on_request(sentence: str) -> None:
    assert read(sentence).on_request


@pytest.mark.parametrize(
    "sentence",
    [
        "This leaflet is available in large print on request. Our information is based on evidence.",
        "Ask your doctor for a reference for your insurance company.",
        "Call us for sources of support.",
        "If you contact us by email, give your hospital reference.",
        "We use the best evidence. Phone the helpline if you have questions.",
    ],
)
def test_other_things_on_request_are_not_sources(sentence: str) -> None:
    assert not read(sentence).on_request


@pytest.mark.skipif(not SEEDS.exists(), reason="the sample pages are not there")
def test_a_pasted_page_of_a_charity() -> None:
    page = next(SEEDS.glob("001_*")).read_text(encoding="utf-8")
    found = read(page)
    assert [entry.text.split()[0] for entry in found.entries] == ["Cervantes", "National", "Stewart"]
    assert [entry.year for entry in found.entries] == [2023, 2023, 2018]
    assert found.on_request
    assert found.dangling == found.uncited == ()


def test_a_long_page_takes_linear_time() -> None:
    page = "## Sources\n\n" + "see (the) [evidence of sources] and references (in 2020 " * 4000
    assert read(page, "markdown").entries == ()
