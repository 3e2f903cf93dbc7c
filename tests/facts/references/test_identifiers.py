"""DOIs, ISBNs and PubMed numbers."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plainlint.facts.references.identifiers import Identifier, find


def only(text: str) -> Identifier:
    (found,) = find(text)
    return found


@pytest.mark.parametrize(
    ("text", "doi"),
    [
        ("doi: 10.1016/S0140-6736(15)01268-6.", "doi: 10.1016/S0140-6736(15)01268-6"),
        ("(doi:10.1038/bjc.2016.56).", "doi:10.1038/bjc.2016.56"),
        ("see https://dx.doi.org/10.1186/s12885-019-6279-8, and", "https://dx.doi.org/10.1186/s12885-019-6279-8"),
        ("<https://doi.org/10.1002/14651858.CD001431.pub5>", "https://doi.org/10.1002/14651858.CD001431.pub5"),
        ("10.1136/bmj.k123", "10.1136/bmj.k123"),
    ],
)
def test_well_formed_dois(text: str, doi: str) -> None:
    found = only(text)
    assert (found.kind, text[found.start : found.end], found.fault) == ("doi", doi, "")


@pytest.mark.parametrize(
    ("text", "fault", "corrected", "certain"),
    [
        ("doi: https://doi.org/10.1016/j.a.2022.1.", "says “doi” twice", "https://doi.org/10.1016/j.a.2022.1", True),
        ("https://doi.org/doi:10.1136/a", "says “doi” twice", "https://doi.org/10.1136/a", True),
        (
            "www.doi.org/10.1067/j.a",
            "has “www.” in front, where doi.org takes none",
            "https://doi.org/10.1067/j.a",
            True,
        ),
        ("doi.org/101136/gutjnl", "lacks the full stop after “10”", "https://doi.org/10.1136/gutjnl", False),
        ("DOI: 10.1136bmj.k123", "lacks the slash between its two parts", "", False),
        ("doi:10.1136/", "is cut short", "", False),
    ],
)
def test_malformed_dois(text: str, fault: str, corrected: str, certain: bool) -> None:
    found = only(text)
    assert (found.fault, found.corrected, found.certain) == (fault, corrected, certain)


@pytest.mark.parametrize("text", ["at 10.30am", "10.5/2 spoons", "10.00/11.00", "page 10.", "doi"])
def test_other_numbers_are_no_dois(text: str) -> None:
    assert list(find(text)) == []


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("ISBN 978-0-306-40615-7", ""),
        ("ISBN: 0 306 40615 2", ""),
        ("ISBN-10 080442957X", ""),
        ("ISBN 978-0-306-40615-8", "has a wrong check digit"),
        ("ISBN 9780306406", "has a wrong check digit"),
        ("ISBN 978030640615", "has a digit too few"),
        ("PMID: 30512345", ""),
        ("PMID 301234567", "is no PubMed number: they have one to eight digits"),
        ("PMCID: PMC6371042 and PMID:1", ""),
    ],
)
def test_numbers_of_books_and_of_pubmed(text: str, fault: str) -> None:
    assert only(text).fault == fault


@given(st.text(alphabet="0123456789", min_size=12, max_size=12).map(lambda digits: "978" + digits[3:]))
def test_one_check_digit_in_ten_fits(digits: str) -> None:
    fits = [last for last in "0123456789" if not only(f"ISBN {digits}{last}").fault]
    assert len(fits) == 1
