"""What an entry tells about its source."""

from __future__ import annotations

import pytest

from plainlint.facts.references import entries as reference_entries
from plainlint.facts.references.entries import Entry, likeness
from plainlint.source import Span


def entry(text: str) -> Entry:
    return reference_entries.read(text, Span(0, len(text)))


@pytest.mark.parametrize(
    ("text", "year"),
    [
        ("Hart L. Ankles. BMJ 2004;328:1519.", 2004),
        ("NICE. Ankles. NG59. 2016 (updated 2020).", 2020),
        ("NICE. Ankles. Clinical guideline [CG104]. Updated 26 April 2023. [accessed May 2024].", 2023),
        ("Deaths data supplied by the Office for National Statistics, 2012-2016", 2016),
        ("NHS. Ankles. Page last reviewed: 12/03/2021.", 2021),
        ("Hart, L. (2019, June 26) Ankles. https://example.org/2024/ankles", 2019),
        ("NICE. Ankles. CG150. [accessed April 2023]", None),
        ("NHS. Ankles (accessed 3 May 2024).", None),
        ("NHS. Ankles. Last accessed: 01/05/2024.", None),
        ("https://www.example.gov/2019/ankles Retrieved 4 May 2023", None),
        ("NHS [online] Available from: https://www.nhs.uk [cited 2023 Mar 4]", None),
        ("Coe T. Growth. Arch Dis Child 79:1990-1995.", None),
        ("NICE. Ankles. pp. 2001-2004.", None),
    ],
)
def test_the_year_is_that_of_the_source(text: str, year: int | None) -> None:
    assert entry(text).year == year


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Jonas, A. and Lee, B. (2018) 'Ankles', Foot, 2(3), pp. 1-6.", "Jonas"),
        ("Smart J (2020) Ankles. BMJ 370: 1-4.", "Smart"),
        ("World Health Organization (WHO) (2022) Ankles.", "World Health Organization"),
        ("NICE. Ankles. 2020.", "NICE"),
    ],
)
def test_the_name_is_the_first_author_or_the_body(text: str, name: str) -> None:
    assert entry(text).name == name


@pytest.mark.parametrize(
    ("text", "titled"),
    [
        ("https://www.example.org/ankles", False),
        ("NHS. https://www.nhs.uk/ankles [accessed May 2024]", False),
        ("Podiatry Society. Ankles. 2020.", True),
    ],
)
def test_an_address_is_no_title(text: str, titled: bool) -> None:
    assert entry(text).has_title == titled


@pytest.mark.parametrize(
    ("text", "style"),
    [
        ("Egan, M. (2018) Ankles. Foot, 48(3), pp. 10-12.", "author-date"),
        ("Dyer P, Egan M. Ankles. Fam Pract. 2020;37(2):200-4.", "author-title"),
        ("NHS. Ankles. 2024.", ""),
    ],
)
def test_the_style_is_where_the_year_stands(text: str, style: str) -> None:
    assert entry(text).style == style


def test_a_web_page_is_what_is_only_on_the_web() -> None:
    assert entry("NHS. Ankles. 2024. https://www.nhs.uk/ankles").is_web_page
    assert not entry("Dyer P. Ankles. 2020. https://doi.org/10.1016/j.foot.2020.1").is_web_page
    assert entry("NHS. Ankles. www.nhs.uk/ankles (accessed 1 May 2026)").has_accessed_date


@pytest.mark.parametrize("text", ["XXX. TBC.", "To be added", "[ref]"])
def test_placeholders(text: str) -> None:
    assert entry(text).is_placeholder


@pytest.mark.parametrize("text", ["Chromosomes in 46,XX men. 2020.", "What to follow after surgery. NHS. 2021."])
def test_titles_are_no_placeholders(text: str) -> None:
    assert not entry(text).is_placeholder


@pytest.mark.parametrize(
    "text",
    [
        "This information has been written and edited by the Foot Support team. It has been checked by experts.",
        "We also asked 12 patients to read it in 2020.",
        "Dr Paul Stone",
        "Ask your doctor about the British Heart Foundation.",
    ],
)
def test_prose_is_not_like_a_source(text: str) -> None:
    assert likeness(text) < 2


@pytest.mark.parametrize(
    ("text", "score"),
    [
        ("Hill A. Sore heels. Podiatry Weekly 2021;3(2):4-9.", 6),
        ("Hill A, Moor B, et al. Sore heels. 2021", 5),
        ("GOV.UK: sore heels", 2),
        ("Cancer Research UK, sore heels", 3),
        ("Public Health Wales: sore heels", 1),
        ("Sore heels, available from www.example.org", 2),
        ("Sore heels (viewed 3 May 2021)", 0),
        ("Last reviewed 3 May 2021", 1),
        ("NICE guideline NG12", 3),
        ("Sore heels, 2021", 2),
        ("You can rest. We are here, as it is sore.", -3),
        ("“Your sore heels and you”", 0),
    ],
)
def test_each_sign_of_a_source_counts(text: str, score: int) -> None:
    assert likeness(text) == score
