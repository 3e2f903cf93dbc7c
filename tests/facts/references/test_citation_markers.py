"""Markers in the text, and whether sources answer to them."""

from __future__ import annotations

import pytest

from plainlint import segment
from plainlint.facts import references
from plainlint.readers import read_text

THREE = "\n\nReferences\n\n1. NHS. Colds. 2020.\n2. NICE. Colds. 2021.\n3. BMA. Colds. 2022.\n"
BULLETS = "\n\nReferences\n\n• NHS. Colds. 2020.\n• NICE. Colds. 2021.\n"
HARVARD = (
    "\n\nReferences\n\nDunn, L. (2020) Tablets. Oxford: OUP.\n\nHill, B. and Ray, K. (2016) Therapy. London: Sage.\n"
)


def answers(text: str, format: str = "text") -> tuple[list[str], list[str]]:
    """What dangles, and what is not cited."""
    document = read_text(text, format=format)
    found = references.find(document, segment.passages(document))
    return list(found.dangling), list(found.uncited)


@pytest.mark.parametrize(
    ("text", "dangling", "uncited"),
    [
        ("Zinc helps [1]. Rest helps [2,3].", [], []),
        ("Zinc helps [1, 5].", ["5"], ["2", "3"]),
        ("Zinc helps [1–3].", [], []),
        ("Zinc helps [2-4].", ["4"], ["1"]),
        ("Zinc helps.[1][2] Rest helps (ref 3).", [], ["3"]),
        ("Zinc may help (1). Rest does (2,3).", [], []),
        ("Zinc helps (refs 1, 4).", ["4"], ["2", "3"]),
        ("Zinc helps.¹ Rest helps.²,³", [], []),
        ("Zinc helps.¹⁻³", [], []),
        ("Zinc helps.¹²", [], ["3"]),
        ("Zinc helps.1 Rest helps.2 It costs 1.50.", [], ["3"]),
        ("Zinc helps.", [], ["1", "2", "3"]),
    ],
)
def test_numbers_answer_to_a_numbered_list(text: str, dangling: list[str], uncited: list[str]) -> None:
    assert answers(text + THREE) == (dangling, uncited)


@pytest.mark.parametrize(
    ("text", "dangling", "uncited"),
    [
        ("Zinc helps [1].", [], ["2"]),
        ("Zinc helps [3].", ["3"], ["1", "2"]),
        ("Zinc helps. Children aged 4 (or 5) may come (2).", [], []),
    ],
)
def test_numbers_count_the_bullets_of_a_list_without_numbers(
    text: str, dangling: list[str], uncited: list[str]
) -> None:
    assert answers(text + BULLETS) == (dangling, uncited)


@pytest.mark.parametrize(
    ("text", "dangling", "uncited"),
    [
        ("Tablets help (Dunn, 2020; Hill and Ray 2016).", [], []),
        ("Tablets help (see Dunn 2020, p. 4).", [], ["Hill 2016"]),
        ("Tablets help (Dunn, 2020; Green, 2017).", ["Green 2017"], ["Hill 2016"]),
        ("Dunn (2020) tried tablets. Jones et al. (2018) did not.", ["Jones 2018"], ["Hill 2016"]),
        ("Tablets help (Hill & Ray, 2016; Department of Health and Care, 2019).",
         ["Department of Health and Care 2019"], ["Dunn 2020"]),
        ("Tablets help (May 2020). The games (London 2012) helped too.", [], []),
    ],
)  # fmt: skip
def test_names_and_years_answer_to_authors(text: str, dangling: list[str], uncited: list[str]) -> None:
    assert answers(text + HARVARD) == (dangling, uncited)


def test_letters_tell_sources_of_one_year_apart() -> None:
    page = (
        "Rest helps (NHS, 2020a).\n\nReferences\n\nNHS (2020a) Pain. London: NHS.\n\nNHS (2020b) Aches. London: NHS.\n"
    )
    assert answers(page) == ([], ["NHS 2020b"])


@pytest.mark.parametrize(
    "text",
    [
        "Before the test: (1) stop eating, (2) drink water, (3) bring a list.",
        "Follow guideline [CG104] and ring extension [4321]. Come at 9 [see map].",
        "The lump was 3 cm², about 10² cells, or x². Your BMI is in kg/m².",
        "You will have ¹³¹I. We measure CO₂ and Ca²⁺.",
        "Between 2000 and 2010 (see page 4) numbers rose. Mrs Bell (2 children) came (May 2020).",
        "Our cream Softcare* is new.\n\n*Softcare is a trademark of Example Ltd.",
        "“I felt better (after 2 weeks)”, said Ann (42).",
    ],
)
def test_what_looks_like_a_marker_and_is_none(text: str) -> None:
    assert answers(text) == ([], [])


@pytest.mark.parametrize(
    ("text", "dangling"), [("A good sleep protects you.(1) Rest.", ["1"]), ("Colds last a week [2].", ["2"])]
)
def test_markers_dangle_where_there_is_no_list(text: str, dangling: list[str]) -> None:
    assert answers(text) == (dangling, [])


def test_superscripts_and_links_in_html() -> None:
    page = (
        "<p>Aim for 150 minutes<sup>1</sup> on the 5<sup>th</sup> (10 m<sup>3</sup>, 10<sup>6</sup>, Soft<sup>®</sup>)."
        " Rest.<sup><a href='#r2'>[2]</a></sup> Sleep <a href='#r4'>4</a>.</p><h2>References</h2>"
        "<ol><li>NHS. Colds. 2020.</li><li id='r2'>NICE. Colds. 2021.</li><li>BMA. Colds. 2022.</li></ol>"
    )
    assert answers(page, "html") == (["4"], ["3"])


def test_footnotes() -> None:
    page = "Zinc helps.[^1] Rest helps.[^3]\n\n[^1]: NICE. Colds. 2022.\n[^2]: NHS. Colds. 2021.\n"
    assert answers(page, "markdown") == (["3"], ["2"])


def test_signs_point_to_notes_that_begin_with_them() -> None:
    page = "Up to 1 in 10 people† get a rash.\n\n† Source: Medicines Agency, 2021\n"
    assert answers(page) == ([], [])
    document = read_text(page, format="text")
    assert [entry.number for entry in references.find(document, segment.passages(document)).entries] == ["†"]


def test_a_marker_knows_its_place() -> None:
    text = "Zinc helps [1].\n\nRest helps (Dunn, 2020;  Green, 2017).[^7]\n"
    document = read_text(text, format="markdown")
    markers = references.find(document, segment.passages(document)).markers
    assert [document.source.excerpt(marker.span) for marker in markers] == ["[1]", "Dunn, 2020", "Green, 2017", "[^7]"]
